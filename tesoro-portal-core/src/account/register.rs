//! Signing up (R-REG-01, R-REG-02, R-REG-04).
//!
//! The request never looks whether the address has an account: whoever asks gets the same answer for the same work. What
//! is mailed is decided when the mail is produced, and only the owner of the address reads it.

use time::{Duration, UtcDateTime};

use crate::account::{
    Account, AccountState, Credential, EmailAddress, EmailProof, NameMinimum, Onboarding, PasswordDuty, PersonName,
    Secret,
};
use crate::challenge::{Asker, Budget, BudgetLimits, Challenge, ChallengeState, Purpose, Spacing};
use crate::code::{self, Code};
use crate::crm::{Wishes, WishesRefusal};
use crate::failure::{Detail, Failure, Problem, Refusal};
use crate::key_ring::KeyRing;
use crate::language::{Language, LanguageTag};
use crate::mail::{Intent, Mail};
use crate::password::{PasswordCandidate, PasswordContext, PasswordHash, PasswordProfile, Unmet, check};
use crate::ports::{Entropy, StoreError, UnitOfWork, View};
use crate::session::FlowHandle;
use crate::settings::{Feature, PortalSwitch, SignUpDoor};
use crate::throttle::SourceKey;
use crate::{AccountId, ChallengeId, CompanyId, IntentId};

/// An unfinished sign-up is removed after this (R-REG-05).
pub const DRAFT_LIVES: Duration = Duration::days(7);

/// A sign-up as typed.
#[derive(Debug, Clone)]
pub struct SignUpRequest {
    /// The company.
    pub company: CompanyId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address.
    pub email: String,
    /// The password; `None` if more was typed than any password has.
    pub password: Option<PasswordCandidate>,
    /// The language they choose.
    pub language: Option<String>,
    /// What they are looking for; refused already if it could not be read.
    pub wishes: Result<Wishes, WishesRefusal>,
    /// Where the request comes from.
    pub source: SourceKey,
}

/// The two halves that finish a sign-up or a reset together with the code: the id is public, the handle is secret.
#[derive(Debug)]
pub struct FlowTicket {
    /// The challenge's id.
    pub id: ChallengeId,
    /// What only the browser that asked has.
    pub handle: FlowHandle,
    /// When another mail may be asked for.
    pub resend_after: UtcDateTime,
    /// When the flow is over.
    pub expires_at: UtcDateTime,
}

/// Why nobody could sign up.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignUpRefusal {
    /// No company has this id, or it has no portal.
    #[error("no such portal")]
    NoSuchPortal,
    /// The company's portal is off.
    #[error("the portal is switched off")]
    PortalInactive,
    /// The company lets nobody sign up.
    #[error("sign-up is closed")]
    Closed,
    /// The company has switched signing up off (R-FEAT-01).
    #[error("the company has switched signing up off")]
    FeatureOff,
    /// Fields break rules: all of them at once.
    #[error("fields break rules")]
    Invalid(Vec<Problem>),
}

impl Refusal for SignUpRefusal {
    fn code(&self) -> Code {
        match self {
            Self::NoSuchPortal => code::NOT_FOUND,
            Self::PortalInactive => code::PORTAL_INACTIVE,
            Self::Closed => code::SIGN_UP_CLOSED,
            Self::FeatureOff => code::FEATURE_OFF,
            Self::Invalid(_) => code::VALIDATION_FAILED,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::FeatureOff => vec![("feature", Feature::SignUp.name().into())],
            _ => Vec::new(),
        }
    }
}

/// What a sign-up is judged against.
pub(crate) struct SignUpGround {
    name_minimum: NameMinimum,
    company: Option<String>,
    city: Option<String>,
}

/// A sign-up whose fields are in order.
#[derive(Debug, Clone)]
pub(crate) struct Registrant {
    first_name: PersonName,
    last_name: PersonName,
    email: EmailAddress,
    language: Option<Language>,
    wishes: Wishes,
    pub(crate) password: PasswordCandidate,
}

