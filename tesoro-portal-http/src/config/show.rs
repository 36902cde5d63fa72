//! The effective configuration as TOML, with secrets hidden.

use std::fmt;

use super::keys::KEYS;
use super::values::Config;

impl fmt::Display for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut section = "";
        for key in KEYS {
            let Some(value) = (key.show)(self) else { continue };
            let (own, name) = key.name.split_once('.').unwrap_or(("", key.name));
            if own != section {
                section = own;
                writeln!(f, "\n[{section}]")?;
            }
            writeln!(f, "{name} = {value}")?;
        }
        Ok(())
    }
}
