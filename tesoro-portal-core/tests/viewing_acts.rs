//! What clients, agents and time do with viewings, one act at a time (R-VIEW-02, R-VIEW-04, R-VIEW-05, R-VIEW-08).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{HARBOUR, Office, agent, company, dora, key_of, refusal};
use tesoro_portal_core::crm::Permission;
use tesoro_portal_core::ports::{StoreErrorKind, ViewingTab};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::viewing::{
    Minutes, NavigationAccess, PartOfDay, Party, PreferredDate, Slot, Unlocking, Viewing, ViewingRefusal, ViewingState,
    ViewingStatus, ViewingWish, WrittenSlot, WrittenStart,
};
use tesoro_portal_core::{DealId, Refusal as _, ViewingId};
use time::macros::utc_datetime;
use time::{Duration, UtcDateTime};

/// Anna, who was offered a loft.
struct Stage {
    office: Office,
    anna: ClientCtx,
    deal: DealId,
}

impl Stage {
    fn new() -> Self {
        let office = Office::new();
        let anna = office.ready(&office.client("anna").token);
        let deal = office.offer("anna", "loft");
        Self { office, anna, deal }
    }

    fn day(&self, days: i64) -> PreferredDate {
        PreferredDate { date: (self.office.now() + Duration::days(days)).date(), part: None }
    }

    fn wish(&self, days: &[i64]) -> ViewingWish {
        ViewingWish { dates: days.iter().map(|days| self.day(*days)).collect(), remark: None }
    }

    fn asked(&self) -> ViewingId {
        self.office.portal.request_viewing(&self.anna, &self.deal, &self.wish(&[4, 5])).unwrap().viewing.id
    }

    fn in_hours(&self, hours: i64) -> WrittenSlot {
        at(self.office.now() + Duration::hours(hours))
    }

    fn confirmed(&self, hours: i64) -> ViewingId {
        let id = self.asked();
        self.office.portal.confirm_viewing(&dora(), id, &self.in_hours(hours)).unwrap();
        id
    }

    /// Waits, and signs Anna in again.
    fn wait(&mut self, by: Duration) {
        self.office.wait(by);
        self.anna = self.office.ready(&self.office.sign_in("anna@example.com", office::CHOSEN));
    }

    /// As it is stored.
    fn stored(&self, id: ViewingId) -> Viewing {
        self.office.look(|view| view.viewing(&company(HARBOUR), id)).unwrap()
    }

    fn seen(&self, id: ViewingId) -> Viewing {
        self.office.portal.client_viewing(&self.anna, id).unwrap().viewing
    }

    fn in_crm(&self, id: ViewingId) -> (ViewingStatus, Option<Slot>) {
        let entry = self.office.look(|view| view.crm_view().appointment(&company(HARBOUR), id)).unwrap();
        (entry.status, entry.slot)
    }

    fn told(&self, kind: &str) -> usize {
        let kind = format!("\"kind\":\"{kind}\"");
        let told = self.office.told("anna");
        // The history; the feed says the same once more.
        let history = told.lines().filter(|line| line.starts_with("anna ") && line.contains(&kind)).count();
        assert_eq!(told.matches(&kind).count(), 2 * history, "history and feed agree about {kind}: {told}");
        history
    }
}

fn at(start: UtcDateTime) -> WrittenSlot {
    WrittenSlot { start: WrittenStart::Instant(start), duration: Minutes::default() }
}

fn code<T: std::fmt::Debug>(outcome: Result<T, tesoro_portal_core::Failure<ViewingRefusal>>) -> String {
    refusal(outcome).code().name().to_owned()
}

fn faults(refused: &ViewingRefusal) -> Vec<String> {
    refused.problems().iter().map(|problem| format!("{} {}", problem.pointer, problem.code.name())).collect()
}

