mod kinds;
mod terms;

pub(super) use kinds::{happenings, mails};
pub(super) use terms::{acceptance, announcement, edition, message, message_id, setting_changed, terms_texts};
use time::macros::utc_datetime;
use time::{Duration, UtcDateTime};

use crate::account::{
    Account, AccountState, Credential, Disabled, EmailAddress, EmailProof, FormerAddress, Introduction, Invitation,
    LinkState, Onboarding, PasswordDuty, PersonName, Secret, TemporaryHash, TemporarySecret,
};
use crate::activity::{Activity, Actor, Happening, NewEvent};
use crate::challenge::{Asker, Challenge, ChallengeState, CodeHash, CodeMac, Purpose};
use crate::crm::{
    Address, Administration, Agent, AgentStanding, Availability, Company, Contact, ContactKind, ContactState, Deal,
    NewLead, Permission, Permissions, PortalMark, Property, Reach, Role, Transaction, Wishes,
};
use crate::language::{Language, LanguageTag};
use crate::mail::{Intent, Mail};
use crate::password::{HashParameters, PasswordHash};
use crate::session::{DeviceName, Keep, Session, TokenDigest};
use crate::settings::{
    Branding, CompanySettings, Features, InvitationForm, MailSetup, PortalSwitch, SignUp, ViewingPolicy,
};
use crate::terms::TermsVersion;
use crate::throttle::{ThrottleKey, ThrottleState};
use crate::{AccountId, AgentId, ChallengeId, CompanyId, ContactId, DealId, IntentId, SessionId, ViewingId};

/// When the cases play.
pub(super) const NOW: UtcDateTime = utc_datetime!(2026-03-02 09:00:00.123);

/// The first and the last instants a store has to keep, and those around which a sign or a unit could be lost.
pub(super) const EXTREMES: [UtcDateTime; 6] = [
    utc_datetime!(0001-01-01 00:00:00),
    utc_datetime!(1969-12-31 23:59:59.999),
    utc_datetime!(1970-01-01 00:00:00),
    utc_datetime!(2026-10-25 01:30:00.001),
    utc_datetime!(2038-01-19 03:14:08),
    utc_datetime!(9999-12-31 23:59:59.999),
];

/// The largest number a store has to keep: that of a signed 64-bit column.
pub(super) const LARGEST: u64 = i64::MAX as u64;

/// Texts of many scripts, with every character that SQL or a pattern could trip over.
pub(super) const TEXTS: [&str; 4] =
    ["O'Neill; DROP TABLE \"x\"--", "Åse Übel-Ñandú ß", "王小明 🏡 ‏עברית", "100 % _under\\score*?[a]"];

pub(super) fn north() -> CompanyId {
    "north".parse().unwrap()
}

pub(super) fn south() -> CompanyId {
    "south".parse().unwrap()
}

pub(super) fn after(seconds: i64) -> UtcDateTime {
    NOW + Duration::seconds(seconds)
}

/// The bytes of the `n`th id: a UUID v7, rising with `n`.
fn bytes(n: u32) -> [u8; 16] {
    let mut bytes = [0x01, 0x95, 0x52, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 0];
    bytes[12..].copy_from_slice(&n.to_be_bytes());
    bytes
}

fn bytes_32(n: u32) -> [u8; 32] {
    let mut bytes = [0xA5; 32];
    bytes[28..].copy_from_slice(&n.to_be_bytes());
    bytes
}

pub(super) fn account_id(n: u32) -> AccountId {
    AccountId::from_bytes(bytes(n))
}

pub(super) fn session_id(n: u32) -> SessionId {
    SessionId::from_bytes(bytes(n))
}

pub(super) fn intent_id(n: u32) -> IntentId {
    IntentId::from_bytes(bytes(n))
}

pub(super) fn challenge_id(n: u32) -> ChallengeId {
    ChallengeId::from_bytes(bytes(n))
}

pub(super) fn viewing_id(n: u32) -> ViewingId {
    ViewingId::from_bytes(bytes(n))
}

pub(super) fn deal_id(text: &str) -> DealId {
    text.parse().unwrap()
}

