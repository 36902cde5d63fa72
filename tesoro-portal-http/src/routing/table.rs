//! The table as a router.

use super::path::{is_plain, segment_text};
use super::route::{Method, Origin, Route};

/// The decoded parameters of a path, by name.
pub type Params = Vec<(String, String)>;

/// The routes of one address.
pub struct RouteTable<S: 'static> {
    routes: Vec<Route<S>>,
    router: matchit::Router<Vec<usize>>,
}

/// The table contradicts itself; a fault of the program that its tests find.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidTable {
    /// A pattern that is no pattern, or cannot be told apart from another.
    #[error("the pattern {pattern} cannot be routed: {reason}")]
    Pattern {
        /// The pattern.
        pattern: &'static str,
        /// Why.
        reason: String,
    },
    /// A method twice for the same pattern.
    #[error("{method} {pattern} is in the table twice")]
    Twice {
        /// The method.
        method: &'static str,
        /// The pattern.
        pattern: &'static str,
    },
}

/// What the table says to a method and a path.
#[derive(Debug)]
pub enum Lookup<'t, S: 'static> {
    /// A route, with its parameters.
    Found(&'t Route<S>, Params),
    /// The path is there, but not with this method. The pattern, and the methods it has.
    OtherMethods(&'static str, Vec<&'static str>),
    /// There is no such path.
    Nothing,
}

impl<S> RouteTable<S> {
    /// The routes among `routes` that are on `origin`.
    pub fn for_origin(routes: &[Route<S>], origin: Origin) -> Result<Self, InvalidTable> {
        let routes: Vec<_> = routes.iter().filter(|route| route.origins.include(origin)).copied().collect();
        let mut by_pattern: Vec<(&'static str, Vec<usize>)> = Vec::new();
        for (index, route) in routes.iter().enumerate() {
            let same = |other: &Route<S>| other.method == route.method && other.pattern == route.pattern;
            if routes.iter().take(index).any(same) {
                return Err(InvalidTable::Twice { method: route.method.name(), pattern: route.pattern });
            }
            match by_pattern.iter_mut().find(|(pattern, _)| *pattern == route.pattern) {
                Some((_, indexes)) => indexes.push(index),
                None => by_pattern.push((route.pattern, vec![index])),
            }
        }
        let mut tree = matchit::Router::new();
        for (pattern, indexes) in by_pattern {
            tree.insert(pattern, indexes)
                .map_err(|error| InvalidTable::Pattern { pattern, reason: error.to_string() })?;
        }
        Ok(Self { routes, router: tree })
    }

    /// Every row, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = &Route<S>> {
        self.routes.iter()
    }

    /// Looks up a raw path, as it is in the request line without the query.
    pub fn look_up(&self, method: &hyper::Method, path: &str) -> Lookup<'_, S> {
        if !is_plain(path) {
            return Lookup::Nothing;
        }
        let Ok(matched) = self.router.at(path) else { return Lookup::Nothing };
        let rows = || matched.value.iter().filter_map(|index| self.routes.get(*index));
        let wanted = Method::of(method);
        let Some(route) = rows().find(|route| Some(route.method) == wanted) else {
            let pattern = rows().next().map_or("", |route| route.pattern);
            return Lookup::OtherMethods(pattern, allowed(rows().map(|route| route.method)));
        };
        let text = |value: &str| value.split('/').map(segment_text).collect::<Option<Vec<_>>>();
        let param = |(name, value): (&str, &str)| Some((name.to_owned(), text(value)?.join("/")));
        // A plain path has no segment without a text.
        matched
            .params
            .iter()
            .map(param)
            .collect::<Option<Params>>()
            .map_or(Lookup::Nothing, |params| Lookup::Found(route, params))
    }
}

impl<S> std::fmt::Debug for RouteTable<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.routes).finish()
    }
}

