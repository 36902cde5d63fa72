//! What tags and headers mean, as tables.

use super::*;

/// A tag, and the tag of the language it means.
const WISHES: &[(&str, &str)] = &[
    // The cases the rule names.
    ("nl-BE", "nl"),
    ("pt-BR", "pt"),
    ("nb", "no"),
    ("nn", "no"),
    ("no-NO", "no"),
    ("DE", "de"),
    ("zh", "en"),
    // Plain tags.
    ("en", "en"),
    ("nl", "nl"),
    ("de", "de"),
    ("fr", "fr"),
    ("es", "es"),
    ("pt", "pt"),
    ("it", "it"),
    ("pl", "pl"),
    ("sv", "sv"),
    ("no", "no"),
    // Regions, scripts and variants.
    ("en-US", "en"),
    ("de-AT", "de"),
    ("de-CH", "de"),
    ("fr-CA", "fr"),
    ("es-419", "es"),
    ("pt-PT", "pt"),
    ("it-CH", "it"),
    ("sv-FI", "sv"),
    ("nb-NO", "no"),
    ("nn-NO", "no"),
    ("de-Latn-DE", "de"),
    ("de-Latn", "de"),
    ("de-CH-1996", "de"),
    ("de-1901", "de"),
    ("sl-rozaj-biske", "en"),
    ("nb-Latn-NO", "no"),
    // Any letter case, underscores, stray spaces.
    ("NL-be", "nl"),
    ("nL_Be", "nl"),
    ("pt_BR", "pt"),
    ("NB_no", "no"),
    ("de_Latn_DE", "de"),
    (" fr ", "fr"),
    // Extensions and private use.
    ("nl-u-ca-buddhist", "nl"),
    ("de-DE-u-co-phonebk", "de"),
    ("pl-t-en-us", "pl"),
    ("sv-x-crm-import", "sv"),
    ("fr-BE-u-nu-latn-x-a-b", "fr"),
    ("it-a-bbb-x-a-ccc", "it"),
    ("x-nl", "en"),
    ("x-whatever", "en"),
    // Grandfathered.
    ("no-bok", "no"),
    ("no-nyn", "no"),
    ("NO_BOK", "no"),
    ("i-klingon", "en"),
    ("zh-min-nan", "en"),
    ("art-lojban", "en"),
    ("en-GB-oed", "en"),
    ("sgn-BE-NL", "en"),
    ("i-default", "en"),
    // Three letters.
    ("nld", "nl"),
    ("dut", "nl"),
    ("deu", "de"),
    ("ger-DE", "de"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("SPA", "es"),
    ("por", "pt"),
    ("ita", "it"),
    ("pol", "pl"),
    ("swe", "sv"),
    ("nob", "no"),
    ("nno", "no"),
    ("nor", "no"),
    // Other languages, however near.
    ("zh-Hant-TW", "en"),
    ("da", "en"),
    ("af", "en"),
    ("lb", "en"),
    ("gsw", "en"),
    ("ca", "en"),
    ("uk", "en"),
    ("und", "en"),
    ("und-NL", "en"),
    ("mul", "en"),
    // Malformed.
    ("n", "en"),
    ("-", "en"),
    ("nl-", "en"),
    ("-nl", "en"),
    ("nl--BE", "en"),
    ("nl BE", "en"),
    ("nl,de", "en"),
    ("nl;q=1", "en"),
    ("nl_NL.UTF-8", "en"),
    ("de@euro", "en"),
    ("nl-u", "en"),
    ("nl-x", "en"),
    ("nl-u-x-a", "en"),
    ("nl-verylongsubtag", "en"),
    ("nl-\u{412}\u{415}", "en"),
    ("\u{ff4e}\u{ff4c}", "en"),
    ("Nederlands", "en"),
    ("12", "en"),
    ("*", "en"),
    ("../nl", "en"),
    ("n\u{2011}l", "en"),
];

fn wish(text: &str) -> Option<LanguageTag> {
    LanguageTag::keep(text)
}

#[test]
fn r_lang_01_a_wish_becomes_one_of_the_ten() {
    for (text, expected) in WISHES {
        let tag = wish(text).unwrap();
        assert_eq!(negotiate(Some(&tag), Language::ALL).tag(), *expected, "{text:?}");
    }
}

#[test]
fn r_lang_01_every_tag_of_the_table_is_written_once() {
    let mut seen: Vec<&str> = WISHES.iter().map(|(text, _)| *text).collect();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), WISHES.len());
    assert!(seen.len() >= 60);
}

