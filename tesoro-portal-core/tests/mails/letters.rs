//! Letters as the portal produces them, for the tests of their words.

use tesoro_portal_core::account::{
    Account, AccountState, EmailAddress, EmailProof, LinkState, Onboarding, PasswordDuty, PersonName,
};
use tesoro_portal_core::challenge::OneTimeCode;
use tesoro_portal_core::crm::{
    Administration, Agent, AgentStanding, Company, Hundredths, Permissions, Price, PropertyCard, Role, Wishes,
};
use tesoro_portal_core::deal::{Reason, StarRating};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::{
    Addressee, ClientWord, Entrance, Letter, LetterBody, PropertyActs, SilentInvitation, ViewingLetter, ViewingNotice,
};
use tesoro_portal_core::memory::SeededEntropy;
use tesoro_portal_core::password::{PasswordContext, TemporaryPassword};
use tesoro_portal_core::privacy::Farewell;
use tesoro_portal_core::session::InvitationToken;
use tesoro_portal_core::settings::{
    Branding, CompanySettings, Features, MailSetup, PortalSwitch, SignUp, ViewingPolicy,
};
use tesoro_portal_core::viewing::{
    Alternatives, Minutes, MoveRequest, Party, PreferredDates, Remark, Slot, Viewing, ViewingState,
};
use tesoro_portal_core::{AccountId, CompanyId, IntentId, ViewingId};
use time::macros::utc_datetime;
use time::{Duration, UtcDateTime};

const AT: UtcDateTime = utc_datetime!(2026-03-02 09:00);

pub(super) fn company() -> CompanyId {
    "vest".parse().unwrap()
}

pub(super) fn password() -> TemporaryPassword {
    TemporaryPassword::generate(&PasswordContext::default(), &SeededEntropy::new(7))
}

/// An invitation whose password counts for so long.
pub(super) fn invitation(lives: Duration) -> LetterBody {
    LetterBody::Invitation { password: password(), expires_at: AT + lives }
}

/// The link of an invitation.
pub(super) fn token() -> InvitationToken {
    InvitationToken::mint(&company(), &SeededEntropy::new(7))
}

/// An invitation whose link works for three days.
pub(super) fn invitation_link() -> LetterBody {
    LetterBody::InvitationLink { account: account().id, token: token(), expires_at: AT + Duration::hours(72) }
}

/// So many invitations that nobody has answered.
pub(super) fn silent(count: usize) -> LetterBody {
    let invitation = SilentInvitation {
        first_name: PersonName::parse("Piotr").unwrap(),
        last_name: PersonName::parse("Zieliński").unwrap(),
        email: EmailAddress::parse("piotr@example.com").unwrap(),
        invited_at: AT - Duration::days(5),
    };
    LetterBody::SilentInvitations { silent: vec![invitation; count] }
}

/// What a client thinks of three properties.
fn acts() -> LetterBody {
    let about = |title, word| PropertyActs {
        property: property(title),
        word,
        stars: None,
        notes: 0,
        photos: 0,
        voice_notes: 0,
    };
    let rejected = ClientWord::Rejected(Reason::ALL.into());
    let approved = about("Loft by the canal", Some(ClientWord::Approved));
    let acts = vec![
        about("Canal house “De Gracht”", Some(ClientWord::Interested)),
        about("Family house", Some(rejected)),
        PropertyActs { stars: StarRating::try_from(4).ok(), notes: 1, photos: 22, voice_notes: 5, ..approved },
    ];
    LetterBody::ClientActs { contact: "c-17".parse().unwrap(), acts }
}

/// A code as it is mailed.
pub(super) const CODE: &str = "049182";

pub(super) fn code() -> OneTimeCode {
    OneTimeCode::parse(CODE).unwrap()
}

/// A verification whose code counts for so long.
pub(super) fn verification(lives: Duration) -> LetterBody {
    LetterBody::VerificationCode { code: code(), expires_at: AT + lives }
}

