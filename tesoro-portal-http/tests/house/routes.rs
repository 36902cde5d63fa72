//! The rows of the API's table, with something in place of their parameters.

use tesoro_portal_http::api::ROUTES;
use tesoro_portal_http::routing::{Accepts, Access, Method, Origin};

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    pub method: &'static str,
    pub pattern: &'static str,
    pub access: Access,
    pub takes_json: bool,
    pub on_clients: bool,
    pub on_office: bool,
}

/// Every row of the API.
pub fn rows() -> Vec<Row> {
    let rows = ROUTES.iter().map(|row| Row {
        method: row.route.method().name(),
        pattern: row.route.pattern(),
        access: row.route.access(),
        takes_json: matches!(row.route.accepts(), Accepts::Json(_)),
        on_clients: row.route.origins().include(Origin::Clients),
        on_office: row.route.origins().include(Origin::Office),
    });
    rows.collect()
}

impl Row {
    pub fn name(&self) -> String {
        format!("{} {}", self.method, self.pattern)
    }

    pub fn changes(&self) -> bool {
        self.method != Method::Get.name()
    }

    /// The path, with these in place of the parameters.
    pub fn path(&self, parameters: &[(&str, &str)]) -> String {
        let mut path = self.pattern.to_owned();
        for (name, value) in parameters {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        assert!(!path.contains('{'), "no value for a parameter of {path}");
        path
    }
}
