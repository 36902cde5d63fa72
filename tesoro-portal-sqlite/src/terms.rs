//! Terms, who accepted them, and how far their announcement has come.

use rusqlite::named_params;
use tesoro_portal_core::ports::{StoreError, Terms, TermsView};
use tesoro_portal_core::terms::{
    Acceptance, AcceptanceChannel, Announcement, Edition, EditionHead, EditionState, InForce, Materiality,
    TermsVersion, TextDigest,
};
use tesoro_portal_core::{AccountId, CompanyId};

use crate::columns::{Fields, integer, millis, to_json};
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

macro_rules! head_columns {
    () => {
        "company, version, materiality, state, since, published_by, languages, revision"
    };
}

const IN_FORCE: &str = "SELECT \
     (SELECT max(version) FROM portal_terms INDEXED BY portal_terms_published \
      WHERE company = ?1 AND state = 'published'), \
     (SELECT max(version) FROM portal_terms INDEXED BY portal_terms_material \
      WHERE company = ?1 AND state = 'published' AND materiality = 'material')";

const BY_VERSION: &str =
    concat!("SELECT ", head_columns!(), ", texts FROM portal_terms WHERE company = ?1 AND version = ?2");

const LIST: &str = concat!(
    "SELECT ",
    head_columns!(),
    " FROM portal_terms WHERE company = ?1 AND version < ?2 ORDER BY version DESC LIMIT ?3"
);

const INSERT: &str = "INSERT INTO portal_terms (company, version, materiality, state, since, published_by, languages, texts, \
     revision) VALUES (:company, :version, :materiality, :state, :since, :published_by, :languages, :texts, :revision)";

const UPDATE: &str = "UPDATE portal_terms SET materiality = :materiality, state = :state, since = :since, \
     published_by = :published_by, languages = :languages, texts = :texts, revision = :revision \
     WHERE company = :company AND version = :version AND state = 'draft'";

const ACCEPTANCES: &str = "SELECT company, account, version, language, digest, at, channel FROM portal_acceptances \
     WHERE company = ?1 AND account = ?2 ORDER BY version DESC";

const ACCEPT: &str = "INSERT INTO portal_acceptances (company, account, version, language, digest, at, channel) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

/// No id is empty: the condition lets the first row be found without reading them all.
const ANNOUNCEMENT: &str =
    "SELECT company, version, after FROM portal_terms_announcements WHERE company > '' ORDER BY company LIMIT 1";

const PUT_ANNOUNCEMENT: &str = "INSERT INTO portal_terms_announcements (company, version, after) VALUES (?1, ?2, ?3) \
     ON CONFLICT (company) DO UPDATE SET version = excluded.version, after = excluded.after";

const END_ANNOUNCEMENT: &str = "DELETE FROM portal_terms_announcements WHERE company = ?1";

/// Above every version.
const NO_BOUND: i64 = i64::MAX;

impl<A> TermsView for SqliteRows<'_, A> {
    fn terms_in_force(&mut self, company: &CompanyId) -> Result<InForce, StoreError> {
        let in_force = self.tx.row("look up the terms in force", IN_FORCE, (company.as_str(),), |fields| {
            Ok(InForce {
                newest: fields.optional_small_number()?.map(TermsVersion::new),
                material: fields.optional_small_number()?.map(TermsVersion::new),
            })
        })?;
        Ok(in_force.unwrap_or_default())
    }

    fn edition(&mut self, company: &CompanyId, version: TermsVersion) -> Result<Option<Edition>, StoreError> {
        self.tx.row("read a version of the terms", BY_VERSION, (company.as_str(), version.value()), |fields| {
            Ok(Edition { head: head(fields)?, texts: fields.json()? })
        })
    }

    fn editions(
        &mut self,
        company: &CompanyId,
        before: Option<TermsVersion>,
        limit: usize,
    ) -> Result<Vec<EditionHead>, StoreError> {
        let before = before.map_or(NO_BOUND, |version| i64::from(version.value()));
        self.tx.rows("list the versions of the terms", LIST, (company.as_str(), before, integer(limit)), head)
    }

    fn acceptances(&mut self, company: &CompanyId, account: AccountId) -> Result<Vec<Acceptance>, StoreError> {
        let params = (company.as_str(), account.as_bytes());
        self.tx.rows("read what an account has accepted", ACCEPTANCES, params, acceptance)
    }
}

