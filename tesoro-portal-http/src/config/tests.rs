//! What a configuration may say, and what is said of one that may not.

use std::fs;
use std::path::PathBuf;

use super::*;

fn load_with(file: &str, variables: &[(&str, &str)]) -> Result<Config, Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portal.toml");
    fs::write(&path, file).unwrap();
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let folder = folder.path().display().to_string();
    load(&Sources { file: Some(path), variables, cores: 4 })
        .map_err(|problems| problems.0.iter().map(|problem| problem.to_string().replace(&folder, "")).collect())
}

#[test]
fn nothing_at_all_is_a_configuration_for_this_machine() {
    let config = load(&Sources { file: None, variables: Vec::new(), cores: 1 }).unwrap();
    assert_eq!(config.client.base_url.origin(), "http://127.0.0.1:8080");
    assert_eq!(config.agent.base_url.origin(), "http://127.0.0.1:8081");
    assert_eq!(config.key_file, PathBuf::from("tesoro-portal-data/portal.key"));
    assert_eq!((config.hashing.threads, config.hashing.memory_kib, config.hashing.passes), (1, 19_456, 2));
    assert_eq!(config.limits.pools.read_workers, 2);
    assert_eq!(config.smtp, None);
    config.check_for_serve().unwrap();
}

#[test]
fn variables_go_before_the_file() {
    let config = load_with(
        "[client]\nlisten = \"0.0.0.0:80\"\nbase_url = \"https://a.example\"\n[limits]\nconnections = 10",
        &[
            ("TESORO_PORTAL_CLIENT__BASE_URL", "https://b.example"),
            ("TESORO_PORTAL_TRUSTED_PROXIES", "10.0.0.0/8, ::1"),
            ("TESORO_PORTAL_LIMITS__CONNECTIONS", "20"),
            ("TESORO_PORTAL_CONFIG", "elsewhere.toml"),
            ("HOME", "/"),
        ],
    )
    .unwrap();
    assert_eq!(config.client.base_url.origin(), "https://b.example");
    assert_eq!(config.client.listen.port(), 80);
    assert_eq!(config.limits.server.connections, 20);
    assert_eq!(config.trusted_proxies.len(), 2);
}

#[test]
fn every_problem_is_reported_at_once_with_its_place() {
    let problems = load_with(
        "dat = \"x\"\n[client]\nlisten = \"nowhere\"\nbase_url = 7\n\n[smtp]\nhost = \"mail.example\"\nsecurity = \"none-on-loopback\"\n\
         username = \"u\"\n[colours]\nred = true\n",
        &[("TESORO_PORTAL_HASHING__PASSES", "1"), ("TESORO_PORTAL_CLIENT__BASEURL", "x")],
    )
    .unwrap_err();
    assert_eq!(
        problems,
        [
            "/portal.toml:1: dat: there is no such key; did you mean data?",
            "/portal.toml:3: client.listen: invalid socket address syntax",
            "/portal.toml:4: client.base_url: must be a text in quotes",
            "/portal.toml:11: colours.red: there is no such key",
            "TESORO_PORTAL_HASHING__PASSES: hashing.passes: must be a whole number from 2 to 20",
            "TESORO_PORTAL_CLIENT__BASEURL: client.baseurl: there is no such key; did you mean client.base_url?",
            "configuration: smtp.username: needs smtp.password (or smtp.password_file), and the other way round",
            "configuration: smtp.security: only a mail server on this machine may be reached without TLS",
        ]
    );
}

#[test]
fn broken_syntax_is_reported_with_its_line() {
    let problems = load_with("[client]\nlisten = \n[agent\n", &[]).unwrap_err();
    assert!(problems.iter().any(|problem| problem.starts_with("/portal.toml:2: ")), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.starts_with("/portal.toml:3: ")), "{problems:?}");
}

#[test]
fn a_missing_file_is_a_problem() {
    let sources = Sources { file: Some("/nowhere/portal.toml".into()), variables: Vec::new(), cores: 1 };
    assert!(load(&sources).unwrap_err().to_string().starts_with("/nowhere/portal.toml: cannot be read: "));
}

