use tesoro_portal_core::Problem;
use tesoro_portal_core::account::Decision;
use tesoro_portal_core::{AccountId, ContactId, code};

use crate::answer::Answer;
use crate::api::shape::{AccountView, DecisionBody, MergeBody, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// A page of the accounts that wait for an agent.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let query = request.query()?;
    let wanted = Wanted::read(query.only(&["limit", "cursor"])?)?;
    let accounts = app.portal().waiting_accounts(&ctx, wanted.after()?, wanted.limit)?;
    Answer::ok(&wanted.page(accounts, |account| account.id.to_string(), |account| AccountView::row(&account)))
}

/// Decides about one of them.
pub(in crate::api) fn decide(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let id = request.id("id")?;
    let decision = parsed(&request.json()?)?;
    let decided = app.portal().decide_waiting(&ctx, id, &decision)?;
    app.mail_is_waiting();
    if decided.is_none() {
        return Ok(Answer::no_content());
    }
    let seen = app.portal().account(&ctx, id)?;
    Ok(Answer::ok(&AccountView::whole(&seen))?.with_version(seen.account.version))
}

/// Exactly one of the ways out.
fn parsed(body: &DecisionBody) -> Result<Decision, Refused> {
    match (&body.contact, &body.new_lead, &body.approve, &body.refuse) {
        (Some(contact), None, None, None) => {
            let contact: ContactId = contact.parse().map_err(|_| Refused::field("/contact", code::ID_INVALID))?;
            Ok(Decision::Link(contact))
        }
        (None, Some(true), None, None) => Ok(Decision::NewLead),
        (None, None, Some(true), None) => Ok(Decision::Approve),
        (None, None, None, Some(true)) => Ok(Decision::Refuse),
        (contact, new_lead, approve, refuse) => {
            // A decision that is `false` is none.
            let given = [
                ("/contact", contact.is_some()),
                ("/new_lead", *new_lead == Some(true)),
                ("/approve", *approve == Some(true)),
                ("/refuse", *refuse == Some(true)),
            ];
            let given: Vec<_> = given.into_iter().filter(|(_, given)| *given).map(|(pointer, _)| pointer).collect();
            match given.as_slice() {
                [] | [_] => Err(Refused::field("/contact", code::MISSING_FIELD)),
                several => {
                    let ambiguous = |pointer: &&'static str| Problem::new(*pointer, code::DECISION_AMBIGUOUS);
                    Err(Refused::fields(several.iter().map(ambiguous).collect()))
                }
            }
        }
    }
}

/// An agent has looked at a lead.
pub(in crate::api) fn reviewed(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    app.portal().contact_reviewed(&ctx, &request.id("id")?)?;
    Ok(Answer::no_content())
}

/// Merges two contacts.
pub(in crate::api) fn merge(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let body: MergeBody = request.json()?;
    let id = |text: &str, pointer| text.parse::<ContactId>().map_err(|_| Refused::field(pointer, code::ID_INVALID));
    let keep = body.keep.as_deref().map(str::parse::<AccountId>).transpose();
    let keep = keep.map_err(|_| Refused::field("/keep", code::ID_INVALID))?;
    app.portal().merge_contacts(&ctx, &id(&body.from, "/from")?, &id(&body.into, "/into")?, keep)?;
    app.mail_is_waiting();
    Ok(Answer::no_content())
}
