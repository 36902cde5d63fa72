//! From a tree to a type: a `Deserializer` that knows where it is.
//!
//! A derive stops at the first fault. Here each fault is noted, the place is made to pass, and the derive is asked
//! again, until it succeeds or nothing is left to mend.

use std::collections::btree_map;

use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use tesoro_portal_core::Problem;
use tesoro_portal_core::code;

use super::fault::{Fault, Kind, Pointer};
use super::tree::Tree;

/// More faults than this are not looked for.
const FAULTS_MAX: usize = 64;

pub(super) fn decode<T: DeserializeOwned>(tree: &mut Tree, duplicates: Vec<Pointer>) -> Result<T, Vec<Problem>> {
    let mut problems: Vec<Problem> = duplicates
        .into_iter()
        .take(FAULTS_MAX)
        .map(|pointer| Problem::new(pointer.to_string(), code::DUPLICATE_FIELD))
        .collect();
    loop {
        match T::deserialize(Walk(tree)) {
            Ok(value) if problems.is_empty() => return Ok(value),
            Ok(_) => return Err(problems),
            Err(fault) => {
                let mended = mend(tree, &fault);
                // A place that fails even when excused has been reported already.
                if mended || problems.is_empty() {
                    problems.push(fault.problem());
                }
                if !mended || problems.len() >= FAULTS_MAX {
                    return Err(problems);
                }
            }
        }
    }
}

fn mend(tree: &mut Tree, fault: &Fault) -> bool {
    let pointer = fault.pointer();
    match fault.kind() {
        Kind::Type => pointer.excuse(tree),
        Kind::Unknown(_) => pointer.object(tree).is_some_and(|(object, key)| object.remove(key).is_some()),
        Kind::Missing(_) => {
            pointer.object(tree).is_some_and(|(object, key)| object.insert(key.to_owned(), Tree::Excused).is_none())
        }
        Kind::Duplicate(_) => false,
    }
}

struct Walk<'t>(&'t Tree);

/// What an excused place shows to a visitor that asks for a type.
macro_rules! excused {
    ($($method:ident => $visit:ident($value:expr);)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            if matches!(self.0, Tree::Excused) { visitor.$visit($value) } else { self.deserialize_any(visitor) }
        }
    )*};
}

impl<'de> Deserializer<'de> for Walk<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Tree::Null | Tree::Excused => visitor.visit_unit(),
            Tree::Bool(value) => visitor.visit_bool(*value),
            Tree::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(value), ..) => visitor.visit_u64(value),
                (_, Some(value), _) => visitor.visit_i64(value),
                (.., value) => visitor.visit_f64(value.unwrap_or(f64::NAN)),
            },
            Tree::Text(text) => visitor.visit_str(text),
            Tree::List(list) => visitor.visit_seq(Elements { rest: list.iter(), index: 0 }),
            Tree::Object(object) => visitor.visit_map(Members { rest: object.iter(), value: None }),
        }
    }

    excused! {
        deserialize_bool => visit_bool(false);
        deserialize_i8 => visit_u64(0);
        deserialize_i16 => visit_u64(0);
        deserialize_i32 => visit_u64(0);
        deserialize_i64 => visit_u64(0);
        deserialize_u8 => visit_u64(0);
        deserialize_u16 => visit_u64(0);
        deserialize_u32 => visit_u64(0);
        deserialize_u64 => visit_u64(0);
        deserialize_f32 => visit_u64(0);
        deserialize_f64 => visit_u64(0);
        deserialize_str => visit_str("");
        deserialize_string => visit_str("");
        deserialize_seq => visit_seq(Elements { rest: [].iter(), index: 0 });
        deserialize_map => visit_map(Members { rest: btree_map::Iter::default(), value: None });
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        // A list in place of an object: the derive would take its elements for the fields in order.
        if matches!(self.0, Tree::List(_)) { Err(Kind::Type.into()) } else { self.deserialize_map(visitor) }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Tree::Null | Tree::Excused => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0 {
            Tree::Text(name) => visitor.visit_enum(StrDeserializer::new(name)),
            Tree::Object(object) => match (object.iter().next(), object.len()) {
                (Some((name, value)), 1) => visitor.visit_enum(Variant { name, value }),
                _ => Err(Kind::Type.into()),
            },
            _ => Err(Kind::Type.into()),
        }
    }

    forward_to_deserialize_any! { char bytes byte_buf i128 u128 unit unit_struct tuple tuple_struct identifier ignored_any }
}

struct Elements<'t> {
    rest: std::slice::Iter<'t, Tree>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let Some(value) = self.rest.next() else { return Ok(None) };
        let index = self.index;
        self.index += 1;
        seed.deserialize(Walk(value)).map(Some).map_err(|fault| fault.inside(&index))
    }
}

struct Members<'t> {
    rest: btree_map::Iter<'t, String, Tree>,
    value: Option<(&'t String, &'t Tree)>,
}

impl<'de> MapAccess<'de> for Members<'_> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        self.value = self.rest.next();
        match self.value {
            // A key at fault is its object's fault, unless it is an unknown field, which says so itself.
            Some((key, _)) => seed.deserialize(StrDeserializer::new(key)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let (key, value) = self.value.take().ok_or(Fault::from(Kind::Type))?;
        seed.deserialize(Walk(value)).map_err(|fault| fault.inside(key))
    }
}

struct Variant<'t> {
    name: &'t str,
    value: &'t Tree,
}

impl<'de, 't> EnumAccess<'de> for Variant<'t> {
    type Error = Fault;
    type Variant = Payload<'t>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Payload<'t>), Fault> {
        let name = seed.deserialize(StrDeserializer::<Fault>::new(self.name))?;
        Ok((name, Payload { name: self.name, value: self.value }))
    }
}

struct Payload<'t> {
    name: &'t str,
    value: &'t Tree,
}

impl<'de> de::VariantAccess<'de> for Payload<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        Err(Kind::Type.into())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        seed.deserialize(Walk(self.value)).map_err(|fault| fault.inside(self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        Walk(self.value).deserialize_seq(visitor).map_err(|fault| fault.inside(self.name))
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        Walk(self.value).deserialize_struct("", fields, visitor).map_err(|fault| fault.inside(self.name))
    }
}
