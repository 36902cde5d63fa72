-- How the portal looks, as JSON, and what settings were before they were changed: the feed of events carries field names only
-- (R-PRIV-04).

ALTER TABLE portal_settings ADD COLUMN branding TEXT NOT NULL DEFAULT '{}';

CREATE TABLE portal_setting_changes (
    company  TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    actor    TEXT NOT NULL,
    field    TEXT NOT NULL,
    before   TEXT NOT NULL,
    after    TEXT NOT NULL,
    PRIMARY KEY (company, sequence)
) STRICT, WITHOUT ROWID;
