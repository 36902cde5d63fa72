-- The default CRM's calendar: what the portal put there, under the portal's own id (R-VIEW-03).
CREATE TABLE crm_appointments (
    company   TEXT NOT NULL,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    deal      TEXT NOT NULL,
    contact   TEXT NOT NULL,
    property  TEXT NOT NULL,
    agent     TEXT,
    status    TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    dates     TEXT NOT NULL,
    remark    TEXT,
    start_at  INTEGER,
    minutes   INTEGER,
    PRIMARY KEY (company, id),
    FOREIGN KEY (company, contact) REFERENCES crm_contacts (company, id),
    CHECK ((start_at IS NULL) = (minutes IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX crm_appointments_contact ON crm_appointments (company, contact);
CREATE INDEX crm_appointments_deal ON crm_appointments (company, deal);
