//! The mails about viewings with their calendar files: what they say, to whom, when, and where the address is withheld
//! (R-MAIL-03, R-VIEW-09, R-VIEW-10, R-PRIV-03).
//!
//! `INSTA_UPDATE=always cargo test -p tesoro-portal-core --test viewing_mails` writes the snapshots anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{Office, dora};
use tesoro_portal_core::crm::Reach;
use tesoro_portal_core::mail::{Enclosure, Message};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::settings::{AddressPolicy, Feature, Features};
use tesoro_portal_core::text::Texts;
use tesoro_portal_core::viewing::{Minutes, PreferredDate, ViewingWish, WrittenSlot, WrittenStart};
use tesoro_portal_core::{DealId, Portal, ViewingId};
use time::{Duration, UtcDateTime};

/// Ben, who reads English, was offered lofts.
struct Stage {
    office: Office,
    ben: ClientCtx,
    offers: u32,
}

impl Stage {
    fn new(policy: AddressPolicy) -> Self {
        let office = Office::new();
        office.set(|settings| settings.viewings.address = policy);
        let ben = office.ready(&office.client("ben").token);
        Self { office, ben, offers: 0 }
    }

    fn portal(&self) -> &Portal {
        &self.office.portal
    }

    fn offered(&mut self) -> DealId {
        self.offers += 1;
        self.office.offer("ben", &format!("loft-{}", self.offers))
    }

    fn dates(&self, days: &[i64]) -> Vec<PreferredDate> {
        let date = |days: &i64| PreferredDate { date: (self.office.now() + Duration::days(*days)).date(), part: None };
        days.iter().map(date).collect()
    }

    fn asked(&mut self) -> ViewingId {
        let deal = self.offered();
        let wish = ViewingWish { dates: self.dates(&[4, 5]), remark: Some("Is there a lift; or, stairs?".to_owned()) };
        self.portal().request_viewing(&self.ben, &deal, &wish).unwrap().viewing.id
    }

    fn in_hours(&self, hours: i64) -> WrittenSlot {
        let start = WrittenStart::Instant(self.office.now() + Duration::hours(hours));
        WrittenSlot { start, duration: Minutes::default() }
    }

    fn confirmed(&mut self, hours: i64) -> ViewingId {
        let id = self.asked();
        self.portal().confirm_viewing(&dora(), id, &self.in_hours(hours)).unwrap();
        self.mails();
        id
    }

    /// Sends what is due, and hands out what arrived.
    fn mails(&self) -> Vec<Message> {
        self.portal().dispatch(&self.office.mailer, &Texts::bundled(), 64).unwrap();
        self.office.mailer.drain()
    }

    fn subjects(&self) -> Vec<String> {
        self.mails().iter().map(|mail| mail.subject.as_str().to_owned()).collect()
    }

    fn until(&mut self, at: UtcDateTime) {
        self.office.wait(at - self.office.now());
        self.ben = self.office.ready(&self.office.sign_in("ben@example.com", office::CHOSEN));
    }

    fn start_of(&self, id: ViewingId) -> UtcDateTime {
        self.portal().client_viewing(&self.ben, id).unwrap().viewing.state.slot().unwrap().start
    }
}

fn calendar_files(mail: &Message) -> Vec<&str> {
    let ics = |enclosure: &'_ Enclosure| matches!(enclosure, Enclosure::Calendar { .. });
    assert!(mail.enclosures.iter().all(ics), "{:?}", mail.enclosures);
    let files = mail.enclosures.iter().filter_map(|enclosure| match enclosure {
        Enclosure::Calendar { ics, .. } => Some(ics.as_str()),
        _ => None,
    });
    files.collect()
}

/// A mail and what comes with it, for people to read.
fn shown(mail: &Message) -> String {
    let files: Vec<String> = calendar_files(mail).iter().map(|ics| format!("--- viewing.ics\n{ics}")).collect();
    let text =
        format!("To: {}\nSubject: {}\n\n{}\n{}", mail.to.mailbox(), mail.subject.as_str(), mail.text, files.concat());
    text.replace("\r\n", "\n")
}

