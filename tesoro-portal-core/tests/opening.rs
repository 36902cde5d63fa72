//! The office gives a contact access: what has to hold before, and what is done at once (R-ACC, R-INV-01 to 04).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{HARBOUR, Office, agent, company, dora, egon, email, refusal};
use tesoro_portal_core::account::{
    Account, AccountState, AccountStatus, Credential, EmailProof, LinkState, Onboarding, OpenRefusal, Outcome,
    PasswordDuty, PersonName, Secret,
};
use tesoro_portal_core::agent::AgentRefusal;
use tesoro_portal_core::crm::{Contact, ContactState, Permission, PortalMark, Role};
use tesoro_portal_core::language::{Language, LanguageTag};
use tesoro_portal_core::mail::Mail;
use tesoro_portal_core::ports::{IntentFilter, StoreErrorKind};
use tesoro_portal_core::settings::{CompanySettings, MailSetup, PortalSwitch};
use tesoro_portal_core::{AccountId, Failure, Refusal as _};
use time::Duration;

type Edit = fn(&mut Contact);
type Set = fn(&mut CompanySettings);

fn codes(office: &Office, contact: &str) -> Vec<&'static str> {
    let (_, readiness) = office.portal.contact(&dora(), &contact.parse().unwrap()).unwrap();
    assert_eq!(readiness.is_ready(), readiness.unmet().next().is_none());
    readiness.unmet().map(|check| check.code.name()).collect()
}

#[test]
fn r_inv_01_each_unmet_precondition_is_reported_alone() {
    let cases: [(&str, Edit, Set); 14] = [
        ("", |_| {}, |_| {}),
        ("portal-inactive", |_| {}, |settings| settings.portal = PortalSwitch::Off),
        ("mail-not-configured", |_| {}, |settings| settings.mail = MailSetup::Missing),
        ("contact-erased", |contact| contact.state = ContactState::Erased, |_| {}),
        ("contact-name-missing", |contact| contact.first_name = String::new(), |_| {}),
        ("contact-name-missing", |contact| contact.last_name = " \u{200b} ".to_owned(), |_| {}),
        ("role-not-enabled", |contact| contact.roles = vec![Role::Landlord], |_| {}),
        ("role-not-enabled", |contact| contact.roles.clear(), |_| {}),
        ("role-not-enabled", |_| {}, |settings| settings.roles.clear()),
        ("contact-email-missing", |contact| contact.email = None, |_| {}),
        ("contact-email-missing", |contact| contact.email = Some("  ".to_owned()), |_| {}),
        ("email-invalid", |contact| contact.email = Some("carla.example.com".to_owned()), |_| {}),
        ("email-unsupported", |contact| contact.email = Some("cařla@example.com".to_owned()), |_| {}),
        ("email-in-use", |contact| contact.email = Some("ANNA@example.com".to_owned()), |_| {}),
    ];
    for (code, edit, set) in cases {
        let office = Office::new();
        let anna = office.invite("anna");
        office.contact_like_anna("carla", edit);
        office.set(set);
        let before = office.rows();
        let expected: Vec<&str> = Some(code).filter(|code| !code.is_empty()).into_iter().collect();
        assert_eq!(codes(&office, "carla"), expected);
        let outcome = office.portal.open_account(&dora(), &"carla".parse().unwrap());
        match code {
            "" => assert!(outcome.is_ok(), "{outcome:?}"),
            "email-in-use" => assert_eq!(refusal(outcome), OpenRefusal::EmailInUse(anna.id)),
            _ => {
                let refusal = refusal(outcome);
                let told: Vec<&str> = refusal.problems().iter().map(|problem| problem.code.name()).collect();
                assert_eq!((refusal.code().name(), told), ("not-ready", expected));
                assert_eq!(office.rows(), before, "{code}");
            }
        }
    }
}

