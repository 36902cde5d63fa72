//! What a mail says, before it is put into words.

use time::{PrimitiveDateTime, UtcDateTime};

use super::{Enclosure, HeaderText, Message, OptionalMail, PictureKind, PropertyActs, ViewingLetter};
use crate::account::{Account, AccountStatus, EmailAddress, PersonName};
use crate::challenge::OneTimeCode;
use crate::crm::{Agent, Company, PropertyCard};
use crate::language::Language;
use crate::mail::Intent;
use crate::password::TemporaryPassword;
use crate::privacy::Farewell;
use crate::session::InvitationToken;
use crate::settings::CompanySettings;
use crate::{AccountId, ContactId, Place};

/// What a mail says. It exists only between producing a mail and sending it.
#[derive(Debug)]
pub struct Letter {
    /// The company that writes.
    pub company: Company,
    /// Its settings.
    pub settings: CompanySettings,
    /// The account it is about; none once that has been erased (R-PRIV-02).
    pub account: Option<Account>,
    /// Whom it is to.
    pub to: Addressee,
    /// The responsible agent, active ones only.
    pub agent: Option<Agent>,
    /// The language to write in.
    pub language: Language,
    /// When it is produced.
    pub at: UtcDateTime,
    /// Which kind of mail it is, if the client may do without it (R-MAIL-04).
    pub optional: Option<OptionalMail>,
    /// The company's logo, which stands at its head (R-COMP-05).
    pub logo: Option<Logo>,
    /// What it is about.
    pub body: LetterBody,
}

/// A company's logo as it comes with a mail: the one picture of a mail, because nothing is ever loaded from anywhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    /// Its type.
    pub kind: PictureKind,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({:?}, {} bytes)", self.kind, self.bytes.len())
    }
}

/// Whom a mail is to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Addressee {
    /// The client, at the account's address.
    Client(EmailAddress),
    /// The client, at an address that the account had before, or whose account has been erased.
    Former(EmailAddress),
    /// An agent of the company.
    Agent(Box<Agent>),
}

/// What a mail is about.
#[derive(Debug)]
#[non_exhaustive]
pub enum LetterBody {
    /// The invitation (R-INV-03).
    Invitation {
        /// The temporary password, here and in the mail only.
        password: TemporaryPassword,
        /// It signs in strictly before this instant.
        expires_at: UtcDateTime,
    },
    /// The invitation with a link (R-INV-07).
    InvitationLink {
        /// Whose invitation.
        account: AccountId,
        /// The link's secret, here and in the mail only.
        token: InvitationToken,
        /// The link works strictly before this instant.
        expires_at: UtcDateTime,
    },
    /// To the agent who invited: the client is in for the first time (R-INV-06).
    FirstSignIn,
    /// To the agent who invited: nobody has answered.
    SilentInvitations {
        /// Whose invitations.
        silent: Vec<SilentInvitation>,
    },
    /// The code that finishes a sign-up (R-REG-02).
    VerificationCode {
        /// The code, here and in the mail only.
        code: OneTimeCode,
        /// It counts strictly before this instant.
        expires_at: UtcDateTime,
    },
    /// The code that chooses a new password (R-AUTH-06).
    ResetCode {
        /// The code, here and in the mail only.
        code: OneTimeCode,
        /// It counts strictly before this instant.
        expires_at: UtcDateTime,
    },
    /// Somebody signed up with the address of this account (R-REG-04).
    AlreadyHasAccess,
    /// To the company administrator: a new lead signed up (R-REG-03).
    NewLead {
        /// The lead.
        contact: ContactId,
    },
    /// To the company administrator: an account waits for its contact.
    LinkWaiting,
    /// To the company administrator: an account waits for approval.
    ApprovalWaiting,
    /// The password was changed (R-PW-04).
    PasswordChanged,
    /// The office closed the access.
    AccessDisabled,
    /// To the address that is no longer the login (R-ADM-02): what it is now is told only in part.
    EmailChangedOld {
        /// That address.
        former: EmailAddress,
        /// When it was changed.
        changed_at: UtcDateTime,
    },
    /// To the address that is the login now (R-ADM-02).
    EmailChangedNew {
        /// When it was changed.
        changed_at: UtcDateTime,
        /// What the client comes in with.
        entrance: Entrance,
    },
    /// The code that confirms an address which the office has changed (R-ADM-02).
    ConfirmationCode {
        /// The code, here and in the mail only.
        code: OneTimeCode,
        /// It counts strictly before this instant.
        expires_at: UtcDateTime,
    },
    /// New properties were offered (R-MAIL-03).
    NewProperties {
        /// What lists show of them, the newest offer first; at most ten.
        properties: Vec<PropertyCard>,
    },
    /// Too many wrong codes were typed (R-CODE-02).
    RecoveryClosed,
    /// To the responsible agent: what the client thinks of properties.
    ClientActs {
        /// For which contact.
        contact: ContactId,
        /// The latest first; at most 20 properties.
        acts: Vec<PropertyActs>,
    },
    /// To the responsible agent: the client wrote (R-MSG-01).
    Message {
        /// In whose thread.
        contact: ContactId,
    },
    /// The office wrote to the client.
    Reply,
    /// The company has new terms (R-TERM-01).
    NewTerms,
    /// The client's data have been erased (R-PRIV-02): the last letter, to an address that is nowhere else any more.
    ErasureDone {
        /// Where it goes.
        farewell: Farewell,
        /// The contact who was erased, whose agent signs.
        contact: ContactId,
    },
    /// Something about a viewing.
    Viewing(Box<ViewingLetter>),
}

