//! The HTML part: one table that mail programs agree on, from 320 px up, in light and in dark.
//!
//! Styles stand in the elements, because many programs drop a style sheet; the sheet only turns the colours round where
//! dark ones are preferred. No colour is pure black or white: programs that invert colours by themselves leave those
//! that are not mostly alone. Nothing is loaded from anywhere.

use super::draft::{Action, Block, Closing, Draft, Fact, Value};
use super::page::Page;
use super::palette::Palette;
use super::tidy::dialled;
use crate::mail::Logo;

/// Blanks that a mail program does not fold into one.
macro_rules! filler {
    () => {
        "&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;\
         &nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;\n"
    };
}

/// Everything up to the language.
const DOCTYPE: &str = "<!DOCTYPE html>\n<html lang=\"";

/// From after the language to the title.
const HEAD: &str = r#"" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>"#;

/// From after the title to the colours.
const STYLES: &str = r"</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
.pad { padding-left: 20px !important; padding-right: 20px !important; }
.title { font-size: 21px !important; }
}
@media (prefers-color-scheme: dark) {
.page { background-color: #15191b !important; }
.card { background-color: #1e2427 !important; border-color: #333c40 !important; }
.panel { background-color: #283034 !important; border-color: #3c474c !important; }
.ink { color: #e9edec !important; }
.muted { color: #a9b4b3 !important; }
.link { color: ";

const STYLES_BUTTON: &str = r" !important; }
.button { background-color: ";

const STYLES_LABEL: &str = r" !important; }
.label { color: ";

/// From after the colours to the preview.
const STYLES_END: &str = r#" !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f2f4f2;-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all;">"#;

/// From after the preview to the company's name. The blanks fill the rest of what an inbox shows, so that what follows
/// in the mail, a password or a code among it, is not shown there.
const OPENING: &str = concat!(
    filler!(),
    filler!(),
    filler!(),
    filler!(),
    r#"</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f2f4f2;">
<tr><td align="center" style="padding:24px 12px;">
<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;margin:0 auto;font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:16px;line-height:1.55;">
"#
);

/// Where the company's name stands.
const NAME: &str = r#"<tr><td class="pad ink notranslate" translate="no" style="padding:4px 32px 16px;color:#22292b;font-size:17px;line-height:1.4;font-weight:600;overflow-wrap:anywhere;word-break:break-word;">"#;

/// From after the company's name to the title of the mail.
const NAME_END: &str = "</td></tr>\n";

/// Where the logo stands, on a light plate: most logos are made for white paper.
const LOGO: &str = r#"<tr><td class="pad" style="padding:4px 32px 16px;"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding:8px 12px;background-color:#fdfefd;border-radius:10px;"><img src="cid:logo" width=""#;

const LOGO_HEIGHT: &str = r#"" height=""#;

const LOGO_NAME: &str = r#"" alt=""#;

const LOGO_END: &str = r#"" style="display:block;max-width:100%;border:0;color:#22292b;font-size:17px;font-weight:600;"></td></tr></table></td></tr>
"#;

/// A logo is shown no larger, in CSS pixels: it fits beside the margins of a window of 320.
const LOGO_MAX: (u32, u32) = (200, 56);

/// A line in the company's colour.
const LINE: &str = r#"<tr><td style="padding:0 0 10px;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td height="4" style="height:4px;font-size:0;line-height:0;border-radius:2px;background-color:"#;

const LINE_END: &str = r#";">&nbsp;</td></tr></table></td></tr>
"#;

const CARD: &str = r#"<tr><td class="card pad" style="padding:32px;background-color:#fdfefd;border:1px solid #dfe4e1;border-radius:14px;">
<h1 class="ink title" style="margin:0 0 20px;color:#22292b;font-size:24px;line-height:1.25;font-weight:600;overflow-wrap:anywhere;word-break:break-word;">"#;

const TITLE_END: &str = "</h1>\n";

const PARAGRAPH: &str =
    r#"<p class="ink" style="margin:0 0 16px;color:#22292b;overflow-wrap:anywhere;word-break:break-word;">"#;

const PARAGRAPH_END: &str = "</p>\n";

const PANEL: &str = r#"<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 20px;">
<tr><td class="panel" style="padding:16px 20px 4px;background-color:#eff4f1;border:1px solid #d7dfda;border-radius:10px;">
"#;

const PANEL_END: &str = "</td></tr>\n</table>\n";

const FACT: &str = r#"<p class="muted" style="margin:0;color:#566164;font-size:14px;line-height:1.5;">"#;

const FACT_TEXT: &str = r#"</p>
<p class="ink notranslate" translate="no" style="margin:0 0 12px;color:#22292b;overflow-wrap:anywhere;word-break:break-word;">"#;

const FACT_SECRET: &str = r#"</p>
<p class="ink notranslate" translate="no" style="margin:2px 0 12px;color:#22292b;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono','Courier New',monospace;font-size:24px;line-height:1.4;font-weight:600;letter-spacing:2px;">"#;

const BUTTON: &str = r#"<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 12px;">
<tr><td class="button" align="center" style="background-color:"#;

const BUTTON_LINK: &str = r#";border-radius:10px;">
<a class="label" href=""#;

const BUTTON_STYLE: &str = r#"" style="display:inline-block;padding:13px 26px;color:"#;

const BUTTON_LABEL: &str = r#";font-size:16px;line-height:1.3;font-weight:600;text-decoration:none;">"#;

const BUTTON_END: &str = "</a>\n</td></tr>\n</table>\n";

const ASIDE: &str = r#"<p class="muted" style="margin:0 0 20px;color:#566164;font-size:14px;line-height:1.5;overflow-wrap:anywhere;word-break:break-word;">"#;

const LINK: &str = r#"<a class="link" href=""#;

const LINK_STYLE: &str = r#"" style="color:"#;

const LINK_TEXT: &str = r#";">"#;

const LINK_END: &str = "</a>";

const REGARDS: &str = r#"<p class="ink" style="margin:24px 0 8px;color:#22292b;">"#;

const SIGNATURE: &str =
    r#"<p class="ink" style="margin:0;color:#22292b;overflow-wrap:anywhere;word-break:break-word;">"#;

/// From after the letter to the reasons.
const FOOT: &str = r#"</td></tr>
<tr><td class="pad" style="padding:20px 32px 8px;">
"#;

const REASON: &str = r#"<p class="muted" style="margin:0 0 10px;color:#566164;font-size:13px;line-height:1.5;overflow-wrap:anywhere;word-break:break-word;">"#;

const CLOSING: &str = "</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
";

/// The HTML part of a mail.
pub(super) fn render(draft: &Draft<'_>, palette: Palette, logo: Option<&Logo>) -> String {
    let mut page = Page::new();
    page.markup(DOCTYPE).text(draft.language.formatting_locale()).markup(HEAD).text(&draft.subject);
    page.markup(STYLES).colour(palette.dark).markup(STYLES_BUTTON).colour(palette.dark);
    page.markup(STYLES_LABEL).colour(palette.on_dark).markup(STYLES_END);
    page.text(&draft.preview).markup(OPENING);
    match logo {
        Some(logo) => head(&mut page, logo, &draft.company),
        None => {
            page.markup(NAME).text(&draft.company).markup(NAME_END);
        }
    }
    if let Some(line) = palette.line {
        page.markup(LINE).colour(line).markup(LINE_END);
    }
    page.markup(CARD).text(&draft.title).markup(TITLE_END);
    paragraph(&mut page, &draft.greeting);
    for block in &draft.blocks {
        match block {
            Block::Paragraph(text) => paragraph(&mut page, text),
            Block::Facts(facts) => panel(&mut page, facts, palette),
            Block::Action(action) => button(&mut page, action, palette),
        }
    }
    if let Some(closing) = &draft.closing {
        sign(&mut page, closing, palette);
    }
    page.markup(FOOT);
    for reason in &draft.reasons {
        page.markup(REASON).text(reason).markup(PARAGRAPH_END);
    }
    if let Some(choose) = &draft.choose {
        page.markup(REASON).text(&choose.label).markup("<br>\n");
        anchor(&mut page, &choose.link, palette).markup(PARAGRAPH_END);
    }
    page.markup(CLOSING);
    page.finish()
}

/// The logo, with the company's name where pictures are not shown.
fn head(page: &mut Page, logo: &Logo, company: &str) {
    let (width, height) = shown(logo);
    page.markup(LOGO).text(&width.to_string()).markup(LOGO_HEIGHT).text(&height.to_string());
    page.markup(LOGO_NAME).text(company).markup(LOGO_END);
}

/// The rule: a logo is made smaller where it has to be, never larger, and keeps its form.
fn shown(logo: &Logo) -> (u32, u32) {
    let (width, height) = (u64::from(logo.width.max(1)), u64::from(logo.height.max(1)));
    let (widest, highest) = (u64::from(LOGO_MAX.0), u64::from(LOGO_MAX.1));
    // Of both limits the one that makes it smaller, as a fraction.
    let (part, whole) = [(widest, width), (highest, height), (1, 1)]
        .into_iter()
        .min_by(|(a, b), (c, d)| (a * d).cmp(&(c * b)))
        .unwrap_or((1, 1));
    let scaled = |side: u64| u32::try_from((side * part / whole).max(1)).unwrap_or(u32::MAX);
    (scaled(width), scaled(height))
}

fn paragraph(page: &mut Page, text: &str) {
    page.markup(PARAGRAPH).text(text).markup(PARAGRAPH_END);
}

fn panel(page: &mut Page, facts: &[Fact<'_>], palette: Palette) {
    page.markup(PANEL);
    for fact in facts {
        page.markup(FACT).text(&fact.label);
        match &fact.value {
            Value::Text(text) => page.markup(FACT_TEXT).text(text),
            Value::Secret(secret) => page.markup(FACT_SECRET).text(secret),
            Value::Link(link) => anchor(page.markup(FACT_TEXT), link, palette),
        };
        page.markup(PARAGRAPH_END);
    }
    page.markup(PANEL_END);
}

fn button(page: &mut Page, action: &Action, palette: Palette) {
    page.markup(BUTTON).colour(palette.accent).markup(BUTTON_LINK).text(&action.link);
    page.markup(BUTTON_STYLE).colour(palette.on_accent).markup(BUTTON_LABEL).text(&action.button).markup(BUTTON_END);
    page.markup(ASIDE).text(&action.otherwise).markup("<br>\n");
    anchor(page, &action.link, palette).markup(PARAGRAPH_END);
}

fn anchor<'p>(page: &'p mut Page, link: &str, palette: Palette) -> &'p mut Page {
    page.markup(LINK).text(link).markup(LINK_STYLE).colour(palette.link).markup(LINK_TEXT).text(link).markup(LINK_END)
}

fn sign(page: &mut Page, closing: &Closing, palette: Palette) {
    page.markup(REGARDS).text(&closing.regards).markup(PARAGRAPH_END).markup(SIGNATURE);
    if let Some(agent) = &closing.agent {
        page.markup("<strong style=\"font-weight:600;\">").text(agent).markup("</strong><br>\n");
    }
    page.text(&closing.company);
    if let Some(phone) = &closing.phone {
        page.markup("<br>\n");
        match dialled(phone) {
            Some(number) => {
                let link = page.markup(LINK).markup("tel:").text(&number).markup(LINK_STYLE).colour(palette.link);
                link.markup(LINK_TEXT).text(phone).markup(LINK_END)
            }
            None => page.text(phone),
        };
    }
    page.markup(PARAGRAPH_END);
}

#[cfg(test)]
mod tests {
    use super::super::palette::{DARK_GROUND, LIGHT_GROUND};
    use super::*;
    use crate::mail::PictureKind;
    use crate::settings::{Branding, CONTRAST_MIN, Colour};

    /// The colours that `markup` gives to a property of a style.
    fn colours(markup: &str, property: &str) -> Vec<Colour> {
        let values = markup.match_indices(property).map(|(at, _)| markup[at + property.len()..].trim_start());
        values.filter_map(|value| value.get(..7)?.parse().ok()).collect()
    }

    #[test]
    fn r_comp_06_a_link_can_be_read_on_every_ground_of_a_mail_in_any_colour_that_a_company_may_have() {
        let light = [PANEL, OPENING, CARD].map(|markup| colours(markup, "background-color:")).concat();
        let dark = colours(STYLES, "background-color:");
        assert_eq!((light.len(), dark.len()), (3, 3));
        assert!(light.contains(&LIGHT_GROUND) && dark.contains(&DARK_GROUND), "{light:?} {dark:?}");
        let mut palettes = vec![Palette::of(&Branding::default())];
        for red in (0..=255).step_by(15) {
            for green in (0..=255).step_by(15) {
                for blue in (0..=255).step_by(15) {
                    let primary = Some(Colour::rgb(red, green, blue)).filter(|it| it.contrast(Colour::WHITE) >= 450);
                    palettes.push(Palette::of(&Branding { primary, ..Branding::default() }));
                }
            }
        }
        for palette in palettes {
            assert!(light.iter().all(|ground| palette.link.contrast(*ground) >= CONTRAST_MIN), "{palette:?}");
            assert!(dark.iter().all(|ground| palette.dark.contrast(*ground) >= CONTRAST_MIN), "{palette:?}");
            assert!(palette.accent.contrast(palette.on_accent) >= CONTRAST_MIN, "{palette:?}");
            assert!(palette.dark.contrast(palette.on_dark) >= CONTRAST_MIN, "{palette:?}");
        }
    }

    #[test]
    fn r_comp_06_ink_and_muted_text_can_be_read_on_every_ground_of_a_mail() {
        let light = [PANEL, OPENING, CARD].map(|markup| colours(markup, "background-color:")).concat();
        let inks = [PARAGRAPH, FACT, ASIDE, REASON].map(|markup| colours(markup, ";color:")).concat();
        let dark = colours(STYLES, "background-color:");
        let dark_inks = colours(STYLES, "{ color:");
        assert_eq!((inks.len(), dark_inks.len()), (4, 2));
        for (inks, grounds) in [(inks, light), (dark_inks, dark)] {
            for (ink, ground) in inks.iter().flat_map(|ink| grounds.iter().map(move |ground| (ink, ground))) {
                assert!(ink.contrast(*ground) >= CONTRAST_MIN, "{ink} {ground}");
            }
        }
    }

    #[test]
    fn r_comp_05_a_logo_keeps_its_form_and_is_made_no_larger() {
        for ((width, height), expected) in [
            ((100, 40), (100, 40)),
            ((400, 100), (200, 50)),
            ((4_000, 100), (200, 5)),
            ((300, 300), (56, 56)),
            ((1, 5_000), (1, 56)),
            ((0, 0), (1, 1)),
            ((u32::MAX, u32::MAX), (56, 56)),
        ] {
            let logo = Logo { kind: PictureKind::Png, bytes: Vec::new(), width, height };
            assert_eq!(shown(&logo), expected, "{width} x {height}");
        }
    }
}
