-- What a property's page shows. Coordinates are degrees, a price is hundredths of its currency.
ALTER TABLE crm_properties ADD COLUMN latitude REAL;
ALTER TABLE crm_properties ADD COLUMN longitude REAL CHECK ((latitude IS NULL) = (longitude IS NULL));
ALTER TABLE crm_properties ADD COLUMN price INTEGER;
ALTER TABLE crm_properties ADD COLUMN currency TEXT CHECK ((price IS NULL) = (currency IS NULL));
ALTER TABLE crm_properties ADD COLUMN energy TEXT;
ALTER TABLE crm_properties ADD COLUMN features TEXT NOT NULL DEFAULT '{}';
ALTER TABLE crm_properties ADD COLUMN descriptions TEXT NOT NULL DEFAULT '{}';

CREATE TABLE crm_photos (
    company  TEXT NOT NULL,
    property TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 999),
    media    TEXT NOT NULL,
    width    INTEGER NOT NULL,
    height   INTEGER NOT NULL,
    PRIMARY KEY (company, property, position),
    FOREIGN KEY (company, property) REFERENCES crm_properties (company, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX crm_photos_media ON crm_photos (company, media);
