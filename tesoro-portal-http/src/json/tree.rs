//! A parsed body: like `serde_json::Value`, but bounded in depth and aware of keys that come twice.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

use super::DEPTH_MAX;
use super::fault::Pointer;

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Tree {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Tree>),
    Object(BTreeMap<String, Tree>),
    /// Stands where a field is at fault, and passes for any type, so that the other fields are looked at too.
    Excused,
}

/// The tree, and the pointers of keys that come twice; nothing if the bytes are not JSON or nest too deep.
pub(super) fn parse(bytes: &[u8]) -> Option<(Tree, Vec<Pointer>)> {
    let mut duplicates = Vec::new();
    let mut input = serde_json::Deserializer::from_slice(bytes);
    let tree = Node { at: &Pointer::default(), depth: 0, duplicates: &mut duplicates }.deserialize(&mut input).ok()?;
    input.end().ok()?;
    Some((tree, duplicates))
}

struct Node<'a> {
    at: &'a Pointer,
    depth: usize,
    duplicates: &'a mut Vec<Pointer>,
}

impl Node<'_> {
    fn deeper<E: de::Error>(&self) -> Result<usize, E> {
        if self.depth < DEPTH_MAX { Ok(self.depth + 1) } else { Err(E::custom("nested too deep")) }
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Tree;

    fn deserialize<D: de::Deserializer<'de>>(self, input: D) -> Result<Tree, D::Error> {
        input.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Number::from_f64(value).map_or(Tree::Null, Tree::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Tree, E> {
        Ok(Tree::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut input: A) -> Result<Tree, A::Error> {
        let depth = self.deeper()?;
        let mut list = Vec::new();
        loop {
            let at = self.at.join(&list.len().to_string());
            match input.next_element_seed(Node { at: &at, depth, duplicates: &mut *self.duplicates })? {
                Some(value) => list.push(value),
                None => return Ok(Tree::List(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut input: A) -> Result<Tree, A::Error> {
        let depth = self.deeper()?;
        let mut object = BTreeMap::new();
        while let Some(key) = input.next_key::<String>()? {
            let at = self.at.join(&key);
            let value = input.next_value_seed(Node { at: &at, depth, duplicates: &mut *self.duplicates })?;
            if object.insert(key, value).is_some() {
                self.duplicates.push(at);
            }
        }
        Ok(Tree::Object(object))
    }
}
