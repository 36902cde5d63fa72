-- The portal's own tables, version 1.
--
-- Every key begins with the company. Ids of the portal are the 16 bytes of a UUID v7, ids of the CRM are text; times are
-- milliseconds since 1970 in UTC. Foreign keys stay within portal_*: a vendor's rows are checked through its Crm.

CREATE TABLE portal_settings (
    company      TEXT NOT NULL,
    portal       TEXT NOT NULL CHECK (portal IN ('on', 'off')),
    base_url     TEXT NOT NULL,
    languages    TEXT NOT NULL,
    roles        TEXT NOT NULL,
    mail         TEXT NOT NULL CHECK (mail IN ('configured', 'missing')),
    -- Who may sign up, and how.
    door         TEXT NOT NULL CHECK (door IN ('open', 'closed')),
    approval     TEXT NOT NULL CHECK (approval IN ('not-needed', 'needed')),
    name_minimum INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    PRIMARY KEY (company)
) STRICT, WITHOUT ROWID;

CREATE TABLE portal_accounts (
    company                 TEXT NOT NULL,
    id                      BLOB NOT NULL CHECK (length(id) = 16),
    first_name              TEXT NOT NULL,
    last_name               TEXT NOT NULL,
    email                   TEXT NOT NULL,
    email_key               TEXT NOT NULL,
    -- Names and address in lower case, for “contains”.
    search                  TEXT NOT NULL,
    status                  TEXT NOT NULL CHECK (status IN ('draft', 'active')),
    draft_expires_at        INTEGER,
    link                    TEXT CHECK (link IN ('linked', 'pending-link', 'pending-approval')),
    disabled_at             INTEGER,
    disabled_by             TEXT,
    disabled_reason         TEXT,
    duty                    TEXT NOT NULL CHECK (duty IN ('none', 'first-sign-in', 'required')),
    language                TEXT,
    language_wish           TEXT,
    wishes                  TEXT NOT NULL,
    invited_by              TEXT,
    invitation_intent       BLOB CHECK (length(invitation_intent) = 16),
    invited_at              INTEGER,
    invitation_signed_in_at INTEGER,
    invitation_completed_at INTEGER,
    created_at              INTEGER NOT NULL,
    last_sign_in_at         INTEGER,
    version                 INTEGER NOT NULL,
    PRIMARY KEY (company, id),
    CHECK ((status = 'draft') = (draft_expires_at IS NOT NULL)),
    CHECK ((status = 'active') = (link IS NOT NULL)),
    CHECK ((disabled_at IS NULL) = (disabled_by IS NULL)),
    CHECK (disabled_reason IS NULL OR disabled_at IS NOT NULL),
    CHECK ((invited_by IS NULL) = (invitation_intent IS NULL) AND (invited_by IS NULL) = (invited_at IS NULL)),
    CHECK (invited_by IS NOT NULL OR (invitation_signed_in_at IS NULL AND invitation_completed_at IS NULL))
) STRICT, WITHOUT ROWID;

-- One login per address (R-ACC-02), and one unfinished sign-up beside it: a Draft keeps nobody from an address.
CREATE UNIQUE INDEX portal_accounts_email ON portal_accounts (company, email_key) WHERE status = 'active';
CREATE UNIQUE INDEX portal_accounts_draft_email ON portal_accounts (company, email_key) WHERE status = 'draft';
-- The rare ones, so that their lists do not walk over all others.
CREATE INDEX portal_accounts_drafts ON portal_accounts (company, id) WHERE status = 'draft';
CREATE INDEX portal_accounts_disabled ON portal_accounts (company, id) WHERE disabled_at IS NOT NULL;
CREATE INDEX portal_accounts_waiting ON portal_accounts (company, id) WHERE link <> 'linked';
-- The sweep goes over all companies, the oldest first.
CREATE INDEX portal_accounts_draft_age ON portal_accounts (draft_expires_at) WHERE draft_expires_at IS NOT NULL;

