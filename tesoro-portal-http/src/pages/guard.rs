//! Who may see a page: everybody else is led to the page that they need first.

use tesoro_portal_core::crm::Agent;
use tesoro_portal_core::language::{Language, negotiate_header};
use tesoro_portal_core::profile::{Profile, Surroundings};
use tesoro_portal_core::session::{Authenticated, ClientCtx, Keep, SessionToken};
use tesoro_portal_core::settings::{BrandImage, Feature};
use tesoro_portal_core::{CompanyId, Failure, PortalFacts, code};

use super::agent_card::AgentCard;
use super::forms;
use super::frame::{BrandPicture, Frame, Menu, Outcome, PortalFrame, Unread};
use super::next::Next;
use super::place::Place;
use super::words::Words;
use super::{FormKey, brand, entry};
use crate::answer::Answer;
use crate::app::App;
use crate::cookies::CookieKind;
use crate::csrf::CsrfToken;
use crate::fields::Fields;
use crate::refused::Refused;
use crate::routing::{Method, Request};

/// Somebody at the door of a company's portal, which is there and open.
pub(super) struct Visitor<'a> {
    pub(super) app: &'a App,
    pub(super) request: &'a Request,
    pub(super) facts: PortalFacts,
    /// The browser's language, among those that the company offers.
    pub(super) language: Language,
}

/// Shows a page of the company in the path to anybody. Without such a company it is the information page (R-COMP-02);
/// while its portal is off, `portal-inactive` (R-COMP-03).
pub(super) fn visitor(
    app: &App,
    request: &Request,
    page: impl FnOnce(&Visitor<'_>) -> Result<Answer, Refused>,
) -> Result<Answer, Refused> {
    let Ok(company) = request.param("company").parse::<CompanyId>() else { return entry::nowhere(app, request) };
    let facts = match app.portal().facts(&company).map_err(Refused::from) {
        Ok(facts) => facts,
        Err(refused) if refused.code() == code::NOT_FOUND => return entry::nowhere(app, request),
        Err(refused) => return Err(refused),
    };
    let language = negotiate_header(request.accept_language(), &facts.languages);
    page(&Visitor { app, request, facts, language })
}

/// Asks something of the company in the path that is no page: whether an upload is wanted.
pub(super) fn asked<T>(
    app: &App,
    request: &Request,
    ask: impl FnOnce(&Visitor<'_>) -> Result<T, Refused>,
) -> Result<T, Refused> {
    let company: CompanyId = request.id("company")?;
    let facts = app.portal().facts(&company)?;
    let language = negotiate_header(request.accept_language(), &facts.languages);
    ask(&Visitor { app, request, facts, language })
}

/// Shows a page to whoever is not signed in; everybody else is led to where they can go on.
pub(super) fn newcomer(
    app: &App,
    request: &Request,
    page: impl FnOnce(&Visitor<'_>) -> Result<Answer, Refused>,
) -> Result<Answer, Refused> {
    visitor(app, request, |visitor| match visitor.session()? {
        None => page(visitor),
        Some((_, proof)) => Ok(Answer::see_other(&visitor.start(&proof))),
    })
}

impl<'a> Visitor<'a> {
    pub(super) fn company(&self) -> &CompanyId {
        &self.facts.company
    }

    pub(super) fn words(&self) -> Words<'a> {
        Words::new(self.app.texts().of_office(&self.facts.formats, self.language), self.language)
    }

    /// The path of the sign-in page, under which all others are.
    pub(super) fn root(&self) -> String {
        // Every character of a CRM id may stand in a path as it is (RFC 3986, section 3.3).
        format!("/c/{}", self.company())
    }

    pub(super) fn path(&self, page: &str) -> String {
        format!("{}/{page}", self.root())
    }

    /// Where somebody with this proof goes on.
    pub(super) fn start(&self, proof: &Authenticated) -> String {
        self.path(match proof {
            Authenticated::Ready(_) => "home",
            Authenticated::MustChangePassword(_) => "password",
            Authenticated::MustAcceptTerms(_) => "terms",
        })
    }

    pub(super) fn frame(&self, heading: String, outcome: Outcome) -> Frame<'_> {
        let sheet = brand::url(self.company(), &self.facts.branding);
        let (name, root) = (self.facts.name.as_str(), self.root());
        let picture = |image: &BrandImage| BrandPicture {
            path: format!("/api/v1/portal/{}/files/{}", self.company(), image.file),
            width: image.width,
            height: image.height,
        };
        let branding = &self.facts.branding;
        let (logo, favicon) = (branding.logo.as_ref().map(picture), branding.favicon.as_ref().map(picture));
        let colour = self.facts.branding.primary.map(|colour| colour.to_string());
        let portal = PortalFrame {
            name,
            root,
            sheet,
            logo,
            favicon,
            form_token: None,
            menu: None,
            colour,
            worker: None,
            agent: None,
        };
        Frame { words: self.words(), heading, portal: Some(portal), outcome }
    }

    /// The session that the browser shows for this company; no other company's counts here (THREATS 41).
    fn token(&self) -> Option<SessionToken> {
        let shown = self.request.cookies().value(self.company(), CookieKind::Client)?;
        SessionToken::parse(shown).filter(|token| token.company() == self.company())
    }

    /// The proof of the session that is shown; nothing where none is live.
    pub(super) fn session(&self) -> Result<Option<(SessionToken, Authenticated)>, Refused> {
        let Some(token) = self.token() else { return Ok(None) };
        match self.app.portal().authenticate(&token).map_err(Refused::from) {
            Ok(proof) => Ok(Some((token, proof))),
            Err(refused) if refused.code() == code::NOT_SIGNED_IN => Ok(None),
            Err(refused) => Err(refused),
        }
    }

    /// To the sign-in page, which leads back here afterwards.
    fn to_sign_in(&self) -> Answer {
        if self.comes_from_sign_in() && self.token().is_none() {
            return Answer::see_other(&format!("{}?cookies=needed", self.root()));
        }
        let wanted = match self.request.method() {
            Method::Get => self.place(),
            _ => "home".to_owned(),
        };
        Answer::see_other(&format!("{}?next={}", self.root(), self.path(&wanted)))
    }

    /// The path of this page below the company's, without what is asked of it.
    fn place(&self) -> String {
        let below = self.request.pattern().strip_prefix("/c/{company}/").unwrap_or("home");
        let filled =
            below.split('/').map(|part| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
                Some(name) => self.request.param(name),
                None => part,
            });
        filled.collect::<Vec<_>>().join("/")
    }

    /// Whether the browser has just been sent on by the sign-in page: nothing else there leads any further. If it then
    /// has no cookie to show, it has not kept the one it was given.
    fn comes_from_sign_in(&self) -> bool {
        let referer = self.request.header(&hyper::header::REFERER).unwrap_or_default();
        let path = referer.split(['?', '#']).next().unwrap_or_default();
        let own = [self.root(), self.path("sign-in")];
        own.iter().any(|page| path.strip_suffix(page.as_str()).is_some_and(is_origin))
    }

    /// The page that was wanted before signing in.
    pub(super) fn next(&self, fields: &Fields) -> Option<Next> {
        fields.all("next").next().and_then(|text| Next::parse(text, self.company()))
    }
}

