//! From a wish to a language of the portal: BCP 47 tags and browsers' `Accept-Language` (R-LANG-01, R-LANG-02).

use unic_langid::LanguageIdentifier;

use super::{Language, LanguageTag};

/// How many ranges of an `Accept-Language` header are read; browsers send fewer than ten.
const HEADER_RANGES_MAX: usize = 32;

/// The language for a wish among those the company offers (R-LANG-01).
///
/// Region, script, variants and extensions do not matter: `nl-BE` is Dutch, `pt-BR` Portuguese, `nb`, `nn` and `no-NO`
/// Norwegian. English where there is no wish, where it is malformed, or where its language is not offered.
pub fn negotiate(wish: Option<&LanguageTag>, offered: &[Language]) -> Language {
    wish.and_then(|tag| understood(tag.as_str())).filter(|language| offered.contains(language)).unwrap_or_default()
}

/// The language of a client's pages and mails: the client's own choice, else the contact's, else English (R-LANG-02).
///
/// A choice that the company has since stopped offering is passed over, and counts again when it is offered again.
pub fn effective(chosen: Option<Language>, wish: Option<&LanguageTag>, offered: &[Language]) -> Language {
    chosen.filter(|language| offered.contains(language)).unwrap_or_else(|| negotiate(wish, offered))
}

/// The language for a browser that nobody has signed in with yet, from its `Accept-Language` header.
///
/// Weights are those of RFC 9110, section 12.4.2; among equals the first wins; a range with a malformed weight is
/// ignored, and so is everything past the first 32. `*` means English, as does a header without an offered language.
pub fn negotiate_header(accept_language: &str, offered: &[Language]) -> Language {
    let mut best = (Language::En, 0);
    for range in accept_language.split(',').take(HEADER_RANGES_MAX) {
        let (tag, weight) = range.split_once(';').map_or((range, Some(WHOLE)), |(tag, rest)| (tag, parse_weight(rest)));
        let Some((language, weight)) = meaning(tag.trim()).zip(weight) else { continue };
        if weight > best.1 && (language == Language::En || offered.contains(&language)) {
            best = (language, weight);
        }
    }
    best.0
}

fn meaning(range: &str) -> Option<Language> {
    if range == "*" { Some(Language::En) } else { understood(LanguageTag::keep(range)?.as_str()) }
}

/// A weight of one, in thousandths.
const WHOLE: u16 = 1_000;

/// `q=0.8` as thousandths: at most three decimals, and nothing above one.
fn parse_weight(parameter: &str) -> Option<u16> {
    let parameter = parameter.trim();
    let value = parameter.strip_prefix("q=").or_else(|| parameter.strip_prefix("Q="))?;
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let thousandths: u16 = format!("{decimals:0<3}").parse().ok()?;
    match whole {
        "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(WHOLE),
        _ => None,
    }
}

/// The portal's language that a tag names, if it is well-formed and names one.
fn understood(tag: &str) -> Option<Language> {
    let tag = tag.trim().to_ascii_lowercase().replace('_', "-");
    match tag.as_str() {
        // Registered before the grammar of RFC 5646, and still Norwegian (its section 2.2.8).
        "no-bok" | "no-nyn" => Some(Language::No),
        _ => {
            let parsed: LanguageIdentifier = without_extensions(&tag)?.parse().ok()?;
            of_subtag(parsed.language.as_str())
        }
    }
}

/// Cuts extensions and private use (`-u-ca-buddhist`, `-x-crm`), which the parser would refuse.
///
/// `None` where a singleton introduces nothing, as in `nl-u`.
fn without_extensions(tag: &str) -> Option<&str> {
    let mut start = 0;
    let mut head = tag;
    let mut singleton = None;
    let mut private = false;
    for subtag in tag.split('-') {
        if !(1..=8).contains(&subtag.len()) || !subtag.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return None;
        }
        if subtag.len() > 1 || private {
            singleton = None;
        } else if singleton.is_some() {
            return None;
        } else {
            if head.len() == tag.len() {
                head = tag.get(..start)?.strip_suffix('-')?;
            }
            singleton = Some(subtag);
            // What follows an `x` means nothing to anybody else, single letters included.
            private = subtag == "x";
        }
        start += subtag.len() + 1;
    }
    singleton.is_none().then_some(head)
}

/// A language subtag in lower case: the two letters of BCP 47, and the three of ISO 639-2 and 639-3 that CRMs export.
fn of_subtag(subtag: &str) -> Option<Language> {
    Some(match subtag {
        "en" | "eng" => Language::En,
        "nl" | "nld" | "dut" => Language::Nl,
        "de" | "deu" | "ger" => Language::De,
        "fr" | "fra" | "fre" => Language::Fr,
        "es" | "spa" => Language::Es,
        "pt" | "por" => Language::Pt,
        "it" | "ita" => Language::It,
        "pl" | "pol" => Language::Pl,
        "sv" | "swe" => Language::Sv,
        "no" | "nb" | "nn" | "nor" | "nob" | "nno" => Language::No,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
