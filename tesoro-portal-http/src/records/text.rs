//! Texts of the CRM, held to a length so that every page and mail can show them.

use tesoro_portal_core::{Problem, code};

/// What was wrong so far.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    pub(super) fn add(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// What was read, if nothing was wrong.
    pub(super) fn none<T>(self, read: T) -> Result<T, crate::refused::Refused> {
        if self.0.is_empty() { Ok(read) } else { Err(crate::refused::Refused::fields(self.0)) }
    }

    /// One line of 1 to `maximum` characters.
    pub(super) fn line(&mut self, pointer: &str, text: String, maximum: usize) -> String {
        let fits = !text.trim().is_empty() && text.chars().count() <= maximum && !text.contains(char::is_control);
        self.held(pointer, text, maximum, fits)
    }

    /// The same, or nothing.
    pub(super) fn optional(&mut self, pointer: &str, text: Option<String>, maximum: usize) -> Option<String> {
        text.map(|text| self.line(pointer, text, maximum))
    }

    /// Lines of up to `maximum` characters together.
    pub(super) fn lines(&mut self, pointer: &str, text: String, maximum: usize) -> String {
        let typed = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
        let fits = !text.trim().is_empty() && text.chars().count() <= maximum && text.chars().all(typed);
        self.held(pointer, text, maximum, fits)
    }

    fn held(&mut self, pointer: &str, text: String, maximum: usize, fits: bool) -> String {
        if !fits {
            let maximum = i64::try_from(maximum).unwrap_or(i64::MAX);
            self.add(Problem::new(pointer.to_owned(), code::TEXT_INVALID).with("limit", maximum));
        }
        text
    }

    /// A value that parses.
    pub(super) fn parsed<T: std::str::FromStr>(
        &mut self,
        pointer: &'static str,
        text: &str,
        code: tesoro_portal_core::Code,
    ) -> Option<T> {
        let read = text.parse().ok();
        if read.is_none() {
            self.add(Problem::new(pointer, code));
        }
        read
    }
}