#[test]
fn r_inv_01_all_unmet_preconditions_are_reported_together_in_the_order_of_mending_them() {
    let office = Office::new();
    let anna = office.invite("anna");
    office.contact_like_anna("carla", |contact| {
        contact.state = ContactState::Erased;
        contact.first_name = String::new();
        contact.roles.clear();
        contact.email = Some("Anna@Example.com.".to_owned());
    });
    office.set(|settings| {
        settings.portal = PortalSwitch::Off;
        settings.mail = MailSetup::Missing;
    });
    let all = ["portal-inactive", "mail-not-configured", "contact-erased", "contact-name-missing", "role-not-enabled"];
    assert_eq!(codes(&office, "carla"), [&all[..], &["email-in-use"]].concat());
    let refusal = refusal(office.portal.open_account(&dora(), &"carla".parse().unwrap()));
    let problems = refusal.problems();
    assert_eq!((refusal.code().name(), problems.len()), ("not-ready", 6));
    assert_eq!(problems[5].details, [("account", anna.id.to_string().into())]);

    let nina = agent(HARBOUR, "nina");
    let (_, readiness) = office.portal.contact(&nina, &"ben".parse().unwrap()).unwrap();
    assert_eq!(readiness.checks[0].outcome, Outcome::Unmet, "an agent without the permission sees why, too");
    let order: Vec<&str> = readiness.checks.iter().map(|check| check.code.name()).collect();
    let tail = ["contact-email-missing", "portal-user-exists", "email-in-use"];
    assert_eq!(order, [&["missing-permission"], &all[..], &tail].concat());
}

#[test]
fn r_acc_01_a_second_creation_is_refused_whatever_else_is_amiss() {
    let office = Office::new();
    let anna = office.invite("anna");
    office.set(|settings| settings.portal = PortalSwitch::Off);
    let refusal = refusal(office.portal.open_account(&dora(), &"anna".parse().unwrap()));
    assert_eq!(refusal, OpenRefusal::PortalUserExists(anna.id));
    assert_eq!(
        (refusal.to_string().as_str(), refusal.code().name()),
        ("portal user already exists", "portal-user-exists")
    );
    assert_eq!(refusal.details(), [("account", anna.id.to_string().into())]);
}

#[test]
fn r_acc_02_the_address_is_one_whatever_its_spelling_and_free_in_another_company() {
    let office = Office::new();
    let anna = office.invite("anna");
    for (id, spelling) in [("c1", "ANNA@EXAMPLE.COM"), ("c2", " anna@example.com. "), ("c3", "Anna@ＥＸＡＭＰＬＥ.com")]
    {
        office.contact_like_anna(id, |contact| contact.email = Some(spelling.to_owned()));
        let refusal = refusal(office.portal.open_account(&dora(), &id.parse().unwrap()));
        assert_eq!(refusal, OpenRefusal::EmailInUse(anna.id), "{spelling:?}");
        assert_eq!(refusal.details(), [("account", anna.id.to_string().into())]);
    }
    office.contact_like_anna("c4", |contact| contact.email = Some("anna+flat@example.com".to_owned()));
    office.invite("c4");
    let elsewhere = office.portal.open_account(&egon(), &"anna".parse().unwrap()).unwrap();
    assert_eq!(elsewhere.email.key(), anna.email.key());
    assert_ne!((elsewhere.id, &elsewhere.company), (anna.id, &anna.company));
}

#[test]
fn r_acc_02_the_typed_form_is_kept_for_display() {
    let office = Office::new();
    office.contact_like_anna("carla", |contact| contact.email = Some("  Carla@Example.COM ".to_owned()));
    let account = office.invite("carla");
    assert_eq!((account.email.as_typed(), account.email.key().as_str()), ("Carla@Example.COM", "carla@example.com"));
    assert_eq!(office.mails()[0].to.mailbox(), "Carla@example.com");
}