#[test]
fn r_lang_01_no_wish_and_an_endless_one_are_english() {
    assert_eq!(negotiate(None, Language::ALL), Language::En);
    let endless = "nl-".repeat(3_400);
    assert_eq!(negotiate(wish(&endless).as_ref(), Language::ALL), Language::En);
}

#[test]
fn r_lang_01_a_language_the_company_does_not_offer_becomes_english() {
    let offered = [Language::En, Language::Nl];
    assert_eq!(negotiate(wish("nl-BE").as_ref(), &offered), Language::Nl);
    assert_eq!(negotiate(wish("fr-BE").as_ref(), &offered), Language::En);
    assert_eq!(negotiate(wish("fr").as_ref(), &[]), Language::En);
    assert_eq!(negotiate(wish("fr").as_ref(), &[Language::De]), Language::En);
}

#[test]
fn r_lang_01_the_kept_wish_is_followed_once_its_language_is_offered() {
    let kept = wish("sv-FI");
    assert_eq!(negotiate(kept.as_ref(), &[Language::En]), Language::En);
    assert_eq!(negotiate(kept.as_ref(), &[Language::En, Language::Sv]), Language::Sv);
}

#[test]
fn r_lang_02_the_clients_choice_comes_before_the_contacts_wish() {
    let all = Language::ALL;
    let without_french = [Language::En, Language::De];
    assert_eq!(effective(Some(Language::Fr), wish("de").as_ref(), all), Language::Fr);
    assert_eq!(effective(None, wish("de").as_ref(), all), Language::De);
    assert_eq!(effective(None, None, all), Language::En);
    assert_eq!(effective(Some(Language::Fr), wish("de").as_ref(), &without_french), Language::De);
    assert_eq!(effective(Some(Language::Fr), wish("fr").as_ref(), &without_french), Language::En);
}

#[test]
fn r_lang_01_a_browsers_header_is_weighed() {
    let cases: &[(&str, &str)] = &[
        ("", "en"),
        ("nl", "nl"),
        ("nl-BE,nl;q=0.9,en;q=0.8", "nl"),
        ("en;q=0.8,nl;q=0.9", "nl"),
        ("en-US,en;q=0.5", "en"),
        ("zh-CN,zh;q=0.9,fr;q=0.5", "fr"),
        ("zh,ja", "en"),
        ("nl;q=0,de;q=0.001", "de"),
        ("nl;q=0", "en"),
        ("de;q=0.5,fr;q=0.5", "de"),
        ("de ; q=0.5 , fr ; Q=0.75", "fr"),
        ("de;q=0.5\t,\tfr;q=0.6", "fr"),
        ("*", "en"),
        ("*,nl;q=0.5", "en"),
        ("pl,*;q=0.5", "pl"),
        ("nl;q=1.000,de", "nl"),
        ("nl;q=1.001,de;q=0.1", "de"),
        ("nl;q=2,de;q=0.1", "de"),
        ("nl;q=0.1234,de;q=0.1", "de"),
        ("nl;q=-1,de;q=0.1", "de"),
        ("nl;q=+0.5,de;q=0.1", "de"),
        ("nl;q=0.+5,de;q=0.1", "de"),
        ("nl;q=,de;q=0.1", "de"),
        ("nl;level=1,de;q=0.1", "de"),
        ("nl;q=0.9;q=1,de;q=0.1", "de"),
        ("nl;q=NaN,de;q=0.1", "de"),
        ("nl;q=0.,de", "de"),
        (",,;,nn", "no"),
        ("nl\r\nx: y", "en"),
    ];
    for (header, expected) in cases {
        assert_eq!(negotiate_header(header, Language::ALL).tag(), *expected, "{header:?}");
    }
}

#[test]
fn r_lang_01_a_header_gives_only_what_is_offered_and_reads_a_bounded_part() {
    assert_eq!(negotiate_header("fr,nl;q=0.5", &[Language::En, Language::Nl]), Language::Nl);
    assert_eq!(negotiate_header("fr", &[]), Language::En);
    let filler = "zh,".repeat(HEADER_RANGES_MAX);
    assert_eq!(negotiate_header(&format!("{filler}nl"), Language::ALL), Language::En);
    let huge = "x".repeat(10_000);
    assert_eq!(negotiate_header(&format!("{huge},nl;q=0.2"), Language::ALL), Language::Nl);
}