#[test]
fn r_view_04_an_agent_says_no_with_a_reason_and_that_is_the_end() {
    let stage = Stage::new();
    let id = stage.asked();
    let portal = &stage.office.portal;
    let before = stage.office.rows();
    assert_eq!(faults(&refusal(portal.reject_viewing(&dora(), id, " \n", &[]))), ["/reason reason-missing"]);
    let long = "x".repeat(1001);
    assert_eq!(faults(&refusal(portal.reject_viewing(&dora(), id, &long, &[]))), ["/reason remark-too-long"]);
    assert_eq!(stage.office.rows(), before, "nothing was written");
    for step in ["update_viewing", "append_event"] {
        stage.office.store.fail_next(step, 1, StoreErrorKind::Other);
        portal.reject_viewing(&dora(), id, "Sold", &[]).unwrap_err();
        assert_eq!(stage.office.rows(), before, "{step}");
    }
    let done = portal.reject_viewing(&dora(), id, " Sold yesterday ", &[]).unwrap().viewing;
    let ViewingState::Rejected { reason } = &done.state else { panic!("{done:?}") };
    assert_eq!((reason.as_str(), done.sequence), ("Sold yesterday", 0));
    assert_eq!((stage.seen(id), stage.in_crm(id)), (done, (ViewingStatus::Rejected, None)));
    assert_eq!(stage.told("viewing-rejected"), 1);
    assert!(!stage.office.told("anna").contains("yesterday"), "R-PRIV-04: no texts in the feed");
    for refused in [
        code(portal.confirm_viewing(&dora(), id, &stage.in_hours(50))),
        code(portal.reject_viewing(&dora(), id, "Again", &[])),
        code(portal.cancel_viewing(&stage.anna, id)),
        code(portal.cancel_viewing_by_office(&dora(), id)),
        code(portal.accept_alternative(&stage.anna, id, 0)),
        code(portal.change_viewing(&stage.anna, id, &stage.wish(&[6]))),
    ] {
        assert_eq!(refused, "viewing-transition");
    }
    stage.asked();
}

#[test]
fn r_view_04_all_that_is_wrong_with_an_offer_of_other_times_is_told_at_once() {
    let stage = Stage::new();
    let id = stage.asked();
    let reject = |times: &[WrittenSlot]| refusal(stage.office.portal.reject_viewing(&dora(), id, "", times));
    let local = |text: &str| WrittenSlot { start: text.parse().unwrap(), duration: Minutes::default() };
    assert_eq!(
        faults(&reject(&[local("2026-03-29T02:30"), local("2020-01-01T10:00"), local("2090-01-01T10:00")])),
        [
            "/reason reason-missing",
            "/alternatives/0/start start-in-gap",
            "/alternatives/1/start start-past",
            "/alternatives/2/start start-too-far",
        ]
    );
    let twice = [stage.in_hours(50), stage.in_hours(60), stage.in_hours(50)];
    assert_eq!(faults(&reject(&twice)), ["/reason reason-missing", "/alternatives/2/start alternative-duplicate"]);
    let mixed = [stage.in_hours(-1), stage.in_hours(50), stage.in_hours(50), stage.in_hours(60)];
    assert_eq!(
        faults(&reject(&mixed)),
        [
            "/reason reason-missing",
            "/alternatives too-many-alternatives",
            "/alternatives/0/start start-past",
            "/alternatives/2/start alternative-duplicate",
        ]
    );
    let four = [50, 60, 70, 80].map(|hours| stage.in_hours(hours));
    let refused = refusal(stage.office.portal.reject_viewing(&dora(), id, "Not then", &four));
    assert_eq!(
        (refused.code().name(), faults(&refused)),
        ("too-many-alternatives", vec!["/alternatives too-many-alternatives".to_owned()])
    );
    assert_eq!(stage.seen(id).status(), ViewingStatus::Pending);
}

