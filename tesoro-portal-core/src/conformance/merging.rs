use super::samples::{self, account_id, contact_id, email, north, south};
use super::stage::Stage;
use crate::CompanyId;
use crate::activity::{Activity, Happening, LoggedActivity};
use crate::crm::{Contact, ContactKind, ContactState, PortalMark, Reach, Wishes};

fn contact(stage: &Stage<'_>, company: &CompanyId, id: &str) -> Option<Contact> {
    stage.look(|view| view.crm_view().contact(company, &contact_id(id)))
}

fn history(stage: &Stage<'_>, id: &str) -> Vec<LoggedActivity> {
    stage.look(|view| view.crm_view().activities(&north(), &contact_id(id), None, 100))
}

fn merge(stage: &Stage<'_>, from: &str, into: &str) {
    stage.write(|uow| uow.crm().merge_contacts(&north(), &contact_id(from), &contact_id(into)));
}

/// A contact of whom the CRM has everything.
fn known(id: &str, address: &str) -> Contact {
    Contact {
        email: Some(address.to_owned()),
        agent: Some(samples::agent_id("boss")),
        wishes: samples::wishes(),
        ..samples::contact(&north(), id)
    }
}

pub(super) fn a_merged_contact_leaves_its_history(stage: &Stage<'_>) {
    for id in ["from", "into", "beside"] {
        stage.put_contact(&samples::contact(&north(), id));
    }
    let log = |id: &str, what: Happening, at| {
        let entry = Activity { at: samples::after(at), ..samples::activity(&north(), id, what) };
        stage.write(|uow| uow.crm().log_activity(&entry));
        entry
    };
    let own = [log("into", Happening::AccountCreated, 3), log("into", Happening::FirstSignIn, 4)];
    let others: Vec<Activity> =
        (1..).zip(samples::happenings()).map(|(second, what)| log("from", what, second)).collect();
    log("beside", Happening::AccountDisabled, 0);
    let before = history(stage, "from");
    merge(stage, "from", "into");

    assert_eq!(history(stage, "from"), before, "the history of the merged contact, which is never changed");
    assert_eq!(history(stage, "beside").len(), 1, "entries of the contact beside them");
    let logged = history(stage, "into");
    assert!(logged.is_sorted_by(|a, b| a.sequence > b.sequence), "the newest first");
    let read: Vec<Activity> = logged.into_iter().rev().map(|entry| entry.activity).collect();
    let copies = others.into_iter().map(|entry| Activity { contact: contact_id("into"), ..entry });
    assert_eq!(read, own.into_iter().chain(copies).collect::<Vec<_>>(), "its own history, and the copy behind it");

    log("into", Happening::PasswordChanged, 9);
    assert_eq!(history(stage, "into")[0].activity.what, Happening::PasswordChanged, "the newest entry then");
}

pub(super) fn a_merged_contact_becomes_a_tombstone(stage: &Stage<'_>) {
    let from = Contact {
        kind: ContactKind::Lead,
        reach: Reach::DoNotContact,
        portal: PortalMark::Account(account_id(1)),
        ..known("from", "from@example.com")
    };
    let into = Contact {
        first_name: "Inga".to_owned(),
        wishes: Wishes { bedrooms_from: Some(1), ..Wishes::default() },
        portal: PortalMark::Account(account_id(1)),
        ..known("into", "into@example.com")
    };
    stage.put_contact(&from);
    stage.put_contact(&into);
    stage.put_contact(&known("beside", "from@example.com"));
    merge(stage, "from", "into");
    assert_eq!(contact(stage, &north(), "into"), Some(into), "the contact that stays, which lacked nothing");
    let left = contact(stage, &north(), "from").expect("the tombstone");
    assert_eq!((left.state, left.portal), (ContactState::Erased, PortalMark::None), "state and mark of the tombstone");
    let listed = stage.look(|view| view.crm_view().contacts(&north(), None, None, 10));
    let ids: Vec<_> = listed.into_iter().map(|contact| contact.id).collect();
    assert_eq!(ids, ["beside", "into"].map(contact_id), "contacts that are listed");
    let found = stage.look(|view| view.crm_view().contacts_by_email(&north(), email("from@example.com").key(), 10));
    assert_eq!(found, [known("beside", "from@example.com")], "contacts that are found by its address");
}

pub(super) fn what_a_contact_lacks_is_taken_over(stage: &Stage<'_>) {
    let from = known("from", "from@example.com");
    let bare = Contact { email: None, language: None, agent: None, ..samples::contact(&north(), "into") };
    stage.put_contact(&from);
    stage.put_contact(&bare);
    merge(stage, "from", "into");
    let merged = contact(stage, &north(), "into").expect("the contact that stays");
    assert_eq!((&merged.email, &merged.agent), (&from.email, &from.agent), "address and agent");
    assert_eq!((&merged.language, &merged.wishes), (&from.language, &from.wishes), "language and wishes");
    assert_eq!((merged.kind, merged.reach, merged.state), (bare.kind, bare.reach, bare.state), "what it was before");
    let found = stage.look(|view| view.crm_view().contacts_by_email(&north(), email("from@example.com").key(), 10));
    assert_eq!(found, [merged], "contacts that are found by the address");
}

pub(super) fn who_is_not_to_be_contacted_stays_so(stage: &Stage<'_>) {
    use {ContactKind::Contact as Known, ContactKind::Lead, Reach::DoNotContact as Quiet, Reach::Open};
    // What is merged into what, and whether it may be written to then.
    let cases = [
        ((Known, Quiet), (Known, Open), Quiet),
        ((Known, Quiet), (Lead, Open), Quiet),
        ((Lead, Quiet), (Known, Open), Open),
        ((Lead, Open), (Known, Quiet), Quiet),
        ((Known, Open), (Lead, Quiet), Quiet),
        ((Known, Open), (Known, Open), Open),
    ];
    for (n, ((from_kind, from_reach), (into_kind, into_reach), expected)) in cases.into_iter().enumerate() {
        let (from, into) = (format!("from-{n}"), format!("into-{n}"));
        stage.put_contact(&Contact { kind: from_kind, reach: from_reach, ..samples::contact(&north(), &from) });
        stage.put_contact(&Contact { kind: into_kind, reach: into_reach, ..samples::contact(&north(), &into) });
        merge(stage, &from, &into);
        let merged = contact(stage, &north(), &into).expect("the contact that stays");
        assert_eq!((merged.reach, merged.kind), (expected, into_kind), "case {n}");
    }
}

pub(super) fn a_missing_contact_is_not_merged(stage: &Stage<'_>) {
    let (ours, theirs) = (known("ours", "ours@example.com"), samples::contact(&south(), "theirs"));
    stage.put_contact(&ours);
    stage.put_contact(&theirs);
    stage.write(|uow| uow.crm().log_activity(&samples::activity(&north(), "ours", Happening::AccountCreated)));
    let nobody = contact_id("nobody");
    for (company, from, into) in [
        (north(), &ours.id, &nobody),
        (north(), &nobody, &ours.id),
        (north(), &ours.id, &theirs.id),
        (north(), &theirs.id, &ours.id),
        (south(), &ours.id, &theirs.id),
        (north(), &ours.id, &ours.id),
    ] {
        stage.fails(|uow| uow.crm().merge_contacts(&company, from, into));
    }
    assert_eq!(contact(stage, &north(), "ours"), Some(ours), "our contact after the refusals");
    assert_eq!(contact(stage, &south(), "theirs"), Some(theirs), "their contact after the refusals");
    assert_eq!(history(stage, "ours").len(), 1, "entries of our contact's history");
}