pub(super) fn digest(n: u32) -> TokenDigest {
    TokenDigest::from_bytes(bytes_32(n))
}

pub(super) fn throttle_key(n: u32) -> ThrottleKey {
    ThrottleKey::from_bytes(bytes_32(n))
}

pub(super) fn contact_id(text: &str) -> ContactId {
    text.parse().unwrap()
}

pub(super) fn agent_id(text: &str) -> AgentId {
    text.parse().unwrap()
}

pub(super) fn name(text: &str) -> PersonName {
    PersonName::parse(text).unwrap()
}

pub(super) fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

/// The `n`th account of a company, without anything special.
pub(super) fn account(company: &CompanyId, n: u32) -> Account {
    Account {
        company: company.clone(),
        id: account_id(n),
        first_name: name("Anna"),
        last_name: name(&format!("Number {n}")),
        email: email(&format!("client-{n}@example.com")),
        email_proof: EmailProof::Settled,
        state: AccountState::Active { link: LinkState::Linked },
        disabled: None,
        duty: PasswordDuty::None,
        language: None,
        language_wish: None,
        wishes: Wishes::default(),
        invitation: None,
        created_at: NOW,
        accepted_terms: None,
        onboarding: Onboarding { slides: Introduction::Done, tour: Introduction::Skipped },
        last_sign_in_at: None,
        version: 1,
    }
}

/// An address that the `n`th account had before.
pub(super) fn former_address(company: &CompanyId, n: u32) -> FormerAddress {
    let email = email(&format!("former-{n}@example.com"));
    FormerAddress { company: company.clone(), account: account_id(n), version: 2, email, at: after(8) }
}

/// Accounts in which every field takes every kind of value.
pub(super) fn accounts(company: &CompanyId) -> Vec<Account> {
    let mut accounts: Vec<Account> = (1..=12).map(|n| account(company, n)).collect();
    accounts[0].state = AccountState::Draft { expires_at: after(3_600) };
    accounts[1].state = AccountState::Active { link: LinkState::PendingLink };
    accounts[2].state = AccountState::Active { link: LinkState::PendingApproval };
    for (account, by) in accounts[3..7].iter_mut().zip(actors()) {
        account.disabled = Some(Disabled { by, at: after(60), reason: Some(TEXTS[1].to_owned()) });
    }
    accounts[7].disabled = Some(Disabled { by: Actor::System, at: NOW, reason: None });
    accounts[7].duty = PasswordDuty::FirstSignIn;
    accounts[8].duty = PasswordDuty::Required;
    accounts[8].email_proof = EmailProof::Unconfirmed;
    accounts[8].language = Some(Language::No);
    accounts[8].accepted_terms = Some(TermsVersion::new(u32::MAX));
    accounts[8].language_wish = LanguageTag::keep("zh-Hant-TW");
    accounts[8].wishes = wishes();
    accounts[9].invitation = Some(invitation());
    accounts[9].wishes = Wishes { transaction: Some(Transaction::Rent), ..Wishes::default() };
    accounts[10].invitation =
        Some(Invitation { signed_in_at: Some(after(5)), completed_at: Some(after(6)), ..invitation() });
    accounts[10].last_sign_in_at = Some(after(7));
    accounts[10].version = LARGEST;
    accounts[11].first_name = name("Åse Übel-Ñandú");
    accounts[11].last_name = name("O'王小明 %_\\");
    accounts[11].email = email("Anna.O'Neill+Tag_1@Bücher.Example");
    accounts[11].created_at = EXTREMES[0];
    accounts[11].last_sign_in_at = Some(EXTREMES[5]);
    accounts
}

/// Every wish there is.
pub(super) fn wishes() -> Wishes {
    Wishes {
        location: Some(TEXTS[0].to_owned()),
        property_type: Some(TEXTS[2].to_owned()),
        transaction: Some(Transaction::Buy),
        price_from: Some(0),
        price_to: Some(u32::MAX),
        area_from: Some(75),
        bedrooms_from: Some(3),
        places: TEXTS.map(str::to_owned).to_vec(),
    }
}

