//! What a build may download and run (THREATS 70, `docs/supply-chain.md`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Advisories that concern what we use, with the version that fixed them in each series. A version is right if it is
/// at or above the fix of its own series, or above all of them.
const FIXED: &[(&str, &str, &[Version])] = &[
    ("h2", "RUSTSEC-2026-0258", &[[0, 4, 16]]),
    ("idna", "RUSTSEC-2024-0421", &[[1, 0, 0]]),
    ("lettre", "RUSTSEC-2021-0069, RUSTSEC-2026-0141", &[[0, 11, 22]]),
    ("rand", "RUSTSEC-2026-0097", &[[0, 8, 6], [0, 9, 3], [0, 10, 1]]),
    ("rustls-webpki", "RUSTSEC-2026-0049, -0098, -0099, -0104", &[[0, 103, 13]]),
    ("time", "RUSTSEC-2026-0009", &[[0, 3, 47]]),
    ("tokio-postgres", "RUSTSEC-2026-0178, -0179, -0180", &[[0, 7, 18]]),
    ("tracing-subscriber", "RUSTSEC-2025-0055", &[[0, 3, 20]]),
];

const REFUSED: &[(&str, &str)] = &[
    ("aws-lc-sys", "TLS is rustls with ring; this one needs more than a C compiler"),
    ("boring", "TLS is rustls with ring"),
    ("boring-sys", "TLS is rustls with ring"),
    ("native-tls", "TLS is rustls with ring"),
    ("openssl", "TLS is rustls with ring"),
    ("openssl-sys", "TLS is rustls with ring"),
    ("rsa", "RUSTSEC-2023-0071 has no fixed version"),
];

/// At most one copy of these may be in a build.
const SINGLE: &[(&str, &str)] =
    &[("libsqlite3-sys", "only one crate may link sqlite3 (ADR 0006)"), ("ring", "only one crate may link it")];

type Version = [u64; 3];

