//! What a visitor does: signing up, and forgetting a password.

use super::Portal;
use crate::account::verify::{self, CodeTry};
use crate::account::{
    CodeRefusal, CodeRequest, EmailAddress, FlowTicket, ResetRefusal, SignUpRefusal, SignUpRequest, register, reset,
};
use crate::challenge::Purpose;
use crate::failure::{Failure, Refusal as _};
use crate::password::{PasswordCandidate, PasswordContext, PasswordProfile, Unmet, check};
use crate::session::{FlowHandle, SignedIn};
use crate::throttle::SourceKey;
use crate::{AccountId, ChallengeId, CompanyId};

impl Portal {
    /// Signs somebody up: a Draft, and a mail with a code (R-REG-01, R-REG-02). Whether the address has an account is
    /// not told, by nothing (R-REG-04). It hashes.
    pub fn sign_up(&self, request: &SignUpRequest) -> Result<FlowTicket, Failure<SignUpRefusal>> {
        let ground = self.view(|view| register::ground(view, &request.company))?;
        let registrant = register::judge(request, &ground, self.policy().passwords).map_err(Failure::Refused)?;
        let hash = self.hasher().hash(&registrant.password, self.entropy())?;
        self.write(|uow| {
            let limits = (self.keys(), &self.policy().codes);
            let from = (&request.company, request.source);
            // Of two askings at once, what is written later has to have been asked later, or it overlooks the other.
            let now = self.now();
            register::register(uow, from, &registrant, hash.clone(), limits, (now, self.entropy()))
        })
    }

    /// The code finishes a sign-up: the account is Active, linked or waiting, and the client is in (R-REG-03).
    pub fn verify_sign_up(&self, request: &CodeRequest) -> Result<SignedIn, Failure<CodeRefusal>> {
        let (counted, account) = self.right_code(request, Purpose::Registration)?;
        let now = self.now();
        self.write(|uow| {
            let limits = (self.keys(), &self.policy().sessions);
            verify::finish(uow, request, &counted.challenge, account, limits, (now, self.entropy()))
        })
    }

    /// Mails a new code for a sign-up that is under way; the old one is void.
    pub fn resend_code(
        &self,
        company: &CompanyId,
        flow: ChallengeId,
        handle: Option<&FlowHandle>,
        source: SourceKey,
    ) -> Result<(), Failure<CodeRefusal>> {
        let now = self.now();
        // A refusal writes nothing but counters that are brought to the present.
        self.write_counted(|uow| {
            let limits = (self.keys(), &self.policy().codes);
            verify::resend(uow, (company, flow, handle), source, limits, (now, self.entropy()))
        })
    }

    /// Asks for a code to choose a new password with. The answer is the same for every address (R-AUTH-06).
    pub fn request_reset(
        &self,
        company: &CompanyId,
        email: &str,
        source: SourceKey,
    ) -> Result<FlowTicket, Failure<ResetRefusal>> {
        let email = match EmailAddress::parse(email) {
            Ok(email) => email,
            Err(refusal) => return Err(self.unless_off(company, ResetRefusal::Email(refusal.code()))),
        };
        self.write(|uow| {
            let limits = (self.keys(), &self.policy().codes);
            // As for a sign-up: the order of the writing is that of the askings.
            let now = self.now();
            reset::request(uow, (company, source), &email, limits, (now, self.entropy()))
        })
    }

    /// The code chooses a new password: every session ends, and the answer holds a new one. A password that breaks rules
    /// costs neither the code nor a try.
    pub fn reset_password(
        &self,
        request: &CodeRequest,
        new: Option<&PasswordCandidate>,
    ) -> Result<SignedIn, Failure<ResetRefusal>> {
        let new = match self.plausible(new) {
            Ok(new) => new,
            Err(refusal) => return Err(self.unless_off(&request.company, refusal)),
        };
        let (counted, account) =
            self.right_code(request, Purpose::Reset).map_err(|failure| failure.map(ResetRefusal::Code))?;
        let ground = self.view(|view| reset::ground(view, &request.company, account))?;
        let mut unmet = check(self.policy().passwords, new, &ground.context).err().unwrap_or_default();
        if self.hasher().verify(new, &ground.hashes)?.is_some() {
            unmet.push(Unmet::Unchanged);
        }
        if !unmet.is_empty() {
            self.write(|uow| {
                reset::give_back(uow, &counted.challenge, self.keys()).map_err(Failure::<ResetRefusal>::Store)
            })?;
            return Err(Failure::Refused(ResetRefusal::Unacceptable(unmet)));
        }
        let hash = self.hasher().hash(new, self.entropy())?;
        let now = self.now();
        self.write(|uow| {
            let password = (hash.clone(), &request.device_name);
            let limits = (self.keys(), &self.policy().sessions);
            reset::finish(uow, (&counted.challenge, account), password, limits, (now, self.entropy()))
        })
    }

    /// What is wrong with a request, unless the portal is off, which is said first (R-COMP-03).
    fn unless_off(&self, company: &CompanyId, refusal: ResetRefusal) -> Failure<ResetRefusal> {
        match self.view(|view| verify::open(view, company)) {
            Ok(()) => Failure::Refused(refusal),
            Err(failure) => failure.map(ResetRefusal::Code),
        }
    }

    /// What nobody's account is needed to know: it is said before the code is looked at, and costs no try.
    fn plausible<'p>(&self, new: Option<&'p PasswordCandidate>) -> Result<&'p PasswordCandidate, ResetRefusal> {
        let too_long = || ResetRefusal::Unacceptable(vec![Unmet::TooLong { maximum: PasswordProfile::MAXIMUM }]);
        let new = new.ok_or_else(too_long)?;
        match check(self.policy().passwords, new, &PasswordContext::default()) {
            Ok(()) => Ok(new),
            Err(unmet) => Err(ResetRefusal::Unacceptable(unmet)),
        }
    }

    /// Counts the try, commits that, and only then compares (threats 1, 2).
    fn right_code(
        &self,
        request: &CodeRequest,
        purpose: Purpose,
    ) -> Result<(CodeTry, AccountId), Failure<CodeRefusal>> {
        let now = self.now();
        let counted = self.write_counted(|uow| {
            let limits = (self.keys(), &self.policy().codes);
            verify::count_try(uow, request, purpose, limits, (now, self.entropy()))
        });
        let judged = counted.and_then(|counted| match verify::is_right(&counted, &request.code, self.keys()) {
            Some(account) => Ok((counted, account)),
            None => Err(Failure::Refused(CodeRefusal::Refused)),
        });
        if let Err(Failure::Refused(CodeRefusal::Refused)) = &judged {
            self.code_refused(&request.company, request.flow)?;
        }
        judged
    }
}
