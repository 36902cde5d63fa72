-- What was refused, by its number (threat 69, ADR 0009): ids and codes only.
CREATE TABLE portal_refused_acts (
    company  TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    actor    TEXT,
    account  BLOB CHECK (length(account) = 16),
    attempt  TEXT NOT NULL,
    code     TEXT NOT NULL,
    PRIMARY KEY (company, sequence)
) STRICT, WITHOUT ROWID;

-- The sweep goes over all companies, the oldest first.
CREATE INDEX portal_refused_acts_age ON portal_refused_acts (at);

CREATE TRIGGER portal_refused_acts_unchanged BEFORE UPDATE ON portal_refused_acts BEGIN
    SELECT RAISE(ABORT, 'refused acts are never changed');
END;

-- 90 days: what is older than the newest by more may be swept, and nothing else.
CREATE TRIGGER portal_refused_acts_kept BEFORE DELETE ON portal_refused_acts
WHEN OLD.at >= (SELECT max(at) FROM portal_refused_acts) - 7776000000 BEGIN
    SELECT RAISE(ABORT, 'refused acts are kept for 90 days');
END;

-- REPLACE removes a row without asking the trigger above.
CREATE TRIGGER portal_refused_acts_not_replaced BEFORE INSERT ON portal_refused_acts
WHEN EXISTS (SELECT 1 FROM portal_refused_acts WHERE company = NEW.company AND sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'refused acts are never replaced');
END;
