use super::feedback::first as note;
use super::office_files::office_file;
use super::stage::Stage;
use super::viewings::viewing;
use super::{erasures, idempotency, refused_acts, samples};
use crate::CompanyId;
use crate::activity::Happening;
use crate::crm::{Appointment, PortalMark, Reach};
use crate::deal::{DealState, Favourite};
use crate::mail::{MailChoice, OptionalMail};
use crate::message::Reader;
use crate::ports::{AccountFilter, Ending, IntentFilter, StoreError, UnitOfWork, View};
use crate::privacy::Person;
use crate::terms::TermsVersion;
use crate::throttle::ThrottleState;
use crate::viewing::{Viewing, ViewingState, ViewingStatus};

/// The contact that [`write`] writes about; [`prepare`] brings it in.
const CONTACT: &str = "everybody";

/// The address of the lead that [`write`] makes.
const LEAD: &str = "lead@example.com";

fn appointment() -> Appointment {
    Appointment::of(&Viewing { contact: samples::contact_id(CONTACT), ..viewing(&samples::north(), 1) }, None)
}

pub(super) fn prepare(stage: &Stage<'_>) {
    stage.put_contact(&samples::contact(&samples::north(), CONTACT));
}

/// Writes one row through every port.
pub(super) fn write(uow: &mut dyn UnitOfWork) -> Result<(), StoreError> {
    let (north, contact) = (samples::north(), samples::contact_id(CONTACT));
    let account = samples::account(&north, 1);
    uow.insert_account(&account)?;
    uow.link_contact(&north, account.id, &contact)?;
    uow.insert_credential(&samples::chosen(&north, 1, crate::password::HashParameters::RECOMMENDED))?;
    uow.insert_session(&samples::session(&north, 1, 1))?;
    uow.remember_device(&north, account.id, &samples::digest(9), samples::NOW)?;
    uow.put_throttle(&north, &samples::throttle_key(1), &samples::throttle(3), samples::after(60))?;
    uow.insert_challenge(&samples::challenge(&north, 1))?;
    uow.enqueue(&samples::intent(&north, 1))?;
    uow.choose_mail(&north, account.id, OptionalMail::Replies, MailChoice::Unwanted)?;
    uow.insert_former_address(&samples::former_address(&north, 1))?;
    uow.insert_erasure_request(&erasures::of_contact(&north, CONTACT))?;
    uow.insert_tombstone(&erasures::tombstone(&north, Person::Account(account.id)))?;
    uow.insert_farewell(&erasures::farewell(&north, 1))?;
    uow.append_event(&samples::event(&north, Happening::AccountCreated))?;
    uow.append_refused_act(&refused_acts::refused_act(&north, 0))?;
    uow.insert_idempotent_request(&idempotency::idempotent_request(&north, 1))?;
    uow.insert_settings(&samples::settings(&north))?;
    uow.log_setting_change(&samples::setting_changed(&north))?;
    uow.insert_message(&samples::message(&north, CONTACT, 1))?;
    uow.insert_edition(&samples::edition(&north, 1))?;
    uow.insert_acceptance(&samples::acceptance(&north, 1, 1))?;
    uow.put_announcement(&samples::announcement(&north))?;
    uow.insert_viewing(&viewing(&north, 1))?;
    uow.insert_feedback(&note(&north))?;
    uow.insert_office_file(&office_file(&north, 1))?;
    uow.crm().mark_portal_user(&north, &contact, PortalMark::Account(account.id))?;
    uow.crm().assign_agent(&north, &contact, &samples::agent_id("boss"))?;
    uow.crm().set_reach(&north, &contact, Reach::DoNotContact)?;
    uow.crm().set_wishes(&north, &contact, &samples::wishes())?;
    uow.crm().create_lead(&samples::lead(&north, LEAD))?;
    uow.insert_deal_state(&said(&north))?;
    uow.crm().put_appointment(&appointment())?;
    uow.crm().log_activity(&samples::activity(&north, CONTACT, Happening::AccountCreated))
}

