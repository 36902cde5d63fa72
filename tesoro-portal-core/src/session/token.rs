//! Placeholder so that the tree compiles; its owner is about to overwrite this file.
use crate::CompanyId; use crate::ports::Entropy;
/// d
#[derive(Debug,Clone,PartialEq,Eq)] pub struct TokenDigest([u8;32]);
/// d
pub struct SessionToken(CompanyId);
impl SessionToken { /// d
pub fn mint(c:&CompanyId,_e:&dyn Entropy)->Self{Self(c.clone())} /// d
pub fn company(&self)->&CompanyId{&self.0} /// d
pub fn digest(&self)->TokenDigest{TokenDigest([0;32])}}
/// d
#[derive(Debug)]
pub struct DeviceToken(CompanyId);
impl DeviceToken { /// d
pub fn mint(c:&CompanyId,_e:&dyn Entropy)->Self{Self(c.clone())} /// d
pub fn company(&self)->&CompanyId{&self.0} /// d
pub fn digest(&self)->TokenDigest{TokenDigest([0;32])}}
