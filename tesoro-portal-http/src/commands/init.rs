//! `init`: a data folder, a key file, a configuration, and perhaps the first office.

use std::io::Write as _;
use std::{fs, io as std_io};

use tesoro_portal_core::crm::{Company, Role};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::ports::{Settings as _, SettingsView as _};
use tesoro_portal_core::settings::{
    Branding, CompanySettings, Features, MailSetup, PortalSwitch, SignUp, ViewingPolicy,
};
use tesoro_portal_core::{PortalUrl, SystemEntropy};

use super::desk::new_agent;
use super::{CommandError, configured, io, serve};
use crate::cli::{FirstOffice, InitOptions};
use crate::config::EXAMPLE;
use crate::private_folder;
use crate::serving::{House, write_new_keys};

/// Makes what is not there yet, and says what it made. Nothing that is there is overwritten.
pub fn init(options: &InitOptions) -> Result<String, CommandError> {
    let mut said = Vec::new();
    let mut say = |line: String| said.push(line);
    if options.config.exists() {
        say(format!("{} is there already and was left alone", options.config.display()));
    } else {
        let text = configuration(options)?;
        let mut file = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&options.config)
            .map_err(io(format!("cannot make {}", options.config.display())))?;
        file.write_all(text.as_bytes()).map_err(io(format!("cannot write {}", options.config.display())))?;
        say(format!("made {}", options.config.display()));
    }
    let config = configured(Some(options.config.clone()))?;
    private_folder::make(&config.data).map_err(io(format!("cannot make {}", config.data.display())))?;
    if config.key_file.exists() {
        say(format!("{} is there already and was left alone", config.key_file.display()));
    } else {
        write_new_keys(&config.key_file, &SystemEntropy)?;
        say(format!("made {}: keep a copy, apart from the database's", config.key_file.display()));
    }
    let house = serve::house(&config)?;
    say(format!("opened the database in {}", config.data.display()));
    if let Some(office) = &options.office {
        let base_url: PortalUrl = config.client.base_url.origin().parse()?;
        open_office(&house, office, &base_url)?;
        say(format!("opened {} with its administrator {}", office.company, office.administrator.id));
        say(format!("its clients' portal is {}", base_url.entry(&office.company)));
    }
    say(format!("\nNext: tesoro-portal serve --config {}", options.config.display()));
    Ok(said.join("\n") + "\n")
}

/// The example with this folder in it; as it stands, every other line is a comment.
fn configuration(options: &InitOptions) -> Result<String, CommandError> {
    let folder = options.data.to_str().ok_or_else(|| {
        io("the data folder's name is no Unicode text")(std_io::Error::from(std_io::ErrorKind::InvalidInput))
    })?;
    let key = |name: &str, value: String| format!("{name} = {}", toml::Value::String(value));
    Ok(EXAMPLE
        .replace("# data = \"tesoro-portal-data\"", &key("data", folder.to_owned()))
        .replace("# key_file = \"tesoro-portal-data/portal.key\"", &key("key_file", format!("{folder}/portal.key"))))
}

fn open_office(house: &House, office: &FirstOffice, base_url: &PortalUrl) -> Result<(), CommandError> {
    let known = house.store.with_office_view(|store| store.view().settings(&office.company))?;
    if known.is_some() {
        return Err(CommandError::Refused(format!(
            "{} is there already; “agent add” changes its agents",
            office.company
        )));
    }
    let agent = new_agent(&office.company, &office.administrator);
    let password = super::password::read(&office.administrator.password)?;
    house.store.with_office(|store| {
        store.records().put_company(&Company {
            id: office.company.clone(),
            name: office.name.clone(),
            city: None,
            time_zone: office.time_zone.clone(),
            language: office.administrator.language,
            administrator: office.administrator.id.clone(),
        })
    })?;
    house.desk.put_agent(&agent, &password)?;
    house.store.with_office(|store| {
        store.unit_of_work().insert_settings(&CompanySettings {
            company: office.company.clone(),
            portal: PortalSwitch::On,
            base_url: base_url.clone(),
            languages: Language::ALL.to_vec(),
            roles: Role::ALL.to_vec(),
            mail: MailSetup::Missing,
            sign_up: SignUp::default(),
            branding: Branding::default(),
            features: Features::default(),
            viewings: ViewingPolicy::default(),
            invitations: tesoro_portal_core::settings::InvitationForm::default(),
            formats: std::collections::BTreeMap::new(),
            map: tesoro_portal_core::settings::MapSource::default(),
            version: 1,
        })
    })?;
    Ok(())
}