/// Every mail about viewings, in the order of a story that has them all.
fn story(policy: AddressPolicy) -> Vec<(&'static str, Message)> {
    let mut stage = Stage::new(policy);
    let mut told: Vec<(&'static str, Message)> = Vec::new();
    let mut tell = |names: &[&'static str], mails: Vec<Message>| {
        assert_eq!(mails.len(), names.len(), "{names:?}: {mails:?}");
        told.extend(names.iter().copied().zip(mails));
    };
    let id = stage.asked();
    tell(&["requested"], stage.mails());
    stage
        .portal()
        .reject_viewing(&dora(), id, "The owner is away", &[stage.in_hours(100), stage.in_hours(120)])
        .unwrap();
    tell(&["countered"], stage.mails());
    stage.portal().accept_alternative(&stage.ben, id, 1).unwrap();
    tell(&["alternative-taken", "confirmed"], stage.mails());
    let dates = stage.dates(&[6]);
    stage.portal().ask_to_move_viewing(&stage.ben, id, &dates).unwrap();
    tell(&["move-asked"], stage.mails());
    stage.portal().move_viewing(&dora(), id, &stage.in_hours(150)).unwrap();
    tell(&["moved"], stage.mails());
    let start = stage.start_of(id);
    stage.until(start - Duration::hours(48));
    tell(&["navigation-opened"], stage.mails());
    stage.until(start);
    stage.portal().start_viewing(&stage.ben, id).unwrap();
    assert!(stage.mails().is_empty());
    stage.until(start + Duration::hours(12));
    tell(&["how-was-it"], stage.mails());
    let refused = stage.asked();
    stage.mails();
    stage.portal().reject_viewing(&dora(), refused, "Sold yesterday", &[]).unwrap();
    tell(&["rejected"], stage.mails());
    let off = stage.confirmed(100);
    stage.portal().cancel_viewing(&stage.ben, off).unwrap();
    tell(&["cancelled-by-client", "cancelled"], stage.mails());
    told
}

#[test]
fn r_mail_03_every_mail_about_a_viewing_with_its_calendar_file() {
    for (name, mail) in story(AddressPolicy::Shown) {
        insta::assert_snapshot!(name, shown(&mail));
    }
}

#[test]
fn r_view_09_mails_request_and_cancel_under_one_uid_with_a_rising_sequence() {
    let mails = story(AddressPolicy::Shown);
    let line = |ics: &str, name: &str| {
        let found =
            ics.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("no {name} in {ics}"));
        found.to_owned()
    };
    let entries: Vec<(&str, String, String, String)> = mails
        .iter()
        .flat_map(|(name, mail)| calendar_files(mail).into_iter().map(move |ics| (*name, ics)))
        .map(|(name, ics)| (name, line(ics, "METHOD:"), line(ics, "SEQUENCE:"), line(ics, "UID:")))
        .collect();
    let short: Vec<(&str, &str, &str)> =
        entries.iter().map(|(name, method, sequence, _)| (*name, method.as_str(), sequence.as_str())).collect();
    assert_eq!(short, [("confirmed", "REQUEST", "1"), ("moved", "REQUEST", "2"), ("cancelled", "CANCEL", "2")]);
    assert_eq!(entries[0].3, entries[1].3);
    assert_ne!(entries[1].3, entries[2].3, "another viewing");
    for (name, mail) in &mails {
        let is_for_agent = ["requested", "alternative-taken", "move-asked", "cancelled-by-client"].contains(name);
        let to = if is_for_agent { "dora@harbour.example" } else { "ben@example.com" };
        assert_eq!(mail.to.mailbox().to_string(), to, "{name}");
        for ics in calendar_files(mail) {
            let unfolded = ics.replace("\r\n ", "");
            assert!(unfolded.contains("ATTENDEE;") && unfolded.contains("mailto:ben@example.com"), "{name}: {ics}");
            assert!(unfolded.contains("ORGANIZER;CN=\"dora of harbour\":mailto:dora@harbour.example"), "{name}: {ics}");
        }
    }
}

/// What says exactly where the lofts are.
const SECRETS: [&str; 4] = ["Maasboulevard", "3011", "51.91", "4.49"];

#[test]
fn r_priv_03_a_withheld_address_is_in_no_mail_to_the_client_before_the_way_is_open() {
    let told_in = |policy| {
        let mut names = Vec::new();
        for (name, mail) in story(policy) {
            let files: String = calendar_files(&mail).concat().replace("\r\n ", "");
            for (part, text) in [("text", &mail.text), ("html", &mail.html), ("ics", &files)] {
                if SECRETS.iter().any(|secret| text.contains(secret)) {
                    names.push(format!("{name} {part}"));
                }
            }
            assert!(!calendar_files(&mail).is_empty() || files.is_empty());
            let has_place = files.is_empty() || files.contains("\r\nLOCATION:") && files.contains("Rotterdam");
            assert!(has_place, "{name}: {files}");
        }
        names
    };
    let to_agent = ["requested", "alternative-taken", "move-asked", "cancelled-by-client"];
    let for_client = |names: Vec<String>| -> Vec<String> {
        names.into_iter().filter(|name| !to_agent.contains(&name.split(' ').next().unwrap())).collect()
    };
    let withheld = for_client(told_in(AddressPolicy::Withheld));
    assert_eq!(withheld, ["navigation-opened text", "navigation-opened html", "navigation-opened ics"]);
    let shown = for_client(told_in(AddressPolicy::Shown));
    for name in ["confirmed text", "confirmed ics", "moved text", "moved ics", "navigation-opened text"] {
        assert!(shown.iter().any(|told| told == name), "{name} in {shown:?}");
    }
    assert!(!shown.contains(&"navigation-opened ics".to_owned()), "nothing about the entry changes");
}

