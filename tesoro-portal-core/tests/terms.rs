//! Terms: written and published by the office, accepted by clients before anything else (R-TERM-01, R-PW-05).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{CHOSEN, HARBOUR, Office, agent, company, dora, egon, key_of, race, refusal, typed};
use tesoro_portal_core::account::{AccountChange, PersonName, SignIn};
use tesoro_portal_core::agent::AgentRefusal;
use tesoro_portal_core::code;
use tesoro_portal_core::crm::{Permission, Reach};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::{IntentState, Mail, Superseded};
use tesoro_portal_core::ports::{IntentFilter, StoreErrorKind};
use tesoro_portal_core::profile::ProfileChange;
use tesoro_portal_core::session::{Authenticated, ClientRefusal, NextStep};
use tesoro_portal_core::settings::PortalSwitch;
use tesoro_portal_core::terms::{
    AcceptanceChannel, AcceptanceRefusal, Edition, EditionState, Materiality, TermsChange, TermsDraft, TermsDuty,
    TermsRefusal, TermsText, TermsTexts, TermsVersion,
};
use tesoro_portal_core::{Failure, Refusal as _};
use time::Duration;

fn texts(all: &[(Language, &str)]) -> TermsTexts {
    TermsTexts::of(all.iter().map(|(language, text)| (*language, TermsText::parse(text).unwrap())).collect()).unwrap()
}

fn written(text: &str, materiality: Materiality) -> TermsDraft {
    TermsDraft { texts: texts(&[(Language::En, text)]), materiality }
}

fn version(number: u32) -> TermsVersion {
    TermsVersion::new(number)
}

trait Publishing {
    fn publish(&self, text: &str, materiality: Materiality) -> Edition;
}

impl Publishing for Office {
    fn publish(&self, text: &str, materiality: Materiality) -> Edition {
        self.portal.publish_new_terms(&dora(), &written(text, materiality)).unwrap()
    }
}

