//! A letter of each kind, to look at and to test with (feature `samples`).
//!
//! They are what the portal produces, with an invented client and office. Their code and their temporary password open
//! nothing.

mod viewings;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use time::macros::utc_datetime;
use time::{Duration, UtcDateTime};

use super::{
    Addressee, ClientWord, Entrance, Letter, LetterBody, OptionalMail, PropertyActs, SilentInvitation, ViewingNotice,
};
use crate::account::{
    Account, AccountState, EmailAddress, EmailProof, LinkState, Onboarding, PasswordDuty, PersonName,
};
use crate::challenge::{CODE_LIVES, OneTimeCode};
use crate::crm::{
    Administration, Agent, AgentStanding, Company, Hundredths, Permissions, Price, PropertyCard, Role, Wishes,
};
use crate::deal::{Reason, StarRating};
use crate::language::Language;
use crate::password::{PasswordContext, TemporaryPassword};
use crate::ports::Entropy;
use crate::privacy::Farewell;
use crate::session::InvitationToken;
use crate::settings::{
    Branding, Colour, CompanySettings, Features, InvitationForm, MailSetup, PortalSwitch, SignUp, ViewingPolicy,
};
use crate::{AccountId, CompanyId, IntentId};

/// A letter and the name of its kind.
#[derive(Debug)]
pub struct Sample {
    /// The kind, e.g. `password-changed`.
    pub name: &'static str,
    /// The letter.
    pub letter: Letter,
}

const AT: UtcDateTime = utc_datetime!(2026-03-02 09:00);

/// A letter of each kind in one language, in the order of a client's life.
pub fn samples(language: Language) -> Vec<Sample> {
    bodies()
        .into_iter()
        .filter_map(|body| Some(Sample { name: name(&body), letter: letter(language, body)? }))
        .collect()
}

/// One of each. A new kind of letter is one more line here.
fn bodies() -> Vec<LetterBody> {
    let code = OneTimeCode::parse("049182");
    let password = TemporaryPassword::generate(&PasswordContext::default(), &Fixed::default());
    let mut bodies = vec![LetterBody::Invitation { password, expires_at: AT + Duration::days(7) }];
    bodies.extend(code.map(|code| LetterBody::VerificationCode { code, expires_at: AT + CODE_LIVES }));
    let code = OneTimeCode::parse("720415");
    bodies.extend(code.map(|code| LetterBody::ConfirmationCode { code, expires_at: AT + CODE_LIVES }));
    let code = OneTimeCode::parse("720415");
    bodies.extend(code.map(|code| LetterBody::ResetCode { code, expires_at: AT + CODE_LIVES }));
    bodies.extend([
        LetterBody::AlreadyHasAccess,
        LetterBody::PasswordChanged,
        LetterBody::AccessDisabled,
        LetterBody::EmailChangedNew { changed_at: AT, entrance: Entrance::Password },
        LetterBody::NewTerms,
        LetterBody::Reply,
        LetterBody::RecoveryClosed,
        LetterBody::FirstSignIn,
        LetterBody::SilentInvitations { silent: silent() },
    ]);
    bodies.extend(company().map(|company| {
        let token = InvitationToken::mint(&company, &Fixed::default());
        LetterBody::InvitationLink { account: account_id(), token, expires_at: AT + Duration::hours(72) }
    }));
    bodies.push(LetterBody::EmailChangedNew { changed_at: AT, entrance: Entrance::Invitation });
    bodies.extend(former().map(|former| LetterBody::EmailChangedOld { former, changed_at: AT }));
    bodies.extend(acts());
    bodies.extend(viewings::bodies());
    let properties = [property("p-1", "De Gouden Reiger"), property("p-2", "Huize Kleverpark")];
    bodies.push(LetterBody::NewProperties { properties: properties.into_iter().flatten().collect() });
    bodies.extend("lead-17".parse().ok().map(|contact| LetterBody::NewLead { contact }));
    bodies.extend("c-17".parse().ok().map(|contact| LetterBody::Message { contact }));
    bodies.extend([LetterBody::LinkWaiting, LetterBody::ApprovalWaiting]);
    bodies.extend(erasure_done());
    bodies
}

