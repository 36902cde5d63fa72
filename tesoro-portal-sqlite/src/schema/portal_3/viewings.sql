-- When a viewing's time was last fixed; nobody wrote it down before.
ALTER TABLE portal_viewings ADD COLUMN fixed_at INTEGER;
