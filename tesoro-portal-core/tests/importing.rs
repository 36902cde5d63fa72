//! Bringing in existing portal users (R-IMP-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{HARBOUR, Office, company, dora, email, hashing, refusal, typed};
use tesoro_portal_core::account::{
    AccountState, IMPORT_BATCH_MAX, ImportRefusal, Imported, ImportedUser, LinkState, PasswordDuty, ResendRefusal,
    Secret, SignIn, SignInRefusal,
};
use tesoro_portal_core::crm::{ContactState, PortalMark};
use tesoro_portal_core::password::{HashLimits, HashParameters, HashRefusal, PasswordHash, PasswordHasher};
use tesoro_portal_core::ports::{AccountFilter, StoreErrorKind};
use tesoro_portal_core::settings::PortalSwitch;
use tesoro_portal_core::{Failure, Refusal as _};
use time::Duration;

/// A password that was chosen long before.
const BEFORE: &str = "Oud wachtwoord van 2019";

/// Its hash, as another program with other parameters wrote it.
fn hash(office: &Office) -> PasswordHash {
    let elsewhere = PasswordHasher::new(hashing((64, 1), 1, 8)).hash(&typed(BEFORE), &office::entropy()).unwrap();
    assert_ne!(elsewhere.parameters(), office.hasher.parameters());
    PasswordHash::parse(elsewhere.as_str()).unwrap()
}

fn user(office: &Office, contact: &str, address: &str) -> ImportedUser {
    let (contact, email) = (contact.parse().unwrap(), email(address));
    ImportedUser { contact, email, hash: hash(office), duty: PasswordDuty::None }
}

fn import(office: &Office, batch: &[ImportedUser]) -> Vec<String> {
    let rows = office.portal.import_accounts(&dora(), batch).unwrap();
    rows.iter()
        .map(|row| match row {
            Imported::Created(_) => "created".to_owned(),
            Imported::Unchanged(_) => "unchanged".to_owned(),
            Imported::Refused(code) => code.name().to_owned(),
        })
        .collect()
}

#[test]
fn r_imp_01_an_imported_user_signs_in_with_the_password_of_before() {
    let office = Office::new();
    assert_eq!(import(&office, &[user(&office, "ben", "Ben.Private@example.org")]), ["created"]);
    assert_eq!(office.mails(), [], "nobody is bothered");
    let SignIn::Ready(signed_in) = office.try_sign_in("ben.private@EXAMPLE.org", BEFORE).unwrap() else {
        panic!("restricted");
    };
    let account = signed_in.account;
    assert_eq!(account.state, AccountState::Active { link: LinkState::Linked });
    assert_eq!((account.first_name.as_str(), account.email.as_typed()), ("Ben", "Ben.Private@example.org"));
    assert_eq!(account.invitation, None);
    let ben = office.contact("ben");
    assert_eq!((ben.portal, ben.agent), (PortalMark::Account(account.id), Some("dora".parse().unwrap())));
    assert_eq!(ben.email.as_deref(), Some("ben@example.com"), "the CRM's own record stays");
    assert_eq!(office.told("ben").matches("account-imported").count(), 2);
    let resend = office.portal.resend_invitation(&dora(), account.id);
    assert_eq!(refusal(resend), ResendRefusal::Completed);
}

#[test]
fn r_imp_01_a_weak_hash_is_replaced_at_the_first_sign_in() {
    let office = Office::new();
    import(&office, &[user(&office, "ben", "ben@example.com")]);
    let stronger = office.restarted(hashing((128, 2), 2, 8));
    assert_eq!(refusal(stronger.try_sign_in("ben@example.com", "Not-it-4711!")), SignInRefusal::Failed);
    let token = stronger.sign_in("ben@example.com", BEFORE);
    let id = stronger.ready(&token);
    let account = stronger.portal.own_profile(&id).unwrap().account.id;
    let credential = stronger.look(|view| view.credential(&company(HARBOUR), account)).unwrap();
    let Secret::Chosen(hash) = credential.secret else { panic!("not chosen") };
    assert_eq!(hash.parameters(), HashParameters::new(128, 2, 1).unwrap());
    assert_eq!(credential.epoch, 1, "sessions stay");
}

#[test]
fn r_imp_01_a_user_who_has_to_change_the_password_does() {
    let office = Office::new();
    let due = ImportedUser { duty: PasswordDuty::Required, ..user(&office, "ben", "ben@example.com") };
    assert_eq!(import(&office, &[due]), ["created"]);
    assert!(matches!(office.try_sign_in("ben@example.com", BEFORE).unwrap(), SignIn::MustChangePassword(_)));
}

