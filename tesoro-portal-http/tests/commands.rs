//! The program's commands as real processes: from an empty folder to a server that answers an agent's key.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use house::{Addresses, Call};
use serde_json::json;
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};

const PASSWORD: &str = "seven swans on a frozen lake";

/// A folder for one installation.
struct Place {
    folder: tempfile::TempDir,
    clients: SocketAddr,
    office: SocketAddr,
}

/// A port that nobody has at the moment.
fn free() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("password"), format!("{PASSWORD}\n")).unwrap();
        Self { folder, clients: free(), office: free() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tesoro-portal"));
        command.env_clear().current_dir(self.folder.path()).args(words);
        command.env("TESORO_PORTAL_CONFIG", self.path("portal.toml"));
        command.env("TESORO_PORTAL_CLIENT__LISTEN", self.clients.to_string());
        command.env("TESORO_PORTAL_AGENT__LISTEN", self.office.to_string());
        command
    }

    fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// What it says; it has to succeed.
    #[track_caller]
    fn said(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// What it complains about; it has to fail.
    #[track_caller]
    fn complaint(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert_eq!(output.status.code(), Some(1), "{words:?}: {}", String::from_utf8_lossy(&output.stdout));
        String::from_utf8(output.stderr).unwrap()
    }

    fn init(&self) -> String {
        self.said(&[
            "init",
            "--config",
            "portal.toml",
            "--data",
            "data",
            "--company",
            "north",
            "--company-name",
            "North Homes",
            "--time-zone",
            "Europe/Amsterdam",
            "--id",
            "anna",
            "--name",
            "Anna Visser",
            "--email",
            "anna@north.example",
            "--password-file",
            "password",
        ])
    }

    fn add_bob(&self, password: &str) -> Output {
        self.run(&[
            "agent",
            "add",
            "--company",
            "north",
            "--id",
            "bob",
            "--name",
            "Bob",
            "--email",
            "bob@north.example",
            "--permission",
            "manage-portal-users",
            "--password-file",
            password,
        ])
    }

    /// A key that speaks for an agent: its text and its id.
    fn key(&self, agent: &str) -> (String, String) {
        let said = self.said(&[
            "agent-key",
            "create",
            "--company",
            "north",
            "--name",
            "the test",
            "--agent",
            agent,
            "--permission",
            "manage-portal-users",
        ]);
        let id = said.split("This is key ").nth(1).unwrap().split(',').next().unwrap();
        (said.lines().next().unwrap().to_owned(), id.to_owned())
    }

    fn serve(&self) -> Server {
        let mut child = self.command(&["serve"]).stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        while !line.contains("listening") {
            line.clear();
            assert!(log.read_line(&mut line).unwrap() > 0, "it ended before it listened");
        }
        Server { child, log }
    }
}

/// A running `serve`; it is killed if a test ends without stopping it.
struct Server {
    child: Child,
    log: BufReader<std::process::ChildStderr>,
}

impl Server {
    /// Ends it as a service manager does; answers the exit code and the rest of the log.
    fn terminate(mut self) -> (Option<i32>, String) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        let mut rest = String::new();
        self.log.read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap().code(), rest)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn r_agent_02_from_an_empty_folder_to_a_server_that_answers_a_key() {
    let place = Place::new();
    let said = place.init();
    assert!(said.contains("opened north with its administrator anna"), "{said}");
    assert!(said.contains(&format!("http://{}/?id=north", place.clients)), "{said}");
    #[cfg(unix)]
    assert_eq!(mode(&place.path("data/portal.key")), 0o600);
    assert!(place.add_bob("password").status.success());
    let (key, id) = place.key("bob");
    assert!(key.starts_with("tpk1_"), "{key}");
    let listed = place.said(&["agent-key", "list", "--company", "north"]);
    assert!(listed.contains(&id) && listed.contains("never used") && !listed.contains(&key), "{listed}");
    let checked = place.said(&["check-config"]);
    assert!(checked.contains(&place.office.to_string()), "{checked}");

    let server = place.serve();
    let get = |path: &str| Call::new(place.office, "GET", path).bearer(&key).send();
    assert_eq!(get("/api/v1/crm/portal-users").expect(200).json()["items"], json!([]));
    get("/api/v1/crm/settings").expect(200);
    Call::new(place.clients, "GET", "/api/v1/portal/north").send().expect(200);
    Call::new(place.clients, "GET", "/dev").send().expect(404);
    let login = json!({ "company": "north", "email": "Bob@north.example", "password": PASSWORD });
    let session = Call::new(place.office, "POST", "/api/v1/crm/session").json(&login).send().expect(201);
    assert_eq!(session.json()["permissions"], json!(["manage-portal-users"]));

    // The commands work while the server runs, and act at once.
    let listed = place.said(&["agent-key", "list", "--company", "north"]);
    assert!(listed.contains("last used"), "{listed}");
    place.said(&["agent-key", "revoke", &id, "--company", "north"]);
    get("/api/v1/crm/settings").refused(401, "not-signed-in");
    let (code, log) = server.terminate();
    assert_eq!(code, Some(0), "{log}");
    for line in log.lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("no record: {line}"));
        assert!(record["at"].is_string(), "{line}");
    }
    assert!(!log.contains(&key) && !log.contains(PASSWORD), "{log}");
}

