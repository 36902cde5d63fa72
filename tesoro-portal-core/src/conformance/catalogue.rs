use super::case::Case;
use super::{
    accounts, challenges, claims, contacts, counters, credentials, crm, deals, devices, drafts, erasing, erasures,
    events, feedback, former_addresses, idempotency, invitations, joining, leads, links, lists, mail_choices, merging,
    messages, notices, office_files, outbox, properties, races, refused_acts, sessions, settings, snapshots, store,
    terms, viewings,
};

/// Every promise of the ports that can be proved from outside, with the case that proves it.
///
/// This is the one list: [`cases`] and the tests that [`tests!`](super::tests) makes are both written from it.
#[doc(hidden)]
#[macro_export]
macro_rules! __conformance_catalogue {
    ($($then:tt)*) => {
        $crate::__conformance_expand! { $($then)*

        // ports/store.rs
        store_a_commit_is_seen: store::a_commit_is_seen,
            "`Ok` after `Commit` means kept; a commit that was answered before a reading is in it";
        store_a_body_runs_once: store::a_body_runs_once,
            "a body runs at most once";
        store_a_unit_sees_its_own_writes: store::a_unit_sees_its_own_writes,
            "what a unit of work reads cannot change before it ends, except by itself";
        store_a_rollback_leaves_nothing: store::a_rollback_leaves_nothing,
            "after `Rollback` nothing of what was written is to be seen by anybody";
        store_a_rollback_restores_what_was: store::a_rollback_restores_what_was,
            "after `Rollback` what was changed or removed is as it was";
        store_an_error_leaves_nothing: store::an_error_leaves_nothing,
            "after an error nothing of what was written is to be seen by anybody";
        store_a_panic_leaves_nothing: store::a_panic_leaves_nothing,
            "after a panic of the body nothing of what was written is to be seen by anybody";
        store_a_panic_is_resumed: store::a_panic_is_resumed_and_leaves_the_store_usable,
            "a panic of the body is resumed on the calling thread and leaves the store usable";
        store_a_refusal_can_commit: store::a_refusal_can_commit,
            "the verdict is independent of a refusal: a counted try is kept together with it";
        store_nesting_is_refused: store::nesting_is_refused,
            "a call from within a body of the same store is refused as `Misuse`, not deadlocked";
        store_times_come_back_equal: store::times_come_back_equal,
            "times are whole milliseconds in UTC and come back equal";
        store_commits_survive_reopening: store::what_is_committed_survives_reopening,
            "what is committed is found by another store over the same data";
        store_a_reading_sees_one_state: snapshots::a_reading_sees_one_state,
            "all reads of one body see the same state";
        store_a_reading_waits_for_no_writer: snapshots::a_reading_waits_for_no_writer,
            "a reading never waits for a writer, and sees nothing that is not committed";
        store_a_commit_is_in_every_later_reading: snapshots::a_commit_is_in_every_later_reading,
            "a commit that was answered before the call is in the snapshot";
        store_units_are_serialisable: races::a_checked_condition_still_holds_when_it_commits,
            "all units of work are serialisable: what one reads cannot change before it ends";
        // ports/host_transaction.rs
        host_a_joined_commit_is_the_hosts: joining::a_joined_commit_is_the_hosts,
            "what a joined operation wrote is seen by the next one, and by others exactly when the host has committed";
        host_rolls_back: joining::a_rollback_of_the_host_undoes_everything,
            "a rollback of the host undoes what a joined operation wrote and answered `Commit` to";
        host_a_joined_rollback_undoes_itself: joining::a_joined_rollback_undoes_itself_only,
            "after `Rollback` nothing of a joined operation is left, and what was written before it is still there";
        host_a_joined_error_undoes_itself: joining::a_joined_error_undoes_itself_only,
            "a joined operation that fails is not tried again, and takes along nothing that was written before it";
        host_a_joined_panic_undoes_itself: joining::a_joined_panic_undoes_itself_only,
            "a panic of a joined operation is resumed, undoes that operation, and leaves the transaction usable";
        host_a_joined_body_runs_once: joining::a_joined_body_runs_once,
            "the body of a joined operation runs at most once";
        host_nothing_runs_after_the_end: joining::nothing_runs_once_the_host_has_ended,
            "once the host's transaction has ended, nothing runs, and the answer is an error";
        host_a_unit_beside_it_is_refused: joining::a_unit_of_work_beside_it_is_refused,
            "a unit of work of the store on the thread of the host's transaction is refused as `Misuse`, not deadlocked";
        // ports/accounts.rs
        accounts_come_back_equal: accounts::accounts_come_back_equal,
            "an account comes back equal, by id, by address and listed";
        accounts_changes_come_back_equal: accounts::changed_accounts_come_back_equal,
            "`update_account` replaces the account with this id, and no other";
        accounts_absence_is_no_error: accounts::an_absent_account_is_none,
            "a lookup never fails on absence";
        accounts_id_is_taken: accounts::an_id_is_taken_once,
            "an account with the same id is refused as `Taken`";
        accounts_address_is_taken: accounts::an_address_is_taken_once,
            "an account of the company with the same address key and status is refused as `Taken` (R-ACC-02)";
        accounts_changed_address_is_taken: accounts::an_address_cannot_be_changed_to_a_taken_one,
            "`update_account` refuses an address that another account of its status has as `Taken`";
        accounts_old_address_is_free: accounts::a_changed_address_frees_the_old_one,
            "an address is taken only as long as an account has it";
        accounts_missing_cannot_change: accounts::a_missing_account_cannot_change,
            "`update_account` of a missing row is an error";
        accounts_removal_takes_everything: accounts::a_removed_account_takes_everything_with_it,
            "`remove_account` takes links, credential, sessions and devices of the account, and nothing else";
        accounts_removal_of_nothing: accounts::removing_an_absent_account_is_no_error,
            "removing an account that is not there is no error";
        accounts_companies_do_not_mix: accounts::accounts_of_two_companies_do_not_mix,
            "no method reads or writes an account of another company, whatever the id or address";
        accounts_address_race: races::one_address_is_taken_once,
            "of many transactions at once that take one address, one succeeds and the others are told `Taken` (R-ACC-02)";
        accounts_activation_race: races::one_address_is_active_once,
            "of a Draft's activation and many insertions with its address at once, one succeeds (R-ACC-02)";
        drafts_keep_nobody_out: drafts::a_draft_and_an_active_account_share_an_address,
            "a Draft keeps nobody from an address; either is found under it";
        drafts_activation_is_taken: drafts::a_draft_whose_address_is_taken_cannot_become_active,
            "`update_account` refuses to make a Draft Active whose address an Active account has, as `Taken`";
        drafts_become_active: drafts::a_draft_becomes_active,
            "a Draft that became Active is found as such, and its place as a Draft is free";
        drafts_are_removed: drafts::a_removed_draft_takes_everything_with_it,
            "`remove_draft` takes the Draft with this address, what belongs to it, and nothing else; none is no error";
        drafts_companies_do_not_mix: drafts::drafts_of_two_companies_do_not_mix,
            "no method finds or removes a Draft of another company by its address";
        drafts_sweep: drafts::only_expired_drafts_are_swept,
            "`sweep_drafts` removes every company's Drafts whose time is over, what belongs to them, and nothing else";
        drafts_sweep_limit: drafts::a_draft_sweep_keeps_to_its_limit,
            "`sweep_drafts` removes at most so many Drafts, and answers how many";
        accounts_waiting: drafts::those_who_wait_are_listed,
            "accounts that wait for an agent are listed in the order of ids, in complete pages, and no others";
        accounts_pages_are_complete: lists::account_pages_are_complete,
            "pages of accounts are in the order of ids, complete and without doubles, whatever the limit";
        accounts_filters: lists::account_filters_are_all_applied,
            "a list shows the accounts that pass every part of the filter";
        accounts_queries: lists::account_queries_find_parts_in_any_letter_case,
            "a query finds parts of first name, last name or address, whatever the letter case, and has no wildcards";
        links_are_found_both_ways: links::links_are_found_both_ways,
            "links are found from the contact and from the account, there in the order of ids";
        links_contact_is_taken: links::a_contact_is_linked_once,
            "a contact that is linked already, to whichever account, is refused as `Taken` (R-ACC-01)";
        links_contact_race: races::one_contact_is_linked_once,
            "of many transactions at once that link one contact, one succeeds and the others are told `Taken` (R-ACC-01)";
        links_unlinked_is_free: links::an_unlinked_contact_is_free,
            "`unlink_contact` removes this link and no other";
        links_unlinking_nothing: links::unlinking_what_is_not_there_changes_nothing,
            "unlinking what is not there, or another account's, changes nothing and is no error";
        links_sets: links::a_set_of_contacts_finds_the_linked_ones,
            "`accounts_of_contacts` answers the linked ones of a set, whatever its size, and leaves out the others";
        links_companies_do_not_mix: links::links_of_two_companies_do_not_mix,
            "no method reads or writes a link of another company";
        // ports/challenges.rs
        challenges_come_back_equal: challenges::challenges_come_back_equal,
            "a challenge comes back equal in every state, with both codes, whatever its purpose and tries";
        challenges_changes_come_back_equal: challenges::changed_challenges_come_back_equal,
            "`update_challenge` replaces the challenge with this id, and no other";
        challenges_are_taken: challenges::a_challenge_is_added_once,
            "a challenge whose id exists is refused as `Taken`";
        challenges_missing_cannot_change: challenges::a_missing_challenge_cannot_change,
            "`update_challenge` of a missing row is an error";
        challenges_no_try_is_lost: challenges::no_try_is_lost,
            "two tries at once never write the same count";
        challenges_drop: challenges::an_address_loses_its_challenges,
            "`drop_challenges` removes those of one address, of one purpose or of all, and answers how many";
        challenges_latest_of_an_asker: challenges::the_latest_of_an_asker_is_found,
            "`latest_challenge_of` finds the latest of this asker, address and purpose, over or not, and no other's";
        challenges_companies_do_not_mix: challenges::challenges_of_two_companies_do_not_mix,
            "no method but the sweep reads or writes a challenge of another company";
        challenges_sweep: challenges::only_what_is_over_is_swept,
            "`sweep_challenges` removes every company's challenges that are over, whatever their state, and no other";
        challenges_sweep_limit: challenges::a_sweep_keeps_to_its_limit,
            "`sweep_challenges` removes at most so many challenges, and answers how many";
        // ports/credentials.rs
        credentials_come_back_equal: credentials::credentials_come_back_equal,
            "a credential comes back equal, with every kind of secret";
        credentials_are_taken: credentials::a_credential_is_added_once,
            "a second credential for the same account is refused as `Taken`";
        credentials_need_an_account: credentials::a_credential_needs_its_account,
            "a credential for an account that does not exist is an error";
        credentials_missing_cannot_change: credentials::a_missing_credential_cannot_change,
            "`update_credential` of a missing row is an error";
        credentials_prevailing_parameters: credentials::the_prevailing_parameters_are_those_of_most_hashes,
            "`prevailing_parameters` are those of most hashes, the stronger ones on a tie, `None` without any";
        credentials_companies_do_not_mix: credentials::credentials_of_two_companies_do_not_mix,
            "no method reads, writes or counts a credential of another company";
        // ports/sessions.rs
        sessions_come_back_equal: sessions::sessions_come_back_equal,
            "a session comes back equal, by digest and listed";
        sessions_by_latest_use: sessions::sessions_are_listed_by_latest_use,
            "the sessions of an account are listed by latest use";
        sessions_are_taken: sessions::a_session_is_added_once,
            "a session whose digest or id exists is refused as `Taken`";
        sessions_need_an_account: sessions::a_session_needs_its_account,
            "a session for an account that does not exist is an error";
        sessions_touch_changes_one: sessions::a_touch_changes_one_session,
            "`touch_session` writes down the last use of one session";
        sessions_touch_brings_nothing_back: sessions::a_touch_brings_nothing_back,
            "a touched session that is gone stays gone, without error";
        sessions_end_as_asked: sessions::sessions_end_as_asked,
            "`end_sessions` removes all, all but one, or one, and answers how many";
        sessions_of_others_never_end: sessions::another_accounts_sessions_never_end,
            "`end_sessions` never touches a session of another account, whatever its id";
        sessions_companies_do_not_mix: sessions::sessions_of_two_companies_do_not_mix,
            "no method reads or writes a session of another company";
        sessions_sweep: sessions::only_old_sessions_are_swept,
            "`sweep_sessions` removes every company's sessions that were made before the instant, and no other";
        sessions_sweep_limit: sessions::a_session_sweep_keeps_to_its_limit,
            "`sweep_sessions` removes at most so many sessions and devices, and answers how many";
        devices_are_known: devices::a_device_is_known_to_its_account_only,
            "a device is known to the account it was remembered for, and remembering it again is no error";
        devices_sweep: devices::only_devices_not_seen_lately_are_swept,
            "`sweep_sessions` removes every company's devices that were last seen before the instant, and no other";
        // ports/throttles.rs
        throttles_come_back_equal: counters::counters_come_back_equal,
            "a counter comes back equal, new or written again";
        throttles_no_attempt_is_lost: counters::no_attempt_is_lost,
            "two attempts at once never read the same count";
        throttles_clear: counters::a_cleared_counter_is_gone_and_no_other,
            "`clear_throttle` removes one counter; what is not there is no error";
        throttles_companies_do_not_mix: counters::counters_of_two_companies_do_not_mix,
            "no method reads or writes a counter of another company";
        throttles_sweep: counters::only_what_may_be_forgotten_is_swept,
            "`sweep_throttles` removes every company's counters whose time has come, and no other";
        throttles_sweep_limit: counters::a_sweep_keeps_to_its_limit,
            "`sweep_throttles` removes at most so many counters, and answers how many";
        // ports/outbox.rs
        outbox_mails_come_back_equal: outbox::mails_come_back_equal,
            "a mail in the outbox comes back equal";
        outbox_states_come_back_equal: outbox::settled_mails_come_back_equal,
            "`settle` writes the state of a claimed mail, which comes back equal";
        outbox_lost_claim: outbox::a_lost_claim_settles_nothing,
            "`settle` without the claim of that try answers `Lost` and writes nothing";
        outbox_late_claim: outbox::a_late_claim_settles_unless_somebody_took_over,
            "a claim is lost only when somebody else has claimed or settled the mail";
        outbox_requeue: outbox::a_buried_mail_can_be_queued_again,
            "`requeue` writes the state of a mail that is in nobody's claim, and when it was asked for";
        outbox_requeue_attempts: outbox::a_retry_never_hands_out_a_number_again,
            "`requeue` refuses what somebody has claimed and what was tried more often: a dispatcher left behind settles nothing";
        outbox_dropped: erasing::mail_about_an_account_is_dropped,
            "`drop_mail` ends all mail about one account, also what somebody has claimed, and quotes nobody (R-PRIV-02)";
        outbox_lists: outbox::mails_are_listed_newest_first,
            "mails are listed newest first, filtered, complete and without doubles, whatever the limit";
        outbox_companies_do_not_mix: outbox::mails_of_two_companies_do_not_mix,
            "no method but `claim_due` reads or writes a mail of another company";
        outbox_only_due_is_claimed: claims::only_due_mails_are_claimed,
            "`claim_due` answers what is due at that instant, and nothing else";
        outbox_claim_is_stored: claims::a_claim_is_answered_as_it_is_stored,
            "a claimed mail is `Claimed` until the lease ends, its attempts raised by one, and answered in that state";
        outbox_longest_waiting_first: claims::the_longest_waiting_are_claimed_first,
            "`claim_due` answers at most so many mails of all companies, the longest waiting first";
        outbox_lease: claims::a_leased_mail_is_nobody_elses,
            "a mail under a lease that has not run out is never answered";
        outbox_lease_ran_out: claims::a_mail_whose_lease_ran_out_is_claimed_again,
            "a mail whose lease has run out is claimed again";
        outbox_over_is_over: claims::what_is_over_is_never_claimed,
            "a mail that was sent, superseded, expired or given up is never claimed";
        outbox_claim_race: races::one_mail_is_claimed_once,
            "of many dispatchers at once no two claim the same mail";
        // ports/events.rs
        events_come_back_equal: events::events_come_back_equal,
            "an event comes back equal, with the sequence that was answered";
        events_ascend: events::the_feed_ascends_and_pages_completely,
            "the feed ascends, complete and without doubles, whatever the limit";
        events_overtake_no_reader: events::no_event_overtakes_a_reader,
            "an event never appears below a sequence that somebody was already answered";
        events_companies_do_not_mix: events::events_of_two_companies_do_not_mix,
            "the feed shows no event of another company";
        // ports/refused_acts.rs
        refused_acts_come_back_equal: refused_acts::refused_acts_come_back_equal,
            "a refused act comes back equal, whatever was tried and whoever tried it, with the sequence that was answered";
        refused_acts_ascend: refused_acts::refused_acts_ascend_and_page_completely,
            "refused acts ascend, complete and without doubles, whatever the limit";
        refused_acts_companies_do_not_mix: refused_acts::refused_acts_of_two_companies_do_not_mix,
            "no method but the sweep reads or removes a refused act of another company";
        refused_acts_sweep: refused_acts::only_old_refused_acts_are_swept,
            "`sweep_refused_acts` removes every company's refused acts from before the instant";
        refused_acts_are_kept: refused_acts::what_is_not_old_beside_the_newest_is_kept,
            "`sweep_refused_acts` removes nothing that is not 90 days older than the newest, whatever the instant";
        refused_acts_sweep_limit: refused_acts::a_sweep_keeps_to_its_limit,
            "`sweep_refused_acts` removes at most so many refused acts, and answers how many";
        // ports/idempotency.rs
        idempotency_comes_back_equal: idempotency::requests_come_back_equal,
            "a request that was done under a key comes back equal, with and without an answer";
        idempotency_is_taken: idempotency::a_key_is_claimed_once,
            "a request whose key exists in the company is refused as `Taken`";
        idempotency_race: idempotency::of_many_at_once_one_claims_a_key,
            "of many transactions at once that look under one key and claim it, one does";
        idempotency_answers: idempotency::an_answer_is_kept,
            "`keep_answer` writes down the answer of one request; one that is gone stays gone, without error";
        idempotency_removal: idempotency::a_removed_key_is_free,
            "`remove_idempotent_request` frees one key; what is not there is no error";
        idempotency_companies_do_not_mix: idempotency::requests_of_two_companies_do_not_mix,
            "no method but the sweep reads or writes a request of another company";
        idempotency_sweep: idempotency::only_old_requests_are_swept,
            "`sweep_idempotent_requests` removes every company's requests from before the instant, and no other";
        idempotency_sweep_limit: idempotency::a_sweep_keeps_to_its_limit,
            "`sweep_idempotent_requests` removes at most so many requests, and answers how many";
        idempotency_answers_are_forgotten: erasing::answers_are_forgotten,
            "`forget_answers` forgets a company's answers but one, and none of those on their way is kept (R-PRIV-04)";
        // ports/erasures.rs
        erasures_requests_come_back: erasures::requests_come_back_equal,
            "a request to be erased comes back equal; a person has one, and one of a missing account is an error";
        erasures_pages: erasures::requests_are_listed_completely,
            "requests are in the order of persons, complete and without doubles, whatever the limit";
        erasures_of_a_removed_account: erasures::a_request_goes_with_its_account,
            "removing an account removes its request to be erased";
        erasures_tombstones: erasures::tombstones_stay,
            "a tombstone comes back equal, is written once, and outlives its account";
        erasures_farewells: erasures::a_farewell_ends_with_its_mail,
            "where a last mail goes is there until it is sent, superseded, expired or dead, and no longer (R-PRIV-02)";
        erasures_companies_do_not_mix: erasures::erasures_of_two_companies_do_not_mix,
            "no method reads or writes a request, a tombstone or a farewell of another company";
        // ports/former_addresses.rs
        former_addresses_come_back: former_addresses::former_addresses_come_back,
            "the former addresses of an account come back equal, the latest first; one version has one";
        former_addresses_are_forgotten: former_addresses::former_addresses_are_forgotten,
            "former addresses are forgotten when they are told to be, and go with their account; others stay";
        former_addresses_companies_do_not_mix: former_addresses::former_addresses_of_two_companies_do_not_mix,
            "no method reads or removes the former addresses of another company or account";
        // ports/mail_choices.rs
        mail_choices_come_back: mail_choices::choices_come_back,
            "a choice of mail is written and taken back; one that is written already is no error";
        mail_choices_go_with_the_account: mail_choices::choices_go_with_their_account,
            "a choice goes with its account, and a choice of an account that is not there is an error";
        mail_choices_companies_do_not_mix: mail_choices::choices_of_two_companies_do_not_mix,
            "no method reads or writes the choices of another company or account";
        // ports/accounts.rs, of invitations
        invitations_silent_order: invitations::the_longest_silent_come_first,
            "`silent_invitations` answers those of all companies that were invited by then, the longest first";
        invitations_answered: invitations::who_has_answered_or_is_kept_out_is_not_silent,
            "an invitation that was answered, reminded of, or of a disabled account is not silent";
        invitations_reminded: invitations::a_reminder_knows_its_invitations,
            "`reminded_invitations` answers those of this reminder and company only";
        // ports/notices.rs
        notices_come_back: notices::choices_come_back,
            "what an agent chose comes back as it was chosen last; nothing before";
        notices_companies_do_not_mix: notices::choices_of_two_companies_do_not_mix,
            "no method reads or writes the choices of another company or agent";
        // ports/settings.rs
        settings_come_back_equal: settings::settings_come_back_equal,
            "settings come back equal; `None` for a company without a portal";
        settings_are_taken: settings::settings_are_added_once,
            "settings that a company has already are refused as `Taken`";
        settings_missing_cannot_change: settings::missing_settings_cannot_change,
            "`update_settings` of a missing row is an error";
        settings_changes: settings::changes_come_back_equal_newest_first,
            "changes of settings come back equal, the newest first, in complete pages, and of no other company";
        settings_companies_do_not_mix: settings::settings_of_two_companies_do_not_mix,
            "no method reads or writes the settings of another company";
        // ports/deals.rs
        deals_words: deals::words_come_back_equal,
            "`deal_state` and `deal_states` answer what was written last, in the order of the ids";
        deals_companies_do_not_mix: deals::words_of_two_companies_do_not_mix,
            "a word is added once, replaced only where it is, and none is seen or changed from another company";
        // ports/messages.rs
        messages_come_back_equal: messages::messages_come_back_equal,
            "a message comes back equal, by id and in its thread, the newest first; a second of its id is `Taken`";
        messages_pages: messages::message_pages_are_complete,
            "pages of a thread are complete and without doubles, whatever the limit";
        messages_unread: messages::each_side_reads_what_the_other_wrote,
            "each side's unread messages are those of the other side, and are marked once";
        messages_removed: erasing::a_thread_is_removed,
            "`remove_messages` removes both sides of one contact's thread, and no other (R-PRIV-02)";
        messages_move: messages::a_thread_is_moved,
            "`move_messages` gives one thread to another contact, whose own stays (R-ADM-06)";
        messages_companies_do_not_mix: messages::messages_of_two_companies_do_not_mix,
            "no method reads or writes a message of another company";
        // ports/terms.rs
        terms_editions_come_back_equal: terms::editions_come_back_equal,
            "a version of the terms comes back equal, as a draft, changed and published";
        terms_editions_are_taken: terms::editions_are_added_once,
            "a number that exists and a second draft of the company are refused as `Taken`";
        terms_published_cannot_change: terms::published_editions_cannot_change,
            "`update_edition` of a missing version, and of a published one, is an error (R-TERM-01)";
        terms_pages: terms::edition_pages_are_complete,
            "versions are listed newest first, complete and without doubles, whatever the limit";
        terms_in_force: terms::the_newest_published_ones_are_in_force,
            "the newest published and the newest published material version are in force, and no draft";
        terms_acceptances_come_back_equal: terms::acceptances_come_back_equal,
            "acceptances come back equal, the newest version first, and are of no other account";
        terms_acceptances_stay: terms::acceptances_stay,
            "a second acceptance of a version is refused as `Taken`, and none goes with its account (R-TERM-01)";
        terms_announcements: terms::announcements_come_and_go,
            "a company has one announcement, as it was written last, until it ends";
        terms_companies_do_not_mix: terms::terms_of_two_companies_do_not_mix,
            "no method but `next_announcement` reads or writes terms or acceptances of another company";
        // ports/feedback.rs
        feedback_comes_back_equal: feedback::feedback_comes_back_equal,
            "feedback comes back equal, of every kind";
        feedback_changes_come_back_equal: feedback::changed_feedback_comes_back_equal,
            "`update_feedback` replaces the feedback with this id, and no other; a missing row is an error";
        feedback_is_taken: feedback::an_upload_is_kept_once,
            "the same id, the same upload of an account, and a second picture of an account are refused as `Taken`";
        feedback_by_upload: feedback::an_upload_is_found_by_its_key,
            "an upload is found by its account and key, a picture by its account";
        feedback_lists: feedback::lists_are_complete,
            "lists are in the order of ids, complete page by page, and counted whosever they are";
        feedback_removed: feedback::removed_feedback_is_gone,
            "`remove_feedback` removes this one and no other; what is not there is no error";
        feedback_of_a_removed_account: feedback::an_account_takes_its_feedback_along,
            "removing an account removes its feedback, and nobody else's";
        feedback_of_an_erased_contact: erasing::feedback_of_a_contact_is_removed,
            "`remove_feedback_of_contact` removes a contact's feedback, whichever account brought it (R-PRIV-02)";
        feedback_files_in_use: feedback::files_in_use_are_found,
            "`files_in_use` answers every file that a row of any company speaks of, and no other";
        feedback_merged: feedback::a_merged_contacts_feedback_moves,
            "`reassign_feedback` gives the feedback of one contact to another (R-ADM-06)";
        feedback_companies_do_not_mix: feedback::feedback_of_two_companies_does_not_mix,
            "no method reads, counts or writes feedback of another company";
        // ports/office_files.rs
        office_files: office_files::office_files_come_back_equal,
            "a file of the office comes back equal, by its id and by its upload; a removed one is gone, and no other";
        office_files_taken: office_files::an_office_upload_is_kept_once,
            "a second file of the office with the same id, or by the same upload, is refused as `Taken`";
        office_files_in_use: office_files::office_files_in_use_are_found,
            "`office_files_in_use` answers every file of any company's office, and no other";
        office_files_companies_do_not_mix: office_files::office_files_of_two_companies_do_not_mix,
            "no method reads or removes another company's files of the office";
        // ports/viewings.rs
        viewings_come_back_equal: viewings::viewings_come_back_equal,
            "a viewing comes back equal in every state, as it was added and as it was changed; a missing one is an error";
        viewings_one_is_open: viewings::a_deal_has_one_open_viewing,
            "a second open viewing of a deal is refused as `Taken`, whoever adds or changes it (R-VIEW-02)";
        viewings_race: viewings::of_many_requests_at_once_one_is_open,
            "of many open viewings of one deal at once, one is added (R-VIEW-02)";
        viewings_tabs: viewings::tabs_follow_the_state_of_the_hour,
            "a tab shows what belongs there at the time of asking, in its order, page by page, and counts the same";
        viewings_office: viewings::the_office_lists_by_the_state_of_the_hour,
            "the office's list has what has a status at the time of asking, the latest first, page by page";
        viewings_window: viewings::a_window_has_the_viewings_that_begin_in_it,
            "`viewings_between` has what is confirmed or completed and begins in the window, whose end does not count";
        viewings_of_deal: viewings::a_deals_viewings_are_listed,
            "the viewings of a deal are listed, the latest first, page by page";
        viewings_elapsed: viewings::what_is_over_is_found_for_writing_it_down,
            "`elapsed_viewings` finds at most so many whose time is over, of every company, the longest over first";
        viewings_merged: viewings::viewings_move_with_a_merged_contact,
            "`reassign_viewings` gives the viewings of one contact to another, and nobody else's (R-ADM-06)";
        viewings_companies_do_not_mix: viewings::viewings_of_two_companies_do_not_mix,
            "no method reads or writes a viewing of another company, whatever the id";
        // ports/crm.rs
        crm_deal_marks: deals::a_missing_deal_is_not_marked,
            "`set_deal_status`, `set_favourite` and `set_rating` mark a deal; a missing one is an error";
        crm_companies_and_agents: crm::companies_and_agents_come_back_equal,
            "companies and agents are answered as the CRM has them";
        crm_contacts: crm::contacts_come_back_equal,
            "contacts are answered as the CRM has them, erased ones included";
        crm_contact_pages: contacts::contact_pages_are_complete,
            "pages of contacts are in the order of ids, complete, without doubles and without erased ones";
        crm_contact_queries: contacts::contact_queries_find_parts_in_any_letter_case,
            "a query finds parts of name or address, whatever the letter case, and has no wildcards";
        crm_contacts_by_email: leads::contacts_are_found_by_their_address,
            "contacts are found by the key of their address, in the order of ids, without erased ones (R-REG-03)";
        crm_leads: leads::a_lead_is_made,
            "`create_lead` makes a lead that is not to be contacted, with an id that nobody has (R-REG-03)";
        crm_reach: leads::a_reach_is_set,
            "`set_reach` sets whether one contact may be written to; a missing contact is an error";
        crm_wishes: leads::wishes_are_set,
            "`set_wishes` sets what one contact is looking for; a missing contact is an error (R-REG-03)";
        crm_redacted: erasing::a_contact_is_redacted,
            "`redact_contact` leaves a tombstone and the history, and nothing of the person is read or found (R-PRIV-02)";
        crm_merged_history: merging::a_merged_contact_leaves_its_history,
            "`merge_contacts` gives a copy of the history, behind what was there, and takes nothing away (R-ADM-06)";
        crm_merged_tombstone: merging::a_merged_contact_becomes_a_tombstone,
            "`merge_contacts` leaves an erased tombstone without a mark, and the other contact what it was (R-ADM-06)";
        crm_merged_gaps: merging::what_a_contact_lacks_is_taken_over,
            "`merge_contacts` gives the address, agent and wishes to a contact that has none (R-ADM-06)";
        crm_merged_reach: merging::who_is_not_to_be_contacted_stays_so,
            "`merge_contacts` keeps those of the office's contacts unwritten to who were, under either name (R-ADM-06)";
        crm_merging_nobody: merging::a_missing_contact_is_not_merged,
            "`merge_contacts` of a missing contact, of another company's or of the same one twice is an error";
        crm_properties: properties::properties_come_back_equal,
            "`property`, `property_cards` and `property_places` answer what the CRM has, by their ids, of this company only";
        crm_deals: properties::deals_come_back_equal,
            "`deal` answers what the CRM has, of this company only";
        crm_deal_pages: properties::deal_pages_are_complete,
            "`deals` answers all deals of the contacts, the newest offer first, page by page without gap or repetition";
        crm_is_offered_to: properties::whom_a_property_was_offered_to,
            "`is_offered_to` is true exactly where a deal of one of these contacts is about the property";
        crm_availability: properties::availability_is_set,
            "`set_availability` changes one deal; a missing deal is an error";
        crm_merged_deals: properties::deals_move_with_a_merged_contact,
            "`merge_contacts` gives the deals of one contact to the other, and nobody else's";
        crm_appointments: viewings::appointments_come_back_equal,
            "`put_appointment` adds or replaces a viewing in the calendar, which moves with a merged contact (R-VIEW-03)";
        crm_marks: crm::a_mark_is_set_and_taken_away,
            "`mark_portal_user` marks one contact or takes the mark away; a missing contact is an error";
        crm_agent_photos: crm::an_agents_photo_is_set_and_taken_away,
            "`set_agent_photo` sets one agent's photo or takes it away; a missing agent is an error";
        crm_agents_are_assigned: crm::an_agent_is_assigned,
            "`assign_agent` sets one contact's agent; a missing contact is an error";
        crm_history: crm::the_history_comes_back_equal_newest_first,
            "the history of a contact comes back equal, the newest first, and is of no other contact";
        crm_history_pages: crm::the_history_pages_completely,
            "pages of a history are complete and without doubles, whatever the limit";
        crm_shares_the_transaction: crm::the_crm_shares_the_transaction,
            "what is written to the CRM is there together with what is written to the portal, or not at all";
        crm_companies_do_not_mix: crm::records_of_two_companies_do_not_mix,
            "no method answers or changes a record of another company, whatever the id (R-ADM-04)";
        }
    };
}

/// All cases, in the order of the ports.
pub fn cases() -> &'static [Case] {
    const CASES: &[Case] = crate::__conformance_catalogue! { table };
    CASES
}
