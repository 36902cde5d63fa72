-- How often agents are told of what, as JSON (R-AGENT-01). No foreign key: agents are the CRM's.
CREATE TABLE portal_notice_choices (
    company TEXT NOT NULL,
    agent   TEXT NOT NULL,
    choices TEXT NOT NULL,
    PRIMARY KEY (company, agent)
) STRICT, WITHOUT ROWID;
