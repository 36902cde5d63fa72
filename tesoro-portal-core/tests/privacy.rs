//! What a client may have of the data about themselves (R-PRIV-01, R-PRIV-03, R-FEAT-01, R-LINK-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;
#[path = "../../tesoro-portal-media/tests/samples/mod.rs"]
mod samples;

use std::io::{self, Cursor, Read as _};
use std::sync::Arc;

use office::{CHOSEN, HARBOUR, Office, access, address, company, dora, refusal};
use tesoro_portal_core::account::AccessChange;
use tesoro_portal_core::code;
use tesoro_portal_core::crm::{Availability, Role};
use tesoro_portal_core::deal::{DealStatus, Favourite, OpenViewing, Rejection, StarRating, Word};
use tesoro_portal_core::feedback::{Content, Feedback, FeedbackKind, NoteText, UploadKey};
use tesoro_portal_core::memory::MemoryMedia;
use tesoro_portal_core::message::{MessageText, NewMessage, Side};
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::privacy::{ExportPart, ExportRefusal, ExportedFile, OwnAccount, OwnDeal, OwnViewing};
use tesoro_portal_core::session::{ClientCtx, ClientRefusal};
use tesoro_portal_core::settings::{AddressPolicy, Feature, Features};
use tesoro_portal_core::viewing::{PreferredDate, ViewingStatus, ViewingWish, WrittenSlot, WrittenStart};
use tesoro_portal_core::{DealId, Failure, Portal, Refusal as _, ViewingId};
use time::Duration;

/// Everything that an export handed out.
#[derive(Debug, Default)]
struct Exported {
    account: Option<OwnAccount>,
    deals: Vec<OwnDeal>,
    viewings: Vec<OwnViewing>,
    feedback: Vec<Feedback>,
    messages: Vec<String>,
    acts: Vec<String>,
    files: Vec<ExportedFile>,
    /// The largest part.
    largest: usize,
}

impl Exported {
    fn take(&mut self, part: ExportPart) {
        let rows = match part {
            ExportPart::Account(account) => {
                assert!(self.account.replace(*account).is_none(), "once, and first");
                assert!(self.deals.is_empty() && self.viewings.is_empty() && self.acts.is_empty());
                1
            }
            ExportPart::Deals(deals) => keep(&mut self.deals, deals),
            ExportPart::Viewings(viewings) => keep(&mut self.viewings, viewings),
            ExportPart::Feedback(feedback) => keep(&mut self.feedback, feedback),
            ExportPart::Messages(messages) => {
                let line = |message: &tesoro_portal_core::message::Message| {
                    let by = if matches!(message.by, Side::Client(_)) { "client" } else { "office" };
                    format!("{} {by}: {}", message.contact, message.text.as_str())
                };
                keep(&mut self.messages, messages.iter().map(line).collect())
            }
            ExportPart::Acts(acts) => {
                let kind = |what| serde_json::to_value(what).unwrap()["kind"].as_str().unwrap().to_owned();
                let line = |logged: tesoro_portal_core::activity::LoggedActivity| {
                    format!("{} {}", logged.activity.contact, kind(logged.activity.what))
                };
                keep(&mut self.acts, acts.into_iter().map(line).collect())
            }
        };
        assert!(rows > 0, "no empty pages");
        self.largest = self.largest.max(rows);
    }

    fn deal_ids(&self) -> Vec<&str> {
        self.deals.iter().map(|own| own.deal.id.as_str()).collect()
    }
}

fn keep<T>(all: &mut Vec<T>, page: Vec<T>) -> usize {
    let rows = page.len();
    all.extend(page);
    rows
}

fn try_export(portal: &Portal, client: &ClientCtx) -> Result<Exported, Failure<ExportRefusal>> {
    let mut exported = Exported::default();
    let files = portal.export(client, &mut |part| {
        exported.take(part);
        Ok(())
    })?;
    exported.files = files;
    Ok(exported)
}

fn export(portal: &Portal, client: &ClientCtx) -> Exported {
    try_export(portal, client).unwrap()
}

/// The harbour office with files, and Anna, who is signed in.
fn anna() -> (Office, Portal, ClientCtx) {
    let office = Office::new();
    let portal = office.portal.clone().with_media(Arc::new(MemoryMedia::new()));
    let client = office.ready(&office.client("anna").token);
    (office, portal, client)
}

