//! What a property has, in the client's language: the names that a CRM commonly uses are known, others are shown as they
//! are.

use tesoro_portal_core::crm::{EnergyLabel, FeatureValue, Hundredths};
use tesoro_portal_core::language::Language;

use super::words::Words;

/// A line of the list.
pub(super) struct Fact {
    pub(super) name: String,
    /// How much, or which; nothing for what it simply has.
    pub(super) value: Option<String>,
}

/// An energy label, with the group of its class for the style sheet.
pub(super) struct Energy {
    pub(super) text: String,
    pub(super) class: String,
    pub(super) group: &'static str,
}

impl Energy {
    pub(super) fn of(label: &EnergyLabel, words: Words<'_>) -> Self {
        let text = words.fill(
            "property-energy-class",
            &[("class", label.class.as_str().into()), ("scheme", label.scheme.as_str().into())],
        );
        let group = match label.class.chars().next() {
            Some('A') => "good",
            Some('B' | 'C') => "fair",
            Some('D' | 'E') => "middling",
            _ => "poor",
        };
        Self { text, class: label.class.clone(), group }
    }
}

/// The fact with a CRM's name; nothing for what a property does not have.
pub(super) fn fact(name: &str, value: &FeatureValue, words: Words<'_>) -> Option<Fact> {
    let (label, kind) = known(name).map_or_else(|| (spelled(name), Kind::Plain), |(id, kind)| (words.say(id), kind));
    let value = match value {
        FeatureValue::Flag(false) => return None,
        FeatureValue::Flag(true) => None,
        FeatureValue::Number(number) if kind == Kind::Year => Some((number.get() / 100).to_string()),
        FeatureValue::Number(number) if kind == Kind::SquareMetres => {
            Some(format!("{}\u{a0}m²", written(*number, words)))
        }
        FeatureValue::Number(number) => Some(written(*number, words)),
        FeatureValue::Text(text) => Some(text.clone()),
    };
    Some(Fact { name: label, value })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    SquareMetres,
    Year,
}

fn known(name: &str) -> Option<(&'static str, Kind)> {
    Some(match name {
        "bedrooms" => ("feature-bedrooms", Kind::Plain),
        "bathrooms" => ("feature-bathrooms", Kind::Plain),
        "rooms" => ("feature-rooms", Kind::Plain),
        "area" | "living_area" | "living-area" => ("feature-area", Kind::SquareMetres),
        "plot" | "plot_area" | "plot-area" => ("feature-plot", Kind::SquareMetres),
        "year" | "built" | "year_built" | "year-built" => ("feature-year", Kind::Year),
        "floor" => ("feature-floor", Kind::Plain),
        "garden" => ("feature-garden", Kind::Plain),
        "balcony" => ("feature-balcony", Kind::Plain),
        "roof_terrace" | "roof-terrace" => ("feature-roof-terrace", Kind::Plain),
        "patio" => ("feature-patio", Kind::Plain),
        "pool" | "swimming_pool" | "swimming-pool" => ("feature-pool", Kind::Plain),
        "renovated" | "year_renovated" | "year-renovated" => ("feature-renovated", Kind::Year),
        "solar" | "solar_panels" | "solar-panels" => ("feature-solar", Kind::Plain),
        "terrace" => ("feature-terrace", Kind::Plain),
        "parking" => ("feature-parking", Kind::Plain),
        "garage" => ("feature-garage", Kind::Plain),
        "lift" | "elevator" => ("feature-lift", Kind::Plain),
        "heating" => ("feature-heating", Kind::Plain),
        "storage" => ("feature-storage", Kind::Plain),
        "furnished" => ("feature-furnished", Kind::Plain),
        _ => return None,
    })
}

/// A name as a reader would write it: `solar_panels` as “Solar panels”.
fn spelled(name: &str) -> String {
    let text = name.replace(['_', '-'], " ");
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn written(number: Hundredths, words: Words<'_>) -> String {
    let (whole, rest) = (number.get() / 100, (number.get() % 100).abs());
    let mark = if words.language == Language::En { '.' } else { ',' };
    match rest {
        0 => words.number(whole),
        rest if rest % 10 == 0 => format!("{}{mark}{}", words.number(whole), rest / 10),
        rest => format!("{}{mark}{rest:02}", words.number(whole)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_prop_01_features_are_named_in_the_clients_language_and_unknown_ones_are_shown_as_they_are() {
        let texts = crate::pages::texts().unwrap();
        let told = |language, name: &str, value| {
            let fact = fact(name, &value, Words::new(&texts, language))?;
            Some((fact.name, fact.value.unwrap_or_default()))
        };
        let number = |hundredths| FeatureValue::Number(Hundredths::new(hundredths).unwrap());
        let rows = [
            (Language::Nl, "area", number(11_250), Some(("Woonoppervlakte", "112,5\u{a0}m²"))),
            (Language::En, "area", number(11_205), Some(("Living area", "112.05\u{a0}m²"))),
            (Language::De, "bedrooms", number(300), Some(("Schlafzimmer", "3"))),
            (Language::En, "year", number(193_400), Some(("Year built", "1934"))),
            (Language::En, "garden", FeatureValue::Flag(true), Some(("Garden", ""))),
            (Language::En, "garden", FeatureValue::Flag(false), None),
            (Language::Pl, "solar_panels", FeatureValue::Text("12".into()), Some(("Panele słoneczne", "12"))),
            (Language::Nl, "renovated", number(202_200), Some(("Renovatiejaar", "2022"))),
            (Language::Pl, "wine_cellar", FeatureValue::Text("12".into()), Some(("Wine cellar", "12"))),
        ];
        for (language, name, value, expected) in rows {
            let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
            assert_eq!(told(language, name, value), expected, "{language} {name}");
        }
    }
}
