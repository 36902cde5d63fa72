use super::state::State;
use crate::account::{Credential, Secret};
use crate::password::HashParameters;
use crate::ports::{Credentials, CredentialsView, StoreError};
use crate::{AccountId, CompanyId};

impl CredentialsView for State {
    fn credential(&mut self, company: &CompanyId, account: AccountId) -> Result<Option<Credential>, StoreError> {
        Ok(self.credentials.row(company, &account).cloned())
    }

    fn prevailing_parameters(&mut self, company: &CompanyId) -> Result<Option<HashParameters>, StoreError> {
        let counts = self.parameters.of(company).map(|(parameters, count)| (*parameters, *count));
        Ok(counts.reduce(prevailing).map(|(parameters, _)| parameters))
    }
}

/// The more frequent of the two, the stronger one on a tie.
fn prevailing(a: (HashParameters, u64), b: (HashParameters, u64)) -> (HashParameters, u64) {
    match a.1.cmp(&b.1) {
        std::cmp::Ordering::Less => b,
        std::cmp::Ordering::Equal if a.0.weaker_than(b.0) => b,
        _ => a,
    }
}

impl Credentials for State {
    fn insert_credential(&mut self, credential: &Credential) -> Result<(), StoreError> {
        const STEP: &str = "add a credential";
        self.accounts.require(&credential.company, &credential.account, STEP)?;
        self.credentials.insert(&credential.company, credential.account, credential.clone(), STEP)?;
        self.count_parameters(credential);
        Ok(())
    }

    fn update_credential(&mut self, credential: &Credential) -> Result<(), StoreError> {
        const STEP: &str = "change a credential";
        self.credentials.require(&credential.company, &credential.account, STEP)?;
        self.forget_credential(&credential.company, credential.account);
        self.credentials.put(&credential.company, credential.account, credential.clone());
        self.count_parameters(credential);
        Ok(())
    }
}

impl State {
    pub(super) fn forget_credential(&mut self, company: &CompanyId, account: AccountId) {
        let Some(credential) = self.credentials.row(company, &account).cloned() else { return };
        if let Some(parameters) = parameters(&credential.secret) {
            let count = self.parameters.row(company, &parameters).copied().unwrap_or_default();
            if count > 1 {
                self.parameters.put(company, parameters, count - 1);
            } else {
                self.parameters.remove(company, &parameters);
            }
        }
        self.credentials.remove(company, &account);
    }

    fn count_parameters(&mut self, credential: &Credential) {
        if let Some(parameters) = parameters(&credential.secret) {
            let count = self.parameters.row(&credential.company, &parameters).copied().unwrap_or_default();
            self.parameters.put(&credential.company, parameters, count + 1);
        }
    }
}

/// What the hashes of a secret cost, which is the same for all of them.
fn parameters(secret: &Secret) -> Option<HashParameters> {
    match secret {
        Secret::None | Secret::Link(_) => None,
        Secret::Temporary(temporary) => Some(temporary.latest.hash.parameters()),
        Secret::Chosen(hash) => Some(hash.parameters()),
    }
}
