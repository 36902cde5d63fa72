use super::samples::{self, LARGEST, account, account_id, after, digest, north, session, session_id, south};
use super::stage::Stage;
use crate::ports::Ending;
use crate::session::{DeviceName, Keep, Session};
use crate::{CompanyId, SessionId};

fn read(stage: &Stage<'_>, company: &CompanyId, n: u32) -> Option<Session> {
    stage.look(|view| view.session(company, &digest(n)))
}

fn ids(stage: &Stage<'_>, company: &CompanyId, n: u32) -> Vec<SessionId> {
    stage.look(|view| view.sessions_of(company, account_id(n))).into_iter().map(|session| session.id).collect()
}

/// Accounts 1 and 2 of a company with the sessions 1 to 3 and 4 to 6.
fn fill(stage: &Stage<'_>, company: &CompanyId) {
    for (account_number, sessions) in [(1, 1..=3), (2, 4..=6)] {
        stage.write(|uow| uow.insert_account(&account(company, account_number)));
        for n in sessions {
            stage.write(|uow| uow.insert_session(&session(company, n, account_number)));
        }
    }
}

pub(super) fn sessions_come_back_equal(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&account(&north(), 1)));
    assert_eq!(read(stage, &north(), 1), None, "without a session");
    let special = Session {
        keep: Keep::SignedIn,
        epoch: LARGEST,
        device: DeviceName::shortened(samples::TEXTS[2]),
        last_used_at: after(900),
        ..session(&north(), 2, 1)
    };
    let nameless = Session { device: DeviceName::shortened(""), ..session(&north(), 3, 1) };
    for (n, written) in [(1, session(&north(), 1, 1)), (2, special), (3, nameless)] {
        stage.write(|uow| uow.insert_session(&written));
        assert_eq!(read(stage, &north(), n).as_ref(), Some(&written), "by digest");
        let listed = stage.look(|view| view.sessions_of(&north(), account_id(1)));
        assert!(listed.contains(&written), "{written:?} is not listed among {listed:?}");
    }
}

pub(super) fn sessions_are_listed_by_latest_use(stage: &Stage<'_>) {
    fill(stage, &north());
    assert_eq!(ids(stage, &north(), 1), [3, 2, 1].map(session_id), "in the order of their making");
    stage.write(|uow| uow.touch_session(&north(), session_id(1), after(300)));
    assert_eq!(ids(stage, &north(), 1), [1, 3, 2].map(session_id), "after the first was used again");
    assert_eq!(ids(stage, &north(), 3), [], "of an account without any");
}

pub(super) fn a_session_is_added_once(stage: &Stage<'_>) {
    fill(stage, &north());
    stage.taken(|uow| uow.insert_session(&Session { digest: digest(9), ..session(&north(), 1, 2) }));
    stage.taken(|uow| uow.insert_session(&Session { id: session_id(9), ..session(&north(), 1, 2) }));
    assert_eq!(read(stage, &north(), 1), Some(session(&north(), 1, 1)), "the session after the refusals");
    assert_eq!(read(stage, &north(), 9), None, "the refused session");
    assert_eq!(ids(stage, &north(), 2), [6, 5, 4].map(session_id), "the sessions of the other account");
}

pub(super) fn a_session_needs_its_account(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&account(&south(), 1)));
    stage.fails(|uow| uow.insert_session(&session(&north(), 1, 1)));
    assert_eq!(read(stage, &north(), 1), None, "the session after the refusal");
}

pub(super) fn a_touch_changes_one_session(stage: &Stage<'_>) {
    fill(stage, &north());
    stage.write(|uow| uow.touch_session(&north(), session_id(2), after(900)));
    let touched = Session { last_used_at: after(900), ..session(&north(), 2, 1) };
    assert_eq!(read(stage, &north(), 2), Some(touched), "the session that was used");
    assert_eq!(read(stage, &north(), 1), Some(session(&north(), 1, 1)), "the session beside it");
}

pub(super) fn a_touch_brings_nothing_back(stage: &Stage<'_>) {
    fill(stage, &north());
    stage.write(|uow| uow.end_sessions(&north(), account_id(1), Ending::Only(session_id(2))));
    stage.write(|uow| uow.touch_session(&north(), session_id(2), after(900)));
    stage.write(|uow| uow.touch_session(&north(), session_id(99), after(900)));
    assert_eq!(read(stage, &north(), 2), None, "the ended session");
    assert_eq!(ids(stage, &north(), 1), [3, 1].map(session_id), "the sessions of its account");
}

