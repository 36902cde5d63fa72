//! What clients do: read the mail, sign in, choose a password.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicU32, Ordering};

use tesoro_portal_core::account::{Account, SignIn, SignInRefusal, SignInRequest};
use tesoro_portal_core::mail::{Composed, Composer, Letter, LetterBody, Message};
use tesoro_portal_core::password::PasswordCandidate;
use tesoro_portal_core::session::{Authenticated, ClientCtx, ClientRefusal, DeviceName, Keep, SessionToken, SignedIn};
use tesoro_portal_core::throttle::SourceKey;
use tesoro_portal_core::{AccountId, Failure};

use super::Office;
use super::records::{HARBOUR, company};

/// A password that a client of these offices may choose.
pub(crate) const CHOSEN: &str = "Vier groene Vensters, 1 deur";

/// Says what a letter says, one thing a line.
pub(crate) struct PlainWords;

impl Composer for PlainWords {
    fn compose(&self, letter: &Letter) -> Composed {
        let (subject, lines) = match &letter.body {
            LetterBody::Invitation { password, expires_at } => {
                ("invitation", format!("password: {}\nuntil: {expires_at}\n", password.expose()))
            }
            LetterBody::VerificationCode { code, expires_at } => {
                ("verification code", format!("code: {}\nuntil: {expires_at}\n", code.expose()))
            }
            LetterBody::ResetCode { code, expires_at } => {
                ("reset code", format!("code: {}\nuntil: {expires_at}\n", code.expose()))
            }
            LetterBody::InvitationLink { token, expires_at, .. } => {
                ("invitation link", format!("token: {}\nuntil: {expires_at}\n", token.expose()))
            }
            LetterBody::FirstSignIn => ("first sign-in", String::new()),
            LetterBody::SilentInvitations { silent } => {
                let names: Vec<&str> = silent.iter().map(|invitation| invitation.first_name.as_str()).collect();
                ("silent invitations", format!("silent: {}\n", names.join(" ")))
            }
            LetterBody::RecoveryClosed => ("recovery closed", String::new()),
            LetterBody::ClientActs { contact, acts } => {
                let acts: Vec<String> = acts
                    .iter()
                    .map(|acts| {
                        let counts = (
                            acts.stars.map(tesoro_portal_core::deal::StarRating::stars),
                            acts.notes,
                            acts.photos,
                            acts.voice_notes,
                        );
                        format!("{} {:?} {counts:?}", acts.property.id, acts.word)
                    })
                    .collect();
                ("client acts", format!("contact: {contact}\nacts: {}\n", acts.join("; ")))
            }
            LetterBody::AlreadyHasAccess => ("already has access", String::new()),
            LetterBody::NewLead { contact } => ("new lead", format!("contact: {contact}\n")),
            LetterBody::LinkWaiting => ("link waiting", String::new()),
            LetterBody::ApprovalWaiting => ("approval waiting", String::new()),
            LetterBody::PasswordChanged => ("password changed", String::new()),
            LetterBody::AccessDisabled => ("access disabled", String::new()),
            LetterBody::EmailChangedOld { changed_at, .. } => (
                "address changed, old",
                format!("now: {}\nat: {changed_at}\n", letter.account.as_ref().unwrap().email.masked()),
            ),
            LetterBody::EmailChangedNew { changed_at, entrance } => {
                ("address changed, new", format!("entrance: {entrance:?}\nat: {changed_at}\n"))
            }
            LetterBody::ConfirmationCode { code, expires_at } => {
                ("confirmation code", format!("code: {}\nuntil: {expires_at}\n", code.expose()))
            }
            LetterBody::NewProperties { properties } => {
                let ids: Vec<String> = properties.iter().map(|card| card.id.to_string()).collect();
                ("new properties", format!("property: {}\n", ids.join(" ")))
            }
            LetterBody::NewTerms => ("new terms", String::new()),
            LetterBody::Message { contact } => ("message", format!("contact: {contact}\n")),
            LetterBody::Reply => ("reply", String::new()),
            LetterBody::Viewing(about) => (about.notice.mail_name(), format!("viewing: {}\n", about.viewing.id)),
            LetterBody::ErasureDone { contact, .. } => ("erasure done", format!("contact: {contact}\n")),
            other => panic!("a letter without words: {other:?}"),
        };
        let text = format!("{lines}link: {}\nlanguage: {}\n", letter.portal_link(), letter.language);
        Composed { subject: subject.to_owned(), html: text.clone(), text, enclosures: Vec::new() }
    }
}

