//! A client of whom everything is kept that the portal keeps of anybody.

use std::fmt::Write as _;
use std::io::Cursor;
use std::sync::Arc;

use tesoro_portal_core::account::Account;
use tesoro_portal_core::crm::Wishes;
use tesoro_portal_core::deal::{Favourite, OpenViewing, Rejection, StarRating, Word};
use tesoro_portal_core::feedback::{Content, FeedbackKind, NoteText, UploadKey};
use tesoro_portal_core::mail::{MailChoice, OptionalMail};
use tesoro_portal_core::memory::MemoryMedia;
use tesoro_portal_core::message::{MessageText, NewMessage};
use tesoro_portal_core::ports::{IntentFilter, ViewingTab};
use tesoro_portal_core::session::{ClientCtx, SessionToken};
use tesoro_portal_core::viewing::{PreferredDate, ViewingWish, WrittenSlot, WrittenStart};
use tesoro_portal_core::{AccountId, ContactId, DealId, Portal, ViewingId};
use time::Duration;

use super::office::{HARBOUR, Office, address, company, dora, email};
use super::samples;

/// What is known of Wilma and nobody else: her names, addresses, and all that she and her agent wrote.
pub(crate) const WORDS: [&str; 10] = [
    "Wilhelmina",
    "Oosterhuis",
    "wilma.private@",
    "wilma@example.com",
    "my mother moves in",
    "the attic smells of cats",
    "ring twice at the side door",
    "we cannot show it to the Oosterhuis family",
    "too close to my former husband",
    "hidden garden",
];

/// Wilma with all that she did, and what her agent wrote.
pub(crate) struct Wilma {
    pub(crate) office: Arc<Office>,
    pub(crate) portal: Portal,
    pub(crate) media: MemoryMedia,
    pub(crate) account: AccountId,
    pub(crate) token: SessionToken,
    /// Visited, rejected, and wanted.
    pub(crate) deals: [DealId; 3],
    /// Completed, turned down by the agent, and to come.
    pub(crate) viewings: [ViewingId; 3],
}

pub(crate) fn wilma() -> ContactId {
    "wilma".parse().unwrap()
}

pub(crate) fn say(text: &str) -> NewMessage {
    NewMessage { text: MessageText::parse(text).unwrap(), deal: None }
}

impl Wilma {
    pub(crate) fn new() -> Self {
        let office = Arc::new(Office::new());
        office.contact_like_anna("wilma", |contact| {
            "Wilhelmina".clone_into(&mut contact.first_name);
            "Oosterhuis".clone_into(&mut contact.last_name);
            contact.wishes = Wishes { places: vec!["hidden garden".to_owned()], ..Wishes::default() };
        });
        let client = office.client("wilma");
        // Another address until now, which is kept beside the account.
        office.administer(client.account, &address("wilma.private@example.org"));
        office.administer(client.account, &address("wilma@example.com"));
        let token = office.sign_in("wilma@example.com", super::office::CHOSEN);
        let media = MemoryMedia::new();
        let portal = office.portal.clone().with_media(Arc::new(media.clone()));
        let deals = ["loft", "villa", "flat"].map(|home| {
            office.wait(Duration::SECOND);
            office.offer("wilma", home)
        });
        let mut scene = Self { office, portal, media, account: client.account, token, deals, viewings: [nothing(); 3] };
        scene.live();
        scene
    }

    pub(crate) fn proof(&self) -> ClientCtx {
        self.office.ready(&self.token)
    }

    fn live(&mut self) {
        let client = self.proof();
        let [loft, villa, flat] = self.deals.clone();
        let visited = self.viewing(&client, &loft, Duration::HOUR);
        self.confirm(visited, Duration::HOUR);
        let text = NoteText::parse("the attic smells of cats").unwrap();
        self.portal.write_note(&client, visited, &text).unwrap();
        for (kind, bytes) in
            [(FeedbackKind::Photo, samples::photo::jpeg(64, 48)), (FeedbackKind::VoiceNote, samples::voice::webm())]
        {
            let key = UploadKey::parse(kind.name()).unwrap();
            self.portal.add_file(&client, (kind, visited), (&key, None), &mut Cursor::new(bytes)).unwrap();
        }
        let key = UploadKey::parse("picture").unwrap();
        self.portal.set_picture(&client, &key, &mut Cursor::new(samples::photo::jpeg(64, 64))).unwrap();
        self.portal.rate(&client, &loft, StarRating::try_from(4).unwrap()).unwrap();
        self.portal.mark_favourite(&client, &loft, Favourite::Yes).unwrap();

        let refused = self.viewing(&client, &villa, Duration::DAY);
        let reason = "we cannot show it to the Oosterhuis family";
        self.portal.reject_viewing(&dora(), refused, reason, &[]).unwrap();
        let no = Word::No(Rejection::parse(["price", "other"], Some("too close to my former husband")).unwrap());
        self.portal.decide(&client, &villa, &no, OpenViewing::Ask).unwrap();

        let to_come = self.viewing(&client, &flat, Duration::days(5));
        self.confirm(to_come, Duration::days(5));
        self.portal.write_message(&client, &say("my mother moves in")).unwrap();
        self.office.wait(Duration::SECOND);
        self.portal
            .answer_message(&dora(), &wilma(), &say("Dear Mrs Oosterhuis, ring twice at the side door"))
            .unwrap();
        let account = self.account;
        self.office
            .write(|uow| uow.choose_mail(&company(HARBOUR), account, OptionalMail::Replies, MailChoice::Unwanted));
        self.viewings = [visited, refused, to_come];
    }

