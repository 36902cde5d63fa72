-- What a company decides about viewings, as JSON.
ALTER TABLE portal_settings ADD COLUMN viewings TEXT NOT NULL DEFAULT '{}';

-- Appointments to see a property. No foreign key to the deal, the contact or the property: those are the CRM's.
CREATE TABLE portal_viewings (
    company      TEXT NOT NULL,
    id           BLOB NOT NULL CHECK (length(id) = 16),
    deal         TEXT NOT NULL,
    contact      TEXT NOT NULL,
    property     TEXT NOT NULL,
    zone         TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    dates        TEXT NOT NULL,
    remark       TEXT,
    status       TEXT NOT NULL CHECK (status IN
        ('pending', 'countered', 'confirmed', 'completed', 'unattended', 'rejected', 'lapsed', 'cancelled')),
    -- The time that is or was fixed.
    start_at     INTEGER,
    minutes      INTEGER,
    reason       TEXT,
    alternatives TEXT,
    move_asked_at INTEGER,
    move_dates   TEXT,
    -- When it was completed or called off, and by whom the latter.
    ended_at     INTEGER,
    ended_by     TEXT CHECK (ended_by IN ('client', 'agent', 'portal')),
    fixed_in     INTEGER NOT NULL,
    sequence     INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    -- When it stops being open by itself, so that lists agree with the rule before it is written down.
    elapses_at   INTEGER,
    -- Its place in lists.
    sort_at      INTEGER NOT NULL,
    PRIMARY KEY (company, id),
    CHECK ((start_at IS NULL) = (minutes IS NULL)),
    CHECK (status NOT IN ('confirmed', 'completed', 'unattended') OR start_at IS NOT NULL),
    CHECK (status NOT IN ('pending', 'countered', 'rejected', 'lapsed') OR start_at IS NULL),
    CHECK ((status IN ('countered', 'rejected')) = (reason IS NOT NULL)),
    CHECK ((status = 'countered') = (alternatives IS NOT NULL)),
    CHECK ((move_asked_at IS NULL) = (move_dates IS NULL)),
    CHECK (move_dates IS NULL OR status = 'confirmed'),
    CHECK ((status IN ('completed', 'cancelled')) = (ended_at IS NOT NULL)),
    CHECK ((status = 'cancelled') = (ended_by IS NOT NULL)),
    CHECK ((status IN ('pending', 'countered', 'confirmed')) = (elapses_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- One open viewing per deal (R-VIEW-02).
CREATE UNIQUE INDEX portal_viewings_open ON portal_viewings (company, deal)
    WHERE status IN ('pending', 'countered', 'confirmed');
CREATE INDEX portal_viewings_deal ON portal_viewings (company, deal, sort_at, id);
CREATE INDEX portal_viewings_contact ON portal_viewings (company, contact, sort_at, id);
CREATE INDEX portal_viewings_status ON portal_viewings (company, status, sort_at, id);
CREATE INDEX portal_viewings_all ON portal_viewings (company, sort_at, id);
-- The pass that writes down what time has done goes over all companies, the longest over first.
CREATE INDEX portal_viewings_elapsing ON portal_viewings (elapses_at, id) WHERE elapses_at IS NOT NULL;
