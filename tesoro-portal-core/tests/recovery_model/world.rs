//! Does each step to a real portal and to the model, and compares.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use tesoro_portal_core::account::{
    AccessChange, AccountChange, CodeRefusal, CodeRequest, PasswordRequirement, ResetRefusal, SignUpRequest,
};
use tesoro_portal_core::agent::AgentCtx;
use tesoro_portal_core::challenge::{BudgetLimits, Challenge, Purpose};
use tesoro_portal_core::mail::{IntentState, Message};
use tesoro_portal_core::ports::{IntentFilter, MailFault, Mailer};
use tesoro_portal_core::session::DeviceName;
use tesoro_portal_core::settings::{PortalSwitch, SettingsChange};
use tesoro_portal_core::throttle::{FailureLimit, RateLimit, SourceKey, ThrottleLimits};
use tesoro_portal_core::{AccountId, ChallengeId, CompanyId, Failure, IntentId, Policy};
use time::Duration;

use crate::fault::Fault;
use crate::model::{Duty, Flow, Model, Secret, Slot};
use crate::office::{
    ALPINE, FAST, HARBOUR, Office, PlainWords, access, company, dora, egon, hashing, password, typed, wish,
};
use crate::step::{By, First, From, Handle, Meanwhile, Pass, Step, Typed, Weather};

/// What went otherwise than it should have.
pub(crate) type Verdict = Result<(), String>;

/// Says what is wrong, unless it is so.
macro_rules! hold {
    ($holds:expr, $($why:tt)+) => {
        if !$holds {
            return Err(format!($($why)+));
        }
    };
}
pub(crate) use hold;

/// The passwords that somebody may choose.
pub(crate) const PASSWORDS: [&str; 4] = [
    "Drie blauwe Fietsen, 2 sloten",
    "Zeven gele Paraplu's, 1 regen",
    "Vier groene Vensters, 1 deur",
    "Negen rode Kachels, 3 vuren",
];

/// The contacts that the offices invite and edit.
pub(crate) const CONTACTS: [(&str, &str); 4] =
    [(HARBOUR, "anna"), (HARBOUR, "ben"), (HARBOUR, "twin-1"), (ALPINE, "anna")];

/// How often what is interesting has happened.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) verified: u32,
    pub(crate) reset: u32,
    pub(crate) drafts_reset: u32,
    pub(crate) unchanged: u32,
    pub(crate) refused: u32,
    pub(crate) signed_in: u32,
    pub(crate) restricted: u32,
    pub(crate) changed: u32,
    pub(crate) two_codes: u32,
    pub(crate) taken_over: u32,
    pub(crate) moved: u32,
    pub(crate) confirmed: u32,
}

impl Seen {
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            verified: self.verified + other.verified,
            reset: self.reset + other.reset,
            drafts_reset: self.drafts_reset + other.drafts_reset,
            unchanged: self.unchanged + other.unchanged,
            refused: self.refused + other.refused,
            signed_in: self.signed_in + other.signed_in,
            restricted: self.restricted + other.restricted,
            changed: self.changed + other.changed,
            two_codes: self.two_codes + other.two_codes,
            taken_over: self.taken_over + other.taken_over,
            moved: self.moved + other.moved,
            confirmed: self.confirmed + other.confirmed,
        }
    }

    pub(crate) fn all(self, holds: impl Fn(u32) -> bool) -> bool {
        let Self { verified, reset, drafts_reset, unchanged, refused, .. } = self;
        let Self { signed_in, restricted, changed, two_codes, taken_over, moved, confirmed, .. } = self;
        let codes = [verified, reset, drafts_reset, unchanged, refused, two_codes, taken_over];
        codes.into_iter().chain([signed_in, restricted, changed, moved, confirmed]).all(holds)
    }
}

/// A mail server that shows what it was given even where it says that it did not take it.
#[derive(Default)]
pub(crate) struct Post {
    pub(crate) weather: Mutex<Option<MailFault>>,
    shown: Mutex<Vec<Message>>,
}

