-- What the office gave: photos of its properties and its agents, its logo. The files are beside the database; what refers to them is in the
-- CRM's tables and in the settings.
CREATE TABLE portal_office_files (
    company  TEXT NOT NULL,
    id       BLOB NOT NULL CHECK (length(id) = 16),
    shows    TEXT NOT NULL CHECK (shows IN ('property', 'agent', 'logo', 'favicon')),
    property TEXT,
    agent    TEXT,
    file     BLOB NOT NULL CHECK (length(file) = 16),
    bytes    INTEGER NOT NULL,
    upload   BLOB NOT NULL CHECK (length(upload) = 32),
    width    INTEGER NOT NULL,
    height   INTEGER NOT NULL,
    kept_at  INTEGER NOT NULL,
    PRIMARY KEY (company, id),
    CHECK ((shows = 'property') = (property IS NOT NULL)),
    CHECK ((shows = 'agent') = (agent IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX portal_office_files_upload ON portal_office_files (company, upload);
-- The sweep of files that no row speaks of goes over all companies.
CREATE INDEX portal_office_files_file ON portal_office_files (file);