#[test]
fn r_inv_01_without_a_mail_server_nobody_can_be_invited_and_the_agent_is_told() {
    let place = Place::new();
    place.init();
    let (key, _) = place.key("anna");
    let store = SqliteStore::open(place.path("data/portal.db"), &SqliteConfig::default()).unwrap();
    store.with_office(|office| office.records().put_contact(&house::contact(1, Addresses::Own))).unwrap();
    let server = place.serve();
    let open = Call::new(place.office, "POST", "/api/v1/crm/contacts/c-1/portal-user").bearer(&key).send();
    assert_eq!(open.refused(422, "not-ready").errors(), [" mail-not-configured"]);
    let settings = Call::new(place.office, "GET", "/api/v1/crm/settings").bearer(&key).send().expect(200).json();
    assert_eq!(settings["mail"], false);
    assert_eq!(server.terminate().0, Some(0));
}

#[test]
fn r_agent_01_agents_are_added_with_a_good_password_listed_and_dismissed() {
    let place = Place::new();
    place.init();
    std::fs::write(place.path("weak"), "short\n").unwrap();
    let refused = place.add_bob("weak");
    let complaint = String::from_utf8(refused.stderr).unwrap();
    assert!(refused.status.code() == Some(1) && complaint.contains("too few characters"), "{complaint}");
    assert!(!complaint.contains("short\n"), "{complaint}");
    assert!(place.add_bob("password").status.success());
    let list = || place.said(&["agent", "list", "--company", "north"]);
    assert!(list().contains("bob\tbob@north.example\tBob\tmanage-portal-users"), "{}", list());
    assert!(list().contains("anna\tanna@north.example\tAnna Visser\tadministrator"), "{}", list());
    place.said(&["agent", "disable", "--company", "north", "--id", "bob"]);
    assert!(list().contains("bob\tbob@north.example\tBob\tdismissed"), "{}", list());
    place.complaint(&["agent", "disable", "--company", "north", "--id", "nobody"]);
    place.complaint(&["agent", "disable", "--company", "south", "--id", "anna"]);
    place.complaint(&["agent-key", "revoke", "nothing", "--company", "north"]);
}

#[test]
fn nothing_that_is_there_is_overwritten_by_a_second_init() {
    let place = Place::new();
    place.init();
    let read = |name: &str| std::fs::read(place.path(name)).unwrap();
    let before = (read("portal.toml"), read("data/portal.key"));
    let said = place.said(&["init", "--config", "portal.toml", "--data", "data"]);
    assert_eq!(said.matches("was left alone").count(), 2, "{said}");
    assert_eq!((read("portal.toml"), read("data/portal.key")), before);
}

#[test]
fn a_server_without_its_keys_or_on_a_taken_port_says_so_and_ends() {
    let place = Place::new();
    place.init();
    let taken = TcpListener::bind(place.office).unwrap();
    let complaint = place.complaint(&["serve"]);
    assert!(complaint.contains(&format!("cannot listen on {}", place.office)), "{complaint}");
    drop(taken);
    std::fs::remove_file(place.path("data/portal.key")).unwrap();
    let complaint = place.complaint(&["serve"]);
    assert!(complaint.contains("portal.key"), "{complaint}");
}
