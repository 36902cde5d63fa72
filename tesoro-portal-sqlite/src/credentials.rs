//! Credentials. How many there are of which strength is counted by triggers, also when an account takes its own along.

use rusqlite::named_params;
use tesoro_portal_core::account::{Credential, LinkHash, LinkSecret, Secret, TemporaryHash, TemporarySecret};
use tesoro_portal_core::password::{HashLimits, HashParameters, HashRefusal, PasswordHash};
use tesoro_portal_core::ports::{Credentials, CredentialsView, StoreError};
use tesoro_portal_core::session::TokenDigest;
use tesoro_portal_core::{AccountId, CompanyId, IntentId};

use crate::columns::{Fields, integer, millis};
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

const BY_ACCOUNT: &str = "SELECT company, account, epoch, kind, hash, intent, expires_at, earlier_hash, \
     earlier_expires_at, link, link_expires_at, link_intent, link_epoch, earlier_link, earlier_link_expires_at \
     FROM portal_credentials WHERE company = ?1 AND account = ?2";

const PREVAILING: &str = "SELECT memory_kib, passes, lanes FROM portal_hash_parameters \
     WHERE company = ?1 AND count > 0 ORDER BY count DESC, memory_kib DESC, passes DESC, lanes LIMIT 1";

const INSERT: &str = "INSERT INTO portal_credentials (company, account, epoch, kind, hash, earlier_hash, intent, \
     expires_at, earlier_expires_at, memory_kib, passes, lanes, link, link_expires_at, link_intent, link_epoch, \
     earlier_link, earlier_link_expires_at) VALUES (:company, :account, :epoch, :kind, :hash, \
     :earlier_hash, :intent, :expires_at, :earlier_expires_at, :memory_kib, :passes, :lanes, :link, :link_expires_at, \
     :link_intent, :link_epoch, :earlier_link, :earlier_link_expires_at)";

const UPDATE: &str = "UPDATE portal_credentials SET epoch = :epoch, kind = :kind, hash = :hash, \
     earlier_hash = :earlier_hash, intent = :intent, expires_at = :expires_at, \
     earlier_expires_at = :earlier_expires_at, memory_kib = :memory_kib, passes = :passes, lanes = :lanes, \
     link = :link, link_expires_at = :link_expires_at, link_intent = :link_intent, link_epoch = :link_epoch, \
     earlier_link = :earlier_link, earlier_link_expires_at = :earlier_link_expires_at \
     WHERE company = :company AND account = :account";

impl<A> CredentialsView for SqliteRows<'_, A> {
    fn credential(&mut self, company: &CompanyId, account: AccountId) -> Result<Option<Credential>, StoreError> {
        self.tx.row("read a credential", BY_ACCOUNT, (company.as_str(), account.as_bytes()), credential)
    }

    fn prevailing_parameters(&mut self, company: &CompanyId) -> Result<Option<HashParameters>, StoreError> {
        self.tx.row("read the prevailing hash parameters", PREVAILING, (company.as_str(),), |fields| {
            let (memory_kib, passes, lanes) = (fields.small_number()?, fields.small_number()?, fields.small_number()?);
            HashParameters::new(memory_kib, passes, lanes).or_else(|_| fields.contradiction())
        })
    }
}

impl Credentials for SqliteUnitOfWork<'_> {
    fn insert_credential(&mut self, credential: &Credential) -> Result<(), StoreError> {
        self.write_credential("add a credential", INSERT, credential)
    }

    fn update_credential(&mut self, credential: &Credential) -> Result<(), StoreError> {
        self.write_credential("change a credential", UPDATE, credential)
    }
}

