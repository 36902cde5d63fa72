//! Where the pictures of a map come from, if an office has somewhere (R-PROP-01).
//!
//! There is no server by default: whoever runs one learns from each tile which home somebody looks at, and the public
//! ones forbid such use. Without one a page shows the address, a drawing, and ways to the phone's own map.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use url::{Host, Url};

use crate::code::{self, Code};
use crate::failure::Refusal;

/// The longest address of tiles or of an attribution, in bytes: room for a key of the server's.
pub const MAP_URL_MAX: usize = 500;

/// The longest attribution, in characters: it stands in a corner of a map on a phone.
pub const ATTRIBUTION_MAX: usize = 120;

/// What shows a client where a property is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MapSource {
    /// A drawing, which says nothing to anybody.
    #[default]
    Drawn,
    /// A server, which is asked once the client wants to see the map.
    Tiles(MapTiles),
}

impl MapSource {
    /// The server, where there is one.
    pub fn tiles(&self) -> Option<&MapTiles> {
        match self {
            Self::Drawn => None,
            Self::Tiles(tiles) => Some(tiles),
        }
    }
}

/// A server of map tiles, as its operator wants it to be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapTiles {
    /// Where its tiles are. The style of the map is part of the address.
    pub template: TileTemplate,
    /// Whose map it is.
    pub attribution: Attribution,
    /// Where that is said at length.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution_link: Option<AttributionLink>,
}

/// The address of a tile: `https`, without user and fragment, with `{z}`, `{x}` and `{y}` once each behind the host and
/// nothing else in braces; the tiles are those of the web's usual projection, of 256 pixels.
///
/// The host is a plain name or an IPv4 address, because it stands in the content security policy, where other characters
/// would say more than one host.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TileTemplate {
    text: String,
    origin: String,
    host: String,
}

impl TileTemplate {
    /// The address with its placeholders.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Scheme, host and port: what a content security policy has to allow for it, and no more.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The host, as people read it.
    pub fn host(&self) -> &str {
        &self.host
    }
}

impl FromStr for TileTemplate {
    type Err = InvalidTileTemplate;

    fn from_str(text: &str) -> Result<Self, InvalidTileTemplate> {
        let once = |placeholder: &str| text.matches(placeholder).count() == 1;
        if !["{z}", "{x}", "{y}"].into_iter().all(once) {
            return Err(InvalidTileTemplate);
        }
        let tile = text.replace("{z}", "0").replace("{x}", "0").replace("{y}", "0");
        if tile.contains(['{', '}']) {
            return Err(InvalidTileTemplate);
        }
        let url = web_address(&tile).ok_or(InvalidTileTemplate)?;
        let host = match url.host() {
            Some(Host::Domain(name)) => name.to_owned(),
            Some(Host::Ipv4(address)) => address.to_string(),
            Some(Host::Ipv6(_)) | None => return Err(InvalidTileTemplate),
        };
        let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
        // Where a placeholder is part of the host, nobody could say which hosts there are.
        if !plain || authority(text).contains(['{', '?']) {
            return Err(InvalidTileTemplate);
        }
        Ok(Self { text: text.to_owned(), origin: url.origin().ascii_serialization(), host })
    }
}

/// An absolute `https` address as browsers read it, which needs none of the repairs that they make silently.
fn web_address(text: &str) -> Option<Url> {
    let odd = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '\\' | '#' | '"' | '\'' | '<' | '>');
    let plain = text.len() <= MAP_URL_MAX && text.is_ascii() && !text.contains(odd);
    let host = authority(text);
    if !plain || !text.starts_with("https://") || host.is_empty() || host.contains('@') {
        return None;
    }
    Url::parse(text).ok()
}

/// What stands between the two slashes of an absolute address and the next one.
fn authority(text: &str) -> &str {
    text.split('/').nth(2).unwrap_or_default()
}

/// The text is no address of tiles; [`TileTemplate`] says what is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an https address with {{z}}, {{x}} and {{y}} once each")]
pub struct InvalidTileTemplate;

impl Refusal for InvalidTileTemplate {
    fn code(&self) -> Code {
        code::MAP_TILES_INVALID
    }
}

/// Whose map it is, as its operator wants it said: one line of plain text of at most [`ATTRIBUTION_MAX`] characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Attribution(String);

impl Attribution {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Attribution {
    type Err = InvalidAttribution;

    fn from_str(text: &str) -> Result<Self, InvalidAttribution> {
        let text = text.trim();
        let fits = (1..=ATTRIBUTION_MAX).contains(&text.chars().count());
        if fits && !text.contains(char::is_control) { Ok(Self(text.to_owned())) } else { Err(InvalidAttribution) }
    }
}

/// An absolute `https` address of a page that says whose map it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AttributionLink(String);

impl AttributionLink {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for AttributionLink {
    type Err = InvalidAttribution;

    fn from_str(text: &str) -> Result<Self, InvalidAttribution> {
        web_address(text).map(|url| Self(url.into())).ok_or(InvalidAttribution)
    }
}

/// The text says nothing or too much of whose map it is, or its link is no `https` address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a line of 1 to {ATTRIBUTION_MAX} characters, or not an https address")]
pub struct InvalidAttribution;

impl Refusal for InvalidAttribution {
    fn code(&self) -> Code {
        code::MAP_ATTRIBUTION_INVALID
    }
}

/// A text that is kept as what it was read from.
macro_rules! kept_as_text {
    ($($own:ty: $refusal:ty, $text:ident;)+) => {$(
        impl TryFrom<String> for $own {
            type Error = $refusal;

            fn try_from(text: String) -> Result<Self, $refusal> {
                text.parse()
            }
        }

        impl From<$own> for String {
            fn from(own: $own) -> Self {
                own.$text().to_owned()
            }
        }

        impl fmt::Display for $own {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.$text())
            }
        }
    )+};
}

