//! A route to a property, for the visitor's own map program.

use url::Url;

use crate::crm::{Address, Position};

/// The start of a route in whatever map program the visitor has: this address opens the program on phones, and a page
/// elsewhere. Nothing is loaded from it unless the visitor goes there.
const ROUTE: &str = "https://www.google.com/maps/dir/?api=1";

/// The link to a route to the exact point, or to the address where the CRM has no point.
pub(crate) fn route_link(position: Option<Position>, address: &Address) -> String {
    let destination = match position {
        Some(position) => format!("{:.7},{:.7}", position.latitude(), position.longitude()),
        None => one_line(address),
    };
    Url::parse_with_params(ROUTE, [("destination", destination)]).map_or_else(|_| ROUTE.to_owned(), String::from)
}

/// An address in one line.
pub(crate) fn one_line(address: &Address) -> String {
    let town = match &address.postcode {
        Some(postcode) => format!("{postcode} {}", address.city),
        None => address.city.clone(),
    };
    let parts = [Some(address.line.as_str()), Some(town.as_str()), address.country.as_deref()];
    parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_view_07_the_route_leads_to_the_exact_point_or_else_to_the_address() {
        let address = Address {
            line: "Herengracht 1 & 3".to_owned(),
            city: "Amsterdam".to_owned(),
            postcode: Some("1015 BZ".to_owned()),
            country: None,
        };
        let point = Position::from_degrees(52.370_216, -4.895_168).unwrap();
        assert_eq!(
            route_link(Some(point), &address),
            "https://www.google.com/maps/dir/?api=1&destination=52.3702160%2C-4.8951680"
        );
        assert_eq!(
            route_link(None, &address),
            "https://www.google.com/maps/dir/?api=1&destination=Herengracht+1+%26+3%2C+1015+BZ+Amsterdam"
        );
    }
}
