//! Files that the office gives: photos of properties and agents, the logo, the favicon (R-PROP-01, R-COMP-05, threats 57, 58, 72).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;
#[path = "../../tesoro-portal-media/tests/samples/mod.rs"]
mod samples;

use std::io::{Cursor, Read as _};
use std::sync::Arc;

use office::{ALPINE, HARBOUR, Office, agent, dora, egon, key_of, refusal};
use tesoro_portal_core::agent::{AgentCtx, AgentRefusal};
use tesoro_portal_core::code;
use tesoro_portal_core::crm::{Permission, Photo};
use tesoro_portal_core::feedback::UploadKey;
use tesoro_portal_core::memory::{MemoryMedia, RecordingMailer};
use tesoro_portal_core::office_file::{Keeping, Making, OfficeFile, OfficeFileRefusal, Shows};
use tesoro_portal_core::ports::Verdict;
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::settings::BrandPicture;
use tesoro_portal_core::text::Texts;
use tesoro_portal_core::{Failure, FileId, Portal, Refusal as _};

struct Desk {
    office: Office,
    portal: Portal,
    media: MemoryMedia,
}

impl Desk {
    fn new() -> Self {
        let office = Office::new();
        let media = MemoryMedia::new();
        let portal = office.portal.clone().with_media(Arc::new(media.clone()));
        Self { office, portal, media }
    }

    /// Keeps a photo of a property, in a transaction of the CRM's.
    fn photo(&self, property: &str, key: &str) -> Result<Keeping, Failure<OfficeFileRefusal>> {
        let key = UploadKey::parse(key).unwrap();
        let mut source = Cursor::new(samples::photo::jpeg(64, 48));
        let prepared = self.portal.prepare_file(&dora(), (Making::Photo, &key), &mut source).unwrap();
        let mut kept = None;
        let host = self.office.memory.host(|host| {
            let shows = Shows::Property(property.parse().unwrap());
            let outcome = self.portal.within(host).keep_file(&dora(), &prepared, &shows);
            let verdict = if outcome.is_ok() { Verdict::Commit } else { Verdict::Rollback };
            kept = Some(outcome);
            verdict
        });
        host.unwrap();
        kept.unwrap()
    }

    fn picture(&self, picture: BrandPicture, key: &str) {
        let seen = self.office.settings(HARBOUR).version;
        let key = UploadKey::parse(key).unwrap();
        let mut source = Cursor::new(samples::photo::jpeg(64, 48));
        self.portal.set_brand_picture(&dora(), seen, (picture, &key), &mut source).unwrap();
    }

    /// Sets the photo of `of` as `by`.
    fn portrait(&self, by: &AgentCtx, of: &str, key: &str) -> Result<Photo, Failure<OfficeFileRefusal>> {
        let key = UploadKey::parse(key).unwrap();
        let mut source = Cursor::new(samples::photo::jpeg(400, 320));
        self.portal.set_agent_photo(by, (&of.parse().unwrap(), &key), &mut source)
    }

    fn shown_photo(&self, of: &str) -> Option<Photo> {
        self.portal.agent(&agent(HARBOUR, of)).unwrap().photo
    }

    fn is_served(&self, client: &ClientCtx, photo: &Photo) -> bool {
        self.portal.file(client, file_id(photo), Some(320)).is_ok()
    }

    fn sweep(&self) {
        self.media.settle();
        let mut after = None;
        while let Some(last) = self.portal.sweep_media(after.as_ref(), 2).unwrap() {
            after = Some(last);
        }
    }
}

fn file_id(photo: &Photo) -> FileId {
    photo.key.as_str().parse().unwrap()
}

fn new(kept: Keeping) -> OfficeFile {
    match kept {
        Keeping::New(file) => file,
        Keeping::Before(file) => panic!("kept before: {file:?}"),
    }
}

