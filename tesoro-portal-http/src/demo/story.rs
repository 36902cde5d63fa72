//! What the demo's clients and offices did in the past weeks: through the portal's own operations, with the clock set
//! back, so that the history is a true one.

mod visits;

use std::collections::HashMap;

use tesoro_portal_core::account::{SignIn, SignInRequest};
use tesoro_portal_core::agent::AgentCtx;
use tesoro_portal_core::deal::{Favourite, OpenViewing, Rejection, Word};
use tesoro_portal_core::message::{MessageText, NewMessage};
use tesoro_portal_core::session::{ClientCtx, DeviceName, Keep};
use tesoro_portal_core::throttle::SourceKey;
use tesoro_portal_core::{CompanyId, DealId};
use time::{Duration, UtcDateTime};

use super::data::{Deed, Office};
use super::{DemoClock, DemoError, seed};
use crate::app::App;
use crate::records::{DealRecord, Records};
use crate::serving::House;

/// Plays an office's story, from its first day until now.
pub(super) fn play(house: &House, office: &Office, clock: &DemoClock) -> Result<(), DemoError> {
    let company: CompanyId = office.id.parse()?;
    clock.set_back(Duration::ZERO);
    let mut stage = Stage {
        house,
        office,
        now: house.portal.now(),
        agent: seed::administrator(office, &company)?,
        company,
        inside: HashMap::new(),
    };
    let mut steps: Vec<_> = office.story.iter().collect();
    steps.sort_by_key(|(hours, _)| std::cmp::Reverse(*hours));
    for (hours, deed) in steps {
        clock.set_back(Duration::hours(*hours));
        // What was over by then is written down with its own time.
        house.portal.sweep_viewings(100)?;
        stage.perform(deed)?;
    }
    clock.set_back(Duration::ZERO);
    stage.leave()
}

struct Stage<'a> {
    house: &'a House,
    office: &'a Office,
    /// When the story ends.
    now: UtcDateTime,
    company: CompanyId,
    agent: AgentCtx,
    inside: HashMap<&'static str, ClientCtx>,
}

impl Stage<'_> {
    fn perform(&mut self, deed: &Deed) -> Result<(), DemoError> {
        let wrong = || DemoError::Data("the story of an office");
        match *deed {
            Deed::Offer(contact, home) => {
                let record = DealRecord::of(contact.parse()?, home.parse()?);
                let records = Records::new(&self.house.store, &self.house.portal);
                records
                    .put_deal(&self.agent, &deal(contact, home)?, &record)
                    .map_err(|_| DemoError::Data("an offer"))?;
            }
            Deed::Withdraw(contact, home) => {
                self.house.portal.withdraw_deal(&self.agent, &deal(contact, home)?).map(drop).map_err(|_| wrong())?;
            }
            Deed::Close(contact, home) => {
                self.house.portal.close_deal(&self.agent, &deal(contact, home)?).map(drop).map_err(|_| wrong())?;
            }
            Deed::Yes(contact, home) => self.say(contact, home, &Word::Yes)?,
            Deed::No(contact, home, reasons, text) => {
                let rejection = Rejection::parse(reasons.iter().copied(), text).map_err(|_| wrong())?;
                self.say(contact, home, &Word::No(rejection))?;
            }
            Deed::Favourite(contact, home) => {
                let client = self.client(contact)?;
                let marked = self.house.portal.mark_favourite(&client, &deal(contact, home)?, Favourite::Yes);
                marked.map(drop).map_err(|_| wrong())?;
            }
            Deed::Write(contact, home, text) => {
                let client = self.client(contact)?;
                let new = message(contact, home, text)?;
                self.house.portal.write_message(&client, &new).map(drop).map_err(|_| wrong())?;
            }
            Deed::Answer(contact, home, text) => {
                let (to, new) = (contact.parse()?, message(contact, home, text)?);
                self.house.portal.answer_message(&self.agent, &to, &new).map(drop).map_err(|_| wrong())?;
            }
            _ => self.visit(deed)?,
        }
        Ok(())
    }

    /// Everybody signs out again: nobody finds a session of somebody else's.
    fn leave(&self) -> Result<(), DemoError> {
        let signed_out = self.inside.values().try_for_each(|client| self.house.portal.sign_out(client));
        signed_out.map_err(|_| DemoError::Data("the end of a story"))
    }

    fn say(&mut self, contact: &'static str, home: &str, word: &Word) -> Result<(), DemoError> {
        let client = self.client(contact)?;
        let said = self.house.portal.decide(&client, &deal(contact, home)?, word, OpenViewing::Ask);
        said.map(drop).map_err(|_| DemoError::Data("a client's word"))
    }

    /// The contact's client, signed in.
    fn client(&mut self, contact: &'static str) -> Result<ClientCtx, DemoError> {
        if let Some(client) = self.inside.get(contact) {
            return Ok(client.clone());
        }
        let missing = || DemoError::Data("a client of the story");
        let person = self.office.contacts.iter().find(|person| person.id == contact).ok_or_else(missing)?;
        let signed_in = self.house.portal.sign_in(&SignInRequest {
            company: self.company.clone(),
            email: person.email.unwrap_or_default().to_owned(),
            password: App::typed_password(person.password.unwrap_or_default()),
            source: SourceKey::from_ip(std::net::Ipv4Addr::LOCALHOST.into()),
            keep: Keep::SignedIn,
            device: None,
            device_name: DeviceName::shortened("Demo"),
        });
        let SignIn::Ready(begun) = signed_in.map_err(|_| missing())? else { return Err(missing()) };
        let proof = self.house.portal.authenticate(&begun.token).map_err(|_| missing())?;
        let client = proof.ready().map_err(|_| missing())?;
        self.inside.insert(contact, client.clone());
        Ok(client)
    }
}

fn message(contact: &str, home: Option<&str>, text: &str) -> Result<NewMessage, DemoError> {
    let text = MessageText::parse(text).map_err(|_| DemoError::Data("a message of the story"))?;
    Ok(NewMessage { text, deal: home.map(|home| deal(contact, home)).transpose()? })
}

fn deal(contact: &str, home: &str) -> Result<DealId, DemoError> {
    Ok(format!("{contact}~{home}").parse()?)
}
