//! Placeholder so that the tree compiles; its owner is about to overwrite this file.
use time::*;
/// d
#[derive(Debug,Clone)] pub struct ThrottleKey([u8;32]); impl ThrottleKey{ /// d
pub fn from_bytes(b:[u8;32])->Self{Self(b)}}
/// d
#[derive(Debug,Clone)] pub struct ThrottleState;
/// d
#[derive(Debug,Clone)] pub struct SourceKey; impl SourceKey{ /// d
pub fn as_bytes(&self)->&[u8]{&[]}}
/// d
#[derive(Debug,Clone,Default)] pub struct ThrottleLimits{ /// d
pub forget_after:Duration, /// d
pub pair: u8}
/// d
pub struct States{ /// d
pub pair:Option<ThrottleState>, /// d
pub address:Option<ThrottleState>, /// d
pub source:Option<ThrottleState>}
/// d
pub struct Next{ /// d
pub pair:ThrottleState, /// d
pub address:ThrottleState, /// d
pub source:ThrottleState}
/// d
pub enum Device{ /// d
Known, /// d
Unknown}
impl From<bool> for Device{fn from(b:bool)->Self{if b{Self::Known}else{Self::Unknown}}}
/// d
pub enum Decision{ /// d
Wait{ /// d
until:UtcDateTime}, /// d
Counted(Next)}
/// d
pub fn decide(_n:UtcDateTime,_d:Device,_s:&States,_l:&ThrottleLimits)->Decision{loop{}}
/// d
pub enum Attempt{ /// d
Wait{ /// d
until:UtcDateTime}, /// d
Allowed(ThrottleState)}
/// d
pub fn attempt(_s:Option<ThrottleState>,_l:&u8,_n:UtcDateTime)->Attempt{loop{}}
