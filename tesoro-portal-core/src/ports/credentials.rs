use super::StoreError;
use crate::account::Credential;
use crate::password::HashParameters;
use crate::{AccountId, CompanyId};

/// Reads credentials.
pub trait CredentialsView {
    /// The credential of the account.
    fn credential(&mut self, company: &CompanyId, account: AccountId) -> Result<Option<Credential>, StoreError>;

    /// The parameters that most hashes of the company have, the stronger ones on a tie; `None` without any. A dummy
    /// hash follows them (threat 19), so it is asked at every sign-in and must not count all rows.
    fn prevailing_parameters(&mut self, company: &CompanyId) -> Result<Option<HashParameters>, StoreError>;
}

/// Writes credentials.
pub trait Credentials: CredentialsView {
    /// Adds the credential of a new account.
    ///
    /// To ensure correctness, a second one for the same account is refused as [`Taken`](super::StoreErrorKind::Taken),
    /// and one for an account that does not exist is an error.
    fn insert_credential(&mut self, credential: &Credential) -> Result<(), StoreError>;

    /// Replaces the credential of the account; a missing row is an error.
    fn update_credential(&mut self, credential: &Credential) -> Result<(), StoreError>;
}
