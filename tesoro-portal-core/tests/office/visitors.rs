//! What visitors do: sign up, forget a password, type the code of a mail.

use std::net::IpAddr;
use std::sync::atomic::{AtomicU32, Ordering};

use tesoro_portal_core::account::{
    Account, CodeRefusal, CodeRequest, FlowTicket, ResetRefusal, SignUpRefusal, SignUpRequest,
};
use tesoro_portal_core::challenge::Challenge;
use tesoro_portal_core::crm::Wishes;
use tesoro_portal_core::mail::Message;
use tesoro_portal_core::ports::{AccountFilter, IntentFilter};
use tesoro_portal_core::session::{DeviceName, SignedIn};
use tesoro_portal_core::settings::SettingsChange;
use tesoro_portal_core::throttle::SourceKey;
use tesoro_portal_core::{ChallengeId, Failure};

use super::records::{HARBOUR, company, email};
use super::{Office, dora, typed};

/// The password that somebody chooses who signs up.
pub(crate) const WISHED: &str = "Drie blauwe Fietsen, 2 sloten";

/// The password that somebody chooses who forgot the one before.
pub(crate) const REMEMBERED: &str = "Zeven gele Paraplu's, 1 regen";

/// A source that nobody else uses.
pub(crate) fn somewhere() -> SourceKey {
    static NEXT: AtomicU32 = AtomicU32::new(0x6440_0000);
    SourceKey::from_ip(IpAddr::from(NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes()))
}

/// Carla's sign-up at the harbour's portal, with this address.
pub(crate) fn wish(address: &str) -> SignUpRequest {
    SignUpRequest {
        company: company(HARBOUR),
        first_name: "Carla".to_owned(),
        last_name: "Visser".to_owned(),
        email: address.to_owned(),
        password: Some(typed(WISHED)),
        language: None,
        wishes: Ok(Wishes::default()),
        source: somewhere(),
    }
}

/// What the browser that has this ticket shows with a code.
pub(crate) fn shown(ticket: &FlowTicket, code: &str) -> CodeRequest {
    CodeRequest {
        company: company(HARBOUR),
        flow: ticket.id,
        handle: Some(ticket.handle.clone()),
        code: code.to_owned(),
        device_name: DeviceName::shortened("Firefox on Linux"),
        source: somewhere(),
    }
}

/// The code in a mail.
#[track_caller]
pub(crate) fn code_in(mail: &Message) -> String {
    let line = mail.text.lines().find_map(|line| line.strip_prefix("code: "));
    line.expect("a mail with a code").to_owned()
}

/// A code that is certainly not this one.
pub(crate) fn other_than(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

/// Each mail in short: to whom, and what.
pub(crate) fn in_short(mails: &[Message]) -> Vec<String> {
    mails.iter().map(|mail| format!("{}: {}", mail.to.key().as_str(), mail.subject.as_str())).collect()
}

impl Office {
    #[track_caller]
    pub(crate) fn sign_up(&self, address: &str) -> FlowTicket {
        self.portal.sign_up(&wish(address)).unwrap()
    }

    pub(crate) fn try_sign_up(&self, request: &SignUpRequest) -> Result<FlowTicket, Failure<SignUpRefusal>> {
        self.portal.sign_up(request)
    }

    /// Sends what is due, which is one mail with a code, and answers the code.
    #[track_caller]
    pub(crate) fn next_code(&self) -> String {
        let mails = self.mails();
        assert_eq!(mails.len(), 1, "mails");
        code_in(&mails[0])
    }

    pub(crate) fn verify(&self, ticket: &FlowTicket, code: &str) -> Result<SignedIn, Failure<CodeRefusal>> {
        self.portal.verify_sign_up(&shown(ticket, code))
    }

    pub(crate) fn resend(&self, ticket: &FlowTicket) -> Result<(), Failure<CodeRefusal>> {
        self.portal.resend_code(&company(HARBOUR), ticket.id, Some(&ticket.handle), somewhere())
    }

    #[track_caller]
    pub(crate) fn forgot(&self, address: &str) -> FlowTicket {
        self.portal.request_reset(&company(HARBOUR), address, somewhere()).unwrap()
    }

    pub(crate) fn reset(&self, ticket: &FlowTicket, code: &str, new: &str) -> Result<SignedIn, Failure<ResetRefusal>> {
        self.portal.reset_password(&shown(ticket, code), Some(&typed(new)))
    }

    /// Somebody who signed up with this address and typed the right code; all mail is out.
    #[track_caller]
    pub(crate) fn joined(&self, address: &str) -> SignedIn {
        let ticket = self.sign_up(address);
        let signed_in = self.verify(&ticket, &self.next_code()).unwrap();
        self.mails();
        signed_in
    }

    /// Dora changes the harbour's settings.
    #[track_caller]
    pub(crate) fn change_settings(&self, change: &SettingsChange) {
        let seen = self.settings(HARBOUR).version;
        self.portal.change_settings(&dora(), seen, change).unwrap();
    }

    /// The flow as it is stored.
    pub(crate) fn challenge(&self, id: ChallengeId) -> Option<Challenge> {
        self.look(|view| view.challenge(&company(HARBOUR), id))
    }

    /// The Draft with this address.
    pub(crate) fn draft(&self, address: &str) -> Option<Account> {
        self.look(|view| view.draft_by_email(&company(HARBOUR), email(address).key()))
    }

    /// The Active account with this address.
    pub(crate) fn active(&self, address: &str) -> Option<Account> {
        self.look(|view| view.account_by_email(&company(HARBOUR), email(address).key()))
    }

    /// How many accounts the harbour office has, Drafts included.
    pub(crate) fn head_count(&self) -> usize {
        self.look(|view| view.accounts(&company(HARBOUR), &AccountFilter::default(), None, 10_000)).len()
    }

    /// How many mails were ever asked for at the harbour office.
    pub(crate) fn wanted_mails(&self) -> usize {
        self.look(|view| view.intents(&company(HARBOUR), IntentFilter::default(), None, 10_000)).len()
    }
}