/// A client's word about a deal.
fn said(company: &CompanyId) -> DealState {
    DealState { version: 1, ..DealState::untouched(company.clone(), samples::deal(company, "everything").id) }
}

/// Takes back or changes what [`write`] wrote, through every port.
pub(super) fn undo(uow: &mut dyn UnitOfWork) -> Result<(), StoreError> {
    let (north, contact) = (samples::north(), samples::contact_id(CONTACT));
    uow.end_sessions(&north, samples::account_id(1), Ending::All)?;
    uow.remove_account(&north, samples::account_id(1))?;
    uow.clear_throttle(&north, &samples::throttle_key(1))?;
    uow.drop_challenges(&north, samples::challenge(&north, 1).email.key(), None)?;
    uow.claim_due(samples::after(10), samples::after(70), 10)?;
    uow.drop_mail(&north, samples::account_id(1), samples::after(20))?;
    uow.remove_erasure_request(&north, &erasures::of_contact(&north, CONTACT).person)?;
    uow.append_event(&samples::event(&north, Happening::AccountDisabled))?;
    uow.append_refused_act(&refused_acts::refused_act(&north, 1))?;
    uow.remove_idempotent_request(&north, &idempotency::idempotent_request(&north, 1).key)?;
    let mut settings = samples::settings(&north);
    settings.version = 2;
    uow.update_settings(&settings)?;
    uow.update_deal_state(&DealState { favourite: Favourite::Yes, ..said(&north) })?;
    uow.log_setting_change(&samples::setting_changed(&north))?;
    uow.mark_messages_read(&north, &contact, Reader::Office, samples::after(9))?;
    let mut edition = samples::edition(&north, 1);
    edition.head.revision = 2;
    uow.update_edition(&edition)?;
    uow.insert_acceptance(&samples::acceptance(&north, 1, 2))?;
    uow.end_announcement(&north)?;
    uow.remove_office_file(&north, office_file(&north, 1).id)?;
    uow.update_viewing(&Viewing { state: ViewingState::Lapsed, ..viewing(&north, 1) })?;
    uow.crm().mark_portal_user(&north, &contact, PortalMark::None)?;
    uow.crm().set_reach(&north, &contact, Reach::Open)?;
    uow.crm().create_lead(&samples::lead(&north, LEAD))?;
    uow.crm().put_appointment(&Appointment { status: ViewingStatus::Lapsed, ..appointment() })?;
    uow.crm().log_activity(&samples::activity(&north, CONTACT, Happening::AccountDisabled))
}

/// What the store holds of all that, each with its name: `true` where exactly what [`write`] wrote is found.
pub(super) fn found(stage: &Stage<'_>) -> Vec<(&'static str, bool)> {
    let mut found = stage.look(seen);
    found.push(("the throttle", throttle(stage) == Some(samples::throttle(3))));
    let announced = stage.write(|uow| uow.next_announcement());
    found.push(("the announcement", announced == Some(samples::announcement(&samples::north()))));
    found
}