fn allowed(methods: impl Iterator<Item = Method>) -> Vec<&'static str> {
    let mut methods: Vec<_> = methods.collect();
    methods.sort_unstable();
    let head = methods.contains(&Method::Get).then_some("HEAD");
    let mut names: Vec<_> = methods.into_iter().map(Method::name).collect();
    names.splice(names.len().min(1)..names.len().min(1), head);
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Answer;
    use crate::refused::Refused;
    use crate::routing::{Access, Origins, Request};

    #[expect(clippy::unnecessary_wraps, reason = "a handler's signature")]
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "a handler's signature")]
    fn handler((): &(), _: &Request) -> Result<Answer, Refused> {
        Ok(Answer::no_content())
    }

    const ROUTES: &[Route<()>] = &[
        Route::get("/", Access::Anyone, handler),
        Route::get("/api/v1/me", Access::Client, handler),
        Route::patch("/api/v1/me", Access::Client, handler),
        Route::get("/api/v1/viewings/{id}", Access::Client, handler),
        Route::post("/api/v1/viewings/{id}/cancel", Access::Client, handler),
        Route::get("/assets/{*path}", Access::Anyone, handler).at(Origins::Both),
        Route::get("/api/v1/crm/contacts/{id}", Access::Agent, handler),
    ];

    fn look(origin: Origin, method: &str, path: &str) -> String {
        let table = RouteTable::for_origin(ROUTES, origin).unwrap();
        match table.look_up(&method.parse().unwrap(), path) {
            Lookup::Found(route, params) => format!("{} {params:?}", route.pattern),
            Lookup::OtherMethods(_, methods) => methods.join(", "),
            Lookup::Nothing => "nothing".into(),
        }
    }

    #[test]
    fn a_path_leads_to_its_route() {
        let cases = [
            ("GET", "/", "/ []"),
            ("HEAD", "/api/v1/me", "/api/v1/me []"),
            ("GET", "/api/v1/viewings/7%20%C3%A9", r#"/api/v1/viewings/{id} [("id", "7 é")]"#),
            ("POST", "/api/v1/viewings/7/cancel", r#"/api/v1/viewings/{id}/cancel [("id", "7")]"#),
            ("GET", "/assets/a/b.css", r#"/assets/{*path} [("path", "a/b.css")]"#),
            ("GET", "/api/v1/crm/contacts/1", "nothing"),
            ("GET", "/API/v1/me", "nothing"),
            ("GET", "/%61pi/v1/me", "nothing"),
            ("GET", "/assets/../api/v1/me", "nothing"),
        ];
        for (method, path, expected) in cases {
            assert_eq!(look(Origin::Clients, method, path), expected, "{method} {path}");
        }
        assert_eq!(look(Origin::Office, "GET", "/api/v1/crm/contacts/1"), r#"/api/v1/crm/contacts/{id} [("id", "1")]"#);
        assert_eq!(look(Origin::Office, "GET", "/api/v1/me"), "nothing");
    }

    #[test]
    fn threat_50_a_method_that_a_path_does_not_have_is_told_apart() {
        for method in ["TRACE", "CONNECT", "OPTIONS", "PURGE", "POST", "get"] {
            assert_eq!(look(Origin::Clients, method, "/api/v1/me"), "GET, HEAD, PATCH", "{method}");
        }
        assert_eq!(look(Origin::Clients, "GET", "/api/v1/viewings/7/cancel"), "POST");
    }

    #[test]
    fn a_table_that_contradicts_itself_is_refused() {
        let twice = [Route::get("/a", Access::Anyone, handler), Route::get("/a", Access::Client, handler)];
        assert!(matches!(RouteTable::for_origin(&twice, Origin::Clients), Err(InvalidTable::Twice { .. })));
        let unlike = [Route::get("/a/{b}", Access::Anyone, handler), Route::get("/a/{c}", Access::Anyone, handler)];
        assert!(matches!(RouteTable::for_origin(&unlike, Origin::Clients), Err(InvalidTable::Pattern { .. })));
    }
}