impl Mailer for Post {
    fn send(&self, message: &Message) -> Result<(), MailFault> {
        self.shown.lock().unwrap().push(message.clone());
        self.weather.lock().unwrap().clone().map_or(Ok(()), Err)
    }
}

/// The portal, the model, and what was ever seen.
pub(crate) struct World {
    pub(crate) office: Office,
    pub(crate) model: Model,
    /// Where the owner of each address asks from.
    homes: [SourceKey; 4],
    pub(crate) fault: Option<Fault>,
    pub(crate) seen: Seen,
    pub(crate) post: Post,
    /// The newest code that confirms the address of an account.
    pub(crate) confirmations: BTreeMap<AccountId, String>,
    /// Accounts whose password this step may change.
    pub(crate) changing: BTreeSet<AccountId>,
    pub(crate) secrets: BTreeMap<AccountId, Vec<String>>,
    pub(crate) ended: BTreeMap<IntentId, IntentState>,
    /// Every account and challenge that there ever was, by company.
    pub(crate) accounts: BTreeSet<(CompanyId, AccountId)>,
    pub(crate) challenges: BTreeSet<(CompanyId, ChallengeId)>,
}

impl World {
    pub(crate) fn new(fault: Option<Fault>) -> Self {
        // How often mails are granted and sign-ins are slowed down is proved elsewhere; here much has to happen.
        let loose = FailureLimit { first_wait_at: 10_000, ..ThrottleLimits::default().address };
        let throttle = ThrottleLimits {
            pair: loose,
            address: loose,
            source: RateLimit { tries: 10_000, window: Duration::SECOND },
            ..ThrottleLimits::default()
        };
        let often = |tries| RateLimit { tries, window: Duration::minutes(1) };
        let codes = BudgetLimits { spacing: often(2), hour: often(5), day: often(10), ..BudgetLimits::default() };
        let office = Office::with(Policy { throttle, codes, ..Policy::default() }, hashing(FAST, 2, 64));
        for id in ["twin-1", "twin-2"] {
            office.contact_like_anna(id, |contact| contact.email = Some("twin@example.com".to_owned()));
        }
        let slot = |company, address| Slot { company, address, draft: None, account: None };
        let slots = vec![
            slot(HARBOUR, "anna@example.com"),
            slot(HARBOUR, "carla@example.com"),
            slot(HARBOUR, "twin@example.com"),
            slot(ALPINE, "anna@example.com"),
        ];
        Self {
            office,
            model: Model { slots, flows: Vec::new(), on: [true, true] },
            homes: std::array::from_fn(|_| crate::office::somewhere()),
            fault,
            seen: Seen::default(),
            post: Post::default(),
            confirmations: BTreeMap::new(),
            changing: BTreeSet::new(),
            secrets: BTreeMap::new(),
            ended: BTreeMap::new(),
            accounts: BTreeSet::new(),
            challenges: BTreeSet::new(),
        }
    }

    pub(crate) fn run(&mut self, steps: &[Step]) -> Verdict {
        for (index, step) in steps.iter().enumerate() {
            self.changing.clear();
            let told = |why: String| format!("step {index}, {step:?}: {why}");
            self.act(step).map_err(told)?;
            self.check().map_err(told)?;
        }
        self.drain().map_err(|why| format!("at the end: {why}"))
    }

