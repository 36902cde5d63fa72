//! A company's own wording: `<messages>/<language>/*.ftl`, read at the start and refused as a whole if anything in it
//! cannot be used (R-LANG-03).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tesoro_portal_core::language::Language;
use tesoro_portal_core::text::Texts;

use super::words::texts;
use crate::config::{ConfigProblem, ConfigProblems, Place};

/// The texts of the library and the pages, in the wording of the files in this folder. Without the folder, as they are.
///
/// # Errors
///
/// Every file that cannot be read and every message that cannot be used.
pub fn texts_from(folder: &Path) -> Result<Texts, ConfigProblems> {
    let mut problems = Vec::new();
    let files = match files_in(folder) {
        Ok(files) => files,
        Err(what) => return Err(ConfigProblems(vec![problem(what)])),
    };
    let mut whole = texts().map_err(|error| ConfigProblems(vec![problem(error.to_string())]))?;
    for (language, path) in files {
        let name = path.display().to_string();
        match fs::read_to_string(&path) {
            Err(error) => problems.push(problem(format!("{name}: {error}"))),
            Ok(source) => match whole.reworded(language, &name, &source) {
                Ok(reworded) => whole = reworded,
                Err(faults) => problems.extend(faults.iter().map(|fault| problem(fault.to_string()))),
            },
        }
    }
    if problems.is_empty() { Ok(whole) } else { Err(ConfigProblems(problems)) }
}

/// The files with their languages, in the order of their names.
fn files_in(folder: &Path) -> Result<Vec<(Language, PathBuf)>, String> {
    let mut files = Vec::new();
    for language in listed(folder)? {
        let name = language.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let tag: Language =
            name.parse().map_err(|_| format!("{}: is not the folder of a language", language.display()))?;
        let own = listed(&language)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "ftl"));
        files.extend(own.map(|path| (tag, path)));
    }
    Ok(files)
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(format!("{}: {error}", folder.display())),
    };
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = paths.collect::<Result<Vec<_>, _>>().map_err(|error| format!("{}: {error}", folder.display()))?;
    paths.sort();
    Ok(paths)
}

fn problem(what: String) -> ConfigProblem {
    ConfigProblem { place: Place::Nowhere, key: "messages".to_owned(), what }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (path, source) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, source).unwrap();
        }
        folder
    }

    fn problems(files: &[(&str, &str)]) -> Vec<String> {
        let folder = folder(files);
        let told = texts_from(folder.path()).unwrap_err().0;
        told.iter().map(|problem| problem.what.replace(&format!("{}/", folder.path().display()), "")).collect()
    }

    #[test]
    fn r_lang_03_an_office_rewords_pages_and_mails() {
        let none = texts_from(Path::new("/nowhere/at/all")).unwrap();
        let standard = none.message(Language::Nl, "home-title", &[]);
        let folder = folder(&[
            ("nl/a.ftl", "home-title = Uw omgeving\nmail-reset-title = Nieuw wachtwoord"),
            ("nl/b.ftl", "home-title = Mijn omgeving"),
            ("nl/notes.txt", "not ours"),
            ("de/own.ftl", "# nothing yet"),
        ]);
        let own = texts_from(folder.path()).unwrap();
        assert_eq!(own.message(Language::Nl, "home-title", &[]), "Mijn omgeving", "the last file counts");
        assert_eq!(own.message(Language::Nl, "mail-reset-title", &[]), "Nieuw wachtwoord");
        assert_eq!(own.message(Language::En, "home-title", &[]), none.message(Language::En, "home-title", &[]));
        assert_ne!(standard, "Mijn omgeving");
    }

    #[test]
    fn r_lang_03_every_fault_is_told_with_file_line_and_message() {
        assert_eq!(
            problems(&[
                ("nl/mails.ftl", "mail-greeting = Dag,\n\nmail-gretting = Dag { $name },\n"),
                ("pl/pages.ftl", "home-title = Portal\nhome-welcome = {\n"),
            ]),
            [
                "nl/mails.ftl:1: mail-greeting: misses the variable $name",
                "nl/mails.ftl:3: mail-gretting: there is no such message",
                "pl/pages.ftl:2: home-welcome: is not Fluent's syntax",
            ]
        );
        assert_eq!(problems(&[("nb/mails.ftl", "")]), ["nb: is not the folder of a language"]);
        let broken = folder(&[("nl/x", "")]);
        fs::write(broken.path().join("nl/bytes.ftl"), b"busy = \xff").unwrap();
        let told = texts_from(broken.path()).unwrap_err().0;
        assert!(told.len() == 1 && told[0].what.contains("bytes.ftl"), "{told:?}");
    }
}
