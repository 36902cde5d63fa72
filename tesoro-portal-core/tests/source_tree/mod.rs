//! The workspace's own sources, for the tests that read them.

use std::fs;
use std::path::{Path, PathBuf};

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().expect("the workspace's root")
}

/// Every `.rs` file of the workspace in a stable order: its path from the root, with `/`, and its text.
pub(crate) fn rust_files() -> Vec<(String, String)> {
    let root = root();
    let mut found = Vec::new();
    let mut waiting = vec![root.clone()];
    while let Some(directory) = waiting.pop() {
        for entry in fs::read_dir(&directory).expect("a readable directory") {
            let path = entry.expect("a directory entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if name != "target" && name != "node_modules" && !name.starts_with('.') {
                    waiting.push(path);
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a source file in UTF-8");
                let below = path.strip_prefix(&root).expect("a path below the root");
                let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
                found.push((parts.join("/"), text));
            }
        }
    }
    found.sort();
    assert!(found.len() > 10, "only {} source files below {}", found.len(), root.display());
    found
}

/// The text without comments and without what strings and characters hold; line breaks stay where they were.
pub(crate) fn code_only(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = comment_length(rest).or_else(|| literal_length(rest, &code)).unwrap_or(0);
        if length == 0 {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            code.push_str(if rest.starts_with('/') { " " } else { "\"\"" });
            code.extend(rest[..length].chars().filter(|c| *c == '\n'));
            rest = &rest[length..];
        }
    }
    code
}

/// The length of the comment that `rest` begins with; block comments nest.
fn comment_length(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    let mut depth = usize::from(rest.starts_with("/*"));
    let mut at = if depth == 0 { return None } else { 2 };
    while depth > 0 {
        let next = rest[at..].find(['/', '*']).map(|offset| at + offset)?;
        at = next + 2;
        match rest.get(next..at) {
            Some("/*") => depth += 1,
            Some("*/") => depth -= 1,
            _ => at = next + 1,
        }
    }
    Some(at)
}

/// The length of the string or character that `rest` begins with; `before` tells a raw string's `r` from a name's.
fn literal_length(rest: &str, before: &str) -> Option<usize> {
    let within_name = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    if !within_name || before.ends_with('b') || before.ends_with('c') {
        let hashes = rest.strip_prefix('r').map(|rest| rest.len() - rest.trim_start_matches('#').len());
        if let Some(hashes) = hashes.filter(|hashes| rest[1 + hashes..].starts_with('"')) {
            let end = format!("\"{}", "#".repeat(hashes));
            let body = 2 + hashes;
            return rest[body..].find(&end).map(|offset| body + offset + end.len());
        }
    }
    let quote = rest.chars().next().filter(|c| *c == '"' || *c == '\'')?;
    let mut chars = rest.char_indices().skip(1);
    let mut content = 0;
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            c if c == quote => return Some(at + 1),
            // What is longer than one character is a lifetime or a label.
            _ if quote == '\'' && content > 0 && !rest.starts_with("'\\") => return None,
            _ => {}
        }
        content += 1;
    }
    None
}