/// Whether anybody may sign up here, and by which rules.
pub(crate) fn ground(view: &mut dyn View, company: &CompanyId) -> Result<SignUpGround, Failure<SignUpRefusal>> {
    let settings = view.settings(company)?.ok_or(Failure::Refused(SignUpRefusal::NoSuchPortal))?;
    if settings.portal == PortalSwitch::Off {
        return Err(Failure::Refused(SignUpRefusal::PortalInactive));
    }
    if !settings.features.has(Feature::SignUp) {
        return Err(Failure::Refused(SignUpRefusal::FeatureOff));
    }
    if settings.sign_up.door == SignUpDoor::Closed {
        return Err(Failure::Refused(SignUpRefusal::Closed));
    }
    let company = view.crm_view().company(company)?;
    Ok(SignUpGround {
        name_minimum: settings.sign_up.name_minimum,
        company: company.as_ref().map(|company| company.name.clone()),
        city: company.and_then(|company| company.city),
    })
}

/// The rule: every field, and everything that is wrong at once.
pub(crate) fn judge(
    request: &SignUpRequest,
    ground: &SignUpGround,
    profile: PasswordProfile,
) -> Result<Registrant, SignUpRefusal> {
    let mut problems = Vec::new();
    let mut name = |text: &str, pointer: &'static str| match PersonName::parse_at_least(text, ground.name_minimum) {
        Ok(name) => Some(name),
        Err(refusal) => {
            problems.push(Problem { pointer: pointer.into(), code: refusal.code(), details: refusal.details() });
            None
        }
    };
    let (first_name, last_name) = (name(&request.first_name, "/first_name"), name(&request.last_name, "/last_name"));
    let email = match EmailAddress::parse(&request.email) {
        Ok(email) => Some(email),
        Err(refusal) => {
            problems.push(Problem::new("/email", refusal.code()));
            None
        }
    };
    let context = PasswordContext {
        first_name: Some(request.first_name.clone()),
        last_name: Some(request.last_name.clone()),
        email: email.as_ref().map(|email| email.key().clone()),
        company: ground.company.clone(),
        city: ground.city.clone(),
    };
    match &request.password {
        None => problems.push(Unmet::TooLong { maximum: PasswordProfile::MAXIMUM }.problem("/password")),
        Some(password) => {
            let unmet = check(profile, password, &context).err().unwrap_or_default();
            problems.extend(unmet.into_iter().map(|unmet| unmet.problem("/password")));
        }
    }
    let language = request.language.as_deref().map(str::parse::<Language>);
    if let Some(Err(_)) = language {
        problems.push(Problem::new("/language", code::LANGUAGE_UNKNOWN));
    }
    let wishes = request.wishes.clone().and_then(Wishes::checked);
    if let Err(refusal) = &wishes {
        problems.push(Problem::new("/preferences", refusal.code()));
    }
    match (first_name, last_name, email, request.password.clone(), wishes) {
        (Some(first_name), Some(last_name), Some(email), Some(password), Ok(wishes)) if problems.is_empty() => {
            let language = language.and_then(Result::ok);
            Ok(Registrant { first_name, last_name, email, language, wishes, password })
        }
        _ => Err(SignUpRefusal::Invalid(problems)),
    }
}