fn say(text: &str) -> NewMessage {
    NewMessage { text: MessageText::parse(text).unwrap(), deal: None }
}

/// The one of this kind that was brought.
fn of_kind(exported: &Exported, kind: FeedbackKind) -> &Feedback {
    exported.feedback.iter().find(|feedback| feedback.kind() == kind).unwrap()
}

/// A viewing of this deal that begins after so long.
fn confirmed(office: &Office, client: &ClientCtx, deal: &DealId, after: Duration) -> ViewingId {
    let start = office.now() + after;
    let dates = vec![PreferredDate { date: start.date(), part: None }];
    let viewing = office.portal.request_viewing(client, deal, &ViewingWish { dates, remark: None }).unwrap().viewing.id;
    let slot = WrittenSlot { start: WrittenStart::Instant(start), duration: 30.try_into().unwrap() };
    office.portal.confirm_viewing(&dora(), viewing, &slot).unwrap();
    viewing
}

/// What a client brings from a viewing: a note that begins with their name, a photo, a voice note and a picture.
fn bring(portal: &Portal, client: &ClientCtx, viewing: ViewingId, who: &str) {
    let text = NoteText::parse(&format!("{who} likes the kitchen")).unwrap();
    portal.write_note(client, viewing, &text).unwrap();
    for (kind, bytes) in
        [(FeedbackKind::Photo, samples::photo::jpeg(640, 480)), (FeedbackKind::VoiceNote, samples::voice::webm())]
    {
        let key = UploadKey::parse(kind.name()).unwrap();
        portal.add_file(client, (kind, viewing), (&key, None), &mut Cursor::new(bytes)).unwrap();
    }
    let key = UploadKey::parse("picture").unwrap();
    portal.set_picture(client, &key, &mut Cursor::new(samples::photo::jpeg(64, 64))).unwrap();
}

#[test]
fn r_priv_01_an_export_has_what_the_client_gave_and_is_shown_and_nothing_of_others() {
    let (office, portal, client) = anna();
    let ben = office.ready(&office.client("ben").token);
    let [loft, villa] = ["loft", "villa"].map(|home| {
        office.wait(Duration::SECOND);
        office.offer("anna", home)
    });
    let bens = office.offer("ben", "loft");
    office.offer_abroad("anna", "chalet");
    let no = Word::No(Rejection::parse(["price", "other"], Some("no garden")).unwrap());
    portal.decide(&client, &villa, &no, OpenViewing::Ask).unwrap();
    portal.mark_favourite(&client, &loft, Favourite::Yes).unwrap();
    let viewing = confirmed(&office, &client, &loft, Duration::HOUR);
    bring(&portal, &client, viewing, "Anna");
    portal.rate(&client, &loft, StarRating::try_from(4).unwrap()).unwrap();
    let other = confirmed(&office, &ben, &bens, Duration::HOUR);
    bring(&portal, &ben, other, "Ben");
    portal.write_message(&client, &say("Is there a lift?")).unwrap();
    office.wait(Duration::SECOND);
    portal.answer_message(&dora(), &"anna".parse().unwrap(), &say("There is.")).unwrap();
    portal.write_message(&ben, &say("Ben's own question")).unwrap();

    let exported = export(&portal, &client);
    let account = exported.account.as_ref().unwrap();
    assert_eq!(account.profile.account.email.as_typed(), "anna@example.com");
    let live = portal.sessions(&client).unwrap();
    assert_eq!((account.sessions.len(), &account.sessions), (live.len(), &live));
    let [contact] = &account.contacts[..] else { panic!("{:?}", account.contacts) };
    assert_eq!((contact.id.as_str(), contact.email.as_deref()), ("anna", Some("anna@example.com")));
    assert_eq!(contact.agent.as_ref().map(|agent| agent.id.as_str()), Some("max"));
    assert!(contact.roles.iter().all(|role| Role::ALL.contains(role)));
    assert!(!format!("{contact:?}").contains("example.com"), "no person in a log");

    assert_eq!(exported.deal_ids(), [villa.as_str(), loft.as_str()], "the newest offer first");
    let rejection = exported.deals[0].state.rejection.as_ref().unwrap();
    assert_eq!((rejection.reasons().len(), rejection.text()), (2, Some("no garden")));
    let rated = &exported.deals[1].state;
    assert_eq!((rated.status(), rated.favourite), (DealStatus::Visited, Favourite::Yes));
    assert_eq!(rated.rating.map(StarRating::stars), Some(4));
    let [seen] = &exported.viewings[..] else { panic!("{:?}", exported.viewings) };
    assert_eq!((seen.viewing.id, seen.viewing.status()), (viewing, ViewingStatus::Completed));

    let mut kinds: Vec<FeedbackKind> = exported.feedback.iter().map(Feedback::kind).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, FeedbackKind::ALL);
    let Content::Note(note) = &of_kind(&exported, FeedbackKind::Note).content else { panic!("a note") };
    assert_eq!(note.text.as_str(), "Anna likes the kitchen");
    assert_eq!(exported.messages, ["anna office: There is.", "anna client: Is there a lift?"]);
    let told = exported.acts.join("\n");
    for kind in ["data-exported", "message-sent", "property-rated", "note-written", "property-rejected"] {
        assert!(told.contains(&format!("anna {kind}")), "{kind}: {told}");
    }
    for foreign in ["message-answered", "account-created", "viewing-confirmed", "property-offered", "ben"] {
        assert!(!told.contains(foreign), "{foreign}: {told}");
    }
}

