//! Recording what was refused (ADR 0009).

use super::{Portal, tried};
use crate::account::confirm::confirmation_of;
use crate::account::{SignInRefusal, SignInRequest};
use crate::agent::{self, AgentCtx, AgentRefusal};
use crate::code::{self, Code};
use crate::crm::Permission;
use crate::failure::Failure;
use crate::ports::{StoreError, StoreExt as _, UnitOfWork};
use crate::refused_acts::{ActName, Attempt, Caller, KEPT, NewRefusedAct, RefusedAct, note};
use crate::session::SignedInClient;
use crate::{AccountId, ChallengeId, CompanyId};

/// The most refused acts that are listed at once.
const PAGE_MAX: usize = 100;

impl Portal {
    /// A host refused an act of a caller who has proved who they are: because they may not do it, or because it was
    /// about something that is not theirs. A host that serves the portal calls it for refusals of the classes
    /// `Forbidden` and `NotFound`; what fails to authenticate is recorded without it.
    pub fn record_refused_act(&self, caller: &Caller, act: &ActName, code: Code) -> Result<(), StoreError> {
        let act = NewRefusedAct {
            company: caller.company().clone(),
            at: self.now(),
            actor: Some(caller.actor().clone()),
            account: None,
            attempt: Attempt::Act { name: act.clone() },
            code,
        };
        self.note(&act)
    }

    /// A page of what was refused in the company, ascending from the first one above `after`, for agents who may change
    /// its settings. `limit` is 100 at most.
    pub fn refused_acts(
        &self,
        ctx: &AgentCtx,
        after: u64,
        limit: usize,
    ) -> Result<Vec<RefusedAct>, Failure<AgentRefusal>> {
        self.view(|view| {
            agent::authorise(view, ctx, Permission::ManageSettings)?;
            Ok(view.refused_acts(ctx.company(), after, limit.min(PAGE_MAX))?)
        })
    }

    /// A sign-in was refused after its try was counted. Before that it is known of whose portal nothing, or that it is
    /// off, and nobody is told more than anybody may know.
    pub(super) fn sign_in_refused(
        &self,
        request: &SignInRequest,
        account: Option<AccountId>,
        refusal: SignInRefusal,
    ) -> Result<(), StoreError> {
        let code = match refusal {
            SignInRefusal::NoSuchPortal | SignInRefusal::PortalInactive => return Ok(()),
            SignInRefusal::Wait { .. } => code::TOO_MANY_ATTEMPTS,
            SignInRefusal::Failed => code::SIGN_IN_FAILED,
            SignInRefusal::Disabled => code::ACCOUNT_DISABLED,
            SignInRefusal::TemporaryPasswordExpired => code::TEMPORARY_PASSWORD_EXPIRED,
        };
        self.unknown_refused(&request.company, account, (Attempt::SignIn, code))
    }

    /// A code was refused.
    pub(super) fn code_refused(&self, company: &CompanyId, flow: ChallengeId) -> Result<(), StoreError> {
        self.unknown_refused(company, None, (Attempt::Code { flow }, code::CODE_REFUSED))
    }

    /// A code that a client typed to confirm their address was refused.
    pub(super) fn confirmation_refused(&self, client: &dyn SignedInClient) -> Result<(), StoreError> {
        let flow = confirmation_of(client.account());
        self.client_refused(client, (Attempt::Code { flow }, code::CODE_REFUSED))
    }

    fn unknown_refused(
        &self,
        company: &CompanyId,
        account: Option<AccountId>,
        (attempt, code): (Attempt, Code),
    ) -> Result<(), StoreError> {
        let act = NewRefusedAct { company: company.clone(), at: self.now(), actor: None, account, attempt, code };
        self.note(&act)
    }

    /// The current password was typed wrong, or too often.
    pub(super) fn current_password_refused(&self, client: &dyn SignedInClient, code: Code) -> Result<(), StoreError> {
        self.client_refused(client, (Attempt::CurrentPassword, code))
    }

    fn client_refused(&self, client: &dyn SignedInClient, (attempt, code): (Attempt, Code)) -> Result<(), StoreError> {
        let caller = Caller::client(client);
        let act = NewRefusedAct {
            company: caller.company().clone(),
            at: self.now(),
            actor: Some(caller.actor().clone()),
            account: Some(client.account()),
            attempt,
            code,
        };
        self.note(&act)
    }

    /// By itself, whatever this handle claims for what it does.
    fn note(&self, act: &NewRefusedAct) -> Result<(), StoreError> {
        tried(|| self.parts.store.with_tx(|uow| note(uow, act.clone(), self.keys())))
    }

    /// Removes what was refused so long ago that nobody asks any more.
    pub(super) fn sweep_refused_acts(&self, uow: &mut dyn UnitOfWork, limit: usize) -> Result<u64, StoreError> {
        uow.sweep_refused_acts(self.now().saturating_sub(KEPT), limit)
    }
}
