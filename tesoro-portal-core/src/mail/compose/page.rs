//! An HTML page that cannot be written wrongly: markup is what the source says, everything else is escaped (threat 35).

use crate::settings::Colour;

/// A page that is being written.
pub(super) struct Page(String);

impl Page {
    pub(super) fn new() -> Self {
        Self(String::with_capacity(8 * 1_024))
    }

    /// Adds markup. It is `'static`, so it cannot come from a letter.
    pub(super) fn markup(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds a colour, which is a number by type.
    pub(super) fn colour(&mut self, colour: Colour) -> &mut Self {
        self.0.push_str(&colour.to_string());
        self
    }

    /// Adds text, for an element's content or for an attribute in double quotes.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
        self
    }

    /// The page.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threat_35_text_never_becomes_markup() {
        for (text, expected) in [
            ("Anna", "Anna"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onmouseover='x'", "&quot; onmouseover=&#39;x&#39;"),
            ("&lt;&amp;&#0;", "&amp;lt;&amp;amp;&amp;#0;"),
            ("--> ]]> <![endif]-->", "--&gt; ]]&gt; &lt;![endif]--&gt;"),
        ] {
            let mut page = Page::new();
            page.markup("<p title=\"").text(text).markup("\">");
            assert_eq!(page.finish(), format!("<p title=\"{expected}\">"));
        }
    }
}
