//! What somebody without the right password learns about accounts: nothing (R-AUTH-02, threats 17, 19, 43).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{CHOSEN, FAST, HARBOUR, Office, START, attempt, company, egon, email, hashing, refusal};
use tesoro_portal_core::AccountId;
use tesoro_portal_core::account::{
    Account, AccountState, Credential, EmailProof, ImportedUser, Onboarding, PasswordDuty, PersonName, Secret,
    SignInRefusal, SignInRequest,
};
use tesoro_portal_core::memory::Counts;
use tesoro_portal_core::password::HashParameters;
use time::Duration;

const WRONG: &str = "Not-it-4711!";

/// The answer to a sign-in, and what it cost: the store's calls and the hashes.
fn answered(office: &Office, request: &SignInRequest) -> (SignInRefusal, Counts, u64) {
    office.store.take_counts();
    let computed = office.hasher.computations();
    let refusal = refusal(office.portal.sign_in(request));
    (refusal, office.store.take_counts(), office.hasher.computations() - computed)
}

/// An account that signed up with a password and has not entered its code.
fn draft(office: &Office, address: &str) {
    let account = Account {
        company: company(HARBOUR),
        id: AccountId::from_bytes([9; 16]),
        first_name: PersonName::parse("Dirk").unwrap(),
        last_name: PersonName::parse("Draft").unwrap(),
        email: email(address),
        email_proof: EmailProof::Settled,
        state: AccountState::Draft { expires_at: START + Duration::days(7) },
        disabled: None,
        duty: PasswordDuty::None,
        language: None,
        language_wish: None,
        wishes: tesoro_portal_core::crm::Wishes::default(),
        invitation: None,
        created_at: START,
        accepted_terms: None,
        onboarding: Onboarding::default(),
        last_sign_in_at: None,
        version: 1,
    };
    let secret = Secret::Chosen(office.hasher.hash(&office::typed(CHOSEN), &office::entropy()).unwrap());
    let credential = Credential { company: company(HARBOUR), account: account.id, epoch: 1, secret };
    office.write(|uow| {
        uow.insert_account(&account)?;
        uow.insert_credential(&credential)
    });
}

/// A harbour office with a client in every state, one of them at the other office only.
fn every_kind() -> Office {
    let office = Office::new();
    for id in ["active", "disabled", "must-change", "expired", "invited", "uninvited", "retried", "owner"] {
        office.contact_like_anna(id, |_| {});
    }
    office.mailed_password("expired");
    office.wait(Duration::days(8));
    office.client("active");
    let disabled = office.client("disabled").account;
    office.disable(disabled);
    office.mails();
    let changing = office.client("must-change").account;
    office.require_new_password(changing);
    office.mailed_password("invited");
    office.mailed_password("retried");
    office.client("owner");
    office.invite("uninvited");
    draft(&office, "draft@example.com");
    office.portal.open_account(&egon(), &"zoe".parse().unwrap()).unwrap();
    office
}

/// The addresses of all kinds; nobody has the first.
const KINDS: [&str; 9] =
    ["nobody", "active", "disabled", "must-change", "expired", "invited", "uninvited", "draft", "zoe"];

#[test]
fn threat_17_every_kind_of_account_answers_a_wrong_password_alike_and_at_the_same_cost() {
    let office = every_kind();
    let (answer, counts, computed) = answered(&office, &attempt("nobody@example.com", WRONG));
    assert_eq!((answer, computed), (SignInRefusal::Failed, 1));
    assert_eq!((counts.of("transact"), counts.of("put_throttle"), counts.of("credential")), (2, 4, 1));
    assert_eq!(counts.of("append_refused_act"), 1);
    for kind in KINDS {
        let address = format!("{kind}@example.com");
        assert_eq!(answered(&office, &attempt(&address, WRONG)), (answer, counts.clone(), computed), "{kind}");
    }
}

#[test]
fn threat_17_a_device_token_makes_no_difference_either() {
    let office = every_kind();
    let device = office.try_sign_in("owner@example.com", CHOSEN).unwrap().signed_in().device.clone();
    let with = |address: &str| SignInRequest { device: Some(device.clone()), ..attempt(address, WRONG) };
    let unknown = answered(&office, &with("nobody@example.com"));
    for kind in KINDS {
        assert_eq!(answered(&office, &with(&format!("{kind}@example.com"))), unknown, "{kind}");
    }
}

#[test]
fn threat_17_waiting_tells_no_more_than_guessing() {
    let office = every_kind();
    let request = |kind: &str, from| {
        let address = format!("{kind}@example.com");
        SignInRequest { source: office::source([203, 0, 113, from]), ..attempt(&address, WRONG) }
    };
    let mut waiting = None;
    for (kind, from) in KINDS.into_iter().zip(1..) {
        for _ in 0..5 {
            answered(&office, &request(kind, from));
        }
        let told = answered(&office, &request(kind, from));
        assert_eq!((told.0, told.2), (SignInRefusal::Wait { wait: Duration::seconds(30) }, 0), "{kind}");
        assert_eq!(&told, waiting.get_or_insert_with(|| told.clone()), "{kind}");
    }
}