#[test]
fn r_view_04_one_of_the_times_that_were_offered_is_taken_with_one_act() {
    let mut stage = Stage::new();
    let id = stage.asked();
    let times = [stage.in_hours(20), stage.in_hours(60), stage.in_hours(100)];
    let offered = stage.office.portal.reject_viewing(&dora(), id, "Not on those days", &times).unwrap().viewing;
    let ViewingState::Countered { reason, alternatives } = &offered.state else { panic!("{offered:?}") };
    assert_eq!((reason.as_str(), alternatives.iter().len()), ("Not on those days", 3));
    assert_eq!(stage.told("viewing-countered"), 1);
    let portal = &stage.office.portal;
    assert_eq!(code(portal.request_viewing(&stage.anna, &stage.deal, &stage.wish(&[6]))), "viewing-open");
    assert_eq!(code(portal.change_viewing(&stage.anna, id, &stage.wish(&[6]))), "viewing-transition");
    assert_eq!(faults(&refusal(portal.accept_alternative(&stage.anna, id, 3))), ["/alternative alternative-unknown"]);
    let tab = |tab| portal.client_viewings(&stage.anna, tab, None, 10).unwrap().len();
    assert_eq!((tab(ViewingTab::Unconfirmed), tab(ViewingTab::Upcoming)), (1, 0));
    stage.wait(Duration::hours(20));
    let portal = &stage.office.portal;
    assert_eq!(code(portal.accept_alternative(&stage.anna, id, 0)), "alternative-past", "it begins now");
    let taken = portal.accept_alternative(&stage.anna, id, 1).unwrap();
    let WrittenStart::Instant(start) = times[1].start else { panic!("{times:?}") };
    assert_eq!(taken.viewing.state.slot().map(|slot| slot.start), Some(start));
    assert_eq!(
        (taken.viewing.sequence, taken.navigation),
        (1, NavigationAccess::Open { until: utc_datetime!(2026-03-04 23:00) })
    );
    assert_eq!(stage.in_crm(id), (ViewingStatus::Confirmed, taken.viewing.state.slot()));
    assert_eq!(stage.told("viewing-alternative-taken"), 1);
    assert_eq!(code(portal.accept_alternative(&stage.anna, id, 1)), "viewing-transition", "a second tap");
}

#[test]
fn r_view_04_an_agent_may_fix_a_time_although_others_were_offered() {
    let stage = Stage::new();
    let id = stage.asked();
    stage.office.portal.reject_viewing(&dora(), id, "Not then", &[stage.in_hours(60)]).unwrap();
    let fixed = stage.office.portal.confirm_viewing(&dora(), id, &stage.in_hours(90)).unwrap().viewing;
    assert_eq!((fixed.status(), fixed.sequence), (ViewingStatus::Confirmed, 1));
    assert_eq!(code(stage.office.portal.accept_alternative(&stage.anna, id, 0)), "viewing-transition");
}

