//! `data.json`, written as its parts are read: one row a line, so that a person can read it, too.

use std::io::{self, BufWriter, Seek as _, Write};

use serde::Serialize;
use tempfile::SpooledTempFile;
use tesoro_portal_core::privacy::ExportPart;
use time::UtcDateTime;

use crate::api::shape::{ExportHead, MessageView, OwnActView, OwnDealView, OwnFeedbackView, OwnViewingView};

/// The lists after the head, in the order in which their parts come.
const LISTS: [&str; 5] = ["properties", "viewings", "feedback", "messages", "acts"];

/// Writes the document.
pub(super) struct DataWriter {
    to: BufWriter<SpooledTempFile>,
    made_at: UtcDateTime,
    /// How many lists were begun.
    begun: usize,
    /// Between two rows of a list.
    separator: &'static str,
}

impl DataWriter {
    /// A document of which nothing is written yet.
    pub(super) fn new(to: SpooledTempFile, made_at: UtcDateTime) -> Self {
        Self { to: BufWriter::new(to), made_at, begun: 0, separator: "" }
    }

    /// Writes a part.
    pub(super) fn take(&mut self, part: ExportPart) -> io::Result<()> {
        match part {
            ExportPart::Account(account) => {
                let mut head = serde_json::to_string_pretty(&ExportHead::of(&account, self.made_at))?;
                // The lists follow in the same object.
                head.truncate(head.trim_end_matches(['}', '\n']).len());
                self.to.write_all(head.as_bytes())
            }
            ExportPart::Deals(deals) => self.rows(0, deals.iter().map(OwnDealView::of)),
            ExportPart::Viewings(viewings) => self.rows(1, viewings.iter().map(OwnViewingView::of)),
            ExportPart::Feedback(feedback) => self.rows(2, feedback.iter().map(OwnFeedbackView::of)),
            ExportPart::Messages(messages) => self.rows(3, messages.iter().map(MessageView::of)),
            ExportPart::Acts(acts) => {
                let acts: Result<Vec<_>, _> = acts.iter().map(OwnActView::of).collect();
                self.rows(4, acts?.into_iter())
            }
        }
    }

    /// The document, from its first byte on.
    pub(super) fn finish(mut self) -> io::Result<SpooledTempFile> {
        self.begin(LISTS.len())?;
        self.to.write_all(b"]\n}\n")?;
        let mut file = self.to.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        Ok(file)
    }

    fn rows<T: Serialize>(&mut self, list: usize, rows: impl Iterator<Item = T>) -> io::Result<()> {
        self.begin(list + 1)?;
        for row in rows {
            self.to.write_all(self.separator.as_bytes())?;
            serde_json::to_writer(&mut self.to, &row)?;
            self.separator = ",\n    ";
        }
        Ok(())
    }

    /// Begins the lists up to the `count`th.
    fn begin(&mut self, count: usize) -> io::Result<()> {
        while self.begun < count {
            let name = LISTS.get(self.begun).copied().unwrap_or_default();
            let end = if self.begun == 0 { "" } else { "]" };
            write!(self.to, "{end},\n  \"{name}\": [")?;
            self.begun += 1;
            self.separator = "\n    ";
        }
        Ok(())
    }
}
