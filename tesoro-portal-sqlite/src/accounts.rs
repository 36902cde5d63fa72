//! Accounts and their links to contacts.

use rusqlite::named_params;
use tesoro_portal_core::account::{
    Account, AccountState, AccountStatus, Disabled, EmailAddress, EmailKey, EmailProof, Invitation, LinkState,
    PasswordDuty, PersonName,
};
use tesoro_portal_core::language::{Language, LanguageTag};
use tesoro_portal_core::ports::{Access, AccountFilter, Accounts, AccountsView, StoreError};
use tesoro_portal_core::terms::TermsVersion;
use tesoro_portal_core::{AccountId, CompanyId, ContactId, IntentId};
use time::UtcDateTime;

use crate::columns::{Fields, integer, json_list, millis, search_term, searchable, to_json};
use crate::sessions::count;
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

macro_rules! columns {
    () => {
        "a.company, a.id, a.first_name, a.last_name, a.email, a.status, a.draft_expires_at, a.link, a.disabled_at, \
         a.disabled_by, a.disabled_reason, a.duty, a.language, a.language_wish, a.wishes, a.invited_by, \
         a.invitation_intent, a.invited_at, a.invitation_signed_in_at, a.invitation_completed_at, \
         a.invitation_reminder, a.created_at, \
         a.last_sign_in_at, a.version, a.accepted_terms, a.onboarding, a.email_proof"
    };
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM portal_accounts a WHERE a.company = ?1 AND a.id = ?2");

const BY_EMAIL: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM portal_accounts a WHERE a.company = ?1 AND a.email_key = ?2 AND a.status = 'active'"
);

const DRAFT_BY_EMAIL: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM portal_accounts a WHERE a.company = ?1 AND a.email_key = ?2 AND a.status = 'draft'"
);

const WAITING: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM portal_accounts a INDEXED BY portal_accounts_waiting \
     WHERE a.company = ?1 AND a.id > ?2 AND a.link <> 'linked' ORDER BY a.id LIMIT ?3"
);

const SILENT: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM portal_accounts a INDEXED BY portal_accounts_silent WHERE a.invited_at IS NOT NULL AND a.invited_at <= ?1 \
     AND a.invitation_signed_in_at IS NULL AND a.invitation_completed_at IS NULL AND a.invitation_reminder IS NULL \
     AND a.disabled_at IS NULL ORDER BY a.invited_at, a.company, a.id LIMIT ?2"
);

const REMINDED: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM portal_accounts a INDEXED BY portal_accounts_reminded \
     WHERE a.company = ?1 AND a.invitation_reminder = ?2 ORDER BY a.id LIMIT ?3"
);

const BY_CONTACT: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM portal_links l CROSS JOIN portal_accounts a ON a.company = l.company AND a.id = l.account \
     WHERE l.company = ?1 AND l.contact = ?2"
);

const BY_CONTACTS: &str = concat!(
    "SELECT ",
    columns!(),
    ", l.contact FROM json_each(?2) c CROSS JOIN portal_links l ON l.company = ?1 AND l.contact = c.value \
     CROSS JOIN portal_accounts a ON a.company = l.company AND a.id = l.account"
);

const CONTACTS: &str = "SELECT contact FROM portal_links WHERE company = ?1 AND account = ?2 ORDER BY contact";

const INSERT: &str = "INSERT INTO portal_accounts (company, id, first_name, last_name, email, email_key, search, status, \
     draft_expires_at, link, disabled_at, disabled_by, disabled_reason, duty, language, language_wish, wishes, invited_by, \
     invitation_intent, invited_at, invitation_signed_in_at, invitation_completed_at, invitation_reminder, created_at, \
     last_sign_in_at, version, accepted_terms, onboarding, email_proof) VALUES (:company, :id, :first_name, :last_name, :email, :email_key, :search, :status, :draft_expires_at, :link, \
     :disabled_at, :disabled_by, :disabled_reason, :duty, :language, :language_wish, :wishes, :invited_by, \
     :invitation_intent, :invited_at, :invitation_signed_in_at, :invitation_completed_at, :invitation_reminder, \
     :created_at, :last_sign_in_at, :version, :accepted_terms, :onboarding, :email_proof)";

const UPDATE: &str = "UPDATE portal_accounts SET first_name = :first_name, last_name = :last_name, email = :email, \
     email_key = :email_key, search = :search, status = :status, draft_expires_at = :draft_expires_at, link = :link, \
     disabled_at = :disabled_at, disabled_by = :disabled_by, disabled_reason = :disabled_reason, duty = :duty, \
     language = :language, language_wish = :language_wish, wishes = :wishes, invited_by = :invited_by, \
     invitation_intent = :invitation_intent, invited_at = :invited_at, \
     invitation_signed_in_at = :invitation_signed_in_at, invitation_completed_at = :invitation_completed_at, \
     invitation_reminder = :invitation_reminder, created_at = :created_at, last_sign_in_at = :last_sign_in_at, version = :version, accepted_terms = :accepted_terms, \
     onboarding = :onboarding, email_proof = :email_proof WHERE company = :company AND id = :id";

