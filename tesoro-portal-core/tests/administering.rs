//! What the office changes of an account and sees of its contacts (R-ACC-03, R-AUTH-05, R-CRM-01, R-CRM-02, R-PRIV-04).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{CHOSEN, HARBOUR, Office, access, dora, email, key_of, password, refusal, typed};
use tesoro_portal_core::account::{
    AccessChange, Account, AccountChange, AccountStatus, AdministerRefusal, PasswordDuty, PasswordRequirement,
    PersonName, PortalIcon, SignInRefusal,
};
use tesoro_portal_core::crm::Permission;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::ports::{Access, AccountFilter, StoreErrorKind};
use tesoro_portal_core::profile::ProfileChange;
use tesoro_portal_core::session::ClientRefusal;
use tesoro_portal_core::settings::PortalSwitch;
use time::Duration;

const ANNA: &str = "anna@example.com";

fn icon(office: &Office, contact: &str) -> PortalIcon {
    let (seen, _) = office.portal.contact(&dora(), &contact.parse().unwrap()).unwrap();
    let listed = office.portal.contacts(&dora(), None, None, 100).unwrap();
    let listed = listed.into_iter().find(|row| row.contact.id.as_str() == contact).unwrap();
    assert_eq!(listed, seen, "list and record show the same");
    seen.icon
}

#[test]
fn r_acc_03_status_disabled_and_duty_are_independent() {
    let office = Office::new();
    let account = office.client("anna").account;
    let state = |account: &Account| (account.status(), account.disabled.is_some(), account.duty);
    let active = AccountStatus::Active;
    assert_eq!([AccountStatus::Draft.name(), active.name()], ["draft", "active"]);
    assert_eq!(state(&office.account(account)), (active, false, PasswordDuty::None));
    assert_eq!(state(&office.disable(account)), (active, true, PasswordDuty::None));
    assert_eq!(state(&office.require_new_password(account)), (active, true, PasswordDuty::Required));
    assert_eq!(state(&office.enable(account)), (active, false, PasswordDuty::Required));
    let waived = office.administer(account, &password(PasswordRequirement::NotRequired));
    assert_eq!(state(&waived), (active, false, PasswordDuty::None));
}

