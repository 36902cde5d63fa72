//! Viewings: what clients and the office do with them.

use time::{Date, UtcDateTime};

use super::Portal;
use crate::agent::AgentCtx;
use crate::failure::Failure;
use crate::ports::{StoreError, UnitOfWork, ViewingEdge, ViewingTab};
use crate::session::ClientCtx;
use crate::viewing::{
    self, CalendarFacts, Directions, OfficeViewing, PreferredDate, Prospect, Stop, Viewing, ViewingRefusal,
    ViewingSeen, ViewingStatus, ViewingWish, WrittenSlot,
};
use crate::{DealId, ViewingId};

type Outcome<T> = Result<T, Failure<ViewingRefusal>>;

impl Portal {
    /// What a client is told before they ask for a viewing of a property: which days there are, in which zone, and whether
    /// one is open already.
    pub fn viewing_prospect(&self, client: &ClientCtx, deal: &DealId) -> Outcome<Prospect> {
        let now = self.now();
        self.view(|view| viewing::prospect(view, client, deal, &self.policy().sessions, now))
    }

    /// Says what is wrong with a wish as [`Portal::request_viewing`] would, and keeps nothing.
    pub fn consider_viewing(&self, client: &ClientCtx, deal: &DealId, wish: &ViewingWish) -> Outcome<Prospect> {
        let now = self.now();
        self.view(|view| viewing::consider(view, client, (deal, wish), &self.policy().sessions, now))
    }

    /// Says what is wrong with other dates for a viewing of this deal, and keeps nothing.
    pub fn consider_dates(&self, client: &ClientCtx, deal: &DealId, wish: &ViewingWish) -> Outcome<Prospect> {
        let now = self.now();
        self.view(|view| viewing::consider_dates(view, client, (deal, wish), &self.policy().sessions, now))
    }

    /// Asks for a viewing: 1 to 3 days, and a remark if need be (R-VIEW-01). All that is wrong with them is told at once.
    pub fn request_viewing(&self, client: &ClientCtx, deal: &DealId, wish: &ViewingWish) -> Outcome<ViewingSeen> {
        self.client_acts(client, |uow, now| {
            viewing::request(uow, client, (deal, wish), &self.policy().sessions, (now, self.entropy()))
        })
    }

    /// Replaces the days and the remark of a viewing that the agent has not answered (R-VIEW-02).
    pub fn change_viewing(&self, client: &ClientCtx, id: ViewingId, wish: &ViewingWish) -> Outcome<ViewingSeen> {
        self.client_acts(client, |uow, now| {
            viewing::change_dates(uow, client, (id, wish), &self.policy().sessions, (now, self.entropy()))
        })
    }

    /// Takes one of the times the agent offered, counted from 0 (R-VIEW-04).
    pub fn accept_alternative(&self, client: &ClientCtx, id: ViewingId, alternative: usize) -> Outcome<ViewingSeen> {
        self.client_acts(client, |uow, now| {
            viewing::accept(uow, client, (id, alternative), &self.policy().sessions, (now, self.entropy()))
        })
    }

    /// Asks for another time than the one that was fixed, which holds until the agent answers.
    pub fn ask_to_move_viewing(
        &self,
        client: &ClientCtx,
        id: ViewingId,
        dates: &[PreferredDate],
    ) -> Outcome<ViewingSeen> {
        self.client_acts(client, |uow, now| {
            viewing::ask_to_move(uow, client, (id, dates), &self.policy().sessions, (now, self.entropy()))
        })
    }

    /// Calls a viewing off.
    pub fn cancel_viewing(&self, client: &ClientCtx, id: ViewingId) -> Outcome<ViewingSeen> {
        self.client_acts(client, |uow, now| {
            viewing::cancel(uow, client, id, &self.policy().sessions, (now, self.entropy()))
        })
    }

    /// Starts a viewing, from the first instant of its day where the property is (R-VIEW-08).
    pub fn start_viewing(&self, client: &ClientCtx, id: ViewingId) -> Outcome<ViewingSeen> {
        self.client_acts(client, |uow, now| viewing::start(uow, client, id, &self.policy().sessions, now))
    }

    fn client_acts(
        &self,
        client: &ClientCtx,
        act: impl Fn(&mut dyn UnitOfWork, UtcDateTime) -> Outcome<Viewing>,
    ) -> Outcome<ViewingSeen> {
        let now = self.now();
        self.write(|uow| {
            let viewing = act(uow, now)?;
            viewing::after_act(uow, client, viewing, &self.policy().sessions, now)
        })
    }

