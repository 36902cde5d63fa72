//! What an uploaded photo or voice note really is, and a clean one made of it (R-FEED-02, R-FEED-03).
//!
//! The crate computes: it opens nothing and waits for nothing but its own [`Budget`] of memory. It is a crate of its own so
//! that unoptimised builds can optimise it: the generics of the image decoders are compiled where they are used.
//!
//! - A photo is decoded and encoded anew. Of the original nothing is kept: no metadata, no thumbnail, no trailing bytes.
//! - A voice note keeps its sound byte for byte. Its container is parsed to the end by an allow-list, and whatever is not
//!   needed to play it is blanked in place; what cannot be parsed is refused.

mod budget;
pub mod photo;
mod slice;
pub mod voice;

pub use budget::{Budget, Busy, DECODING_BUDGET, Share};
