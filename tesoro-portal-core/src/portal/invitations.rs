//! What somebody does who was invited with a link (R-INV-07).

use super::Portal;
use crate::account::{self, InvitationRefusal, InvitationRequest};
use crate::failure::Failure;
use crate::password::{PasswordCandidate, PasswordProfile, Unmet, check};
use crate::session::SignedIn;

impl Portal {
    /// Whether the link of an invitation works. It changes nothing, so a program that opens each link of a mail does no
    /// harm.
    pub fn invitation_works(&self, request: &InvitationRequest) -> Result<(), Failure<InvitationRefusal>> {
        let now = self.now();
        self.view(|view| account::invitation_ground(view, request, now).map(drop))
    }

    /// The client chooses the first password with the link of an invitation, which is used up: the answer holds a session.
    /// A password that breaks rules leaves the link as it is; `new` is `None` where what was typed is too long for any.
    pub fn accept_invitation(
        &self,
        request: &InvitationRequest,
        new: Option<&PasswordCandidate>,
    ) -> Result<SignedIn, Failure<InvitationRefusal>> {
        let now = self.now();
        let ground = self.view(|view| account::invitation_ground(view, request, now))?;
        let unacceptable = |unmet| Failure::Refused(InvitationRefusal::Unacceptable(unmet));
        let too_long = || unacceptable(vec![Unmet::TooLong { maximum: PasswordProfile::MAXIMUM }]);
        let new = new.ok_or_else(too_long)?;
        check(self.policy().passwords, new, &ground.context).map_err(unacceptable)?;
        let hash = self.hasher().hash(new, self.entropy())?;
        self.write(|uow| {
            let limits = (self.keys(), &self.policy().sessions);
            let chosen = (&ground.credential, hash.clone());
            let signed_in = account::accept_invitation(uow, request, chosen, limits, (now, self.entropy()))?;
            self.offer_confirmation(uow, &signed_in, None, now)?;
            Ok(signed_in)
        })
    }
}
