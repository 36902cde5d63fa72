//! Every feature switch against every operation (R-FEAT-01): what is switched off is refused by the domain with `feature-off`,
//! by the operations of that feature and by no other, and is absent from what the others answer.
//!
//! Documents, offers and progress have switches, and no operations yet: no row names them, and none is refused by them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;
#[path = "../../tesoro-portal-media/tests/samples/mod.rs"]
mod samples;
mod source_tree;

use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::Arc;

use office::{HARBOUR, Office, company, dora, wish};
use tesoro_portal_core::deal::{Favourite, OpenViewing, StarRating, Word};
use tesoro_portal_core::feedback::{Content, Feedback, FeedbackKind, NoteText, UploadKey};
use tesoro_portal_core::home::OfferedRow;
use tesoro_portal_core::memory::MemoryMedia;
use tesoro_portal_core::message::{MessageText, NewMessage};
use tesoro_portal_core::ports::ViewingTab;
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::settings::{Feature, Features, RatingTime, SignUpDoor, ViewingPolicy};
use tesoro_portal_core::viewing::{
    Closed, NavigationAccess, PreferredDate, ViewingSeen, ViewingWish, WrittenSlot, WrittenStart,
};
use tesoro_portal_core::{DealId, Failure, NoteId, Portal, Refusal, ViewingId, code};
use time::Duration;

