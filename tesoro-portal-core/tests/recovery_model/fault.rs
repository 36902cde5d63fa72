//! One guard at a time taken away, by rewriting what is stored as if the guard had never been: a property that does not
//! notice would prove nothing.

use tesoro_portal_core::account::{
    Account, AccountState, Credential, EmailProof, LinkState, PasswordDuty, Secret, TemporarySecret,
};
use tesoro_portal_core::challenge::{Challenge, ChallengeState, CodeHash, CodeMac, Purpose};
use tesoro_portal_core::ports::Ending;
use tesoro_portal_core::session::Session;
use tesoro_portal_core::settings::PortalSwitch;
use tesoro_portal_core::{AccountId, CompanyId, KeyRing};
use time::{Duration, UtcDateTime};

use crate::office::{Office, email};

/// The guard that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Tries are not counted.
    Tries,
    /// Codes live for ever.
    Expiry,
    /// Any handle will do.
    Handle,
    /// A code is good for everything.
    Purpose,
    /// A code does not know its address.
    Address,
    /// A code can be used again.
    UsedOnce,
    /// A newer code leaves the older one alive.
    OldCodes,
    /// A Draft can sign in.
    DraftSignsIn,
    /// A reset does not look whether the account is disabled.
    DisabledResets,
    /// A reset leaves sessions alive.
    SessionsSurvive,
    /// An expired Draft can be verified.
    DraftsLive,
    /// An invitation leaves a stranger's flows alive.
    FlowsSurvive,
    /// Nobody looks whether the portal is on.
    PortalSwitch,
    /// Nobody looks whether the password has to be changed.
    MustChange,
    /// Disabling leaves what was proved before as it was.
    EpochOnDisable,
    /// A required change leaves what was proved before as it was.
    EpochOnRequireChange,
    /// A newer invitation leaves the temporary password of the older one alive.
    OldTemporary,
    /// Asking again leaves the older handle good for the mail.
    OldHandle,
    /// Asking again gives the tries back.
    TriesGivenBack,
    /// A reset does not look whether a changed address was confirmed.
    UnconfirmedResets,
}

impl Fault {
    pub(crate) const ALL: [Self; 20] = [
        Self::Tries,
        Self::Expiry,
        Self::Handle,
        Self::Purpose,
        Self::Address,
        Self::UsedOnce,
        Self::OldCodes,
        Self::DraftSignsIn,
        Self::DisabledResets,
        Self::SessionsSurvive,
        Self::DraftsLive,
        Self::FlowsSurvive,
        Self::PortalSwitch,
        Self::MustChange,
        Self::EpochOnDisable,
        Self::EpochOnRequireChange,
        Self::OldTemporary,
        Self::OldHandle,
        Self::TriesGivenBack,
        Self::UnconfirmedResets,
    ];
}

/// The key of every office in these tests.
fn keys() -> KeyRing {
    KeyRing::from_bytes(1, [0x4B; 32])
}

/// What is stored of a code that is bound to this.
pub(crate) fn mac_of(challenge: &Challenge, whose: AccountId, address: &str, code: &str) -> CodeMac {
    let address = email(address);
    let parts: [&[u8]; 6] = [
        challenge.company.as_str().as_bytes(),
        challenge.id.as_bytes(),
        challenge.purpose.name().as_bytes(),
        whose.as_bytes(),
        address.key().as_str().as_bytes(),
        code.as_bytes(),
    ];
    CodeMac::from_bytes(keys().mac("one-time code", &parts))
}

/// Makes the code of a challenge one for another purpose.
pub(crate) fn rededicate(challenge: &mut Challenge, purpose: Purpose, (address, code): (&str, &str)) {
    challenge.purpose = purpose;
    let bound = challenge.clone();
    if let ChallengeState::Live { account, latest, .. } = &mut challenge.state {
        *latest = CodeHash { mac: mac_of(&bound, *account, address, code), expires_at: latest.expires_at };
    }
}

impl Office {
    /// Writes a challenge, whether it is still there or not.
    pub(crate) fn put_challenge(&self, challenge: &Challenge) {
        self.write(|uow| match uow.challenge(&challenge.company, challenge.id)? {
            Some(_) => uow.update_challenge(challenge),
            None => uow.insert_challenge(challenge),
        });
    }

    pub(crate) fn challenge_of(&self, company: &CompanyId, id: tesoro_portal_core::ChallengeId) -> Option<Challenge> {
        self.look(|view| view.challenge(company, id))
    }

