//! The company's portal switch, and what a visitor learns of a portal (R-COMP-01, R-COMP-02, R-COMP-03).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{ALPINE, CHOSEN, HARBOUR, Office, attempt, company, egon, refusal, typed};
use tesoro_portal_core::account::{SignInRefusal, SignInRequest};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::password::ChangePasswordRefusal;
use tesoro_portal_core::profile::ProfileChange;
use tesoro_portal_core::session::{ClientRefusal, SessionRefusal};
use tesoro_portal_core::settings::PortalSwitch;
use tesoro_portal_core::{PortalFactsRefusal, Refusal as _};
use time::Duration;

const ANNA: &str = "anna@example.com";

#[test]
fn r_comp_01_a_visitor_with_the_companys_id_learns_its_name_and_languages() {
    let office = Office::new();
    let facts = office.portal.facts(&company(HARBOUR)).unwrap();
    assert_eq!((facts.company, facts.name.as_str()), (company(HARBOUR), "Harbour Homes"));
    assert_eq!(facts.languages, [Language::En, Language::Nl, Language::De, Language::Pt, Language::No]);
}

#[test]
fn r_comp_02_an_id_that_names_no_portal_is_told_nothing() {
    let office = Office::new();
    // A company that is in the CRM but has no portal, and one that has settings but is gone from the CRM.
    let mut quiet = office.look(|view| view.crm_view().company(&company(HARBOUR))).unwrap();
    quiet.id = company("quiet");
    office.memory.crm().put_company(&quiet).unwrap();
    let mut gone = office.settings(HARBOUR);
    gone.company = company("gone");
    office.write(|uow| uow.insert_settings(&gone));
    for id in ["nowhere", "quiet", "gone", "HARBOUR"] {
        let refused = refusal(office.portal.facts(&company(id)));
        assert_eq!((refused, refused.code().name()), (PortalFactsRefusal::NotFound, "not-found"), "{id}");
    }
    for id in ["nowhere", "quiet"] {
        let elsewhere = SignInRequest { company: company(id), ..attempt(ANNA, CHOSEN) };
        assert_eq!(refusal(office.portal.sign_in(&elsewhere)), SignInRefusal::NoSuchPortal, "{id}");
    }
}

#[test]
fn r_comp_03_while_the_portal_is_off_everything_a_client_does_is_refused() {
    let office = Office::new();
    let client = office.client("anna");
    let (_, temporary) = office.mailed_password("ben");
    let restricted = office.proof(&office.sign_in("ben@example.com", &temporary));
    let (proof, ready) = (office.proof(&client.token), office.ready(&client.token));
    office.switch(PortalSwitch::Off);
    let (before, computed) = (office.rows(), office.hasher.computations());

    let off = ClientRefusal::PortalInactive;
    assert_eq!(refusal(office.portal.facts(&company(HARBOUR))), PortalFactsRefusal::PortalInactive);
    for password in [CHOSEN, "Not-it-4711!"] {
        assert_eq!(refusal(office.try_sign_in(ANNA, password)), SignInRefusal::PortalInactive);
    }
    assert_eq!(office.shut_out(&client.token), off);
    assert_eq!(refusal(office.portal.profile(&proof)), off);
    assert_eq!(refusal(office.portal.own_profile(&ready)), off);
    assert_eq!(
        refusal(office.portal.change_profile(&ready, &ProfileChange::default())),
        tesoro_portal_core::profile::ProfileRefusal::Client(off)
    );
    for proof in [&proof, &restricted] {
        let change = office.portal.change_password(proof, Some(&typed(CHOSEN)), &typed("Zes rode luiken, 1 scheef"));
        assert_eq!(refusal(change), ChangePasswordRefusal::Client(off));
        assert_eq!(refusal(office.portal.sign_out(proof)), SessionRefusal::Client(off));
    }
    assert_eq!(refusal(office.portal.sessions(&ready)), SessionRefusal::Client(off));
    assert_eq!(refusal(office.portal.end_session(&ready, client.signed_in.session.id)), SessionRefusal::Client(off));
    assert_eq!(refusal(office.portal.end_other_sessions(&ready)), SessionRefusal::Client(off));
    assert_eq!(off.code().name(), "portal-inactive");
    assert_eq!(office.rows(), before);
    assert_eq!(office.hasher.computations(), computed, "nothing is compared");
    office.portal.facts(&company(ALPINE)).unwrap();
    office.portal.open_account(&egon(), &"zoe".parse().unwrap()).unwrap();
}

#[test]
fn r_comp_03_everything_works_again_and_the_clocks_ran_on() {
    for (off_for, live) in [(Duration::hours(12) - Duration::MILLISECOND, true), (Duration::hours(12), false)] {
        let office = Office::new();
        let client = office.client("anna");
        let (_, temporary) = office.mailed_password("ben");
        office.switch(PortalSwitch::Off);
        office.wait(off_for);
        office.switch(PortalSwitch::On);
        assert_eq!(office.portal.authenticate(&client.token).is_ok(), live, "a session ran on for {off_for}");
        office.ready(&office.sign_in(ANNA, CHOSEN));
        office.switch(PortalSwitch::Off);
        office.wait(Duration::days(7));
        office.switch(PortalSwitch::On);
        let late = refusal(office.try_sign_in("ben@example.com", &temporary));
        assert_eq!(late, SignInRefusal::TemporaryPasswordExpired);
        office.portal.facts(&company(HARBOUR)).unwrap();
    }
}

#[test]
fn r_comp_03_the_office_goes_on_while_the_portal_is_off() {
    let office = Office::new();
    let client = office.client("anna");
    office.switch(PortalSwitch::Off);
    office.disable(client.account);
    office.enable(client.account);
    office.portal.link_contact(&office::dora(), client.account, &"ben".parse().unwrap()).unwrap();
    assert_eq!(office.portal.account(&office::dora(), client.account).unwrap().contacts.len(), 2);
}
