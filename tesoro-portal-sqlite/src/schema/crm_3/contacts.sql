-- When a contact was erased; not of one that was merged into another.
ALTER TABLE crm_contacts ADD COLUMN erased_at INTEGER CHECK (erased_at IS NULL OR state = 'erased');
