//! A message as it goes over the wire: RFC 5322 headers, MIME parts, pure ASCII (R-MAIL-02, threat 60).
//!
//! ```text
//! multipart/mixed                    only with a calendar file
//! ├─ multipart/alternative
//! │  ├─ text/plain
//! │  ├─ multipart/related            only with pictures
//! │  │  ├─ text/html
//! │  │  └─ image/png, inline
//! │  └─ text/calendar; method=…      what mail programs offer to take over (RFC 6047)
//! └─ application/ics                 the same as a file, for those that do not
//! ```

use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lettre::Address;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, MultiPart, SinglePart};
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::mail::{Enclosure, HeaderText, Message};

/// A message cannot be written: one of its addresses cannot stand in a mail.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an address that mail can be sent to")]
pub(super) struct Unwritable;

/// The message from this sender, ready to be handed over.
pub(super) fn written(message: &Message, sender: &EmailAddress) -> Result<lettre::Message, Unwritable> {
    let mut builder = lettre::Message::builder()
        .from(mailbox(Some(&message.from_name), sender)?)
        .to(mailbox(Some(&message.to_name), &message.to)?)
        .raw_header(subject(&message.subject))
        .date(seconds(message.at.unix_timestamp()))
        .message_id(Some(format!("<{}@{}>", message.id, domain(sender))))
        .raw_header(fixed("Auto-Submitted", "auto-generated"))
        .raw_header(fixed("Content-Language", message.language.formatting_locale()));
    if let Some(reply_to) = &message.reply_to {
        builder = builder.reply_to(mailbox(None, reply_to)?);
    }
    if let Some(page) = &message.unsubscribe {
        // An address is one word, which nothing may be put into.
        let (name, value) = (HeaderName::new_from_ascii_str("List-Unsubscribe"), format!("<{page}>"));
        builder = builder.raw_header(HeaderValue::dangerous_new_pre_encoded(name, value.clone(), value));
    }
    builder.multipart(parts(message)?).map_err(|_| Unwritable)
}

fn parts(message: &Message) -> Result<MultiPart, Unwritable> {
    let alternative = MultiPart::alternative().singlepart(part(ContentType::TEXT_PLAIN, &message.text)?);
    let html = part(ContentType::TEXT_HTML, &message.html)?;
    let mut related = None;
    for enclosure in &message.enclosures {
        if let Enclosure::Picture { content_id, kind, bytes } = enclosure {
            let picture =
                Attachment::new_inline((*content_id).to_owned()).body(bytes.clone(), media(kind.media_type())?);
            let whole = related.take().unwrap_or_else(|| MultiPart::related().singlepart(html.clone()));
            related = Some(whole.singlepart(picture));
        }
    }
    let mut alternative = match related {
        Some(related) => alternative.multipart(related),
        None => alternative.singlepart(html),
    };
    let mut files = Vec::new();
    for enclosure in &message.enclosures {
        if let Enclosure::Calendar { method, name, ics } = enclosure {
            let media_type = media(&format!("text/calendar; charset=utf-8; method={}", method.name()))?;
            alternative = alternative.singlepart(part(media_type, ics)?);
            let file = Attachment::new(name.as_str().to_owned());
            files.push(file.body(ics.clone().into_bytes(), media("application/ics")?));
        }
    }
    if files.is_empty() {
        return Ok(alternative);
    }
    Ok(files.into_iter().fold(MultiPart::mixed().multipart(alternative), MultiPart::singlepart))
}

fn media(text: &str) -> Result<ContentType, Unwritable> {
    ContentType::parse(text).map_err(|_| Unwritable)
}

/// The domain of an address, in its ASCII form.
pub(super) fn domain(address: &EmailAddress) -> &str {
    address.mailbox().rsplit_once('@').map_or("", |(_, domain)| domain)
}

fn mailbox(name: Option<&HeaderText>, address: &EmailAddress) -> Result<Mailbox, Unwritable> {
    let name = name.map(HeaderText::as_str).filter(|name| !name.is_empty()).map(str::to_owned);
    let address: Address = address.mailbox().parse().map_err(|_| Unwritable)?;
    Ok(Mailbox::new(name, address))
}

fn subject(text: &HeaderText) -> HeaderValue {
    let name = HeaderName::new_from_ascii_str("Subject");
    let text = text.as_str();
    // ASCII goes through as it is, and so would an encoded word that somebody wrote into a name.
    if text.contains("=?") {
        HeaderValue::dangerous_new_pre_encoded(name, text.to_owned(), encoded_words(text))
    } else {
        HeaderValue::new(name, text.to_owned())
    }
}

/// The longest piece of text in one encoded word, in bytes: 75 characters in all (RFC 2047, section 2).
const PIECE: usize = 45;

/// The text in encoded words, each on a line of its own.
fn encoded_words(text: &str) -> String {
    let mut words = Vec::new();
    let mut piece = String::new();
    for c in text.chars() {
        if piece.len() + c.len_utf8() > PIECE {
            words.push(std::mem::take(&mut piece));
        }
        piece.push(c);
    }
    words.push(piece);
    words.iter().map(|word| format!("=?utf-8?b?{}?=", STANDARD.encode(word))).collect::<Vec<_>>().join("\r\n ")
}

fn fixed(name: &'static str, value: &'static str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Quoted-printable whatever the text is: no byte above 127, no line over 76, no blank lost at the end of one.
fn part(content_type: ContentType, text: &str) -> Result<SinglePart, Unwritable> {
    let body = Body::new_with_encoding(text.to_owned(), ContentTransferEncoding::QuotedPrintable);
    Ok(SinglePart::builder().header(content_type).body(body.map_err(|_| Unwritable)?))
}

fn seconds(since_the_epoch: i64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(since_the_epoch).unwrap_or(0))
}