/// The `n`th Draft of a company, which expires that many seconds after [`NOW`].
pub(super) fn draft(company: &CompanyId, n: u32, expires: i64) -> Account {
    Account { state: AccountState::Draft { expires_at: after(expires) }, ..account(company, n) }
}

fn invitation() -> Invitation {
    Invitation {
        by: agent_id("boss"),
        intent: intent_id(77),
        invited_at: after(1),
        signed_in_at: None,
        completed_at: None,
        reminder: Some(intent_id(78)),
    }
}

pub(super) fn actors() -> [Actor; 4] {
    [
        Actor::Agent { id: agent_id("boss"), key: None },
        Actor::Agent { id: agent_id("boss"), key: Some("night job".to_owned()) },
        Actor::Client { account: account_id(4) },
        Actor::System,
    ]
}

/// A hash that costs `parameters`; of two seeds they differ.
pub(super) fn hash(parameters: HashParameters, seed: u8) -> PasswordHash {
    let letter = char::from(b'A' + seed % 16);
    let (memory, passes, lanes) = (parameters.memory_kib(), parameters.passes(), parameters.lanes());
    let (salt, output) = ("c2FsdHNhbHRzYWx0c2FsdA", letter.to_string().repeat(40) + "AAA");
    PasswordHash::parse(&format!("$argon2id$v=19$m={memory},t={passes},p={lanes}${salt}${output}")).unwrap()
}

pub(super) fn parameters(memory_kib: u32, passes: u32) -> HashParameters {
    HashParameters::new(memory_kib, passes, 1).unwrap()
}

pub(super) fn temporary(parameters: HashParameters) -> TemporarySecret {
    let expiring = |seed| TemporaryHash { hash: hash(parameters, seed), expires_at: after(i64::from(seed)) };
    TemporarySecret::first(intent_id(77), expiring(1)).repeated(expiring(2))
}

pub(super) fn credential(company: &CompanyId, n: u32, secret: Secret) -> Credential {
    Credential { company: company.clone(), account: account_id(n), epoch: 1, secret }
}

pub(super) fn chosen(company: &CompanyId, n: u32, parameters: HashParameters) -> Credential {
    credential(company, n, Secret::Chosen(hash(parameters, 0)))
}

/// The `n`th session of a company, of the account with number `account`.
pub(super) fn session(company: &CompanyId, n: u32, account: u32) -> Session {
    Session {
        company: company.clone(),
        id: session_id(n),
        account: account_id(account),
        digest: digest(n),
        epoch: 1,
        keep: Keep::Visit,
        created_at: after(i64::from(n)),
        last_used_at: after(i64::from(n)),
        device: DeviceName::shortened("Firefox on Linux"),
    }
}

/// The `n`th intent of a company, asked for and due `n` seconds after [`NOW`].
pub(super) fn intent(company: &CompanyId, n: u32) -> Intent {
    Intent::queued(company.clone(), intent_id(n), Mail::PasswordChanged { account: account_id(1) }, after(i64::from(n)))
}

/// The `n`th challenge of a company, for the address of the account with that number; no code was mailed.
pub(super) fn challenge(company: &CompanyId, n: u32) -> Challenge {
    Challenge {
        company: company.clone(),
        id: challenge_id(n),
        purpose: Purpose::Registration,
        email: email(&format!("client-{n}@example.com")),
        handle: digest(n),
        asker: Some(asker(n)),
        intent: intent_id(n),
        requested_at: NOW,
        expires_at: after(3_600),
        tries: 0,
        state: ChallengeState::Waiting,
    }
}

/// From where a challenge was asked for; of two seeds they differ.
pub(super) fn asker(seed: u32) -> Asker {
    Asker::from_bytes(bytes_32(seed))
}

/// A code that was mailed; of two seeds they differ.
pub(super) fn code(seed: u32) -> CodeHash {
    CodeHash { mac: CodeMac::from_bytes(bytes_32(seed)), expires_at: after(i64::from(seed)) }
}

/// A counter of that many tries.
pub(super) fn throttle(count: u32) -> ThrottleState {
    ThrottleState { count, since: NOW, blocked_until: None }
}

