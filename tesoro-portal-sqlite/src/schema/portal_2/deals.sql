-- What clients have said about the properties offered to them; a deal without a row is still to be rated.
CREATE TABLE portal_deals (
    company     TEXT NOT NULL,
    deal        TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('to-rate', 'interested', 'rejected', 'visited', 'approved')),
    seen        INTEGER NOT NULL CHECK (seen IN (0, 1)),
    -- A JSON list of the reasons of a no.
    reasons     TEXT,
    reason_text TEXT,
    favourite   INTEGER NOT NULL CHECK (favourite IN (0, 1)),
    rating      INTEGER CHECK (rating BETWEEN 1 AND 5),
    edited_at   INTEGER,
    version     INTEGER NOT NULL,
    PRIMARY KEY (company, deal),
    CHECK (status NOT IN ('to-rate', 'interested') OR NOT seen),
    CHECK (status NOT IN ('visited', 'approved') OR seen),
    CHECK (reason_text IS NULL OR reasons IS NOT NULL)
) STRICT, WITHOUT ROWID;
