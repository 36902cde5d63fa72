//! What a client does, and what a visitor may know.

use super::Portal;
use crate::account::{Comparison, Matched, SignIn, SignInRefusal, SignInRequest, complete, count_try};
use crate::code;
use crate::failure::{Failure, Refusal as _};
use crate::password::change::{self, Ground};
use crate::password::{ChangePasswordRefusal, CurrentPassword, PasswordCandidate, Unmet};
use crate::portal_facts::{self, PortalFacts, PortalFactsRefusal};
use crate::ports::StoreError;
use crate::profile::{self, Profile, ProfileChange, ProfileRefusal, Surroundings};
use crate::session::{
    self, Authenticated, ClientCtx, ClientRefusal, Session, SessionRefusal, SessionToken, SignedIn, SignedInClient,
};
use crate::{CompanyId, SessionId};

impl Portal {
    /// What anybody may know of a company's portal (R-COMP-01, R-COMP-02).
    pub fn facts(&self, company: &CompanyId) -> Result<PortalFacts, Failure<PortalFactsRefusal>> {
        self.view(|view| portal_facts::read(view, company))
    }

    /// Signs a client in (R-AUTH-01 to R-AUTH-03). It hashes, so it takes tens of milliseconds of a core.
    pub fn sign_in(&self, request: &SignInRequest) -> Result<SignIn, Failure<SignInRefusal>> {
        let now = self.now();
        let limits = &self.policy().throttle;
        let mut account = None;
        let outcome = self
            .write_counted(|uow| count_try(uow, request, self.keys(), limits, now))
            .and_then(|comparison| {
                account = comparison.account;
                let matched = self.compare(&request.password, comparison)?;
                matched.ok_or(Failure::Refused(SignInRefusal::Failed))
            })
            .and_then(|matched| {
                self.write(|uow| {
                    let lasting = (&self.policy().sessions, limits);
                    let time = (now, self.entropy());
                    let signed_in = complete(uow, request, matched.clone(), self.keys(), lasting, time)?;
                    self.offer_confirmation(uow, signed_in.signed_in(), Some(request.source), now)?;
                    Ok(signed_in)
                })
            });
        if let Err(Failure::Refused(refusal)) = &outcome {
            self.sign_in_refused(request, account, *refusal)?;
        }
        outcome
    }

    /// One computation, whoever it is: a dummy's where there is nothing to compare with (threats 17, 19).
    fn compare(
        &self,
        password: &PasswordCandidate,
        comparison: Comparison,
    ) -> Result<Option<Matched>, Failure<SignInRefusal>> {
        let Comparison { account, hashes, dummy, epoch, known_device } = comparison;
        let Some(account) = account.filter(|_| !hashes.is_empty()) else {
            let parameters = dummy.unwrap_or(self.hasher().parameters());
            self.hasher().verify_dummy(password, parameters)?;
            return Ok(None);
        };
        let matched = self.hasher().verify(password, &hashes)?;
        let Some(hash) = matched.and_then(|index| hashes.into_iter().nth(index)) else { return Ok(None) };
        let upgraded =
            if self.hasher().needs_upgrade(&hash) { Some(self.hasher().hash(password, self.entropy())?) } else { None };
        Ok(Some(Matched { account, epoch, hash, upgraded, known_device }))
    }

    /// The proof that a token's session amounts to. Its last use is written down at most every five minutes.
    pub fn authenticate(&self, token: &SessionToken) -> Result<Authenticated, Failure<ClientRefusal>> {
        let now = self.now();
        let limits = &self.policy().sessions;
        let standing = self.view(|view| session::look_up(view, token.company(), &token.digest(), limits, now))?;
        if standing.session.touch_is_due(now) {
            let id = standing.session.id;
            self.write(|uow| uow.touch_session(token.company(), id, now).map_err(Failure::Store))?;
        }
        Ok(session::prove(&standing))
    }

    /// The client's own account and session; for restricted sessions, too (R-PW-05).
    pub fn profile(&self, client: &Authenticated) -> Result<Profile, Failure<ClientRefusal>> {
        let now = self.now();
        self.view(|view| profile::read(view, client, &self.policy().sessions, now))
    }

    /// What surrounds every page of the client: the profile, whom they can ask, and how much is unread.
    pub fn surroundings(&self, client: &Authenticated) -> Result<Surroundings, Failure<ClientRefusal>> {
        let now = self.now();
        self.view(|view| profile::read_around(view, client, &self.policy().sessions, now))
    }

    /// The own account, for a client who may do everything a client may.
    pub fn own_profile(&self, client: &ClientCtx) -> Result<Profile, Failure<ClientRefusal>> {
        let now = self.now();
        self.view(|view| profile::read_own(view, client, &self.policy().sessions, now))
    }

    /// Changes the client's own names, language and wishes.
    pub fn change_profile(
        &self,
        client: &ClientCtx,
        change: &ProfileChange,
    ) -> Result<Profile, Failure<ProfileRefusal>> {
        let now = self.now();
        self.write(|uow| profile::change(uow, client, change, &self.policy().sessions, now))
    }

