//! From the sources to a configuration.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::thread::available_parallelism;

use super::draft::Draft;
use super::keys::KEYS;
use super::problem::{ConfigProblem, ConfigProblems, Place};
use super::source::{CONFIG_VARIABLE, Given, from_environment, from_file};
use super::values::Config;
use crate::nearest::nearest;

/// Where settings come from; variables go before the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// The file, if there is one.
    pub file: Option<PathBuf>,
    /// The environment.
    pub variables: Vec<(String, String)>,
    /// The cores of the machine, from which the number of threads follows.
    pub cores: usize,
}

impl Sources {
    /// The process's own environment, with `file` or the one that `TESORO_PORTAL_CONFIG` names.
    ///
    /// A variable that is no UTF-8 is read with replacement characters, and refused by its key.
    pub fn of_process(file: Option<PathBuf>) -> Self {
        let text = |value: std::ffi::OsString| value.to_string_lossy().into_owned();
        let variables: Vec<_> = env::vars_os().map(|(name, value)| (text(name), text(value))).collect();
        let file = file.or_else(|| env::var_os(CONFIG_VARIABLE).map(PathBuf::from));
        Self { file, variables, cores: available_parallelism().map_or(1, usize::from) }
    }
}

/// Reads all sources.
///
/// # Errors
///
/// Every problem of every source, each with its line or variable.
pub fn load(sources: &Sources) -> Result<Config, ConfigProblems> {
    let mut problems = Vec::new();
    let mut given = Vec::new();
    if let Some(path) = &sources.file {
        match fs::read_to_string(path) {
            Ok(text) => {
                let (settings, syntax) = from_file(path, &text);
                given.extend(settings);
                problems.extend(syntax);
            }
            Err(error) => problems.push(ConfigProblem {
                place: Place::File(path.clone()),
                key: String::new(),
                what: format!("cannot be read: {error}"),
            }),
        }
    }
    given.extend(from_environment(&sources.variables));
    let mut draft = Draft::new(sources.cores);
    problems.extend(given.iter().filter_map(|given| set(&mut draft, given).err()));
    match draft.finish() {
        Ok(config) if problems.is_empty() => Ok(config),
        Ok(_) => Err(ConfigProblems(problems)),
        Err(further) => {
            problems.extend(further);
            Err(ConfigProblems(problems))
        }
    }
}

fn set(draft: &mut Draft, given: &Given) -> Result<(), ConfigProblem> {
    let problem = |what: String| ConfigProblem { place: given.place.clone(), key: given.key.clone(), what };
    match KEYS.iter().find(|key| key.name == given.key) {
        Some(key) => (key.set)(draft, &given.value).map_err(problem),
        None => Err(problem(match nearest(&given.key, KEYS.iter().map(|key| key.name)) {
            Some(known) => format!("there is no such key; did you mean {known}?"),
            None => "there is no such key".into(),
        })),
    }
}
