-- Whether a property offered can still be had, and since when it has been offered: for deals of version 1, since now.
ALTER TABLE crm_deals ADD COLUMN availability TEXT NOT NULL DEFAULT 'offered'
    CHECK (availability IN ('offered', 'withdrawn', 'closed'));
ALTER TABLE crm_deals ADD COLUMN offered_at INTEGER NOT NULL DEFAULT 0;
UPDATE crm_deals SET offered_at = unixepoch() * 1000;
