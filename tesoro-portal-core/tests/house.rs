//! What the sources of the workspace have to look like: arrows between crates, hidden types, sizes, no stubs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod source_tree;

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use source_tree::code_only;

/// The names of everything that `package` is built from, with all features, without what only tests need.
fn tree(package: &str) -> BTreeSet<String> {
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["tree", "--locked", "-p", package, "-e", "normal,build", "--all-features", "--prefix", "none"])
        .current_dir(source_tree::root())
        .output()
        .expect("cargo tree");
    assert!(output.status.success(), "cargo tree: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let names: BTreeSet<String> = text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect();
    assert!(
        names.contains(package) && names.contains("time") && names.len() > 20,
        "cargo tree is read wrongly: {text}"
    );
    names
}

/// Which of `names` belong to a family: `tokio` stands for `tokio-rustls` too.
fn members(names: &BTreeSet<String>, families: &[&str]) -> Vec<String> {
    let belongs = |name: &str| {
        families
            .iter()
            .any(|family| name.strip_prefix(family).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
    };
    names.iter().filter(|name| belongs(name)).cloned().collect()
}

#[test]
fn core_is_built_without_runtime_http_and_sql() {
    let refused = ["tokio", "hyper", "rusqlite", "libsqlite3-sys", "async-std", "futures", "axum", "sqlx"];
    assert_eq!(members(&tree("tesoro-portal-core"), &refused), Vec::<String>::new());
}

#[test]
fn the_sqlite_store_is_built_without_runtime_and_http() {
    let names = tree("tesoro-portal-sqlite");
    assert!(names.contains("rusqlite"));
    assert_eq!(members(&names, &["tokio", "hyper", "async-std", "futures", "axum"]), Vec::<String>::new());
}

/// The dependencies on crates of this workspace that a manifest names: section and crate.
fn siblings(manifest: &str) -> BTreeSet<(String, String)> {
    let mut section = String::new();
    let mut found = BTreeSet::new();
    for line in manifest.lines().map(str::trim) {
        if let Some(header) = line.strip_prefix('[') {
            header.trim_end_matches(']').clone_into(&mut section);
        }
        let name_of = |text: &str| {
            let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(text.len());
            text[..end].to_owned()
        };
        let (kind, name) = match section.split_once("dependencies.") {
            Some((kind, name)) => (format!("{kind}dependencies"), name.to_owned()),
            None => (section.clone(), name_of(line)),
        };
        if kind.ends_with("dependencies") && name.starts_with("tesoro-portal-") {
            found.insert((kind, name));
        }
    }
    found
}

#[test]
fn the_arrows_between_the_crates_point_one_way() {
    let (normal, dev) = ("dependencies", "dev-dependencies");
    let (core, sqlite, media) = ("tesoro-portal-core", "tesoro-portal-sqlite", "tesoro-portal-media");
    let pictures = "tesoro-portal-pictures";
    for (krate, allowed) in [
        ("tesoro-portal-media", vec![]),
        ("tesoro-portal-core", vec![(normal, media), (dev, core)]),
        ("tesoro-portal-sqlite", vec![(normal, core), (dev, core)]),
        ("tesoro-portal-pictures", vec![]),
        ("tesoro-portal-http", vec![(normal, core), (normal, pictures), (normal, sqlite), (dev, core), (dev, sqlite)]),
    ] {
        let manifest = fs::read_to_string(source_tree::root().join(krate).join("Cargo.toml")).unwrap();
        for (kind, name) in siblings(&manifest) {
            assert!(allowed.contains(&(kind.as_str(), name.as_str())), "{krate} must not name {name} in its {kind}");
        }
    }
    let sample = "[dependencies]\ntesoro-portal-a.workspace = true\n[dev-dependencies.tesoro-portal-b]\npath = \".\"\n";
    assert_eq!(siblings(sample).len(), 2, "{:?}", siblings(sample));
}

#[test]
fn no_source_file_has_more_than_500_lines() {
    let files = source_tree::rust_files();
    let long = files.iter().filter(|(path, _)| path.contains("/src/")).map(|(path, text)| (path, text.lines().count()));
    let long: Vec<String> =
        long.filter(|row| row.1 > 500).map(|(path, lines)| format!("{path}: {lines} lines")).collect();
    assert!(long.is_empty(), "past 500 lines, find the second subject:\n  {}", long.join("\n  "));
}

#[test]
fn nothing_is_left_undone() {
    let stubs = ["todo!", "unimplemented!", "dbg!", "#[ignore]"];
    let mut problems = Vec::new();
    for (path, text) in source_tree::rust_files() {
        for (number, line) in code_only(&text).lines().enumerate() {
            // An ignored test is a slow suite, which says in its attribute why it is not run every time.
            for stub in stubs.iter().filter(|stub| line.contains(**stub)) {
                problems.push(format!("{path}:{}: {stub}", number + 1));
            }
        }
        let marks = ["TODO", "FIXME", "XXX", "HACK", "for now", "laceholder so"];
        for (number, line) in text.lines().enumerate() {
            let Some((_, comment)) = line.split_once("//") else { continue };
            for mark in marks.iter().filter(|mark| comment.contains(**mark)) {
                problems.push(format!("{path}:{}: {mark}", number + 1));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Crates whose types stay behind newtypes, so that their next major version is not a breaking change of ours.
const HIDDEN: &[&str] = &[
    "argon2",
    "email_address",
    "fluent_bundle",
    "fluent_langneg",
    "fluent_syntax",
    "hmac",
    "idna",
    "jiff",
    "rand",
    "rand_core",
    "sha2",
    "subtle",
    "unic_langid",
    "unicode_normalization",
    "url",
    "uuid",
    "zxcvbn",
];

fn is_name_character(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether `name` occurs in `text` as a whole name.
fn mentions(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        !text[..at].ends_with(is_name_character) && !text[at + name.len()..].starts_with(is_name_character)
    })
}

/// The text up to the first of `ends` that is in no bracket, and not in a bracket opened before `text`.
fn until<'a>(text: &'a str, ends: &[char]) -> &'a str {
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        if depth == 0 && ends.contains(&c) {
            return &text[..at];
        }
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => return &text[..at],
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    text
}

/// The body in braces that follows a header, without the braces.
fn body<'a>(code: &'a str, header: &str) -> &'a str {
    code[header.len()..].strip_prefix('{').map_or("", |rest| until(rest, &[]))
}