fn draft(office: &Office, address: &str) -> AccountId {
    let id = AccountId::from_bytes([9; 16]);
    let account = Account {
        company: company(HARBOUR),
        id,
        first_name: PersonName::parse("Somebody").unwrap(),
        last_name: PersonName::parse("Else").unwrap(),
        email: email(address),
        email_proof: EmailProof::Settled,
        state: AccountState::Draft { expires_at: office.now() + Duration::days(7) },
        disabled: None,
        duty: PasswordDuty::None,
        language: None,
        language_wish: None,
        wishes: tesoro_portal_core::crm::Wishes::default(),
        invitation: None,
        created_at: office.now(),
        accepted_terms: None,
        onboarding: Onboarding::default(),
        last_sign_in_at: None,
        version: 1,
    };
    office.write(|uow| {
        uow.insert_account(&account)?;
        uow.insert_credential(&Credential { company: company(HARBOUR), account: id, epoch: 1, secret: Secret::None })
    });
    id
}

#[test]
fn r_inv_01_an_unfinished_draft_never_counts_as_in_use_and_is_superseded() {
    let office = Office::new();
    let draft = draft(&office, "ANNA@example.com");
    assert_eq!(codes(&office, "anna"), Vec::<&str>::new());
    for method in ["insert_account", "append_event"] {
        office.store.fail_next(method, 1, StoreErrorKind::Other);
        let failed = office.portal.open_account(&dora(), &"anna".parse().unwrap());
        assert!(matches!(failed, Err(Failure::Store(_))), "{failed:?}");
        assert_eq!(office.account(draft).status(), AccountStatus::Draft, "it is there until the account is");
    }
    let account = office.invite("anna");
    let found = office.look(|view| {
        let of_address = view.account_by_email(&company(HARBOUR), account.email.key())?;
        Ok((view.account(&company(HARBOUR), draft)?, of_address))
    });
    assert_eq!(found, (None, Some(account)));
}

