//! What surrounds every page: language, title, the office's name, signing out.

use askama::Template;
use hyper::StatusCode;

use super::agent_card::AgentCard;
use super::faults::Faults;
use super::place::Place;
use super::words::Words;
use crate::answer::Answer;
use crate::refused::Refused;

/// What `layout.html` shows.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    pub(super) words: Words<'a>,
    /// The name of the page.
    pub(super) heading: String,
    /// Where the page belongs to a company's portal.
    pub(super) portal: Option<PortalFrame<'a>>,
    pub(super) outcome: Outcome,
}

/// The company around a page.
#[derive(Debug)]
pub(super) struct PortalFrame<'a> {
    /// Its name, which is the browser's title, too (R-COMP-05).
    pub(super) name: &'a str,
    /// The path under which all its pages are: `/c/<id>`.
    pub(super) root: String,
    /// The address of its own style sheet.
    pub(super) sheet: Option<String>,
    /// The token in the forms of the session, where somebody is signed in.
    pub(super) form_token: Option<String>,
    /// The main menu, for a client who may go everywhere.
    pub(super) menu: Option<Menu>,
    /// What stands at the head of its pages, in place of its name.
    pub(super) logo: Option<BrandPicture>,
    /// What stands beside the page's title.
    pub(super) favicon: Option<BrandPicture>,
    /// The company's colour, for the frame of the browser.
    pub(super) colour: Option<String>,
    /// The worker that keeps copies, for a client who is kept signed in.
    pub(super) worker: Option<String>,
    /// Whom the client can ask, on every page that does not say it itself.
    pub(super) agent: Option<AgentCard>,
}

/// A picture that the company chose.
#[derive(Debug, Clone)]
pub(super) struct BrandPicture {
    pub(super) path: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// The main menu.
#[derive(Debug, Clone)]
pub(super) struct Menu {
    /// The place that the page belongs to.
    pub(super) here: Place,
    /// Those that there are.
    pub(super) places: Vec<Place>,
    /// How many messages are unread; nothing if none is.
    pub(super) unread: Option<Unread>,
}

impl Menu {
    /// What is unread at this place.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as templates pass it")]
    pub(super) fn unread_at(&self, place: &Place) -> Option<&Unread> {
        self.unread.as_ref().filter(|_| *place == Place::Messages)
    }
}

/// A number for the eye, and what it says.
#[derive(Debug, Clone)]
pub(super) struct Unread {
    pub(super) number: String,
    pub(super) text: String,
}

/// Whether the page says that something is wrong, which its title says first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Fine,
    Faulty,
}

impl Outcome {
    pub(super) fn of(faults: &Faults) -> Self {
        if faults.is_empty() { Self::Fine } else { Self::Faulty }
    }
}

impl Frame<'_> {
    /// The address of the icon beside the page's title.
    pub(super) fn icon(&self) -> String {
        let own = self.portal.as_ref().and_then(|portal| portal.favicon.as_ref());
        own.map_or_else(|| super::assets::url("icon.svg"), |favicon| favicon.path.clone())
    }

    /// The worker that keeps copies, where there is one.
    pub(super) fn worker(&self) -> Option<&str> {
        self.portal.as_ref()?.worker.as_deref()
    }

    /// The page on which the client writes to the agent, where there are messages and it is another page.
    pub(super) fn message_path(&self) -> Option<String> {
        let portal = self.portal.as_ref()?;
        let menu = portal.menu.as_ref()?;
        let elsewhere = menu.here != Place::Messages && menu.places.contains(&Place::Messages);
        elsewhere.then(|| format!("{}/messages#write", portal.root))
    }

    pub(super) fn language(&self) -> &'static str {
        self.words.language.tag()
    }

    pub(super) fn title(&self) -> String {
        self.title_when(self.outcome)
    }

    /// The title that the page has after this outcome.
    pub(super) fn title_when(&self, outcome: Outcome) -> String {
        let page = match outcome {
            Outcome::Fine => self.heading.clone(),
            Outcome::Faulty => self.words.say_with("error-title", "page", &self.heading),
        };
        match &self.portal {
            Some(portal) => format!("{page} – {}", portal.name),
            None => page,
        }
    }
}

/// A page as an answer.
pub(super) fn render(status: StatusCode, page: &impl Template) -> Result<Answer, Refused> {
    let html = page.render().map_err(|error| Refused::internal(&error))?;
    Ok(Answer::page(status, html))
}
