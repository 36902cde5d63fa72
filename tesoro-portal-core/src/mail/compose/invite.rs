//! The calendar file that comes with a mail about a viewing (R-VIEW-09).

use crate::mail::{Attachment, Letter, LetterBody, ViewingLetter, ViewingNotice};
use crate::settings::AddressPolicy;
use crate::text::Texts;
use crate::viewing::calendar::{Method, calendar};
use crate::viewing::{EntryFacts, entry};

const NAME: &str = "viewing.ics";

/// The file, where the mail says something that a calendar has to know.
pub(super) fn attached(texts: &Texts, letter: &Letter) -> Vec<Attachment> {
    let LetterBody::Viewing(about) = &letter.body else { return Vec::new() };
    let Some(method) = method(about, letter) else { return Vec::new() };
    let client = format!("{} {}", letter.account.first_name, letter.account.last_name);
    let facts = EntryFacts {
        viewing: &about.viewing,
        title: &about.title,
        place: &about.place,
        link: &letter.portal_link(),
        agent: letter.agent.as_ref(),
        client: Some((&client, &letter.account.email)),
    };
    let file = calendar(&about.viewing, &entry(texts, letter.language, facts), method, letter.at);
    let media_type = format!("text/calendar; charset=utf-8; method={}", method.name());
    file.map(|content| Attachment { name: NAME, media_type, content }).into_iter().collect()
}

fn method(about: &ViewingLetter, letter: &Letter) -> Option<Method> {
    match about.notice {
        ViewingNotice::Confirmed | ViewingNotice::Moved => Some(invitation(letter)),
        // What the entry lacked until now is the address.
        ViewingNotice::NavigationOpened if letter.settings.viewings.address == AddressPolicy::Withheld => {
            Some(invitation(letter))
        }
        ViewingNotice::Cancelled => Some(Method::Cancel),
        _ => None,
    }
}

/// Who invites has to be named (RFC 5546, 3.2.2); without anybody it is an entry like any other.
fn invitation(letter: &Letter) -> Method {
    if letter.agent.is_some() { Method::Request } else { Method::Publish }
}