/// The names that a file gives to things of hidden crates: the crates themselves, and what it imports from them.
fn hidden_names(code: &str) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = HIDDEN.iter().map(|name| format!("{name}::")).collect();
    for (at, _) in code.match_indices("use ").filter(|(at, _)| !code[..*at].ends_with(is_name_character)) {
        let import = until(&code[at + 4..], &[';']);
        let path = import.trim_start_matches("::");
        let Some(krate) =
            HIDDEN.iter().find(|name| path.strip_prefix(**name).is_some_and(|rest| rest.starts_with([':', ' ', ';'])))
        else {
            continue;
        };
        for leaf in path[krate.len()..].split([',', '{', '}']) {
            let name = leaf.rsplit(" as ").next().unwrap().rsplit("::").next().unwrap().trim();
            if !name.is_empty() && name != "_" && name != "self" && name != "*" {
                names.insert(name.to_owned());
            }
        }
    }
    for (at, _) in code
        .match_indices("type ")
        .filter(|(at, _)| *at == 0 || code[..*at].ends_with('\n') || code[..*at].ends_with(") "))
    {
        let Some((name, aliased)) = until(&code[at + 5..], &[';']).split_once('=') else { continue };
        if is_hidden(aliased, &names) {
            names.insert(name.split(|c| !is_name_character(c)).next().unwrap_or_default().to_owned());
        }
    }
    names
}

fn is_hidden(part: &str, hidden: &BTreeSet<String>) -> bool {
    hidden.iter().any(|name| match name.strip_suffix("::") {
        Some(krate) => mentions(part, krate) && part.contains(name.as_str()),
        None => mentions(part, name),
    })
}

