-- Terms and who accepted them (R-TERM-01). What was published and what was accepted is evidence: neither is ever changed or
-- removed, and an acceptance outlives its account, so it has no foreign key to it.

ALTER TABLE portal_accounts ADD COLUMN accepted_terms INTEGER CHECK (accepted_terms BETWEEN 0 AND 4294967295);

CREATE TABLE portal_terms (
    company      TEXT NOT NULL,
    version      INTEGER NOT NULL CHECK (version BETWEEN 0 AND 4294967295),
    materiality  TEXT NOT NULL CHECK (materiality IN ('material', 'editorial')),
    state        TEXT NOT NULL CHECK (state IN ('draft', 'published')),
    -- When a draft was last changed, or when it was published.
    since        INTEGER NOT NULL,
    published_by TEXT,
    languages    TEXT NOT NULL,
    texts        TEXT NOT NULL,
    revision     INTEGER NOT NULL,
    PRIMARY KEY (company, version),
    CHECK ((state = 'published') = (published_by IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX portal_terms_draft ON portal_terms (company) WHERE state = 'draft';
-- What is asked at every request, without a look at the texts.
CREATE INDEX portal_terms_published ON portal_terms (company, version) WHERE state = 'published';
CREATE INDEX portal_terms_material ON portal_terms (company, version)
    WHERE state = 'published' AND materiality = 'material';

CREATE TRIGGER portal_terms_unchanged BEFORE UPDATE ON portal_terms WHEN OLD.state = 'published' BEGIN
    SELECT RAISE(ABORT, 'published terms are never changed');
END;

CREATE TRIGGER portal_terms_kept BEFORE DELETE ON portal_terms WHEN OLD.state = 'published' BEGIN
    SELECT RAISE(ABORT, 'published terms are never removed');
END;

-- REPLACE removes a row without asking the trigger above.
CREATE TRIGGER portal_terms_not_replaced BEFORE INSERT ON portal_terms
WHEN EXISTS (
    SELECT 1 FROM portal_terms WHERE company = NEW.company AND version = NEW.version AND state = 'published'
) BEGIN
    SELECT RAISE(ABORT, 'published terms are never replaced');
END;

CREATE TABLE portal_acceptances (
    company  TEXT NOT NULL,
    account  BLOB NOT NULL CHECK (length(account) = 16),
    version  INTEGER NOT NULL CHECK (version BETWEEN 0 AND 4294967295),
    language TEXT NOT NULL,
    digest   BLOB NOT NULL CHECK (length(digest) = 32),
    at       INTEGER NOT NULL,
    channel  TEXT NOT NULL CHECK (channel IN ('page', 'api')),
    PRIMARY KEY (company, account, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER portal_acceptances_unchanged BEFORE UPDATE ON portal_acceptances BEGIN
    SELECT RAISE(ABORT, 'acceptances are never changed');
END;

CREATE TRIGGER portal_acceptances_kept BEFORE DELETE ON portal_acceptances BEGIN
    SELECT RAISE(ABORT, 'acceptances are never removed');
END;

-- How far the mails about new terms have come; a row is there only while they are under way.
CREATE TABLE portal_terms_announcements (
    company TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version BETWEEN 0 AND 4294967295),
    after   BLOB CHECK (length(after) = 16),
    PRIMARY KEY (company)
) STRICT, WITHOUT ROWID;
