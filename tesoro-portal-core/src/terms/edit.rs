//! The office drafts, changes and publishes terms.

use time::UtcDateTime;

use super::{Announcement, Edition, EditionHead, Materiality, TermsTexts, TermsVersion};
use crate::account::PAGE_MAX;
use crate::activity::{Happening, record};
use crate::agent::{AgentCtx, AgentRefusal, authorise, standing};
use crate::code::{self, Code};
use crate::crm::Permission;
use crate::failure::{Detail, Failure, Refusal};
use crate::ports::{UnitOfWork, View};

/// A new version as the office writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsDraft {
    /// The texts.
    pub texts: TermsTexts,
    /// Whether clients will have to accept it.
    pub materiality: Materiality,
}

/// What an agent changes of a draft; `None` leaves it as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TermsChange {
    /// All texts anew.
    pub texts: Option<TermsTexts>,
    /// Whether clients will have to accept it.
    pub materiality: Option<Materiality>,
}

/// Why terms were not shown, drafted, changed or published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TermsRefusal {
    /// The agent is not there or may not, or there is no such version.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// Somebody changed the draft since the agent read it.
    #[error("the draft has changed since it was read")]
    Outdated,
    /// There is a draft already: it is changed or published first.
    #[error("version {0} is still a draft")]
    DraftExists(TermsVersion),
    /// What was published is never changed.
    #[error("the version was published")]
    Published,
}

impl Refusal for TermsRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::Outdated => code::VERSION_OUTDATED,
            Self::DraftExists(_) => code::TERMS_DRAFT_EXISTS,
            Self::Published => code::TERMS_PUBLISHED,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::DraftExists(version) => vec![("version", i64::from(version.value()).into())],
            Self::Outdated | Self::Published => Vec::new(),
        }
    }
}

/// A page of the company's versions, the newest first, for any agent.
pub(crate) fn editions(
    view: &mut dyn View,
    ctx: &AgentCtx,
    before: Option<TermsVersion>,
    limit: usize,
) -> Result<Vec<EditionHead>, Failure<TermsRefusal>> {
    standing(view, ctx).map_err(refused)?;
    Ok(view.editions(ctx.company(), before, limit.min(PAGE_MAX))?)
}

/// One version with its texts, for any agent.
pub(crate) fn edition(
    view: &mut dyn View,
    ctx: &AgentCtx,
    version: TermsVersion,
) -> Result<Edition, Failure<TermsRefusal>> {
    standing(view, ctx).map_err(refused)?;
    view.edition(ctx.company(), version)?.ok_or_else(|| refused(Failure::Refused(AgentRefusal::NotFound)))
}

/// Makes the next version, as a draft.
pub(crate) fn draft(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    draft: &TermsDraft,
    now: UtcDateTime,
) -> Result<Edition, Failure<TermsRefusal>> {
    authorise(uow, ctx, Permission::ManageSettings).map_err(refused)?;
    let latest = uow.editions(ctx.company(), None, 1)?.into_iter().next();
    let version = match latest {
        None => TermsVersion::FIRST,
        Some(head) if head.state.is_draft() => return Err(Failure::Refused(TermsRefusal::DraftExists(head.version))),
        Some(head) => head.version.next(),
    };
    let edition = Edition::drafted(ctx.company().clone(), version, draft.texts.clone(), draft.materiality, now);
    uow.insert_edition(&edition)?;
    log(uow, ctx, Happening::TermsDrafted { version }, now)?;
    Ok(edition)
}

/// Changes the draft, if it is still the one the agent saw.
pub(crate) fn change(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (version, seen): (TermsVersion, u64),
    change: &TermsChange,
    now: UtcDateTime,
) -> Result<Edition, Failure<TermsRefusal>> {
    let before = seen_draft(uow, ctx, version, seen)?;
    let texts = change.texts.clone().unwrap_or_else(|| before.texts.clone());
    let materiality = change.materiality.unwrap_or(before.head.materiality);
    let after = before.changed(texts, materiality, now).ok_or(Failure::Refused(TermsRefusal::Published))?;
    if after.head.revision != seen {
        uow.update_edition(&after)?;
        log(uow, ctx, Happening::TermsDraftChanged { version }, now)?;
    }
    Ok(after)
}

/// Puts the draft in force, if it is still the one the agent saw. A material one is asked for from the next request of
/// every client on, and announced to them by mail.
pub(crate) fn publish(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (version, seen): (TermsVersion, u64),
    now: UtcDateTime,
) -> Result<Edition, Failure<TermsRefusal>> {
    let before = seen_draft(uow, ctx, version, seen)?;
    let after = before.published(ctx.actor(), now).ok_or(Failure::Refused(TermsRefusal::Published))?;
    uow.update_edition(&after)?;
    log(uow, ctx, Happening::TermsPublished { version }, now)?;
    if after.head.materiality == Materiality::Material {
        uow.put_announcement(&Announcement { company: ctx.company().clone(), version, after: None })?;
    }
    Ok(after)
}

fn seen_draft(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    version: TermsVersion,
    seen: u64,
) -> Result<Edition, Failure<TermsRefusal>> {
    authorise(uow, ctx, Permission::ManageSettings).map_err(refused)?;
    let edition = edition(uow, ctx, version)?;
    if !edition.head.state.is_draft() {
        return Err(Failure::Refused(TermsRefusal::Published));
    }
    if edition.head.revision != seen {
        return Err(Failure::Refused(TermsRefusal::Outdated));
    }
    Ok(edition)
}

/// About the company, so in nobody's history.
fn log(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    what: Happening,
    now: UtcDateTime,
) -> Result<(), crate::ports::StoreError> {
    record(uow, ctx.company(), now, &ctx.actor(), (None, &[]), what)
}

fn refused(failure: Failure<AgentRefusal>) -> Failure<TermsRefusal> {
    failure.map(TermsRefusal::Agent)
}