#[test]
fn r_priv_01_an_address_that_the_account_had_before_is_exported() {
    let (office, portal, client) = anna();
    let before = export(&portal, &client).account.unwrap();
    assert_eq!(before.former, []);
    let changed_at = office.now();
    office.administer(before.profile.account.id, &address("anna.new@example.org"));
    let client = office.ready(&office.sign_in("anna.new@example.org", CHOSEN));
    let account = export(&portal, &client).account.unwrap();
    assert_eq!(account.profile.account.email.as_typed(), "anna.new@example.org");
    let [former] = &account.former[..] else { panic!("{:?}", account.former) };
    assert_eq!((former.email.as_typed(), former.at), ("anna@example.com", changed_at));
}

#[test]
fn r_priv_01_the_files_of_an_export_are_the_clients_own() {
    let (office, portal, client) = anna();
    let deal = office.offer("anna", "loft");
    bring(&portal, &client, confirmed(&office, &client, &deal, Duration::HOUR), "Anna");
    let exported = export(&portal, &client);
    let [photo, voice] = [FeedbackKind::Photo, FeedbackKind::VoiceNote].map(|kind| of_kind(&exported, kind));
    let (Content::Photo(photo_of), Content::VoiceNote(voice_of)) = (&photo.content, &voice.content) else { panic!() };
    let own = [
        (
            format!("photos/{}.jpg", photo_of.id),
            portal.own_file(&client, (FeedbackKind::Photo, photo.id()), None).unwrap(),
        ),
        (
            format!("voice-notes/{}.webm", voice_of.id),
            portal.own_file(&client, (FeedbackKind::VoiceNote, voice.id()), None).unwrap(),
        ),
        ("picture.jpg".to_owned(), portal.own_picture(&client, None).unwrap()),
    ];
    assert_eq!(exported.files.len(), own.len());
    for (name, own) in &own {
        let file = exported.files.iter().find(|file| file.name() == name).unwrap();
        let read = |open: &tesoro_portal_core::OpenFile| {
            let mut bytes = Vec::new();
            open.read(0, open.length()).unwrap().unwrap().read_to_end(&mut bytes).unwrap();
            bytes
        };
        let opened = portal.exported_file(file).unwrap().unwrap();
        assert_eq!(read(&opened), read(own), "{}", file.name());
    }
    portal.delete_feedback(&client, (FeedbackKind::Photo, photo.id())).unwrap();
    portal.delete_picture(&client).unwrap();
    let left = exported.files.iter().filter(|file| portal.exported_file(file).unwrap().is_some());
    assert_eq!(left.map(ExportedFile::name).collect::<Vec<_>>(), [own[1].0.as_str()], "what was deleted since is gone");
    assert_eq!(export(&portal, &client).files.len(), 1);
}

