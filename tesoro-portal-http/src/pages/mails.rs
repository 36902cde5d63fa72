//! Which mails come (R-MAIL-04): the page that a mail leads to when somebody wants no more of its kind.

use std::collections::BTreeMap;

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::code;
use tesoro_portal_core::mail::{MailChoice, OptionalMail};
use tesoro_portal_core::profile::ProfileChange;

use super::frame::{Frame, Outcome, render};
use super::guard;
use super::place::Place;
use super::words::Words;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "mails.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
    form_token: String,
    done: Option<String>,
    kinds: Vec<Kind>,
}

/// A kind of mail with its box.
struct Kind {
    name: &'static str,
    label: String,
    choice: MailChoice,
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, _| {
        let words = client.words();
        let done = request.query()?.all("done").next() == Some("mails");
        let kinds = OptionalMail::ALL.iter().filter_map(|kind| {
            let unwanted = client.profile.unwanted_mails.contains(kind);
            let choice = if unwanted { MailChoice::Unwanted } else { MailChoice::Wanted };
            Some(Kind { name: kind.name(), label: label(*kind, words)?, choice })
        });
        let page = Page {
            frame: client.frame_at(Place::Profile, words.say("mails-title"), Outcome::Fine),
            root: client.visitor().root(),
            form_token: client.form_token(),
            done: done.then(|| words.say("done-mails")),
            kinds: kinds.collect(),
        };
        render(StatusCode::OK, &page)
    })
}

/// Saves the boxes: one that is not ticked is a mail that is not wanted.
pub(super) fn choose(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let form = client.form(&["mails"])?;
        let mut mails: BTreeMap<_, _> = OptionalMail::ALL.iter().map(|kind| (*kind, MailChoice::Unwanted)).collect();
        for name in form.all("mails") {
            let kind = OptionalMail::named(name).ok_or_else(|| Refused::field("/mails", code::UNKNOWN_FIELD))?;
            mails.insert(kind, MailChoice::Wanted);
        }
        app.portal().change_profile(ready, &ProfileChange { mails, ..ProfileChange::default() })?;
        Ok(Answer::see_other(&client.visitor().path("mails?done=mails")))
    })
}

/// `None` for a kind that core has learnt and these pages have not.
fn label(kind: OptionalMail, words: Words<'_>) -> Option<String> {
    Some(match kind {
        OptionalMail::NewProperties => words.say("mails-new-properties"),
        OptionalMail::ViewingReminders => words.say("mails-viewing-reminders"),
        OptionalMail::FeedbackReminders => words.say("mails-feedback-reminders"),
        OptionalMail::Replies => words.say("mails-replies"),
        _ => return None,
    })
}
