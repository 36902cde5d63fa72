//! Messages between clients and the office (R-MSG-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{HARBOUR, Office, agent, company, dora, egon, refusal};
use tesoro_portal_core::ContactId;
use tesoro_portal_core::agent::AgentRefusal;
use tesoro_portal_core::message::{Message, MessageText, NewMessage, OfficeMessageRefusal, Side};
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::session::ClientRefusal;
use tesoro_portal_core::settings::{Feature, FeatureSwitch, PortalSwitch, SettingsChange};
use time::Duration;

fn say(text: &str) -> NewMessage {
    NewMessage { text: MessageText::parse(text).unwrap(), deal: None }
}

fn anna() -> ContactId {
    "anna".parse().unwrap()
}

fn texts(messages: &[Message]) -> Vec<&str> {
    messages.iter().map(|message| message.text.as_str()).collect()
}

#[test]
fn r_msg_01_a_thread_goes_both_ways_with_unread_counts_and_mails() {
    let office = Office::new();
    let client = office.client("anna");
    let ready = office.ready(&client.token);
    let before = office.rows();
    for step in ["insert_message", "log_activity", "append_event", "enqueue"] {
        office.store.fail_next(step, 1, StoreErrorKind::Other);
        office.portal.write_message(&ready, &say("Is the garden facing south?")).unwrap_err();
        assert_eq!(office.rows(), before, "{step}");
    }
    office.portal.write_message(&ready, &say("Is the garden facing south?")).unwrap();
    let mails = office.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].subject.as_str(), "message");
    assert!(mails[0].to.as_typed().ends_with("@harbour.example"), "to an agent: {}", mails[0].to.as_typed());
    assert!(!mails[0].text.contains("garden"), "that there is one, not what it says");

    let seen = office.portal.contact_messages(&dora(), &anna(), None, 10).unwrap();
    assert_eq!((texts(&seen.messages), seen.unread), (vec!["Is the garden facing south?"], 1));
    assert_eq!(seen.messages[0].by, Side::Client(client.account));
    let at = office.wait(Duration::HOUR);
    office.portal.answer_message(&dora(), &anna(), &say("Yes, and so is the balcony.")).unwrap();
    let seen = office.portal.contact_messages(&dora(), &anna(), None, 10).unwrap();
    assert_eq!((seen.unread, seen.messages[1].read_at), (0, Some(at)), "who answers has read");
    let mails = office.mails();
    assert_eq!((mails.len(), mails[0].subject.as_str(), mails[0].to.as_typed()), (1, "reply", "anna@example.com"));

    let own = office.portal.messages(&ready, None, 10).unwrap();
    assert_eq!(
        (texts(&own.messages), own.unread),
        (vec!["Yes, and so is the balcony.", "Is the garden facing south?"], 1)
    );
    let page = office.portal.messages(&ready, Some(own.messages[0].id), 1).unwrap();
    assert_eq!((texts(&page.messages), page.unread), (vec!["Is the garden facing south?"], 1));
    assert_eq!(office.portal.mark_messages_read(&ready).unwrap(), 1);
    assert_eq!(office.portal.mark_messages_read(&ready).unwrap(), 0);
    assert_eq!(office.portal.messages(&ready, None, 10).unwrap().unread, 0);
    let told = office.told("anna");
    assert!(told.contains("message-sent") && told.contains("message-answered"), "{told}");
    assert!(!told.contains("garden") && !told.contains("balcony"), "ids only: {told}");
}

#[test]
fn r_mail_01_what_was_read_meanwhile_is_not_mailed_about() {
    let office = Office::new();
    let client = office.client("anna");
    let ready = office.ready(&client.token);
    office.portal.write_message(&ready, &say("Hello?")).unwrap();
    assert_eq!(office.portal.mark_contact_messages_read(&dora(), &anna()).unwrap(), 1);
    assert_eq!(office.mails(), []);
    office.portal.answer_message(&dora(), &anna(), &say("Hello!")).unwrap();
    office.portal.mark_messages_read(&ready).unwrap();
    assert_eq!(office.mails(), []);
}

