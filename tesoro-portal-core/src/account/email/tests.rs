//! Which addresses are the same, which are two, and which are none.

use proptest::prelude::*;

use super::*;

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap_or_else(|refusal| panic!("{text:?}: {refusal}"))
}

fn key_of(text: &str) -> EmailKey {
    address(text).key().clone()
}

/// What is typed, its key, and where mail goes.
const ACCEPTED: &[(&str, &str, &str)] = &[
    ("anna@example.com", "anna@example.com", "anna@example.com"),
    ("Anna.Smit@Example.COM", "anna.smit@example.com", "Anna.Smit@example.com"),
    ("  anna@example.com\u{a0}\t\r\n", "anna@example.com", "anna@example.com"),
    ("anna@example.com.", "anna@example.com", "anna@example.com"),
    ("anna@example\u{3002}com", "anna@example.com", "anna@example.com"),
    ("anna@example.com\u{3002}", "anna@example.com", "anna@example.com"),
    ("anna@mail.example.co.uk", "anna@mail.example.co.uk", "anna@mail.example.co.uk"),
    ("anna+house@example.com", "anna+house@example.com", "anna+house@example.com"),
    ("o'brien@example.ie", "o'brien@example.ie", "o'brien@example.ie"),
    ("a!#$%&'*+-/=?^_`{|}~@example.com", "a!#$%&'*+-/=?^_`{|}~@example.com", "a!#$%&'*+-/=?^_`{|}~@example.com"),
    ("1@2.example", "1@2.example", "1@2.example"),
    ("b@bücher.example", "b@xn--bcher-kva.example", "b@xn--bcher-kva.example"),
    ("b@BÜCHER.example", "b@xn--bcher-kva.example", "b@xn--bcher-kva.example"),
    ("b@bu\u{308}cher.example", "b@xn--bcher-kva.example", "b@xn--bcher-kva.example"),
    ("b@xn--bcher-kva.example", "b@xn--bcher-kva.example", "b@xn--bcher-kva.example"),
    ("b@XN--BCHER-KVA.example", "b@xn--bcher-kva.example", "b@xn--bcher-kva.example"),
    ("a@straße.de", "a@xn--strae-oqa.de", "a@xn--strae-oqa.de"),
    ("a@\u{212a}pn.example", "a@kpn.example", "a@kpn.example"),
    ("a@\u{ff45}xample.com", "a@example.com", "a@example.com"),
    ("a@o\u{fb03}ce.example", "a@office.example", "a@office.example"),
    ("a@i\u{131}.example", "a@xn--i-fka.example", "a@xn--i-fka.example"),
    ("a@r3---sn.example", "a@r3---sn.example", "a@r3---sn.example"),
];

#[test]
fn r_acc_02_an_address_has_a_typed_a_compared_and_a_mailed_form() {
    for (typed, key, mailbox) in ACCEPTED {
        let address = address(typed);
        assert_eq!(address.as_typed(), typed.trim(), "{typed:?}");
        assert_eq!(address.key().as_str(), *key, "{typed:?}");
        assert_eq!(address.mailbox(), *mailbox, "{typed:?}");
    }
}

#[test]
fn threat_43_look_alikes_before_the_at_are_unsupported() {
    for local in [
        "\u{212a}im",
        "\u{131}ngrid",
        "\u{130}ngrid",
        "\u{17f}am",
        "of\u{fb01}ce",
        "an\u{200b}na",
        "an\u{200d}na",
        "\u{feff}anna",
        "anna\u{ad}",
        "ann\u{430}",
        "jos\u{e9}",
        "jose\u{301}",
        "\u{ff41}nna",
        "an\u{a0}na",
        "\"anna\"",
        "\"an na\"",
        "\"an@na\"",
        "\"\"",
    ] {
        let typed = format!("{local}@example.com");
        assert_eq!(EmailAddress::parse(&typed), Err(EmailRefusal::Unsupported), "{typed:?}");
    }
    assert_eq!(EmailRefusal::Unsupported.code().name(), "email-unsupported");
}

