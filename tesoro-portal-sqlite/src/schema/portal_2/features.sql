-- The features that the company has switched off, as a JSON list of their names.
ALTER TABLE portal_settings ADD COLUMN features_off TEXT NOT NULL DEFAULT '[]';
