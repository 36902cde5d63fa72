//! Signing up: what is asked, what is refused, what a Draft may, and how it ends (R-REG-01, 02, 04, 05).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::sync::Arc;

use office::{
    HARBOUR, Office, REMEMBERED, WISHED, attempt, code_in, company, dora, in_short, race, refusal, typed, wish,
};
use tesoro_portal_core::account::{AccountState, AccountStatus, Secret, SignInRefusal, SignUpRefusal, SignUpRequest};
use tesoro_portal_core::crm::{ContactKind, Transaction, Wishes};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::memory::SeededEntropy;
use tesoro_portal_core::ports::{Body, ReadBody, Store, StoreError, StoreErrorKind};
use tesoro_portal_core::settings::{PortalSwitch, SettingsChange, SignUpDoor};
use tesoro_portal_core::{Detail, KeyRing, Policy, Portal, PortalParts, Refusal as _};
use time::Duration;

const CARLA: &str = "carla@example.com";

fn told(refusal: &SignUpRefusal) -> Vec<(String, &'static str)> {
    refusal.problems().iter().map(|problem| (problem.pointer.to_string(), problem.code.name())).collect()
}

fn told_as(expected: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
    expected.iter().map(|(pointer, code)| ((*pointer).to_owned(), *code)).collect()
}

#[test]
fn r_reg_01_everything_that_is_wrong_is_told_at_once() {
    let office = Office::new();
    let before = (office.rows(), office.hasher.computations());
    let request = SignUpRequest {
        first_name: "Bo".to_owned(),
        last_name: " \n".to_owned(),
        email: "carla(at)example.com".to_owned(),
        password: Some(typed("short")),
        language: Some("tlh".to_owned()),
        wishes: Ok(Wishes { price_from: Some(2), price_to: Some(1), ..Wishes::default() }),
        ..wish(CARLA)
    };
    let refused = refusal(office.try_sign_up(&request));
    assert_eq!(refused.code().name(), "validation-failed");
    let expected = [
        ("/first_name", "name-too-short"),
        ("/last_name", "name-too-short"),
        ("/email", "email-invalid"),
        ("/password", "password-too-short"),
        ("/password", "password-needs-uppercase"),
        ("/password", "password-needs-digit"),
        ("/password", "password-needs-special"),
        ("/password", "password-guessable"),
        ("/language", "language-unknown"),
        ("/preferences", "wishes-invalid"),
    ];
    assert_eq!(told(&refused), told_as(&expected));
    assert_eq!(refused.problems()[0].details, [("minimum", Detail::Number(3))]);
    assert_eq!((office.rows(), office.hasher.computations()), before, "nothing is written or hashed");
}