fn is_origin(text: &str) -> bool {
    text.split_once("://").is_some_and(|(_, host)| !host.contains('/'))
}

/// A client with a live session, restricted or not.
pub(super) struct Client<'a> {
    visitor: &'a Visitor<'a>,
    pub(super) proof: Authenticated,
    pub(super) profile: Profile,
    agent: Option<Agent>,
    unread: Option<u64>,
    form: CsrfToken,
}

impl<'a> Client<'a> {
    fn of(visitor: &'a Visitor<'a>) -> Result<Self, Refused> {
        let (token, proof) = visitor.session()?.ok_or(Refused::new(code::NOT_SIGNED_IN))?;
        let Surroundings { profile, agent, unread_messages } = visitor.app.portal().surroundings(&proof)?;
        let key: &FormKey = visitor.app.forms();
        Ok(Self { visitor, proof, profile, agent, unread: unread_messages, form: key.token(&token) })
    }

    pub(super) fn visitor(&self) -> &'a Visitor<'a> {
        self.visitor
    }

    pub(super) fn app(&self) -> &'a App {
        self.visitor.app
    }

    pub(super) fn request(&self) -> &'a Request {
        self.visitor.request
    }

    /// The texts in the client's own language, whatever the browser asks for (R-LANG-02).
    pub(super) fn words(&self) -> Words<'a> {
        let language = self.profile.language;
        Words::new(self.visitor.app.texts().of_office(&self.visitor.facts.formats, language), language)
    }

    /// The frame of a page that belongs to a place of the main menu.
    pub(super) fn frame_at(&self, place: Place, heading: String, outcome: Outcome) -> Frame<'a> {
        let frame = self.visitor.frame(heading, outcome);
        let menu = matches!(self.proof, Authenticated::Ready(_)).then(|| self.menu(place));
        let form_token = Some(self.form_token());
        let kept = menu.is_some() && self.profile.session.keep == Keep::SignedIn;
        let worker = kept.then(|| self.visitor.path("sw.js"));
        let portal = frame.portal.map(|portal| {
            let agent = self.agent.as_ref().map(|agent| AgentCard::of(agent, &portal.root));
            PortalFrame { form_token, menu, worker, agent, ..portal }
        });
        Frame { words: self.words(), portal, ..frame }
    }

    fn menu(&self, here: Place) -> Menu {
        let features = &self.visitor.facts.features;
        let is_there = |place: &Place| match place.needs() {
            // Who still waits for the office has nobody to write to.
            Some(Feature::Messages) => self.unread.is_some(),
            Some(feature) => features.has(feature),
            None => true,
        };
        let words = self.words();
        // On the page of the messages they have just been read.
        let unread = self.unread.filter(|unread| *unread > 0 && here != Place::Messages);
        let unread = unread.map(|unread| i64::try_from(unread).unwrap_or(i64::MAX));
        let unread = unread
            .map(|unread| Unread { number: words.number(unread), text: words.count("unread-count", "count", unread) });
        Menu { here, places: Place::ALL.into_iter().filter(is_there).collect(), unread }
    }

    /// A name for the client that tells nothing: what a browser keeps is theirs and nobody else's.
    pub(super) fn owner(&self) -> String {
        self.app().forms().pseudonym(&self.profile.account.id.to_string())
    }

    /// Whom the client can ask.
    pub(super) fn agent(&self) -> Option<&Agent> {
        self.agent.as_ref()
    }

    /// The token for the forms of this session.
    pub(super) fn form_token(&self) -> String {
        self.form.masked(&self.visitor.app.forms().mask(self.visitor.request.request_id()))
    }

    /// Refuses what is not the token of this session's forms: an upload carries it beside the file.
    pub(super) fn verify(&self, shown: &str) -> Result<(), Refused> {
        self.form.verify(shown)
    }

    /// The session's token in a form that also carries a file.
    pub(super) fn check_token(&self, shown: Option<&str>) -> Result<(), Refused> {
        self.form.verify(shown.unwrap_or_default())
    }

    /// What was typed into one of the client's own forms.
    pub(super) fn form(&self, known: &[&str]) -> Result<Fields, Refused> {
        forms::read(self.request(), &self.form, known)
    }
}