-- The primary key is “one contact has at most one account” (R-ACC-01).
CREATE TABLE portal_links (
    company TEXT NOT NULL,
    contact TEXT NOT NULL,
    account BLOB NOT NULL,
    PRIMARY KEY (company, contact),
    FOREIGN KEY (company, account) REFERENCES portal_accounts (company, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX portal_links_account ON portal_links (company, account, contact);

CREATE TABLE portal_credentials (
    company            TEXT NOT NULL,
    account            BLOB NOT NULL,
    epoch              INTEGER NOT NULL,
    kind               TEXT NOT NULL CHECK (kind IN ('none', 'temporary', 'chosen')),
    -- PHC strings; the earlier one is a temporary password of the same mail.
    hash               TEXT,
    earlier_hash       TEXT,
    intent             BLOB CHECK (length(intent) = 16),
    expires_at         INTEGER,
    earlier_expires_at INTEGER,
    -- What both hashes cost: what portal_hash_parameters counts.
    memory_kib         INTEGER,
    passes             INTEGER,
    lanes              INTEGER,
    PRIMARY KEY (company, account),
    FOREIGN KEY (company, account) REFERENCES portal_accounts (company, id) ON DELETE CASCADE,
    CHECK ((kind = 'none') = (hash IS NULL)),
    CHECK ((kind = 'temporary') = (intent IS NOT NULL) AND (kind = 'temporary') = (expires_at IS NOT NULL)),
    CHECK ((earlier_hash IS NULL) = (earlier_expires_at IS NULL)),
    CHECK (earlier_hash IS NULL OR kind = 'temporary'),
    CHECK ((hash IS NULL) = (memory_kib IS NULL) AND (hash IS NULL) = (passes IS NULL) AND (hash IS NULL) = (lanes IS NULL))
) STRICT, WITHOUT ROWID;

-- How many credentials of a company have hashes with which parameters, kept by the triggers below (threat 19).
CREATE TABLE portal_hash_parameters (
    company    TEXT NOT NULL,
    memory_kib INTEGER NOT NULL,
    passes     INTEGER NOT NULL,
    lanes      INTEGER NOT NULL,
    count      INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (company, memory_kib, passes, lanes)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER portal_credentials_inserted AFTER INSERT ON portal_credentials WHEN NEW.hash IS NOT NULL BEGIN
    INSERT INTO portal_hash_parameters (company, memory_kib, passes, lanes, count)
    VALUES (NEW.company, NEW.memory_kib, NEW.passes, NEW.lanes, 1)
    ON CONFLICT (company, memory_kib, passes, lanes) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER portal_credentials_updated AFTER UPDATE OF memory_kib, passes, lanes ON portal_credentials BEGIN
    UPDATE portal_hash_parameters SET count = count - 1
    WHERE company = OLD.company
      AND memory_kib = OLD.memory_kib AND passes = OLD.passes AND lanes = OLD.lanes;
    INSERT INTO portal_hash_parameters (company, memory_kib, passes, lanes, count)
    SELECT NEW.company, NEW.memory_kib, NEW.passes, NEW.lanes, 1 WHERE NEW.hash IS NOT NULL
    ON CONFLICT (company, memory_kib, passes, lanes) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER portal_credentials_deleted AFTER DELETE ON portal_credentials WHEN OLD.hash IS NOT NULL BEGIN
    UPDATE portal_hash_parameters SET count = count - 1
    WHERE company = OLD.company AND memory_kib = OLD.memory_kib AND passes = OLD.passes AND lanes = OLD.lanes;
END;

CREATE TABLE portal_sessions (
    company      TEXT NOT NULL,
    digest       BLOB NOT NULL CHECK (length(digest) = 32),
    id           BLOB NOT NULL CHECK (length(id) = 16),
    account      BLOB NOT NULL,
    epoch        INTEGER NOT NULL,
    keep         TEXT NOT NULL CHECK (keep IN ('visit', 'signed-in')),
    created_at   INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    device       TEXT NOT NULL,
    PRIMARY KEY (company, digest),
    FOREIGN KEY (company, account) REFERENCES portal_accounts (company, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX portal_sessions_id ON portal_sessions (company, id);
CREATE INDEX portal_sessions_account ON portal_sessions (company, account);
-- The sweeps go over all companies, the oldest first.
CREATE INDEX portal_sessions_age ON portal_sessions (created_at);

CREATE TABLE portal_devices (
    company TEXT NOT NULL,
    account BLOB NOT NULL,
    device  BLOB NOT NULL CHECK (length(device) = 32),
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (company, account, device),
    FOREIGN KEY (company, account) REFERENCES portal_accounts (company, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX portal_devices_age ON portal_devices (seen_at);

CREATE TABLE portal_throttles (
    company       TEXT NOT NULL,
    key           BLOB NOT NULL CHECK (length(key) = 32),
    count         INTEGER NOT NULL,
    since         INTEGER NOT NULL,
    blocked_until INTEGER,
    forget_at     INTEGER NOT NULL,
    PRIMARY KEY (company, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX portal_throttles_forget ON portal_throttles (forget_at);

-- No foreign key to the account: a challenge is for an address, which may be nobody's, and a code whose account is gone
-- is refused like any other.
CREATE TABLE portal_challenges (
    company            TEXT NOT NULL,
    id                 BLOB NOT NULL CHECK (length(id) = 16),
    purpose            TEXT NOT NULL CHECK (purpose IN ('registration', 'reset')),
    email              TEXT NOT NULL,
    email_key          TEXT NOT NULL,
    handle             BLOB NOT NULL CHECK (length(handle) = 32),
    intent             BLOB NOT NULL CHECK (length(intent) = 16),
    requested_at       INTEGER NOT NULL,
    expires_at         INTEGER NOT NULL,
    tries              INTEGER NOT NULL CHECK (tries BETWEEN 0 AND 255),
    state              TEXT NOT NULL CHECK (state IN ('waiting', 'live', 'used')),
    account            BLOB CHECK (length(account) = 16),
    -- Keyed hashes; the earlier one is of another code of the same mail.
    mac                BLOB CHECK (length(mac) = 32),
    mac_expires_at     INTEGER,
    earlier_mac        BLOB CHECK (length(earlier_mac) = 32),
    earlier_expires_at INTEGER,
    PRIMARY KEY (company, id),
    CHECK ((state = 'live') = (account IS NOT NULL)),
    CHECK ((state = 'live') = (mac IS NOT NULL) AND (state = 'live') = (mac_expires_at IS NOT NULL)),
    CHECK ((earlier_mac IS NULL) = (earlier_expires_at IS NULL)),
    CHECK (earlier_mac IS NULL OR state = 'live')
) STRICT, WITHOUT ROWID;

CREATE INDEX portal_challenges_email ON portal_challenges (company, email_key);
-- The sweep goes over all companies, the oldest first.
CREATE INDEX portal_challenges_age ON portal_challenges (expires_at);

-- No foreign key to the account: what became of a mail is told after the account is gone. A mail with a code names none:
-- whose address it is shows only when it is produced.
CREATE TABLE portal_outbox (
    company   TEXT NOT NULL,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    account   BLOB CHECK (length(account) = 16),
    mail      TEXT NOT NULL,
    queued_at INTEGER NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('queued', 'claimed', 'sent', 'superseded', 'expired', 'dead')),
    attempts  INTEGER NOT NULL,
    -- When it can be claimed: due, or the lease over. NULL once it is settled.
    due_at    INTEGER,
    settled_at INTEGER,
    failure   TEXT,
    why       TEXT,
    PRIMARY KEY (company, id),
    CHECK ((state IN ('queued', 'claimed')) = (due_at IS NOT NULL)),
    CHECK ((due_at IS NULL) = (settled_at IS NOT NULL)),
    CHECK ((state = 'superseded') = (why IS NOT NULL)),
    CHECK (state <> 'dead' OR failure IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX portal_outbox_due ON portal_outbox (due_at, queued_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX portal_outbox_account ON portal_outbox (company, account, id) WHERE account IS NOT NULL;

CREATE TABLE portal_events (
    company  TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    actor    TEXT NOT NULL,
    account  BLOB CHECK (length(account) = 16),
    contacts TEXT NOT NULL,
    what     TEXT NOT NULL,
    PRIMARY KEY (company, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER portal_events_unchanged BEFORE UPDATE ON portal_events BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER portal_events_kept BEFORE DELETE ON portal_events BEGIN
    SELECT RAISE(ABORT, 'events are never removed');
END;

-- REPLACE removes a row without asking the trigger above.
CREATE TRIGGER portal_events_not_replaced BEFORE INSERT ON portal_events
WHEN EXISTS (SELECT 1 FROM portal_events WHERE company = NEW.company AND sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'events are never replaced');
END;