#[test]
fn threat_39_nobody_else_reads_or_writes_a_thread() {
    let office = Office::new();
    let (anna_in, ben_in) = (office.client("anna"), office.client("ben"));
    office.portal.write_message(&office.ready(&anna_in.token), &say("Mine.")).unwrap();
    assert_eq!(office.portal.messages(&office.ready(&ben_in.token), None, 10).unwrap().messages, []);
    let foreign = NewMessage { deal: Some("d-1".parse().unwrap()), ..say("About this one.") };
    let outcome = office.portal.write_message(&office.ready(&ben_in.token), &foreign);
    assert_eq!(refusal(outcome), ClientRefusal::NotFound);
    // The other office has a contact of the same id, whose thread is another.
    assert_eq!(office.portal.contact_messages(&egon(), &anna(), None, 10).unwrap().messages, []);
    assert_eq!(office.portal.mark_contact_messages_read(&egon(), &anna()).unwrap(), 0);
    office.contact_like_anna("quirin", |_| {});
    let quirin: ContactId = "quirin".parse().unwrap();
    assert_eq!(refusal(office.portal.contact_messages(&egon(), &quirin, None, 10)), AgentRefusal::NotFound);
    let not_found = OfficeMessageRefusal::Agent(AgentRefusal::NotFound);
    assert_eq!(refusal(office.portal.answer_message(&egon(), &quirin, &say("Hi."))), not_found);
    assert_eq!(refusal(office.portal.mark_contact_messages_read(&egon(), &quirin)), not_found);
    assert_eq!(refusal(office.portal.answer_message(&dora(), &anna(), &foreign)), not_found, "no such offer");
    let gone = agent(HARBOUR, "olaf");
    let not_here = OfficeMessageRefusal::Agent(AgentRefusal::NotSignedIn);
    assert_eq!(refusal(office.portal.answer_message(&gone, &anna(), &say("Hi."))), not_here);
}

#[test]
fn r_msg_01_nobody_writes_to_whom_nobody_can_read() {
    let office = Office::new();
    let refused =
        |contact: &str| refusal(office.portal.answer_message(&dora(), &contact.parse().unwrap(), &say("Hello.")));
    assert_eq!(refused("anna"), OfficeMessageRefusal::NoPortalUser);
    let client = office.client("anna");
    office.portal.answer_message(&dora(), &anna(), &say("Hello.")).unwrap();
    office.disable(client.account);
    assert_eq!(refused("anna"), OfficeMessageRefusal::NoPortalUser);
}

#[test]
fn r_feat_01_without_messages_clients_neither_read_nor_write() {
    let office = Office::new();
    let client = office.client("anna");
    let ready = office.ready(&client.token);
    let off =
        SettingsChange { features: [(Feature::Messages, FeatureSwitch::Off)].into(), ..SettingsChange::default() };
    office.portal.change_settings(&dora(), 1, &off).unwrap();
    let expected = ClientRefusal::FeatureOff(Feature::Messages);
    assert_eq!(refusal(office.portal.write_message(&ready, &say("Hello?"))), expected);
    assert_eq!(refusal(office.portal.messages(&ready, None, 10)), expected);
    assert_eq!(refusal(office.portal.mark_messages_read(&ready)), expected);
}

#[test]
fn threat_78_a_message_is_proved_again_when_it_is_written() {
    let office = Office::new();
    let client = office.client("anna");
    let ready = office.ready(&client.token);
    office.switch(PortalSwitch::Off);
    assert_eq!(refusal(office.portal.write_message(&ready, &say("Hello?"))), ClientRefusal::PortalInactive);
    office.switch(PortalSwitch::On);
    office.disable(client.account);
    assert_eq!(refusal(office.portal.write_message(&ready, &say("Hello?"))), ClientRefusal::NotSignedIn);
    assert_eq!(office.look(|view| view.messages(&company(HARBOUR), &anna(), None, 10)), []);
}