/// The parts of a file that its public API consists of: signatures, public fields, variants, trait items, re-exports,
/// and headers of trait implementations.
///
/// This reads text, not types. It sees through imports and private aliases of the same file, but neither through a
/// glob import nor through a macro that is defined in another file.
fn public_parts(code: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for (at, _) in code.match_indices("pub ").filter(|(at, _)| !code[..*at].ends_with(is_name_character)) {
        let item = &code[at..];
        let words: Vec<&str> = item.split_whitespace().take(4).collect();
        match words.get(1).copied() {
            Some("struct") => {
                let header = until(item, &['{', ';', '(']);
                parts.push(header);
                let fields = code[at + header.len()..].strip_prefix(['{', '(']).map_or("", |rest| until(rest, &[]));
                parts.extend(public_fields(fields));
            }
            Some("enum") => {
                let header = until(item, &['{']);
                parts.extend([header, body(item, header)]);
            }
            Some("trait") => {
                let header = until(item, &['{']);
                parts.push(header);
                let items = body(item, header);
                let starts = ["fn ", "type ", "const "].into_iter().flat_map(|start| items.match_indices(start));
                parts.extend(starts.map(|(at, _)| until(&items[at..], &['{', ';', '='])));
            }
            Some("const") if !words.contains(&"fn") => parts.push(until(item, &['=', ';'])),
            Some("static") => parts.push(until(item, &['=', ';'])),
            Some("use" | "type") => parts.push(until(item, &[';'])),
            _ if words.contains(&"fn") => parts.push(until(item, &['{', ';'])),
            _ => {}
        }
    }
    // An indented one is an associated type; a private alias counts as a hidden name instead.
    let associated = code.match_indices("    type ");
    parts.extend(associated.map(|(at, _)| until(&code[at..], &[';'])));
    let is_public = |name: &str| ["struct", "enum"].iter().any(|kind| mentions(code, &format!("pub {kind} {name}")));
    for (at, _) in code.match_indices("impl").filter(|(at, _)| code[..*at].ends_with('\n')) {
        let header = until(&code[at..], &['{']);
        let Some((_, target)) = header.rsplit_once(" for ") else { continue };
        let name = target.trim().split(|c| !is_name_character(c)).next().unwrap_or_default();
        // A private adapter may implement a hidden crate's trait; one of our public types may not.
        if name.is_empty() || is_public(name) || HIDDEN.contains(&name) {
            parts.push(header);
        }
    }
    parts
}

/// The public ones of a structure's fields.
fn public_fields(fields: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = fields;
    while !rest.is_empty() {
        let field = until(rest, &[',']);
        if mentions(field, "pub") && !field.contains("pub(") {
            found.push(field);
        }
        rest = rest.get(field.len() + 1..).unwrap_or_default();
    }
    found
}

fn leaks(text: &str) -> Vec<String> {
    let code = code_only(text);
    let hidden = hidden_names(&code);
    let found: BTreeSet<String> = public_parts(&code)
        .into_iter()
        .filter(|part| is_hidden(part, &hidden))
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    found.into_iter().collect()
}

#[test]
fn cores_public_api_shows_no_type_of_a_hidden_crate() {
    let mut problems = Vec::new();
    for (path, text) in source_tree::rust_files().iter().filter(|(path, _)| path.starts_with("tesoro-portal-core/src/"))
    {
        problems.extend(leaks(text).into_iter().map(|part| format!("{path}: {part}")));
    }
    assert!(problems.is_empty(), "types of other crates in core's public API (ADR 0001):\n  {}", problems.join("\n  "));
}

