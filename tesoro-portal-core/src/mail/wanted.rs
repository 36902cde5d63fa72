//! Whether a mail that the client may do without is to be sent (R-MAIL-04, R-REG-03).

use super::OptionalMail;
use crate::account::Account;
use crate::crm::{ContactState, Reach};
use crate::ports::{StoreError, View};

/// The rule: the client has not said no, and the office may write to them by itself. An answer to what the client did goes
/// out whatever the office has decided about writing first.
pub(super) fn is_wanted(
    view: &mut dyn View,
    kind: Option<OptionalMail>,
    account: &Account,
) -> Result<bool, StoreError> {
    let Some(kind) = kind else { return Ok(true) };
    if view.unwanted_mails(&account.company, account.id)?.contains(&kind) {
        return Ok(false);
    }
    Ok(kind == OptionalMail::Replies || may_be_contacted(view, account)?)
}

/// Whether one of the account's contacts may be written to beyond answers to their own acts (R-REG-03).
pub(super) fn may_be_contacted(view: &mut dyn View, account: &Account) -> Result<bool, StoreError> {
    for id in view.contacts_of_account(&account.company, account.id)? {
        let contact = view.crm_view().contact(&account.company, &id)?;
        if contact.is_some_and(|contact| contact.reach == Reach::Open && contact.state == ContactState::Present) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crm::{Contact, ContactKind, PortalMark, Role, Wishes};
    use crate::language::Language;
    use crate::mail::{MailChoice, samples};
    use crate::memory::MemoryStore;
    use crate::ports::{Store as _, StoreExt as _};

    /// Anna's account, linked to one contact for each of these.
    fn office(contacts: &[(Reach, ContactState)]) -> (MemoryStore, Account) {
        let account = samples(Language::En).remove(0).letter.account.unwrap();
        let store = MemoryStore::new();
        store.with_tx(|uow| uow.insert_account(&account)).unwrap();
        for (n, (reach, state)) in contacts.iter().enumerate() {
            let contact = Contact {
                company: account.company.clone(),
                id: format!("anna-{n}").parse().unwrap(),
                first_name: "Anna".to_owned(),
                last_name: "Lindqvist".to_owned(),
                email: None,
                language: None,
                agent: None,
                roles: vec![Role::Applicant],
                kind: ContactKind::Contact,
                reach: *reach,
                wishes: Wishes::default(),
                state: *state,
                portal: PortalMark::None,
            };
            store.crm().put_contact(&contact).unwrap();
            store.with_tx(|uow| uow.link_contact(&account.company, account.id, &contact.id)).unwrap();
        }
        (store, account)
    }

    fn wanted(store: &MemoryStore, account: &Account) -> Vec<OptionalMail> {
        let mut wanted = Vec::new();
        store
            .read(Box::new(|view| {
                assert!(is_wanted(view, None, account).unwrap(), "what is no choice always comes");
                let all = OptionalMail::ALL.iter().copied();
                wanted = all.filter(|kind| is_wanted(view, Some(*kind), account).unwrap()).collect();
            }))
            .unwrap();
        wanted
    }

    #[test]
    fn r_mail_04_what_the_client_does_not_want_is_not_sent_and_the_rest_is() {
        let (store, account) = office(&[(Reach::Open, ContactState::Present)]);
        assert_eq!(wanted(&store, &account), OptionalMail::ALL);
        for kind in OptionalMail::ALL {
            let choose =
                |choice| store.with_tx(|uow| uow.choose_mail(&account.company, account.id, *kind, choice)).unwrap();
            choose(MailChoice::Unwanted);
            let others: Vec<_> = OptionalMail::ALL.iter().copied().filter(|other| other != kind).collect();
            assert_eq!(wanted(&store, &account), others);
            choose(MailChoice::Wanted);
            assert_eq!(wanted(&store, &account), OptionalMail::ALL);
        }
    }

    #[test]
    fn r_reg_03_to_whom_the_office_may_not_write_only_answers_go() {
        use ContactState::{Erased, Present};
        use Reach::{DoNotContact, Open};
        let answers = vec![OptionalMail::Replies];
        for (contacts, expected) in [
            (vec![(DoNotContact, Present)], answers.clone()),
            (vec![(Open, Erased)], answers.clone()),
            (vec![], answers),
            // A couple's joint record may be written to.
            (vec![(DoNotContact, Present), (Open, Present)], OptionalMail::ALL.to_vec()),
        ] {
            let (store, account) = office(&contacts);
            assert_eq!(wanted(&store, &account), expected, "{contacts:?}");
        }
    }
}