/// What an operation has to do with the features.
enum Gate {
    /// It is refused without one of these.
    Needs(&'static [Feature], Act),
    /// It is not refused, and why not.
    Open(&'static str),
}

use Gate::{Needs, Open};

/// Runs an operation; the feature for whose absence it is refused, if it is.
type Act = fn(&Scene) -> Option<String>;

const OFFICE: &str = "the office goes on working, whatever its clients are shown";
const ACCOUNT: &str = "who a client is, and how they get in and out, is no feature";
const TERMS: &str = "terms are the law's, not a feature";
const HOST: &str = "the host's own: nobody asks for it";
const TELLS: &str = "it is there without the feature, and leaves out what is off";
const OWN: &str = "what is there can still be looked at as one's own, or deleted";

const FEEDBACK: &[Feature] = &[Feature::Notes, Feature::Photos, Feature::VoiceNotes];

/// Every operation of `Portal` and `Joined`.
const OPERATIONS: &[(&str, Gate)] = &[
    ("decide", Needs(&[Feature::Interest], |s| off(s.portal.decide(&s.anna, &s.barn, &Word::Yes, OpenViewing::Ask)))),
    (
        "mark_favourite",
        Needs(&[Feature::Favourites], |s| off(s.portal.mark_favourite(&s.anna, &s.barn, Favourite::Yes))),
    ),
    ("favourites", Needs(&[Feature::Favourites], |s| off(s.portal.favourites(&s.anna)))),
    ("rate", Needs(&[Feature::Ratings], |s| off(s.portal.rate(&s.anna, &s.barn, stars(4))))),
    ("viewing_prospect", Needs(&[Feature::Viewings], |s| off(s.portal.viewing_prospect(&s.anna, &s.barn)))),
    ("consider_viewing", Needs(&[Feature::Viewings], |s| off(s.portal.consider_viewing(&s.anna, &s.barn, &s.days())))),
    ("consider_dates", Needs(&[Feature::Viewings], |s| off(s.portal.consider_dates(&s.anna, &s.barn, &s.days())))),
    ("request_viewing", Needs(&[Feature::Viewings], |s| off(s.portal.request_viewing(&s.anna, &s.barn, &s.days())))),
    ("change_viewing", Needs(&[Feature::Viewings], |s| off(s.portal.change_viewing(&s.anna, s.viewing, &s.days())))),
    ("accept_alternative", Needs(&[Feature::Viewings], |s| off(s.portal.accept_alternative(&s.anna, s.viewing, 0)))),
    (
        "ask_to_move_viewing",
        Needs(&[Feature::Viewings], |s| off(s.portal.ask_to_move_viewing(&s.anna, s.viewing, &s.days().dates))),
    ),
    ("client_viewing", Needs(&[Feature::Viewings], |s| off(s.portal.client_viewing(&s.anna, s.viewing)))),
    (
        "client_viewings",
        Needs(&[Feature::Viewings], |s| off(s.portal.client_viewings(&s.anna, ViewingTab::Upcoming, None, 10))),
    ),
    ("calendar_facts", Needs(&[Feature::Viewings], |s| off(s.portal.calendar_facts(&s.anna, s.viewing)))),
    ("day_plan", Needs(&[Feature::Viewings], |s| off(s.portal.day_plan(&s.anna, s.office.now().date())))),
    ("directions", Needs(&[Feature::Viewings, Feature::Navigation], |s| off(s.portal.directions(&s.anna, s.viewing)))),
    ("cancel_viewing", Needs(&[Feature::Viewings], |s| off(s.portal.cancel_viewing(&s.anna, s.other)))),
    ("start_viewing", Needs(&[Feature::Viewings], |s| off(s.portal.start_viewing(&s.anna, s.viewing)))),
    ("write_note", Needs(&[Feature::Notes], |s| off(s.portal.write_note(&s.anna, s.viewing, &text())))),
    ("change_note", Needs(&[Feature::Notes], |s| off(s.portal.change_note(&s.anna, s.note_id(), &text())))),
    (
        "own_feedback",
        Needs(FEEDBACK, |s| {
            first_off(
                [FeedbackKind::Note, FeedbackKind::Photo, FeedbackKind::VoiceNote]
                    .map(|kind| off(s.portal.own_feedback(&s.anna, (s.viewing, kind), None, 10))),
            )
        }),
    ),
    (
        "expects",
        Needs(&[Feature::Photos, Feature::VoiceNotes], |s| {
            first_off(
                [FeedbackKind::Photo, FeedbackKind::VoiceNote]
                    .map(|kind| off(s.portal.expects(&s.anna, (kind, Some(s.viewing))))),
            )
        }),
    ),
    (
        "add_file",
        Needs(&[Feature::Photos, Feature::VoiceNotes], |s| {
            first_off([FeedbackKind::Photo, FeedbackKind::VoiceNote].map(|kind| {
                let (key, mut source) = (UploadKey::parse("k-9").unwrap(), Cursor::new(samples::photo::jpeg(8, 8)));
                off(s.portal.add_file(&s.anna, (kind, s.viewing), (&key, None), &mut source))
            }))
        }),
    ),
    (
        "own_file",
        Needs(&[Feature::Photos, Feature::VoiceNotes], |s| {
            first_off(
                [FeedbackKind::Photo, FeedbackKind::VoiceNote]
                    .map(|kind| off(s.portal.own_file(&s.anna, (kind, s.photo.id()), None))),
            )
        }),
    ),
    ("messages", Needs(&[Feature::Messages], |s| off(s.portal.messages(&s.anna, None, 10)))),
    ("write_message", Needs(&[Feature::Messages], |s| off(s.portal.write_message(&s.anna, &say())))),
    ("mark_messages_read", Needs(&[Feature::Messages], |s| off(s.portal.mark_messages_read(&s.anna)))),
    ("sign_up", Needs(&[Feature::SignUp], |s| off(s.portal.sign_up(&wish("carla@example.com"))))),
    // What shows things, and leaves out those that are off.
    ("facts", Open(TELLS)),
    ("home", Open(TELLS)),
    ("offered_properties", Open(TELLS)),
    ("offered_property", Open(TELLS)),
    ("surroundings", Open(TELLS)),
    // What a client brought, and their picture, which is no feature.
    ("delete_feedback", Open(OWN)),
    ("set_picture", Open(ACCOUNT)),
    ("delete_picture", Open(ACCOUNT)),
    ("own_picture", Open(ACCOUNT)),
    ("file", Open("photos of properties and agents, logo and picture belong to no feature")),
    ("public_file", Open("logo and favicon belong to no feature")),
    // Accounts.
    ("sign_in", Open(ACCOUNT)),
    ("authenticate", Open(ACCOUNT)),
    ("profile", Open(ACCOUNT)),
    ("own_profile", Open(ACCOUNT)),
    ("change_profile", Open(ACCOUNT)),
    ("change_password", Open(ACCOUNT)),
    ("sessions", Open(ACCOUNT)),
    ("sign_out", Open(ACCOUNT)),
    ("end_session", Open(ACCOUNT)),
    ("end_other_sessions", Open(ACCOUNT)),
    ("request_reset", Open(ACCOUNT)),
    ("reset_password", Open(ACCOUNT)),
    ("invitation_works", Open(ACCOUNT)),
    ("accept_invitation", Open(ACCOUNT)),
    ("verify_sign_up", Open("a code that was mailed while signing up was on can still be used")),
    ("resend_code", Open("it is about a code of whatever flow that was begun before")),
    ("export", Open("what a client gave is theirs, switched off or not (R-PRIV-01)")),
    ("request_erasure", Open(ACCOUNT)),
    ("own_erasure_request", Open(ACCOUNT)),
    ("withdraw_erasure_request", Open(ACCOUNT)),
    ("ask_for_erasure", Open(OFFICE)),
    ("waiting_erasures", Open(OFFICE)),
    ("erasure_standing", Open(OFFICE)),
    ("approve_erasure", Open(OFFICE)),
    ("exported_file", Open("the same")),
    ("confirm_email", Open(ACCOUNT)),
    ("resend_confirmation", Open(ACCOUNT)),
    ("terms", Open(TERMS)),
    ("accept_terms", Open(TERMS)),
    // The office.
    ("expects_agent_photo", Open(OFFICE)),
    ("set_agent_photo", Open(OFFICE)),
    ("take_agent_photo_away", Open(OFFICE)),
    ("rejection_reasons", Open(OFFICE)),
    ("feedback_for_office", Open(OFFICE)),
    ("file_for_office", Open(OFFICE)),
    ("picture_for_office", Open(OFFICE)),
    ("expects_brand_picture", Open(OFFICE)),
    ("set_brand_picture", Open(OFFICE)),
    ("take_brand_picture_away", Open(OFFICE)),
    ("prepare_file", Open(OFFICE)),
    ("keep_file", Open(OFFICE)),
    ("file_by_upload", Open(OFFICE)),
    ("remove_file", Open(OFFICE)),
    ("contact_messages", Open(OFFICE)),
    ("answer_message", Open(OFFICE)),
    ("mark_contact_messages_read", Open(OFFICE)),
    ("offer_deal", Open(OFFICE)),
    ("withdraw_deal", Open(OFFICE)),
    ("offer_deal_again", Open(OFFICE)),
    ("close_deal", Open(OFFICE)),
    ("part_with_deal", Open(OFFICE)),
    ("part_with_contact", Open(OFFICE)),
    ("authorise", Open(OFFICE)),
    ("agent", Open(OFFICE)),
    ("notices", Open(OFFICE)),
    ("choose_notices", Open(OFFICE)),
    ("contacts", Open(OFFICE)),
    ("contact", Open(OFFICE)),
    ("activities", Open(OFFICE)),
    ("open_account", Open(OFFICE)),
    ("resend_invitation", Open(OFFICE)),
    ("accounts", Open(OFFICE)),
    ("account", Open(OFFICE)),
    ("change_account", Open(OFFICE)),
    ("link_contact", Open(OFFICE)),
    ("unlink_contact", Open(OFFICE)),
    ("waiting_accounts", Open(OFFICE)),
    ("decide_waiting", Open(OFFICE)),
    ("contact_reviewed", Open(OFFICE)),
    ("merge_contacts", Open(OFFICE)),
    ("import_accounts", Open(OFFICE)),
    ("settings", Open(OFFICE)),
    ("change_settings", Open(OFFICE)),
    ("settings_history", Open(OFFICE)),
    ("events", Open(OFFICE)),
    ("outbox", Open(OFFICE)),
    ("retry_mail", Open(OFFICE)),
    ("refused_acts", Open(OFFICE)),
    ("terms_editions", Open(OFFICE)),
    ("terms_edition", Open(OFFICE)),
    ("draft_terms", Open(OFFICE)),
    ("publish_new_terms", Open(OFFICE)),
    ("change_terms", Open(OFFICE)),
    ("publish_terms", Open(OFFICE)),
    ("viewings", Open(OFFICE)),
    ("confirm_viewing", Open(OFFICE)),
    ("reject_viewing", Open(OFFICE)),
    ("move_viewing", Open(OFFICE)),
    ("complete_viewing", Open(OFFICE)),
    ("cancel_viewing_by_office", Open(OFFICE)),
    // The host.
    ("new", Open(HOST)),
    ("with_media", Open(HOST)),
    ("hasher", Open(HOST)),
    ("policy", Open(HOST)),
    ("now", Open(HOST)),
    ("within", Open(HOST)),
    ("once", Open(HOST)),
    ("keep_answer", Open(HOST)),
    ("record_refused_act", Open(HOST)),
    ("drop_prepared", Open(HOST)),
    ("drop_file", Open(HOST)),
    ("on_kick", Open(HOST)),
    ("kick", Open(HOST)),
    ("sweep", Open(HOST)),
    ("sweep_media", Open(HOST)),
    ("sweep_viewings", Open(HOST)),
];

/// An office with a client who has used everything.
struct Scene {
    office: Office,
    portal: Portal,
    anna: ClientCtx,
    /// An offer with a mark, stars, and no viewing.
    barn: DealId,
    /// Begins in one hour.
    viewing: ViewingId,
    /// Begins in five days.
    other: ViewingId,
    note: Feedback,
    photo: Feedback,
}

impl Scene {
    fn new() -> Self {
        let office = Office::new();
        let portal = office.portal.clone().with_media(Arc::new(MemoryMedia::new()));
        office.set(|settings| {
            settings.viewings = ViewingPolicy { ratings: RatingTime::Always, ..ViewingPolicy::default() };
            settings.sign_up.door = SignUpDoor::Open;
        });
        let anna = office.ready(&office.client("anna").token);
        let barn = office.offer("anna", "barn");
        portal.mark_favourite(&anna, &barn, Favourite::Yes).unwrap();
        portal.rate(&anna, &barn, stars(5)).unwrap();
        let [visited, viewing, other] = [("attic", 1), ("loft", 1), ("villa", 120)].map(|(home, hours)| {
            let deal = office.offer("anna", home);
            fixed(&office, &portal, &anna, (&deal, Duration::hours(hours)))
        });
        // The first feedback starts a viewing: this one is over, and the others are still to come.
        let note = portal.write_note(&anna, visited, &text()).unwrap();
        let key = UploadKey::parse("k-1").unwrap();
        let mut source = Cursor::new(samples::photo::jpeg(8, 8));
        let kept = portal.add_file(&anna, (FeedbackKind::Photo, visited), (&key, None), &mut source).unwrap();
        portal.answer_message(&dora(), &"anna".parse().unwrap(), &say()).unwrap();
        Self { photo: kept.feedback().clone(), office, portal, anna, barn, viewing, other, note }
    }

    fn without(feature: Feature) -> Self {
        let scene = Self::new();
        scene.office.set(|settings| settings.features = Features::without([feature]));
        scene
    }

    fn note_id(&self) -> NoteId {
        let Content::Note(note) = &self.note.content else { panic!("{:?}", self.note) };
        note.id
    }

    fn days(&self) -> ViewingWish {
        let date = (self.office.now() + Duration::days(4)).date();
        ViewingWish { dates: vec![PreferredDate { date, part: None }], remark: None }
    }

    /// The viewings that are still to come.
    fn upcoming(&self) -> Vec<ViewingSeen> {
        self.portal.client_viewings(&self.anna, ViewingTab::Upcoming, None, 10).unwrap()
    }
}

/// A viewing that begins so long from now.
fn fixed(office: &Office, portal: &Portal, client: &ClientCtx, (deal, ahead): (&DealId, Duration)) -> ViewingId {
    let begin = office.now() + ahead;
    let dates = vec![PreferredDate { date: begin.date(), part: None }];
    let id = portal.request_viewing(client, deal, &ViewingWish { dates, remark: None }).unwrap().viewing.id;
    let slot = WrittenSlot { start: WrittenStart::Instant(begin), duration: 30.try_into().unwrap() };
    portal.confirm_viewing(&dora(), id, &slot).unwrap();
    id
}

fn text() -> NoteText {
    NoteText::parse("Bright kitchen").unwrap()
}

fn say() -> NewMessage {
    NewMessage { text: MessageText::parse("When may I see it?").unwrap(), deal: None }
}

fn stars(count: u8) -> StarRating {
    StarRating::try_from(count).unwrap()
}

/// The feature that is told to be off.
fn off<T, R: Refusal + std::fmt::Debug>(outcome: Result<T, Failure<R>>) -> Option<String> {
    match outcome {
        Err(Failure::Refused(refused)) if refused.code() == code::FEATURE_OFF => {
            let [("feature", tesoro_portal_core::Detail::Text(feature))] = &refused.details()[..] else {
                panic!("{refused:?}")
            };
            Some(feature.clone())
        }
        Ok(_) | Err(Failure::Refused(_)) => None,
        Err(failure) => panic!("{failure:?}"),
    }
}

fn first_off<const N: usize>(told: [Option<String>; N]) -> Option<String> {
    told.into_iter().flatten().next()
}

/// Every operation that a file of `portal/` offers.
fn operations() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (path, text) in source_tree::rust_files() {
        if !path.starts_with("tesoro-portal-core/src/portal/") {
            continue;
        }
        let code = source_tree::code_only(&text);
        let blocks = code.split("\nimpl ").skip(1);
        for block in blocks.filter(|block| block.starts_with("Portal {") || block.starts_with("Joined<")) {
            let block = block.split("\n}\n").next().unwrap();
            let names = block.split("\n    pub fn ").skip(1).map(|method| method.split(['(', '<']).next().unwrap());
            found.extend(names.map(str::to_owned));
        }
    }
    found
}

#[test]
fn r_feat_01_every_operation_says_which_features_it_needs_or_why_none() {
    let listed: BTreeSet<String> = OPERATIONS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed.len(), OPERATIONS.len(), "an operation twice");
    let there = operations();
    let unlisted: Vec<&String> = there.difference(&listed).collect();
    assert!(unlisted.is_empty(), "say which features these need, or why none: {unlisted:?}");
    let gone: Vec<&String> = listed.difference(&there).collect();
    assert!(gone.is_empty(), "no longer there: {gone:?}");
    assert!(OPERATIONS.iter().all(|(_, gate)| !matches!(gate, Open(""))));
}

