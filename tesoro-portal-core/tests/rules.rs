//! `docs/rules.md` maps each rule and each threat to code and tests, and is true in both directions.
//!
//! `UPDATE_DOCS=1 cargo test -p tesoro-portal-core --test rules` writes new and vanished tests into the page.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod source_tree;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// Every rule of the specification, in its order. A new rule is added here first.
#[rustfmt::skip]
const RULES: &[&str] = &[
    "R-COMP-01", "R-COMP-02", "R-COMP-03", "R-COMP-04", "R-COMP-05", "R-COMP-06",
    "R-ACC-01", "R-ACC-02", "R-ACC-03", "R-ACC-04",
    "R-INV-01", "R-INV-08", "R-INV-02", "R-INV-03", "R-INV-04", "R-INV-05", "R-INV-06", "R-INV-07",
    "R-REG-01", "R-REG-02", "R-REG-03", "R-REG-04", "R-REG-05",
    "R-CODE-01", "R-CODE-03", "R-CODE-02",
    "R-PW-01", "R-PW-02", "R-PW-03", "R-PW-04", "R-PW-06", "R-PW-05",
    "R-AUTH-01", "R-AUTH-02", "R-AUTH-03", "R-AUTH-04", "R-AUTH-05", "R-AUTH-06",
    "R-ADM-01", "R-ADM-02", "R-ADM-06", "R-ADM-03", "R-ADM-04", "R-ADM-05",
    "R-AGENT-01", "R-AGENT-02", "R-AGENT-03",
    "R-LINK-01", "R-LINK-02",
    "R-TERM-01",
    "R-LANG-01", "R-LANG-02", "R-LANG-03",
    "R-HOME-01", "R-HOME-02", "R-HOME-03", "R-HOME-04",
    "R-PROP-01", "R-PROP-02", "R-PROP-03", "R-PROP-04", "R-PROP-05", "R-PROP-06", "R-PROP-07",
    "R-VIEW-01", "R-VIEW-02", "R-VIEW-03", "R-VIEW-04", "R-VIEW-05", "R-VIEW-06", "R-VIEW-07", "R-VIEW-08",
    "R-VIEW-09", "R-VIEW-10", "R-VIEW-11",
    "R-FEED-01", "R-FEED-02", "R-FEED-03", "R-FEED-04", "R-FEED-05", "R-FEED-06",
    "R-MSG-01",
    "R-PIC-01",
    "R-VIS-01", "R-VIS-02", "R-VIS-03", "R-VIS-04", "R-VIS-05", "R-VIS-06",
    "R-CRM-01", "R-CRM-02", "R-CRM-03", "R-CRM-04",
    "R-MAIL-01", "R-MAIL-02", "R-MAIL-03", "R-MAIL-04",
    "R-FEAT-01",
    "R-PRIV-01", "R-PRIV-02", "R-PRIV-04",
    "R-IMP-01",
    "R-PRIV-03",
    "R-ERR-01",
];

/// The threat list has the rows 1 to this.
const THREATS: usize = 78;

const NOT_YET: &str = "not yet";

/// One row of the page: a rule's id or a threat's number, what it is, the code (rules only), the tests.
#[derive(Clone)]
struct Row {
    id: String,
    what: String,
    code: Option<Vec<String>>,
    tests: Vec<String>,
}

impl Row {
    fn is_held(&self) -> bool {
        !self.tests.is_empty()
    }

    fn render(&self) -> String {
        let list = |names: &[String]| match names {
            [] => NOT_YET.to_owned(),
            names => names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
        };
        let code = self.code.as_ref().map(|code| format!(" {} |", list(code))).unwrap_or_default();
        format!("| {} | {} |{code} {} |", self.id, self.what, list(&self.tests))
    }
}

/// A cell is `not yet`, or names in backticks, separated by commas.
fn parse_cell(cell: &str, row: &str, problems: &mut Vec<String>) -> Vec<String> {
    if cell == NOT_YET {
        return Vec::new();
    }
    let mut names = Vec::new();
    for part in cell.split(", ") {
        match part.strip_prefix('`').and_then(|part| part.strip_suffix('`')) {
            Some(name) if !name.is_empty() && !name.contains(['`', ' ']) => names.push(name.to_owned()),
            _ => problems.push(format!("{row}: `not yet` or names in backticks are expected, not {part:?}")),
        }
    }
    names
}

fn parse_row(line: &str, problems: &mut Vec<String>) -> Option<Row> {
    let cells: Vec<&str> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect();
    let id = (*cells.first()?).to_owned();
    let is_rule = id.starts_with("R-");
    if !is_rule && id.parse::<usize>().is_err() {
        return None;
    }
    if cells.len() != if is_rule { 4 } else { 3 } {
        problems.push(format!("{id}: the row has {} cells", cells.len()));
        return None;
    }
    let code = is_rule.then(|| parse_cell(cells[2], &id, problems));
    let tests = parse_cell(cells[cells.len() - 1], &id, problems);
    Some(Row { what: cells[1].to_owned(), code, tests, id })
}

