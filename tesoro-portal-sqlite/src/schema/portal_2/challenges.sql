-- From where a challenge was asked for, as a keyed hash: who asks again at once keeps the mail that is on its way. Rows of
-- before have none; they are over within days.
ALTER TABLE portal_challenges ADD COLUMN asker BLOB CHECK (length(asker) = 32);

CREATE INDEX portal_challenges_asker ON portal_challenges (company, email_key, asker, requested_at);