#[test]
fn r_feat_01_what_is_switched_off_is_refused_by_its_operations_and_by_no_other() {
    let without_operations = [Feature::Documents, Feature::Offers, Feature::Progress];
    let shown_only = [Feature::Map, Feature::Price];
    for feature in Feature::ALL {
        let scene = Scene::without(feature);
        let mut refused = 0;
        for (name, gate) in OPERATIONS {
            let Needs(needed, act) = gate else { continue };
            let before = scene.office.rows();
            let expected = needed.contains(&feature).then(|| feature.name().to_owned());
            assert_eq!(act(&scene), expected, "{name} without {}", feature.name());
            if expected.is_some() && needed.len() == 1 {
                assert!(scene.office.rows() == before, "{name} has written something");
            }
            refused += usize::from(expected.is_some());
        }
        let belongs_to_none = without_operations.contains(&feature) || shown_only.contains(&feature);
        assert_eq!(refused == 0, belongs_to_none, "{}", feature.name());
    }
}

#[test]
fn r_feat_01_what_is_switched_off_is_absent_from_answers() {
    for feature in [None].into_iter().chain(Feature::ALL.map(Some)) {
        let scene = feature.map_or_else(Scene::new, Scene::without);
        let Scene { portal, anna, .. } = &scene;
        let is_on = |asked: Feature| feature != Some(asked);
        let what = feature.map_or("everything", Feature::name);

        let home_page = portal.home(anna).unwrap();
        let overview = &home_page.overview;
        assert_eq!(overview.favourites, is_on(Feature::Favourites).then_some(1), "{what}");
        assert_eq!(overview.upcoming_viewings, is_on(Feature::Viewings).then_some(2), "{what}");
        assert_eq!(overview.unread_messages, is_on(Feature::Messages).then_some(1), "{what}");
        let grouped = home_page.groups.iter().flat_map(|(_, rows)| rows);
        let listed = portal.offered_properties(anna, None, 10).unwrap();
        let rows: Vec<&OfferedRow> = home_page.new.iter().chain(grouped).chain(&listed).collect();
        assert!(rows.iter().filter(|row| row.deal.id == scene.barn).count() >= 2);
        let favourites = if is_on(Feature::Favourites) { portal.favourites(anna).unwrap() } else { Vec::new() };
        for row in rows.into_iter().chain(&favourites) {
            let is_barn = row.deal.id == scene.barn;
            assert_eq!(row.property.price.is_some(), is_on(Feature::Price), "{what}");
            let is_marked = row.state.favourite == Favourite::Yes;
            assert_eq!(is_marked, is_barn && is_on(Feature::Favourites), "{what}");
            assert_eq!(row.state.rating.is_some(), is_barn && is_on(Feature::Ratings), "{what}");
        }

        let page = portal.offered_property(anna, &scene.barn).unwrap();
        assert_eq!(page.property.price.is_some(), is_on(Feature::Price), "{what}");
        assert_eq!(page.property.position.is_some(), is_on(Feature::Map), "{what}");
        assert_eq!(page.state.favourite == Favourite::Yes, is_on(Feature::Favourites), "{what}");
        assert_eq!(page.state.rating.is_some(), is_on(Feature::Ratings), "{what}");
        let facts = portal.facts(&company(HARBOUR)).unwrap();
        assert_eq!(facts.sign_up == SignUpDoor::Open, is_on(Feature::SignUp), "{what}");
        for asked in Feature::ALL {
            assert_eq!((page.features.has(asked), facts.features.has(asked)), (is_on(asked), is_on(asked)), "{what}");
        }
        let around = portal.surroundings(&tesoro_portal_core::session::Authenticated::Ready(anna.clone())).unwrap();
        assert_eq!(around.unread_messages, is_on(Feature::Messages).then_some(1), "{what}");

        if !is_on(Feature::Viewings) {
            continue;
        }
        let plan = portal.day_plan(anna, scene.office.now().date()).unwrap();
        for seen in scene.upcoming().iter().chain(plan.iter().map(|stop| &stop.seen)) {
            assert_eq!(seen.property.as_ref().unwrap().price.is_some(), is_on(Feature::Price), "{what}");
            let closed = seen.navigation == NavigationAccess::Closed(Closed::FeatureOff);
            assert_eq!(closed, !is_on(Feature::Navigation), "{what}");
        }
        let way = plan.iter().find(|stop| stop.seen.viewing.id == scene.viewing).unwrap();
        assert_eq!(way.way.is_some(), is_on(Feature::Navigation), "{what}");
    }
}