const SWEEP_DRAFTS: &str = "DELETE FROM portal_accounts WHERE (company, id) IN \
     (SELECT company, id FROM portal_accounts WHERE draft_expires_at IS NOT NULL AND draft_expires_at <= ?1 \
     ORDER BY draft_expires_at LIMIT ?2)";

impl<A> AccountsView for SqliteRows<'_, A> {
    fn account(&mut self, company: &CompanyId, id: AccountId) -> Result<Option<Account>, StoreError> {
        self.tx.row("read an account", BY_ID, (company.as_str(), id.as_bytes()), account)
    }

    fn account_by_email(&mut self, company: &CompanyId, email: &EmailKey) -> Result<Option<Account>, StoreError> {
        self.tx.row("look an account up by its address", BY_EMAIL, (company.as_str(), email.as_str()), account)
    }

    fn draft_by_email(&mut self, company: &CompanyId, email: &EmailKey) -> Result<Option<Account>, StoreError> {
        self.tx.row("look a draft up by its address", DRAFT_BY_EMAIL, (company.as_str(), email.as_str()), account)
    }

    fn waiting_accounts(
        &mut self,
        company: &CompanyId,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError> {
        let params = (company.as_str(), first_after(after), integer(limit));
        self.tx.rows("list waiting accounts", WAITING, params, account)
    }

    fn silent_invitations(&mut self, by: UtcDateTime, limit: usize) -> Result<Vec<Account>, StoreError> {
        self.tx.rows("look for unanswered invitations", SILENT, (millis(by), integer(limit)), account)
    }

    fn reminded_invitations(
        &mut self,
        company: &CompanyId,
        reminder: IntentId,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError> {
        let params = (company.as_str(), reminder.as_bytes(), integer(limit));
        self.tx.rows("read the invitations of a reminder", REMINDED, params, account)
    }

    fn account_of_contact(&mut self, company: &CompanyId, contact: &ContactId) -> Result<Option<Account>, StoreError> {
        self.tx.row("look up the account of a contact", BY_CONTACT, (company.as_str(), contact.as_str()), account)
    }

    fn accounts_of_contacts(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
    ) -> Result<Vec<(ContactId, Account)>, StoreError> {
        let params = (company.as_str(), json_list(contacts));
        self.tx.rows("look up the accounts of contacts", BY_CONTACTS, params, |fields| {
            let account = account(fields)?;
            Ok((fields.parsed(str::parse)?, account))
        })
    }

    fn contacts_of_account(&mut self, company: &CompanyId, id: AccountId) -> Result<Vec<ContactId>, StoreError> {
        let params = (company.as_str(), id.as_bytes());
        self.tx.rows("read the contacts of an account", CONTACTS, params, |fields| fields.parsed(str::parse))
    }

    fn accounts(
        &mut self,
        company: &CompanyId,
        filter: &AccountFilter,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError> {
        let Some(term) = search_term(filter.query.as_deref().unwrap_or_default()) else { return Ok(Vec::new()) };
        let params = (company.as_str(), first_after(after), integer(limit), term);
        self.tx.rows("list accounts", list(filter), params, account)
    }
}

/// What the ids of a page are above: no id sorts before the zero-length one.
fn first_after(id: Option<AccountId>) -> Vec<u8> {
    id.map_or_else(Vec::new, |id| id.as_bytes().to_vec())
}

macro_rules! list {
    ($index:literal, $condition:literal) => {
        concat!(
            "SELECT ",
            columns!(),
            " FROM portal_accounts a ",
            $index,
            " WHERE a.company = ?1 AND a.id > ?2",
            $condition,
            " AND (?4 = '' OR instr(a.search, ?4) > 0) ORDER BY a.id LIMIT ?3"
        )
    };
}

/// The statement for a filter. The rare states have an index each, which is named, because the planner may not look
/// at values.
fn list(filter: &AccountFilter) -> &'static str {
    match (filter.access, filter.status) {
        (None, None) => list!("", ""),
        (None, Some(AccountStatus::Active)) => list!("", " AND a.status = 'active'"),
        (Some(Access::Open), None) => list!("", " AND a.disabled_at IS NULL"),
        (Some(Access::Open), Some(AccountStatus::Active)) => {
            list!("", " AND a.disabled_at IS NULL AND a.status = 'active'")
        }
        (None, Some(AccountStatus::Draft)) => {
            list!("INDEXED BY portal_accounts_drafts", " AND a.status = 'draft'")
        }
        (Some(Access::Open), Some(AccountStatus::Draft)) => {
            list!("INDEXED BY portal_accounts_drafts", " AND a.status = 'draft' AND a.disabled_at IS NULL")
        }
        (Some(Access::Disabled), None) => {
            list!("INDEXED BY portal_accounts_disabled", " AND a.disabled_at IS NOT NULL")
        }
        (Some(Access::Disabled), Some(AccountStatus::Active)) => {
            list!("INDEXED BY portal_accounts_disabled", " AND a.disabled_at IS NOT NULL AND a.status = 'active'")
        }
        (Some(Access::Disabled), Some(AccountStatus::Draft)) => {
            list!("INDEXED BY portal_accounts_disabled", " AND a.disabled_at IS NOT NULL AND a.status = 'draft'")
        }
    }
}

impl Accounts for SqliteUnitOfWork<'_> {
    fn insert_account(&mut self, account: &Account) -> Result<(), StoreError> {
        self.write_account("add an account", INSERT, account)
    }

    fn update_account(&mut self, account: &Account) -> Result<(), StoreError> {
        self.write_account("change an account", UPDATE, account)
    }

    fn remove_account(&mut self, company: &CompanyId, id: AccountId) -> Result<(), StoreError> {
        // Links, credential, sessions and devices go with it (ON DELETE CASCADE).
        let sql = "DELETE FROM portal_accounts WHERE company = ?1 AND id = ?2";
        self.tx.execute("remove an account", sql, (company.as_str(), id.as_bytes())).map(drop)
    }

    fn remove_draft(&mut self, company: &CompanyId, email: &EmailKey) -> Result<(), StoreError> {
        let sql = "DELETE FROM portal_accounts WHERE company = ?1 AND email_key = ?2 AND status = 'draft'";
        self.tx.execute("remove a draft", sql, (company.as_str(), email.as_str())).map(drop)
    }

    fn sweep_drafts(&mut self, now: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        self.tx.execute("sweep drafts", SWEEP_DRAFTS, (millis(now), integer(limit))).map(count)
    }

    fn link_contact(&mut self, company: &CompanyId, id: AccountId, contact: &ContactId) -> Result<(), StoreError> {
        let sql = "INSERT INTO portal_links (company, contact, account) VALUES (?1, ?2, ?3)";
        self.tx.execute("link a contact", sql, (company.as_str(), contact.as_str(), id.as_bytes())).map(drop)
    }

    fn unlink_contact(&mut self, company: &CompanyId, id: AccountId, contact: &ContactId) -> Result<(), StoreError> {
        let sql = "DELETE FROM portal_links WHERE company = ?1 AND contact = ?2 AND account = ?3";
        self.tx.execute("unlink a contact", sql, (company.as_str(), contact.as_str(), id.as_bytes())).map(drop)
    }
}

