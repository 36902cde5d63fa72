use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use tesoro_portal_core::code;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder};
use utoipa::openapi::{Ref, RefOr, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use crate::fields::Fields;
use crate::refused::Refused;

/// A page of a list.
#[derive(Debug, Serialize)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Shown as `?cursor=`, it leads to the next page; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

// By hand, because the derived description gives the pages of all types one name, and leaves their rows out.
impl<T: ToSchema> PartialSchema for Page<T> {
    fn schema() -> RefOr<Schema> {
        let rows = ArrayBuilder::new().items(Ref::from_schema_name(T::name()));
        let cursor = ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("Shown as `?cursor=`, it leads to the next page; absent on the last."));
        ObjectBuilder::new()
            .description(Some("A page of a list."))
            .property("items", rows)
            .required("items")
            .property("next_cursor", cursor)
            .into()
    }
}

impl<T: ToSchema> ToSchema for Page<T> {
    fn name() -> Cow<'static, str> {
        format!("{}Page", T::name()).into()
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((T::name().into_owned(), T::schema()));
        T::schemas(schemas);
    }
}

/// Which page is asked for.
pub(in crate::api) struct Wanted {
    /// How many rows.
    pub(in crate::api) limit: usize,
    cursor: Option<String>,
}

impl Wanted {
    /// Rows of a page that does not say how many it wants.
    const USUAL: usize = 50;
    /// Rows of the longest page.
    const MOST: usize = 100;

    /// Reads `limit` (1 to 100) and `cursor`.
    pub(in crate::api) fn read(query: &Fields) -> Result<Self, Refused> {
        let limit = match query.one("limit")? {
            None => Self::USUAL,
            Some(text) => text
                .parse()
                .ok()
                .filter(|limit| (1..=Self::MOST).contains(limit))
                .ok_or_else(|| Refused::field("/limit", code::WRONG_TYPE))?,
        };
        let cursor = match query.one("cursor")? {
            None => None,
            Some(text) => Some(decoded(text).ok_or_else(wrong_cursor)?),
        };
        Ok(Self { limit, cursor })
    }

    /// Where the page begins.
    pub(in crate::api) fn after<T: std::str::FromStr>(&self) -> Result<Option<T>, Refused> {
        self.cursor.as_deref().map(|text| text.parse().map_err(|_| wrong_cursor())).transpose()
    }

    /// The page of these rows; `place` is where a row stands in the order of the list.
    pub(in crate::api) fn page<R, T>(
        &self,
        rows: Vec<R>,
        place: impl Fn(&R) -> String,
        view: impl Fn(R) -> T,
    ) -> Page<T> {
        let next_cursor = match rows.last() {
            Some(last) if rows.len() >= self.limit => Some(URL_SAFE_NO_PAD.encode(place(last))),
            _ => None,
        };
        Page { items: rows.into_iter().map(view).collect(), next_cursor }
    }
}

fn decoded(text: &str) -> Option<String> {
    String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()
}

fn wrong_cursor() -> Refused {
    Refused::field("/cursor", code::WRONG_TYPE)
}
