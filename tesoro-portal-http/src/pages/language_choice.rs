//! The languages that the company offers, to choose one of (R-LANG-02).

use tesoro_portal_core::language::Language;

use super::words::own_name;

/// A language in a list.
pub(super) struct LanguageChoice {
    pub(super) tag: &'static str,
    pub(super) name: &'static str,
    pub(super) chosen: Chosen,
}

#[derive(PartialEq, Eq)]
pub(super) enum Chosen {
    Yes,
    No,
}

/// Each language that is offered, by its own name.
pub(super) fn choices(offered: &[Language], chosen: Language) -> Vec<LanguageChoice> {
    let choice = |language: &Language| LanguageChoice {
        tag: language.tag(),
        name: own_name(*language),
        chosen: if *language == chosen { Chosen::Yes } else { Chosen::No },
    };
    offered.iter().map(choice).collect()
}