#[test]
fn r_inv_04_contact_administrator_history_and_mail_come_with_the_account() {
    let office = Office::new();
    let account = office.portal.open_account(&agent(HARBOUR, "max"), &"ben".parse().unwrap()).unwrap();
    assert_eq!(account.state, AccountState::Active { link: LinkState::Linked });
    assert_eq!((account.first_name.as_str(), account.last_name.as_str()), ("Ben", "Okafor"));
    let ben = office.contact("ben");
    assert_eq!(ben.portal, PortalMark::Account(account.id));
    assert_eq!(ben.agent, Some("dora".parse().unwrap()), "nobody was responsible, so the administrator is");
    let id = account.id;
    let by = r#""actor":{"id":"max","kind":"agent"}"#;
    let expected = [
        format!(r#"ben {{"account":"{id}",{by},"what":{{"agent":"dora","kind":"agent-assigned"}}}}"#),
        format!(r#"ben {{"account":"{id}",{by},"what":{{"kind":"account-created"}}}}"#),
    ];
    let told = office.told("ben");
    assert_eq!(told.lines().take(2).collect::<Vec<_>>(), expected, "the newest first");
    let outbox = office.portal.outbox(&dora(), IntentFilter::default(), None, 10).unwrap();
    let mails: Vec<Mail> = outbox.into_iter().map(|intent| intent.mail).collect();
    assert_eq!(mails, [Mail::Invitation { account: id, epoch: 1 }]);

    office.invite("anna");
    assert_eq!(office.contact("anna").agent, Some("max".parse().unwrap()), "a responsible agent stays");
    let told = office.told("anna");
    assert!(!told.lines().any(|line| line.starts_with("anna ") && line.contains("agent-assigned")), "{told}");
}

#[test]
fn r_inv_04_a_fault_at_any_step_leaves_nothing_behind() {
    let office = Office::new();
    let before = office.rows();
    let probe = Office::new();
    probe.store.take_counts();
    probe.invite("ben");
    let steps: Vec<&'static str> = probe.store.take_counts().iter().map(|(method, _)| method).collect();
    assert!(
        ["enqueue", "log_activity", "append_event", "mark_portal_user", "assign_agent"]
            .iter()
            .all(|step| steps.contains(step))
    );
    for step in steps {
        office.store.fail_next(step, 1, StoreErrorKind::Unavailable);
        let outcome = office.portal.open_account(&dora(), &"ben".parse().unwrap());
        assert_eq!(outcome.unwrap_err().code().name(), "unavailable", "{step}");
        assert_eq!(office.rows(), before, "{step}");
    }
    office.invite("ben");
    assert_ne!(office.rows(), before);
}

#[test]
fn r_inv_01_a_store_that_says_try_again_is_tried_again() {
    let office = Office::new();
    office.store.fail_next("append_event", 2, StoreErrorKind::Transient);
    office.invite("anna");
    assert_eq!(office.told("anna").matches("account-created").count(), 2, "once in the history, once in the feed");
    office.store.fail_next("append_event", 3, StoreErrorKind::Transient);
    let outcome = office.portal.open_account(&dora(), &"ben".parse().unwrap());
    assert_eq!(outcome.unwrap_err().code().name(), "unavailable");
}

#[test]
fn r_lang_01_an_account_takes_over_the_contacts_language() {
    for (wish, language) in [
        (Some("nl-BE"), Language::Nl),
        (Some("pt-BR"), Language::Pt),
        (Some("nb"), Language::No),
        (Some("nn"), Language::No),
        (Some("DE"), Language::De),
        (Some("pl"), Language::En),
        (Some("zh"), Language::En),
        (Some("not a language!"), Language::En),
        (None, Language::En),
    ] {
        let office = Office::new();
        office.contact_like_anna("carla", |contact| contact.language = wish.and_then(LanguageTag::keep));
        let account = office.invite("carla");
        assert_eq!(account.language_wish.as_ref().map(LanguageTag::as_str), wish, "the wish is kept as written");
        assert_eq!(account.language, None, "the client has chosen none");
        let seen = office.portal.account(&dora(), account.id).unwrap();
        assert_eq!(seen.language, language, "{wish:?}");
        let mail = office.mails().swap_remove(0);
        assert_eq!(mail.language, language, "{wish:?}");
    }
}

#[test]
fn r_inv_03_the_client_gets_one_mail_in_their_language_with_password_and_link() {
    let office = Office::new();
    office.invite("anna");
    let mails = office.mails();
    assert_eq!(mails.len(), 1);
    let (mail, text) = (&mails[0], mails[0].text.as_str());
    assert_eq!((mail.to.mailbox(), mail.to_name.as_str()), ("anna@example.com", "Anna Kowalska"));
    assert_eq!((mail.from_name.as_str(), mail.language), ("Harbour Homes", Language::Nl));
    assert_eq!(mail.reply_to.as_ref().unwrap().mailbox(), "max@harbour.example");
    assert!(text.contains("\nlink: https://harbour.example/portal/?id=harbour\n"), "{text}");
    assert!(text.contains("\nuntil: 2026-03-09 9:00:00.0 +00\n"), "seven days from now: {text}");
    assert_eq!(office.mails(), [], "and no second one");
}

#[test]
fn r_acc_04_an_account_shows_its_owner_and_where_it_comes_from() {
    let office = Office::new();
    let account = office.invite("anna");
    let seen = office.portal.account(&dora(), account.id).unwrap();
    assert_eq!(seen.owner, Some("max".parse().unwrap()));
    assert_eq!(seen.contacts, ["anna".parse().unwrap()]);
    assert_eq!(seen.account, account);
    assert_eq!((account.created_at, account.last_sign_in_at, account.version), (office.now(), None, 1));
    let invitation = account.invitation.unwrap();
    assert_eq!((invitation.by.as_str(), invitation.invited_at), ("dora", office.now()));
    let missing = AgentRefusal::MissingPermission(Permission::ManagePortalUsers);
    assert_eq!(refusal(office.portal.account(&agent(HARBOUR, "nina"), account.id)), missing);
}