pub(super) fn sessions_end_as_asked(stage: &Stage<'_>) {
    fill(stage, &north());
    let end = |which| stage.write(|uow| uow.end_sessions(&north(), account_id(1), which));
    assert_eq!(end(Ending::Only(session_id(2))), 1, "ended of one session");
    assert_eq!(ids(stage, &north(), 1), [3, 1].map(session_id), "after one was ended");
    assert_eq!(end(Ending::Only(session_id(2))), 0, "ended of one that is gone");
    assert_eq!(end(Ending::AllBut(session_id(1))), 1, "ended of all but one");
    assert_eq!(ids(stage, &north(), 1), [session_id(1)], "after all but one were ended");
    assert_eq!(end(Ending::All), 1, "ended of all");
    assert_eq!(end(Ending::All), 0, "ended of none");
    assert_eq!(ids(stage, &north(), 1), [], "after all were ended");
    for n in 1..=3 {
        assert_eq!(read(stage, &north(), n), None, "an ended session, by digest");
    }
}

pub(super) fn another_accounts_sessions_never_end(stage: &Stage<'_>) {
    fill(stage, &north());
    let end = |n, which| stage.write(|uow| uow.end_sessions(&north(), account_id(n), which));
    assert_eq!(end(1, Ending::Only(session_id(5))), 0, "ended of another account's session");
    assert_eq!(end(1, Ending::AllBut(session_id(5))), 3, "ended of all but another account's session");
    assert_eq!(end(1, Ending::All), 0, "ended of none");
    assert_eq!(end(3, Ending::All), 0, "ended of an account without any");
    assert_eq!(ids(stage, &north(), 2), [6, 5, 4].map(session_id), "the other account's sessions");
}

pub(super) fn sessions_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&account(&north(), 1)));
    stage.write(|uow| uow.insert_account(&account(&south(), 1)));
    let ours = session(&north(), 1, 1);
    stage.write(|uow| uow.insert_session(&ours));
    assert_eq!(read(stage, &south(), 1), None, "under the other company");
    assert_eq!(ids(stage, &south(), 1), [], "listed under the other company");
    stage.write(|uow| uow.touch_session(&south(), ours.id, after(900)));
    let ended = stage.write(|uow| uow.end_sessions(&south(), account_id(1), Ending::All));
    assert_eq!(ended, 0, "ended under the other company");
    stage.write(|uow| uow.insert_session(&session(&south(), 1, 1)));
    stage.write(|uow| uow.touch_session(&south(), ours.id, after(900)));
    let ended = stage.write(|uow| uow.end_sessions(&south(), account_id(1), Ending::Only(ours.id)));
    assert_eq!(ended, 1, "ended of the other company's own with the same id");
    assert_eq!(read(stage, &north(), 1), Some(ours), "after all that");
}

pub(super) fn only_old_sessions_are_swept(stage: &Stage<'_>) {
    fill(stage, &north());
    fill(stage, &south());
    let sweep = |at| stage.write(|uow| uow.sweep_sessions(at, at, 100));
    assert_eq!(sweep(after(1)), 0, "swept of those made before the first");
    assert_eq!(sweep(after(3)), 4, "swept of those made before the third of each company");
    for company in [north(), south()] {
        assert_eq!(ids(stage, &company, 1), [session_id(3)], "left of the first account");
        assert_eq!(ids(stage, &company, 2), [6, 5, 4].map(session_id), "left of the second account");
        assert_eq!(read(stage, &company, 2), None, "a swept session, by digest");
    }
}

pub(super) fn a_session_sweep_keeps_to_its_limit(stage: &Stage<'_>) {
    fill(stage, &north());
    for n in 1..=3 {
        stage.write(|uow| uow.remember_device(&north(), account_id(1), &digest(n), after(0)));
    }
    let swept: Vec<u64> = (0..4).map(|_| stage.write(|uow| uow.sweep_sessions(after(60), after(60), 2))).collect();
    assert_eq!(swept, [4, 3, 2, 0], "swept of six sessions and three devices, at most 2 of each at a time");
}
