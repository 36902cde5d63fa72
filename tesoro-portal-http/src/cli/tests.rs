//! Which lines are understood, and what is said of the others.

use std::ffi::OsString;

use tesoro_portal_core::crm::Administration;

use super::*;

fn line(text: &str) -> Result<Command, String> {
    // Words are separated by spaces; `_` stands for a space inside one.
    let words = text.split(' ').filter(|word| !word.is_empty()).map(|word| OsString::from(word.replace('_', " ")));
    parse(words).map_err(|error| error.to_string())
}

fn refusal(text: &str) -> String {
    line(text).unwrap_err().lines().next().unwrap().replace("tesoro-portal: ", "")
}

#[test]
fn simple_commands() {
    assert_eq!(line("version"), Ok(Command::Version));
    assert_eq!(line("--version"), Ok(Command::Version));
    assert_eq!(line("serve"), Ok(Command::Serve { config: None }));
    assert_eq!(line("serve --config a.toml"), Ok(Command::Serve { config: Some("a.toml".into()) }));
    assert_eq!(line("check-config --config=a.toml"), Ok(Command::CheckConfig { config: Some("a.toml".into()) }));
    assert_eq!(line("backup copy.db"), Ok(Command::Backup { config: None, to: "copy.db".into() }));
    assert_eq!(
        line("backup --config a.toml copy.db"),
        Ok(Command::Backup { config: Some("a.toml".into()), to: "copy.db".into() })
    );
    assert_eq!(line("verify-backup copy.db"), Ok(Command::VerifyBackup { file: "copy.db".into() }));
    assert_eq!(refusal("backup"), "the file to make is missing");
    assert_eq!(refusal("verify-backup"), "the file to check is missing");
    assert_eq!(refusal("verify-backup a.db b.db"), "“b.db” is one word too many");
}

#[test]
fn help_is_found_from_everywhere() {
    for topic in Topic::ALL {
        if let Some(command) = topic.command() {
            for text in [format!("{command} --help"), format!("{command} -h"), format!("help {command}")] {
                assert_eq!(line(&text), Ok(Command::Help(*topic)), "{text}");
            }
            assert!(Topic::Program.text().contains(&format!("\n  {command} ")), "{command} is not in the overview");
            assert!(topic.text().contains(&format!("tesoro-portal {command}")), "{command} has no usage");
        }
        for row in topic.text().lines() {
            assert!(row.chars().count() <= 80, "wider than 80: {row}");
        }
    }
    for text in ["help", "--help", "-h"] {
        assert_eq!(line(text), Ok(Command::Help(Topic::Program)), "{text}");
    }
    assert_eq!(line("agent add --company x --help"), Ok(Command::Help(Topic::Agent)));
}

