//! What several ports promise about a person who is erased (R-PRIV-02, R-PRIV-04).

use super::idempotency::{idempotent_request, kept_answer};
use super::samples::{self, account_id, after, contact_id, email, intent, intent_id, north, south};
use super::stage::Stage;
use super::{feedback, viewings};
use crate::account::EmailAddress;
use crate::activity::Happening;
use crate::crm::{Appointment, Contact, ContactState, PortalMark, Wishes};
use crate::feedback::Feedback;
use crate::idempotency::IdempotentRequest;
use crate::mail::{Intent, IntentState, Mail, Superseded};
use crate::ports::Settled;
use crate::viewing::{Remark, Viewing};

pub(super) fn mail_about_an_account_is_dropped(stage: &Stage<'_>) {
    let of =
        |n, account| Intent { mail: Mail::PasswordChanged { account: account_id(account) }, ..intent(&north(), n) };
    for n in [1, 2, 3] {
        stage.write(|uow| uow.enqueue(&of(n, 1)));
    }
    let mut claimed = stage.write(|uow| uow.claim_due(after(3), after(99), 3));
    let (dead, sent) = (claimed.remove(0), claimed.remove(0));
    let failure = "550 <anna@example.com> is unknown".to_owned();
    let dead = Intent { state: IntentState::Dead { at: after(5), attempts: 1, failure }, ..dead };
    let sent = Intent { state: IntentState::Sent { at: after(5), attempts: 1 }, ..sent };
    let in_hand = claimed.remove(0);
    stage.write(|uow| uow.settle(&dead, 1));
    stage.write(|uow| uow.settle(&sent, 1));
    stage.write(|uow| uow.enqueue(&of(4, 1)));
    stage.write(|uow| uow.enqueue(&of(5, 2)));

    assert_eq!(stage.write(|uow| uow.drop_mail(&north(), account_id(1), after(9))), 2, "one in hand, one that waited");
    assert_eq!(stage.write(|uow| uow.drop_mail(&north(), account_id(1), after(9))), 0, "again");
    let read = |n| stage.look(|view| view.intent(&north(), intent_id(n))).expect("the mail");
    let dropped = IntentState::Superseded { at: after(9), why: Superseded::AccountClosed };
    assert_eq!((read(in_hand_number(&in_hand)).state, read(4).state), (dropped.clone(), dropped), "what was dropped");
    assert_eq!(read(2), sent, "the mail that was sent");
    assert_eq!(
        read(1).state,
        IntentState::Dead { at: after(5), attempts: 1, failure: String::new() },
        "the buried mail"
    );
    assert_eq!(read(5), of(5, 2), "the other account's");
    let late = Intent { state: IntentState::Sent { at: after(10), attempts: 1 }, ..in_hand };
    assert_eq!(stage.write(|uow| uow.settle(&late, 1)), Settled::Lost, "settling what was dropped");
    let due = stage.write(|uow| uow.claim_due(after(500), after(600), 10));
    assert_eq!(due.len(), 1, "mails that can still be claimed");
}

/// Which of the three was left in somebody's hand.
fn in_hand_number(intent: &Intent) -> u32 {
    (1..=3).find(|n| intent_id(*n) == intent.id).expect("one of the three")
}

pub(super) fn a_thread_is_removed(stage: &Stage<'_>) {
    for (company, contact, n) in [(north(), "c-1", 1), (north(), "c-1", 2), (north(), "c-2", 3), (south(), "c-1", 4)] {
        stage.write(|uow| uow.insert_message(&samples::message(&company, contact, n)));
    }
    assert_eq!(stage.write(|uow| uow.remove_messages(&north(), &contact_id("c-1"))), 2);
    assert_eq!(stage.write(|uow| uow.remove_messages(&north(), &contact_id("c-1"))), 0, "again");
    let thread = |company, contact: &str| stage.look(|view| view.messages(&company, &contact_id(contact), None, 9));
    assert_eq!(thread(north(), "c-1"), []);
    assert_eq!((thread(north(), "c-2").len(), thread(south(), "c-1").len()), (1, 1), "other threads");
    let unread = stage.look(|view| view.unread_messages(&north(), &contact_id("c-1"), crate::message::Reader::Office));
    assert_eq!(unread, 0);
}

pub(super) fn feedback_of_a_contact_is_removed(stage: &Stage<'_>) {
    for company in [north(), south()] {
        stage.write(|uow| {
            uow.insert_account(&samples::account(&company, 1))?;
            uow.insert_account(&samples::account(&company, 2))?;
            uow.insert_viewing(&viewings::viewing(&company, 1))?;
            uow.insert_feedback(&feedback::first(&company))
        });
    }
    let own = feedback::first(&north());
    let other = Feedback { account: account_id(2), ..feedback::numbered(&north(), 2) };
    let of_other_contact = feedback::at_contact(feedback::numbered(&north(), 3), "c-2");
    for row in [&other, &of_other_contact] {
        stage.write(|uow| uow.insert_feedback(row));
    }
    assert_eq!(stage.write(|uow| uow.remove_feedback_of_contact(&north(), &contact_id("c-1"))), 2, "of both accounts");
    assert_eq!(stage.write(|uow| uow.remove_feedback_of_contact(&north(), &contact_id("c-1"))), 0, "again");
    for gone in [own, other] {
        assert_eq!(stage.look(|view| view.feedback(&north(), gone.id())), None);
    }
    let left = stage.look(|view| view.feedback_of_contact(&north(), &contact_id("c-2"), None, 9));
    assert_eq!(left, [of_other_contact]);
    assert_eq!(stage.look(|view| view.feedback_of_contact(&south(), &contact_id("c-1"), None, 9)).len(), 1);
}