/// Writes the Draft in place of an unfinished one, the challenge in place of its challenge, and the wish for the mail.
///
/// Where no mail may go out now, whoever asked from the same source a moment ago keeps the one that is on its way, for
/// this sign-up and no longer for that one: a button was pressed twice. For anybody else the mail goes out when it is
/// time. Over budget there is none; the Draft is replaced all the same, or a code that is asked for later would finish
/// somebody else's sign-up, with somebody else's password (threat 11).
pub(crate) fn register(
    uow: &mut dyn UnitOfWork,
    (company, source): (&CompanyId, SourceKey),
    registrant: &Registrant,
    hash: PasswordHash,
    (keys, limits): (&KeyRing, &BudgetLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<FlowTicket, Failure<SignUpRefusal>> {
    ground(uow, company)?;
    let email = &registrant.email;
    let expires_at = now.saturating_add(DRAFT_LIVES);
    let asker = Asker::of(company, email.key(), source, keys);
    let (mut ticket, challenge) =
        begin_flow((company, email), Purpose::Registration, (asker, expires_at), (now, entropy));
    let under_way = under_way(uow, &challenge, now)?;
    let earlier = uow.draft_by_email(company, email.key())?;
    let spacing = if under_way.is_some() { Spacing::Refuses } else { Spacing::Delays };
    let budget = Budget::spend(uow, company, (email.key(), Some(source)), (keys, limits), (now, spacing))?;
    uow.remove_draft(company, email.key())?;
    uow.drop_challenges(company, email.key(), Some(Purpose::Registration))?;
    let mut draft = draft(company, registrant, expires_at, now, entropy);
    let challenge = match (budget, under_way) {
        (Budget::Withheld { .. }, Some(under_way)) => {
            ticket.id = under_way.id;
            // The code is bound to the account.
            draft.id = earlier.map_or(draft.id, |earlier| earlier.id);
            under_way.taken_over(challenge)
        }
        _ => asked_within(uow, challenge, budget, now)?,
    };
    uow.insert_account(&draft)?;
    uow.insert_credential(&Credential {
        company: company.clone(),
        account: draft.id,
        epoch: 1,
        secret: Secret::Chosen(hash),
    })?;
    uow.insert_challenge(&challenge)?;
    Ok(ticket)
}

/// A new flow: what the browser gets, and what is stored.
pub(super) fn begin_flow(
    (company, email): (&CompanyId, &EmailAddress),
    purpose: Purpose,
    (asker, expires_at): (Asker, UtcDateTime),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> (FlowTicket, Challenge) {
    let handle = FlowHandle::mint(company, entropy);
    let challenge = Challenge {
        company: company.clone(),
        id: ChallengeId::mint(now, entropy),
        purpose,
        email: email.clone(),
        handle: handle.digest(),
        asker: Some(asker),
        intent: IntentId::mint(now, entropy),
        requested_at: now,
        expires_at,
        tries: 0,
        state: ChallengeState::Waiting,
    };
    let resend_after = now.saturating_add(Duration::seconds(60));
    (FlowTicket { id: challenge.id, handle, resend_after, expires_at }, challenge)
}

/// What this source asked for a moment ago, for the same address and purpose, if its mail still helps.
pub(super) fn under_way(
    view: &mut dyn View,
    newer: &Challenge,
    now: UtcDateTime,
) -> Result<Option<Challenge>, StoreError> {
    let Some(asker) = &newer.asker else { return Ok(None) };
    let latest = view.latest_challenge_of(&newer.company, newer.email.key(), newer.purpose, asker)?;
    Ok(latest.filter(|challenge| challenge.still_helps(now)))
}

/// A new challenge as the budget has it, with the wish for its mail if one is granted.
pub(super) fn asked_within(
    uow: &mut dyn UnitOfWork,
    challenge: Challenge,
    budget: Budget,
    now: UtcDateTime,
) -> Result<Challenge, StoreError> {
    match budget {
        Budget::Granted { due_at } => {
            enqueue_code(uow, &challenge, (now, due_at))?;
            Ok(challenge)
        }
        Budget::Withheld { .. } => Ok(challenge.without_mail()),
    }
}

/// Asks for the mail with the code.
pub(super) fn enqueue_code(
    uow: &mut dyn UnitOfWork,
    challenge: &Challenge,
    (now, due_at): (UtcDateTime, UtcDateTime),
) -> Result<(), StoreError> {
    let mail = Mail::Code { challenge: challenge.id };
    uow.enqueue(&Intent::queued(challenge.company.clone(), challenge.intent, mail, now).due(due_at))
}

fn draft(
    company: &CompanyId,
    registrant: &Registrant,
    expires_at: UtcDateTime,
    now: UtcDateTime,
    entropy: &dyn Entropy,
) -> Account {
    Account {
        company: company.clone(),
        id: AccountId::mint(now, entropy),
        first_name: registrant.first_name.clone(),
        last_name: registrant.last_name.clone(),
        email: registrant.email.clone(),
        email_proof: EmailProof::Settled,
        state: AccountState::Draft { expires_at },
        disabled: None,
        duty: PasswordDuty::None,
        language: registrant.language,
        language_wish: registrant.language.and_then(|language| LanguageTag::keep(language.tag())),
        wishes: registrant.wishes.clone(),
        invitation: None,
        created_at: now,
        accepted_terms: None,
        onboarding: Onboarding::default(),
        last_sign_in_at: None,
        version: 1,
    }
}