pub(super) fn seen(view: &mut dyn View) -> Result<Vec<(&'static str, bool)>, StoreError> {
    let (north, contact) = (samples::north(), samples::contact_id(CONTACT));
    let (account, request) = (samples::account(&north, 1), idempotency::idempotent_request(&north, 1));
    let listed = view.accounts(&north, &AccountFilter::default(), None, 10)?;
    let marked = view.crm_view().contact(&north, &contact)?.expect("the contact that the harness wrote");
    let history = view.crm_view().activities(&north, &contact, None, 10)?;
    Ok(vec![
        ("the feedback", view.feedback(&north, note(&north).id())? == Some(note(&north))),
        ("the file of the office", view.office_file(&north, office_file(&north, 1).id)?.is_some()),
        ("the account", listed == [account.clone()] && view.account(&north, account.id)? == Some(account.clone())),
        ("the address", view.account_by_email(&north, account.email.key())? == Some(account.clone())),
        ("the link", view.account_of_contact(&north, &contact)? == Some(account.clone())),
        ("the credential", view.credential(&north, account.id)?.is_some()),
        ("the hash parameters", view.prevailing_parameters(&north)?.is_some()),
        ("the session", view.session(&north, &samples::digest(1))? == Some(samples::session(&north, 1, 1))),
        ("the sessions", view.sessions_of(&north, account.id)?.len() == 1),
        ("the device", view.knows_device(&north, account.id, &samples::digest(9))?),
        ("the challenge", view.challenge(&north, samples::challenge_id(1))? == Some(samples::challenge(&north, 1))),
        ("the choice of mail", view.unwanted_mails(&north, account.id)?.contains(&OptionalMail::Replies)),
        ("the former address", view.former_addresses(&north, account.id)? == [samples::former_address(&north, 1)]),
        ("the mail", view.intent(&north, samples::intent_id(1))? == Some(samples::intent(&north, 1))),
        (
            "the request to be erased",
            view.erasure_requests(&north, None, 9)? == [erasures::of_contact(&north, CONTACT)],
        ),
        ("the tombstone", view.tombstone(&north, &Person::Account(account.id))?.is_some()),
        ("the farewell", view.farewell(&north, samples::intent_id(1))? == Some(erasures::farewell(&north, 1))),
        ("the mails", view.intents(&north, IntentFilter::default(), None, 10)?.len() == 1),
        ("the event", view.events(&north, 0, 10)?.len() == 1),
        ("the refused act", view.refused_acts(&north, 0, 10)?.len() == 1),
        ("the request under a key", view.idempotent_request(&north, &request.key)?.as_ref() == Some(&request)),
        ("the settings", view.settings(&north)? == Some(samples::settings(&north))),
        ("the word about a deal", view.deal_state(&north, &said(&north).deal)? == Some(said(&north))),
        ("the change of settings", view.setting_changes(&north, None, 10)?.len() == 1),
        ("the message", view.messages(&north, &contact, None, 9)? == [samples::message(&north, CONTACT, 1)]),
        ("the terms", view.edition(&north, TermsVersion::FIRST)? == Some(samples::edition(&north, 1))),
        ("the acceptance", view.acceptances(&north, account.id)? == [samples::acceptance(&north, 1, 1)]),
        ("the viewing", view.viewing(&north, samples::viewing_id(1))? == Some(viewing(&north, 1))),
        ("the open viewing", view.open_viewing_of_deal(&north, &samples::deal_id("d-1"))?.is_some()),
        ("the appointment", view.crm_view().appointment(&north, samples::viewing_id(1))? == Some(appointment())),
        ("the portal mark", marked.portal == PortalMark::Account(account.id)),
        ("the agent", marked.agent == Some(samples::agent_id("boss"))),
        ("the reach", marked.reach == Reach::DoNotContact),
        ("the lead", view.crm_view().contacts_by_email(&north, samples::email(LEAD).key(), 10)?.len() == 1),
        ("the history", history.len() == 1),
    ])
}

fn throttle(stage: &Stage<'_>) -> Option<ThrottleState> {
    stage.write(|uow| uow.throttle(&samples::north(), &samples::throttle_key(1)))
}

/// Asserts that nothing of it is there.
#[track_caller]
pub(super) fn assert_nothing(stage: &Stage<'_>) {
    let left: Vec<&str> = found(stage).into_iter().filter_map(|(name, is_there)| is_there.then_some(name)).collect();
    assert!(left.is_empty(), "left behind: {}", left.join(", "));
}

/// Asserts that all of it is there, as it was written.
#[track_caller]
pub(super) fn assert_all(stage: &Stage<'_>) {
    let missing: Vec<&str> =
        found(stage).into_iter().filter_map(|(name, is_there)| (!is_there).then_some(name)).collect();
    assert!(missing.is_empty(), "missing or changed: {}", missing.join(", "));
}
