//! The text part: wrapped lines, one blank line between paragraphs.

use super::draft::{Block, Closing, Draft, Fact, Value};

/// Where lines are broken, in characters: what every mail program shows without a second break.
const WIDTH: usize = 72;

/// Before what is to be copied, so that it stands by itself.
const INDENT: &str = "    ";

/// The text part of a mail.
///
/// A line has at most [`WIDTH`] characters, or one word or link that is longer: under the 998 bytes of RFC 5322 as
/// long as the portal's address is.
pub(super) fn render(draft: &Draft<'_>) -> String {
    let mut parts = vec![wrap(&draft.greeting)];
    parts.extend(draft.blocks.iter().map(block));
    if let Some(closing) = &draft.closing {
        parts.push(wrap(&closing.regards));
        parts.push(signature(closing));
    }
    // The delimiter by which mail programs know what is below a letter (RFC 3676, section 4.3).
    let reasons = draft.reasons.iter().map(|reason| wrap(reason));
    let choose = draft.choose.iter().map(|choose| labelled(&wrap(&choose.label), &choose.link));
    parts.push(format!("-- \n{}", reasons.chain(choose).collect::<Vec<_>>().join("\n\n")));
    parts.join("\n\n") + "\n"
}

fn block(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph(text) => wrap(text),
        Block::Facts(facts) => facts.iter().map(fact).collect::<Vec<_>>().join("\n\n"),
        Block::Action(action) => labelled(&action.label, &action.link),
    }
}

fn fact(fact: &Fact<'_>) -> String {
    match &fact.value {
        Value::Text(text) => labelled(&fact.label, &indented(text)),
        Value::Link(link) => labelled(&fact.label, link),
        Value::Secret(secret) => labelled(&fact.label, secret),
    }
}

/// Wrapped beside the blanks that each of its lines begins with; the first has them already.
fn indented(text: &str) -> String {
    wrap_to(text, WIDTH - INDENT.len()).replace('\n', &format!("\n{INDENT}"))
}

fn labelled(label: &str, value: &str) -> String {
    format!("{label}\n{INDENT}{value}")
}

fn signature(closing: &Closing) -> String {
    let lines = [closing.agent.as_deref(), Some(&closing.company), closing.phone.as_deref()];
    lines.into_iter().flatten().map(wrap).collect::<Vec<_>>().join("\n")
}

/// Breaks a line at spaces. Other white space is kept: a no-break space is there to keep two words together.
fn wrap(text: &str) -> String {
    wrap_to(text, WIDTH)
}

fn wrap_to(text: &str, widest: usize) -> String {
    let mut wrapped = String::with_capacity(text.len());
    let mut width = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = word.chars().count();
        if width > 0 {
            let fits = width + 1 + longer <= widest;
            wrapped.push(if fits { ' ' } else { '\n' });
            width = if fits { width + 1 } else { 0 };
        }
        wrapped.push_str(word);
        width += longer;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_mail_02_lines_are_broken_at_spaces_only() {
        let long = "x".repeat(100);
        for (text, expected) in [
            (String::new(), String::new()),
            ("one  two ".to_owned(), "one two".to_owned()),
            (format!("{} b", "a".repeat(70)), format!("{} b", "a".repeat(70))),
            (format!("{} b", "a".repeat(71)), format!("{}\nb", "a".repeat(71))),
            (format!("a {long} b"), format!("a\n{long}\nb")),
            (format!("{} b\u{a0}:", "é".repeat(70)), format!("{}\nb\u{a0}:", "é".repeat(70))),
        ] {
            assert_eq!(wrap(&text), expected);
        }
    }
}
