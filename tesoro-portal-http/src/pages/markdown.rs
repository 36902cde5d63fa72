//! Markdown that an office wrote, as HTML (threat 71): what looks like HTML in it is shown as text, links lead to the web
//! or to a mail program and nowhere else, and pictures are shown as their description.

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

/// What links may begin with.
const SCHEMES: [&str; 3] = ["http://", "https://", "mailto:"];

/// The HTML of a text. Its headings begin one level below the page's own.
pub(super) fn html_of(markdown: &str) -> String {
    let mut links = Vec::new();
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).filter_map(|event| kept(event, &mut links));
    let mut out = String::with_capacity(markdown.len() + markdown.len() / 4);
    html::push_html(&mut out, events);
    out
}

/// Whether a link that is open is shown as one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Shown,
    Hidden,
}

/// What becomes of a piece of the text; `links` are those that are open.
fn kept<'t>(event: Event<'t>, links: &mut Vec<Link>) -> Option<Event<'t>> {
    Some(match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
            let dest_url = match link_type {
                // An address between angle brackets; the parser has made sure that it is one.
                LinkType::Email => format!("mailto:{dest_url}").into(),
                _ => dest_url,
            };
            let link = if is_allowed(&dest_url) { Link::Shown } else { Link::Hidden };
            links.push(link);
            if link == Link::Hidden {
                return None;
            }
            Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, title: CowStr::Borrowed(""), id })
        }
        Event::End(TagEnd::Link) if links.pop() != Some(Link::Shown) => return None,
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => return None,
        Event::Start(Tag::Heading { level, .. }) => {
            Event::Start(Tag::Heading { level: below(level), id: None, classes: Vec::new(), attrs: Vec::new() })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(below(level))),
        // Alignment would be a style attribute, which our policy forbids.
        Event::Start(Tag::Table(columns)) => Event::Start(Tag::Table(vec![Alignment::None; columns.len()])),
        other => other,
    })
}

/// Only addresses that say where they lead: a relative one, or one with another scheme, is shown without a link.
fn is_allowed(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    SCHEMES.iter().any(|scheme| lower.starts_with(scheme)) && !url.chars().any(|c| c.is_control() || c.is_whitespace())
}

fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threat_71_html_is_shown_as_text() {
        for (markdown, html) in [
            ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
            ("a <img src=x onerror=alert(1)> b", "<p>a &lt;img src=x onerror=alert(1)&gt; b</p>\n"),
            ("<div>\n*a*\n</div>", "<p>&lt;div&gt;\n*a*\n&lt;/div&gt;</p>\n"),
            ("<!-- a --> b", "<p>&lt;!-- a --&gt; b</p>\n"),
            ("`<b>`", "<p><code>&lt;b&gt;</code></p>\n"),
            ("```<style>\n<b>\n```", "<pre><code class=\"language-&lt;style&gt;\">&lt;b&gt;\n</code></pre>\n"),
            ("&lt;script&gt;", "<p>&lt;script&gt;</p>\n"),
        ] {
            assert_eq!(html_of(markdown), html, "{markdown}");
        }
    }

    #[test]
    fn threat_71_links_lead_to_the_web_or_to_a_mail_program_and_nowhere_else() {
        for (url, kept) in [
            ("https://office.example/a?b=c&d", Some("https://office.example/a?b=c&amp;d")),
            ("HTTP://office.example", Some("HTTP://office.example")),
            ("mailto:office@example.org", Some("mailto:office@example.org")),
            ("javascript:alert(1)", None),
            ("JaVaScRiPt:alert(1)", None),
            ("&#106;avascript:alert(1)", None),
            ("java&#10;script:alert(1)", None),
            ("data:text/html,x", None),
            ("vbscript:x", None),
            ("//evil.example", None),
            ("/c/keizer/sign-out", None),
            ("file:///etc/passwd", None),
            ("https&colon;//x", Some("https://x")),
            ("#a", None),
        ] {
            let expected = match kept {
                Some(kept) => format!("<p><a href=\"{kept}\">here</a></p>\n"),
                None => "<p>here</p>\n".to_owned(),
            };
            assert_eq!(html_of(&format!("[here]({url} \"title\")")), expected, "{url}");
            assert_eq!(html_of(&format!("[here][r]\n\n[r]: {url}")), expected, "{url}, as a reference");
        }
        assert_eq!(html_of("<javascript:alert(1)>"), "<p>javascript:alert(1)</p>\n");
        assert_eq!(html_of("<a@b.example>"), "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>\n");
        assert_eq!(
            html_of("[a [b](javascript:x) c](https://d.example)"),
            html_of("[a b c](https://d.example)")
                .replace("<a href=\"https://d.example\">a b c</a>", "[a b c](https://d.example)")
        );
    }

    #[test]
    fn threat_71_pictures_are_shown_as_their_description() {
        assert_eq!(html_of("![a house](https://evil.example/pixel.png)"), "<p>a house</p>\n");
        assert_eq!(html_of("![x](javascript:alert(1))"), "<p>x</p>\n");
    }

    #[test]
    fn r_term_01_what_an_office_writes_looks_as_it_expects() {
        let html = html_of("# Terms\n\nBe **kind**.\n\n1. One\n2. Two\n\n| a | b |\n|:--|--:|\n| 1 | 2 |");
        assert!(html.starts_with("<h2>Terms</h2>\n<p>Be <strong>kind</strong>.</p>\n<ol>\n<li>One</li>"), "{html}");
        assert!(html.contains("<table>") && !html.contains("style"), "{html}");
    }
}