/// Each mail to clients, with its name.
pub(super) fn to_clients() -> Vec<(&'static str, LetterBody)> {
    vec![
        ("invitation", invitation(Duration::days(7))),
        ("verification-code", verification(Duration::minutes(10))),
        ("reset-code", LetterBody::ResetCode { code: code(), expires_at: AT + Duration::minutes(10) }),
        ("already-has-access", LetterBody::AlreadyHasAccess),
        ("password-changed", LetterBody::PasswordChanged),
        ("access-disabled", LetterBody::AccessDisabled),
        ("email-changed-old", LetterBody::EmailChangedOld { former: former(), changed_at: AT }),
        ("email-changed-new", LetterBody::EmailChangedNew { changed_at: AT, entrance: Entrance::Password }),
        ("email-changed-invited", LetterBody::EmailChangedNew { changed_at: AT, entrance: Entrance::Invitation }),
        ("confirmation-code", LetterBody::ConfirmationCode { code: code(), expires_at: AT + Duration::minutes(10) }),
        ("new-terms", LetterBody::NewTerms),
        ("new-properties", LetterBody::NewProperties { properties: vec![property("Loft by the canal")] }),
        ("viewing-confirmed", about(ViewingNotice::Confirmed, fixed())),
        ("viewing-moved", about(ViewingNotice::Moved, fixed())),
        ("viewing-rejected", about(ViewingNotice::Rejected, ViewingState::Rejected { reason: reason() })),
        ("viewing-countered", about(ViewingNotice::Rejected, countered())),
        ("viewing-cancelled", about(ViewingNotice::Cancelled, cancelled())),
        ("navigation-opened", about(ViewingNotice::NavigationOpened, fixed())),
        ("how-was-it", about(ViewingNotice::HowWasIt, fixed())),
        ("reply-received", LetterBody::Reply),
        ("invitation-link", invitation_link()),
        ("recovery-closed", LetterBody::RecoveryClosed),
        ("erasure-done", erasure_done()),
    ]
}

/// The address that the client had before.
fn former() -> EmailAddress {
    EmailAddress::parse("anna.lindqvist@example.org").unwrap()
}

/// A property as a list shows it.
fn property(title: &str) -> PropertyCard {
    PropertyCard {
        id: "p-1".parse().unwrap(),
        title: title.to_owned(),
        city: "Haarlem".to_owned(),
        price: Some(Price { amount: Hundredths::whole(1_450_000).unwrap(), currency: "EUR".parse().unwrap() }),
        reference: None,
        energy: None,
        time_zone: None,
        photo: None,
    }
}

/// Each mail to the office's own people, with its name.
pub(super) fn to_office() -> Vec<(&'static str, LetterBody)> {
    vec![
        ("new-lead", LetterBody::NewLead { contact: "lead-17".parse().unwrap() }),
        ("message-received", LetterBody::Message { contact: "c-17".parse().unwrap() }),
        ("link-waiting", LetterBody::LinkWaiting),
        ("approval-waiting", LetterBody::ApprovalWaiting),
    ]
}

/// Each mail to the responsible agent, with its name.
pub(super) fn to_agents() -> Vec<(&'static str, LetterBody)> {
    vec![
        ("viewing-requested", about(ViewingNotice::Requested, ViewingState::Pending)),
        ("viewing-cancelled-by-client", about(ViewingNotice::CancelledByClient, cancelled())),
        ("viewing-cancelled-by-erasure", about(ViewingNotice::CancelledByErasure, cancelled())),
        ("viewing-move-asked", about(ViewingNotice::MoveAsked, move_asked())),
        ("viewing-alternative-taken", about(ViewingNotice::AlternativeTaken, fixed())),
        ("first-sign-in", LetterBody::FirstSignIn),
        ("silent-invitations", silent(2)),
        ("client-acts", acts()),
    ]
}

