use super::samples::{self, account, account_id, after, agent_id, intent_id, north, south};
use super::stage::Stage;
use crate::account::{Account, Disabled, Invitation};
use crate::activity::Actor;
use crate::{AccountId, CompanyId};

/// The `n`th account of a company, invited so many seconds after [`samples::NOW`].
fn invited(company: &CompanyId, n: u32, seconds: i64) -> Account {
    let invitation = Invitation::asked(agent_id("boss"), intent_id(n), after(seconds));
    Account { invitation: Some(invitation), ..account(company, n) }
}

fn with(account: &Account, change: impl FnOnce(&mut Invitation)) -> Account {
    let mut changed = account.clone();
    change(changed.invitation.as_mut().expect("an invited account"));
    changed
}

fn silent(stage: &Stage<'_>, seconds: i64, limit: usize) -> Vec<(CompanyId, AccountId)> {
    let found = stage.look(|view| view.silent_invitations(after(seconds), limit));
    found.into_iter().map(|account| (account.company, account.id)).collect()
}

pub(super) fn the_longest_silent_come_first(stage: &Stage<'_>) {
    for account in [invited(&north(), 1, 30), invited(&north(), 2, 10), invited(&south(), 3, 20), account(&north(), 4)]
    {
        stage.write(|uow| uow.insert_account(&account));
    }
    let all = [(north(), account_id(2)), (south(), account_id(3)), (north(), account_id(1))];
    assert_eq!(silent(stage, 30, 10), all, "of all companies, the longest invited first");
    assert_eq!(silent(stage, 30, 2), all[..2], "at most so many");
    assert_eq!(silent(stage, 29, 10), all[..2], "invited by then");
    assert_eq!(silent(stage, 9, 10), [], "invited later");
    let found = stage.look(|view| view.silent_invitations(after(10), 1));
    assert_eq!(found, [invited(&north(), 2, 10)], "as it was written");
}

pub(super) fn who_has_answered_or_is_kept_out_is_not_silent(stage: &Stage<'_>) {
    let silent_one = invited(&north(), 1, 10);
    stage.write(|uow| uow.insert_account(&silent_one));
    for changed in [
        with(&silent_one, |invitation| invitation.signed_in_at = Some(after(20))),
        with(&silent_one, |invitation| invitation.completed_at = Some(after(20))),
        with(&silent_one, |invitation| invitation.reminder = Some(intent_id(7))),
        Account { disabled: Some(Disabled { by: Actor::System, at: after(20), reason: None }), ..silent_one.clone() },
    ] {
        stage.write(|uow| uow.update_account(&changed));
        assert_eq!(silent(stage, 60, 10), [], "{:?} {:?}", changed.invitation, changed.disabled);
        stage.write(|uow| uow.update_account(&silent_one));
        assert_eq!(silent(stage, 60, 10), [(north(), account_id(1))], "silent again");
    }
}

pub(super) fn a_reminder_knows_its_invitations(stage: &Stage<'_>) {
    let reminded = |account: &Account, n| with(account, |invitation| invitation.reminder = Some(intent_id(n)));
    let (one, two, other) = (invited(&north(), 1, 10), invited(&north(), 2, 20), invited(&north(), 3, 30));
    let (one, two, other) = (reminded(&one, 90), reminded(&two, 90), reminded(&other, 91));
    let theirs = reminded(&invited(&south(), 4, 10), 90);
    for account in [&one, &two, &other, &theirs] {
        stage.write(|uow| uow.insert_account(account));
    }
    let of = |company: &CompanyId, n, limit| stage.look(|view| view.reminded_invitations(company, intent_id(n), limit));
    assert_eq!(of(&north(), 90, 10), [one.clone(), two], "in the order of their ids, of no other reminder or company");
    assert_eq!(of(&north(), 90, 1), [one], "at most so many");
    assert_eq!(of(&south(), 90, 10), [theirs], "of the other company");
    assert_eq!(of(&north(), 92, 10), [], "of no reminder");
    assert_eq!(samples::NOW, after(0));
}