#[test]
fn r_term_01_a_draft_is_written_changed_and_published_once() {
    let office = Office::new();
    let draft = office.portal.draft_terms(&dora(), &written("Be kind.", Materiality::Editorial)).unwrap();
    assert_eq!((draft.head.version, draft.head.revision), (TermsVersion::FIRST, 1));
    let second = office.portal.draft_terms(&dora(), &written("Be quick.", Materiality::Material));
    assert_eq!(refusal(second), TermsRefusal::DraftExists(TermsVersion::FIRST));
    let client = office.client("anna");
    assert_eq!(refusal(office.portal.terms(&office.proof(&client.token))), AcceptanceRefusal::NotFound);

    office.wait(Duration::HOUR);
    let change = TermsChange { materiality: Some(Materiality::Material), ..TermsChange::default() };
    let changed = office.portal.change_terms(&dora(), version(1), 1, &change).unwrap();
    assert_eq!((changed.head.revision, changed.head.materiality), (2, Materiality::Material));
    assert_eq!(changed.head.state, EditionState::Draft { changed_at: office.now() });
    assert_eq!(changed.texts, draft.texts, "what is not named stays");
    let before = office.rows();
    assert_eq!(office.portal.change_terms(&dora(), version(1), 2, &change).unwrap(), changed, "no change");
    assert_eq!(office.rows(), before);
    for seen in [1, 3] {
        assert_eq!(refusal(office.portal.change_terms(&dora(), version(1), seen, &change)), TermsRefusal::Outdated);
        assert_eq!(refusal(office.portal.publish_terms(&dora(), version(1), seen)), TermsRefusal::Outdated);
    }
    let published = office.portal.publish_terms(&dora(), version(1), 2).unwrap();
    assert!(matches!(published.head.state, EditionState::Published { at, .. } if at == office.now()));
    assert_eq!(office.portal.terms_edition(&dora(), version(1)).unwrap(), published);
    for seen in [2, 3] {
        assert_eq!(refusal(office.portal.change_terms(&dora(), version(1), seen, &change)), TermsRefusal::Published);
        assert_eq!(refusal(office.portal.publish_terms(&dora(), version(1), seen)), TermsRefusal::Published);
    }
    let next = office.portal.draft_terms(&dora(), &written("Be quick.", Materiality::Material)).unwrap();
    assert_eq!(next.head.version, version(2));
    let heads = office.portal.terms_editions(&dora(), None, 10).unwrap();
    assert_eq!(heads, [next.head, published.head]);
    let told = office.told("anna");
    for kind in ["terms-drafted", "terms-draft-changed", "terms-published"] {
        assert!(told.contains(&format!(r#""kind":"{kind}","version":1"#)), "{kind}: {told}");
    }
    assert!(!told.contains("kind."), "no text: {told}");
}

#[test]
fn r_term_01_publishing_is_one_transaction() {
    let office = Office::new();
    office.portal.draft_terms(&dora(), &written("Be kind.", Materiality::Material)).unwrap();
    let before = office.rows();
    for step in ["update_edition", "append_event", "put_announcement"] {
        office.store.fail_next(step, 1, StoreErrorKind::Other);
        office.portal.publish_terms(&dora(), version(1), 1).unwrap_err();
        assert_eq!(office.rows(), before, "{step}");
    }
    office.portal.publish_terms(&dora(), version(1), 1).unwrap();
}

#[test]
fn r_adm_03_only_who_manages_settings_writes_terms() {
    let office = Office::new();
    let draft = written("Be kind.", Materiality::Material);
    let max = agent(HARBOUR, "max");
    let key = key_of(HARBOUR, "dora", &[Permission::ManagePortalUsers]);
    let missing = TermsRefusal::Agent(AgentRefusal::MissingPermission(Permission::ManageSettings));
    for ctx in [&max, &key] {
        assert_eq!(refusal(office.portal.draft_terms(ctx, &draft)), missing);
    }
    office.portal.draft_terms(&dora(), &draft).unwrap();
    for ctx in [&max, &key] {
        assert_eq!(refusal(office.portal.change_terms(ctx, version(1), 1, &TermsChange::default())), missing);
        assert_eq!(refusal(office.portal.publish_terms(ctx, version(1), 1)), missing);
        assert_eq!(office.portal.terms_editions(ctx, None, 10).unwrap().len(), 1, "any agent may read them");
    }
    let not_found = TermsRefusal::Agent(AgentRefusal::NotFound);
    assert_eq!(refusal(office.portal.terms_edition(&egon(), version(1))), not_found, "another company's");
    assert_eq!(refusal(office.portal.publish_terms(&egon(), version(1), 1)), not_found);
    assert_eq!(office.portal.terms_editions(&egon(), None, 10).unwrap(), []);
}

#[test]
fn r_term_01_material_terms_come_before_everything_but_password_and_sign_out() {
    let office = Office::new();
    let client = office.client("anna");
    let ready = office.ready(&client.token);
    office.publish("Be kind.", Materiality::Material);

    let proof = office.proof(&client.token);
    assert!(matches!(proof, Authenticated::MustAcceptTerms(_)));
    assert_eq!(proof.clone().ready(), Err(ClientRefusal::MustAcceptTerms));
    assert_eq!(ClientRefusal::MustAcceptTerms.code(), code::MUST_ACCEPT_TERMS);
    // A proof from before is proved again in the transaction that writes (threat 78).
    let change = ProfileChange { language: Some(Language::Nl), ..ProfileChange::default() };
    assert_eq!(
        refusal(office.portal.change_profile(&ready, &change)),
        tesoro_portal_core::profile::ProfileRefusal::Client(ClientRefusal::MustAcceptTerms)
    );
    assert_eq!(refusal(office.portal.own_profile(&ready)), ClientRefusal::MustAcceptTerms);
    refusal(office.portal.end_other_sessions(&ready));
    refusal(office.portal.sessions(&ready));
    let other = office.try_sign_in("anna@example.com", CHOSEN).unwrap();
    assert!(matches!(other, SignIn::MustAcceptTerms(_)));

    // What is left: seeing oneself, reading, the password, signing out, accepting.
    assert_eq!(office.portal.profile(&proof).unwrap().next, NextStep::AcceptTerms);
    assert_eq!(office.portal.terms(&proof).unwrap().duty, TermsDuty::Due);
    office.portal.sign_out(&office.proof(&other.signed_in().token)).unwrap();
    let new = typed("Another 7 green windows!");
    let changed = office.portal.change_password(&proof, Some(&typed(CHOSEN)), &new).unwrap();
    assert_eq!(changed.next, NextStep::AcceptTerms);
    let proof = office.proof(&changed.token);
    office.portal.accept_terms(&proof, version(1), AcceptanceChannel::Page).unwrap();
    office.ready(&changed.token);
    assert!(matches!(office.try_sign_in("anna@example.com", "Another 7 green windows!"), Ok(SignIn::Ready(_))));
}

#[test]
fn r_pw_05_the_password_comes_before_the_terms() {
    let office = Office::new();
    office.publish("Be kind.", Materiality::Material);
    let (_, password) = office.mailed_password("anna");
    let restricted = office.sign_in("anna@example.com", &password);
    let proof = office.proof(&restricted);
    assert!(matches!(proof, Authenticated::MustChangePassword(_)));
    assert_eq!(office.portal.terms(&proof).unwrap().text.as_str(), "Be kind.", "they can be read before");
    let early = office.portal.accept_terms(&proof, version(1), AcceptanceChannel::Api);
    assert_eq!(refusal(early), AcceptanceRefusal::Client(ClientRefusal::MustChangePassword));
    let signed_in = office.portal.change_password(&proof, None, &typed(CHOSEN)).unwrap();
    assert_eq!(signed_in.next, NextStep::AcceptTerms);
    office.portal.accept_terms(&office.proof(&signed_in.token), version(1), AcceptanceChannel::Api).unwrap();
    office.ready(&signed_in.token);
}

#[test]
fn r_term_01_an_acceptance_is_evidence_of_exactly_what_was_shown() {
    let office = Office::new();
    let client = office.client("anna");
    let all = texts(&[(Language::En, "Be kind."), (Language::Nl, "Wees aardig.")]);
    let draft = TermsDraft { texts: all, materiality: Materiality::Material };
    office.portal.publish_new_terms(&dora(), &draft).unwrap();
    let proof = office.proof(&client.token);
    let shown = office.portal.terms(&proof).unwrap();
    assert_eq!((shown.language, shown.text.as_str()), (Language::Nl, "Wees aardig."), "Anna's own language");
    let before = office.rows();
    for step in ["insert_acceptance", "update_account", "log_activity", "append_event"] {
        office.store.fail_next(step, 1, StoreErrorKind::Other);
        office.portal.accept_terms(&proof, version(1), AcceptanceChannel::Page).unwrap_err();
        assert_eq!(office.rows(), before, "{step}");
    }
    for wrong in [0, 2, u32::MAX] {
        let outcome = office.portal.accept_terms(&proof, version(wrong), AcceptanceChannel::Page);
        assert_eq!(refusal(outcome), AcceptanceRefusal::Outdated);
    }
    let at = office.wait(Duration::HOUR);
    let accepted = office.portal.accept_terms(&proof, version(1), AcceptanceChannel::Page).unwrap();
    assert_eq!((accepted.at, accepted.language, accepted.digest), (at, Language::Nl, shown.text.digest()));
    office.wait(Duration::HOUR);
    let rows = office.rows();
    let again = office.portal.accept_terms(&proof, version(1), AcceptanceChannel::Api).unwrap();
    assert_eq!((&again, office.rows()), (&accepted, rows), "a second time changes nothing");
    let account = office.account(client.account);
    assert_eq!(account.accepted_terms, Some(version(1)));
    let seen = office.portal.account(&dora(), client.account).unwrap();
    assert_eq!(seen.acceptance, Some(accepted), "the office sees version, time and language (R-ADM-02)");
    let told = office.told("anna");
    assert_eq!(told.matches(r#"{"kind":"terms-accepted","version":1}"#).count(), 2, "history and feed: {told}");
}

#[test]
fn r_term_01_an_editorial_version_is_asked_of_nobody_who_accepted_before() {
    let office = Office::new();
    let (anna, ben) = (office.client("anna"), office.client("ben"));
    office.publish("Be kind.", Materiality::Material);
    let proof = office.proof(&anna.token);
    office.portal.accept_terms(&proof, version(1), AcceptanceChannel::Page).unwrap();
    office.publish("Be kind!", Materiality::Editorial);
    office.ready(&anna.token);
    let shown = office.portal.terms(&office.proof(&anna.token)).unwrap();
    assert_eq!((shown.version, shown.duty, shown.accepted), (version(2), TermsDuty::None, None));
    // Who has accepted none reads and accepts the newest, which includes the material one.
    let proof = office.proof(&ben.token);
    let old = office.portal.accept_terms(&proof, version(1), AcceptanceChannel::Page);
    assert_eq!(refusal(old), AcceptanceRefusal::Outdated);
    office.portal.accept_terms(&proof, version(2), AcceptanceChannel::Page).unwrap();
    office.ready(&ben.token);
    office.publish("Be very kind.", Materiality::Material);
    assert!(matches!(office.proof(&anna.token), Authenticated::MustAcceptTerms(_)));
    assert!(matches!(office.proof(&ben.token), Authenticated::MustAcceptTerms(_)));
}

#[test]
fn threat_78_nothing_is_accepted_after_the_access_has_ended() {
    let office = Office::new();
    let client = office.client("anna");
    office.publish("Be kind.", Materiality::Material);
    let proof = office.proof(&client.token);
    office.switch(PortalSwitch::Off);
    let outcome = office.portal.accept_terms(&proof, version(1), AcceptanceChannel::Page);
    assert_eq!(refusal(outcome), AcceptanceRefusal::Client(ClientRefusal::PortalInactive));
    office.switch(PortalSwitch::On);
    office.disable(client.account);
    for outcome in [
        office.portal.accept_terms(&proof, version(1), AcceptanceChannel::Page).map(|_| ()),
        office.portal.terms(&proof).map(|_| ()),
    ] {
        assert_eq!(refusal(outcome), AcceptanceRefusal::Client(ClientRefusal::NotSignedIn));
    }
    assert_eq!(office.account(client.account).accepted_terms, None);
}

#[test]
fn r_term_01_of_many_acceptances_at_once_one_is_recorded() {
    let office = Office::new();
    let client = office.client("anna");
    office.publish("Be kind.", Materiality::Material);
    let proof = office.proof(&client.token);
    let outcomes = race(|_| office.portal.accept_terms(&proof, version(1), AcceptanceChannel::Page).unwrap());
    assert!(outcomes.iter().all(|outcome| *outcome == outcomes[0]));
    let kept = office.look(|view| view.acceptances(&company(HARBOUR), client.account));
    assert_eq!(kept, [outcomes[0].clone()]);
}

#[test]
fn r_term_01_of_many_drafts_at_once_one_is_made() {
    let office = Office::new();
    let outcomes = race(|_| office.portal.draft_terms(&dora(), &written("Be kind.", Materiality::Material)));
    assert_eq!(outcomes.iter().flatten().count(), 1);
    let all_told = outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).all(|failure| {
        matches!(failure, Failure::Refused(TermsRefusal::DraftExists(draft)) if *draft == TermsVersion::FIRST)
    });
    assert!(all_told, "{outcomes:?}");
}

#[test]
fn r_mail_03_clients_are_told_of_new_material_terms_once() {
    let office = Office::new();
    let anna = office.client("anna");
    let ben = office.client("ben");
    // Never been in, not to be contacted, closed: none of them is told.
    office.contact_like_anna("carla", |_| {});
    office.invite("carla");
    office.mails();
    office.contact_like_anna("dirk", |_| {});
    let dirk = office.client("dirk");
    office.write(|uow| uow.crm().set_reach(&company(HARBOUR), &"dirk".parse().unwrap(), Reach::DoNotContact));
    office.contact_like_anna("eva", |_| {});
    let eva = office.client("eva");
    office.disable(eva.account);
    office.mails();

    office.publish("Correct a comma.", Materiality::Editorial);
    assert_eq!(office.mails(), [], "nobody is bothered with a correction");
    office.publish("Be kind.", Materiality::Material);
    let mails = office.mails();
    let mut told: Vec<&str> = mails.iter().map(|mail| mail.to.as_typed()).collect();
    told.sort_unstable();
    assert_eq!(told, ["anna@example.com", "ben@example.com"]);
    assert!(mails.iter().all(|mail| mail.subject.as_str() == "new terms"));
    assert_eq!(office.mails(), [], "once");
    let why = |account| {
        let filter = IntentFilter { account: Some(account) };
        let mut mails = office.portal.outbox(&dora(), filter, None, 100).unwrap();
        mails.retain(|mail| matches!(mail.mail, Mail::NewTerms { .. }));
        assert_eq!(mails.len(), 1);
        mails.remove(0).state
    };
    assert!(matches!(why(dirk.account), IntentState::Superseded { why: Superseded::Unwanted, .. }));
    assert!(matches!(why(ben.account), IntentState::Sent { .. }));

    // Whoever accepts before the mail is sent, or is asked for a newer version by then, gets no stale mail.
    office.switch(PortalSwitch::Off);
    office.publish("Be kinder.", Materiality::Material);
    assert_eq!(office.mails(), [], "while the portal is off, there is nothing to open");
    office.switch(PortalSwitch::On);
    office.publish("Be kindest.", Materiality::Material);
    let proof = office.proof(&anna.token);
    office.portal.accept_terms(&proof, version(4), AcceptanceChannel::Page).unwrap();
    office.wait(Duration::minutes(6));
    let told: Vec<String> = office.mails().iter().map(|mail| mail.to.as_typed().to_owned()).collect();
    assert_eq!(told, ["ben@example.com"]);
}

#[test]
fn r_mail_03_new_terms_are_announced_in_bounded_steps() {
    let office = Office::new();
    let anna = office.client("anna");
    let like_anna = office.account(anna.account);
    office.write(|uow| {
        for n in 0..600_u32 {
            let mut account = like_anna.clone();
            let mut bytes = *account.id.as_bytes();
            bytes[12..].copy_from_slice(&n.to_be_bytes());
            account.id = tesoro_portal_core::AccountId::from_bytes(bytes);
            account.email = office::email(&format!("client-{n}@example.com"));
            uow.insert_account(&account)?;
        }
        Ok(())
    });
    office.publish("Be kind.", Materiality::Material);
    let mut steps = Vec::new();
    let mut before = 0;
    while steps.len() < 10 {
        office.dispatch();
        let mails = office.look(|view| view.intents(&company(HARBOUR), IntentFilter::default(), None, 10_000)).len();
        steps.push(mails - before);
        before = mails;
    }
    assert_eq!(&steps[1..], [256, 89, 0, 0, 0, 0, 0, 0, 0], "the first step also has earlier mails: {steps:?}");
    assert_eq!(office.write(|uow| uow.next_announcement()), None);
}

#[test]
fn r_adm_02_a_name_can_be_changed_while_terms_are_due() {
    let office = Office::new();
    let client = office.client("anna");
    office.publish("Be kind.", Materiality::Material);
    let seen = office.account(client.account).version;
    let change = AccountChange { first_name: Some(PersonName::parse("Anne").unwrap()), ..AccountChange::default() };
    office.portal.change_account(&dora(), client.account, seen, &change).unwrap();
    let proof = office.proof(&client.token);
    office.portal.accept_terms(&proof, version(1), AcceptanceChannel::Page).unwrap();
    assert_eq!(office.account(client.account).first_name.as_str(), "Anne");
}
