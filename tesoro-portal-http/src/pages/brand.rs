//! A company's own colours, as a style sheet that sets the tokens of `app.css` and nothing else (R-COMP-05, R-COMP-06). Its
//! address carries a hash of what it says, so that browsers may keep it for good and never have an old one.

use std::fmt::Write as _;

use hyper::StatusCode;
use sha2::{Digest as _, Sha256};
use tesoro_portal_core::CompanyId;
use tesoro_portal_core::settings::{Branding, Colour};

use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::{Access, Request, Route};

/// `/brand/{company}/{file}` on the clients' origin.
pub(super) const fn routes() -> [Route<App>; 1] {
    [Route::get("/brand/{company}/{file}", Access::Anyone, serve)]
}

/// The address of a company's style sheet; none where it looks as the product does.
pub(super) fn url(company: &CompanyId, branding: &Branding) -> Option<String> {
    let sheet = sheet(branding)?;
    Some(format!("/brand/{company}/{}", file(&sheet)))
}

/// The address of the icon that a phone shows: a house in the company's colour.
pub(super) fn icon_url(company: &CompanyId, branding: &Branding) -> String {
    format!("/brand/{company}/{}", named(&icon(branding), "svg"))
}

fn icon(branding: &Branding) -> String {
    let (ground, line) = match branding.primary {
        Some(primary) => (primary.to_string(), primary.text_on().to_string()),
        None => ("#0b5c6b".to_owned(), "#ffffff".to_owned()),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" fill=\"{ground}\"/>\
         <path d=\"M8.500 16.500 16 9.500l7.500 7M11 14.800V23h10v-8.200\" fill=\"none\" stroke=\"{line}\" stroke-width=\"2.200\" \
         stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>"
    )
}

fn serve(app: &App, request: &Request) -> Result<Answer, Refused> {
    let facts = app.portal().facts(&request.id("company")?)?;
    let icon = icon(&facts.branding);
    if named(&icon, "svg") == request.param("file") {
        return Ok(Answer::of(StatusCode::OK, "image/svg+xml", icon).immutable());
    }
    let sheet = sheet(&facts.branding).filter(|sheet| file(sheet) == request.param("file"));
    let sheet = sheet.ok_or_else(Refused::not_found)?;
    Ok(Answer::of(StatusCode::OK, "text/css; charset=utf-8", sheet).immutable())
}

fn file(sheet: &str) -> String {
    named(sheet, "css")
}

fn named(content: &str, ending: &str) -> String {
    let mut name = String::new();
    for byte in Sha256::digest(content).iter().take(6) {
        // Writing to a string does not fail.
        let _ = write!(name, "{byte:02x}");
    }
    name + "." + ending
}

/// The tokens; colours are numbers by type, so that nothing else can get in here.
fn sheet(branding: &Branding) -> Option<String> {
    let ground = branding.secondary.or(branding.primary)?;
    let accent = branding.primary.map(accent).unwrap_or_default();
    let soft = format!(
        "--soft:light-dark(color-mix(in oklab,{ground} 9%,#fff),color-mix(in oklab,{} 14%,#14171c))",
        ground.for_dark()
    );
    Some(format!(":root{{{accent}{soft}}}\n"))
}

fn accent(primary: Colour) -> String {
    let dark = primary.for_dark();
    let (on_light, on_dark) = (primary.text_on(), dark.text_on());
    format!("--accent:light-dark({primary},{dark});--on-accent:light-dark({on_light},{on_dark});")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_comp_06_a_company_sets_tokens_and_nothing_else() {
        let branding = |primary: &str, secondary: &str| Branding {
            primary: primary.parse().ok(),
            secondary: secondary.parse().ok(),
            ..Branding::default()
        };
        assert_eq!(sheet(&Branding::default()), None);
        assert_eq!(
            sheet(&branding("#7a1f5c", "")).unwrap(),
            ":root{--accent:light-dark(#7a1f5c,#b07a9e);--on-accent:light-dark(#ffffff,#000000);\
             --soft:light-dark(color-mix(in oklab,#7a1f5c 9%,#fff),color-mix(in oklab,#b07a9e 14%,#14171c))}\n"
        );
        let secondary = sheet(&branding("", "#ffcc00")).unwrap();
        assert!(secondary.starts_with(":root{--soft:") && secondary.contains("#ffcc00"), "{secondary}");
        let (one, two) = (branding("#7a1f5c", ""), branding("#7a1f5d", ""));
        let company = "keizer".parse().unwrap();
        assert_ne!(url(&company, &one), url(&company, &two));
        assert_eq!(url(&company, &one), url(&company, &one.clone()));
    }
}
