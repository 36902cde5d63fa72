-- What the client was shown at first use, as JSON (R-HOME-04).
ALTER TABLE portal_accounts ADD COLUMN onboarding TEXT NOT NULL DEFAULT '{}';
