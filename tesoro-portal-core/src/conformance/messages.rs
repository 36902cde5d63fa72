use super::samples::{self, north, south};
use super::stage::Stage;
use crate::message::{Message, MessageText, Reader, Side};
use crate::{CompanyId, ContactId, MessageId};

fn thread(stage: &Stage<'_>, company: &CompanyId, contact: &str) -> Vec<Message> {
    stage.look(|view| view.messages(company, &samples::contact_id(contact), None, 100))
}

fn unread(stage: &Stage<'_>, company: &CompanyId, contact: &str) -> (u64, u64) {
    let count = |reader| stage.look(|view| view.unread_messages(company, &samples::contact_id(contact), reader));
    (count(Reader::Client), count(Reader::Office))
}

fn by_office(message: Message) -> Message {
    Message { by: Side::Office(samples::agent_id("boss")), ..message }
}

pub(super) fn messages_come_back_equal(stage: &Stage<'_>) {
    let id = |n: u32| samples::message(&north(), "c-1", n).id;
    assert_eq!(stage.look(|view| view.message(&north(), id(1))), None, "a message that is not there");
    let mut written = Vec::new();
    for (n, text) in (1..).zip(samples::TEXTS) {
        let mut message = samples::message(&north(), "c-1", n);
        message.text = MessageText::parse(text).unwrap();
        message.deal = (n % 2 == 0).then(|| "d-1".parse().unwrap());
        message.at = samples::EXTREMES[usize::try_from(n).unwrap()];
        message.read_at = (n % 3 == 0).then(|| samples::after(9));
        written.push(if n % 2 == 0 { by_office(message) } else { message });
    }
    for message in &written {
        stage.write(|uow| uow.insert_message(message));
        assert_eq!(stage.look(|view| view.message(&north(), message.id)).as_ref(), Some(message));
    }
    stage.taken(|uow| uow.insert_message(&written[0]));
    stage.write(|uow| uow.insert_message(&samples::message(&north(), "c-2", 50)));
    written.reverse();
    assert_eq!(thread(stage, &north(), "c-1"), written, "the newest first, of no other contact");
}

pub(super) fn message_pages_are_complete(stage: &Stage<'_>) {
    for n in 1..=7 {
        stage.write(|uow| uow.insert_message(&samples::message(&north(), "c-1", n)));
        stage.write(|uow| uow.insert_message(&samples::message(&north(), "c-2", n + 100)));
    }
    let all: Vec<MessageId> = thread(stage, &north(), "c-1").iter().map(|message| message.id).collect();
    assert_eq!(all.len(), 7);
    for limit in [1, 2, 3, 100] {
        let mut before = None;
        let mut followed: Vec<MessageId> = Vec::new();
        loop {
            let contact: ContactId = samples::contact_id("c-1");
            let page = stage.look(|view| view.messages(&north(), &contact, before, limit));
            assert!(page.len() <= limit, "a page of at most {limit} has {}", page.len());
            let Some(last) = page.last() else { break };
            before = Some(last.id);
            followed.extend(page.iter().map(|message| message.id));
            assert!(followed.len() <= all.len(), "following by {limit} does not end");
        }
        assert_eq!(followed, all, "the thread, followed by {limit}");
    }
}

pub(super) fn each_side_reads_what_the_other_wrote(stage: &Stage<'_>) {
    for n in 1..=3 {
        stage.write(|uow| uow.insert_message(&samples::message(&north(), "c-1", n)));
    }
    for n in 4..=5 {
        stage.write(|uow| uow.insert_message(&by_office(samples::message(&north(), "c-1", n))));
    }
    stage.write(|uow| uow.insert_message(&samples::message(&north(), "c-2", 6)));
    assert_eq!(unread(stage, &north(), "c-1"), (2, 3));
    let mark = |reader, seconds| {
        let contact = samples::contact_id("c-1");
        stage.write(|uow| uow.mark_messages_read(&north(), &contact, reader, samples::after(seconds)))
    };
    assert_eq!(mark(Reader::Office, 60), 3);
    assert_eq!(unread(stage, &north(), "c-1"), (2, 0));
    assert_eq!(unread(stage, &north(), "c-2"), (0, 1), "another contact's");
    assert_eq!(mark(Reader::Office, 70), 0, "a second time");
    assert_eq!(mark(Reader::Client, 80), 2);
    let read: Vec<_> = thread(stage, &north(), "c-1").iter().map(|message| message.read_at).collect();
    let (office, client) = (Some(samples::after(60)), Some(samples::after(80)));
    assert_eq!(read, [client, client, office, office, office], "when each was read");
}

pub(super) fn a_thread_is_moved(stage: &Stage<'_>) {
    for (contact, n) in [("c-1", 1), ("c-2", 2), ("c-1", 3), ("c-3", 4)] {
        stage.write(|uow| uow.insert_message(&samples::message(&north(), contact, n)));
    }
    let (from, into) = (samples::contact_id("c-1"), samples::contact_id("c-2"));
    stage.write(|uow| uow.move_messages(&north(), &from, &into));
    let count = |contact| thread(stage, &north(), contact).len();
    assert_eq!((count("c-1"), count("c-2"), count("c-3")), (0, 3, 1));
    assert_eq!(unread(stage, &north(), "c-2"), (0, 3), "still unread");
}

pub(super) fn messages_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let message = samples::message(&north(), "c-1", 1);
    stage.write(|uow| uow.insert_message(&message));
    assert_eq!(thread(stage, &south(), "c-1"), []);
    assert_eq!(unread(stage, &south(), "c-1"), (0, 0));
    assert_eq!(stage.look(|view| view.message(&south(), message.id)), None);
    let (from, into) = (samples::contact_id("c-1"), samples::contact_id("c-2"));
    stage.write(|uow| uow.move_messages(&south(), &from, &into));
    assert_eq!(stage.write(|uow| uow.mark_messages_read(&south(), &from, Reader::Office, samples::NOW)), 0);
    stage.write(|uow| uow.insert_message(&samples::message(&south(), "c-1", 1)));
    assert_eq!(thread(stage, &north(), "c-1"), [message]);
}
