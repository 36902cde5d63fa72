//! The address a client signs in with: what is shown, what is compared, what is mailed to (R-ACC-02, threat 43).
//!
//! One person may type an address in several ways; two people must never share one. So every address has a *key*, and
//! only keys are compared:
//!
//! | typed | decision |
//! |---|---|
//! | spaces around it | trimmed |
//! | upper-case letters, anywhere | the same address |
//! | a domain in its own script, as punycode, in full-width letters, or with a final dot | the same address |
//! | `+tag` before the @ | another address: only the mail provider knows whether it is the same mailbox |
//! | anything but ASCII before the @ (a Kelvin sign, a dotless ı, a long ſ, a ligature, a zero-width space) | unsupported |
//! | a quoted part before the @, `"a b"@example.com` | unsupported |
//! | an IP address or a single word as the domain | invalid |
//! | control, invisible or blank characters inside | invalid |

use std::fmt;

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use serde::{Deserialize, Serialize};

use super::invisible::is_invisible;
use crate::code::{self, Code};
use crate::failure::Refusal;

/// The longest part before the @, in bytes (RFC 5321, section 4.5.3.1.1).
pub const EMAIL_LOCAL_MAX: usize = 64;

/// The longest address, in bytes of its ASCII form: a path of 256 (RFC 5321, section 4.5.3.1.3) less its brackets.
pub const EMAIL_MAX: usize = 254;

/// The longest text that is looked at, in bytes: as many characters as an address may have, four bytes each.
const TYPED_MAX: usize = 4 * EMAIL_MAX;

/// An e-mail address that mail can be sent to.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress {
    typed: String,
    mailbox: String,
    key: EmailKey,
}

impl EmailAddress {
    /// Reads an address as a person types it. A store restores one from [`EmailAddress::as_typed`] in the same way.
    pub fn parse(text: &str) -> Result<Self, EmailRefusal> {
        let typed = text.trim();
        let (local, domain) = split(typed)?;
        let domain = ascii_domain(domain)?;
        if !local.is_ascii() || local.starts_with('"') {
            return Err(EmailRefusal::Unsupported);
        }
        let mailbox = format!("{local}@{domain}");
        if local.len() > EMAIL_LOCAL_MAX || mailbox.len() > EMAIL_MAX || !is_strict(&mailbox) {
            return Err(EmailRefusal::Invalid);
        }
        let key = EmailKey(mailbox.to_ascii_lowercase());
        Ok(Self { typed: typed.to_owned(), mailbox, key })
    }

    /// The address as typed, trimmed: what pages show.
    pub fn as_typed(&self) -> &str {
        &self.typed
    }

    /// The address for an envelope and a header: pure ASCII, with the domain in its wire form and the part before
    /// the @ as typed, which the receiving server may tell apart by letter case.
    pub fn mailbox(&self) -> &str {
        &self.mailbox
    }

    /// What is compared, and unique in a company.
    pub fn key(&self) -> &EmailKey {
        &self.key
    }

    /// The address for a page that its owner recognises and nobody else can use: `a•••@example.com`.
    pub fn masked(&self) -> String {
        let (local, domain) = halves(&self.typed);
        // A single character would be the whole of it.
        let first = local.chars().next().filter(|_| local.len() > 1).map(String::from).unwrap_or_default();
        format!("{first}•••@{domain}")
    }
}

/// The part before the @ is personal data and stays out of logs.
impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EmailAddress(…@{})", halves(&self.mailbox).1)
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = EmailRefusal;

    fn try_from(text: String) -> Result<Self, EmailRefusal> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.typed
    }
}

/// The normalised form of an address: two addresses are the same exactly when their keys are (R-ACC-02).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailKey(String);

impl EmailKey {
    /// The key as a store keeps it: lower-case ASCII.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for EmailKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EmailKey(…@{})", halves(&self.0).1)
    }
}

/// Restores what [`EmailKey::as_str`] gave, and refuses anything that is not already normalised.
impl TryFrom<String> for EmailKey {
    type Error = EmailRefusal;

    fn try_from(text: String) -> Result<Self, EmailRefusal> {
        let key = EmailAddress::parse(&text)?.key;
        if key.0 == text { Ok(key) } else { Err(EmailRefusal::Invalid) }
    }
}

impl From<EmailKey> for String {
    fn from(key: EmailKey) -> Self {
        key.0
    }
}

/// Why a text is not accepted as an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EmailRefusal {
    /// It is not an address that mail on the internet can be sent to.
    #[error("not an e-mail address")]
    Invalid,
    /// It may be an address, but not one that can be compared safely: quoted, or not ASCII before the @.
    #[error("an e-mail address of an unsupported kind")]
    Unsupported,
}

impl Refusal for EmailRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Invalid => code::EMAIL_INVALID,
            Self::Unsupported => code::EMAIL_UNSUPPORTED,
        }
    }
}

/// The parts around the last @ of a text that could be an address at all.
fn split(typed: &str) -> Result<(&str, &str), EmailRefusal> {
    if typed.len() > TYPED_MAX || typed.contains(char::is_control) {
        return Err(EmailRefusal::Invalid);
    }
    let (local, domain) = typed.rsplit_once('@').ok_or(EmailRefusal::Invalid)?;
    if local.is_empty() || domain.contains(|c: char| c.is_whitespace() || is_invisible(c)) {
        return Err(EmailRefusal::Invalid);
    }
    Ok((local, domain))
}

/// The domain as DNS knows it (UTS 46, non-transitional): lower-case ASCII without a final dot.
fn ascii_domain(domain: &str) -> Result<String, EmailRefusal> {
    let ascii = Uts46::new()
        .to_ascii(domain.as_bytes(), AsciiDenyList::STD3, Hyphens::CheckFirstLast, DnsLength::VerifyAllowRootDot)
        .map_err(|_| EmailRefusal::Invalid)?;
    let name = ascii.strip_suffix('.').unwrap_or(&ascii);
    let (_, top) = name.rsplit_once('.').ok_or(EmailRefusal::Invalid)?;
    // No top-level domain is a number: it would be an IP address without its brackets.
    if top.bytes().all(|b| b.is_ascii_digit()) {
        return Err(EmailRefusal::Invalid);
    }
    Ok(name.to_owned())
}

/// Whether an ASCII address follows the grammar of RFC 5321, with dots and allowed characters where they may be.
fn is_strict(mailbox: &str) -> bool {
    let strict = email_address::Options::default().with_required_tld().without_domain_literal().without_display_text();
    email_address::EmailAddress::parse_with_options(mailbox, strict).is_ok()
}

fn halves(address: &str) -> (&str, &str) {
    address.rsplit_once('@').unwrap_or_default()
}

#[cfg(test)]
mod tests;
