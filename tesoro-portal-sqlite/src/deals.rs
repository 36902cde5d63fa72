//! What clients have said about deals.

use rusqlite::named_params;
use tesoro_portal_core::deal::{DealState, DealStatus, Decision, Favourite, Rejection, Sight};
use tesoro_portal_core::ports::{Deals, DealsView, StoreError};
use tesoro_portal_core::{CompanyId, DealId};

use crate::columns::{Fields, integer, millis, to_json};
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

macro_rules! columns {
    () => {
        "company, deal, status, seen, reasons, reason_text, favourite, rating, edited_at, version"
    };
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM portal_deals WHERE company = ?1 AND deal = ?2");

const BY_IDS: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM portal_deals WHERE company = ?1 AND deal IN (SELECT value FROM json_each(?2)) ORDER BY deal"
);

const INSERT: &str = concat!(
    "INSERT INTO portal_deals (",
    columns!(),
    ") VALUES (:company, :deal, :status, :seen, :reasons, :reason_text, :favourite, :rating, :edited_at, :version)"
);

const UPDATE: &str = "UPDATE portal_deals SET status = :status, seen = :seen, reasons = :reasons, \
     reason_text = :reason_text, favourite = :favourite, rating = :rating, edited_at = :edited_at, version = :version \
     WHERE company = :company AND deal = :deal";

impl<A> DealsView for SqliteRows<'_, A> {
    fn deal_state(&mut self, company: &CompanyId, deal: &DealId) -> Result<Option<DealState>, StoreError> {
        self.tx.row("read a client's word about a deal", BY_ID, (company.as_str(), deal.as_str()), read)
    }

    fn deal_states(&mut self, company: &CompanyId, deals: &[DealId]) -> Result<Vec<DealState>, StoreError> {
        const STEP: &str = "read a client's words about deals";
        self.tx.rows(STEP, BY_IDS, (company.as_str(), to_json(STEP, &deals)?), read)
    }
}

impl Deals for SqliteUnitOfWork<'_> {
    fn insert_deal_state(&mut self, state: &DealState) -> Result<(), StoreError> {
        self.write_deal_state("add a client's word about a deal", INSERT, state)
    }

    fn update_deal_state(&mut self, state: &DealState) -> Result<(), StoreError> {
        self.write_deal_state("change a client's word about a deal", UPDATE, state)
    }
}

impl SqliteUnitOfWork<'_> {
    fn write_deal_state(&self, step: &'static str, sql: &str, state: &DealState) -> Result<(), StoreError> {
        let reasons = state.rejection.as_ref().map(|rejection| to_json(step, rejection.reasons())).transpose()?;
        self.tx.execute_one(
            step,
            sql,
            named_params! {
                ":company": state.company.as_str(),
                ":deal": state.deal.as_str(),
                ":status": state.status().name(),
                ":seen": state.decision.sight() == Sight::Seen,
                ":reasons": reasons,
                ":reason_text": state.rejection.as_ref().and_then(Rejection::text),
                ":favourite": state.favourite == Favourite::Yes,
                ":rating": state.rating.map(u8::from),
                ":edited_at": state.edited_at.map(millis),
                ":version": integer(state.version),
            },
        )
    }
}

fn read(fields: &mut Fields<'_>) -> rusqlite::Result<DealState> {
    let (company, deal) = (fields.parsed(str::parse)?, fields.parsed(str::parse)?);
    let (status, sight) = (fields.named(DealStatus::named)?, if fields.flag()? { Sight::Seen } else { Sight::Unseen });
    let Some(decision) = Decision::of(status, sight) else { return fields.contradiction() };
    let (reasons, text) = (fields.optional_json()?, fields.optional_text()?);
    Ok(DealState {
        company,
        deal,
        decision,
        rejection: reasons.map(|reasons| Rejection::stored(reasons, text)),
        favourite: if fields.flag()? { Favourite::Yes } else { Favourite::No },
        rating: fields.optional_limited_number()?,
        edited_at: fields.optional_time()?,
        version: fields.number()?,
    })
}