#[test]
fn r_priv_01_a_page_of_an_export_takes_as_many_statements_for_a_hundred_rows_as_for_one() {
    let calls = |rows: usize| {
        let (office, portal, client) = anna();
        for n in 0..rows {
            let deal = office.offer("anna", &format!("home-{n}"));
            let dates = vec![PreferredDate { date: office.now().date(), part: None }];
            portal.request_viewing(&client, &deal, &ViewingWish { dates, remark: None }).unwrap();
        }
        office.store.take_counts();
        let exported = export(&portal, &client);
        assert_eq!((exported.deals.len(), exported.viewings.len()), (rows, rows));
        assert!(exported.largest <= 100, "a page");
        let counts = office.store.take_counts();
        // The acts have more pages than the offers: each viewing is two of them.
        let counts = counts.iter().filter(|(name, _)| *name != "activities");
        counts.map(|(name, calls)| (name.to_owned(), calls)).collect::<Vec<_>>()
    };
    assert_eq!(calls(100), calls(1));
}

#[test]
fn r_priv_03_an_export_tells_where_a_property_is_when_the_pages_do() {
    for policy in [AddressPolicy::Shown, AddressPolicy::Withheld] {
        let (office, portal, _) = anna();
        office.set(|settings| settings.viewings.address = policy);
        let deal = office.offer("anna", "loft");
        let start = office.now() + Duration::days(4);
        let signed_in = || office.ready(&office.sign_in("anna@example.com", CHOSEN));
        confirmed(&office, &signed_in(), &deal, Duration::days(4));
        let exact = || {
            let exported = export(&portal, &signed_in());
            let [deal, viewing] = [&exported.deals[0].place, &exported.viewings[0].place];
            assert_eq!(deal, viewing, "in both places");
            if let Some(place) = deal {
                assert_eq!((place.address.line.as_str(), place.position.is_some()), ("Maasboulevard 12", true));
            }
            assert_eq!(exported.deals[0].property.as_ref().unwrap().city, "Rotterdam");
            deal.is_some()
        };
        let always = policy == AddressPolicy::Shown;
        assert_eq!(exact(), always, "{policy:?} before");
        office.wait(start - Duration::hours(48) - Duration::MILLISECOND - office.now());
        assert_eq!(exact(), always, "{policy:?} until 48 hours before");
        office.wait(Duration::MILLISECOND);
        assert!(exact(), "{policy:?} from 48 hours before");
        office.wait(Duration::days(3));
        assert_eq!(exact(), always, "{policy:?} once the day is over");
    }
}

#[test]
fn r_feat_01_what_is_switched_off_stays_the_clients_and_is_exported() {
    let (office, portal, client) = anna();
    let deal = office.offer("anna", "loft");
    portal.mark_favourite(&client, &deal, Favourite::Yes).unwrap();
    bring(&portal, &client, confirmed(&office, &client, &deal, Duration::HOUR), "Anna");
    portal.rate(&client, &deal, StarRating::try_from(5).unwrap()).unwrap();
    portal.write_message(&client, &say("Is there a lift?")).unwrap();
    let before = export(&portal, &client);
    assert!(before.deals[0].property.as_ref().unwrap().price.is_some());
    assert!(before.deals[0].place.as_ref().unwrap().position.is_some());
    office.set(|settings| settings.features = Features::without(Feature::ALL));
    let after = export(&portal, &client);
    assert_eq!(after.deals[0].state, before.deals[0].state);
    assert_eq!((&after.feedback, &after.messages), (&before.feedback, &before.messages));
    assert_eq!((after.viewings.len(), after.files.len()), (1, 3));
    assert_eq!(after.deals[0].property.as_ref().unwrap().price, None, "the company's own follows its switches");
    assert_eq!(after.deals[0].place.as_ref().unwrap().position, None);
}

#[test]
fn r_priv_01_there_are_five_exports_an_hour_and_each_is_told_by_ids_alone() {
    let (office, portal, client) = anna();
    let ben = office.ready(&office.client("ben").token);
    for _ in 0..5 {
        export(&portal, &client);
        office.wait(Duration::minutes(1));
    }
    let told = office.told("anna");
    assert_eq!(told.matches("data-exported").count(), 10, "in the history and in the feed: {told}");
    assert!(!told.contains("example.com") && !told.contains("Maasboulevard"), "{told}");
    office.store.take_counts();
    let refused = refusal(try_export(&portal, &client));
    assert_eq!((refused.code(), refused.retry_after()), (code::TOO_MANY_ATTEMPTS, Some(Duration::minutes(55))));
    assert!(office.store.take_counts().iter().all(|(name, _)| name != "deals"), "nothing is read");
    assert_eq!(office.told("anna"), told);
    export(&portal, &ben);
    office.wait(Duration::minutes(55) - Duration::MILLISECOND);
    assert_eq!(refusal(try_export(&portal, &client)).retry_after(), Some(Duration::SECOND));
    office.wait(Duration::MILLISECOND);
    export(&portal, &client);
}