    pub(crate) fn act(&mut self, step: &Step) -> Verdict {
        match step {
            Step::SignUp { slot, password, from } => self.sign_up(*slot, *password, *from),
            Step::Forgot { slot, from } => self.forgot(*slot, *from),
            Step::Resend { flow } => self.resend(*flow),
            Step::Finish { flow, typed, handle, by, password } => self.finish(*flow, (*typed, *handle), *by, *password),
            Step::Through { slot, first, meanwhile, password } => self.through(*slot, *first, *meanwhile, *password),
            Step::PressTwice { slot, first, times } => self.press_twice(*slot, *first, *times),
            Step::Guess { flow, times } => self.guess(*flow, *times),
            Step::TryWhileMoved { flow } => self.try_while_moved(*flow),
            Step::SignIn { slot, password } => self.sign_in(*slot, *password),
            Step::ChangePassword { slot, password } => self.change_password(*slot, *password),
            Step::Look { slot } => self.look(*slot),
            Step::Dispatch(weather) => self.dispatch(*weather),
            Step::Wait(time) => {
                self.office.wait(*time);
                Ok(())
            }
            Step::Sweep => self.sweep(),
            Step::Invite { contact } => self.invite(*contact),
            Step::Readdress { slot, to } => self.readdress(*slot, *to),
            Step::MoveThrough { slot, to } => self.move_through(*slot, *to),
            Step::Confirm { slot } => self.confirm(*slot),
            Step::ContactEmail { contact, slot } => self.contact_email(*contact, *slot),
            Step::Switch { company, on } => self.switch(*company, *on),
            Step::ResendInvitation { slot } => self.resend_invitation(*slot),
            Step::InviteTwice { contact } => self.invite_twice(*contact),
            Step::Disable { slot } => self.administer(*slot, &access(AccessChange::Disable { reason: None })),
            Step::Enable { slot } => self.administer(*slot, &access(AccessChange::Enable)),
            Step::RequireChange { slot } => self.administer(*slot, &password(PasswordRequirement::Required)),
        }
    }

    pub(crate) fn through(&mut self, slot: usize, first: First, meanwhile: Meanwhile, password: usize) -> Verdict {
        let end = self.model.slots[slot].draft.as_ref().map(|draft| draft.expires_at);
        if let (Meanwhile::DraftEnds, Some(end)) = (meanwhile, end) {
            self.office.clock.set(self.office.now().max(end - Duration::minutes(1)));
        }
        self.ask((slot, first), password, From::Elsewhere)?;
        let mut typed = Typed::Newest;
        if let Meanwhile::MailedTwice = meanwhile {
            self.dispatch(Weather::AnswerLost)?;
            self.office.wait(Duration::minutes(5));
            typed = Typed::Earlier;
        }
        self.dispatch(Weather::Fair)?;
        match meanwhile {
            Meanwhile::Nothing | Meanwhile::MailedTwice => {}
            Meanwhile::ChosenAgain => {
                let account = self.model.slots[slot].account.as_ref();
                if let (First::Forgot, Some(Secret::Chosen(present))) = (first, account.map(|account| &account.secret))
                {
                    let present = *present;
                    for _ in 0..5 {
                        self.finish(0, (Typed::Newest, Handle::Own), By::Purpose, present)?;
                    }
                }
            }
            Meanwhile::Disabled => self.act(&Step::Disable { slot })?,
            Meanwhile::ChangeRequired => self.act(&Step::RequireChange { slot })?,
            Meanwhile::AskedAgain => {
                self.office.wait(Duration::seconds(61));
                self.resend(0)?;
            }
            Meanwhile::DraftEnds => {
                self.office.wait(Duration::minutes(2));
            }
        }
        self.finish(0, (typed, Handle::Own), By::Purpose, password)
    }

    fn ask(&mut self, (slot, first): (usize, First), password: usize, from: From) -> Verdict {
        match first {
            First::SignUp => self.sign_up(slot, password, from),
            First::Forgot => self.forgot(slot, from),
        }
    }

    /// Wrong codes for what was asked first, wrong ones and the right one for what was asked next, and the older handle.
    fn press_twice(&mut self, slot: usize, first: First, times: usize) -> Verdict {
        self.ask((slot, first), 0, From::Home)?;
        self.dispatch(Weather::Fair)?;
        for _ in 0..times {
            self.finish(0, (Typed::Wrong, Handle::Own), By::Purpose, 1)?;
        }
        self.ask((slot, first), 1, From::Home)?;
        self.guess(0, times)?;
        self.finish(0, (Typed::Newest, Handle::OfAnother(1)), By::Purpose, 1)
    }

    pub(crate) fn company(&self, slot: usize) -> CompanyId {
        company(self.model.slots[slot].company)
    }

    pub(crate) fn agent(office: &str) -> AgentCtx {
        if office == HARBOUR { dora() } else { egon() }
    }

