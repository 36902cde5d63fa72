//! A host's own wording of messages that exist, checked before anybody reads it (R-LANG-03).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::Texts;
use super::format::FUNCTIONS;
use crate::language::Language;

/// What is wrong with one message of a host's own wording.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct RewordingFault {
    /// The file, as the host called it.
    pub file: String,
    /// The line on which the message begins, from 1.
    pub line: usize,
    /// The message's id, where it can be told.
    pub message: String,
    /// What is wrong.
    pub what: RewordingProblem,
}

/// What is wrong with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RewordingProblem {
    /// It is not Fluent's syntax.
    Syntax,
    /// There is no such message to reword.
    UnknownMessage,
    /// It leaves out an attribute of the message, e.g. `.plain`.
    MissingAttribute(String),
    /// It has an attribute that the message has not.
    UnknownAttribute(String),
    /// It leaves out a variable: the reader would not be told.
    MissingVariable(String),
    /// It speaks of a variable that is never filled in.
    UnknownVariable(String),
    /// It uses something else than variables, texts, plural forms and the four functions.
    Unsupported(String),
}

impl fmt::Display for RewordingFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: ", self.file, self.line, self.message)?;
        match &self.what {
            RewordingProblem::Syntax => f.write_str("is not Fluent's syntax"),
            RewordingProblem::UnknownMessage => f.write_str("there is no such message"),
            RewordingProblem::MissingAttribute(name) => write!(f, "misses the attribute .{name}"),
            RewordingProblem::UnknownAttribute(name) => write!(f, "has no attribute .{name}"),
            RewordingProblem::MissingVariable(name) => write!(f, "misses the variable ${name}"),
            RewordingProblem::UnknownVariable(name) => write!(f, "has no variable ${name}"),
            RewordingProblem::Unsupported(what) => write!(f, "{what} cannot be used here"),
        }
    }
}

impl Texts {
    /// The texts with a host's own wording of some messages of one language. `file` is how the faults call the source.
    ///
    /// # Errors
    ///
    /// Every message that cannot be used, each with its file, line and id: what is not Fluent's syntax, rewords a message
    /// that does not exist, or speaks of other variables than the message in English.
    pub fn reworded(&self, language: Language, file: &str, source: &str) -> Result<Self, Vec<RewordingFault>> {
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
            let starts = errors.iter().map(|error| error.slice.as_ref().unwrap_or(&error.pos).start);
            let fault = |at: usize| RewordingFault {
                file: file.to_owned(),
                line: line(source, at),
                message: source
                    .get(at..)
                    .and_then(|rest| rest.split(['=', '\n']).next())
                    .unwrap_or("")
                    .trim()
                    .to_owned(),
                what: RewordingProblem::Syntax,
            };
            starts.map(fault).collect::<Vec<_>>()
        })?;
        let mut faults = Vec::new();
        for entry in resource.entries() {
            let Some((id, own)) = parts_of(entry) else { continue };
            let at = offset(resource.source(), id);
            let mut found = |what| {
                let line = line(resource.source(), at);
                faults.push(RewordingFault { file: file.to_owned(), line, message: id.to_owned(), what });
            };
            match self.parts(id) {
                Some(known) if !matches!(entry, Entry::Term(_)) => compare(&known, &own, &mut found),
                _ => found(RewordingProblem::UnknownMessage),
            }
        }
        if faults.is_empty() { Ok(self.with_resource(language, resource)) } else { Err(faults) }
    }

    /// The message in English, which every language follows.
    fn parts(&self, id: &str) -> Option<Parts> {
        let mut newest_first = self.catalogue.resources(Language::En).iter().rev();
        newest_first.find_map(|resource| {
            let own = |entry| parts_of(entry).filter(|(found, _)| *found == id).map(|(_, parts)| parts);
            resource.entries().find_map(own)
        })
    }
}

/// The variables of a message's value (under the empty name) and of each of its attributes.
type Parts = BTreeMap<String, Part>;

#[derive(Debug, Default)]
struct Part {
    variables: BTreeSet<String>,
    unsupported: Vec<String>,
}

fn compare(known: &Parts, own: &Parts, found: &mut impl FnMut(RewordingProblem)) {
    for name in known.keys().filter(|name| !own.contains_key(*name)) {
        found(RewordingProblem::MissingAttribute(name.clone()));
    }
    for (name, part) in own {
        let Some(expected) = known.get(name) else {
            found(RewordingProblem::UnknownAttribute(name.clone()));
            continue;
        };
        for variable in expected.variables.difference(&part.variables) {
            found(RewordingProblem::MissingVariable(variable.clone()));
        }
        for variable in part.variables.difference(&expected.variables) {
            found(RewordingProblem::UnknownVariable(variable.clone()));
        }
        for what in &part.unsupported {
            found(RewordingProblem::Unsupported(what.clone()));
        }
    }
}