impl SqliteUnitOfWork<'_> {
    fn write_account(&self, step: &'static str, sql: &str, account: &Account) -> Result<(), StoreError> {
        let (draft_expires_at, link) = match account.state {
            AccountState::Draft { expires_at } => (Some(millis(expires_at)), None),
            AccountState::Active { link } => (None, Some(link_name(link))),
        };
        let disabled = account.disabled.as_ref();
        let disabled_by = disabled.map(|disabled| to_json(step, &disabled.by)).transpose()?;
        let (wishes, onboarding) = (to_json(step, &account.wishes)?, to_json(step, &account.onboarding)?);
        let invitation = account.invitation.as_ref();
        let texts = [account.first_name.as_str(), account.last_name.as_str(), account.email.as_typed()];
        self.tx.execute_one(
            step,
            sql,
            named_params! {
                ":company": account.company.as_str(),
                ":id": account.id.as_bytes(),
                ":first_name": account.first_name.as_str(),
                ":last_name": account.last_name.as_str(),
                ":email": account.email.as_typed(),
                ":email_key": account.email.key().as_str(),
                ":search": searchable(&texts),
                ":status": account.status().name(),
                ":draft_expires_at": draft_expires_at,
                ":link": link,
                ":disabled_at": disabled.map(|disabled| millis(disabled.at)),
                ":disabled_by": disabled_by,
                ":disabled_reason": disabled.and_then(|disabled| disabled.reason.as_deref()),
                ":duty": duty_name(account.duty),
                ":language": account.language.map(Language::tag),
                ":language_wish": account.language_wish.as_ref().map(LanguageTag::as_str),
                ":wishes": wishes,
                ":invited_by": invitation.map(|invitation| invitation.by.as_str()),
                ":invitation_intent": invitation.map(|invitation| invitation.intent.as_bytes()),
                ":invited_at": invitation.map(|invitation| millis(invitation.invited_at)),
                ":invitation_signed_in_at": invitation.and_then(|invitation| invitation.signed_in_at).map(millis),
                ":invitation_completed_at": invitation.and_then(|invitation| invitation.completed_at).map(millis),
                ":invitation_reminder":
                    invitation.and_then(|invitation| invitation.reminder).as_ref().map(IntentId::as_bytes),
                ":created_at": millis(account.created_at),
                ":last_sign_in_at": account.last_sign_in_at.map(millis),
                ":accepted_terms": account.accepted_terms.map(TermsVersion::value),
                ":onboarding": onboarding,
                ":email_proof": proof_name(account.email_proof),
                ":version": integer(account.version),
            },
        )
    }
}