#[test]
fn threat_43_a_text_beyond_any_address_is_not_looked_at() {
    let longest = format!("{}@example.com", "é".repeat(502));
    assert_eq!(longest.len(), TYPED_MAX);
    assert_eq!(EmailAddress::parse(&longest), Err(EmailRefusal::Unsupported), "looked at");
    assert_eq!(EmailAddress::parse(&format!("x{longest}")), Err(EmailRefusal::Invalid), "too long to look");
}

#[test]
fn threat_43_what_no_mail_can_be_sent_to_is_invalid() {
    let long_label = format!("a@{}.example", "b".repeat(64));
    let huge = format!("a@{}example", "b.".repeat(5_000));
    for typed in [
        "",
        " ",
        "@",
        "anna",
        "anna@",
        "@example.com",
        "anna.example.com",
        "anna@example",
        "anna@localhost",
        "anna@localhost.",
        "anna@.",
        "anna@.com",
        "anna@example..com",
        "anna@example.com..",
        "anna@-example.com",
        "anna@example-.com",
        "anna@exa_mple.com",
        "anna@exa mple.com",
        "anna@example.com>",
        "anna@[127.0.0.1]",
        "anna@[IPv6:::1]",
        "anna@127.0.0.1",
        "anna@127.0.0.1.",
        "anna@example.123",
        "anna@xn--.example",
        "anna@xn--a.example",
        "anna@exa\u{200b}mple.com",
        "anna@exa\u{ad}mple.com",
        "anna@exa\u{202e}mple.com",
        "anna@example.com\u{200b}",
        "anna\u{ff20}example.com",
        "anna@b@example.com",
        "anna,bo@example.com",
        "an na@example.com",
        "Anna <anna@example.com>",
        "<anna@example.com>",
        "mailto:anna@example.com",
        "anna@example.com,bo@example.com",
        ".anna@example.com",
        "anna.@example.com",
        "an..na@example.com",
        "anna(x)@example.com",
        "anna@example.com(x)",
        "an\\na@example.com",
        "anna\r\nBcc:bo@example.com",
        "anna@example.com\r\nBcc: bo@example.com",
        "anna\0@example.com",
        "anna\t@example.com",
        "anna\u{85}@example.com",
        &long_label,
        &huge,
    ] {
        assert_eq!(EmailAddress::parse(typed), Err(EmailRefusal::Invalid), "{typed:?}");
    }
    assert_eq!(EmailRefusal::Invalid.code().name(), "email-invalid");
}

#[test]
fn r_acc_02_lengths_are_those_of_rfc_5321() {
    let local = |n: usize| format!("{}@example.com", "a".repeat(n));
    assert!(EmailAddress::parse(&local(EMAIL_LOCAL_MAX)).is_ok());
    assert_eq!(EmailAddress::parse(&local(EMAIL_LOCAL_MAX + 1)), Err(EmailRefusal::Invalid));

    // Three labels of 63, dots, and a rest that makes the whole 254 or 255 bytes long.
    let whole = |rest: usize| format!("a@{0}.{0}.{0}.{1}", "b".repeat(63), "c".repeat(rest));
    assert_eq!(whole(60).len(), EMAIL_MAX);
    assert!(EmailAddress::parse(&whole(60)).is_ok());
    assert_eq!(EmailAddress::parse(&whole(61)), Err(EmailRefusal::Invalid));
}

#[test]
fn threat_43_a_plus_tag_and_a_dot_make_another_address() {
    let keys = ["anna@example.com", "anna+1@example.com", "anna+2@example.com", "a.nna@example.com"];
    for (i, one) in keys.iter().enumerate() {
        for (j, other) in keys.iter().enumerate() {
            assert_eq!(address(one).key() == address(other).key(), i == j, "{one} and {other}");
        }
    }
}