    /// One of the latest flows.
    pub(crate) fn flow(&self, back: usize) -> Option<usize> {
        let flows = self.model.flows.len();
        (flows > 0).then(|| flows - 1 - back % flows)
    }

    /// How many mails with codes this company ever asked for.
    pub(crate) fn intents(&self, company: &CompanyId) -> Vec<IntentId> {
        let intents = self.office.look(|view| view.intents(company, IntentFilter::default(), None, 100_000));
        intents.iter().map(|intent| intent.id).collect()
    }

    fn source(&self, slot: usize, from: From) -> SourceKey {
        match from {
            From::Home => self.homes[slot],
            From::Elsewhere => crate::office::somewhere(),
        }
    }

    fn sign_up(&mut self, slot: usize, password: usize, from: From) -> Verdict {
        let (company, address) = (self.company(slot), self.model.slots[slot].address);
        let request = SignUpRequest {
            company: company.clone(),
            password: Some(typed(PASSWORDS[password])),
            source: self.source(slot, from),
            ..wish(address)
        };
        let answer = self.office.try_sign_up(&request);
        if !self.model.is_on(company.as_str()) {
            hold!(is_inactive(&answer), "not inactive: {answer:?}");
            return Ok(());
        }
        let ticket = answer.map_err(|failure| format!("{failure:?}"))?;
        self.model.drop_flows(slot, Some(Purpose::Registration));
        let key = crate::office::email(address);
        let draft = self.office.look(|view| view.draft_by_email(&company, key.key())).ok_or("no draft")?;
        let expires_at = self.office.now() + Duration::days(7);
        // What finishes the newer sign-up is the newer password, also where the code of before stays good for it.
        self.changing.insert(draft.id);
        self.model.slots[slot].draft =
            Some(crate::model::Draft { id: draft.id, expires_at, disabled: false, password });
        self.begin(slot, Purpose::Registration, ticket)
    }

    pub(crate) fn forgot(&mut self, slot: usize, from: From) -> Verdict {
        let (company, address) = (self.company(slot), self.model.slots[slot].address);
        let answer = self.office.portal.request_reset(&company, address, self.source(slot, from));
        if !self.model.is_on(company.as_str()) {
            hold!(is_inactive(&answer), "not inactive: {answer:?}");
            return Ok(());
        }
        let ticket = answer.map_err(|failure| format!("{failure:?}"))?;
        self.begin(slot, Purpose::Reset, ticket)
    }

    /// Remembers a new flow. Whether its mail was granted is seen; that the budgets hold is proved elsewhere.
    fn begin(&mut self, slot: usize, purpose: Purpose, ticket: tesoro_portal_core::account::FlowTicket) -> Verdict {
        let company = self.company(slot);
        let challenge = self.office.challenge_of(&company, ticket.id).ok_or("no challenge")?;
        if let Some(earlier) = self.model.flows.iter().rposition(|flow| flow.id == ticket.id) {
            return self.take_over(earlier, ticket);
        }
        let granted = self.intents(&company).contains(&challenge.intent);
        if granted && purpose == Purpose::Reset {
            self.model.drop_flows(slot, Some(Purpose::Reset));
        }
        self.challenges.insert((company, ticket.id));
        self.model.flows.push(Flow {
            slot,
            purpose,
            id: ticket.id,
            expires_at: ticket.expires_at,
            exists: true,
            used: false,
            tries: if granted { 0 } else { 5 },
            intent: challenge.intent,
            codes: Vec::new(),
            mailed: Vec::new(),
            accepted: 0,
            handle: ticket.handle,
        });
        Ok(())
    }