#[derive(Debug, Default)]
struct Locked {
    name: String,
    version: String,
    source: Option<String>,
    checksum: Option<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// The packages of a lock file: tables whose keys of interest are one-line strings.
fn parse_lock(text: &str) -> Vec<Locked> {
    let mut packages: Vec<Locked> = Vec::new();
    let mut is_package = false;
    for line in text.lines() {
        if line.starts_with('[') {
            is_package = line == "[[package]]";
            if is_package {
                packages.push(Locked::default());
            }
        }
        let Some((key, value)) = line.split_once(" = \"").filter(|_| is_package) else { continue };
        let value = value.trim_end_matches('"').to_owned();
        let package = packages.last_mut().unwrap();
        match key {
            "name" => package.name = value,
            "version" => package.version = value,
            "source" => package.source = Some(value),
            "checksum" => package.checksum = Some(value),
            _ => {}
        }
    }
    packages
}

fn lock_file() -> Vec<Locked> {
    let packages = parse_lock(&fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock"));
    assert!(packages.len() > 100, "only {} packages in Cargo.lock: is it read rightly?", packages.len());
    packages
}

fn parse_version(text: &str) -> Version {
    let release = text.split(['-', '+']).next().unwrap();
    let mut parts = release.split('.').map(|part| part.parse().expect("a version number"));
    [parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap()]
}

fn is_fixed(version: Version, fixes: &[Version]) -> bool {
    let series = |[major, minor, _]: Version| if major == 0 { (0, minor) } else { (major, 0) };
    match fixes.iter().find(|fix| series(**fix) == series(version)) {
        Some(fix) => version >= *fix,
        None => fixes.iter().all(|fix| version > *fix),
    }
}

/// Where the packages come from.
fn source_problems(packages: &[Locked], ours: &[&str]) -> Vec<String> {
    let mut problems = Vec::new();
    let sources: BTreeSet<&str> = packages.iter().filter_map(|package| package.source.as_deref()).collect();
    if sources.len() > 1 {
        problems.push(format!("more than one source: {sources:?}"));
    }
    for package in packages {
        let name = format!("{} {}", package.name, package.version);
        match &package.source {
            None if ours.contains(&package.name.as_str()) => {}
            None => problems.push(format!("{name}: comes from a path, and is none of ours")),
            Some(source) if !source.starts_with("registry+") => problems.push(format!("{name}: comes from {source}")),
            Some(_) if package.checksum.as_ref().is_none_or(|sum| sum.len() != 64) => {
                problems.push(format!("{name}: has no checksum"));
            }
            Some(_) => {}
        }
    }
    problems
}

/// Which packages are refused, too old, or there twice.
fn version_problems(packages: &[Locked]) -> Vec<String> {
    let mut problems = Vec::new();
    for package in packages {
        let Locked { name, version, .. } = package;
        for (_, reason) in REFUSED.iter().filter(|row| row.0 == name) {
            problems.push(format!("{name} {version}: refused: {reason}"));
        }
        for (_, advisory, fixes) in FIXED.iter().filter(|row| row.0 == name) {
            if !is_fixed(parse_version(version), fixes) {
                problems.push(format!("{name} {version}: {advisory}"));
            }
        }
    }
    for (name, reason) in SINGLE {
        let copies = packages.iter().filter(|package| package.name == *name).count();
        if copies > 1 {
            problems.push(format!("{name}: {copies} copies: {reason}"));
        }
    }
    problems
}

const OURS: &[&str] = &[
    "tesoro-portal-bench",
    "tesoro-portal-core",
    "tesoro-portal-examples",
    "tesoro-portal-http",
    "tesoro-portal-media",
    "tesoro-portal-pictures",
    "tesoro-portal-sqlite",
];

#[test]
fn threat_70_every_package_comes_with_a_checksum_from_one_registry() {
    let problems = source_problems(&lock_file(), OURS);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn threat_70_no_package_is_refused_doubled_or_older_than_a_known_fix() {
    let problems = version_problems(&lock_file());
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The reviewed packages of `docs/supply-chain.md` with their kind.
fn reviewed() -> BTreeMap<String, String> {
    let page = fs::read_to_string(root().join("docs/supply-chain.md")).expect("docs/supply-chain.md");
    page.lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line.strip_prefix("| `")?.strip_suffix(" |")?.split(" | ").collect();
            assert!(cells.len() == 3 && !cells[2].is_empty(), "a row of docs/supply-chain.md says too little: {line}");
            Some((cells[0].trim_end_matches('`').to_owned(), cells[1].to_owned()))
        })
        .collect()
}

/// The packages that run code while building for this machine, with their kind. Other targets' packages are left out,
/// because an ordinary build does not download them.
fn building() -> BTreeMap<String, String> {
    let version = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).arg("-vV").output();
    let version = String::from_utf8(version.expect("rustc").stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("the host's target");
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["metadata", "--locked", "--format-version", "1", "--filter-platform", host])
        .current_dir(root())
        .output()
        .expect("cargo metadata");
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut found = BTreeMap::new();
    for package in metadata["packages"].as_array().expect("packages") {
        let kinds: Vec<&str> = package["targets"]
            .as_array()
            .expect("targets")
            .iter()
            .flat_map(|target| target["kind"].as_array().expect("kinds"))
            .filter_map(serde_json::Value::as_str)
            .collect();
        let kind = match (kinds.contains(&"proc-macro"), kinds.contains(&"custom-build")) {
            (false, false) => continue,
            (true, false) => "macro",
            (false, true) => "script",
            (true, true) => "macro and script",
        };
        found.insert(package["name"].as_str().expect("a name").to_owned(), kind.to_owned());
    }
    found
}

#[test]
fn threat_70_every_package_that_runs_code_while_building_was_reviewed() {
    let reviewed = reviewed();
    let building = building();
    assert!(building.len() > 10, "only {building:?} run code while building: is that read rightly?");
    let mut problems: Vec<String> = building
        .iter()
        .filter(|(name, kind)| reviewed.get(*name) != Some(*kind))
        .map(|(name, kind)| format!("{name} ({kind}): read it, then say in docs/supply-chain.md what it does"))
        .collect();
    let locked: BTreeSet<String> = lock_file().into_iter().map(|package| package.name).collect();
    let stale = reviewed.keys().filter(|name| !locked.contains(*name));
    problems.extend(stale.map(|name| format!("{name}: is reviewed, and no longer in Cargo.lock")));
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn threat_70_the_policy_finds_each_kind_of_breach() {
    let lock = |version: &str, source: &str, checksum: &str, name: &str| {
        format!(
            "[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n{source}{checksum}dependencies = [\n \"x\",\n]\n\n"
        )
    };
    let registry = "source = \"registry+one\"\n";
    let sum = format!("checksum = \"{}\"\n", "0".repeat(64));
    let good = parse_lock(&(lock("1.0.0", registry, &sum, "a") + &lock("0.1.0", "", "", "tesoro-portal-core")));
    assert_eq!(source_problems(&good, OURS), Vec::<String>::new());
    for (text, expected) in [
        (
            lock("1.0.0", registry, &sum, "a") + &lock("1.0.0", "source = \"registry+two\"\n", &sum, "b"),
            "more than one",
        ),
        (lock("1.0.0", "source = \"git+one#f00\"\n", "", "a"), "comes from git+one"),
        (lock("1.0.0", registry, "", "a"), "has no checksum"),
        (lock("1.0.0", "", "", "a"), "comes from a path"),
    ] {
        let problems = source_problems(&parse_lock(&text), OURS);
        assert!(problems.len() == 1 && problems[0].contains(expected), "{expected}: {problems:?}");
    }
    for (name, version, is_right) in [
        ("time", "0.3.46", false),
        ("time", "0.3.47", true),
        ("time", "0.4.0", true),
        ("idna", "0.5.0", false),
        ("idna", "1.0.0", true),
        ("rand", "0.7.3", false),
        ("rand", "0.8.5", false),
        ("rand", "0.8.6", true),
        ("rand", "0.9.2", false),
        ("rand", "0.9.3", true),
        ("rand", "0.10.0", false),
        ("rand", "1.0.0-rc.1+build", true),
        ("openssl-sys", "9.9.9", false),
        ("rsa", "9.9.9", false),
    ] {
        let problems = version_problems(&parse_lock(&lock(version, registry, &sum, name)));
        assert_eq!(problems.is_empty(), is_right, "{name} {version}: {problems:?}");
    }
    let twice = lock("0.39.1", registry, &sum, "libsqlite3-sys") + &lock("0.37.0", registry, &sum, "libsqlite3-sys");
    assert_eq!(version_problems(&parse_lock(&twice)).len(), 1);
}