pub(super) fn answers_are_forgotten(stage: &Stage<'_>) {
    let plain = |company, n| idempotent_request(&company, n);
    let answered = |company, n| IdempotentRequest { answer: Some(kept_answer(3)), ..idempotent_request(&company, n) };
    let [first, on_its_way, own, theirs] =
        [answered(north(), 1), plain(north(), 2), plain(north(), 3), answered(south(), 1)];
    for request in [&first, &on_its_way, &own, &theirs] {
        stage.write(|uow| uow.insert_idempotent_request(request));
    }
    assert_eq!(stage.write(|uow| uow.forget_answers(&north(), Some(&own.key))), 1);
    for request in [&first, &on_its_way, &own] {
        stage.write(|uow| uow.keep_answer(&north(), &request.key, &kept_answer(7)));
    }
    let found = |company, request: &IdempotentRequest| {
        stage.look(|view| view.idempotent_request(&company, &request.key)).expect("the request")
    };
    for request in [&first, &on_its_way] {
        let without = IdempotentRequest { answer: None, ..request.clone() };
        assert_eq!(found(north(), request), without, "that it was done stays, and no answer comes back");
    }
    assert_eq!(found(north(), &own).answer, Some(kept_answer(7)), "its own answer");
    assert_eq!(found(south(), &theirs), theirs, "the other company's");
    assert_eq!(stage.write(|uow| uow.forget_answers(&north(), None)), 1, "its own among all");
    stage.write(|uow| uow.remove_idempotent_request(&north(), &first.key));
    stage.write(|uow| uow.insert_idempotent_request(&IdempotentRequest { answer: None, ..first.clone() }));
    stage.write(|uow| uow.keep_answer(&north(), &first.key, &kept_answer(8)));
    assert_eq!(found(north(), &first).answer, Some(kept_answer(8)), "of a key that was taken anew");
}

/// A contact of whom the CRM has everything, and who looks for something that nobody else does.
fn known(id: &str) -> Contact {
    Contact {
        email: Some(format!("{id}@example.com")),
        first_name: "Wilhelmina".to_owned(),
        agent: Some(samples::agent_id("boss")),
        wishes: samples::wishes(),
        portal: PortalMark::Account(account_id(1)),
        ..samples::contact(&north(), id)
    }
}

pub(super) fn a_contact_is_redacted(stage: &Stage<'_>) {
    for contact in [known("c-1"), known("c-2")] {
        stage.put_contact(&contact);
    }
    stage.write(|uow| uow.crm().log_activity(&samples::activity(&north(), "c-1", Happening::AccountCreated)));
    let remark = Remark::parse("ring twice").ok();
    let appointment = |n, contact| {
        let viewing =
            Viewing { remark: remark.clone(), contact: contact_id(contact), ..viewings::viewing(&north(), n) };
        Appointment::of(&viewing, None)
    };
    let (theirs, beside) = (appointment(1, "c-1"), appointment(2, "c-2"));
    for row in [&theirs, &beside] {
        stage.write(|uow| uow.crm().put_appointment(row));
    }
    for _ in 0..2 {
        stage.write(|uow| uow.crm().redact_contact(&north(), &contact_id("c-1"), after(9)));
    }
    let contact = |id| stage.look(|view| view.crm_view().contact(&north(), &contact_id(id))).expect("the contact");
    let left = contact("c-1");
    assert_eq!((left.state, left.portal), (ContactState::Erased, PortalMark::None), "state and mark of the tombstone");
    assert_eq!((left.first_name.as_str(), left.last_name.as_str(), &left.email), ("", "", &None), "names and address");
    assert_eq!((&left.language, &left.wishes), (&None, &Wishes::default()), "language and wishes");
    assert_eq!(contact("c-2"), known("c-2"), "the contact beside it");
    let shown = |id| stage.look(|view| view.crm_view().appointment(&north(), id)).expect("the appointment");
    assert_eq!(shown(theirs.id), Appointment { remark: None, ..theirs }, "the appointment without its remark");
    assert_eq!(shown(beside.id), beside, "the other contact's appointment");
    let history = stage.look(|view| view.crm_view().activities(&north(), &contact_id("c-1"), None, 9));
    assert_eq!(history.len(), 1, "the history, which is never changed");
    for query in [None, Some("Wilhelmina")] {
        let found = stage.look(|view| view.crm_view().contacts(&north(), query, None, 9));
        assert_eq!(found, [known("c-2")], "contacts that are found by {query:?}");
    }
    let address: EmailAddress = email("c-1@example.com");
    assert_eq!(stage.look(|view| view.crm_view().contacts_by_email(&north(), address.key(), 9)), []);
    stage.write(|uow| uow.crm().log_activity(&samples::activity(&north(), "c-1", Happening::DataErased)));
    for (company, id) in [(north(), "nobody"), (south(), "c-2")] {
        stage.fails(|uow| uow.crm().redact_contact(&company, &contact_id(id), after(9)));
    }
    assert_eq!(contact("c-2"), known("c-2"), "our contact, after the other company's try");
}
