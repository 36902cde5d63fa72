//! The company's logo, for the head of its mails (R-COMP-05).

use std::io::Read as _;

use super::Portal;
use crate::mail::{Logo, PictureKind};
use crate::office_file;
use crate::settings::CompanySettings;

/// A larger one is left out of mails, in bytes: it would come with each of them.
const LOGO_BYTES_MAX: u64 = 256 * 1024;

impl Portal {
    /// The logo as it comes with a mail. One that cannot be read just now is left out: a mail waits for no picture.
    pub(crate) fn logo_of(&self, settings: &CompanySettings) -> Option<Logo> {
        let image = settings.branding.logo.as_ref()?;
        let file = self.view(|view| view.office_file(&settings.company, image.file)).ok()??;
        let opened = self.open(office_file::served(&file), None).ok()??;
        let length = opened.length();
        if length > LOGO_BYTES_MAX {
            return None;
        }
        let mut bytes = Vec::new();
        opened.read(0, length).ok()??.read_to_end(&mut bytes).ok()?;
        let kind = PictureKind::of(&bytes)?;
        Some(Logo { kind, bytes, width: image.width, height: image.height })
    }
}
