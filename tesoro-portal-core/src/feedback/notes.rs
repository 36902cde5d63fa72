//! Writing and changing notes (R-FEED-01).

use time::UtcDateTime;

use super::refusal::{Outcome, client, refused, viewing};
use super::{Content, Feedback, Note, NoteText, Place};
use crate::activity::{Happening, record};
use crate::crm::Availability;
use crate::deal::PropertyUnavailable;
use crate::mail::acts;
use crate::ports::{Entropy, StoreError, UnitOfWork, View};
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, Standing, actor, reprove_entitled};
use crate::settings::Feature;
use crate::viewing::{Viewing, start_by_content};
use crate::{NoteId, ViewingId};

/// Writes a note about a viewing.
pub(crate) fn write_note(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    (id, text): (ViewingId, &NoteText),
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Feedback> {
    let standing = reprove_entitled(uow, ctx, Feature::Notes, limits, now).map_err(client)?;
    let place = unlock(uow, &standing, id, now)?;
    let note = Note { id: NoteId::mint(now, entropy), text: text.clone(), changed_at: None };
    let what = Happening::NoteWritten { viewing: place.viewing, deal: place.deal.clone(), note: note.id };
    let feedback = Feedback {
        company: standing.account.company.clone(),
        account: standing.account.id,
        place: Some(place),
        received_at: now,
        content: Content::Note(note),
    };
    uow.insert_feedback(&feedback)?;
    log(uow, ctx, &feedback, what, now)?;
    tell_agent(uow, &feedback, (now, entropy))?;
    Ok(feedback)
}

/// Changes a note of the client's own.
pub(crate) fn change_note(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    (id, text): (NoteId, &NoteText),
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Feedback> {
    let standing = reprove_entitled(uow, ctx, Feature::Notes, limits, now).map_err(client)?;
    let found = uow.feedback(&standing.account.company, id.into())?;
    let Some(mut feedback) = own(uow, &standing, found)? else { return refused(ClientRefusal::NotFound) };
    let Content::Note(note) = &mut feedback.content else { return refused(ClientRefusal::NotFound) };
    if note.text != *text {
        note.text = text.clone();
        note.changed_at = Some(now);
        uow.update_feedback(&feedback)?;
        if let Some(place) = feedback.place.clone() {
            let what = Happening::NoteChanged { viewing: place.viewing, deal: place.deal, note: id };
            log(uow, ctx, &feedback, what, now)?;
        }
    }
    Ok(feedback)
}

/// Where feedback of this viewing belongs, if it can be given now; the first of it starts the viewing (R-VIEW-08).
pub(super) fn unlock(uow: &mut dyn UnitOfWork, standing: &Standing, id: ViewingId, now: UtcDateTime) -> Outcome<Place> {
    let started = start_by_content(uow, standing, id, now).map_err(viewing)?;
    available(uow, &started)?;
    Ok(Place { viewing: started.id, deal: started.deal, contact: started.contact })
}

/// New feedback needs a property that can still be had (R-HOME-03).
pub(super) fn available(view: &mut dyn View, viewing: &Viewing) -> Outcome<()> {
    match view.crm_view().deal(&viewing.company, &viewing.deal)? {
        Some(deal) if deal.availability == Availability::Offered => Ok(()),
        _ => refused(PropertyUnavailable),
    }
}

/// The feedback, if it is the client's own and they still act for the contact it belongs to.
pub(super) fn own(view: &mut dyn View, standing: &Standing, found: Option<Feedback>) -> Outcome<Option<Feedback>> {
    let Some(feedback) = found.filter(|feedback| feedback.account == standing.account.id) else { return Ok(None) };
    if let Some(place) = &feedback.place {
        let holder = view.account_of_contact(&feedback.company, &place.contact)?;
        if holder.is_none_or(|holder| holder.id != standing.account.id) {
            return Ok(None);
        }
    }
    Ok(Some(feedback))
}

/// Writes into the history of the contact that the feedback belongs to, or of all the client's own (R-CRM-02).
pub(super) fn log(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    feedback: &Feedback,
    what: Happening,
    now: UtcDateTime,
) -> Result<(), StoreError> {
    let contacts = match &feedback.place {
        Some(place) => vec![place.contact.clone()],
        None => uow.contacts_of_account(&feedback.company, feedback.account)?,
    };
    record(uow, &feedback.company, now, &actor(ctx), (Some(feedback.account), &contacts), what)
}

/// Has the agent written to about it, with whatever else the client brings soon (R-MAIL-03).
pub(super) fn tell_agent(
    uow: &mut dyn UnitOfWork,
    feedback: &Feedback,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    match &feedback.place {
        Some(place) => acts::announce(uow, &feedback.company, (feedback.account, &place.contact), (now, entropy)),
        None => Ok(()),
    }
}
