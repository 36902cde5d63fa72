-- The default CRM's tables, version 1, and how its agents sign in to the reference server.

CREATE TABLE crm_companies (
    id            TEXT NOT NULL,
    name          TEXT NOT NULL,
    city          TEXT,
    time_zone     TEXT NOT NULL,
    language      TEXT NOT NULL,
    -- No foreign key: company and agent are made one after the other.
    administrator TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE crm_agents (
    company        TEXT NOT NULL REFERENCES crm_companies (id),
    id             TEXT NOT NULL,
    name           TEXT NOT NULL,
    email          TEXT NOT NULL,
    email_key      TEXT NOT NULL,
    phone          TEXT,
    language       TEXT NOT NULL,
    standing       TEXT NOT NULL CHECK (standing IN ('active', 'inactive')),
    administration TEXT NOT NULL CHECK (administration IN ('administrator', 'ordinary')),
    permissions    TEXT NOT NULL,
    PRIMARY KEY (company, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX crm_agents_email ON crm_agents (company, email_key);

CREATE TABLE crm_contacts (
    company        TEXT NOT NULL REFERENCES crm_companies (id),
    id             TEXT NOT NULL,
    first_name     TEXT NOT NULL,
    last_name      TEXT NOT NULL,
    email          TEXT,
    -- What is compared; NULL where the text is no address.
    email_key      TEXT,
    language       TEXT,
    agent          TEXT,
    roles          TEXT NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('lead', 'contact')),
    reach          TEXT NOT NULL CHECK (reach IN ('open', 'do-not-contact')),
    wishes         TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('present', 'erased')),
    portal_account BLOB CHECK (length(portal_account) = 16),
    search         TEXT NOT NULL,
    PRIMARY KEY (company, id),
    FOREIGN KEY (company, agent) REFERENCES crm_agents (company, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX crm_contacts_agent ON crm_contacts (company, agent) WHERE agent IS NOT NULL;
CREATE INDEX crm_contacts_email ON crm_contacts (company, email_key)
    WHERE email_key IS NOT NULL AND state = 'present';

CREATE TABLE crm_properties (
    company      TEXT NOT NULL REFERENCES crm_companies (id),
    id           TEXT NOT NULL,
    title        TEXT NOT NULL,
    address_line TEXT NOT NULL,
    city         TEXT NOT NULL,
    postcode     TEXT,
    country      TEXT,
    time_zone    TEXT,
    reference    TEXT,
    PRIMARY KEY (company, id)
) STRICT, WITHOUT ROWID;

-- Clustered by contact: that is how they are read.
CREATE TABLE crm_deals (
    company  TEXT NOT NULL,
    contact  TEXT NOT NULL,
    id       TEXT NOT NULL,
    property TEXT NOT NULL,
    PRIMARY KEY (company, contact, id),
    FOREIGN KEY (company, contact) REFERENCES crm_contacts (company, id),
    FOREIGN KEY (company, property) REFERENCES crm_properties (company, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX crm_deals_id ON crm_deals (company, id);
CREATE INDEX crm_deals_property ON crm_deals (company, property);

CREATE TABLE crm_activities (
    company  TEXT NOT NULL,
    contact  TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    actor    TEXT NOT NULL,
    account  BLOB CHECK (length(account) = 16),
    what     TEXT NOT NULL,
    PRIMARY KEY (company, contact, sequence),
    FOREIGN KEY (company, contact) REFERENCES crm_contacts (company, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER crm_activities_unchanged BEFORE UPDATE ON crm_activities BEGIN
    SELECT RAISE(ABORT, 'activities are never changed');
END;

CREATE TRIGGER crm_activities_kept BEFORE DELETE ON crm_activities BEGIN
    SELECT RAISE(ABORT, 'activities are never removed');
END;

-- REPLACE removes a row without asking the trigger above.
CREATE TRIGGER crm_activities_not_replaced BEFORE INSERT ON crm_activities
WHEN EXISTS (
    SELECT 1 FROM crm_activities WHERE company = NEW.company AND contact = NEW.contact AND sequence = NEW.sequence
) BEGIN
    SELECT RAISE(ABORT, 'activities are never replaced');
END;

CREATE TABLE crm_agent_credentials (
    company TEXT NOT NULL,
    agent   TEXT NOT NULL,
    hash    TEXT NOT NULL,
    epoch   INTEGER NOT NULL,
    PRIMARY KEY (company, agent),
    FOREIGN KEY (company, agent) REFERENCES crm_agents (company, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE crm_agent_sessions (
    company      TEXT NOT NULL,
    digest       BLOB NOT NULL CHECK (length(digest) = 32),
    agent        TEXT NOT NULL,
    epoch        INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    PRIMARY KEY (company, digest),
    FOREIGN KEY (company, agent) REFERENCES crm_agents (company, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX crm_agent_sessions_agent ON crm_agent_sessions (company, agent);
CREATE INDEX crm_agent_sessions_age ON crm_agent_sessions (created_at);

CREATE TABLE crm_agent_keys (
    company      TEXT NOT NULL REFERENCES crm_companies (id),
    id           TEXT NOT NULL,
    name         TEXT NOT NULL,
    agent        TEXT,
    digest       BLOB NOT NULL CHECK (length(digest) = 32),
    permissions  TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    expires_at   INTEGER,
    last_used_at INTEGER,
    revoked_at   INTEGER,
    PRIMARY KEY (company, id),
    FOREIGN KEY (company, agent) REFERENCES crm_agents (company, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX crm_agent_keys_agent ON crm_agent_keys (company, agent) WHERE agent IS NOT NULL;

-- A key is looked up before its company is known.
CREATE UNIQUE INDEX crm_agent_keys_digest ON crm_agent_keys (digest);