#[test]
fn r_view_04_a_client_asks_for_another_time_and_what_was_fixed_holds_until_the_answer() {
    let stage = Stage::new();
    let portal = &stage.office.portal;
    let id = stage.asked();
    let days = [PreferredDate { part: Some(PartOfDay::Morning), ..stage.day(9) }];
    assert_eq!(code(portal.ask_to_move_viewing(&stage.anna, id, &days)), "viewing-transition", "nothing is fixed yet");
    let slot = stage.in_hours(90);
    let fixed = portal.confirm_viewing(&dora(), id, &slot).unwrap().viewing;
    let wrong = [stage.day(-2), stage.day(5), stage.day(5)];
    assert_eq!(
        faults(&refusal(portal.ask_to_move_viewing(&stage.anna, id, &wrong))),
        ["/dates/0/date date-past", "/dates/2/date date-duplicate"]
    );
    let asked = portal.ask_to_move_viewing(&stage.anna, id, &days).unwrap().viewing;
    let ViewingState::Confirmed { slot: held, move_request: Some(wish) } = &asked.state else { panic!("{asked:?}") };
    assert_eq!((Some(*held), wish.dates.iter().next()), (fixed.state.slot(), Some(days[0])));
    assert_eq!((asked.sequence, asked.fixed_in), (1, fixed.version), "no calendar has to change");
    assert_eq!(stage.told("viewing-move-asked"), 1);
    // Asking again replaces the days.
    let again = portal.ask_to_move_viewing(&stage.anna, id, &[stage.day(11)]).unwrap().viewing;
    let ViewingState::Confirmed { move_request: Some(wish), .. } = &again.state else { panic!("{again:?}") };
    assert_eq!(wish.dates.iter().next(), Some(stage.day(11)));

    let kept = portal.move_viewing(&dora(), id, &slot).unwrap().viewing;
    assert_eq!(
        kept.state,
        ViewingState::Confirmed { slot: fixed.state.slot().unwrap(), move_request: None },
        "it stays"
    );
    let moved = portal.move_viewing(&dora(), id, &stage.in_hours(200)).unwrap().viewing;
    assert_eq!(moved.state.slot().map(|slot| slot.start), Some(stage.office.now() + Duration::hours(200)));
    assert_eq!((kept.sequence, moved.sequence), (2, 3));
    assert_eq!(stage.in_crm(id), (ViewingStatus::Confirmed, moved.state.slot()));
    let opens_at = stage.office.now() + Duration::hours(152);
    assert_eq!(portal.client_viewing(&stage.anna, id).unwrap().navigation, NavigationAccess::OpensAt(opens_at));
}

#[test]
fn r_view_05_a_viewing_knows_when_its_time_was_last_fixed() {
    let mut stage = Stage::new();
    let id = stage.asked();
    let fixed_at = |stage: &Stage| stage.office.portal.client_viewing(&stage.anna, id).unwrap().viewing.fixed_at;
    assert_eq!(fixed_at(&stage), None, "it was only asked for");
    stage.wait(Duration::hours(1));
    stage.office.portal.confirm_viewing(&dora(), id, &stage.in_hours(90)).unwrap();
    let first = stage.office.now();
    stage.wait(Duration::hours(1));
    stage.office.portal.ask_to_move_viewing(&stage.anna, id, &[stage.day(9)]).unwrap();
    assert_eq!(fixed_at(&stage), Some(first), "what was fixed holds until the answer");
    stage.office.portal.move_viewing(&dora(), id, &stage.in_hours(200)).unwrap();
    let moved = stage.office.now();
    stage.wait(Duration::hours(1));
    stage.office.portal.cancel_viewing(&stage.anna, id).unwrap();
    assert_eq!(fixed_at(&stage), Some(moved));
}

#[test]
fn r_view_04_an_agent_moves_cancels_and_completes_on_their_own() {
    let mut stage = Stage::new();
    let portal = &stage.office.portal;
    let id = stage.asked();
    assert_eq!(code(portal.move_viewing(&dora(), id, &stage.in_hours(60))), "viewing-transition");
    assert_eq!(code(portal.complete_viewing(&dora(), id)), "viewing-transition");
    portal.confirm_viewing(&dora(), id, &stage.in_hours(60)).unwrap();
    assert_eq!(code(portal.confirm_viewing(&dora(), id, &stage.in_hours(70))), "viewing-transition", "that is a move");
    assert_eq!(code(portal.complete_viewing(&dora(), id)), "not-unlocked");
    stage.wait(Duration::hours(60));
    let portal = &stage.office.portal;
    let done = portal.complete_viewing(&dora(), id).unwrap().viewing;
    assert_eq!((done.status(), stage.told("viewing-completed")), (ViewingStatus::Completed, 1));
    assert_eq!(code(portal.cancel_viewing_by_office(&dora(), id)), "viewing-transition");
    let next = stage.confirmed(60);
    let off = stage.office.portal.cancel_viewing_by_office(&dora(), next).unwrap().viewing;
    let ViewingState::Cancelled { by: Party::Agent, slot: Some(_), .. } = off.state else { panic!("{off:?}") };
    assert_eq!(off.sequence, 2, "calendars have to know");
    assert_eq!(stage.in_crm(next).0, ViewingStatus::Cancelled);
}

