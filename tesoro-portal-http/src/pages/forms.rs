//! The proof that a form is one of this session's own pages (THREATS 34).
//!
//! Every request that a form makes has passed [`crate::csrf::check`] before its handler runs. The token is the second
//! lock, for a browser whose first one fails. The sign-in form has no session to bind it to, and only the first.

use std::fmt;

use tesoro_portal_core::KeyRing;
use tesoro_portal_core::session::SessionToken;

use crate::csrf::CsrfToken;
use crate::fields::Fields;
use crate::refused::Refused;
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
        assert!(FormKey::of(&keys.clone()).token(&mine).verify(&token.encoded()).is_ok());
        assert!(FormKey::of(&keys).token(&other).verify(&token.encoded()).is_err());
        assert!(FormKey::of(&keys.rotate(&SystemEntropy)).token(&mine).verify(&token.encoded()).is_err());
    }

    #[test]
    fn threat_68_the_key_is_not_printed() {
        assert_eq!(format!("{:?}", FormKey([1; 32])), "FormKey(..)");
    }
}
