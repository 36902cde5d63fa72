//! Texts that come from people, made fit to stand in a sentence (threat 35).

use crate::account::{EMAIL_MAX, EmailAddress};
use crate::mail::HeaderText;

/// `text` on one line of at most [`HeaderText::MAX`] characters, without what would turn the order of the words around
/// it. What a company or an agent is called is the CRM's own text and may hold anything.
pub(super) fn tidy(text: &str) -> String {
    HeaderText::one_line(text).as_str().chars().filter(|c| !turns_order(*c)).collect::<String>().trim().to_owned()
}

/// The bidirectional controls of Unicode (UAX 9, section 2).
fn turns_order(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// An address as its owner typed it; in its ASCII form where what was typed is too long for a line of a mail.
pub(super) fn shown(email: &EmailAddress) -> &str {
    if email.as_typed().len() <= EMAIL_MAX { email.as_typed() } else { email.mailbox() }
}

/// What a telephone dials for a number as people write it. `None` where a digit may have to be left out, as in
/// `+31 (0)20`, or where there is more than a number.
pub(super) fn dialled(phone: &str) -> Option<String> {
    let (plus, number) = phone.strip_prefix('+').map_or(("", phone), |number| ("+", number));
    let plain = number.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '-' | '.' | '/'));
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    // From the shortest numbers in service to the longest of ITU-T E.164.
    (plain && (3..=15).contains(&digits.len())).then(|| format!("{plus}{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threat_35_a_name_cannot_break_the_line_or_turn_the_words_around_it() {
        for (text, expected) in [
            ("Vest Makelaars", "Vest Makelaars"),
            ("  Vest\r\n\tMakelaars\u{2028}b.v. ", "Vest Makelaars b.v."),
            ("Vest\0\u{1b}[31mMakelaars", "Vest [31mMakelaars"),
            ("\u{202e}sraalekaM\u{202c} \u{2066}Vest\u{2069}\u{200f}", "sraalekaM Vest"),
            ("نیم\u{200c}فاصله", "نیم\u{200c}فاصله"),
            ("<b>&amp;", "<b>&amp;"),
            ("\u{200e}", ""),
        ] {
            assert_eq!(tidy(text), expected, "{text:?}");
        }
        assert_eq!(tidy(&"é".repeat(5_000)).chars().count(), HeaderText::MAX);
    }

    #[test]
    fn r_mail_02_a_number_is_dialled_only_where_it_is_plain() {
        for (phone, expected) in [
            ("+31 20 123 45 67", Some("+31201234567")),
            ("020-123 45 67", Some("0201234567")),
            ("030/901820", Some("030901820")),
            ("112", Some("112")),
            ("+31 (0)20 123 45 67", None),
            ("020 123 45 67 ext. 12", None),
            ("020 123 45 67, 06 12345678", None),
            ("12", None),
            ("", None),
            ("+", None),
            ("1234567890123456", None),
            ("020\"onclick=x", None),
        ] {
            assert_eq!(dialled(phone).as_deref(), expected, "{phone:?}");
        }
    }

    #[test]
    fn r_mail_02_an_address_is_shown_as_typed_while_it_fits_a_line() {
        let typed = EmailAddress::parse("Anna@bücher.example").unwrap();
        assert_eq!(shown(&typed), "Anna@bücher.example");
        let long = EmailAddress::parse(&format!("a@{0}.{0}.example", "ｅ".repeat(60))).unwrap();
        assert_eq!(shown(&long), format!("a@{0}.{0}.example", "e".repeat(60)));
        assert!(long.as_typed().len() > EMAIL_MAX);
    }
}
