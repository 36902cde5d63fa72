//! The calendar file that comes with a mail about a viewing (R-VIEW-09).

use crate::mail::{CalendarMethod, Enclosure, HeaderText, Letter, LetterBody, ViewingLetter, ViewingNotice};
use crate::settings::AddressPolicy;
use crate::text::Texts;
use crate::viewing::calendar::calendar;
use crate::viewing::{EntryFacts, entry};

const NAME: &str = "viewing.ics";

/// The file, where the mail says something that a calendar has to know.
pub(super) fn enclosed(texts: &Texts, letter: &Letter) -> Vec<Enclosure> {
    let LetterBody::Viewing(about) = &letter.body else { return Vec::new() };
    let Some(method) = method(about, letter) else { return Vec::new() };
    let client = letter.account.as_ref().map(|account| (account.full_name(), &account.email));
    let facts = EntryFacts {
        viewing: &about.viewing,
        title: &about.title,
        place: &about.place,
        link: &letter.portal_link(),
        agent: letter.agent.as_ref(),
        client: client.as_ref().map(|(name, email)| (name.as_str(), *email)),
    };
    let file = calendar(&about.viewing, &entry(texts, letter.language, facts), method, letter.at);
    let enclosed = file.map(|ics| Enclosure::Calendar { method, name: HeaderText::one_line(NAME), ics });
    enclosed.into_iter().collect()
}

/// Who invites has to be named (RFC 5546, 3.2.2): without an agent there is nothing to enclose.
fn method(about: &ViewingLetter, letter: &Letter) -> Option<CalendarMethod> {
    letter.agent.as_ref()?;
    let withheld = letter.settings.viewings.address == AddressPolicy::Withheld;
    match about.notice {
        ViewingNotice::Confirmed | ViewingNotice::Moved => Some(CalendarMethod::Request),
        // What the entry lacked until now is the address.
        ViewingNotice::NavigationOpened if withheld => Some(CalendarMethod::Request),
        ViewingNotice::Cancelled => Some(CalendarMethod::Cancel),
        _ => None,
    }
}