fn page_path() -> PathBuf {
    source_tree::root().join("docs/rules.md")
}

fn parse_page(page: &str, problems: &mut Vec<String>) -> Vec<Row> {
    page.lines().filter_map(|line| parse_row(line, problems)).collect()
}

/// Each function of the workspace by its name, with the files that define it.
fn functions(files: &[(String, String)]) -> BTreeMap<String, BTreeSet<&str>> {
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (path, text) in files {
        let code = source_tree::code_only(text);
        for (at, _) in code.match_indices("fn ").filter(|(at, _)| code[..*at].ends_with([' ', '\n']) || *at == 0) {
            let rest = &code[at + 3..];
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
            if end > 0 && rest[end..].starts_with(['(', '<']) {
                found.entry(rest[..end].to_owned()).or_default().insert(path);
            }
        }
    }
    found
}

/// The row that a test's name claims to prove: `r_pw_01_…` is `R-PW-01`, `threat_07_…` is `7`.
fn claimed_row(name: &str) -> Option<String> {
    let mut words = name.split('_');
    let number = |word: &str| (word.len() == 2).then(|| word.parse::<usize>().ok()).flatten();
    match words.next()? {
        "r" => {
            let area = words.next().filter(|area| !area.is_empty())?;
            let number = number(words.next()?)?;
            Some(format!("R-{}-{number:02}", area.to_ascii_uppercase()))
        }
        "threat" => Some(number(words.next()?)?.to_string()),
        _ => None,
    }
}

/// The path from the root that a name in the code column means.
fn code_path(name: &str) -> String {
    match name.split_once(':') {
        Some((krate, below)) => format!("tesoro-portal-{krate}/src/{below}"),
        None => name.to_owned(),
    }
}

/// What is wrong with the page, all of it at once.
fn problems_of(rows: &[Row], files: &[(String, String)]) -> Vec<String> {
    let mut problems = Vec::new();
    let functions = functions(files);
    let threats: Vec<String> = (1..=THREATS).map(|row| row.to_string()).collect();
    let expected: Vec<&str> = RULES.iter().copied().chain(threats.iter().map(String::as_str)).collect();
    let found: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    for id in &expected {
        match found.iter().filter(|other| *other == id).count() {
            0 => problems.push(format!("{id}: has no row")),
            1 => {}
            count => problems.push(format!("{id}: has {count} rows")),
        }
    }
    for id in found.iter().filter(|id| !expected.contains(id)) {
        problems.push(format!("{id}: is no rule and no threat"));
    }
    if problems.is_empty() && found != expected {
        let at = found.iter().zip(&expected).position(|(found, expected)| found != expected).unwrap();
        problems.push(format!("{}: stands where {} belongs", found[at], expected[at]));
    }

    for row in rows {
        let id = &row.id;
        if row.what.is_empty() {
            problems.push(format!("{id}: says not what it is"));
        }
        if row.code.as_ref().is_some_and(|code| code.is_empty() == row.is_held()) {
            problems.push(format!("{id}: code and tests have to be both named, or both `{NOT_YET}`"));
        }
        for name in row.code.iter().flatten() {
            if !source_tree::root().join(code_path(name)).exists() {
                problems.push(format!("{id}: there is no code at `{name}`"));
            }
        }
        for name in row.tests.iter().filter(|name| !functions.contains_key(name.as_str())) {
            problems.push(format!("{id}: there is no test `{name}`"));
        }
    }

    for (name, paths) in &functions {
        let Some(claimed) = claimed_row(name) else { continue };
        let place = || paths.iter().copied().collect::<Vec<_>>().join(", ");
        match rows.iter().find(|row| row.id == claimed) {
            None => problems.push(format!("`{name}` ({}) names {claimed}, which does not exist", place())),
            Some(row) if !row.tests.contains(name) => {
                problems.push(format!("{claimed}: does not list `{name}` ({})", place()));
            }
            Some(_) => {}
        }
    }
    problems
}

/// The rows with new tests added and vanished ones dropped; a row never falls back to `not yet` this way.
fn updated(rows: &[Row], files: &[(String, String)]) -> Vec<Row> {
    let functions = functions(files);
    let mut rows = rows.to_vec();
    for row in &mut rows {
        let mut tests: Vec<String> =
            row.tests.iter().filter(|name| functions.contains_key(name.as_str())).cloned().collect();
        for name in functions.keys().filter(|name| claimed_row(name).is_some_and(|claimed| claimed == row.id)) {
            if !tests.contains(name) {
                tests.push(name.clone());
            }
        }
        if !tests.is_empty() {
            row.tests = tests;
        }
        let id = row.id.clone();
        if let Some(code) = row.code.as_mut().filter(|code| code.is_empty() && !row.tests.is_empty()) {
            let mentions = files.iter().filter(|(path, text)| path.contains("/src/") && text.contains(&id));
            code.extend(mentions.map(|(path, _)| short_path(path)));
        }
    }
    rows
}

