//! Everything that is stored, as one text: to compare before and after, and to search for what must not be there.

use std::fmt::Write as _;

use tesoro_portal_core::password::PasswordHash;
use tesoro_portal_core::ports::{AccountFilter, IntentFilter, StoreError, View};

use super::records::{ALPINE, HARBOUR, company};
use super::{Office, dora};

/// More than any test writes.
const ALL: usize = 10_000;

impl Office {
    /// Every row of both companies but the counters of tries, with names, addresses, hashes and digests spelled out.
    pub(crate) fn rows(&self) -> String {
        let of = |id| self.look(|view| rows_of(view, id));
        format!("{}{}", of(HARBOUR), of(ALPINE))
    }

    /// The history of a contact and the feed of events, as a host would send them on.
    pub(crate) fn told(&self, contact: &str) -> String {
        let dora = dora();
        let mut text = String::new();
        for entry in self.portal.activities(&dora, &contact.parse().unwrap(), None, 100).unwrap() {
            let told = entry.activity;
            let json = serde_json::json!({ "actor": told.actor, "account": told.account, "what": told.what });
            writeln!(text, "{} {json}", told.contact).unwrap();
        }
        for entry in self.portal.events(&dora, 0, 100).unwrap() {
            let told = entry.event;
            let json = serde_json::json!({
                "actor": told.actor, "account": told.account, "contacts": told.contacts, "what": told.what
            });
            writeln!(text, "event {json}").unwrap();
        }
        text
    }
}

fn rows_of(view: &mut dyn View, id: &str) -> Result<String, StoreError> {
    let mut text = String::new();
    let company = company(id);
    writeln!(text, "{:?}", view.settings(&company)?).unwrap();
    writeln!(text, "{:?}", view.setting_changes(&company, None, ALL)?).unwrap();
    for head in view.editions(&company, None, ALL)? {
        writeln!(text, "{:?}", view.edition(&company, head.version)?).unwrap();
    }
    for contact in view.crm_view().contacts(&company, None, None, ALL)? {
        writeln!(text, "{contact:?}").unwrap();
        for message in view.messages(&company, &contact.id, None, ALL)? {
            writeln!(text, "{message:?}").unwrap();
        }
        for activity in view.crm_view().activities(&company, &contact.id, None, ALL)? {
            writeln!(text, "{activity:?}").unwrap();
        }
    }
    for account in view.accounts(&company, &AccountFilter::default(), None, ALL)? {
        let names = (account.first_name.as_str(), account.last_name.as_str(), account.email.as_typed());
        let contacts = view.contacts_of_account(&company, account.id)?;
        writeln!(text, "{account:?} {names:?} {contacts:?}").unwrap();
        writeln!(text, "{:?}", view.acceptances(&company, account.id)?).unwrap();
        for session in view.sessions_of(&company, account.id)? {
            writeln!(text, "{session:?} {:?}", session.digest.as_bytes()).unwrap();
        }
        if let Some(credential) = view.credential(&company, account.id)? {
            let hashes = credential.secret.hashes();
            let hashes: Vec<&str> = hashes.iter().map(PasswordHash::as_str).collect();
            writeln!(text, "{credential:?} {hashes:?}").unwrap();
        }
    }
    for intent in view.intents(&company, IntentFilter::default(), None, ALL)? {
        writeln!(text, "{intent:?}").unwrap();
    }
    for event in view.events(&company, 0, ALL)? {
        writeln!(text, "{event:?}").unwrap();
    }
    Ok(text)
}