    /// Lets the live codes of a challenge begin anew.
    pub(crate) fn refresh_codes(&self, challenge: &mut Challenge) {
        let until = self.now() + Duration::minutes(1);
        if let ChallengeState::Live { latest, earlier, .. } = &mut challenge.state {
            latest.expires_at = until;
            if let Some(earlier) = earlier {
                earlier.expires_at = until;
            }
        }
    }

    /// Makes a Draft what it is not yet; answers what it was.
    pub(crate) fn activate_unverified(&self, company: &CompanyId, id: AccountId) -> Option<Account> {
        let draft = self.look(|view| view.account(company, id))?;
        let state = AccountState::Active { link: LinkState::PendingLink };
        let active = Account { state, ..draft.clone() };
        self.write(|uow| uow.update_account(&active));
        Some(draft)
    }

    /// Lets a Draft live until then.
    pub(crate) fn set_draft_expiry(&self, company: &CompanyId, id: AccountId, expires_at: UtcDateTime) {
        self.write(|uow| match uow.account(company, id)? {
            Some(mut account) if matches!(account.state, AccountState::Draft { .. }) => {
                account.state = AccountState::Draft { expires_at };
                uow.update_account(&account)
            }
            _ => Ok(()),
        });
    }

    /// Makes the switch of a company's portal stand like this, past the office.
    pub(crate) fn force_switch(&self, company: &CompanyId, to: PortalSwitch) {
        self.write(|uow| match uow.settings(company)? {
            Some(mut settings) => {
                settings.portal = to;
                uow.update_settings(&settings)
            }
            None => Ok(()),
        });
    }

    /// Makes an account have this to do; answers what it had.
    pub(crate) fn force_duty(&self, company: &CompanyId, id: AccountId, duty: PasswordDuty) -> Option<PasswordDuty> {
        self.write(|uow| match uow.account(company, id)? {
            Some(account) => {
                uow.update_account(&Account { duty, ..account.clone() })?;
                Ok(Some(account.duty))
            }
            None => Ok(None),
        })
    }

    /// Makes the address of an account pass for confirmed, or for not.
    pub(crate) fn force_proof(&self, company: &CompanyId, id: AccountId, email_proof: EmailProof) {
        self.write(|uow| match uow.account(company, id)? {
            Some(account) => uow.update_account(&Account { email_proof, ..account }),
            None => Ok(()),
        });
    }

    pub(crate) fn credential_of(&self, company: &CompanyId, id: AccountId) -> Option<Credential> {
        self.look(|view| view.credential(company, id))
    }

    /// Takes back that whatever was proved before has ended.
    pub(crate) fn revive_epoch(&self, credential: &Credential, sessions: &[Session]) {
        let (company, id) = (&credential.company, credential.account);
        self.write(|uow| {
            let present = uow.credential(company, id)?.expect("a credential");
            uow.update_credential(&Credential { epoch: credential.epoch, ..present })?;
            let there = uow.sessions_of(company, id)?;
            let mut missing = sessions.iter().filter(|session| there.iter().all(|there| there.id != session.id));
            missing.try_for_each(|session| uow.insert_session(session))
        });
    }

    /// Lets the temporary password of an older mail live beside that of a newer one.
    pub(crate) fn revive_temporary(&self, older: &Credential) {
        self.write(|uow| {
            let stored = uow.credential(&older.company, older.account)?;
            match (&older.secret, stored) {
                (
                    Secret::Temporary(older),
                    Some(Credential { secret: Secret::Temporary(newer), epoch, company, account }),
                ) if older.intent != newer.intent && newer.earlier.is_none() => {
                    let both = TemporarySecret { earlier: Some(older.latest.clone()), ..newer };
                    uow.update_credential(&Credential { secret: Secret::Temporary(both), epoch, company, account })
                }
                _ => Ok(()),
            }
        });
    }

    pub(crate) fn sessions_of(&self, company: &CompanyId, id: AccountId) -> Vec<Session> {
        self.look(|view| view.sessions_of(company, id))
    }

    /// Brings sessions back that were ended, as if they were of the present epoch.
    pub(crate) fn revive_sessions(&self, company: &CompanyId, id: AccountId, sessions: &[Session]) {
        self.write(|uow| {
            let epoch = uow.credential(company, id)?.expect("a credential").epoch;
            let present = uow.sessions_of(company, id)?;
            uow.end_sessions(company, id, Ending::All)?;
            for session in present.iter().chain(sessions) {
                uow.insert_session(&Session { epoch, ..session.clone() })?;
            }
            Ok(())
        });
    }
}