fn short_path(path: &str) -> String {
    let below = path.strip_prefix("tesoro-portal-").and_then(|rest| rest.split_once("/src/"));
    below.map_or_else(|| path.to_owned(), |(krate, below)| format!("{krate}:{below}"))
}

#[test]
fn every_rule_and_threat_is_mapped_to_code_and_tests_that_exist() {
    let mut problems = Vec::new();
    let page = fs::read_to_string(page_path()).expect("docs/rules.md");
    let files = source_tree::rust_files();
    let mut rows = parse_page(&page, &mut problems);
    if problems.is_empty() && std::env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1") {
        rows = updated(&rows, &files);
        let mut next = rows.iter();
        let lines = page.lines().map(|line| match parse_row(line, &mut Vec::new()) {
            Some(_) => next.next().unwrap().render(),
            None => line.to_owned(),
        });
        fs::write(page_path(), lines.map(|line| line + "\n").collect::<String>()).unwrap();
    }
    problems.extend(problems_of(&rows, &files));
    assert!(problems.is_empty(), "docs/rules.md and the code disagree:\n  {}", problems.join("\n  "));
}

#[test]
fn the_list_of_rules_is_complete_and_without_doubles() {
    let distinct: BTreeSet<&&str> = RULES.iter().collect();
    assert_eq!((RULES.len(), distinct.len()), (104, 104));
}

#[test]
fn the_page_is_read_as_it_is_written() {
    let mut problems = Vec::new();
    for line in [
        "| R-PW-01 | a rule | `core:password/policy.rs` | `r_pw_01_a`, `r_pw_01_b` |",
        "| R-PW-02 | another | not yet | not yet |",
        "| 22 | an attack | `threat_22_a` |",
    ] {
        assert_eq!(parse_row(line, &mut problems).unwrap().render(), line);
    }
    assert!(parse_row("| rule | what | code | tests |", &mut problems).is_none());
    assert!(problems.is_empty(), "{problems:?}");
    parse_row("| R-PW-01 | a rule | somewhere | not yet |", &mut problems);
    parse_row("| R-PW-01 | a rule |", &mut problems);
    assert_eq!(problems.len(), 2, "{problems:?}");
}

#[test]
fn a_page_that_disagrees_with_the_code_is_found_out() {
    let page = fs::read_to_string(page_path()).expect("docs/rules.md");
    let row = |line: &str| parse_row(line, &mut Vec::new()).unwrap();
    let blank = |row: &Row| Row { code: row.code.as_ref().map(|_| Vec::new()), tests: Vec::new(), ..row.clone() };
    let rows: Vec<Row> = parse_page(&page, &mut Vec::new()).iter().map(blank).collect();
    let file = |text: &str| vec![("tesoro-portal-core/tests/x.rs".to_owned(), text.to_owned())];
    assert!(problems_of(&rows, &file("fn helper() {}")).is_empty());

    let with = |index: usize, line: &str| {
        let mut rows = rows.clone();
        rows[index] = row(line);
        rows
    };
    let first = with(0, "| R-COMP-01 | x | `core:lib.rs` | `r_comp_01_a` |");
    assert!(problems_of(&first, &file("    fn r_comp_01_a() {}")).is_empty());
    for (rows, text, expected) in [
        (&first, "// fn r_comp_01_a() {}", "there is no test `r_comp_01_a`"),
        (&first, "fn r_comp_01_a() {}\nfn r_comp_01_b() {}", "does not list `r_comp_01_b`"),
        (&rows, "fn r_comp_99_a() {}", "names R-COMP-99, which does not exist"),
        (&rows, "fn threat_79_a() {}", "names 79, which does not exist"),
        (&rows, "fn threat_07_a() {}", "7: does not list `threat_07_a`"),
        (&with(0, "| R-COMP-01 | x | `core:none.rs` | `f` |"), "fn f() {}", "there is no code at `core:none.rs`"),
        (&with(0, "| R-COMP-01 | x | `core:lib.rs` | not yet |"), "", "both named, or both"),
        (&with(0, "| R-COMP-02 | x | not yet | not yet |"), "", "R-COMP-01: has no row"),
        (&with(0, "| R-ZZZ-01 | x | not yet | not yet |"), "", "is no rule and no threat"),
    ] {
        let problems = problems_of(rows, &file(text));
        assert!(problems.iter().any(|problem| problem.contains(expected)), "{expected}: {problems:?}");
    }
    let mut swapped = rows.clone();
    swapped.swap(3, 4);
    assert_eq!(problems_of(&swapped, &file("")), ["R-COMP-05: stands where R-COMP-04 belongs"]);
}