impl Terms for SqliteUnitOfWork<'_> {
    fn insert_edition(&mut self, edition: &Edition) -> Result<(), StoreError> {
        self.write_edition("add a version of the terms", INSERT, edition)
    }

    fn update_edition(&mut self, edition: &Edition) -> Result<(), StoreError> {
        self.write_edition("change a version of the terms", UPDATE, edition)
    }

    fn insert_acceptance(&mut self, acceptance: &Acceptance) -> Result<(), StoreError> {
        let params = (
            acceptance.company.as_str(),
            acceptance.account.as_bytes(),
            acceptance.version.value(),
            acceptance.language.tag(),
            acceptance.digest.as_bytes(),
            millis(acceptance.at),
            acceptance.channel.name(),
        );
        self.tx.execute_one("record an acceptance", ACCEPT, params)
    }

    fn next_announcement(&mut self) -> Result<Option<Announcement>, StoreError> {
        self.tx.row("look for an announcement of terms", ANNOUNCEMENT, (), |fields| {
            Ok(Announcement {
                company: fields.parsed(str::parse)?,
                version: TermsVersion::new(fields.small_number()?),
                after: fields.optional_bytes()?.map(AccountId::from_bytes),
            })
        })
    }

    fn put_announcement(&mut self, announcement: &Announcement) -> Result<(), StoreError> {
        let after = announcement.after.as_ref().map(AccountId::as_bytes);
        let params = (announcement.company.as_str(), announcement.version.value(), after);
        self.tx.execute_one("write how far an announcement has come", PUT_ANNOUNCEMENT, params)
    }

    fn end_announcement(&mut self, company: &CompanyId) -> Result<(), StoreError> {
        self.tx.execute("end an announcement", END_ANNOUNCEMENT, (company.as_str(),))?;
        Ok(())
    }
}

impl SqliteUnitOfWork<'_> {
    fn write_edition(&self, step: &'static str, sql: &str, edition: &Edition) -> Result<(), StoreError> {
        let head = &edition.head;
        let (state, since, by) = match &head.state {
            EditionState::Draft { changed_at } => ("draft", changed_at, None),
            EditionState::Published { at, by } => ("published", at, Some(to_json(step, by)?)),
        };
        self.tx.execute_one(
            step,
            sql,
            named_params! {
                ":company": head.company.as_str(),
                ":version": head.version.value(),
                ":materiality": materiality_name(head.materiality),
                ":state": state,
                ":since": millis(*since),
                ":published_by": by,
                ":languages": to_json(step, &head.languages)?,
                ":texts": to_json(step, &edition.texts)?,
                ":revision": integer(head.revision),
            },
        )
    }
}

fn head(fields: &mut Fields<'_>) -> rusqlite::Result<EditionHead> {
    Ok(EditionHead {
        company: fields.parsed(str::parse)?,
        version: TermsVersion::new(fields.small_number()?),
        materiality: fields.named(materiality_named)?,
        state: state(fields)?,
        languages: fields.json()?,
        revision: fields.number()?,
    })
}

fn state(fields: &mut Fields<'_>) -> rusqlite::Result<EditionState> {
    let (name, since, by) = (fields.text()?, fields.time()?, fields.optional_json()?);
    match (name.as_str(), by) {
        ("draft", None) => Ok(EditionState::Draft { changed_at: since }),
        ("published", Some(by)) => Ok(EditionState::Published { at: since, by }),
        _ => fields.contradiction(),
    }
}

fn acceptance(fields: &mut Fields<'_>) -> rusqlite::Result<Acceptance> {
    Ok(Acceptance {
        company: fields.parsed(str::parse)?,
        account: AccountId::from_bytes(fields.bytes()?),
        version: TermsVersion::new(fields.small_number()?),
        language: fields.parsed(str::parse)?,
        digest: TextDigest::from_bytes(fields.bytes()?),
        at: fields.time()?,
        channel: fields.named(AcceptanceChannel::named)?,
    })
}

fn materiality_name(materiality: Materiality) -> &'static str {
    match materiality {
        Materiality::Material => "material",
        Materiality::Editorial => "editorial",
    }
}

fn materiality_named(name: &str) -> Option<Materiality> {
    [Materiality::Material, Materiality::Editorial].into_iter().find(|value| materiality_name(*value) == name)
}