fn account(fields: &mut Fields<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        company: fields.parsed(str::parse)?,
        id: AccountId::from_bytes(fields.bytes()?),
        first_name: fields.parsed(PersonName::parse)?,
        last_name: fields.parsed(PersonName::parse)?,
        email: fields.parsed(EmailAddress::parse)?,
        state: state(fields)?,
        disabled: disabled(fields)?,
        duty: fields.named(duty_named)?,
        language: fields.optional_parsed(str::parse)?,
        language_wish: fields.optional_named(LanguageTag::keep)?,
        wishes: fields.json()?,
        invitation: invitation(fields)?,
        created_at: fields.time()?,
        last_sign_in_at: fields.optional_time()?,
        version: fields.number()?,
        accepted_terms: fields.optional_small_number()?.map(TermsVersion::new),
        onboarding: fields.json()?,
        email_proof: fields.named(proof_named)?,
    })
}

fn state(fields: &mut Fields<'_>) -> rusqlite::Result<AccountState> {
    let status = fields.named(status_named)?;
    let expires_at = fields.optional_time()?;
    let link = fields.optional_named(link_named)?;
    match (status, expires_at, link) {
        (AccountStatus::Draft, Some(expires_at), None) => Ok(AccountState::Draft { expires_at }),
        (AccountStatus::Active, None, Some(link)) => Ok(AccountState::Active { link }),
        _ => fields.contradiction(),
    }
}

fn disabled(fields: &mut Fields<'_>) -> rusqlite::Result<Option<Disabled>> {
    let (at, by, reason) = (fields.optional_time()?, fields.optional_json()?, fields.optional_text()?);
    match (at, by) {
        (Some(at), Some(by)) => Ok(Some(Disabled { by, at, reason })),
        (None, None) => Ok(None),
        _ => fields.contradiction(),
    }
}

fn invitation(fields: &mut Fields<'_>) -> rusqlite::Result<Option<Invitation>> {
    let by = fields.optional_parsed(str::parse)?;
    let intent = fields.optional_bytes()?.map(IntentId::from_bytes);
    let invited_at = fields.optional_time()?;
    let (signed_in_at, completed_at) = (fields.optional_time()?, fields.optional_time()?);
    let reminder = fields.optional_bytes()?.map(IntentId::from_bytes);
    match (by, intent, invited_at) {
        (Some(by), Some(intent), Some(invited_at)) => {
            Ok(Some(Invitation { by, intent, invited_at, signed_in_at, completed_at, reminder }))
        }
        (None, None, None) => Ok(None),
        _ => fields.contradiction(),
    }
}

fn status_named(name: &str) -> Option<AccountStatus> {
    [AccountStatus::Draft, AccountStatus::Active].into_iter().find(|status| status.name() == name)
}

fn link_name(link: LinkState) -> &'static str {
    match link {
        LinkState::Linked => "linked",
        LinkState::PendingLink => "pending-link",
        LinkState::PendingApproval => "pending-approval",
    }
}

fn link_named(name: &str) -> Option<LinkState> {
    [LinkState::Linked, LinkState::PendingLink, LinkState::PendingApproval]
        .into_iter()
        .find(|link| link_name(*link) == name)
}

fn proof_name(proof: EmailProof) -> &'static str {
    match proof {
        EmailProof::Settled => "settled",
        EmailProof::Unconfirmed => "unconfirmed",
    }
}

fn proof_named(name: &str) -> Option<EmailProof> {
    [EmailProof::Settled, EmailProof::Unconfirmed].into_iter().find(|proof| proof_name(*proof) == name)
}

fn duty_name(duty: PasswordDuty) -> &'static str {
    match duty {
        PasswordDuty::None => "none",
        PasswordDuty::FirstSignIn => "first-sign-in",
        PasswordDuty::Required => "required",
    }
}

fn duty_named(name: &str) -> Option<PasswordDuty> {
    [PasswordDuty::None, PasswordDuty::FirstSignIn, PasswordDuty::Required]
        .into_iter()
        .find(|duty| duty_name(*duty) == name)
}
