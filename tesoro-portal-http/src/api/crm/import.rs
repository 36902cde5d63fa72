use tesoro_portal_core::account::{EmailAddress, IMPORT_BATCH_MAX, Imported, ImportedUser, PasswordDuty};
use tesoro_portal_core::password::PasswordHash;
use tesoro_portal_core::{Refusal as _, code};

use crate::answer::Answer;
use crate::api::shape::{ImportBody, ImportRow, ImportedRow, ImportedView};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// Brings in existing portal users. A row that cannot be read is refused by itself, like one that a rule refuses.
pub(in crate::api) fn import(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let body: ImportBody = request.json()?;
    if body.users.len() > IMPORT_BATCH_MAX {
        return Err(Refused::new(code::IMPORT_TOO_LARGE));
    }
    let read: Vec<Result<ImportedUser, &'static str>> = body.users.iter().map(parsed).collect();
    let batch: Vec<ImportedUser> = read.iter().filter_map(|row| row.as_ref().ok()).cloned().collect();
    let mut outcomes = app.portal().import_accounts(&ctx, &batch)?.into_iter();
    let rows = body.users.iter().zip(&read).map(|(row, read)| {
        let contact = row.contact.clone();
        let refused =
            |code| ImportedRow { contact: contact.clone(), outcome: "refused", account: None, code: Some(code) };
        let done =
            |outcome, id: String| ImportedRow { contact: contact.clone(), outcome, account: Some(id), code: None };
        match read {
            Err(code) => refused(code),
            Ok(_) => match outcomes.next() {
                Some(Imported::Created(id)) => done("created", id.to_string()),
                Some(Imported::Unchanged(id)) => done("unchanged", id.to_string()),
                Some(Imported::Refused(code)) => refused(code.name()),
                None => refused(code::INTERNAL.name()),
            },
        }
    });
    Answer::ok(&ImportedView { users: rows.collect() })
}

fn parsed(row: &ImportRow) -> Result<ImportedUser, &'static str> {
    Ok(ImportedUser {
        contact: row.contact.parse().map_err(|_| code::ID_INVALID.name())?,
        email: EmailAddress::parse(&row.email).map_err(|refusal| refusal.code().name())?,
        hash: PasswordHash::parse(&row.hash).map_err(|refusal| refusal.code().name())?,
        duty: if row.must_change_password { PasswordDuty::Required } else { PasswordDuty::None },
    })
}
