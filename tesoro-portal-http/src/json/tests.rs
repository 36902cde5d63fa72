//! What a body may be, and what is said of one that may not.

use serde::Deserialize;

use super::*;

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Person {
    name: String,
    age: u8,
    email: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    home: Option<Home>,
    kind: Option<KindOf>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Home {
    city: String,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum KindOf {
    Buyer,
    FirstTimeSeller,
}

fn faults(body: &str) -> Vec<(String, &'static str)> {
    let refused = read::<Person>(body.as_bytes()).unwrap_err();
    refused.problems.iter().map(|problem| (problem.pointer.to_string(), problem.code.name())).collect()
}

fn code_of(body: &[u8]) -> &'static str {
    read::<Person>(body).unwrap_err().code.name()
}

#[test]
fn a_well_formed_body_is_read() {
    let person: Person = read(
        r#" {"name":"Ada","age":36,"email":null,"tags":["a","b"],"home":{"city":"Delft"},"kind":"first-time-seller"} "#
            .as_bytes(),
    )
    .unwrap();
    assert_eq!(person.name, "Ada");
    assert_eq!(person.tags, ["a", "b"]);
    assert_eq!(person.home, Some(Home { city: "Delft".into() }));
    assert_eq!(person.kind, Some(KindOf::FirstTimeSeller));
}

#[test]
fn threat_40_every_field_at_fault_is_named_at_once() {
    let mut found =
        faults(r#"{"age":"36","status":"active","tags":["a",7],"home":{"city":"x","zip/c~d":1},"kind":"x"}"#);
    found.sort();
    assert_eq!(
        found,
        [
            ("/age".into(), "wrong-type"),
            ("/home/zip~1c~0d".into(), "unknown-field"),
            ("/kind".into(), "wrong-type"),
            ("/name".into(), "missing-field"),
            ("/status".into(), "unknown-field"),
            ("/tags/1".into(), "wrong-type"),
        ]
    );
}

#[test]
fn a_number_out_of_range_is_of_the_wrong_type() {
    assert_eq!(faults(r#"{"name":"Ada","age":256}"#), [("/age".into(), "wrong-type")]);
    assert_eq!(faults(r#"{"name":"Ada","age":-1}"#), [("/age".into(), "wrong-type")]);
    assert_eq!(faults(r#"{"name":"Ada","age":1.5}"#), [("/age".into(), "wrong-type")]);
}

#[test]
fn a_body_of_the_wrong_shape_is_named_at_the_root() {
    for body in ["[]", "[\"Ada\",36,null,[],null,null]", "null", "7", "\"x\""] {
        let found = faults(body);
        assert_eq!(found.first(), Some(&(String::new(), "wrong-type")), "{body}");
    }
}

#[test]
fn threat_49_duplicate_keys_are_refused() {
    assert_eq!(faults(r#"{"name":"Ada","name":"Eve","age":1}"#), [("/name".into(), "duplicate-field")]);
    assert_eq!(
        faults(r#"{"name":"Ada","age":1,"home":{"city":"a","\u0063ity":"b"}}"#),
        [("/home/city".into(), "duplicate-field")]
    );
}

#[test]
fn threat_49_deep_json_is_refused_before_it_is_understood() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(code_of(nested(DEPTH_MAX).as_bytes()), "validation-failed");
    assert_eq!(code_of(nested(DEPTH_MAX + 1).as_bytes()), "malformed-json");
    assert_eq!(code_of("[".repeat(60_000).as_bytes()), "malformed-json");
    assert_eq!(code_of("{\"a\":".repeat(12_000).as_bytes()), "malformed-json");
}

#[test]
fn threat_49_what_is_not_json_is_refused() {
    let cases: &[&[u8]] = &[
        b"",
        b" ",
        b"{",
        b"{}{}",
        b"{\"name\":\"\xff\"}",
        b"{'name':1}",
        b"{\"name\":1,}",
        b"NaN",
        b"\xef\xbb\xbf{}",
        b"{\"name\":\"\\ud800\"}",
        b"name=Ada",
        b"{\"age\":1e400}",
        b"// x\n{}",
    ];
    for body in cases {
        assert_eq!(code_of(body), "malformed-json", "{}", String::from_utf8_lossy(body));
    }
}

#[test]
fn the_number_of_faults_is_bounded() {
    let members: Vec<String> = (0..1000).map(|n| format!("\"x{n}\":{n}")).collect();
    assert_eq!(faults(&format!("{{{}}}", members.join(","))).len(), 64);
}