#[test]
fn r_reg_01_each_field_by_itself() {
    type Change = fn(&mut SignUpRequest);
    let cases: [(Change, &[(&str, &'static str)]); 9] = [
        (|_| {}, &[]),
        (|request| request.first_name = "Li".to_owned(), &[("/first_name", "name-too-short")]),
        (|request| request.last_name = "x".repeat(101), &[("/last_name", "name-too-long")]),
        (|request| request.email = "cárla@example.com".to_owned(), &[("/email", "email-unsupported")]),
        (|request| request.password = None, &[("/password", "password-too-long")]),
        (|request| request.password = Some(typed("Carla-Visser-2026")), &[("/password", "password-personal")]),
        (|request| request.language = Some("pt".to_owned()), &[]),
        (|request| request.language = Some("klingon!".to_owned()), &[("/language", "language-unknown")]),
        (
            |request| request.wishes = Ok(Wishes { places: vec!["Delft".to_owned(); 11], ..Wishes::default() }),
            &[("/preferences", "wishes-invalid")],
        ),
    ];
    for (index, (change, expected)) in cases.into_iter().enumerate() {
        let office = Office::new();
        let mut request = wish(CARLA);
        change(&mut request);
        let problems = match office.try_sign_up(&request) {
            Ok(_) => Vec::new(),
            refused => told(&refusal(refused)),
        };
        // A personal password may break further rules; the one that is asked for is among them.
        let expected = told_as(expected);
        assert!(expected.iter().all(|problem| problems.contains(problem)), "case {index}: {problems:?}");
        assert_eq!(expected.is_empty(), problems.is_empty(), "case {index}: {problems:?}");
    }
}

#[test]
fn r_reg_01_how_short_a_name_may_be_is_a_setting() {
    let office = Office::new();
    let named = |first: &str| SignUpRequest { first_name: first.to_owned(), ..wish(CARLA) };
    let minimum =
        |minimum: u8| SettingsChange { name_minimum: Some(minimum.try_into().unwrap()), ..SettingsChange::default() };
    assert_eq!(told(&refusal(office.try_sign_up(&named("Bo")))), told_as(&[("/first_name", "name-too-short")]));
    office.try_sign_up(&named("Bob")).unwrap();
    office.change_settings(&minimum(2));
    office.try_sign_up(&named("Bo")).unwrap();
    assert_eq!(told(&refusal(office.try_sign_up(&named("B")))), told_as(&[("/first_name", "name-too-short")]));
    office.change_settings(&minimum(4));
    assert_eq!(told(&refusal(office.try_sign_up(&named("Bob")))), told_as(&[("/first_name", "name-too-short")]));
}

#[test]
fn r_reg_01_it_is_open_only_while_the_company_says_so() {
    let office = Office::new();
    let closed = SettingsChange { door: Some(SignUpDoor::Closed), ..SettingsChange::default() };
    office.change_settings(&closed);
    let before = (office.rows(), office.hasher.computations());
    // Whether the fields are in order is not looked at.
    for request in [wish(CARLA), SignUpRequest { first_name: String::new(), ..wish(CARLA) }] {
        let refused = refusal(office.try_sign_up(&request));
        assert_eq!((&refused, refused.code().name()), (&SignUpRefusal::Closed, "sign-up-closed"));
    }
    assert_eq!((office.rows(), office.hasher.computations()), before);
    office.change_settings(&SettingsChange { door: Some(SignUpDoor::Open), ..SettingsChange::default() });
    office.sign_up(CARLA);

    let nowhere = SignUpRequest { company: company("nowhere"), ..wish(CARLA) };
    assert_eq!(refusal(office.try_sign_up(&nowhere)).code().name(), "not-found");
    office.switch(PortalSwitch::Off);
    assert_eq!(refusal(office.try_sign_up(&wish(CARLA))), SignUpRefusal::PortalInactive);
}

/// A store whose office closes the door between reading what it says and writing the Draft.
struct ClosingDoor(Office);

impl Store for ClosingDoor {
    fn transact(&self, body: Body<'_>) -> Result<(), StoreError> {
        self.0.memory.transact(body)
    }

    fn read(&self, body: ReadBody<'_>) -> Result<(), StoreError> {
        self.0.memory.read(body)?;
        self.0.set(|settings| settings.sign_up.door = SignUpDoor::Closed);
        Ok(())
    }
}

#[test]
fn r_reg_01_a_door_that_closes_while_the_password_is_hashed_is_closed() {
    let door = Arc::new(ClosingDoor(Office::new()));
    let portal = Portal::new(PortalParts {
        store: door.clone(),
        clock: door.0.clock.clone(),
        entropy: Arc::new(SeededEntropy::new(3)),
        keys: KeyRing::from_bytes(1, [0x4B; 32]),
        hasher: door.0.hasher.clone(),
        policy: Policy::default(),
    });
    assert_eq!(refusal(portal.sign_up(&wish(CARLA))), SignUpRefusal::Closed);
    assert_eq!((door.0.hasher.computations(), door.0.head_count(), door.0.wanted_mails()), (1, 0, 0));
}

#[test]
fn threat_65_a_store_that_fails_leaves_nothing_half_done() {
    let office = Office::new();
    for step in ["remove_draft", "insert_account", "insert_credential", "put_throttle", "enqueue", "insert_challenge"] {
        let before = office.rows();
        office.store.fail_next(step, 1, StoreErrorKind::Unavailable);
        assert_eq!(office.portal.sign_up(&wish(CARLA)).unwrap_err().code().name(), "unavailable", "{step}");
        assert_eq!(office.rows(), before, "{step}");
    }
    // Nor was anything counted: there is a mail at once.
    office.sign_up(CARLA);
    office.next_code();
}

#[test]
fn r_reg_02_a_draft_with_its_code_on_the_way() {
    let office = Office::new();
    let asked = office.now();
    let ticket = office.sign_up("  Carla@Example.COM ");
    assert_eq!((ticket.resend_after, ticket.expires_at), (asked + Duration::seconds(60), asked + Duration::days(7)));
    let draft = office.draft(CARLA).unwrap();
    assert_eq!(draft.state, AccountState::Draft { expires_at: asked + Duration::days(7) });
    assert_eq!((draft.status(), draft.email.as_typed()), (AccountStatus::Draft, "Carla@Example.COM"));
    assert_eq!(office.look(|view| view.contacts_of_account(&company(HARBOUR), draft.id)), []);
    assert_eq!(office.look(|view| view.sessions_of(&company(HARBOUR), draft.id)), []);
    assert_eq!(office.active(CARLA), None);

    let mails = office.mails();
    assert_eq!(in_short(&mails), ["carla@example.com: verification code"]);
    assert_eq!(code_in(&mails[0]).len(), 6);
}

#[test]
fn r_reg_02_a_draft_is_never_told_at_sign_in() {
    let office = Office::new();
    office.sign_up(CARLA);
    for email in [CARLA, "nobody@example.com"] {
        let computed = office.hasher.computations();
        office.store.take_counts();
        assert_eq!(refusal(office.portal.sign_in(&attempt(email, WISHED))), SignInRefusal::Failed, "{email}");
        assert_eq!(office.hasher.computations() - computed, 1, "{email}");
    }
}

#[test]
fn r_reg_02_a_newer_sign_up_replaces_an_unfinished_one() {
    let office = Office::new();
    let older = office.sign_up(CARLA);
    let first = office.next_code();
    office.wait(Duration::seconds(60));
    let newer = office.try_sign_up(&SignUpRequest { password: Some(typed(REMEMBERED)), ..wish(CARLA) }).unwrap();
    let second = office.next_code();
    assert_eq!(office.head_count(), 1);
    for code in [&first, &second] {
        assert_eq!(refusal(office.verify(&older, code)).code().name(), "code-refused");
    }
    assert_eq!(refusal(office.resend(&older)).code().name(), "code-refused", "the older one has to start again");
    assert_eq!(refusal(office.verify(&newer, &first)).code().name(), "code-refused");
    office.verify(&newer, &second).unwrap();
    assert_eq!(refusal(office.try_sign_in(CARLA, WISHED)), SignInRefusal::Failed);
    office.sign_in(CARLA, REMEMBERED);
}

#[test]
fn threat_11_a_sign_up_over_budget_never_finishes_a_strangers() {
    let office = Office::new();
    // A stranger signs up with Carla's address and a password of their own; Carla comes a moment later.
    let strangers = office.sign_up(CARLA);
    let carla = SignUpRequest { first_name: "Karla".to_owned(), password: Some(typed(REMEMBERED)), ..wish(CARLA) };
    let hers = office.try_sign_up(&carla).unwrap();
    office.mails();
    // There was a mail a moment ago, so she asks for another.
    office.wait(Duration::seconds(60));
    office.resend(&hers).unwrap();
    let mails = office.mails();
    assert_eq!(in_short(&mails), ["carla@example.com: verification code"]);
    let account = office.verify(&hers, &code_in(&mails[0])).unwrap().account;
    assert_eq!(account.first_name.as_str(), "Karla");
    assert_eq!(refusal(office.try_sign_in(CARLA, WISHED)), SignInRefusal::Failed, "the stranger's password is dead");
    office.sign_in(CARLA, REMEMBERED);
    assert_eq!(refusal(office.resend(&strangers)).code().name(), "code-refused");
}

#[test]
fn threat_11_an_invitation_puts_an_end_to_a_strangers_sign_up() {
    let office = Office::new();
    let strangers = office.sign_up("anna@example.com");
    let code = office.next_code();
    office.invite("anna");
    assert_eq!(office.draft("anna@example.com"), None);
    assert_eq!(refusal(office.verify(&strangers, &code)).code().name(), "code-refused");
    assert_eq!(refusal(office.resend(&strangers)).code().name(), "code-refused");
    assert_eq!(refusal(office.try_sign_in("anna@example.com", WISHED)), SignInRefusal::Failed);
    assert_eq!(in_short(&office.mails()), ["anna@example.com: invitation"]);
}

#[test]
fn threat_11_a_strangers_sign_up_beside_an_account_never_counts() {
    let office = Office::new();
    let anna = office.client("anna");
    let strangers = office.sign_up("anna@example.com");
    assert_eq!(in_short(&office.mails()), ["anna@example.com: already has access"]);
    // Even when the account is removed and the stranger asks again, only the address' owner reads the code.
    assert_eq!(refusal(office.try_sign_in("anna@example.com", WISHED)), SignInRefusal::Failed);
    assert_eq!(refusal(office.verify(&strangers, "000000")).code().name(), "code-refused");
    office.sign_in("anna@example.com", office::CHOSEN);
    assert_eq!(office.account(anna.account).status(), AccountStatus::Active);
    office.ready(&anna.token);
}

#[test]
fn threat_12_an_invitation_and_the_code_at_once_leave_one_account() {
    for _ in 0..8 {
        let office = Office::new();
        let ticket = office.sign_up("anna@example.com");
        let code = office.next_code();
        let outcomes = race(|runner| match runner % 2 {
            0 => office.portal.open_account(&dora(), &"anna".parse().unwrap()).is_ok(),
            _ => office.verify(&ticket, &code).is_ok(),
        });
        assert_eq!(outcomes.iter().filter(|done| **done).count(), 1, "{outcomes:?}");
        assert_eq!((office.head_count(), office.draft("anna@example.com")), (1, None));
        let account = office.active("anna@example.com").unwrap();
        let contacts = office.look(|view| view.contacts_of_account(&company(HARBOUR), account.id));
        assert_eq!(contacts, ["anna".parse().unwrap()]);
    }
}

#[test]
fn r_reg_04_the_owner_of_an_account_is_told_and_gets_no_code() {
    let office = Office::new();
    let anna = office.client("anna");
    let before = office.account(anna.account);
    let ticket = office.sign_up("ANNA@example.com");
    let mails = office.mails();
    assert_eq!(in_short(&mails), ["anna@example.com: already has access"]);
    assert!(!mails[0].text.contains("code"), "{}", mails[0].text);
    assert_eq!(office.account(anna.account), before);
    for code in ["000000", "123456"] {
        assert_eq!(refusal(office.verify(&ticket, code)).code().name(), "code-refused");
    }
    office.ready(&anna.token);

    // A disabled one is told nothing.
    office.disable(anna.account);
    office.mails();
    office.wait(Duration::hours(1));
    office.sign_up("anna@example.com");
    assert_eq!(in_short(&office.mails()), [""; 0]);
}

#[test]
fn r_reg_01_language_and_wishes_are_kept_and_are_on_the_lead() {
    let office = Office::new();
    let wishes = Wishes {
        location: Some(" Delft ".to_owned()),
        property_type: Some("canal house".to_owned()),
        transaction: Some(Transaction::Buy),
        price_from: Some(300_000),
        price_to: Some(450_000),
        area_from: Some(90),
        bedrooms_from: Some(3),
        places: vec!["Leiden".to_owned(), "  ".to_owned(), " The Hague".to_owned()],
    };
    let request = SignUpRequest { language: Some("pt".to_owned()), wishes: Ok(wishes.clone()), ..wish(CARLA) };
    let ticket = office.try_sign_up(&request).unwrap();
    let kept = Wishes {
        location: Some("Delft".to_owned()),
        places: vec!["Leiden".to_owned(), "The Hague".to_owned()],
        ..wishes
    };
    let draft = office.draft(CARLA).unwrap();
    assert_eq!((&draft.wishes, draft.language), (&kept, Some(Language::Pt)));
    let mails = office.mails();
    assert_eq!(mails[0].language, Language::Pt);
    let account = office.verify(&ticket, &code_in(&mails[0])).unwrap().account;
    assert_eq!((&account.wishes, account.language), (&kept, Some(Language::Pt)));
    let contacts = office.look(|view| view.contacts_of_account(&company(HARBOUR), account.id));
    let lead = office.contact(contacts[0].as_str());
    assert_eq!((&lead.wishes, lead.kind), (&kept, ContactKind::Lead));
    assert_eq!(lead.language.unwrap().as_str(), "pt");
}

#[test]
fn r_reg_05_a_draft_expires_after_seven_days_and_is_removed() {
    let week = Duration::days(7);
    for (age, alive) in [(week - Duration::MILLISECOND, true), (week, false)] {
        let office = Office::new();
        let ticket = office.sign_up(CARLA);
        office.mails();
        // The code is fresh, so that only the Draft's age decides.
        office.wait(age - Duration::minutes(5));
        office.resend(&ticket).unwrap();
        let code = office.next_code();
        office.wait(Duration::minutes(5));
        assert_eq!(office.verify(&ticket, &code).is_ok(), alive, "{age}");
    }
    for (age, left) in [(week - Duration::MILLISECOND, 1), (week, 0)] {
        let office = Office::new();
        let ticket = office.sign_up(CARLA);
        office.mails();
        office.wait(age);
        office.portal.sweep(100).unwrap();
        assert_eq!((office.head_count(), office.challenge(ticket.id).iter().count()), (left, left), "{age}");
        assert_eq!(office.draft(CARLA).iter().count(), left, "{age}");
    }
}

#[test]
fn r_reg_05_nothing_is_mailed_for_a_draft_that_has_expired() {
    let office = Office::new();
    let ticket = office.sign_up(CARLA);
    office.mails();
    office.wait(Duration::days(7));
    assert_eq!(refusal(office.resend(&ticket)).code().name(), "code-refused");
    // A reset would verify the Draft, if there still were one; it has not been swept yet.
    let reset = office.forgot(CARLA);
    assert_eq!(in_short(&office.mails()), [""; 0], "no code that nothing can be done with");
    assert_eq!(refusal(office.reset(&reset, "123456", REMEMBERED)).code().name(), "code-refused");
}

#[test]
fn r_reg_05_a_sweep_takes_drafts_only() {
    let office = Office::new();
    office.client("anna");
    office.joined(CARLA);
    for n in 0..5 {
        office.sign_up(&format!("draft-{n}@example.com"));
    }
    office.mails();
    office.wait(Duration::days(8));
    assert_eq!(office.head_count(), 7);
    office.portal.sweep(3).unwrap();
    assert_eq!(office.head_count(), 4, "at most three at once");
    office.portal.sweep(100).unwrap();
    assert_eq!(office.head_count(), 2);
}

#[test]
fn r_pw_03_a_sign_up_hashes_once_and_keeps_no_password() {
    let office = Office::new();
    let computed = office.hasher.computations();
    office.sign_up(CARLA);
    assert_eq!(office.hasher.computations() - computed, 1);
    let draft = office.draft(CARLA).unwrap();
    let credential = office.look(|view| view.credential(&company(HARBOUR), draft.id)).unwrap();
    assert!(matches!(credential.secret, Secret::Chosen(_)));
    assert!(!office.rows().contains(WISHED));
}

#[test]
fn r_adm_02_a_draft_that_the_office_closed_stays_closed() {
    let office = Office::new();
    let ticket = office.sign_up(CARLA);
    let code = office.next_code();
    office.disable(office.draft(CARLA).unwrap().id);
    assert_eq!(refusal(office.verify(&ticket, &code)).code().name(), "code-refused");
    office.mails();
    office.wait(Duration::seconds(60));
    let reset = office.forgot(CARLA);
    assert_eq!(in_short(&office.mails()), [""; 0]);
    assert_eq!(refusal(office.reset(&reset, &code, REMEMBERED)).code().name(), "code-refused");
    assert_eq!(office.active(CARLA), None);
}