#[test]
fn r_view_02_changed_days_keep_the_remark_unless_it_is_changed_too() {
    let stage = Stage::new();
    let portal = &stage.office.portal;
    let wish = ViewingWish { remark: Some("Is there a lift?".to_owned()), ..stage.wish(&[4]) };
    let id = portal.request_viewing(&stage.anna, &stage.deal, &wish).unwrap().viewing.id;
    let change = |remark: Option<&str>| {
        let wish = ViewingWish { remark: remark.map(str::to_owned), ..stage.wish(&[6]) };
        let viewing = portal.change_viewing(&stage.anna, id, &wish).unwrap().viewing;
        assert_eq!(viewing.dates.iter().next(), Some(stage.day(6)));
        viewing.remark.map(|remark| remark.as_str().to_owned())
    };
    assert_eq!(change(None).as_deref(), Some("Is there a lift?"));
    assert_eq!(change(Some("And a cellar?")).as_deref(), Some("And a cellar?"));
    assert_eq!(change(Some(" ")), None);
    assert_eq!(stage.told("viewing-dates-changed"), 3);
}

#[test]
fn r_view_05_what_nobody_answered_lapses_and_what_nobody_started_is_unattended() {
    let mut stage = Stage::new();
    let pending = stage.asked();
    let barn = stage.office.offer("anna", "barn");
    let portal = stage.office.portal.clone();
    let fixed = portal.request_viewing(&stage.anna, &barn, &stage.wish(&[4])).unwrap().viewing.id;
    portal.confirm_viewing(&dora(), fixed, &stage.in_hours(30)).unwrap();
    let shed = stage.office.offer("anna", "shed");
    let countered = portal.request_viewing(&stage.anna, &shed, &stage.wish(&[4])).unwrap().viewing.id;
    portal.reject_viewing(&dora(), countered, "Not then", &[stage.in_hours(20), stage.in_hours(40)]).unwrap();
    let over = |id| stage.stored(id).elapses_at().unwrap();
    let mut times = [over(fixed), over(countered), over(pending)];
    assert!(times.is_sorted(), "{times:?}");
    times.sort();
    assert_eq!(portal.sweep_viewings(100).unwrap(), 0, "nothing is over");

    stage.wait(times[0] - stage.office.now() - Duration::MILLISECOND);
    assert_eq!((portal.sweep_viewings(100).unwrap(), stage.seen(fixed).status()), (0, ViewingStatus::Confirmed));
    stage.office.wait(Duration::MILLISECOND);
    assert_eq!(stage.seen(fixed).status(), ViewingStatus::Unattended, "what is seen does not wait for the sweep");
    assert_eq!(
        (stage.stored(fixed).status(), stage.in_crm(fixed).0),
        (ViewingStatus::Confirmed, ViewingStatus::Confirmed)
    );
    assert_eq!(portal.sweep_viewings(100).unwrap(), 1);
    assert_eq!(
        (stage.stored(fixed).status(), stage.in_crm(fixed).0),
        (ViewingStatus::Unattended, ViewingStatus::Unattended)
    );
    assert_eq!((stage.told("viewing-unattended"), portal.sweep_viewings(100).unwrap()), (1, 0), "once");

    stage.wait(times[2] - stage.office.now());
    assert_eq!(
        (portal.sweep_viewings(1).unwrap(), portal.sweep_viewings(1).unwrap(), portal.sweep_viewings(1).unwrap()),
        (1, 1, 0),
        "as many as it may"
    );
    assert_eq!([pending, countered].map(|id| stage.stored(id).status()), [ViewingStatus::Lapsed; 2]);
    assert_eq!((stage.told("viewing-lapsed"), stage.in_crm(pending).0), (2, ViewingStatus::Lapsed));
    for outcome in [
        code(portal.confirm_viewing(&dora(), pending, &stage.in_hours(30))),
        code(portal.accept_alternative(&stage.anna, countered, 0)),
        code(portal.cancel_viewing(&stage.anna, pending)),
    ] {
        assert_eq!(outcome, "viewing-transition");
    }
    // Neither blocks a new request, and who comes late can still start.
    portal.request_viewing(&stage.anna, &stage.deal, &stage.wish(&[4])).unwrap();
    portal.request_viewing(&stage.anna, &barn, &stage.wish(&[4])).unwrap();
    assert_eq!(portal.start_viewing(&stage.anna, fixed).unwrap().viewing.status(), ViewingStatus::Completed);
}