/// Shows a page to whoever is signed in, also in a session that can only change the password or accept the terms; the
/// sign-in page to everybody else.
pub(super) fn any_client(
    app: &App,
    request: &Request,
    page: impl FnOnce(&Client<'_>) -> Result<Answer, Refused>,
) -> Result<Answer, Refused> {
    visitor(app, request, |visitor| {
        let outcome = Client::of(visitor)
            .and_then(|client| page(&client).map_err(|refused| refused.in_language(client.profile.language.tag())));
        match outcome {
            Err(refused) if refused.code() == code::NOT_SIGNED_IN => Ok(visitor.to_sign_in()),
            Err(refused) if refused.code() == code::MUST_CHANGE_PASSWORD => {
                Ok(Answer::see_other(&visitor.path("password")))
            }
            Err(refused) if refused.code() == code::MUST_ACCEPT_TERMS => Ok(Answer::see_other(&visitor.path("terms"))),
            outcome => outcome,
        }
    })
}

/// Shows a page to a client who may do everything a client may; a session that can only change the password or accept
/// the terms is led to where that is done (R-PW-05, R-TERM-01).
pub(super) fn client(
    app: &App,
    request: &Request,
    page: impl FnOnce(&Client<'_>, &ClientCtx) -> Result<Answer, Refused>,
) -> Result<Answer, Refused> {
    any_client(app, request, |client| {
        let ready = client.proof.clone().ready().map_err(Failure::Refused)?;
        page(client, &ready)
    })
}