    /// One viewing of the client's.
    pub fn client_viewing(&self, client: &ClientCtx, id: ViewingId) -> Outcome<ViewingSeen> {
        let now = self.now();
        self.view(|view| viewing::one(view, client, id, &self.policy().sessions, now))
    }

    /// A page of the client's viewings in one tab, from the first one past `past` (R-VIEW-06). `limit` is 100 at most.
    pub fn client_viewings(
        &self,
        client: &ClientCtx,
        tab: ViewingTab,
        past: Option<ViewingEdge>,
        limit: usize,
    ) -> Outcome<Vec<ViewingSeen>> {
        let now = self.now();
        self.view(|view| viewing::list(view, client, (tab, past, limit), &self.policy().sessions, now))
    }

    /// The way to the property of a viewing, or when it is shown, or why it is not (R-VIEW-07).
    pub fn directions(&self, client: &ClientCtx, id: ViewingId) -> Outcome<Directions> {
        let now = self.now();
        self.view(|view| viewing::directions(view, client, id, &self.policy().sessions, now))
    }

    /// What the calendar file of a viewing is made of (R-VIEW-09); not found before a time was fixed.
    pub fn calendar_facts(&self, client: &ClientCtx, id: ViewingId) -> Outcome<CalendarFacts> {
        let now = self.now();
        self.view(|view| viewing::calendar_facts(view, client, id, &self.policy().sessions, now))
    }

    /// The viewings of one calendar day in their order (R-VIEW-11). A day is the one where each property is.
    pub fn day_plan(&self, client: &ClientCtx, day: Date) -> Outcome<Vec<Stop>> {
        let now = self.now();
        self.view(|view| viewing::day_plan(view, client, day, &self.policy().sessions, now))
    }

    /// A page of the company's viewings that have this status now, or any, the latest first, for an agent who manages
    /// them. `limit` is 100 at most.
    pub fn viewings(
        &self,
        ctx: &AgentCtx,
        status: Option<ViewingStatus>,
        before: Option<ViewingEdge>,
        limit: usize,
    ) -> Outcome<Vec<OfficeViewing>> {
        let now = self.now();
        self.view(|view| viewing::office_list(view, ctx, (status, before, limit), now))
    }

    /// Fixes the time of a viewing (R-VIEW-04).
    pub fn confirm_viewing(&self, ctx: &AgentCtx, id: ViewingId, slot: &WrittenSlot) -> Outcome<OfficeViewing> {
        self.office_acts(|uow, now| viewing::confirm(uow, ctx, (id, slot), (now, self.entropy())))
    }

    /// Says no, with up to three other times or without.
    pub fn reject_viewing(
        &self,
        ctx: &AgentCtx,
        id: ViewingId,
        reason: &str,
        alternatives: &[WrittenSlot],
    ) -> Outcome<OfficeViewing> {
        self.office_acts(|uow, now| viewing::reject(uow, ctx, (id, reason, alternatives), (now, self.entropy())))
    }

    /// Fixes another time, or the same one again as the answer to a client who asked for another.
    pub fn move_viewing(&self, ctx: &AgentCtx, id: ViewingId, slot: &WrittenSlot) -> Outcome<OfficeViewing> {
        self.office_acts(|uow, now| viewing::reschedule(uow, ctx, (id, slot), (now, self.entropy())))
    }

    /// Says that a viewing took place, from the first instant of its day.
    pub fn complete_viewing(&self, ctx: &AgentCtx, id: ViewingId) -> Outcome<OfficeViewing> {
        self.office_acts(|uow, now| viewing::complete(uow, ctx, id, now))
    }

    /// Calls a viewing off for the office.
    pub fn cancel_viewing_by_office(&self, ctx: &AgentCtx, id: ViewingId) -> Outcome<OfficeViewing> {
        self.office_acts(|uow, now| viewing::cancel_by_office(uow, ctx, id, (now, self.entropy())))
    }

    fn office_acts(
        &self,
        act: impl Fn(&mut dyn UnitOfWork, UtcDateTime) -> Outcome<Viewing>,
    ) -> Outcome<OfficeViewing> {
        let now = self.now();
        self.write(|uow| {
            let viewing = act(uow, now)?;
            Ok(viewing::office_one(uow, viewing)?)
        })
    }

    /// Writes down at most `limit` viewings, of any company, whose time is over, so that the CRM's calendar and the history
    /// say so; answers how many. What clients and agents are told does not wait for it. Call it now and then.
    pub fn sweep_viewings(&self, limit: usize) -> Result<u64, StoreError> {
        let now = self.now();
        self.write(|uow| viewing::sweep(uow, now, limit))
    }
}