impl SqliteUnitOfWork<'_> {
    fn write_credential(&self, step: &'static str, sql: &str, credential: &Credential) -> Result<(), StoreError> {
        let temporary = match &credential.secret {
            Secret::Temporary(temporary) => Some(temporary),
            Secret::None | Secret::Chosen(_) | Secret::Link(_) => None,
        };
        let link = match &credential.secret {
            Secret::Link(link) => Some(link),
            Secret::None | Secret::Chosen(_) | Secret::Temporary(_) => None,
        };
        let earlier_link = link.and_then(|link| link.earlier.as_ref());
        let (kind, hash) = match &credential.secret {
            Secret::None | Secret::Link(_) => ("none", None),
            Secret::Temporary(temporary) => ("temporary", Some(&temporary.latest.hash)),
            Secret::Chosen(hash) => ("chosen", Some(hash)),
        };
        let earlier = temporary.and_then(|temporary| temporary.earlier.as_ref());
        let parameters = hash.map(PasswordHash::parameters);
        self.tx.execute_one(
            step,
            sql,
            named_params! {
                ":company": credential.company.as_str(),
                ":account": credential.account.as_bytes(),
                ":epoch": integer(credential.epoch),
                ":kind": kind,
                ":hash": hash.map(PasswordHash::as_str),
                ":earlier_hash": earlier.map(|earlier| earlier.hash.as_str()),
                ":intent": temporary.map(|temporary| temporary.intent.as_bytes()),
                ":expires_at": temporary.map(|temporary| millis(temporary.latest.expires_at)),
                ":earlier_expires_at": earlier.map(|earlier| millis(earlier.expires_at)),
                ":memory_kib": parameters.map(HashParameters::memory_kib),
                ":passes": parameters.map(HashParameters::passes),
                ":lanes": parameters.map(HashParameters::lanes),
                ":link": link.map(|link| link.latest.digest.as_bytes()),
                ":link_expires_at": link.map(|link| millis(link.latest.expires_at)),
                ":link_intent": link.map(|link| link.intent.as_bytes()),
                ":link_epoch": link.map(|link| integer(link.epoch)),
                ":earlier_link": earlier_link.map(|earlier| earlier.digest.as_bytes()),
                ":earlier_link_expires_at": earlier_link.map(|earlier| millis(earlier.expires_at)),
            },
        )
    }
}

fn credential(fields: &mut Fields<'_>) -> rusqlite::Result<Credential> {
    Ok(Credential {
        company: fields.parsed(str::parse)?,
        account: AccountId::from_bytes(fields.bytes()?),
        epoch: fields.number()?,
        secret: secret(fields)?,
    })
}

fn secret(fields: &mut Fields<'_>) -> rusqlite::Result<Secret> {
    let kind = fields.text()?;
    let hash = fields.optional_parsed(stored_hash)?;
    let intent = fields.optional_bytes()?.map(IntentId::from_bytes);
    let expires_at = fields.optional_time()?;
    let earlier = fields.optional_parsed(stored_hash)?.zip(fields.optional_time()?);
    if let Some(link) = link(fields)? {
        return if kind == "none" && hash.is_none() { Ok(Secret::Link(link)) } else { fields.contradiction() };
    }
    match (kind.as_str(), hash, intent, expires_at) {
        ("none", None, None, None) => Ok(Secret::None),
        ("chosen", Some(hash), None, None) => Ok(Secret::Chosen(hash)),
        ("temporary", Some(hash), Some(intent), Some(expires_at)) => Ok(Secret::Temporary(TemporarySecret {
            intent,
            latest: TemporaryHash { hash, expires_at },
            earlier: earlier.map(|(hash, expires_at)| TemporaryHash { hash, expires_at }),
        })),
        _ => fields.contradiction(),
    }
}

fn link(fields: &mut Fields<'_>) -> rusqlite::Result<Option<LinkSecret>> {
    let digest = fields.optional_bytes()?.map(TokenDigest::from_bytes);
    let expires_at = fields.optional_time()?;
    let intent = fields.optional_bytes()?.map(IntentId::from_bytes);
    let epoch = fields.optional_number()?;
    let earlier = fields.optional_bytes()?.map(TokenDigest::from_bytes).zip(fields.optional_time()?);
    let hash = |(digest, expires_at)| LinkHash { digest, expires_at };
    match (digest, expires_at, intent, epoch) {
        (Some(digest), Some(expires_at), Some(intent), Some(epoch)) => {
            let latest = LinkHash { digest, expires_at };
            Ok(Some(LinkSecret { intent, epoch, latest, earlier: earlier.map(hash) }))
        }
        (None, None, None, None) => Ok(None),
        _ => fields.contradiction(),
    }
}

/// What was once accepted is read back, also after a host has lowered what it accepts.
pub(crate) fn stored_hash(text: &str) -> Result<PasswordHash, HashRefusal> {
    PasswordHash::parse_within(text, HashLimits::CEILING)
}