#[test]
fn r_auth_02_only_the_right_password_hears_what_is_wrong() {
    let office = every_kind();
    let expired = {
        let office = Office::new();
        let (_, password) = office.mailed_password("anna");
        office.wait(Duration::days(7));
        refusal(office.try_sign_in("anna@example.com", &password))
    };
    assert_eq!(expired, SignInRefusal::TemporaryPasswordExpired);
    let told = |kind: &str| refusal(office.try_sign_in(&format!("{kind}@example.com"), CHOSEN));
    assert_eq!(told("disabled"), SignInRefusal::Disabled);
    for kind in ["nobody", "expired", "invited", "uninvited", "draft", "zoe"] {
        assert_eq!(told(kind), SignInRefusal::Failed, "{kind}: a Draft is never told, nor another company's");
    }
    let draft = answered(&office, &attempt("draft@example.com", CHOSEN));
    assert_eq!(draft, answered(&office, &attempt("nobody@example.com", CHOSEN)), "not even by its cost");
}

#[test]
fn threat_17_two_live_temporary_passwords_cost_what_one_costs() {
    let office = every_kind();
    let twice = office.look(|view| {
        let account = view.account_by_email(&company(HARBOUR), email("retried@example.com").key())?;
        view.credential(&company(HARBOUR), account.unwrap().id)
    });
    let twice = twice.unwrap();
    let Secret::Temporary(temporary) = twice.secret.clone() else { panic!("no temporary password") };
    let sibling = office.hasher.hash_like(&office::typed(CHOSEN), &temporary.latest.hash).unwrap();
    let mut second = temporary.latest.clone();
    second.hash = sibling;
    let credential = Credential { secret: Secret::Temporary(temporary.repeated(second)), ..twice };
    office.write(|uow| uow.update_credential(&credential));
    let unknown = answered(&office, &attempt("nobody@example.com", WRONG));
    assert_eq!(answered(&office, &attempt("retried@example.com", WRONG)), unknown);
}

#[test]
fn threat_19_nobody_costs_what_most_accounts_cost() {
    let (old, new) = (HashParameters::new(16, 1, 1).unwrap(), HashParameters::new(32, 2, 1).unwrap());
    let office = Office::new();
    for id in ["one", "two", "three"] {
        office.contact_like_anna(id, |_| {});
        office.client(id);
    }
    let stronger = office.restarted(hashing((32, 2), 2, 64));
    let prevailing = || stronger.look(|view| view.prevailing_parameters(&company(HARBOUR))).unwrap();
    let script = [("one", old), ("two", new), ("three", new)];
    for (id, expected) in script {
        stronger.sign_in(&format!("{id}@example.com"), CHOSEN);
        assert_eq!(prevailing(), expected, "after the upgrade of {id}");
        // The dummy takes as much memory as a hash of these parameters: what is kept afterwards tells.
        let fresh = office.restarted(hashing((8 * 1024, 1), 1, 8));
        assert_eq!(refusal(fresh.try_sign_in("nobody@example.com", WRONG)), SignInRefusal::Failed);
        assert_eq!(fresh.hasher.kept_kib(), usize::try_from(expected.memory_kib()).unwrap());
    }
    let empty = Office::new();
    assert_eq!(refusal(empty.try_sign_in("nobody@example.com", WRONG)), SignInRefusal::Failed);
    assert_eq!(empty.hasher.kept_kib(), usize::try_from(FAST.0).unwrap(), "without accounts, what is configured");
}

#[test]
fn threat_43_an_account_is_reached_by_every_spelling_of_its_address_and_by_no_other() {
    let office = Office::new();
    office.contact_like_anna("kai", |contact| contact.email = Some("Kai.Sila@bücher.example.com".to_owned()));
    let user = ImportedUser {
        contact: "kai".parse().unwrap(),
        email: email("Kai.Sila@bücher.example.com"),
        hash: office.hasher.hash(&office::typed(CHOSEN), &office::entropy()).unwrap(),
        duty: PasswordDuty::None,
    };
    office.portal.import_accounts(&office::dora(), &[user]).unwrap();
    for spelling in [
        "Kai.Sila@bücher.example.com",
        "KAI.SILA@BÜCHER.EXAMPLE.COM",
        " kai.sila@xn--bcher-kva.example.com ",
        "kai.sila@bücher.example.com.",
        "kai.sila@ｂücher.example.com",
        "kai.sila@bu\u{308}cher.example.com",
    ] {
        office.ready(&office.sign_in(spelling, CHOSEN));
    }
    let nobody = answered(&office, &attempt("no.address", CHOSEN));
    for other in [
        "\u{212a}ai.Sila@bücher.example.com",
        "kai.\u{17f}ila@bücher.example.com",
        "kai.s\u{131}la@bücher.example.com",
        "kai.sila\u{200b}@bücher.example.com",
        "kai.sila+flat@bücher.example.com",
        "kaisila@bücher.example.com",
        "kai.sila@bucher.example.com",
        "kai.sila@bücher.example.com, kai@evil.example",
    ] {
        let told = answered(&office, &attempt(other, CHOSEN));
        assert_eq!((told.0, told.2), (SignInRefusal::Failed, 1), "{other}");
        assert_eq!(told.1.of("put_throttle"), nobody.1.of("put_throttle"), "{other}: every text is counted");
    }
}
