-- Addresses that the office has changed (R-ADM-02): whether the client has confirmed the new one, and what it was before. The
-- history and the outbox name neither (R-PRIV-04); erasure empties the table.

ALTER TABLE portal_accounts ADD COLUMN email_proof TEXT NOT NULL DEFAULT 'settled'
    CHECK (email_proof IN ('settled', 'unconfirmed'));

CREATE TABLE portal_former_addresses (
    company TEXT NOT NULL,
    account BLOB NOT NULL,
    -- The first version of the account with another address.
    version INTEGER NOT NULL,
    email   TEXT NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (company, account, version),
    FOREIGN KEY (company, account) REFERENCES portal_accounts (company, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