    /// Changes the password: every session ends, and the answer holds a new one (R-PW-04). `current` is needed unless
    /// the session exists only to change it (R-PW-05). All unmet rules are told at once (R-PW-01).
    pub fn change_password(
        &self,
        client: &Authenticated,
        current: Option<&PasswordCandidate>,
        new: &PasswordCandidate,
    ) -> Result<SignedIn, Failure<ChangePasswordRefusal>> {
        let now = self.now();
        let limits = &self.policy().sessions;
        let ground = self.view(|view| change::ground(view, client, limits, now))?;
        let wrong = self.judge_current(client, current, &ground)?;
        let unmet = self.judge_new(new, wrong, &ground)?;
        if wrong.is_some() || !unmet.is_empty() {
            return Err(Failure::Refused(ChangePasswordRefusal::Unacceptable { current: wrong, new: unmet }));
        }
        let hash = self.hasher().hash(new, self.entropy())?;
        self.write(|uow| {
            let new = (&ground.credential, hash.clone());
            let signed_in = change::write(uow, client, new, limits, (now, self.entropy()))?;
            self.offer_confirmation(uow, &signed_in, None, now)?;
            Ok(signed_in)
        })
    }

    /// The try is counted before it is compared, as at sign-in: a stolen session must not guess its way to the password.
    pub(super) fn judge_current(
        &self,
        client: &dyn SignedInClient,
        current: Option<&PasswordCandidate>,
        ground: &Ground,
    ) -> Result<Option<CurrentPassword>, Failure<ChangePasswordRefusal>> {
        if !ground.current_needed {
            return Ok(None);
        }
        let Some(current) = current else { return Ok(Some(CurrentPassword::Missing)) };
        let now = self.now();
        let counted =
            self.write_counted(|uow| change::count_try(uow, client, self.keys(), &self.policy().throttle, now));
        if let Err(Failure::Refused(refusal)) = &counted {
            self.current_password_refused(client, refusal.code())?;
        }
        counted?;
        if self.hasher().verify(current, &ground.credential.secret.hashes())?.is_none() {
            self.current_password_refused(client, code::CURRENT_PASSWORD_WRONG)?;
            return Ok(Some(CurrentPassword::Wrong));
        }
        self.write(|uow| change::forget_tries(uow, client, self.keys()).map_err(Failure::Store))?;
        Ok(None)
    }

    /// Whether the new password is the current one is told only to who has shown the current one: anybody else could
    /// guess it that way, without a try being counted.
    fn judge_new(
        &self,
        new: &PasswordCandidate,
        wrong: Option<CurrentPassword>,
        ground: &Ground,
    ) -> Result<Vec<Unmet>, Failure<ChangePasswordRefusal>> {
        let mut unmet = change::unmet(self.policy().passwords, new, ground);
        if wrong.is_none() && self.hasher().verify(new, &ground.credential.secret.hashes())?.is_some() {
            unmet.push(Unmet::Unchanged);
        }
        Ok(unmet)
    }

    /// The client's live sessions, the latest used first.
    pub fn sessions(&self, client: &ClientCtx) -> Result<Vec<Session>, Failure<SessionRefusal>> {
        let now = self.now();
        self.view(|view| session::list(view, client, &self.policy().sessions, now))
    }

    /// Signs out.
    pub fn sign_out(&self, client: &dyn SignedInClient) -> Result<(), Failure<SessionRefusal>> {
        let now = self.now();
        self.write(|uow| session::sign_out(uow, client, &self.policy().sessions, now))
    }

    /// Ends one session of the client's own.
    pub fn end_session(&self, client: &ClientCtx, id: SessionId) -> Result<(), Failure<SessionRefusal>> {
        let now = self.now();
        self.write(|uow| session::end_one(uow, client, id, &self.policy().sessions, now))
    }

    /// Ends all sessions of the client but this one, and answers how many.
    pub fn end_other_sessions(&self, client: &ClientCtx) -> Result<u64, Failure<SessionRefusal>> {
        let now = self.now();
        self.write(|uow| session::end_others(uow, client, &self.policy().sessions, now))
    }

    /// Removes what has become meaningless: sessions and devices past every limit, counters that have faded, flows that are
    /// over, sign-ups that were not finished (R-REG-05), refused acts of long ago, keys of requests. At most `limit` of
    /// each; call it now and then.
    pub fn sweep(&self, limit: usize) -> Result<u64, StoreError> {
        let now = self.now();
        let longest = self.policy().sessions.signed_in.absolute.max(self.policy().sessions.visit.absolute);
        let before = now.saturating_sub(longest);
        self.write(|uow| {
            Ok(uow.sweep_sessions(before, before, limit)?
                + uow.sweep_throttles(now, limit)?
                + uow.sweep_challenges(now, limit)?
                + uow.sweep_drafts(now, limit)?
                + self.sweep_refused_acts(uow, limit)?
                + self.sweep_keys(uow, limit)?)
        })
    }
}
