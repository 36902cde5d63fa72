-- What clients brought: notes, photos, voice notes, and their own pictures. The files are beside the database.
CREATE TABLE portal_feedback (
    company        TEXT NOT NULL,
    id             BLOB NOT NULL CHECK (length(id) = 16),
    kind           TEXT NOT NULL CHECK (kind IN ('note', 'photo', 'voice-note', 'picture')),
    account        BLOB NOT NULL,
    viewing        BLOB CHECK (length(viewing) = 16),
    deal           TEXT,
    contact        TEXT,
    received_at    INTEGER NOT NULL,
    text           TEXT,
    changed_at     INTEGER,
    file           BLOB CHECK (length(file) = 16),
    bytes          INTEGER,
    upload         BLOB CHECK (length(upload) = 32),
    width          INTEGER,
    height         INTEGER,
    captured_at    INTEGER,
    format         TEXT,
    claimed_millis INTEGER,
    PRIMARY KEY (company, id),
    FOREIGN KEY (company, account) REFERENCES portal_accounts (company, id) ON DELETE CASCADE,
    FOREIGN KEY (company, viewing) REFERENCES portal_viewings (company, id),
    CHECK ((kind = 'picture') = (viewing IS NULL)),
    CHECK ((viewing IS NULL) = (deal IS NULL) AND (viewing IS NULL) = (contact IS NULL)),
    CHECK ((kind = 'note') = (text IS NOT NULL)),
    CHECK ((kind = 'note') = (file IS NULL) AND (file IS NULL) = (upload IS NULL) AND (file IS NULL) = (bytes IS NULL)),
    CHECK ((kind IN ('photo', 'picture')) = (width IS NOT NULL) AND (width IS NULL) = (height IS NULL)),
    CHECK ((kind = 'voice-note') = (format IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX portal_feedback_viewing ON portal_feedback (company, viewing, kind, id);
CREATE INDEX portal_feedback_account ON portal_feedback (company, account, id);
CREATE INDEX portal_feedback_contact ON portal_feedback (company, contact, id);
CREATE INDEX portal_feedback_deal ON portal_feedback (company, deal, id);
CREATE UNIQUE INDEX portal_feedback_upload ON portal_feedback (company, account, upload);
CREATE UNIQUE INDEX portal_feedback_picture ON portal_feedback (company, account) WHERE kind = 'picture';
-- The sweep of files that no row speaks of goes over all companies.
CREATE INDEX portal_feedback_file ON portal_feedback (file) WHERE file IS NOT NULL;
