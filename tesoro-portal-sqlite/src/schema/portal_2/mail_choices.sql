-- The mails that a client does without (R-MAIL-04). What has no row is wanted.
CREATE TABLE portal_unwanted_mails (
    company TEXT NOT NULL,
    account BLOB NOT NULL,
    kind    TEXT NOT NULL,
    PRIMARY KEY (company, account, kind),
    FOREIGN KEY (company, account) REFERENCES portal_accounts (company, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