#[test]
fn r_view_05_an_act_writes_down_by_itself_what_time_has_done() {
    let mut stage = Stage::new();
    let id = stage.asked();
    stage.wait(Duration::days(7));
    let again = stage.asked();
    assert_eq!((stage.stored(id).status(), stage.told("viewing-lapsed")), (ViewingStatus::Lapsed, 1));
    assert_eq!(stage.seen(again).status(), ViewingStatus::Pending);
    assert_eq!(stage.office.portal.sweep_viewings(100).unwrap(), 0);
}

#[test]
fn r_view_08_who_did_not_start_can_still_do_so_for_fourteen_days() {
    let mut stage = Stage::new();
    let id = stage.confirmed(30);
    let over = stage.stored(id).elapses_at().unwrap();
    stage.wait(over - stage.office.now() + Duration::days(14) - Duration::SECOND);
    assert_eq!(stage.seen(id).status(), ViewingStatus::Unattended);
    assert_eq!(stage.office.portal.start_viewing(&stage.anna, id).unwrap().viewing.status(), ViewingStatus::Completed);
    let late = stage.confirmed(30);
    let over = stage.stored(late).elapses_at().unwrap();
    stage.wait(over - stage.office.now() + Duration::days(14));
    let refused = refusal(stage.office.portal.start_viewing(&stage.anna, late));
    assert_eq!(
        (refused.code().name(), format!("{:?}", refused.details())),
        ("not-unlocked", "[(\"reason\", Text(\"over\"))]".to_owned())
    );
    assert_eq!(code(stage.office.portal.complete_viewing(&dora(), late)), "not-unlocked");
}

#[test]
fn r_adm_03_only_agents_who_manage_viewings_do_anything_with_them() {
    let stage = Stage::new();
    let id = stage.asked();
    let portal = &stage.office.portal;
    let key = |permissions: &[Permission]| key_of(HARBOUR, "dora", permissions);
    for agent in [agent(HARBOUR, "nina"), agent(HARBOUR, "max"), key(&[Permission::ViewFeedback])] {
        for outcome in [
            code(portal.viewings(&agent, None, None, 10)),
            code(portal.confirm_viewing(&agent, id, &stage.in_hours(30))),
            code(portal.reject_viewing(&agent, id, "No", &[])),
            code(portal.move_viewing(&agent, id, &stage.in_hours(30))),
            code(portal.complete_viewing(&agent, id)),
            code(portal.cancel_viewing_by_office(&agent, id)),
        ] {
            assert_eq!(outcome, "missing-permission");
        }
    }
    portal.confirm_viewing(&key(&[Permission::ManageViewings]), id, &stage.in_hours(30)).unwrap();
}

#[test]
fn r_view_08_where_only_the_button_unlocks_the_day_alone_does_not() {
    let mut stage = Stage::new();
    stage.office.set(|settings| settings.viewings.unlocking = Unlocking::StartButton);
    let id = stage.confirmed(30);
    stage.wait(Duration::hours(30));
    let content = stage.office.portal.client_viewing(&stage.anna, id).unwrap().content;
    assert_eq!(format!("{content:?}"), "Closed(NotStarted)");
    let started = stage.office.portal.start_viewing(&stage.anna, id).unwrap();
    assert_eq!(format!("{:?}", started.content), "Open { until: None }");
}
