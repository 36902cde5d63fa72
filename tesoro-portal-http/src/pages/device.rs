//! What a browser calls itself, in the words in which people call it: for the list of sessions (R-AUTH-05).

/// Browsers by what only they say of themselves. Most say that they are others too, so the order decides.
const BROWSERS: &[(&str, &str)] = &[
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Systems, likewise.
const SYSTEMS: &[(&str, &str)] = &[
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
];

/// A browser and what it runs on, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Device {
    Both { browser: &'static str, system: &'static str },
    One(&'static str),
    Unknown,
}

impl Device {
    /// Reads a `User-Agent`. It is the client's own word, good for recognising one's devices and for nothing else.
    pub(super) fn of(user_agent: &str) -> Self {
        let known = |names: &[(&str, &'static str)]| {
            names.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
        };
        match (known(BROWSERS), known(SYSTEMS)) {
            (Some(browser), Some(system)) => Self::Both { browser, system },
            (Some(name), None) | (None, Some(name)) => Self::One(name),
            (None, None) => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_auth_05_a_device_is_named_as_people_name_it() {
        let both = |browser, system| Device::Both { browser, system };
        let cases = [
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
                both("Chrome", "Linux"),
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 \
                 Safari/537.36 Edg/141.0.0.0",
                both("Edge", "Windows"),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 Version/18.5 Mobile/15E148 Safari/604.1",
                both("Safari", "iPhone"),
            ),
            ("Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", both("Firefox", "Android")),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0",
                both("Firefox", "Mac"),
            ),
            ("SomeApp (Android)", Device::One("Android")),
            ("curl/8.5.0", Device::Unknown),
            ("", Device::Unknown),
        ];
        for (user_agent, expected) in cases {
            assert_eq!(Device::of(user_agent), expected, "{user_agent}");
        }
    }
}