fn parts_of<'s>(entry: &Entry<&'s str>) -> Option<(&'s str, Parts)> {
    let (id, value, attributes) = match entry {
        Entry::Message(message) => (message.id.name, message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (term.id.name, Some(&term.value), &term.attributes),
        _ => return None,
    };
    let attributes = attributes.iter().map(|attribute| (attribute.id.name.to_owned(), &attribute.value));
    let patterns = value.map(|value| (String::new(), value)).into_iter().chain(attributes);
    let read = |(name, pattern): (String, &Pattern<&str>)| {
        let mut part = Part::default();
        read_pattern(pattern, &mut part);
        (name, part)
    };
    Some((id, patterns.map(read).collect()))
}

fn read_pattern(pattern: &Pattern<&str>, part: &mut Part) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => read_inline(inline, part),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                read_inline(selector, part);
                for variant in variants {
                    read_pattern(&variant.value, part);
                }
            }
        }
    }
}

fn read_inline(expression: &InlineExpression<&str>, part: &mut Part) {
    match expression {
        InlineExpression::VariableReference { id } => {
            part.variables.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { id, arguments } if FUNCTIONS.contains(&id.name) => {
            for argument in &arguments.positional {
                read_inline(argument, part);
            }
        }
        InlineExpression::FunctionReference { id, .. } => part.unsupported.push(format!("{}()", id.name)),
        InlineExpression::MessageReference { id, .. } => part.unsupported.push(format!("{{ {} }}", id.name)),
        InlineExpression::TermReference { id, .. } => part.unsupported.push(format!("{{ -{} }}", id.name)),
        InlineExpression::Placeable { .. } => part.unsupported.push("a placeable in a placeable".to_owned()),
    }
}

/// Where a slice of a source begins.
fn offset(source: &str, slice: &str) -> usize {
    (slice.as_ptr() as usize).saturating_sub(source.as_ptr() as usize)
}

/// The line, from 1, of a place in a source.
fn line(source: &str, at: usize) -> usize {
    source.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(source: &str) -> Vec<String> {
        let reworded = Texts::bundled().reworded(Language::Nl, "nl/own.ftl", source);
        reworded.map_or_else(|faults| faults.iter().map(ToString::to_string).collect(), |_| Vec::new())
    }

    #[test]
    fn r_lang_03_a_host_rewords_messages_that_exist() {
        let texts = Texts::bundled();
        let source = "# Ours\nbusy = Even geduld.\nmail-reset-title = { \"Nieuw\" } wachtwoord\n";
        let own = texts.reworded(Language::Nl, "nl.ftl", source).unwrap();
        assert_eq!(own.message(Language::Nl, "busy", &[]), "Even geduld.");
        assert_eq!(own.message(Language::Nl, "mail-reset-title", &[]), "Nieuw wachtwoord");
        for (language, id) in [(Language::Nl, "internal"), (Language::De, "busy"), (Language::En, "mail-reset-title")] {
            assert_eq!(own.message(language, id, &[]), texts.message(language, id, &[]), "{language}: {id}");
        }
        assert_ne!(texts.message(Language::Nl, "busy", &[]), "Even geduld.", "the texts it was made of are as before");
        let again = own.reworded(Language::Nl, "more.ftl", "busy = Ogenblik.").unwrap();
        assert_eq!(again.message(Language::Nl, "busy", &[]), "Ogenblik.");
    }

    #[test]
    fn r_lang_03_what_cannot_be_used_is_told_with_file_line_and_message() {
        for (source, expected) in [
            ("", vec![]),
            ("\n\nbusy\n", vec!["nl/own.ftl:3: busy: is not Fluent's syntax"]),
            (
                "busy = { $n\ninternal = Fout.\nnope = {",
                vec!["nl/own.ftl:1: busy: is not Fluent's syntax", "nl/own.ftl:3: nope: is not Fluent's syntax"],
            ),
            ("bussy = Even geduld.", vec!["nl/own.ftl:1: bussy: there is no such message"]),
            ("-busy = Even geduld.", vec!["nl/own.ftl:1: busy: there is no such message"]),
            ("# One\n\nmail-greeting = Dag,", vec!["nl/own.ftl:3: mail-greeting: misses the variable $name"]),
            (
                "mail-greeting = Dag { $nmae },",
                vec![
                    "nl/own.ftl:1: mail-greeting: misses the variable $name",
                    "nl/own.ftl:1: mail-greeting: has no variable $nmae",
                ],
            ),
            ("busy = Even.\n    .plain = Even geduld.", vec!["nl/own.ftl:1: busy: has no attribute .plain"]),
            (
                "busy = { mail-greeting } { -x } { DATETIME() }",
                vec![
                    "nl/own.ftl:1: busy: { mail-greeting } cannot be used here",
                    "nl/own.ftl:1: busy: { -x } cannot be used here",
                    "nl/own.ftl:1: busy: DATETIME() cannot be used here",
                ],
            ),
            ("wait-hours = { $hours ->\n   *[other] { NUMBER($hours) } uur wachten.\n }", vec![]),
        ] {
            assert_eq!(faults(source), expected, "{source}");
        }
    }

    #[test]
    fn r_err_01_a_reworded_refusal_keeps_its_plain_form() {
        let found = faults("name-too-short = Minstens { $minimum } letters.");
        assert_eq!(found, ["nl/own.ftl:1: name-too-short: misses the attribute .plain"]);
        assert_eq!(faults("name-too-short = Minstens { $minimum } letters.\n    .plain = Te kort."), [""; 0]);
    }
}
