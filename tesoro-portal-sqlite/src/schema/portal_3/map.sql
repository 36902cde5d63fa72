-- What shows clients where a property is (R-PROP-01), as JSON: "drawn", or a server of tiles.
ALTER TABLE portal_settings ADD COLUMN map TEXT NOT NULL DEFAULT '"drawn"';
