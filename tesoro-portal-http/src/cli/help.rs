//! The help texts.

/// What a help text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The program as a whole.
    Program,
    /// `serve`
    Serve,
    /// `demo`
    Demo,
    /// `init`
    Init,
    /// `check-config`
    CheckConfig,
    /// `backup`
    Backup,
    /// `verify-backup`
    VerifyBackup,
    /// `agent`
    Agent,
    /// `agent-key`
    AgentKey,
    /// `version`
    Version,
}

impl Topic {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Program,
        Self::Serve,
        Self::Demo,
        Self::Init,
        Self::CheckConfig,
        Self::Backup,
        Self::VerifyBackup,
        Self::Agent,
        Self::AgentKey,
        Self::Version,
    ];

    /// The command; none for the program as a whole.
    pub const fn command(self) -> Option<&'static str> {
        match self {
            Self::Program => None,
            Self::Serve => Some("serve"),
            Self::Demo => Some("demo"),
            Self::Init => Some("init"),
            Self::CheckConfig => Some("check-config"),
            Self::Backup => Some("backup"),
            Self::VerifyBackup => Some("verify-backup"),
            Self::Agent => Some("agent"),
            Self::AgentKey => Some("agent-key"),
            Self::Version => Some("version"),
        }
    }

    /// The text, at most 80 columns wide.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Program => PROGRAM,
            Self::Serve => SERVE,
            Self::Demo => DEMO,
            Self::Init => INIT,
            Self::CheckConfig => CHECK_CONFIG,
            Self::Backup => BACKUP,
            Self::VerifyBackup => VERIFY_BACKUP,
            Self::Agent => AGENT,
            Self::AgentKey => AGENT_KEY,
            Self::Version => VERSION,
        }
    }
}

const PROGRAM: &str = "\
The client portal of a real-estate CRM.

Usage: tesoro-portal <command> [options]

  demo           try it: invented companies, a mailbox, a clock, on this machine
  init           make the data folder, the key file and a configuration
  check-config   say what is wrong with the configuration, or what is in force
  serve          run the server
  backup         copy the database, also while the server runs
  verify-backup  check that a copy is whole
  agent          add, list and disable the office's agents
  agent-key      create, list and revoke the keys of programs
  version        print the version
  help           print this, or `help <command>`

The configuration is a TOML file, named with --config or TESORO_PORTAL_CONFIG.
A variable goes before the file: TESORO_PORTAL_CLIENT__BASE_URL is
client.base_url. Without either the defaults hold, which suit this machine only.

Exit codes: 0 done, 1 failed, 2 the command line was not understood.
";

const SERVE: &str = "\
Run the server until it is told to stop (SIGINT, SIGTERM).

Usage: tesoro-portal serve [--config FILE]

  --config FILE   the configuration; else TESORO_PORTAL_CONFIG, else defaults

It listens on two sockets: client.listen for clients, agent.listen for the
office. Both speak plain HTTP; TLS ends at a proxy in front. The addresses that
people use, client.base_url and agent.base_url, are https with host names of
their own, or on this machine. The log goes to standard error.
";

const DEMO: &str = "\
Run everything with invented companies, and print the logins.

Usage: tesoro-portal demo [options]

  --listen ADDR         the clients' socket          (127.0.0.1:8080)
  --agent-listen ADDR   the office's socket          (127.0.0.1:8081)
  --data DIR            keep everything in DIR; else in a temporary folder,
                        which is deleted at the end
  --accounts N          invent N further accounts    (0)
  --json                print the logins as one JSON object on the first line

No mail leaves the machine: /dev/mail shows it. /dev/clock moves the time.
Not for real data: everybody who reaches the sockets can read everything.
";

const INIT: &str = "\
Make the data folder, the key file (readable by you only), an empty database
and a configuration with every key and its default. Nothing is overwritten.

Usage: tesoro-portal init [--data DIR] [--config FILE] [first office]

  --data DIR            the data folder     (tesoro-portal-data)
  --config FILE         the configuration   (tesoro-portal.toml)

The first office, if it is to be entered right away:

  --company ID          the company's id, which its portal link carries
  --company-name NAME   its name
  --time-zone ZONE      its time zone, e.g. Europe/Amsterdam
  --id ID               its administrator: the id,
  --name NAME           the name, as clients see it,
  --email ADDRESS       the address to sign in with,
  --phone NUMBER        the telephone number that clients see,
  --language TAG        the language: en nl de fr es pt it pl sv no   (en)
  --password-file FILE  the file with the password; else standard input
";

const CHECK_CONFIG: &str = "\
Read the configuration as `serve` would, without starting.

Usage: tesoro-portal check-config [--config FILE]

  --config FILE   the configuration; else TESORO_PORTAL_CONFIG, else defaults

Prints every problem with its line or variable and ends with 1, or prints what
is in force, with secrets hidden, and ends with 0.
";

const BACKUP: &str = "\
Copy the database to a new file, also while the server runs, and check the copy.

Usage: tesoro-portal backup [--config FILE] TO

  --config FILE   the configuration; else TESORO_PORTAL_CONFIG, else defaults
  TO              the file to make; one that is there is left alone

Everything that was answered before is in it. The copy holds addresses and
password hashes: keep it like the database. The key file is not in it; keep a
copy of that elsewhere. To restore, stop the server and put the copy in the
place of portal.db in the data folder, without portal.db-wal and portal.db-shm.
";

const VERIFY_BACKUP: &str = "\
Check that a copy of the database is whole and can be used by this version.

Usage: tesoro-portal verify-backup FILE

Reads all of the file and changes nothing. Ends with 1 if it is damaged, is no
database of the portal's, or was written by a newer version.
";

const AGENT: &str = "\
The agents of a company.

Usage: tesoro-portal agent add     --company ID --id ID --name NAME
                                   --email ADDRESS [options]
       tesoro-portal agent list    --company ID
       tesoro-portal agent disable --company ID --id ID

  --config FILE         the configuration; else TESORO_PORTAL_CONFIG
  --company ID          the company
  --id ID               the agent
  --name NAME           the name, as clients see it
  --email ADDRESS       the address to sign in with
  --phone NUMBER        the telephone number that clients see
  --language TAG        the language: en nl de fr es pt it pl sv no   (en)
  --administrator       may do everything
  --permission NAME     may do this; several times, or with commas:
                        manage-portal-users, manage-settings, view-feedback,
                        manage-viewings, erase-clients
  --password-file FILE  the file with the password; else standard input

`add` changes the agent if there is one with this id. The password has at least
15 characters. `disable` ends the agent's sessions at once.
";

const AGENT_KEY: &str = "\
The keys with which programs speak for a company's agents.

Usage: tesoro-portal agent-key create --company ID --name NAME
                                      --permission NAME [options]
       tesoro-portal agent-key list   --company ID
       tesoro-portal agent-key revoke --company ID KEY-ID

  --config FILE         the configuration; else TESORO_PORTAL_CONFIG
  --company ID          the company
  --name NAME           what the key is for, e.g. \"nightly import\"
  --agent ID            the agent it speaks for; else each request names one
  --permission NAME     good for this; several times, or with commas:
                        manage-portal-users, manage-settings, view-feedback,
                        manage-viewings, erase-clients
  --days N              accepted for N days; else until it is revoked

`create` prints the key once. It is stored as a hash only: a lost key is revoked
and replaced. `list` shows ids, names and when each was last used.
";

const VERSION: &str = "\
Print the version.

Usage: tesoro-portal version
";