#[test]
fn r_priv_03_the_address_comes_with_a_new_version_of_the_calendar_entry() {
    let mut stage = Stage::new(AddressPolicy::Withheld);
    let id = stage.confirmed(100);
    let file = |stage: &Stage| stage.portal().calendar_facts(&stage.ben, id).unwrap();
    assert_eq!((file(&stage).place.as_str(), file(&stage).viewing.sequence), ("Rotterdam", 1));
    let start = stage.start_of(id);
    stage.until(start - Duration::hours(48));
    let mails = stage.mails();
    let files = calendar_files(&mails[0]);
    let entry = files[0].replace("\r\n ", "");
    assert!(
        entry.contains("SEQUENCE:2\r\n") && entry.contains("LOCATION:Maasboulevard 12\\, 3011 TX Rotterdam\\, NL"),
        "{entry}"
    );
    assert_eq!(
        (file(&stage).place.as_str(), file(&stage).viewing.sequence),
        ("Maasboulevard 12, 3011 TX Rotterdam, NL", 2)
    );
    // A company that shows nobody the way does not show it in a file either.
    stage.office.set(|settings| settings.features = Features::without([Feature::Navigation]));
    assert_eq!(file(&stage).place, "Rotterdam");
}

#[test]
fn r_view_10_the_reminder_looks_again_when_it_is_sent() {
    let mut stage = Stage::new(AddressPolicy::Shown);
    let reminded = |stage: &mut Stage, start: UtcDateTime| {
        stage.until(start - Duration::hours(48) - Duration::MILLISECOND);
        let early = stage.subjects();
        stage.until(start - Duration::hours(48));
        (early.len(), stage.subjects().len())
    };
    let id = stage.confirmed(100);
    let start = stage.start_of(id);
    assert_eq!(reminded(&mut stage, start), (0, 1), "at its time, once");
    assert!(stage.mails().is_empty());
    stage.portal().cancel_viewing(&stage.ben, id).unwrap();

    let cancelled = stage.confirmed(100);
    let start = stage.start_of(cancelled);
    stage.portal().cancel_viewing_by_office(&dora(), cancelled).unwrap();
    stage.mails();
    assert_eq!(reminded(&mut stage, start), (0, 0), "it was called off");

    let moved = stage.confirmed(100);
    let before = stage.start_of(moved);
    stage.portal().move_viewing(&dora(), moved, &stage.in_hours(130)).unwrap();
    stage.mails();
    assert_eq!(reminded(&mut stage, before), (0, 0), "it is at another time now");
    let start = stage.start_of(moved);
    assert_eq!(reminded(&mut stage, start), (0, 1));
    stage.portal().cancel_viewing(&stage.ben, moved).unwrap();

    let shut = stage.confirmed(100);
    let start = stage.start_of(shut);
    stage.office.set(|settings| settings.features = Features::without([Feature::Navigation]));
    assert_eq!(reminded(&mut stage, start), (0, 0), "the company shows no way");
    stage.office.set(|settings| settings.features = Features::default());
    stage.portal().cancel_viewing(&stage.ben, shut).unwrap();

    let hushed = stage.confirmed(100);
    let start = stage.start_of(hushed);
    stage
        .office
        .put_contact(&tesoro_portal_core::crm::Contact { reach: Reach::DoNotContact, ..stage.office.contact("ben") });
    assert_eq!(reminded(&mut stage, start), (0, 0), "nobody is to write to the client");
    stage.office.put_contact(&tesoro_portal_core::crm::Contact { reach: Reach::Open, ..stage.office.contact("ben") });
    stage.portal().cancel_viewing(&stage.ben, hushed).unwrap();
    stage.mails();

    let soon = stage.asked();
    stage.portal().confirm_viewing(&dora(), soon, &stage.in_hours(47)).unwrap();
    assert_eq!(stage.subjects().len(), 1, "the confirmation shows the way by itself; of the request nothing is news");
    let start = stage.start_of(soon);
    stage.until(start);
    assert!(stage.mails().is_empty());
}

#[test]
fn r_mail_03_how_was_it_looks_again_when_it_is_sent() {
    let mut stage = Stage::new(AddressPolicy::Shown);
    let asked = |stage: &mut Stage, start: UtcDateTime| {
        stage.until(start + Duration::hours(13));
        stage.subjects()
    };
    let done = stage.confirmed(100);
    let start = stage.start_of(done);
    stage.until(start);
    stage.mails();
    stage.portal().start_viewing(&stage.ben, done).unwrap();
    let subjects = asked(&mut stage, start);
    assert_eq!(subjects.len(), 1, "{subjects:?}");
    assert!(stage.mails().is_empty(), "once");

    // Nobody pressed a button: the client may have been there.
    let quiet = stage.confirmed(100);
    let start = stage.start_of(quiet);
    stage.until(start);
    stage.mails();
    assert_eq!(asked(&mut stage, start), subjects);

    let off = stage.confirmed(100);
    let start = stage.start_of(off);
    stage.until(start - Duration::hours(1));
    stage.mails();
    stage.portal().cancel_viewing(&stage.ben, off).unwrap();
    stage.mails();
    assert!(asked(&mut stage, start).is_empty(), "there was nothing to ask about");
}
