//! The rows of the API's table, with something in place of their parameters.

use serde_json::{Value, json};
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

/// A flow that never was, for the rows that name one and are not about it.
const NO_FLOW: &str = "00000000-0000-7000-8000-00000000000f";

/// A property that was offered to Emma.
const EMMAS_DEAL: &str = "c-emma~p-prinsengracht";

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
        for (name, value) in parameters.iter().chain(&[
            ("registration", NO_FLOW),
            ("reset", NO_FLOW),
            ("invitation", NO_FLOW),
            ("deal", EMMAS_DEAL),
            ("version", "1"),
            ("n", "99"),
        ]) {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        assert!(!path.contains('{'), "no value for a parameter of {path}");
        path
    }

    /// A body that is whole, for the client rows whose fields are read before what they name is looked for.
    pub fn own_body(&self) -> Value {
        match self.pattern {
            "/api/v1/properties/{deal}/interest" => json!({ "interested": true }),
            "/api/v1/properties/{deal}/rating" => json!({ "stars": 5 }),
            "/api/v1/properties/{deal}/approval" => json!({ "approved": true }),
            "/api/v1/properties/{deal}/viewings" | "/api/v1/viewings/{id}" | "/api/v1/viewings/{id}/move" => {
                json!({ "dates": [{ "date": "2030-01-01" }] })
            }
            "/api/v1/viewings/{id}/accept" => json!({ "alternative": 0 }),
            _ => json!({}),
        }
    }

    /// A body that names these, for the rows that look at the caller only after they have read what is asked for.
    pub fn body(&self, id: &str, contact: &str) -> Value {
        match self.pattern {
            "/api/v1/crm/import" => json!({ "users": [] }),
            "/api/v1/crm/pending-links/{id}" => json!({ "contact": contact }),
            "/api/v1/crm/contacts/merge" => json!({ "from": id, "into": contact }),
            "/api/v1/crm/contacts/{id}/messages" => json!({ "text": "Hello" }),
            "/api/v1/crm/viewings/{id}/confirm" | "/api/v1/crm/viewings/{id}/move" => {
                json!({ "start": "2030-01-01T10:00" })
            }
            "/api/v1/crm/viewings/{id}/reject" => json!({ "reason": "No" }),
            "/api/v1/crm/terms" => json!({ "texts": { "en": "Be kind." }, "material": true }),
            _ => json!({}),
        }
    }
}