#[test]
fn r_imp_01_a_batch_sent_again_changes_nothing_not_even_a_password_chosen_since() {
    let office = Office::new();
    let batch = [user(&office, "anna", "anna@example.com"), user(&office, "ben", "ben@example.com")];
    assert_eq!(import(&office, &batch), ["created", "created"]);
    let token = office.sign_in("ben@example.com", BEFORE);
    let new = typed("Zes rode luiken, 1 scheef");
    office.portal.change_password(&office.proof(&token), Some(&typed(BEFORE)), &new).unwrap();
    let before = office.rows();
    office.wait(Duration::days(1));
    assert_eq!(import(&office, &batch), ["unchanged", "unchanged"]);
    assert_eq!(office.rows(), before);
}

#[test]
fn r_imp_01_each_row_is_judged_by_itself() {
    let office = Office::new();
    office.invite("anna");
    office.contact_like_anna("erased", |contact| contact.state = ContactState::Erased);
    office.contact_like_anna("nameless", |contact| contact.last_name = " ".to_owned());
    for id in ["c1", "c2", "c3"] {
        office.contact_like_anna(id, |_| {});
    }
    let rows = [
        ("c1", "c1@example.com", "created"),
        ("c1", "C1@Example.com.", "unchanged"),
        ("c1", "other@example.com", "import-conflict"),
        ("anna", "anna.private@example.com", "import-conflict"),
        ("anna", "anna@example.com", "unchanged"),
        ("c2", "ANNA@example.com", "email-in-use"),
        ("c2", "c1@example.com", "email-in-use"),
        ("nobody", "nobody@example.com", "not-found"),
        ("zoe", "zoe@example.com", "not-found"),
        ("erased", "erased@example.com", "contact-erased"),
        ("nameless", "nameless@example.com", "contact-name-missing"),
        ("c3", "c3@example.com", "created"),
    ];
    let batch: Vec<ImportedUser> = rows.iter().map(|(contact, email, _)| user(&office, contact, email)).collect();
    assert_eq!(import(&office, &batch), rows.map(|(_, _, outcome)| outcome));
    assert_eq!(office.portal.accounts(&dora(), &AccountFilter::default(), None, 100).unwrap().len(), 3);
    office.sign_in("c3@example.com", BEFORE);
}

#[test]
fn r_imp_01_users_come_in_while_the_portal_is_off() {
    let office = Office::new();
    office.switch(PortalSwitch::Off);
    assert_eq!(import(&office, &[user(&office, "ben", "ben@example.com")]), ["created"]);
    assert_eq!(refusal(office.try_sign_in("ben@example.com", BEFORE)), SignInRefusal::PortalInactive);
}

#[test]
fn r_imp_01_a_batch_has_at_most_500_rows_and_comes_in_whole_or_not_at_all() {
    let office = Office::new();
    let row = user(&office, "ben", "ben@example.com");
    let too_large = office.portal.import_accounts(&dora(), &vec![row.clone(); IMPORT_BATCH_MAX + 1]);
    let refused = refusal(too_large);
    assert_eq!((&refused, refused.code().name()), (&ImportRefusal::TooLarge, "import-too-large"));
    office.contact_like_anna("carla", |_| {});
    let before = office.rows();
    let batch = [user(&office, "carla", "carla@example.com"), row];
    // Only Ben has no agent yet: when that step fails, Carla's row is already written.
    for step in ["assign_agent", "insert_account", "insert_credential", "link_contact", "log_activity", "append_event"]
    {
        office.store.fail_next(step, 1, StoreErrorKind::Other);
        assert!(matches!(office.portal.import_accounts(&dora(), &batch), Err(Failure::Store(_))), "{step}");
        assert_eq!(office.rows(), before, "{step}");
    }
    let full = vec![batch[0].clone(); IMPORT_BATCH_MAX];
    assert_eq!(import(&office, &full)[..2], ["created", "unchanged"]);
}

#[test]
fn threat_21_an_import_refuses_oversized_hashes_before_computing_them() {
    let tail = "$c2FsdHNhbHRzYWx0c2FsdA$KioqKioqKioqKioqKioqKioqKioqKioqKioqKioqKio";
    let cases = [
        ("m=4194304,t=1,p=1", HashRefusal::Oversized),
        ("m=19456,t=1000000,p=1", HashRefusal::Oversized),
        ("m=131073,t=1,p=1", HashRefusal::Oversized),
        ("m=131072,t=17,p=1", HashRefusal::Oversized),
        ("m=0,t=1,p=1", HashRefusal::Unsupported),
    ];
    for (cost, refused) in cases {
        assert_eq!(PasswordHash::parse(&format!("$argon2id$v=19${cost}{tail}")), Err(refused), "{cost}");
    }
    let largest = PasswordHash::parse(&format!("$argon2id$v=19$m=131072,t=16,p=4{tail}")).unwrap();
    assert!(HashLimits::DEFAULT.admit(largest.parameters()));
}