/// What a client comes in with whose address was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entrance {
    /// The password they have chosen.
    Password,
    /// An invitation, which is sent again: they have not chosen one yet.
    Invitation,
}

/// An invitation that nobody has answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SilentInvitation {
    /// The client's first name.
    pub first_name: PersonName,
    /// The client's last name.
    pub last_name: PersonName,
    /// The login.
    pub email: EmailAddress,
    /// When the invitation was asked for.
    pub invited_at: UtcDateTime,
}

impl Letter {
    /// The link of an invitation: a page that changes nothing until its form is sent (R-INV-07).
    pub fn invitation_link(&self, account: AccountId, token: &InvitationToken) -> String {
        self.settings.base_url.invitation(&self.company.id, account, token)
    }

    /// Where the client finds the portal: the company's own address, never one of a request (R-COMP-04).
    pub fn portal_link(&self) -> String {
        self.settings.base_url.entry(&self.company.id)
    }

    /// Where the client says which mails are wanted (R-MAIL-04): a page behind the sign-in.
    pub fn notifications_link(&self) -> String {
        self.settings.base_url.entry_to(&self.company.id, Place::Mails)
    }

    /// An instant as the office's clocks show it.
    pub fn local(&self, at: UtcDateTime) -> PrimitiveDateTime {
        self.company.time_zone.local(at)
    }
}

/// The words of a mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Composed {
    /// The subject.
    pub subject: String,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// What comes with them: the pictures that the HTML part shows, a calendar file.
    pub enclosures: Vec<Enclosure>,
}

impl std::fmt::Debug for Composed {
    /// Without the bodies, which may hold a temporary password (threat 68).
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Composed").finish_non_exhaustive()
    }
}

/// Puts letters into words. The bundled one is `Texts`, of feature `text`; a host may bring its own.
pub trait Composer: Send + Sync {
    /// The words of this letter, in its language. It cannot fail: a text that is missing is a text in English.
    fn compose(&self, letter: &Letter) -> Composed;
}

/// The message made of a letter and its words.
pub(crate) fn message(intent: &Intent, letter: &Letter, words: Composed) -> Message {
    let client = match &letter.account {
        // What a stranger typed is not put in front of an address that nobody has proved.
        Some(account) if account.status() == AccountStatus::Active => account.full_name(),
        _ => String::new(),
    };
    let (to, to_name, reply_to) = match &letter.to {
        Addressee::Client(address) | Addressee::Former(address) => {
            let agent = letter.agent.as_ref().map(|agent| agent.email.clone());
            (address.clone(), client, agent)
        }
        Addressee::Agent(agent) => (agent.email.clone(), agent.name.clone(), None),
    };
    Message {
        id: intent.id,
        company: letter.company.id.clone(),
        from_name: HeaderText::one_line(&letter.company.name),
        reply_to,
        to,
        to_name: HeaderText::one_line(&to_name),
        subject: HeaderText::one_line(&words.subject),
        text: words.text,
        html: words.html,
        enclosures: words.enclosures,
        unsubscribe: letter.optional.map(|_| letter.notifications_link()),
        language: letter.language,
        at: letter.at,
    }
}
