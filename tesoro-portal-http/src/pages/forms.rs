//! The proof that a form is one of this session's own pages (THREATS 34).
//!
//! Every request that a form makes has passed [`crate::csrf::check`] before its handler runs. The token is the second
//! lock, for a browser whose first one fails. The sign-in form has no session to bind it to, and only the first.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use tesoro_portal_core::KeyRing;
use tesoro_portal_core::session::SessionToken;

use crate::csrf::CsrfToken;
use crate::fields::Fields;
use crate::refused::Refused;
use crate::request_id::RequestId;
use crate::routing::Request;

/// The hidden field that carries the token.
const FIELD: &str = "form_token";

/// The key of the tokens in forms.
///
/// It is made of the key ring and not drawn anew at each start, so that a form that was open meanwhile is still good
/// after a restart, and several processes behind one address accept each other's. After a rotation of the ring an open
/// form has to be loaded again.
#[derive(Clone)]
pub struct FormKey([u8; 32]);

impl FormKey {
    /// The key that belongs to the ring's current one.
    pub fn of(keys: &KeyRing) -> Self {
        Self(keys.mac("tokens in forms", &[]))
    }

    /// What lies over the token in the forms of one answer. It is as secret as the token, and differs with the request.
    pub(super) fn mask(&self, request: RequestId) -> [u8; 32] {
        self.mac(b"mask of an answer\0", &request.to_string())
    }

    /// A name for whoever has this id, which tells nothing about it: what belongs to one client is told from what belongs to another.
    pub(super) fn pseudonym(&self, of: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.mac(b"whose copies\0", of).split_at(12).0)
    }

    fn mac(&self, purpose: &[u8], of: &str) -> [u8; 32] {
        // RFC 2104 fills a short key with zeros up to the hash's block.
        let mut block = [0_u8; 64];
        block.iter_mut().zip(&self.0).for_each(|(to, from)| *to = *from);
        let mut mac = <Hmac<Sha256>>::new(&block.into());
        mac.update(purpose);
        mac.update(of.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// The token in the forms of the session that shows `token`; a new session token has other forms.
    pub(super) fn token(&self, token: &SessionToken) -> CsrfToken {
        CsrfToken::for_session(token.digest().as_bytes(), &self.0)
    }
}

impl fmt::Debug for FormKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FormKey(..)")
    }
}

/// Reads a form that has to carry the session's token, and no fields but its own (THREATS 40).
pub(super) fn read(request: &Request, token: &CsrfToken, known: &[&str]) -> Result<Fields, Refused> {
    let fields = request.form()?;
    token.verify(fields.one(FIELD)?.unwrap_or_default())?;
    let mut all = known.to_vec();
    all.push(FIELD);
    fields.only(&all)?;
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use tesoro_portal_core::SystemEntropy;

    use super::*;

    #[test]
    fn threat_34_a_form_is_of_one_session_and_survives_a_restart() {
        let keys = KeyRing::from_bytes(1, [7; 32]);
        let company = "keizer".parse().unwrap();
        let (mine, other) =
            (SessionToken::mint(&company, &SystemEntropy), SessionToken::mint(&company, &SystemEntropy));
        let token = FormKey::of(&keys).token(&mine);
        let shown = token.masked(&FormKey::of(&keys).mask(RequestId::mint(&SystemEntropy)));
        assert!(FormKey::of(&keys.clone()).token(&mine).verify(&shown).is_ok());
        assert!(FormKey::of(&keys).token(&other).verify(&shown).is_err());
        assert!(FormKey::of(&keys.rotate(&SystemEntropy)).token(&mine).verify(&shown).is_err());
    }

    #[test]
    fn threat_68_the_key_is_not_printed() {
        assert_eq!(format!("{:?}", FormKey([1; 32])), "FormKey(..)");
    }
}
