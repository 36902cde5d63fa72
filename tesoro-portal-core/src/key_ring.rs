//! Placeholder so that the tree compiles; its owner is about to overwrite this file.
/// d
pub struct KeyRing;
impl KeyRing { /// d
pub fn mac(&self,_p:&'static str,_x:&[&[u8]])->[u8;32]{[0;32]}}
