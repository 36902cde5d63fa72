//! Every route of the JSON API. `docs/api.md` has a row for each; a test compares the two.

mod client;
mod files;
mod office;

use self::client::CLIENT;
pub(crate) use self::client::{PHOTO_UPLOAD_MAX, VOICE_UPLOAD_MAX};
use self::files::FILES;
use self::office::OFFICE;
use super::described::{Described, QueryField};

/// The rows, in the order of the document.
pub const ROUTES: &[Described] = &all();

const LIMIT: QueryField = QueryField { name: "limit", about: "How many rows, 1 to 100; 50 unless told." };
const CURSOR: QueryField = QueryField { name: "cursor", about: "The `next_cursor` of the page before." };
const SIZE: QueryField = QueryField {
    name: "size",
    about: "The long side that is wanted, in pixels: 320, 640 or 1600; the whole one unless told.",
};

#[expect(
    clippy::indexing_slicing,
    clippy::large_stack_arrays,
    reason = "it is computed when the program is built: a wrong index does not build, and no stack of it is needed"
)]
const fn all() -> [Described; CLIENT.len() + OFFICE.len() + FILES.len()] {
    let mut all = [CLIENT[0]; CLIENT.len() + OFFICE.len() + FILES.len()];
    let mut index = 0;
    while index < all.len() {
        all[index] = if index < CLIENT.len() {
            CLIENT[index]
        } else if index < CLIENT.len() + OFFICE.len() {
            OFFICE[index - CLIENT.len()]
        } else {
            FILES[index - CLIENT.len() - OFFICE.len()]
        };
        index += 1;
    }
    all
}
