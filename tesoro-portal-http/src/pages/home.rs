//! The first page after signing in: everything offered, by what the client has said about it (R-HOME-01, R-HOME-02).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::account::{AccountState, EmailProof, LinkState};
use tesoro_portal_core::deal::DealStatus;
use tesoro_portal_core::home::{Home, OfferedRow};

use super::frame::{Frame, Outcome, render};
use super::guard;
use super::introduction::{self, Due};
use super::offline::{self, Wanted};
use super::place::Place;
use super::property_card::{PropertyCard, label};
use super::words::Words;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "home.html")]
struct Page<'a> {
    frame: Frame<'a>,
    company: &'a str,
    root: String,
    form_token: String,
    due: Option<Due>,
    done: Option<String>,
    proof: EmailProof,
    standing: LinkState,
    name: String,
    overview: Vec<Count>,
    new: Vec<PropertyCard>,
    groups: Vec<Group>,
}

/// How much there is of something, and where.
struct Count {
    number: String,
    text: String,
    path: Option<String>,
}

/// The properties about which the client has said the same.
struct Group {
    id: &'static str,
    title: String,
    number: String,
    cards: Vec<PropertyCard>,
}

/// The home page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let (words, account, root) = (client.words(), &client.profile.account, client.visitor().root());
        let home = app.portal().home(ready)?;
        let cards = |rows: &[OfferedRow]| rows.iter().map(|row| PropertyCard::of(row, &root, words)).collect();
        let groups: Vec<Group> = home
            .groups
            .iter()
            .filter(|(_, rows)| !rows.is_empty())
            .map(|(status, rows)| Group {
                id: status.name(),
                title: words.say(label(*status)),
                number: number(rows.len(), words),
                cards: cards(rows),
            })
            .collect();
        let wanted = Wanted::of(client, request)?;
        let page = Page {
            frame: client.frame_at(Place::Home, words.say("home-title"), Outcome::Fine),
            company: &client.visitor().facts.name,
            form_token: client.form_token(),
            // Who still waits for the office has nothing to be shown around.
            due: introduction::due(client).filter(|_| !groups.is_empty() && wanted == Wanted::Page),
            done: done(request, words)?,
            proof: account.email_proof,
            standing: standing(&account.state),
            name: format!("{} {}", account.first_name, account.last_name),
            overview: overview(&home, &root, words),
            new: cards(&home.new),
            groups,
            root,
        };
        match wanted {
            Wanted::Page => render(StatusCode::OK, &page),
            Wanted::Copy => {
                let copy = Page { done: Some(offline::notice(client)), frame: offline::still(page.frame), ..page };
                Ok(offline::owned(client, render(StatusCode::OK, &copy)?))
            }
        }
    })
}

fn overview(home: &Home, root: &str, words: Words<'_>) -> Vec<Count> {
    let status = |(status, count): &(DealStatus, usize)| Count {
        number: number(*count, words),
        text: words.say(label(*status)),
        path: (*count > 0).then(|| format!("#{}", status.name())),
    };
    let favourites = home.overview.favourites.map(|count| Count {
        number: number(count, words),
        text: words.say("home-favourites"),
        path: Some(format!("{root}/favourites")),
    });
    let viewings = home.overview.upcoming_viewings.map(|count| Count {
        number: words.number(i64::try_from(count).unwrap_or(i64::MAX)),
        text: words.say("home-viewings"),
        path: Some(format!("{root}/viewings")),
    });
    home.overview.by_status.iter().map(status).chain(favourites).chain(viewings).collect()
}

fn number(count: usize, words: Words<'_>) -> String {
    words.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Whether the office still has to say who the client is (R-ACC-01). A Draft has no session; it would wait, too.
fn standing(state: &AccountState) -> LinkState {
    match state {
        AccountState::Active { link } => *link,
        AccountState::Draft { .. } => LinkState::PendingApproval,
    }
}

/// What has just been done, said once more on the page that it leads to.
fn done(request: &Request, words: Words<'_>) -> Result<Option<String>, Refused> {
    let query = request.query()?;
    let id = match query.all("done").next() {
        Some("sign-up") => "done-sign-up",
        Some("password") => "done-password",
        Some("terms") => "done-terms",
        _ => return Ok(None),
    };
    Ok(Some(words.say(id)))
}
