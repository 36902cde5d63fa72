-- Invitations by a link (R-INV-07), the reminder about those that nobody answers (R-INV-06), and how an office writes dates
-- and digits (R-LANG-02).

ALTER TABLE portal_settings ADD COLUMN invitations TEXT NOT NULL DEFAULT 'temporary-password'
    CHECK (invitations IN ('temporary-password', 'link'));
-- A JSON object: of which language which country's habits.
ALTER TABLE portal_settings ADD COLUMN formats TEXT NOT NULL DEFAULT '{}';

-- The mail that reminded the inviting agent.
ALTER TABLE portal_accounts ADD COLUMN invitation_reminder BLOB CHECK (length(invitation_reminder) = 16);
-- The search goes over all companies, the longest invited first.
CREATE INDEX portal_accounts_silent ON portal_accounts (invited_at, company, id)
    WHERE invited_at IS NOT NULL AND invitation_signed_in_at IS NULL AND invitation_completed_at IS NULL
      AND invitation_reminder IS NULL AND disabled_at IS NULL;
CREATE INDEX portal_accounts_reminded ON portal_accounts (company, invitation_reminder, id)
    WHERE invitation_reminder IS NOT NULL;

-- A credential of kind 'none' may have a link: the digests of its latest token and of the one before, of the same mail.
ALTER TABLE portal_credentials ADD COLUMN link BLOB CHECK (link IS NULL OR (length(link) = 32 AND kind = 'none'));
ALTER TABLE portal_credentials ADD COLUMN link_expires_at INTEGER CHECK ((link_expires_at IS NULL) = (link IS NULL));
ALTER TABLE portal_credentials ADD COLUMN link_intent BLOB CHECK ((link_intent IS NULL) = (link IS NULL));
ALTER TABLE portal_credentials ADD COLUMN link_epoch INTEGER CHECK ((link_epoch IS NULL) = (link IS NULL));
ALTER TABLE portal_credentials ADD COLUMN earlier_link BLOB
    CHECK (earlier_link IS NULL OR (length(earlier_link) = 32 AND link IS NOT NULL));
ALTER TABLE portal_credentials ADD COLUMN earlier_link_expires_at INTEGER
    CHECK ((earlier_link_expires_at IS NULL) = (earlier_link IS NULL));