#[test]
fn the_demo_has_the_flags_of_its_description() {
    let Ok(Command::Demo(options)) = line("demo") else { panic!("no demo") };
    assert_eq!(options.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(options.agent_listen.to_string(), "127.0.0.1:8081");
    assert_eq!((options.data, options.accounts, options.print), (None, 0, DemoPrint::Text));
    let text = "demo --listen [::1]:0 --agent-listen 127.0.0.1:0 --data d --accounts 1000 --json";
    let Ok(Command::Demo(options)) = line(text) else { panic!("no demo") };
    assert_eq!((options.accounts, options.print), (1000, DemoPrint::Json));
    assert_eq!(options.data, Some("d".into()));
}

#[test]
fn init_may_enter_the_first_office() {
    let Ok(Command::Init(options)) = line("init") else { panic!("no init") };
    assert_eq!((options.config, options.data), ("tesoro-portal.toml".into(), "tesoro-portal-data".into()));
    assert_eq!(options.office, None);
    let text = "init --data d --company brandt --company-name Brandt_Homes --time-zone Europe/Berlin \
                --id eva --name Eva_Brandt --email eva@brandt.example --language de --password-file p";
    let Ok(Command::Init(options)) = line(text) else { panic!("{:?}", line(text)) };
    let office = options.office.unwrap();
    assert_eq!(office.name, "Brandt Homes");
    assert_eq!(office.administrator.administration, Administration::Administrator);
    assert_eq!(office.administrator.password, PasswordSource::File("p".into()));
    assert_eq!(refusal("init --email a@b.example"), "--email needs --company");
    assert_eq!(refusal("init --company brandt"), "--company-name is missing");
}

#[test]
fn agents_are_added_listed_and_disabled() {
    let text = "agent add --company brandt --id eva --name Eva --email eva@brandt.example \
                --permission manage-portal-users,view-feedback --permission manage-settings";
    let Ok(Command::Agent { company, command: AgentCommand::Add(agent), .. }) = line(text) else {
        panic!("{:?}", line(text))
    };
    assert_eq!(company.as_str(), "brandt");
    assert_eq!(agent.permissions.iter().count(), 3);
    assert_eq!(agent.administration, Administration::Ordinary);
    assert_eq!(agent.password, PasswordSource::StandardInput);
    assert!(matches!(line("agent list --company brandt"), Ok(Command::Agent { command: AgentCommand::List, .. })));
    let disable = line("agent disable --company brandt --id eva");
    assert!(matches!(disable, Ok(Command::Agent { command: AgentCommand::Disable(_), .. })));
}

#[test]
fn keys_are_created_listed_and_revoked() {
    let text = "agent-key create --company brandt --name nightly_import --permission manage-portal-users --days 90";
    let Ok(Command::AgentKey { command: AgentKeyCommand::Create(key), .. }) = line(text) else {
        panic!("{:?}", line(text))
    };
    assert_eq!((key.name.as_str(), key.days, key.agent), ("nightly import", Some(90), None));
    let list = line("agent-key list --company brandt");
    assert!(matches!(list, Ok(Command::AgentKey { command: AgentKeyCommand::List, .. })));
    assert_eq!(refusal("agent-key revoke --company brandt"), "the id of the key is missing");
}

#[test]
fn what_is_not_understood_is_named_with_a_hint() {
    let cases = [
        ("", "what should be done?"),
        ("serv", "there is no command “serv”; did you mean serve?"),
        ("frobnicate", "there is no command “frobnicate”"),
        ("--frob", "there is no option --frob"),
        ("serve --confg x", "there is no option --confg; did you mean --config?"),
        ("serve --config", "--config needs a value"),
        ("serve --config a --config b", "--config is given twice"),
        ("serve now", "“now” is one word too many"),
        ("serve -x", "there is no option -x"),
        ("demo --listen nowhere", "--listen: invalid socket address syntax"),
        ("demo --accounts -1", "--accounts: invalid digit found in string"),
        ("demo --accounts 1000001", "--accounts: at most 1000000"),
        ("demo --json=yes", "unexpected argument for option '--json': \"yes\""),
        ("agent", "add, list or disable is missing"),
        ("agent remove", "“remove” is none of add, list, disable"),
        ("agent list", "--company is missing"),
        ("agent disable --company brandt", "--id is missing"),
        ("agent-key create --company b --name n", "--permission is missing"),
        (
            "agent-key create --company b --name n --permission x",
            "--permission: “x” is none of manage-portal-users, manage-settings, view-feedback, manage-viewings, erase-clients",
        ),
        ("agent-key create --company b --name n --permission view-feedback --days 0", "--days: from 1 to 3650"),
        ("version 2", "“2” is one word too many"),
    ];
    for (text, expected) in cases {
        assert_eq!(refusal(text), expected, "{text}");
    }
}

#[test]
fn the_hint_names_the_help_of_the_command() {
    assert!(line("serve --x").unwrap_err().ends_with("Try: tesoro-portal serve --help"));
    assert!(line("x").unwrap_err().ends_with("Try: tesoro-portal --help"));
}
