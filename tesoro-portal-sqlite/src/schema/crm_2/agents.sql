-- The photo that clients see; the file is beside the database.
ALTER TABLE crm_agents ADD COLUMN photo TEXT;
