//! Where a value is at fault, and how.

use std::fmt;

use serde::de;
use tesoro_portal_core::Problem;
use tesoro_portal_core::code::{self, Code};

use super::tree::Tree;

/// A place in a body: the keys and indexes that lead to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Pointer(Vec<String>);

impl Pointer {
    /// The place one key or index deeper.
    pub(super) fn join(&self, key: &str) -> Self {
        let mut keys = self.0.clone();
        keys.push(key.to_owned());
        Self(keys)
    }

    fn find<'t>(keys: &[String], tree: &'t mut Tree) -> Option<&'t mut Tree> {
        keys.iter().try_fold(tree, |tree, key| match tree {
            Tree::Object(object) => object.get_mut(key),
            Tree::List(list) => list.get_mut(key.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// Replaces what is here by something that passes for any type; false if that was done before.
    pub(super) fn excuse(&self, tree: &mut Tree) -> bool {
        match Self::find(&self.0, tree) {
            None | Some(Tree::Excused) => false,
            Some(found) => {
                *found = Tree::Excused;
                true
            }
        }
    }

    /// The object around this place, and the last key.
    pub(super) fn object<'t>(
        &self,
        tree: &'t mut Tree,
    ) -> Option<(&'t mut std::collections::BTreeMap<String, Tree>, &str)> {
        let (last, keys) = self.0.split_last()?;
        match Self::find(keys, tree)? {
            Tree::Object(object) => Some((object, last)),
            _ => None,
        }
    }
}

impl fmt::Display for Pointer {
    /// RFC 6901.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|key| write!(f, "/{}", key.replace('~', "~0").replace('/', "~1")))
    }
}

/// How it is at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Unknown(String),
    Missing(&'static str),
    Duplicate(&'static str),
    Type,
}

/// One fault on its way out of the derive; each container adds its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    kind: Kind,
    /// Innermost first.
    keys: Vec<String>,
}

impl Fault {
    pub(super) fn inside(mut self, key: &(impl ToString + ?Sized)) -> Self {
        self.keys.push(key.to_string());
        self
    }

    pub(super) fn kind(&self) -> &Kind {
        &self.kind
    }

    pub(super) fn pointer(&self) -> Pointer {
        let around = Pointer(self.keys.iter().rev().cloned().collect());
        match &self.kind {
            Kind::Unknown(field) => around.join(field),
            Kind::Missing(field) | Kind::Duplicate(field) => around.join(field),
            Kind::Type => around,
        }
    }

    pub(super) fn problem(&self) -> Problem {
        Problem::new(self.pointer().to_string(), self.kind.code())
    }
}

impl Kind {
    fn code(&self) -> Code {
        match self {
            Self::Unknown(_) => code::UNKNOWN_FIELD,
            Self::Missing(_) => code::MISSING_FIELD,
            Self::Duplicate(_) => code::DUPLICATE_FIELD,
            Self::Type => code::WRONG_TYPE,
        }
    }
}

impl From<Kind> for Fault {
    fn from(kind: Kind) -> Self {
        Self { kind, keys: Vec::new() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.kind.code(), self.pointer())
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    /// A newtype's own refusal, a wrong type, a number out of range: the text is the derive's, and is not shown.
    fn custom<T: fmt::Display>(_: T) -> Self {
        Kind::Type.into()
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Kind::Unknown(field.to_owned()).into()
    }

    fn missing_field(field: &'static str) -> Self {
        Kind::Missing(field).into()
    }

    fn duplicate_field(field: &'static str) -> Self {
        Kind::Duplicate(field).into()
    }
}