#[test]
fn threat_57_the_sweep_leaves_every_kind_of_file_that_is_in_use() {
    let desk = Desk::new();
    desk.office.offer("anna", "loft");
    let client = desk.office.ready(&desk.office.client("anna").token);
    let photo = new(desk.photo("loft", "k-1").unwrap());
    desk.picture(BrandPicture::Logo, "k-2");
    desk.picture(BrandPicture::Favicon, "k-3");
    let key = UploadKey::parse("k-4").unwrap();
    let mut source = Cursor::new(samples::photo::jpeg(64, 48));
    desk.portal.set_picture(&client, &key, &mut source).unwrap();
    desk.portrait(&dora(), "max", "k-7").unwrap();
    let kept = desk.media.keys();
    assert_eq!(kept.len(), 5);
    desk.sweep();
    assert_eq!(desk.media.keys(), kept, "all five are in use");

    // A logo and a face take the place of the ones before, at once.
    desk.picture(BrandPicture::Logo, "k-5");
    desk.portrait(&dora(), "max", "k-8").unwrap();
    assert_eq!(desk.media.keys().len(), 5);
    // What was prepared and got no row is found.
    let refused = refusal(desk.photo("nowhere", "k-6"));
    assert_eq!((refused.code(), desk.media.keys().len()), (code::NOT_FOUND, 6));
    desk.sweep();
    assert_eq!(desk.media.keys().len(), 5);
    // So is what the CRM has let go of.
    let host = desk.office.memory.host(|host| {
        assert!(desk.portal.within(host).remove_file(&dora(), photo.id).unwrap().is_some());
        Verdict::Commit
    });
    host.unwrap();
    desk.sweep();
    assert_eq!(desk.media.keys().len(), 4);
}

#[test]
fn r_feed_05_the_same_upload_of_the_office_is_kept_once() {
    let desk = Desk::new();
    desk.office.offer("anna", "loft");
    desk.office.offer("anna", "barge");
    let first = new(desk.photo("loft", "k-1").unwrap());
    match desk.photo("loft", "k-1").unwrap() {
        Keeping::Before(again) => assert_eq!(again, first),
        Keeping::New(file) => panic!("a double: {file:?}"),
    }
    assert_eq!(refusal(desk.photo("barge", "k-1")).code(), code::IDEMPOTENCY_KEY_TAKEN);
    desk.sweep();
    assert_eq!(desk.media.keys().len(), 1);
}

#[test]
fn threat_57_a_full_disk_leaves_the_logo_as_it_was() {
    let desk = Desk::new();
    desk.picture(BrandPicture::Logo, "k-1");
    let before = desk.office.settings(HARBOUR);
    desk.media.set_room(Some(100));
    let key = UploadKey::parse("k-2").unwrap();
    let mut source = Cursor::new(samples::photo::jpeg(64, 48));
    let failed = desk.portal.set_brand_picture(&dora(), before.version, (BrandPicture::Logo, &key), &mut source);
    assert!(matches!(failed, Err(Failure::Store(_))), "{failed:?}");
    desk.media.set_room(None);
    assert_eq!(desk.office.settings(HARBOUR), before);
    desk.sweep();
    assert_eq!(desk.media.keys().len(), 1);
}

#[test]
fn r_comp_05_the_logo_comes_with_every_mail_and_a_mail_waits_for_no_picture() {
    let desk = Desk::new();
    let heads = |mailer: &RecordingMailer| {
        desk.portal.dispatch(mailer, &Texts::bundled(), 10).unwrap();
        let mails = mailer.drain();
        mails
            .iter()
            .map(|mail| (mail.html.matches("src=\"cid:logo\"").count(), mail.enclosures.len()))
            .collect::<Vec<_>>()
    };
    let mailer = RecordingMailer::new();
    desk.office.invite("anna");
    assert_eq!(heads(&mailer), [(0, 0)], "without a logo there is none");
    desk.picture(BrandPicture::Logo, "k-9");
    desk.office.invite("ben");
    assert_eq!(heads(&mailer), [(1, 1)]);
    // A portal without its media, as after a disk was lost.
    let bare = &desk.office.portal;
    desk.office.wait(time::Duration::minutes(2));
    let ben = desk.office.active("ben@example.com").unwrap().id;
    bare.resend_invitation(&dora(), ben).unwrap();
    bare.dispatch(&mailer, &Texts::bundled(), 10).unwrap();
    let mails = mailer.drain();
    assert_eq!((mails.len(), mails[0].enclosures.len(), mails[0].html.contains("cid:")), (1, 0, false));
}