#[test]
fn r_priv_01_an_export_that_cannot_be_taken_is_none_and_counts() {
    let (office, portal, client) = anna();
    office.offer("anna", "loft");
    let mut parts = 0;
    let failed = portal.export(&client, &mut |_| {
        parts += 1;
        if parts == 2 { Err(io::Error::other("the disk is full")) } else { Ok(()) }
    });
    match failed {
        Err(Failure::Store(error)) => assert_eq!(error.kind(), StoreErrorKind::Unavailable),
        other => panic!("{other:?}"),
    }
    assert_eq!(parts, 2, "nothing more is handed out");
    assert_eq!(office.told("anna").matches("data-exported").count(), 2);
}

#[test]
fn r_link_01_an_export_is_of_all_linked_contacts_and_of_no_other_account() {
    let (office, portal, client) = anna();
    let deal = office.offer("ben", "loft");
    assert!(export(&portal, &client).deals.is_empty());
    let account = export(&portal, &client).account.unwrap().profile.account.id;
    portal.link_contact(&dora(), account, &"ben".parse().unwrap()).unwrap();
    portal.answer_message(&dora(), &"ben".parse().unwrap(), &say("Welcome, both of you.")).unwrap();
    let linked = export(&portal, &client);
    assert_eq!(linked.deal_ids(), [deal.as_str()]);
    assert_eq!(linked.messages, ["ben office: Welcome, both of you."]);
    assert_eq!(linked.account.unwrap().contacts.len(), 2);
    let viewing = confirmed(&office, &client, &deal, Duration::HOUR);
    bring(&portal, &client, viewing, "Anna");
    portal.unlink_contact(&dora(), account, &"ben".parse().unwrap()).unwrap();
    let unlinked = export(&portal, &client);
    assert!(unlinked.deals.is_empty() && unlinked.viewings.is_empty() && unlinked.messages.is_empty());
    assert_eq!((unlinked.feedback.len(), unlinked.files.len()), (4, 3), "what they made themselves stays theirs");
}

#[test]
fn r_priv_01_who_waits_for_the_office_has_an_export_and_who_may_not_sign_in_has_none() {
    let (office, portal, client) = anna();
    for id in ["carla-1", "carla-2"] {
        office.contact_like_anna(id, |contact| contact.email = Some("carla@example.com".to_owned()));
    }
    let carla = office.joined("carla@example.com");
    let exported = export(&portal, &office.ready(&carla.token));
    let account = exported.account.unwrap();
    assert_eq!(account.profile.account.email.as_typed(), "carla@example.com");
    assert!(account.contacts.is_empty() && exported.deals.is_empty() && exported.acts.is_empty());

    let before = office.told("anna");
    let anna = portal.profile(&office.proof(&office.sign_in("anna@example.com", CHOSEN))).unwrap().account.id;
    office.administer(anna, &access(AccessChange::Disable { reason: None }));
    assert_eq!(refusal(try_export(&portal, &client)), ExportRefusal::Client(ClientRefusal::NotSignedIn));
    assert_eq!(before.matches("data-exported").count(), office.told("anna").matches("data-exported").count());
    office.enable(anna);
    assert_eq!(company(HARBOUR), office.account(anna).company);
}

#[test]
fn r_home_03_what_was_taken_back_is_exported_with_the_clients_word() {
    let (office, portal, client) = anna();
    let deal = office.offer("anna", "loft");
    portal.decide(&client, &deal, &Word::Yes, OpenViewing::Ask).unwrap();
    office.make(Availability::Withdrawn, &deal);
    let exported = export(&portal, &client);
    assert_eq!(exported.deals[0].deal.availability, Availability::Withdrawn);
    assert_eq!(exported.deals[0].state.status(), DealStatus::Interested);
}
