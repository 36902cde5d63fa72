//! Letters as the portal produces them, for the tests of their words.

use tesoro_portal_core::account::{Account, AccountState, EmailAddress, LinkState, PasswordDuty, PersonName};
use tesoro_portal_core::crm::{Administration, Agent, AgentStanding, Company, Permissions, Role};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::{Letter, LetterBody};
use tesoro_portal_core::memory::SeededEntropy;
use tesoro_portal_core::password::{PasswordContext, TemporaryPassword};
use tesoro_portal_core::settings::{CompanySettings, MailSetup, PortalSwitch};
use tesoro_portal_core::{AccountId, CompanyId};
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

/// Each mail there is, with its name.
pub(super) fn bodies() -> [(&'static str, LetterBody); 3] {
    [
        ("invitation", invitation(Duration::days(7))),
        ("password-changed", LetterBody::PasswordChanged),
        ("access-disabled", LetterBody::AccessDisabled),
    ]
}

pub(super) fn agent() -> Agent {
    Agent {
        company: company(),
        id: "jan".parse().unwrap(),
        name: "Jan Bakker".to_owned(),
        email: EmailAddress::parse("jan@vest.example").unwrap(),
        phone: Some("+31 20 123 45 67".to_owned()),
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
        state: AccountState::Active { link: LinkState::Linked },
        disabled: None,
        duty: PasswordDuty::FirstSignIn,
        language: None,
        language_wish: None,
        invitation: None,
        created_at: AT,
        last_sign_in_at: None,
        version: 1,
    }
}

/// A letter to Anna Lindqvist from Jan Bakker of Vest Makelaars.
pub(super) fn letter(language: Language, body: LetterBody) -> Letter {
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
            version: 1,
        },
        account: account(),
        agent: Some(agent()),
        language,
        at: AT,
        body,
    }
}
