use tesoro_portal_core::{CompanyId, ContactId, DealId, PropertyId, TimeZoneName};

/// A property of the default CRM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// The company.
    pub company: CompanyId,
    /// Its id.
    pub id: PropertyId,
    /// What it is called in lists.
    pub title: String,
    /// Street and number.
    pub address_line: String,
    /// Town.
    pub city: String,
    /// Postcode.
    pub postcode: Option<String>,
    /// Country, as the CRM writes it.
    pub country: Option<String>,
    /// Its time zone, where it is not the company's.
    pub time_zone: Option<TimeZoneName>,
    /// The office's own number for it.
    pub reference: Option<String>,
}

/// A property offered to a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deal {
    /// The company.
    pub company: CompanyId,
    /// Its id.
    pub id: DealId,
    /// To whom it is offered.
    pub contact: ContactId,
    /// What is offered.
    pub property: PropertyId,
}