#[test]
fn r_adm_03_agents_show_themselves_and_whoever_manages_settings_everybody() {
    let desk = Desk::new();
    desk.portrait(&agent(HARBOUR, "nina"), "nina", "k-1").unwrap();
    desk.portrait(&key_of(HARBOUR, "nina", &[]), "nina", "k-2").unwrap();
    desk.portrait(&dora(), "nina", "k-3").unwrap();
    let before = desk.office.rows();
    let may_not = AgentRefusal::MissingPermission(Permission::ManageSettings);
    for (by, of, refused) in [
        (agent(HARBOUR, "nina"), "max", may_not.clone()),
        (agent(HARBOUR, "max"), "nina", may_not.clone()),
        (key_of(HARBOUR, "dora", &[Permission::ManagePortalUsers]), "nina", may_not),
        (agent(HARBOUR, "olaf"), "olaf", AgentRefusal::NotSignedIn),
        (egon(), "nina", AgentRefusal::NotFound),
        (dora(), "nobody", AgentRefusal::NotFound),
    ] {
        let refused = OfficeFileRefusal::Agent(refused);
        assert_eq!(refusal(desk.portrait(&by, of, "k-4")), refused, "{by:?} {of}");
        let of = of.parse().unwrap();
        assert_eq!(refusal(desk.portal.expects_agent_photo(&by, &of)), refused, "{by:?} {of}");
        assert_eq!(refusal(desk.portal.take_agent_photo_away(&by, &of)), refused, "{by:?} {of}");
    }
    assert!(desk.office.rows() == before, "nothing was written");
    assert_eq!(desk.media.keys().len(), 1);
    desk.portal.take_agent_photo_away(&agent(HARBOUR, "nina"), &"nina".parse().unwrap()).unwrap();
    assert_eq!((desk.shown_photo("nina"), desk.media.keys().len()), (None, 0));
    let again = desk.portal.take_agent_photo_away(&agent(HARBOUR, "nina"), &"nina".parse().unwrap());
    assert_eq!(refusal(again), OfficeFileRefusal::Agent(AgentRefusal::NotFound));
}

#[test]
fn threat_58_a_client_sees_the_photo_of_their_own_agent_only() {
    let desk = Desk::new();
    let anna = desk.office.ready(&desk.office.client("anna").token);
    let ben = desk.office.ready(&desk.office.client("ben").token);
    let [max, dora_s] = ["max", "dora"].map(|of| desk.portrait(&dora(), of, of).unwrap());
    let egon_s = desk.portrait(&egon(), "egon", "k-1").unwrap();
    // Max looks after Anna; Ben, whom nobody looks after, asks the administrator.
    let seen = |client: &ClientCtx| [&max, &dora_s, &egon_s].map(|photo| desk.is_served(client, photo));
    assert_eq!((seen(&anna), seen(&ben)), ([true, false, false], [false, true, false]));
    let mut contact = desk.office.contact("anna");
    contact.agent = Some("dora".parse().unwrap());
    desk.office.put_contact(&contact);
    assert_eq!(seen(&anna), [false, true, false], "from now on it is Dora");
    assert_eq!(desk.portal.agent(&egon()).unwrap().photo, Some(egon_s), "{ALPINE} is another company");
}

#[test]
fn r_feed_05_the_same_photo_of_an_agent_is_kept_once() {
    let desk = Desk::new();
    let first = desk.portrait(&dora(), "max", "k-1").unwrap();
    assert_eq!((first.width, first.height), (400, 320));
    let middle = desk.portal.file(&desk.office.ready(&desk.office.client("anna").token), file_id(&first), Some(320));
    let mut square = Vec::new();
    let middle = middle.unwrap();
    middle.read(0, middle.length()).unwrap().unwrap().read_to_end(&mut square).unwrap();
    let square = image::load_from_memory(&square).unwrap();
    assert_eq!((square.width(), square.height()), (320, 320), "its middle");
    assert_eq!(desk.portrait(&dora(), "max", "k-1").unwrap(), first);
    let other = refusal(desk.portrait(&dora(), "nina", "k-1"));
    assert_eq!(other, OfficeFileRefusal::KeyReused);
    let second = desk.portrait(&dora(), "max", "k-2").unwrap();
    assert_eq!((desk.shown_photo("max"), desk.media.keys().len()), (Some(second.clone()), 1));
    desk.media.set_room(Some(100));
    let full = desk.portrait(&dora(), "max", "k-3");
    assert!(matches!(full, Err(Failure::Store(_))), "{full:?}");
    desk.media.set_room(None);
    desk.sweep();
    assert_eq!((desk.shown_photo("max"), desk.media.keys().len()), (Some(second), 1));
}
