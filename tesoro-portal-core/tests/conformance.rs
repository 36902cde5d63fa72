//! The published suite on the in-memory store, and the proof that the suite notices: a store with one sin fails.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;
use std::sync::Arc;

use tesoro_portal_core::conformance::{self, Harness, HostActs, Joining};
use tesoro_portal_core::crm::{Agent, Company, Contact, Deal, Property};
use tesoro_portal_core::memory::{CountingStore, FaultyStore, MemoryMedia, MemoryStore, Sin};
use tesoro_portal_core::ports::{MediaStore, Store};

struct InMemory {
    memory: MemoryStore,
    store: Arc<dyn Store>,
}

impl InMemory {
    fn faithful() -> Self {
        Self::over(MemoryStore::new())
    }

    fn sinful(sin: Sin) -> Self {
        Self::over(MemoryStore::sinful(sin))
    }

    fn over(memory: MemoryStore) -> Self {
        Self { store: Arc::new(memory.clone()), memory }
    }

    fn counted() -> Self {
        let memory = MemoryStore::new();
        Self { store: Arc::new(CountingStore::new(Arc::new(memory.clone()))), memory }
    }

    fn faultless() -> Self {
        let memory = MemoryStore::new();
        Self { store: Arc::new(FaultyStore::new(Arc::new(memory.clone()))), memory }
    }
}

impl Harness for InMemory {
    fn store(&self) -> Arc<dyn Store> {
        Arc::clone(&self.store)
    }

    fn put_company(&self, company: &Company) {
        self.memory.crm().put_company(company).unwrap();
    }

    fn put_agent(&self, agent: &Agent) {
        self.memory.crm().put_agent(agent).unwrap();
    }

    fn put_contact(&self, contact: &Contact) {
        self.memory.crm().put_contact(contact).unwrap();
    }

    fn put_property(&self, property: &Property) {
        self.memory.crm().put_property(property).unwrap();
    }

    fn put_deal(&self, deal: &Deal) {
        self.memory.crm().put_deal(deal).unwrap();
    }

    fn reopen(&self) -> Option<Arc<dyn Store>> {
        None
    }

    fn host(&self, acts: HostActs<'_>) -> Joining {
        self.memory.host(|host| acts(host)).unwrap();
        Joining::Supported
    }
}

mod memory_store {
    use super::InMemory;

    tesoro_portal_core::conformance::tests!(InMemory::faithful());
}

/// A wrapper that only counts keeps every promise of what it wraps.
mod counting_store {
    use super::InMemory;

    tesoro_portal_core::conformance::tests!(InMemory::counted());
}

/// A wrapper that was not told to fail keeps every promise, too.
mod faulty_store {
    use super::InMemory;

    tesoro_portal_core::conformance::tests!(InMemory::faultless());
}

/// Asserts that each of these cases fails on a store with this sin.
#[track_caller]
fn assert_noticed(sin: Sin, by: &[&str]) {
    for name in by {
        let case = conformance::cases().iter().find(|case| case.name() == *name).expect("a case of that name");
        assert!(case.prove(&InMemory::sinful(sin)).is_err(), "{name} does not notice that a store {sin:?}");
    }
}

macro_rules! sins {
    ($($test:ident: $sin:ident by [$($case:literal),+];)+) => {
        $(
            #[test]
            fn $test() {
                assert_noticed(Sin::$sin, &[$($case),+]);
            }
        )+

        /// No sin is without a test.
        #[test]
        fn every_sin_has_a_test() {
            for sin in Sin::ALL {
                assert!([$(Sin::$sin),+].contains(sin), "{sin:?} has no test");
            }
        }
    };
}