fn about(notice: ViewingNotice, state: ViewingState) -> LetterBody {
    let viewing = Viewing {
        company: company(),
        id: ViewingId::from_bytes([9; 16]),
        deal: "d-1".parse().unwrap(),
        contact: "c-1".parse().unwrap(),
        property: "p-1".parse().unwrap(),
        zone: "Europe/Amsterdam".parse().unwrap(),
        requested_at: AT,
        dates: dates(r#"[{"date":"2026-03-05","part":"morning"},{"date":"2026-03-06"}]"#),
        remark: Some(Remark::parse("Is there a lift?").unwrap()),
        state,
        fixed_in: 2,
        fixed_at: None,
        sequence: 1,
        version: 2,
    };
    let title = "Canal house “De Gracht”".to_owned();
    let place = "Herengracht 1, 1015 BZ Amsterdam".to_owned();
    LetterBody::Viewing(Box::new(ViewingLetter { notice, viewing, title, place }))
}

fn dates(json: &str) -> PreferredDates {
    serde_json::from_str(json).unwrap()
}

fn reason() -> Remark {
    Remark::parse("The owners are away that week.").unwrap()
}

fn slot(start: UtcDateTime) -> Slot {
    Slot { start, duration: Minutes::default() }
}

fn fixed() -> ViewingState {
    ViewingState::Confirmed { slot: slot(utc_datetime!(2026-03-05 09:00)), move_request: None }
}

fn move_asked() -> ViewingState {
    let asked = MoveRequest { at: AT, dates: dates(r#"[{"date":"2026-03-09","part":"evening"}]"#) };
    ViewingState::Confirmed { slot: slot(utc_datetime!(2026-03-05 09:00)), move_request: Some(asked) }
}

fn countered() -> ViewingState {
    let slots = vec![slot(utc_datetime!(2026-03-10 09:00)), slot(utc_datetime!(2026-03-30 14:15))];
    ViewingState::Countered { reason: reason(), alternatives: Alternatives::check(slots).unwrap() }
}

fn cancelled() -> ViewingState {
    ViewingState::Cancelled { by: Party::Agent, at: AT, slot: Some(slot(utc_datetime!(2026-03-05 09:00))) }
}

/// Each mail there is, with its name.
pub(super) fn bodies() -> Vec<(&'static str, LetterBody)> {
    to_clients().into_iter().chain(to_office()).chain(to_agents()).collect()
}

pub(super) fn agent() -> Agent {
    Agent {
        company: company(),
        id: "jan".parse().unwrap(),
        name: "Jan Bakker".to_owned(),
        email: EmailAddress::parse("jan@vest.example").unwrap(),
        phone: Some("+31 20 123 45 67".to_owned()),
        photo: None,
        language: Language::Nl,
        standing: AgentStanding::Active,
        administration: Administration::Ordinary,
        permissions: Permissions::default(),
    }
}

fn account() -> Account {
    Account {
        company: company(),
        id: AccountId::from_bytes([1; 16]),
        first_name: PersonName::parse("Anna").unwrap(),
        last_name: PersonName::parse("Lindqvist").unwrap(),
        email: EmailAddress::parse("Anna@example.com").unwrap(),
        email_proof: EmailProof::Settled,
        state: AccountState::Active { link: LinkState::Linked },
        disabled: None,
        duty: PasswordDuty::FirstSignIn,
        language: None,
        language_wish: None,
        wishes: Wishes::default(),
        invitation: None,
        created_at: AT,
        accepted_terms: None,
        onboarding: Onboarding::default(),
        last_sign_in_at: None,
        version: 1,
    }
}

/// Whether nothing is left of the client whom it is about.
pub(super) fn is_erased(body: &LetterBody) -> bool {
    match body {
        LetterBody::ErasureDone { .. } => true,
        LetterBody::Viewing(about) => about.notice == ViewingNotice::CancelledByErasure,
        _ => false,
    }
}

/// The last letter.
fn erasure_done() -> LetterBody {
    let farewell = Farewell {
        company: company(),
        intent: IntentId::from_bytes([2; 16]),
        email: account().email,
        language: Language::En,
    };
    LetterBody::ErasureDone { farewell, contact: "c-17".parse().unwrap() }
}

/// A letter to Anna Lindqvist from Jan Bakker of Vest Makelaars; what is for the office goes to Jan Bakker himself.
pub(super) fn letter(language: Language, body: LetterBody) -> Letter {
    let to = match body {
        LetterBody::Message { .. }
        | LetterBody::NewLead { .. }
        | LetterBody::LinkWaiting
        | LetterBody::FirstSignIn
        | LetterBody::SilentInvitations { .. }
        | LetterBody::ClientActs { .. }
        | LetterBody::ApprovalWaiting => Addressee::Agent(Box::new(agent())),
        LetterBody::Viewing(ref letter) if letter.notice.is_for_agent() => Addressee::Agent(Box::new(agent())),
        LetterBody::EmailChangedOld { ref former, .. } => Addressee::Former(former.clone()),
        LetterBody::ErasureDone { ref farewell, .. } => Addressee::Former(farewell.email.clone()),
        _ => Addressee::Client(account().email),
    };
    Letter {
        company: Company {
            id: company(),
            name: "Vest Makelaars".to_owned(),
            city: Some("Amsterdam".to_owned()),
            time_zone: "Europe/Amsterdam".parse().unwrap(),
            language: Language::Nl,
            administrator: "jan".parse().unwrap(),
        },
        settings: CompanySettings {
            company: company(),
            portal: PortalSwitch::On,
            base_url: "https://portal.vest.example".parse().unwrap(),
            languages: Language::ALL.to_vec(),
            roles: Role::ALL.to_vec(),
            mail: MailSetup::Configured,
            sign_up: SignUp::default(),
            branding: Branding::default(),
            features: Features::default(),
            viewings: ViewingPolicy::default(),
            invitations: tesoro_portal_core::settings::InvitationForm::default(),
            formats: std::collections::BTreeMap::new(),
            map: tesoro_portal_core::settings::MapSource::default(),
            version: 1,
        },
        account: Some(account()).filter(|_| !is_erased(&body)),
        to,
        agent: Some(agent()),
        language,
        at: AT,
        optional: None,
        logo: None,
        body,
    }
}