#[test]
fn r_acc_03_disabled_says_by_whom_when_and_why_and_only_to_the_office() {
    let office = Office::new();
    let client = office.client("anna");
    office.wait(Duration::hours(1));
    let disabled = office.disable(client.account).disabled.unwrap();
    assert_eq!(format!("{:?}", disabled.by), r#"Agent { id: AgentId("dora"), key: None }"#);
    assert_eq!((disabled.at, disabled.reason.as_deref()), (office.now(), Some("moved to Lisbon")));
    assert_eq!(office.disable(client.account).disabled.unwrap(), disabled, "the first one counts");
    let mails = office.mails();
    assert_eq!(mails.iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(), ["access disabled"]);
    assert!(!mails[0].text.contains("Lisbon") && !office.told("anna").contains("Lisbon"));
}

#[test]
fn r_auth_05_disabling_and_requiring_a_change_end_all_sessions_at_once() {
    for requirement in [access(AccessChange::Disable { reason: None }), password(PasswordRequirement::Required)] {
        let office = Office::new();
        let client = office.client("anna");
        let other = office.sign_in(ANNA, CHOSEN);
        office.administer(client.account, &requirement);
        for token in [&client.token, &other] {
            assert_eq!(office.shut_out(token), ClientRefusal::NotSignedIn);
        }
    }
    let office = Office::new();
    let client = office.client("anna");
    let name = PersonName::parse("Anouk").unwrap();
    office.administer(client.account, &AccountChange { first_name: Some(name), ..AccountChange::default() });
    office.ready(&client.token);
}

#[test]
fn r_auth_05_access_that_is_opened_again_needs_no_new_password() {
    let office = Office::new();
    let client = office.client("anna");
    office.disable(client.account);
    assert_eq!(refusal(office.try_sign_in(ANNA, CHOSEN)), SignInRefusal::Disabled);
    office.enable(client.account);
    office.ready(&office.sign_in(ANNA, CHOSEN));
    assert_eq!(office.mails(), [], "access that was opened before the mail went out is not said to be closed");
}

#[test]
fn r_adm_02_a_change_is_saved_whole_or_not_at_all_and_not_over_anothers() {
    let office = Office::new();
    let account = office.client("anna").account;
    let seen = office.account(account).version;
    let whole = AccountChange {
        first_name: Some(PersonName::parse("Anouk").unwrap()),
        last_name: Some(PersonName::parse("de Vries").unwrap()),
        email: Some(email("anouk@example.com")),
        access: Some(AccessChange::Disable { reason: None }),
        password: Some(PasswordRequirement::Required),
    };
    let before = office.rows();
    for step in [
        "update_account",
        "update_credential",
        "end_sessions",
        "insert_former_address",
        "enqueue",
        "log_activity",
        "append_event",
    ] {
        office.store.fail_next(step, 1, StoreErrorKind::Other);
        office.portal.change_account(&dora(), account, seen, &whole).unwrap_err();
        assert_eq!(office.rows(), before, "{step}");
    }
    let changed = office.portal.change_account(&dora(), account, seen, &whole).unwrap();
    assert_eq!(
        (changed.version, changed.first_name.as_str(), changed.last_name.as_str()),
        (seen + 1, "Anouk", "de Vries")
    );
    let before = office.rows();
    let again = office.portal.change_account(&dora(), account, seen, &access(AccessChange::Enable));
    assert_eq!(refusal(again), AdministerRefusal::Outdated);
    assert_eq!(office.administer(account, &whole), changed, "what is already so is no change");
    assert_eq!(office.rows(), before);
    assert_eq!(office.contact("anna").first_name, "Anna", "the CRM's own record stays (R-ADM-06)");
    let told = office.told("anna");
    for kind in [
        r#"{"fields":["first_name","last_name","email"],"kind":"account-changed"}"#,
        r#"{"kind":"account-disabled"}"#,
        r#"{"kind":"password-change-required"}"#,
    ] {
        assert_eq!(told.matches(kind).count(), 2, "{kind}: once in the history, once in the feed");
    }
}

#[test]
fn r_adm_01_accounts_are_searched_filtered_and_paged() {
    let office = Office::new();
    for id in ["carla", "dirk", "eva"] {
        office.contact_like_anna(id, |contact| contact.first_name = id.to_uppercase());
        office.invite(id);
    }
    office.mails();
    let closed = office.client("ben").account;
    office.disable(closed);
    let find = |filter: &AccountFilter| {
        let found = office.portal.accounts(&dora(), filter, None, 100).unwrap();
        found.iter().map(|account| account.email.as_typed().to_owned()).collect::<Vec<_>>().join(" ")
    };
    let all = AccountFilter::default();
    let query = |text: &str| AccountFilter { query: Some(text.to_owned()), ..all.clone() };
    assert_eq!(find(&query("CarLa")), "carla@example.com");
    assert_eq!(find(&query("okafor")), "ben@example.com");
    assert_eq!(find(&AccountFilter { access: Some(Access::Disabled), ..all.clone() }), "ben@example.com");
    assert_eq!(find(&AccountFilter { status: Some(AccountStatus::Draft), ..all.clone() }), "");
    let mut pages = Vec::new();
    let mut after = None;
    while let Some(account) = office.portal.accounts(&dora(), &all, after, 1).unwrap().pop() {
        after = Some(account.id);
        pages.push(account.email.as_typed().to_owned());
    }
    assert_eq!((pages.len(), pages.join(" ")), (4, find(&all)));
}

#[test]
fn r_crm_01_the_icon_stands_beside_who_can_come_in() {
    let office = Office::new();
    assert_eq!(icon(&office, "anna"), PortalIcon::Hidden);
    let account = office.invite("anna").id;
    assert_eq!(icon(&office, "anna"), PortalIcon::Shown);
    assert_eq!(icon(&office, "ben"), PortalIcon::Hidden);
    office.switch(PortalSwitch::Off);
    assert_eq!(icon(&office, "anna"), PortalIcon::Hidden);
    office.switch(PortalSwitch::On);
    assert_eq!(icon(&office, "anna"), PortalIcon::Shown);
    office.disable(account);
    assert_eq!(icon(&office, "anna"), PortalIcon::Hidden);
    office.enable(account);
    assert_eq!(icon(&office, "anna"), PortalIcon::Shown);
}

#[test]
fn r_crm_02_the_history_says_who_did_what_and_through_which_key() {
    let office = Office::new();
    let by_key = key_of(HARBOUR, "dora", &[Permission::ManagePortalUsers]);
    let account = office.portal.open_account(&by_key, &"anna".parse().unwrap()).unwrap();
    let history = office.portal.activities(&dora(), &"anna".parse().unwrap(), None, 1).unwrap();
    assert_eq!(
        format!("{:?}", history[0].activity.actor),
        r#"Agent { id: AgentId("dora"), key: Some("nightly sync") }"#
    );
    assert_eq!((history[0].activity.at, history[0].activity.account), (office.now(), Some(account.id)));
}

#[test]
fn r_crm_03_the_feed_is_read_from_a_cursor() {
    let office = Office::new();
    office.client("anna");
    office.client("ben");
    let all = office.portal.events(&dora(), 0, 100).unwrap();
    let mut paged = Vec::new();
    let mut after = 0;
    while let Some(event) = office.portal.events(&dora(), after, 1).unwrap().pop() {
        assert!(event.sequence > after);
        after = event.sequence;
        paged.push(event);
    }
    assert_eq!(paged, all);
    assert_eq!(all.len(), 7, "three of each, and the agent that Ben was given");
}

#[test]
fn r_priv_04_history_and_feed_carry_no_names_addresses_or_texts() {
    let office = Office::new();
    office.contact_like_anna("c-17", |contact| {
        contact.first_name = "Wilhelmina".to_owned();
        contact.last_name = "Zuiderbroek".to_owned();
        contact.email = Some("w.zuiderbroek@post.example".to_owned());
    });
    let (account, temporary) = office.mailed_password("c-17");
    office.wait(Duration::minutes(2));
    office.portal.resend_invitation(&dora(), account.id).unwrap();
    let secret = office.next_password();
    let token = office.sign_in("w.zuiderbroek@post.example", &secret);
    let signed_in = office.portal.change_password(&office.proof(&token), None, &typed(CHOSEN)).unwrap();
    let ready = office.ready(&signed_in.token);
    let change = ProfileChange {
        first_name: Some(PersonName::parse("Mina").unwrap()),
        language: Some(Language::De),
        ..ProfileChange::default()
    };
    office.portal.change_profile(&ready, &change).unwrap();
    office.portal.link_contact(&dora(), account.id, &"ben".parse().unwrap()).unwrap();
    office.portal.unlink_contact(&dora(), account.id, &"ben".parse().unwrap()).unwrap();
    office.require_new_password(account.id);
    office.disable(account.id);
    let told = office.told("c-17").to_lowercase();
    for kind in ["account-created", "invitation-resent", "first-sign-in", "account-changed", "contact-unlinked"] {
        assert!(told.contains(kind), "{kind}");
    }
    for text in [
        "wilhelmina",
        "zuiderbroek",
        "mina",
        "post.example",
        "lisbon",
        &secret.to_lowercase(),
        &temporary.to_lowercase(),
    ] {
        assert!(!told.contains(text), "{text}");
    }
}

#[test]
fn r_crm_04_nothing_the_office_keeps_for_itself_reaches_the_client() {
    let office = Office::new();
    let client = office.client("anna");
    office.disable(client.account);
    office.enable(client.account);
    office.disable(client.account);
    let mails = office.mails();
    assert_eq!(mails.len(), 2);
    assert!(
        mails.iter().all(|mail| !format!("{}{}{}", mail.subject.as_str(), mail.text, mail.html).contains("Lisbon"))
    );
    let told = refusal(office.try_sign_in(ANNA, CHOSEN));
    assert!(!format!("{told:?} {told}").contains("Lisbon"));
}