fn name(body: &LetterBody) -> &'static str {
    match body {
        LetterBody::Invitation { .. } => "invitation",
        LetterBody::InvitationLink { .. } => "invitation-link",
        LetterBody::FirstSignIn => "first-sign-in",
        LetterBody::SilentInvitations { .. } => "silent-invitations",
        LetterBody::RecoveryClosed => "recovery-closed",
        LetterBody::ClientActs { .. } => "client-acts",
        LetterBody::VerificationCode { .. } => "verification-code",
        LetterBody::ResetCode { .. } => "reset-code",
        LetterBody::AlreadyHasAccess => "already-has-access",
        LetterBody::NewLead { .. } => "new-lead",
        LetterBody::LinkWaiting => "link-waiting",
        LetterBody::ApprovalWaiting => "approval-waiting",
        LetterBody::PasswordChanged => "password-changed",
        LetterBody::AccessDisabled => "access-disabled",
        LetterBody::EmailChangedOld { .. } => "email-changed-old",
        LetterBody::EmailChangedNew { entrance: Entrance::Password, .. } => "email-changed-new",
        LetterBody::EmailChangedNew { entrance: Entrance::Invitation, .. } => "email-changed-invited",
        LetterBody::ConfirmationCode { .. } => "confirmation-code",
        LetterBody::NewTerms => "new-terms",
        LetterBody::NewProperties { .. } => "new-properties",
        LetterBody::Viewing(about) => viewings::name(about),
        LetterBody::Message { .. } => "message-received",
        LetterBody::Reply => "reply-received",
        LetterBody::ErasureDone { .. } => "erasure-done",
    }
}

fn property(id: &str, title: &str) -> Option<PropertyCard> {
    let amount = Hundredths::whole(849_500).ok()?;
    Some(PropertyCard {
        id: id.parse().ok()?,
        title: title.to_owned(),
        city: "Haarlem".to_owned(),
        price: Some(Price { amount, currency: "EUR".parse().ok()? }),
        reference: None,
        energy: None,
        time_zone: None,
        photo: None,
    })
}

/// Two invitations of a week ago.
fn silent() -> Vec<SilentInvitation> {
    let invited = [("Anna", "Lindqvist", "anna@example.com", 5), ("Piotr", "Zieliński", "piotr@example.com", 6)];
    let invitation = |(first, last, email, days): (&str, &str, &str, i64)| {
        Some(SilentInvitation {
            first_name: PersonName::parse(first).ok()?,
            last_name: PersonName::parse(last).ok()?,
            email: EmailAddress::parse(email).ok()?,
            invited_at: AT - Duration::days(days),
        })
    };
    invited.into_iter().filter_map(invitation).collect()
}

/// The last letter to a client.
fn erasure_done() -> Option<LetterBody> {
    let email = EmailAddress::parse("Anna@example.com").ok()?;
    let farewell =
        Farewell { company: company()?, intent: IntentId::from_bytes([2; 16]), email, language: Language::En };
    Some(LetterBody::ErasureDone { farewell, contact: "c-17".parse().ok()? })
}

/// What a client thinks of three properties.
fn acts() -> Option<LetterBody> {
    let about = |id, title, word| {
        let property = property(id, title)?;
        Some(PropertyActs { property, word, stars: None, notes: 0, photos: 0, voice_notes: 0 })
    };
    let rejected = ClientWord::Rejected([Reason::Price, Reason::OutdoorSpace].into());
    let seen = about("p-3", "Loft by the water", Some(ClientWord::Approved))?;
    let seen = PropertyActs { stars: StarRating::try_from(5).ok(), notes: 2, photos: 7, voice_notes: 1, ..seen };
    let acts = vec![
        about("p-1", "De Gouden Reiger", Some(ClientWord::Interested))?,
        about("p-2", "Huize Kleverpark", Some(rejected))?,
        seen,
    ];
    Some(LetterBody::ClientActs { contact: "c-17".parse().ok()?, acts })
}

fn to_office(body: &LetterBody) -> bool {
    match body {
        LetterBody::Message { .. }
        | LetterBody::NewLead { .. }
        | LetterBody::LinkWaiting
        | LetterBody::ApprovalWaiting
        | LetterBody::FirstSignIn
        | LetterBody::SilentInvitations { .. }
        | LetterBody::ClientActs { .. } => true,
        LetterBody::Viewing(about) => about.notice.is_for_agent(),
        _ => false,
    }
}

fn addressee(body: &LetterBody, account: &Account, agent: &Agent) -> Addressee {
    match body {
        LetterBody::EmailChangedOld { former, .. } => Addressee::Former(former.clone()),
        LetterBody::ErasureDone { farewell, .. } => Addressee::Former(farewell.email.clone()),
        body if to_office(body) => Addressee::Agent(Box::new(agent.clone())),
        _ => Addressee::Client(account.email.clone()),
    }
}

