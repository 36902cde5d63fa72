-- Who asked to be erased, and who was (R-PRIV-02). A person is `account:` or `contact:` and the id.
CREATE TABLE portal_erasure_requests (
    company  TEXT NOT NULL,
    person   TEXT NOT NULL,
    -- Again, where it is one: the request goes with it.
    account  BLOB CHECK (length(account) = 16),
    asked_by TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (company, person),
    FOREIGN KEY (company, account) REFERENCES portal_accounts (company, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX portal_erasure_requests_account ON portal_erasure_requests (company, account) WHERE account IS NOT NULL;

CREATE TABLE portal_tombstones (
    company   TEXT NOT NULL,
    person    TEXT NOT NULL,
    erased_at INTEGER NOT NULL,
    PRIMARY KEY (company, person)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER portal_tombstones_unchanged BEFORE UPDATE ON portal_tombstones BEGIN
    SELECT RAISE(ABORT, 'tombstones are never changed');
END;

CREATE TRIGGER portal_tombstones_kept BEFORE DELETE ON portal_tombstones BEGIN
    SELECT RAISE(ABORT, 'tombstones are never removed');
END;

-- Where a last mail goes: the one place that still has the address, until the mail is settled.
CREATE TABLE portal_farewells (
    company  TEXT NOT NULL,
    intent   BLOB NOT NULL,
    email    TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (company, intent),
    FOREIGN KEY (company, intent) REFERENCES portal_outbox (company, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER portal_farewells_end AFTER UPDATE OF due_at ON portal_outbox WHEN NEW.due_at IS NULL BEGIN
    DELETE FROM portal_farewells WHERE company = NEW.company AND intent = NEW.id;
END;

-- Until now the mail server's words were kept with the address that they like to quote.
UPDATE portal_outbox SET failure = '' WHERE failure LIKE '%@%';

-- An answer that may tell of somebody who was erased is forgotten, and one that is on its way is not kept.
ALTER TABLE portal_idempotent_requests ADD COLUMN unanswerable INTEGER NOT NULL DEFAULT 0
    CHECK (unanswerable = 0 OR (unanswerable = 1 AND status IS NULL));
