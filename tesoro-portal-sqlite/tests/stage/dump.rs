//! A file as SQL text: what it takes to keep a file of a released schema in the repository.

use std::fmt::Write as _;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

/// Every table with its rows, then the indexes and triggers: in this order, so that no trigger sees the rows come in.
pub(crate) fn dump(connection: &Connection) -> String {
    // Rows come before those they refer to, too.
    let mut text = "PRAGMA foreign_keys = OFF;\n\n".to_owned();
    for (name, sql) in objects(connection, "type = 'table'") {
        writeln!(text, "{sql};").unwrap();
        let mut statement = connection.prepare(&format!("SELECT * FROM {name} ORDER BY 1, 2")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query(()).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<String> = (0..columns).map(|n| literal(row.get_ref(n).unwrap())).collect();
            writeln!(text, "INSERT INTO {name} VALUES ({});", values.join(", ")).unwrap();
        }
        text.push('\n');
    }
    for (_, sql) in objects(connection, "type <> 'table'") {
        writeln!(text, "{sql};").unwrap();
    }
    text
}

/// What is declared, in the order of names.
pub(crate) fn declared(connection: &Connection) -> Vec<String> {
    objects(connection, "1").into_iter().map(|(_, sql)| sql).collect()
}

fn objects(connection: &Connection, which: &str) -> Vec<(String, String)> {
    let sql = format!("SELECT name, sql FROM sqlite_schema WHERE {which} AND sql IS NOT NULL ORDER BY name");
    let mut statement = connection.prepare(&sql).unwrap();
    statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

fn literal(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "NULL".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => format!("'{}'", std::str::from_utf8(text).unwrap().replace('\'', "''")),
        ValueRef::Blob(bytes) => {
            format!("x'{}'", bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat())
        }
    }
}
