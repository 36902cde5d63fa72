//! Where a code is typed: the portal, and three ways to do without its guards.

use tesoro_portal_core::challenge::{Challenge, ChallengeState, CodeMac};
use tesoro_portal_core::ports::StoreExt as _;

use crate::office::{HARBOUR, company, email, shown, typed};
use crate::scene::Scene;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Door {
    /// The portal, where a sign-up is finished.
    SignUp,
    /// The portal, where a password is reset.
    Reset,
    /// By hand, in the portal's order: it shows that the harness takes what is right.
    CountedFirst,
    /// By hand: compared with what was read, and counted afterwards.
    ComparedFirst,
    /// By hand: the code is used up whatever has become of it since it was compared.
    UsedWhateverWas,
}

impl Door {
    pub(crate) fn is_the_portals(self) -> bool {
        matches!(self, Self::SignUp | Self::Reset)
    }

    /// How many sessions of before are still there: a client who forgot the password was signed in.
    pub(crate) fn sessions_left(self, winners: usize) -> usize {
        usize::from(self == Self::Reset && winners == 0)
    }

    pub(crate) fn try_code(self, scene: &Scene, n: usize, code: &str) -> bool {
        let request = shown(&scene.ticket, code);
        match self {
            Self::SignUp => scene.portal.verify_sign_up(&request).is_ok(),
            Self::Reset => {
                let new = typed(&format!("Zeventien groene Ramen, {n} kier"));
                scene.portal.reset_password(&request, Some(&new)).is_ok()
            }
            Self::CountedFirst => {
                count(scene).is_some_and(|counted| is_right(scene, &counted, code) && use_up(scene, Some(&counted)))
            }
            Self::ComparedFirst => {
                let seen = read(scene);
                let right = seen.tries < 5 && is_right(scene, &seen, code);
                count(scene);
                right && use_up(scene, Some(&seen))
            }
            Self::UsedWhateverWas => {
                count(scene).is_some_and(|counted| is_right(scene, &counted, code) && use_up(scene, None))
            }
        }
    }
}

fn read(scene: &Scene) -> Challenge {
    scene.store.with_view(|view| view.challenge(&company(HARBOUR), scene.ticket.id)).unwrap().unwrap()
}

/// The challenge with the try counted, unless there were five.
fn count(scene: &Scene) -> Option<Challenge> {
    scene
        .store
        .with_tx(|uow| {
            let mut challenge = uow.challenge(&company(HARBOUR), scene.ticket.id)?.unwrap();
            if challenge.tries >= 5 {
                return Ok::<_, tesoro_portal_core::ports::StoreError>(None);
            }
            challenge.tries += 1;
            uow.update_challenge(&challenge)?;
            Ok(Some(challenge))
        })
        .unwrap()
}

fn is_right(scene: &Scene, challenge: &Challenge, code: &str) -> bool {
    let address = email("anna@example.com");
    let parts: [&[u8]; 6] = [
        challenge.company.as_str().as_bytes(),
        challenge.id.as_bytes(),
        challenge.purpose.name().as_bytes(),
        scene.account.as_bytes(),
        address.key().as_str().as_bytes(),
        code.as_bytes(),
    ];
    let mac = CodeMac::from_bytes(Scene::keys().mac("one-time code", &parts));
    matches!(&challenge.state, ChallengeState::Live { latest, .. } if latest.mac == mac)
}

/// Whether it was still there as it was compared, or at all if nobody asks.
fn use_up(scene: &Scene, compared: Option<&Challenge>) -> bool {
    scene
        .store
        .with_tx(|uow| {
            let mut challenge = uow.challenge(&company(HARBOUR), scene.ticket.id)?.unwrap();
            if compared.is_some_and(|compared| compared.state != challenge.state) {
                return Ok::<_, tesoro_portal_core::ports::StoreError>(false);
            }
            challenge.state = ChallengeState::Used;
            uow.update_challenge(&challenge)?;
            Ok(true)
        })
        .unwrap()
}