/// The temporary password in a mail.
#[track_caller]
pub(crate) fn password_in(mail: &Message) -> String {
    let line = mail.text.lines().find_map(|line| line.strip_prefix("password: "));
    line.expect("a mail with a temporary password").to_owned()
}

/// A password as typed.
pub(crate) fn typed(text: &str) -> PasswordCandidate {
    PasswordCandidate::from_typed(text).unwrap()
}

/// Where a request comes from.
pub(crate) fn source(address: [u8; 4]) -> SourceKey {
    SourceKey::from_ip(IpAddr::V4(Ipv4Addr::from(address)))
}

/// A sign-in at the harbour's portal from a source that nobody else uses, so that only what a test counts is counted.
pub(crate) fn attempt(email: &str, password: &str) -> SignInRequest {
    static NEXT: AtomicU32 = AtomicU32::new(0x0A00_0000);
    SignInRequest {
        company: company(HARBOUR),
        email: email.to_owned(),
        password: typed(password),
        keep: Keep::Visit,
        source: source(NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes()),
        device: None,
        device_name: DeviceName::shortened("Firefox on Linux"),
    }
}

/// A client who has chosen a password and is signed in.
#[derive(Debug)]
pub(crate) struct Client {
    pub(crate) account: AccountId,
    pub(crate) token: SessionToken,
    pub(crate) signed_in: SignedIn,
}

impl Office {
    /// Invites a contact of the harbour office and answers the temporary password of the mail.
    pub(crate) fn mailed_password(&self, contact: &str) -> (Account, String) {
        let account = self.invite(contact);
        (account, self.next_password())
    }

    /// Sends what is due, which is one invitation, and answers its password.
    #[track_caller]
    pub(crate) fn next_password(&self) -> String {
        let mails = self.mails();
        assert_eq!(mails.len(), 1, "mails");
        password_in(&mails[0])
    }

    pub(crate) fn try_sign_in(&self, email: &str, password: &str) -> Result<SignIn, Failure<SignInRefusal>> {
        self.portal.sign_in(&attempt(email, password))
    }

    /// Signs in, and answers the session's token.
    #[track_caller]
    pub(crate) fn sign_in(&self, email: &str, password: &str) -> SessionToken {
        self.try_sign_in(email, password).unwrap().signed_in().token.clone()
    }

    /// A contact of the harbour office who was invited, and has chosen [`CHOSEN`]; all mail is out.
    #[track_caller]
    pub(crate) fn client(&self, contact: &str) -> Client {
        let (account, password) = self.mailed_password(contact);
        let restricted = self.sign_in(&format!("{contact}@example.com"), &password);
        let signed_in = self.portal.change_password(&self.proof(&restricted), None, &typed(CHOSEN)).unwrap();
        self.mails();
        Client { account: account.id, token: signed_in.token.clone(), signed_in }
    }

    /// The proof that a live session amounts to.
    #[track_caller]
    pub(crate) fn proof(&self, token: &SessionToken) -> Authenticated {
        self.portal.authenticate(token).unwrap()
    }

    /// The proof of a client who may do everything a client may.
    #[track_caller]
    pub(crate) fn ready(&self, token: &SessionToken) -> ClientCtx {
        self.proof(token).ready().unwrap()
    }

    /// Why a session does not count.
    #[track_caller]
    pub(crate) fn shut_out(&self, token: &SessionToken) -> ClientRefusal {
        super::refusal(self.portal.authenticate(token))
    }

    /// The account as it is stored.
    pub(crate) fn account(&self, id: AccountId) -> Account {
        self.look(|view| view.account(&company(HARBOUR), id)).unwrap()
    }
}
