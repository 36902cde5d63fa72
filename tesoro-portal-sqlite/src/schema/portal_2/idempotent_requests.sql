-- Requests that were done under a key of the caller's, and how they were answered.
CREATE TABLE portal_idempotent_requests (
    company TEXT NOT NULL,
    key     BLOB NOT NULL CHECK (length(key) = 32),
    request BLOB NOT NULL CHECK (length(request) = 32),
    at      INTEGER NOT NULL,
    status  INTEGER,
    headers TEXT,
    body    BLOB,
    PRIMARY KEY (company, key),
    CHECK ((status IS NULL) = (headers IS NULL) AND (status IS NULL) = (body IS NULL))
) STRICT, WITHOUT ROWID;

-- The sweep goes over all companies, the oldest first.
CREATE INDEX portal_idempotent_requests_age ON portal_idempotent_requests (at);