    fn viewing(&self, client: &ClientCtx, deal: &DealId, after: Duration) -> ViewingId {
        let dates = vec![PreferredDate { date: (self.office.now() + after).date(), part: None }];
        let wish = ViewingWish { dates, remark: Some("ring twice at the side door".to_owned()) };
        self.portal.request_viewing(client, deal, &wish).unwrap().viewing.id
    }

    fn confirm(&self, viewing: ViewingId, after: Duration) {
        let start = WrittenStart::Instant(self.office.now() + after);
        let slot = WrittenSlot { start, duration: 30.try_into().unwrap() };
        self.portal.confirm_viewing(&dora(), viewing, &slot).unwrap();
    }

    /// Asked for by Max, who may, and approved by Dora, who may.
    pub(crate) fn erase(&self) {
        let max = super::office::agent(HARBOUR, "max");
        self.portal.ask_for_erasure(&max, &wilma()).unwrap();
        self.portal.approve_erasure(&dora(), &wilma()).unwrap();
    }

    /// Everything that is to be read of her, spelled out.
    pub(crate) fn everything(&self) -> String {
        let mut text = format!("{}{}", self.office.rows(), self.office.told("wilma"));
        let company = company(HARBOUR);
        self.office.look(|view| {
            let contact = view.crm_view().contact(&company, &wilma())?.unwrap();
            let named = (&contact.first_name, &contact.last_name, &contact.email, &contact.wishes.places);
            writeln!(text, "{contact:?} {named:?}").unwrap();
            for message in view.messages(&company, &wilma(), None, 100)? {
                writeln!(text, "message {}", message.text.as_str()).unwrap();
            }
            for tab in ViewingTab::ALL {
                for viewing in view.viewings_of_contacts(&company, &[wilma()], (tab, self.office.now()), None, 100)? {
                    let words = serde_json::to_string(&(&viewing.remark, reason(&viewing.state))).unwrap();
                    let shown = view.crm_view().appointment(&company, viewing.id)?;
                    let remark = serde_json::to_string(&shown.and_then(|shown| shown.remark)).unwrap();
                    writeln!(text, "viewing {} {:?} {words} {remark}", viewing.id, viewing.status()).unwrap();
                }
            }
            for state in view.deal_states(&company, &self.deals)? {
                let no = state.rejection.as_ref().map(|no| (no.reasons().clone(), no.text().map(str::to_owned)));
                writeln!(
                    text,
                    "deal {} {:?} {no:?} {:?} {:?}",
                    state.deal,
                    state.status(),
                    state.favourite,
                    state.rating
                )
                .unwrap();
            }
            for row in view.feedback_of_contact(&company, &wilma(), None, 100)? {
                let note = match &row.content {
                    Content::Note(note) => note.text.as_str(),
                    _ => "",
                };
                writeln!(text, "feedback {:?} {:?} {note}", row.id(), row.content).unwrap();
            }
            writeln!(text, "picture {:?}", view.picture(&company, self.account)?.is_some()).unwrap();
            writeln!(text, "unwanted {:?}", view.unwanted_mails(&company, self.account)?).unwrap();
            for former in view.former_addresses(&company, self.account)? {
                writeln!(text, "former {}", former.email.as_typed()).unwrap();
            }
            for intent in view.intents(&company, IntentFilter::default(), None, 100)? {
                let farewell = view.farewell(&company, intent.id)?;
                writeln!(text, "farewell {:?}", farewell.map(|farewell| farewell.email.as_typed().to_owned())).unwrap();
            }
            writeln!(text, "requests {:?}", view.erasure_requests(&company, None, 100)?).unwrap();
            Ok(())
        });
        text
    }

    /// The account with the address, if somebody signs in with it.
    pub(crate) fn holder(&self, text: &str) -> Option<Account> {
        self.office.look(|view| view.account_by_email(&company(HARBOUR), email(text).key()))
    }
}

fn reason(state: &tesoro_portal_core::viewing::ViewingState) -> Option<&tesoro_portal_core::viewing::Remark> {
    match state {
        tesoro_portal_core::viewing::ViewingState::Rejected { reason } => Some(reason),
        _ => None,
    }
}

fn nothing() -> ViewingId {
    ViewingId::from_bytes([0; 16])
}