    /// The mail of an earlier asking is good for this one, and no longer for that; tries stay counted.
    fn take_over(&mut self, earlier: usize, ticket: tesoro_portal_core::account::FlowTicket) -> Verdict {
        let now = self.office.now();
        let earlier = &mut self.model.flows[earlier];
        hold!(!earlier.used && earlier.tries < 5 && now < earlier.expires_at, "what is over was taken over");
        earlier.exists = false;
        let company = company(self.model.slots[earlier.slot].company);
        let stored = self.office.challenge_of(&company, ticket.id).ok_or("no challenge")?;
        match self.fault {
            Some(Fault::OldHandle) => {
                self.office.put_challenge(&Challenge { handle: earlier.handle.digest(), ..stored });
            }
            Some(Fault::TriesGivenBack) => self.office.put_challenge(&Challenge { tries: 0, ..stored }),
            _ => hold!(stored.tries == earlier.tries, "other tries than were counted"),
        }
        let newer = Flow { exists: true, expires_at: ticket.expires_at, handle: ticket.handle, ..earlier.clone() };
        self.seen.taken_over += 1;
        self.model.flows.push(newer);
        Ok(())
    }

    fn resend(&mut self, back: usize) -> Verdict {
        let Some(index) = self.flow(back) else { return Ok(()) };
        let (now, flow) = (self.office.now(), &self.model.flows[index]);
        let company = self.company(flow.slot);
        let before = self.office.challenge_of(&company, flow.id);
        let answer = self.office.portal.resend_code(&company, flow.id, Some(&flow.handle), crate::office::somewhere());
        let may = flow.exists && flow.purpose == Purpose::Registration && !flow.used && now < flow.expires_at;
        match answer {
            Err(Failure::Refused(CodeRefusal::PortalInactive)) => {
                hold!(!self.model.is_on(company.as_str()), "the portal is on");
            }
            Err(Failure::Refused(CodeRefusal::Refused)) => hold!(!may, "refused"),
            Err(Failure::Refused(CodeRefusal::TooSoon { .. })) => hold!(may, "too soon for what is over"),
            Ok(()) => {
                hold!(may && self.model.is_on(company.as_str()), "another mail for what is over");
                let mut challenge = self.office.challenge_of(&company, flow.id).ok_or("no challenge")?;
                self.model.flows[index].asked_again(challenge.intent);
                if let (Some(Fault::OldCodes), Some(before)) = (self.fault, before) {
                    challenge.state = before.state;
                    self.office.put_challenge(&challenge);
                }
            }
            other => return Err(format!("{other:?}")),
        }
        Ok(())
    }

    /// What a browser shows with the handle of one flow, at the company and for the id of another.
    pub(crate) fn request(&self, flow: usize, handle: Option<usize>, code: &str) -> CodeRequest {
        CodeRequest {
            company: self.company(self.model.flows[flow].slot),
            flow: self.model.flows[flow].id,
            handle: handle.map(|handle| self.model.flows[handle].handle.clone()),
            code: code.to_owned(),
            device_name: DeviceName::shortened("Firefox on Linux"),
            source: crate::office::somewhere(),
        }
    }

    fn sweep(&mut self) -> Verdict {
        let now = self.office.now();
        self.office.portal.sweep(1_000).map_err(|error| error.to_string())?;
        for flow in &mut self.model.flows {
            flow.exists &= now < flow.expires_at;
        }
        for slot in &mut self.model.slots {
            slot.draft = slot.draft.take().filter(|draft| now < draft.expires_at);
        }
        Ok(())
    }

    fn switch(&mut self, which: usize, on: bool) -> Verdict {
        let name = if which == 0 { HARBOUR } else { ALPINE };
        let to = if on { PortalSwitch::On } else { PortalSwitch::Off };
        let change = SettingsChange { portal: Some(to), ..SettingsChange::default() };
        let seen = self.office.settings(name).version;
        self.office
            .portal
            .change_settings(&Self::agent(name), seen, &change)
            .map_err(|failure| format!("{failure:?}"))?;
        self.model.on[which] = on;
        Ok(())
    }