sins! {
    a_store_that_forgets_uniqueness_is_noticed: ForgetsUniqueness by [
        "accounts_id_is_taken", "accounts_address_is_taken", "accounts_changed_address_is_taken",
        "accounts_address_race", "accounts_activation_race", "drafts_keep_nobody_out", "drafts_activation_is_taken",
        "challenges_are_taken", "links_contact_is_taken", "links_contact_race", "credentials_are_taken",
        "sessions_are_taken", "settings_are_taken", "idempotency_is_taken", "messages_come_back_equal",
        "terms_editions_are_taken", "terms_acceptances_stay", "feedback_is_taken", "viewings_one_is_open",
        "deals_companies_do_not_mix", "erasures_requests_come_back", "erasures_tombstones", "erasures_farewells"
    ];
    a_store_that_keeps_what_was_rolled_back_is_noticed: KeepsRollback by [
        "store_a_rollback_leaves_nothing", "store_a_rollback_restores_what_was", "store_an_error_leaves_nothing",
        "crm_shares_the_transaction", "host_a_joined_rollback_undoes_itself", "host_a_joined_error_undoes_itself"
    ];
    a_store_that_keeps_what_a_panic_left_is_noticed: KeepsPanic by [
        "store_a_panic_leaves_nothing", "host_a_joined_panic_undoes_itself"
    ];
    a_store_that_answers_before_it_commits_is_noticed: AnswersBeforeCommit by [
        "store_a_commit_is_seen", "store_a_commit_is_in_every_later_reading"
    ];
    a_store_that_loses_the_counter_is_noticed: ForgetsToLock by [
        "throttles_no_attempt_is_lost", "challenges_no_try_is_lost", "idempotency_race"
    ];
    a_store_whose_readings_wait_for_writers_is_noticed: ReadsWhenIdle by ["store_a_reading_waits_for_no_writer"];
    a_store_that_allows_nesting_is_noticed: AllowsNesting by [
        "store_nesting_is_refused", "host_a_unit_beside_it_is_refused"
    ];
    a_store_that_ignores_the_company_is_noticed: IgnoresCompany by [
        "accounts_companies_do_not_mix", "links_companies_do_not_mix", "credentials_companies_do_not_mix",
        "sessions_companies_do_not_mix", "throttles_companies_do_not_mix", "outbox_companies_do_not_mix",
        "events_companies_do_not_mix", "settings_companies_do_not_mix", "crm_companies_do_not_mix",
        "challenges_companies_do_not_mix", "refused_acts_companies_do_not_mix", "idempotency_companies_do_not_mix",
        "messages_companies_do_not_mix", "terms_companies_do_not_mix", "feedback_companies_do_not_mix",
        "viewings_companies_do_not_mix", "deals_companies_do_not_mix", "drafts_companies_do_not_mix", "crm_contacts_by_email", "crm_merging_nobody", "erasures_companies_do_not_mix"
    ];
    a_store_that_leaks_leases_is_noticed: LeaksLeases by ["outbox_lease"];
    a_store_that_settles_without_a_claim_is_noticed: SettlesWithoutClaim by [
        "outbox_lost_claim", "outbox_requeue_attempts"
    ];
    a_store_that_repeats_the_edge_of_a_page_is_noticed: RepeatsPageEdge by [
        "accounts_pages_are_complete", "accounts_waiting", "outbox_lists", "events_ascend", "refused_acts_ascend", "messages_pages", "terms_pages", "feedback_lists", "erasures_pages", "crm_contact_pages", "crm_history_pages"
    ];
    a_store_that_ends_the_sessions_of_others_is_noticed: EndsOthersSessions by ["sessions_of_others_never_end"];
    a_store_that_sweeps_without_limit_is_noticed: SweepsWithoutLimit by [
        "sessions_sweep_limit", "throttles_sweep_limit", "challenges_sweep_limit", "drafts_sweep_limit", "refused_acts_sweep_limit", "idempotency_sweep_limit"
    ];
    a_store_that_reads_messages_for_both_sides_is_noticed: ReadsForBothSides by ["messages_unread"];
    a_store_that_changes_published_terms_is_noticed: ChangesPublishedTerms by ["terms_published_cannot_change"];
    a_store_that_drops_the_evidence_of_terms_is_noticed: DropsEvidence by ["terms_acceptances_stay"];
    a_store_that_keeps_feedback_of_nobody_is_noticed: KeepsOrphans by [
        "feedback_of_a_removed_account", "erasures_of_a_removed_account"
    ];
    a_store_that_keeps_the_address_of_a_last_mail_is_noticed: KeepsFarewells by ["erasures_farewells"];
    a_store_that_sends_mail_to_the_erased_is_noticed: KeepsMail by ["outbox_dropped"];
    a_store_that_overlooks_files_is_noticed: OverlooksFiles by ["feedback_files_in_use"];
    a_store_whose_viewings_stand_still_is_noticed: StopsTheClock by ["viewings_tabs", "viewings_office"];
    a_store_that_forgets_answers_is_noticed: ForgetsAnswers by ["idempotency_answers"];
    a_joined_operation_that_commits_for_the_host_is_noticed: CommitsForTheHost by [
        "host_a_joined_commit_is_the_hosts", "host_rolls_back"
    ];
    a_joined_operation_that_rolls_the_host_back_is_noticed: RollsBackTheHost by [
        "host_a_joined_rollback_undoes_itself", "host_a_joined_error_undoes_itself", "host_a_joined_panic_undoes_itself"
    ];
    a_joined_operation_that_outlives_the_host_is_noticed: OutlivesTheHost by ["host_nothing_runs_after_the_end"];
}

#[test]
fn every_case_has_a_name_of_its_own_and_says_what_it_proves() {
    let names: BTreeSet<&str> = conformance::cases().iter().map(conformance::Case::name).collect();
    assert_eq!(names.len(), conformance::cases().len(), "names that occur twice");
    for case in conformance::cases() {
        assert!(case.obligation().len() > 20, "{} proves {:?}", case.name(), case.obligation());
    }
}

#[test]
fn a_broken_promise_is_told_with_its_case_its_obligation_and_what_was_found() {
    let harness = InMemory::sinful(Sin::LeaksLeases);
    let case = conformance::cases().iter().find(|case| case.name() == "outbox_lease").unwrap();
    let told = case.prove(&harness).unwrap_err().to_string();
    for part in ["outbox_lease is broken", case.obligation(), "under a lease until 60"] {
        assert!(told.contains(part), "{part:?} is missing in: {told}");
    }
}

struct MediaInMemory(MemoryMedia);

impl conformance::MediaHarness for MediaInMemory {
    fn media(&self) -> Arc<dyn MediaStore> {
        Arc::new(self.0.clone())
    }

    fn settle(&self) {
        self.0.settle();
    }
}

#[test]
fn media_in_memory_keep_every_promise_of_the_port() {
    for case in conformance::media_cases() {
        case.prove(&MediaInMemory(MemoryMedia::new())).unwrap_or_else(|broken| panic!("{broken}"));
    }
}
