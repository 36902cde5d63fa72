-- Messages between clients and the office, a thread for each contact (R-MSG-01). No foreign key to the account: the
-- office's thread stays when a login goes.

CREATE TABLE portal_messages (
    company TEXT NOT NULL,
    id      BLOB NOT NULL CHECK (length(id) = 16),
    contact TEXT NOT NULL,
    deal    TEXT,
    -- Who wrote: a client's account or an agent.
    account BLOB CHECK (length(account) = 16),
    agent   TEXT,
    text    TEXT NOT NULL,
    at      INTEGER NOT NULL,
    read_at INTEGER,
    PRIMARY KEY (company, id),
    CHECK ((account IS NULL) <> (agent IS NULL))
) STRICT;

CREATE INDEX portal_messages_thread ON portal_messages (company, contact, id);
-- The few that wait for somebody, so that counting them costs no more than they are.
CREATE INDEX portal_messages_for_client ON portal_messages (company, contact)
    WHERE read_at IS NULL AND agent IS NOT NULL;
CREATE INDEX portal_messages_for_office ON portal_messages (company, contact)
    WHERE read_at IS NULL AND account IS NOT NULL;