#[test]
fn r_acc_02_a_store_reads_back_what_it_stored_and_nothing_else() {
    for (typed, _, _) in ACCEPTED {
        let address = address(typed);
        let json = serde_json::to_string(&address).unwrap();
        assert_eq!(serde_json::from_str::<EmailAddress>(&json).unwrap(), address);
        assert_eq!(EmailAddress::try_from(address.as_typed().to_owned()), Ok(address.clone()));

        let key = address.key();
        assert_eq!(EmailKey::try_from(key.as_str().to_owned()).as_ref(), Ok(key));
        let json = serde_json::to_string(key).unwrap();
        assert_eq!(&serde_json::from_str::<EmailKey>(&json).unwrap(), key);
    }
    for text in ["Anna@example.com", "anna@Example.com", " anna@example.com", "anna@example.com.", "b@bücher.example"]
    {
        assert_eq!(EmailKey::try_from(text.to_owned()), Err(EmailRefusal::Invalid), "{text:?}");
    }
}

#[test]
fn r_acc_02_a_page_shows_no_more_than_its_owner_needs() {
    assert_eq!(address("Anna.Smit@Example.com").masked(), "A•••@Example.com");
    assert_eq!(address("a@example.com").masked(), "•••@example.com");
    assert_eq!(address("b1@bücher.example").masked(), "b•••@bücher.example");
}

#[test]
fn r_acc_02_debug_output_hides_the_part_before_the_at() {
    let anna = address("Anna.Smit@Bücher.example");
    assert_eq!(format!("{anna:?}"), "EmailAddress(…@xn--bcher-kva.example)");
    assert_eq!(format!("{:?}", anna.key()), "EmailKey(…@xn--bcher-kva.example)");
}

/// Addresses with every character that may stand before the @, over plain and international domains.
fn plausible() -> impl Strategy<Value = String> {
    let local = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,12}(\\.[A-Za-z0-9+_-]{1,12}){0,3}";
    let domain = "([A-Za-z0-9]{1,10}|[a-zäöüßéłøåñç]{1,10}|xn--bcher-kva)(\\.[A-Za-z]{2,6}){1,2}\\.?";
    (local, domain).prop_map(|(local, domain)| format!("{local}@{domain}"))
}

fn with_cases(text: &str, upper: &[bool]) -> String {
    let cases = upper.iter().copied().cycle();
    let change = |(c, upper): (char, bool)| if upper { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() };
    text.chars().zip(cases).map(change).collect()
}

proptest! {
    #[test]
    fn threat_43_the_case_of_letters_never_matters(text in plausible(), upper in prop::collection::vec(any::<bool>(), 1..40)) {
        let changed = with_cases(&text, &upper);
        prop_assert_eq!(key_of(&changed), key_of(&text));
    }

    #[test]
    fn threat_43_normalising_twice_changes_nothing(text in plausible()) {
        let first = address(&text);
        prop_assert_eq!(&address(first.as_typed()), &first);
        prop_assert_eq!(&key_of(first.key().as_str()), first.key());
        prop_assert_eq!(&key_of(first.mailbox()), first.key());
        prop_assert!(EmailKey::try_from(first.key().as_str().to_owned()).is_ok());
    }

    #[test]
    fn threat_43_what_is_accepted_is_safe_to_mail(text in "\\PC{0,8}[a-z\"<>, \r\n\u{0}\u{200b}\u{212a}]{0,6}@\\PC{0,8}[a-z.\r\n]{0,8}") {
        if let Ok(address) = EmailAddress::parse(&text) {
            prop_assert!(address.mailbox().bytes().all(|b| b.is_ascii_graphic() && !b"<>(),:;\"\\[]".contains(&b)));
            prop_assert!(address.mailbox().len() <= EMAIL_MAX);
            prop_assert_eq!(address.mailbox().matches('@').count(), 1);
            prop_assert_eq!(EmailAddress::parse(address.as_typed()), Ok(address));
        }
    }
}