#[test]
fn threat_68_a_password_comes_from_a_file_and_is_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("password");
    fs::write(&path, "hunter2\n").unwrap();
    let file = "[smtp]\nhost = \"mail.example\"\nusername = \"portal\"\n";
    let config = load_with(file, &[("TESORO_PORTAL_SMTP__PASSWORD_FILE", path.to_str().unwrap())]).unwrap();
    assert_eq!(config.smtp.as_ref().unwrap().password.as_ref().unwrap().reveal(), "hunter2");
    assert_eq!(config.smtp.as_ref().unwrap().port, 587);
    for printed in [config.to_string(), format!("{config:?}")] {
        assert!(!printed.contains("hunter2"), "{printed}");
    }
    assert!(config.to_string().contains("password = \"(hidden)\""));
    for (content, what) in [("", "the file is empty"), ("a\nb\n", "the file has more than one line")] {
        fs::write(&path, content).unwrap();
        let problems = load_with(file, &[("TESORO_PORTAL_SMTP__PASSWORD_FILE", path.to_str().unwrap())]).unwrap_err();
        assert!(problems[0].ends_with(what), "{problems:?}");
    }
}

#[test]
fn serve_refuses_plain_http_and_a_shared_host_name() {
    let check = |client: &str, agent: &str| {
        let file = format!("[client]\nbase_url = \"{client}\"\n[agent]\nbase_url = \"{agent}\"\n");
        let problems = load_with(&file, &[]).unwrap().check_for_serve();
        problems.map_or_else(|problems| problems.0.into_iter().map(|problem| problem.key).collect(), |()| Vec::new())
    };
    assert_eq!(check("https://portal.example", "https://office.example"), Vec::<String>::new());
    assert_eq!(check("http://localhost:1", "http://localhost:2"), Vec::<String>::new());
    assert_eq!(check("http://portal.example", "https://office.example"), ["client.base_url"]);
    assert_eq!(check("https://portal.example", "http://10.0.0.1"), ["agent.base_url"]);
    assert_eq!(check("https://portal.example", "https://portal.example:8443"), ["agent.base_url"]);
}

#[test]
fn an_open_socket_needs_an_address() {
    let problems = load_with("[client]\nlisten = \"0.0.0.0:8080\"\n", &[]).unwrap_err();
    assert_eq!(problems, ["configuration: client.base_url: is needed where the socket is not on this machine only"]);
}

#[test]
fn the_two_origins_differ() {
    let problems = load_with("[agent]\nlisten = \"127.0.0.1:8080\"\n", &[]).unwrap_err();
    assert_eq!(problems, ["configuration: agent.listen: must not be the same address as client.listen"]);
    let problems = load_with("[agent]\nbase_url = \"http://127.0.0.1:8080\"\n", &[]).unwrap_err();
    assert_eq!(problems, ["configuration: agent.base_url: must not be the same address as client.base_url"]);
}

#[test]
fn the_example_says_the_defaults_of_every_key() {
    let defaults = load(&Sources { file: None, variables: Vec::new(), cores: 4 }).unwrap();
    assert_eq!(load_with(EXAMPLE, &[]).unwrap(), defaults);
    let uncommented: String = EXAMPLE
        .lines()
        .filter(|line| !line.contains("password_file"))
        .map(|line| line.strip_prefix("# ").filter(|rest| rest.contains(" = ")).unwrap_or(line))
        .fold(String::new(), |text, line| text + line + "\n");
    let config = load_with(&uncommented, &[("TESORO_PORTAL_SMTP__PASSWORD", "x")]).unwrap();
    assert_eq!(Config { smtp: None, ..config.clone() }, defaults);
    assert!(config.smtp.is_some());
    for key in super::keys::KEYS {
        let name = key.name.rsplit('.').next().unwrap();
        assert!(EXAMPLE.contains(&format!("# {name} = ")) || name == "password", "{} is not in the example", key.name);
    }
}

#[test]
fn what_is_shown_is_a_configuration_again() {
    let config = load_with("[smtp]\nhost = \"mail.example\"\nfrom = \"a\\\"b@example\"\n", &[]).unwrap();
    assert_eq!(load_with(&config.to_string(), &[]).unwrap(), config);
}