#[test]
fn the_scan_of_the_public_api_finds_leaks_and_nothing_else() {
    for leak in [
        "pub fn zone() -> jiff::tz::TimeZone {}",
        "use jiff::tz::TimeZone;\npub fn zone(\n    a: u8,\n) -> Option<TimeZone> {}",
        "use jiff::{Span, tz::TimeZone as Tz};\npub fn zone(bytes: [u8; 3], zone: &Tz) {}",
        "pub struct Id(pub uuid::Uuid);",
        "pub struct Id {\n    a: u8,\n    pub b: uuid::Uuid,\n}",
        "pub enum Id {\n    One(#[from] uuid::Error),\n}",
        "pub trait Ids {\n    fn a(&self) -> u8 { 1 }\n    fn id(&self) -> uuid::Uuid;\n}",
        "pub trait Ids: uuid::Timestamp {}",
        "pub use uuid::Uuid;",
        "pub const NIL: uuid::Uuid = x;",
        "pub const fn id() -> uuid::Uuid {}",
        "pub type Alias = uuid::Uuid;",
        "type Alias = uuid::Uuid;\npub fn id() -> Alias {}",
        "pub struct Id;\nimpl FromStr for Id {\n    type Err = uuid::Error;\n}",
        "pub struct Id(uuid::Uuid);\nimpl From<uuid::Uuid> for Id {}",
        "pub struct Id(uuid::Uuid);\n\nimpl<'a> From<Id>\n    for uuid::Uuid\n{}",
    ] {
        assert_eq!(leaks(leak).len(), 1, "{leak}: {:?}", leaks(leak));
    }
    for fine in [
        "pub struct Id(uuid::Uuid);\nimpl Id {\n    pub fn text(&self) -> String { uuid::Uuid::nil().to_string() }\n}",
        "pub struct Id {\n    b: uuid::Uuid,\n    pub(crate) c: uuid::Uuid,\n    pub d: u8,\n}",
        "/// See [`uuid::Uuid`].\npub fn id() -> &'static str { \"pub fn uuid::Uuid {\" }",
        "pub(crate) fn id() -> uuid::Uuid {}",
        "fn id() -> uuid::Uuid {}",
        "struct Source<'a>(&'a u8);\n\nimpl rand::TryRng for Source<'_> {}",
        "use rand::Rng as _;\npub fn fill(bytes: &mut [u8; 4]) { rand::rng().fill_bytes(bytes) }",
        "use uuid::Uuid;\npub struct UuidText(String);",
        "type Alias = uuid::Uuid;\npub struct Id(Alias);\nimpl Id {\n    pub fn new() -> Id {}\n}",
        "pub fn hurl() -> hurl::Url {}",
    ] {
        assert_eq!(leaks(fine), Vec::<String>::new(), "{fine}");
    }
}

#[test]
fn comments_and_literals_are_told_from_code() {
    for (text, code) in [
        ("a // b\nc", "a  \nc"),
        ("a /* b /* c */ \" */ d", "a   d"),
        ("x(\"a \\\" b\", 'c', '\\'', '\"')", "x(\"\", \"\", \"\", \"\")"),
        ("fn f<'a>(x: &'a str, y: &'static str)", "fn f<'a>(x: &'a str, y: &'static str)"),
        ("r#\"a \" b\"# br\"c\" writer \"d\"", "\"\" b\"\" writer \"\""),
        ("\"a\nb\" c", "\"\"\n c"),
    ] {
        assert_eq!(code_only(text), code, "{text}");
    }
}

/// The targets of a page's links, and the code that it names as `core:`, `sqlite:` or `http:`.
fn targets(page: &str) -> Vec<String> {
    let links =
        page.split("](").skip(1).filter_map(|rest| rest.split_once([')', '#'])).map(|(link, _)| link.to_owned());
    let local = links.filter(|link| !link.is_empty() && !link.contains("://"));
    let code = page.split('`').skip(1).step_by(2).filter_map(|code| {
        let (krate, below) = code.split_once(':')?;
        let is_ours = ["core", "sqlite", "http"].contains(&krate) && below.strip_suffix(".rs").is_some();
        is_ours.then(|| format!("/tesoro-portal-{krate}/src/{below}"))
    });
    local.chain(code).collect()
}

#[test]
fn documents_point_at_what_exists() {
    let root = source_tree::root();
    let mut problems = Vec::new();
    let mut pages = 0;
    for folder in ["", "docs", "docs/adr"].map(|folder| root.join(folder)) {
        let entries = fs::read_dir(&folder).expect("a folder of documents").map(|entry| entry.unwrap().path());
        for path in entries.filter(|path| path.extension().is_some_and(|extension| extension == "md")) {
            pages += 1;
            for target in targets(&fs::read_to_string(&path).unwrap()) {
                let place = target.strip_prefix('/').map_or_else(|| folder.join(&target), |below| root.join(below));
                if !place.exists() {
                    problems.push(format!("{}: {target}", path.strip_prefix(&root).unwrap().display()));
                }
            }
        }
    }
    assert!(pages > 10, "only {pages} documents");
    assert!(problems.is_empty(), "documents name what does not exist:\n  {}", problems.join("\n  "));
    let sample = "see [a](b.md#c), [d](#e), [f](https://g) and `core:x.rs`, `core: y`";
    assert_eq!(targets(sample), ["b.md", "/tesoro-portal-core/src/x.rs"]);
}