kept_as_text! {
    TileTemplate: InvalidTileTemplate, as_str;
    Attribution: InvalidAttribution, as_str;
    AttributionLink: InvalidAttribution, as_str;
}

#[cfg(test)]
mod tests {
    use super::*;

    const TILES: &str = "https://tiles.example/{z}/{x}/{y}.png";

    #[test]
    fn r_prop_01_the_address_of_tiles_names_one_host_and_each_placeholder_once() {
        for (text, origin, host) in [
            (TILES, "https://tiles.example", "tiles.example"),
            ("https://Tiles.Example:8443/{z}/{x}/{y}?key=a1", "https://tiles.example:8443", "tiles.example"),
            ("https://192.0.2.7/t/{z}/{y}/{x}@2x.png", "https://192.0.2.7", "192.0.2.7"),
            ("https://t.example/?x={x}&y={y}&z={z}", "https://t.example", "t.example"),
        ] {
            let read = text.parse::<TileTemplate>();
            let told = read.as_ref().map_or(("", ""), |tiles| (tiles.origin(), tiles.host()));
            assert_eq!(told, (origin, host), "{text}");
            if let Ok(tiles) = read {
                assert_eq!(tiles.as_str(), text);
                let json = serde_json::to_string(&tiles).unwrap();
                assert_eq!(serde_json::from_str::<TileTemplate>(&json).unwrap(), tiles);
            }
        }
    }

    #[test]
    fn threat_35_what_would_say_more_than_one_host_in_a_policy_is_refused() {
        let long = format!("https://tiles.example/{{z}}/{{x}}/{{y}}?{}", "a".repeat(MAP_URL_MAX));
        for text in [
            "",
            "https://tiles.example/{z}/{x}.png",
            "https://tiles.example/{z}/{x}/{y}/{y}.png",
            "https://{s}.tiles.example/{z}/{x}/{y}.png",
            "https://{z}.tiles.example/{x}/{y}.png",
            "https://tiles.example?{z}/{x}/{y}.png",
            "https://tiles.example/{z}/{x}/{y}{r}.png",
            "http://tiles.example/{z}/{x}/{y}.png",
            "//tiles.example/{z}/{x}/{y}.png",
            "https:///tiles.example/{z}/{x}/{y}.png",
            "javascript://tiles.example/{z}/{x}/{y}",
            "https://*.example/{z}/{x}/{y}.png",
            "https://a;script-src b/{z}/{x}/{y}.png",
            "https://a;script-src/{z}/{x}/{y}.png",
            "https://a,b/{z}/{x}/{y}.png",
            "https://a'self'/{z}/{x}/{y}.png",
            "https://user@tiles.example/{z}/{x}/{y}.png",
            "https://[2001:db8::1]/{z}/{x}/{y}.png",
            "https://tiles.example/{z}/{x}/{y}.png#a",
            "https://tiles.example/ {z}/{x}/{y}.png",
            "https://tiles.example\\{z}/{x}/{y}.png",
            "https://tiles.example/{z}/{x}/{y}\".png",
            "https://tîles.example/{z}/{x}/{y}.png",
            long.as_str(),
        ] {
            assert_eq!(text.parse::<TileTemplate>(), Err(InvalidTileTemplate), "{text}");
        }
    }

    #[test]
    fn r_prop_01_an_attribution_is_a_line_and_its_link_a_page() {
        for (text, kept) in [
            (" © OpenStreetMap contributors ", Some("© OpenStreetMap contributors")),
            ("", None),
            (" ", None),
            ("a\nb", None),
        ] {
            assert_eq!(text.parse::<Attribution>().ok().map(String::from).as_deref(), kept, "{text:?}");
        }
        assert!("é".repeat(ATTRIBUTION_MAX).parse::<Attribution>().is_ok());
        assert!("é".repeat(ATTRIBUTION_MAX + 1).parse::<Attribution>().is_err());
        assert!("https://maps.example/copyright".parse::<AttributionLink>().is_ok());
        for text in
            ["", "javascript:alert(1)", "http://maps.example", "/copyright", "https://a@maps.example", "https://"]
        {
            assert_eq!(text.parse::<AttributionLink>(), Err(InvalidAttribution), "{text}");
        }
    }

    #[test]
    fn r_prop_01_without_a_server_the_map_is_drawn() {
        assert_eq!(serde_json::to_string(&MapSource::default()).unwrap(), "\"drawn\"");
        assert_eq!(MapSource::default().tiles(), None);
        let tiles = MapTiles {
            template: TILES.parse().unwrap(),
            attribution: "Lorem".parse().unwrap(),
            attribution_link: "https://maps.example/c".parse().ok(),
        };
        let source = MapSource::Tiles(tiles.clone());
        let written = serde_json::to_value(&source).unwrap();
        let told = serde_json::json!({ "tiles": {
            "template": TILES, "attribution": "Lorem", "attribution_link": "https://maps.example/c",
        } });
        assert_eq!(written, told);
        assert_eq!(serde_json::from_value::<MapSource>(told).unwrap(), source);
        assert_eq!(source.tiles(), Some(&tiles));
        assert_eq!(tiles.template.to_string(), TILES);
    }
}
