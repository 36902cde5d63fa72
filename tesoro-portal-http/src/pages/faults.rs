//! What is wrong with a form, said twice: in a summary on top that takes the focus, and where it is wrong.

use tesoro_portal_core::code::{self, Class};

use super::words::Words;
use crate::refused::Refused;

/// Whether a form may be sent again, corrected or as it is; for anything else there is a page of its own.
pub(super) fn correctable(refused: &Refused) -> bool {
    let code = refused.code();
    code == code::VALIDATION_FAILED
        || code == code::CODE_REFUSED
        || matches!(code.class(), Class::TooMany | Class::Busy)
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The id of the field at fault; none where it is the form as a whole.
    pub(super) field: Option<&'static str>,
    /// The code of the refusal.
    pub(super) code: &'static str,
    /// The text, in the language of the page.
    pub(super) text: String,
    /// What the field is called, where the same can be wrong with several.
    name: Option<String>,
}

impl Fault {
    /// What the summary says.
    pub(super) fn in_summary(&self) -> String {
        match &self.name {
            Some(name) => format!("{name}: {}", self.text),
            None => self.text.clone(),
        }
    }
}

/// Everything that is wrong with a form, in the order of its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    /// What the form as a whole is refused for, told at one of its fields if that is where it can be put right.
    pub(super) fn whole(refused: &Refused, field: Option<&'static str>, words: Words<'_>) -> Self {
        Self(vec![Fault { field, code: refused.code().name(), text: words.refusal(refused), name: None }])
    }

    /// A refusal in the words of a page. `fields` says which pointer belongs to which field of it.
    pub(super) fn of(refused: &Refused, fields: &[(&str, &'static str)], words: Words<'_>) -> Self {
        if refused.problems().is_empty() {
            return Self::whole(refused, None, words);
        }
        let fault = |problem: &tesoro_portal_core::Problem| Fault {
            field: fields.iter().find(|(pointer, _)| *pointer == problem.pointer).map(|(_, field)| *field),
            code: problem.code.name(),
            text: words.problem(problem),
            name: None,
        };
        Self(refused.problems().iter().map(fault).collect())
    }

    /// Adds a fault of a field.
    pub(super) fn add(&mut self, field: &'static str, text: String) {
        self.0.push(Fault { field: Some(field), code: "missing-field", text, name: None });
    }

    /// Adds everything that is wrong in the fields of a refusal, named as in [`Self::of`].
    pub(super) fn extend(&mut self, refused: &Refused, fields: &[(&str, &'static str)], words: Words<'_>) {
        self.0.extend(Self::of(refused, fields, words).0);
    }

    /// Names the fields in the summary by the messages of their labels.
    pub(super) fn named(mut self, labels: &[(&str, &str)], words: Words<'_>) -> Self {
        for fault in &mut self.0 {
            let label = labels.iter().find(|(field, _)| fault.field == Some(field));
            fault.name = label.map(|(_, label)| words.say(label));
        }
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }

    /// What is wrong with one field.
    pub(super) fn at(&self, field: &str) -> Vec<&Fault> {
        self.0.iter().filter(|fault| fault.field == Some(field)).collect()
    }

    /// The text of the rule with this code, if it is broken.
    pub(super) fn text_of(&self, code: &str) -> Option<&str> {
        self.0.iter().find(|fault| fault.code == code).map(|fault| fault.text.as_str())
    }
}
