-- From where a challenge was asked for, as a keyed hash: who asks again at once keeps the mail that is on its way. And a
-- further purpose, the confirmation of an address that the office has changed. Rows of before are over within days, but they
-- are kept: somebody may be about to type their code.
CREATE TABLE portal_challenges_2 (
    company            TEXT NOT NULL,
    id                 BLOB NOT NULL CHECK (length(id) = 16),
    purpose            TEXT NOT NULL CHECK (purpose IN ('registration', 'reset', 'confirmation')),
    email              TEXT NOT NULL,
    email_key          TEXT NOT NULL,
    handle             BLOB NOT NULL CHECK (length(handle) = 32),
    asker              BLOB CHECK (length(asker) = 32),
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

INSERT INTO portal_challenges_2 (company, id, purpose, email, email_key, handle, intent, requested_at, expires_at, tries,
    state, account, mac, mac_expires_at, earlier_mac, earlier_expires_at)
SELECT company, id, purpose, email, email_key, handle, intent, requested_at, expires_at, tries,
    state, account, mac, mac_expires_at, earlier_mac, earlier_expires_at
FROM portal_challenges;

DROP TABLE portal_challenges;
ALTER TABLE portal_challenges_2 RENAME TO portal_challenges;

CREATE INDEX portal_challenges_email ON portal_challenges (company, email_key);
-- The sweep goes over all companies, the oldest first.
CREATE INDEX portal_challenges_age ON portal_challenges (expires_at);
CREATE INDEX portal_challenges_asker ON portal_challenges (company, email_key, asker, requested_at);