pub(super) fn throttles() -> Vec<ThrottleState> {
    vec![
        throttle(0),
        ThrottleState { blocked_until: Some(after(30)), ..throttle(5) },
        ThrottleState { count: u32::MAX, since: EXTREMES[0], blocked_until: Some(EXTREMES[5]) },
    ]
}

pub(super) fn event(company: &CompanyId, what: Happening) -> NewEvent {
    NewEvent {
        company: company.clone(),
        at: NOW,
        actor: Actor::System,
        account: Some(account_id(1)),
        contacts: vec![contact_id("c-2"), contact_id("c-1")],
        what,
    }
}

pub(super) fn activity(company: &CompanyId, contact: &str, what: Happening) -> Activity {
    Activity {
        company: company.clone(),
        contact: contact_id(contact),
        at: NOW,
        actor: Actor::System,
        account: Some(account_id(1)),
        what,
    }
}

pub(super) fn settings(company: &CompanyId) -> CompanySettings {
    CompanySettings {
        company: company.clone(),
        portal: PortalSwitch::On,
        base_url: format!("https://{company}.example.com/portal").parse().unwrap(),
        languages: vec![Language::Nl, Language::En],
        roles: vec![Role::Vendor, Role::Applicant],
        mail: MailSetup::Configured,
        sign_up: SignUp::default(),
        branding: Branding::default(),
        features: Features::default(),
        viewings: ViewingPolicy::default(),
        invitations: InvitationForm::default(),
        formats: std::collections::BTreeMap::new(),
        map: crate::settings::MapSource::default(),
        version: 1,
    }
}

pub(super) fn company(id: &CompanyId) -> Company {
    Company {
        id: id.clone(),
        name: format!("Office {id} Ñ"),
        city: Some("Łódź".to_owned()),
        time_zone: "Europe/Warsaw".parse().unwrap(),
        language: Language::Pl,
        administrator: agent_id("boss"),
    }
}

pub(super) fn agent(company: &CompanyId, id: &str) -> Agent {
    Agent {
        company: company.clone(),
        id: agent_id(id),
        name: format!("Agent {id} of {company}"),
        email: email(&format!("{id}@{company}.example.com")),
        phone: Some("+48 22 000 00 00".to_owned()),
        photo: None,
        language: Language::Pl,
        standing: AgentStanding::Active,
        administration: Administration::Administrator,
        permissions: [Permission::ManagePortalUsers, Permission::EraseClients].into_iter().collect::<Permissions>(),
    }
}

pub(super) fn contact(company: &CompanyId, id: &str) -> Contact {
    Contact {
        company: company.clone(),
        id: contact_id(id),
        first_name: "Jan".to_owned(),
        last_name: format!("of {company}"),
        email: Some(format!("{id}@example.com")),
        language: LanguageTag::keep("pt-BR"),
        agent: None,
        roles: vec![Role::Applicant],
        kind: ContactKind::Contact,
        reach: Reach::Open,
        wishes: Wishes::default(),
        state: ContactState::Present,
        portal: PortalMark::None,
    }
}

/// A property of which only what is needed is known.
pub(super) fn property(company: &CompanyId, id: &str) -> Property {
    let address = Address { line: "Street 1".to_owned(), city: "Town".to_owned(), postcode: None, country: None };
    Property::new(company.clone(), id.parse().unwrap(), format!("{id} of {company}"), address)
}

/// A deal about `p-1` with `c-1`.
pub(super) fn deal(company: &CompanyId, id: &str) -> Deal {
    Deal {
        company: company.clone(),
        id: id.parse().unwrap(),
        contact: contact_id("c-1"),
        property: "p-1".parse().unwrap(),
        availability: Availability::Offered,
        offered_at: NOW,
    }
}

/// Somebody who signed up; the company's `boss` becomes their agent.
pub(super) fn lead(company: &CompanyId, address: &str) -> NewLead {
    NewLead {
        company: company.clone(),
        first_name: name("Åse"),
        last_name: name("O'Neill"),
        email: email(address),
        language: LanguageTag::keep("pt-BR"),
        agent: agent_id("boss"),
        wishes: wishes(),
    }
}