    fn administer(&mut self, slot: usize, change: &AccountChange) -> Verdict {
        let slot = &mut self.model.slots[slot];
        let Some(id) = slot.account.as_ref().map(|account| account.id).or(slot.draft.as_ref().map(|draft| draft.id))
        else {
            return Ok(());
        };
        if slot.account.is_none() && change.password.is_some() {
            return Ok(());
        }
        let company = company(slot.company);
        let seen = self.office.look(|view| view.account(&company, id)).ok_or("no account")?.version;
        let before = (self.office.credential_of(&company, id), self.office.sessions_of(&company, id));
        let changed = self.office.portal.change_account(&Self::agent(slot.company), id, seen, change);
        changed.map_err(|failure| format!("{failure:?}"))?;
        let lacks = match self.fault {
            Some(Fault::EpochOnDisable) => change.access.is_some(),
            Some(Fault::EpochOnRequireChange) => change.password.is_some(),
            _ => false,
        };
        if let (true, (Some(credential), sessions)) = (lacks, before) {
            self.office.revive_epoch(&credential, &sessions);
        }
        let disabled = change.access.as_ref().map(|access| *access != AccessChange::Enable);
        match (&mut slot.account, &mut slot.draft) {
            (Some(account), _) => {
                let closes = disabled == Some(true) && !account.disabled;
                let requires = change.password.is_some() && account.duty == Duty::None;
                account.disabled = disabled.unwrap_or(account.disabled);
                if requires {
                    account.duty = Duty::Required;
                }
                if closes || requires {
                    account.sessions.clear();
                }
            }
            (None, Some(draft)) => draft.disabled = disabled.unwrap_or(draft.disabled),
            (None, None) => {}
        }
        Ok(())
    }

    pub(crate) fn dispatch(&mut self, weather: Weather) -> Verdict {
        let invited: Vec<_> = match self.fault {
            Some(Fault::OldTemporary) => {
                let accounts =
                    self.model.slots.iter().filter_map(|slot| Some((slot.company, slot.account.as_ref()?.id)));
                accounts.filter_map(|(office, id)| self.office.credential_of(&company(office), id)).collect()
            }
            _ => Vec::new(),
        };
        *self.post.weather.lock().unwrap() = match weather {
            Weather::Transient => Some(MailFault::Transient("greylisted".to_owned())),
            Weather::Permanent => Some(MailFault::Permanent("no such mailbox".to_owned())),
            Weather::Fair | Weather::AnswerLost => None,
        };
        if let Weather::AnswerLost = weather {
            let kind = tesoro_portal_core::ports::StoreErrorKind::Unavailable;
            self.office.store.fail_next("settle", 1, kind);
        }
        // A lost answer is an error here; the mails have gone out all the same.
        let unlooked = self.pass_for_confirmed();
        let _ = self.office.portal.dispatch(&self.post, &PlainWords, 64);
        self.pass_for_unconfirmed(&unlooked);
        for credential in &invited {
            self.office.revive_temporary(credential);
        }
        let mails = std::mem::take(&mut *self.post.shown.lock().unwrap());
        mails.iter().try_for_each(|mail| self.arrived(mail))
    }

    /// The text that somebody types as a password.
    pub(crate) fn password_text(&self, slot: usize, password: Pass) -> Option<String> {
        let slot = &self.model.slots[slot];
        let secret = slot.account.as_ref().map(|account| &account.secret);
        match (password, secret) {
            (Pass::Present, Some(Secret::Chosen(chosen))) => Some(PASSWORDS[*chosen].to_owned()),
            (Pass::Chosen(chosen), _) => Some(PASSWORDS[chosen].to_owned()),
            (Pass::OfDraft, _) => slot.draft.as_ref().map(|draft| PASSWORDS[draft.password].to_owned()),
            (Pass::Temporary | Pass::Present, Some(Secret::Temporary(_, live))) => {
                live.last().map(|last| last.0.clone())
            }
            (Pass::Former, Some(_)) => slot.account.as_ref().and_then(|account| account.former.last().cloned()),
            _ => None,
        }
    }
}

fn is_inactive<T, R: tesoro_portal_core::Refusal>(answer: &Result<T, Failure<R>>) -> bool {
    matches!(answer, Err(failure) if failure.code().name() == "portal-inactive")
}

/// The code that a reset answers with, where it is about the code.
pub(crate) fn about_code(refusal: &ResetRefusal) -> Option<CodeRefusal> {
    match refusal {
        ResetRefusal::Code(refusal) => Some(*refusal),
        _ => None,
    }
}
