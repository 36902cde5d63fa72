-- Whether a property offered can still be had, and since when it has been offered: for deals of version 1, since now.
ALTER TABLE crm_deals ADD COLUMN availability TEXT NOT NULL DEFAULT 'offered'
    CHECK (availability IN ('offered', 'withdrawn', 'closed'));
ALTER TABLE crm_deals ADD COLUMN offered_at INTEGER NOT NULL DEFAULT 0;
UPDATE crm_deals SET offered_at = unixepoch() * 1000;
-- What the portal shows of the client's word.
ALTER TABLE crm_deals ADD COLUMN client_status TEXT NOT NULL DEFAULT 'to-rate'
    CHECK (client_status IN ('to-rate', 'interested', 'rejected', 'visited', 'approved'));
ALTER TABLE crm_deals ADD COLUMN client_edited_at INTEGER;
ALTER TABLE crm_deals ADD COLUMN client_favourite INTEGER NOT NULL DEFAULT 0 CHECK (client_favourite IN (0, 1));
ALTER TABLE crm_deals ADD COLUMN client_rating INTEGER CHECK (client_rating BETWEEN 1 AND 5);