/// Whether what it is about is about nobody any more.
fn is_erased(body: &LetterBody) -> bool {
    match body {
        LetterBody::ErasureDone { .. } => true,
        LetterBody::Viewing(about) => about.notice == ViewingNotice::CancelledByErasure,
        _ => false,
    }
}

/// The address that the client had before.
fn former() -> Option<EmailAddress> {
    EmailAddress::parse("anna.lindqvist@example.org").ok()
}

/// Which kind of mail it is, if the client may do without it.
fn optional(body: &LetterBody) -> Option<OptionalMail> {
    match body {
        LetterBody::NewProperties { .. } => Some(OptionalMail::NewProperties),
        LetterBody::Reply => Some(OptionalMail::Replies),
        LetterBody::Viewing(about) => about.notice.optional(),
        _ => None,
    }
}

fn company() -> Option<CompanyId> {
    "vest".parse().ok()
}

fn letter(language: Language, body: LetterBody) -> Option<Letter> {
    let company = company()?;
    let agent = Agent {
        company: company.clone(),
        id: "jan".parse().ok()?,
        name: "Jan Bakker".to_owned(),
        email: EmailAddress::parse("jan@vest.example").ok()?,
        phone: Some("+31 20 123 45 67".to_owned()),
        photo: None,
        language,
        standing: AgentStanding::Active,
        administration: Administration::Ordinary,
        permissions: Permissions::default(),
    };
    let account = account(company.clone())?;
    Some(Letter {
        company: Company {
            id: company.clone(),
            name: "Vest Makelaars".to_owned(),
            city: Some("Amsterdam".to_owned()),
            time_zone: "Europe/Amsterdam".parse().ok()?,
            language,
            administrator: agent.id.clone(),
        },
        settings: settings(&company)?,
        to: addressee(&body, &account, &agent),
        account: Some(account).filter(|_| !is_erased(&body)),
        agent: Some(agent),
        language,
        at: AT,
        optional: optional(&body),
        logo: None,
        body,
    })
}

fn settings(company: &CompanyId) -> Option<CompanySettings> {
    Some(CompanySettings {
        company: company.clone(),
        portal: PortalSwitch::On,
        base_url: "https://portal.vest.example".parse().ok()?,
        languages: Language::ALL.to_vec(),
        roles: Role::ALL.to_vec(),
        mail: MailSetup::Configured,
        sign_up: SignUp::default(),
        branding: branding(),
        features: Features::default(),
        viewings: ViewingPolicy::default(),
        invitations: InvitationForm::default(),
        formats: BTreeMap::new(),
        map: crate::settings::MapSource::default(),
        version: 1,
    })
}

/// Colours of its own, so that it can be seen where they are.
fn branding() -> Branding {
    Branding {
        primary: Some(Colour::rgb(0x0b, 0x5c, 0x6b)),
        secondary: Some(Colour::rgb(0xe0, 0xa4, 0x58)),
        ..Branding::default()
    }
}

fn account_id() -> AccountId {
    AccountId::from_bytes([1; 16])
}

fn account(company: CompanyId) -> Option<Account> {
    Some(Account {
        company,
        id: account_id(),
        first_name: PersonName::parse("Anna").ok()?,
        last_name: PersonName::parse("Lindqvist").ok()?,
        email: EmailAddress::parse("Anna@example.com").ok()?,
        email_proof: EmailProof::Settled,
        state: AccountState::Active { link: LinkState::Linked },
        disabled: None,
        duty: PasswordDuty::FirstSignIn,
        language: None,
        language_wish: None,
        wishes: Wishes::default(),
        invitation: None,
        accepted_terms: None,
        onboarding: Onboarding::default(),
        created_at: AT,
        last_sign_in_at: None,
        version: 1,
    })
}

/// The same row of bytes at every start, which is what a sample's password is to be.
#[derive(Default)]
struct Fixed(AtomicU64);

impl Entropy for Fixed {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            // Weyl's sequence: it visits every value, so that whoever rejects some gets others.
            let n = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            *byte = (n >> 56).to_le_bytes()[0];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_mail_03_there_is_a_letter_of_each_kind_in_each_language() {
        for language in Language::ALL {
            let names: Vec<&str> = samples(*language).iter().map(|sample| sample.name).collect();
            let mut once = names.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), bodies().len(), "{language}: {names:?}");
        }
    }
}
