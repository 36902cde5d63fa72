//! The check of a session against the bare reading of the same rows.

use std::hint::black_box;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::Result;
use crate::house::{House, request};
use crate::sitting::{in_turn, seconds_each};

const TIMES: u32 = 20_000;

pub(crate) fn compare(folder: &Path) -> Result<()> {
    let house = House::new(folder)?;
    let token = house.portal.sign_in(&request(1)?)?.signed_in().token.clone();
    let connection = house.bare()?;
    let (digest, account): (Vec<u8>, Vec<u8>) =
        connection
            .query_row("SELECT digest, account FROM portal_sessions", (), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let [portal, bare] = in_turn([
        &mut || {
            seconds_each(TIMES, || {
                black_box(house.portal.authenticate(&token)?);
                Ok(())
            })
        },
        &mut || seconds_each(TIMES, || read_rows(&connection, &digest, &account)),
    ])?;
    println!("session check: {:.2} of the bare prepared reads of the same four rows", portal / bare);
    Ok(())
}

/// Settings, session, account and credential in one read transaction, every column read.
fn read_rows(connection: &Connection, digest: &[u8], account: &[u8]) -> Result<()> {
    connection.prepare_cached("BEGIN DEFERRED")?.execute(())?;
    read_row(connection, "SELECT * FROM portal_settings WHERE company = ?1", ("north",))?;
    read_row(connection, "SELECT * FROM portal_sessions WHERE company = ?1 AND digest = ?2", ("north", digest))?;
    read_row(connection, "SELECT * FROM portal_accounts WHERE company = ?1 AND id = ?2", ("north", account))?;
    read_row(connection, "SELECT * FROM portal_credentials WHERE company = ?1 AND account = ?2", ("north", account))?;
    connection.prepare_cached("ROLLBACK")?.execute(())?;
    Ok(())
}

fn read_row(connection: &Connection, sql: &str, key: impl rusqlite::Params) -> Result<()> {
    let mut statement = connection.prepare_cached(sql)?;
    let columns = statement.column_count();
    statement.query_row(key, |row| {
        for column in 0..columns {
            black_box(row.get::<_, Value>(column)?);
        }
        Ok(())
    })?;
    Ok(())
}
