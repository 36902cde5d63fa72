use crate::language::Language;
use crate::zone::TimeZoneName;
use crate::{AgentId, CompanyId};

/// The real-estate office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// Its id, which every portal link carries.
    pub id: CompanyId,
    /// Its name: the browser's title, the sender of its mails.
    pub name: String,
    /// Where it is; a password may not be made of it (R-PW-02).
    pub city: Option<String>,
    /// Its time zone, for properties without one.
    pub time_zone: TimeZoneName,
    /// The language it writes in when nothing else is known of an agent.
    pub language: Language,
    /// The company administrator, who becomes the agent of contacts without one (R-INV-04).
    pub administrator: AgentId,
}
