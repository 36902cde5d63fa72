//! The description of the API (OpenAPI 3.1), derived from the rows and the shapes.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use utoipa::openapi::{RefOr, Schema};

use super::described::{Described, Shape};
use crate::routing::{Accepts, Access, Origin};

/// Where the two origins are, for the description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses {
    /// The clients'.
    pub clients: String,
    /// The office's.
    pub office: String,
}

/// The description of the whole API; each path names the origin it is on.
pub fn openapi(rows: &[Described], addresses: &Addresses) -> Value {
    let mut paths: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    let mut shapes: BTreeMap<String, Value> = BTreeMap::new();
    for row in rows {
        let path = paths.entry(row.route.pattern()).or_default();
        let on = if row.route.origins().include(Origin::Clients) { &addresses.clients } else { &addresses.office };
        path.insert("servers".to_owned(), json!([{ "url": on }]));
        path.insert(row.route.method().name().to_lowercase(), operation(row, &mut shapes));
    }
    shapes.insert("Problem".to_owned(), problem());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Tesoro Portal",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Times are RFC 3339 in UTC. Unknown fields are refused. Refusals are problem documents (RFC 9457) with a stable `code`.",
        },
        "paths": paths,
        "components": {
            "schemas": shapes,
            "securitySchemes": { "bearer": { "type": "http", "scheme": "bearer" } },
        },
    })
}

fn operation(row: &Described, shapes: &mut BTreeMap<String, Value>) -> Value {
    let mut operation = json!({
        "summary": row.about,
        "operationId": operation_id(row),
        "parameters": parameters(row),
        "responses": {
            row.status.to_string(): answer(row, shapes),
            "default": {
                "description": "Refused",
                "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
            },
        },
    });
    if let (Some(status), Some(responses)) = (row.or, operation.get_mut("responses").and_then(Value::as_object_mut)) {
        responses.insert(status.to_string(), json!({ "description": "Done" }));
    }
    let Some(object) = operation.as_object_mut() else { return operation };
    if row.route.access() != Access::Anyone {
        object.insert("security".to_owned(), json!([{ "bearer": [] }]));
    }
    if let Some(shape) = row.takes {
        let body = json!({ "required": true, "content": { "application/json": { "schema": used(shape, shapes) } } });
        object.insert("requestBody".to_owned(), body);
    }
    if matches!(row.route.accepts(), Accepts::Upload(_)) {
        let file = json!({ "type": "string", "format": "binary" });
        let form = json!({ "type": "object", "required": ["file"],
            "properties": { "file": file, "idempotency_key": { "type": "string" } } });
        let body = json!({ "required": true, "content": {
            "application/octet-stream": { "schema": file }, "multipart/form-data": { "schema": form } } });
        object.insert("requestBody".to_owned(), body);
    }
    debug_assert!(row.takes.is_none() || matches!(row.route.accepts(), Accepts::Json(_)));
    operation
}

fn operation_id(row: &Described) -> String {
    let words = row.route.pattern().trim_start_matches("/api/v1/").split('/');
    let path: Vec<String> = words.map(|word| word.trim_matches(['{', '}']).replace('-', "_")).collect();
    format!("{}_{}", row.route.method().name().to_lowercase(), path.join("_"))
}

fn parameters(row: &Described) -> Vec<Value> {
    let in_path = row.route.pattern().split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let text = json!({ "type": "string" });
    let mut parameters: Vec<Value> =
        in_path.map(|name| json!({ "name": name, "in": "path", "required": true, "schema": text })).collect();
    parameters.extend(
        row.query
            .iter()
            .map(|field| json!({ "name": field.name, "in": "query", "description": field.about, "schema": text })),
    );
    if row.about.contains("If-Match") {
        parameters.push(json!({ "name": "If-Match", "in": "header", "required": true, "schema": text }));
    }
    if matches!(row.route.accepts(), Accepts::Upload(_)) {
        parameters.push(json!({ "name": "Idempotency-Key", "in": "header", "required": false, "schema": text,
            "description": "Needed, unless the form has the field `idempotency_key`." }));
    }
    if row.is_once {
        let about = "1 to 255 visible ASCII characters: for 24 hours the same request under the same key is done once.";
        let text = json!({ "type": "string", "minLength": 1, "maxLength": 255 });
        parameters.push(json!({ "name": "Idempotency-Key", "in": "header", "description": about, "schema": text }));
    }
    parameters
}

fn answer(row: &Described, shapes: &mut BTreeMap<String, Value>) -> Value {
    let file = json!({ "type": "string", "format": "binary" });
    match (row.gives, row.serves) {
        (None, None) => json!({ "description": "Done" }),
        (None, Some(media_type)) => json!({
            "description": "The file; 206 with a part of it where `Range` asks for one",
            "content": { media_type: { "schema": file } },
        }),
        (Some(shape), _) => json!({
            "description": "Done",
            "content": { "application/json": { "schema": used(shape, shapes) } },
        }),
    }
}

/// Puts a shape and its parts among the components, and answers the reference to it.
fn used(shape: Shape, shapes: &mut BTreeMap<String, Value>) -> Value {
    let name = (shape.name)();
    let mut parts = vec![(name.clone().into_owned(), (shape.schema)())];
    (shape.parts)(&mut parts);
    for (name, schema) in parts {
        shapes.entry(name).or_insert_with(|| value(&schema));
    }
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn value(schema: &RefOr<Schema>) -> Value {
    serde_json::to_value(schema).unwrap_or_default()
}

fn problem() -> Value {
    let text = json!({ "type": "string" });
    json!({
        "type": "object",
        "required": ["type", "title", "status", "code", "detail", "request_id"],
        "properties": {
            "type": text, "title": text, "status": { "type": "integer" }, "code": text, "detail": text,
            "details": { "type": "object" },
            "errors": { "type": "array", "items": {
                "type": "object",
                "required": ["pointer", "code", "detail"],
                "properties": { "pointer": text, "code": text, "detail": text, "details": { "type": "object" } },
            } },
            "request_id": text,
        },
    })
}
