//! A person is erased (R-PRIV-02, R-PRIV-04, R-AUTH-05): who asks, who approves, what goes and what stays.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;
#[path = "../../tesoro-portal-media/tests/samples/mod.rs"]
mod samples;
#[path = "erasing/scene.rs"]
mod scene;

use std::io::Cursor;
use std::sync::Arc;

use office::{CHOSEN, HARBOUR, Office, agent, company, dora, egon, in_short, key_of, race, refusal, typed};
use scene::{WORDS, Wilma, say, wilma};
use tesoro_portal_core::account::{EmailAddress, SignInRefusal};
use tesoro_portal_core::activity::Actor;
use tesoro_portal_core::agent::AgentRefusal;
use tesoro_portal_core::code;
use tesoro_portal_core::crm::{Availability, ContactState, Permission, PortalMark};
use tesoro_portal_core::deal::{DealStatus, Favourite};
use tesoro_portal_core::feedback::{FeedbackKind, UploadKey};
use tesoro_portal_core::idempotency::{Kept, KeptAnswer, RequestDigest};
use tesoro_portal_core::mail::{Intent, IntentState, Mail, Superseded};
use tesoro_portal_core::ports::{IntentFilter, MailFault, MediaStore as _, StoreErrorKind, Verdict};
use tesoro_portal_core::privacy::{ErasureRefusal, ErasureRequestRefusal, ErasureStanding, Person};
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::session::ClientRefusal;
use tesoro_portal_core::terms::{Acceptance, AcceptanceChannel, TermsVersion};
use tesoro_portal_core::viewing::{Party, ViewingState, ViewingStatus};
use tesoro_portal_core::{ContactId, DealId, Refusal as _};
use time::Duration;

fn ask(office: &Office, contact: &ContactId) {
    office.portal.ask_for_erasure(&dora(), contact).unwrap();
}

fn outbox(office: &Office) -> Vec<Intent> {
    office.look(|view| view.intents(&company(HARBOUR), IntentFilter::default(), None, 100))
}

#[test]
fn r_priv_02_everything_of_the_person_goes_and_ids_and_times_stay() {
    let scene = Wilma::new();
    let before = scene.everything();
    for word in WORDS {
        assert!(before.contains(word), "the scene lacks {word:?}: {before}");
    }
    scene.erase();
    // The last mail is on its way; until it is out, only its farewell has the address.
    scene.office.mails();
    let after = scene.everything();
    for word in WORDS {
        assert!(!after.to_lowercase().contains(&word.to_lowercase()), "{word:?} is left: {after}");
    }
    assert!(!after.contains("feedback "), "{after}");
    assert!(after.contains("unwanted {}") && after.contains("picture false"), "{after}");

    let [loft, villa, _] = &scene.deals;
    let said = scene.office.look(|view| view.deal_states(&company(HARBOUR), &scene.deals));
    let of = |deal: &DealId| said.iter().find(|state| state.deal == *deal).unwrap();
    assert_eq!((of(loft).status(), of(loft).favourite, of(loft).rating), (DealStatus::Visited, Favourite::No, None));
    let no = of(villa).rejection.as_ref().unwrap();
    assert_eq!((of(villa).status(), no.reasons().len(), no.text()), (DealStatus::Rejected, 2, None));
    let mark = scene.office.memory.crm().deal_mark(&company(HARBOUR), loft).unwrap().unwrap();
    assert_eq!((mark.status, mark.favourite, mark.rating), (DealStatus::Visited, Favourite::No, None));

    let contact = scene.office.contact("wilma");
    assert_eq!(
        (contact.state, contact.portal, contact.agent),
        (ContactState::Erased, PortalMark::None, Some("max".parse().unwrap()))
    );
    for person in [Person::Account(scene.account), Person::Contact(wilma())] {
        let tombstone = scene.office.look(|view| view.tombstone(&company(HARBOUR), &person)).unwrap();
        assert_eq!((tombstone.person, tombstone.erased_at), (person, scene.office.now()));
    }
    let standing = scene.portal.erasure_standing(&dora(), &wilma()).unwrap();
    assert_eq!(standing, ErasureStanding::Erased(scene.office.now()));
    let told = scene.office.told("wilma");
    assert_eq!(told.matches("data-erased").count(), 2, "once in the history, once in the feed: {told}");
}

#[test]
fn r_priv_02_files_are_gone_at_once_and_with_the_next_sweep_where_the_host_commits() {
    let scene = Wilma::new();
    let all = || {
        scene.media.settle();
        scene.media.settled(None, 100).unwrap()
    };
    assert_eq!(all().len(), 3, "a photo, a voice note and a picture");
    scene.portal.sweep_media(None, 100).unwrap();
    assert_eq!(all().len(), 3, "they are in use");
    scene.erase();
    assert_eq!(all(), []);

    let scene = Wilma::new();
    let all = || {
        scene.media.settle();
        scene.media.settled(None, 100).unwrap()
    };
    ask(&scene.office, &wilma());
    let joined = scene.office.memory.host(|host| {
        scene.portal.within(host).approve_erasure(&dora(), &wilma()).unwrap();
        Verdict::Commit
    });
    joined.unwrap();
    assert_eq!(all().len(), 3, "the host may yet have rolled back");
    scene.portal.sweep_media(None, 100).unwrap();
    assert_eq!(all(), []);
}

#[test]
fn r_priv_02_what_was_to_come_is_called_off_and_the_agent_is_told() {
    let scene = Wilma::new();
    scene.office.mails();
    scene.erase();
    let [visited, refused, to_come] = scene.viewings;
    let viewing = |id| scene.office.look(|view| view.viewing(&company(HARBOUR), id)).unwrap();
    assert!(matches!(viewing(to_come).state, ViewingState::Cancelled { by: Party::Portal, .. }));
    assert_eq!(
        (viewing(visited).status(), viewing(refused).status()),
        (ViewingStatus::Completed, ViewingStatus::Rejected)
    );
    assert_eq!((viewing(visited).remark, viewing(to_come).remark), (None, None));
    let shown = scene.office.look(|view| view.crm_view().appointment(&company(HARBOUR), to_come)).unwrap();
    assert_eq!((shown.status, shown.remark), (ViewingStatus::Cancelled, None));
    // Nothing to the client about it; and what else was to be sent is dropped.
    let mails = in_short(&scene.office.mails());
    assert_eq!(
        mails,
        ["max@harbour.example: viewing-cancelled-by-erasure", "wilma@example.com: erasure done"],
        "{mails:?}"
    );
    scene.office.wait(Duration::days(10));
    assert_eq!(in_short(&scene.office.mails()), [""; 0], "no reminder, no question how it was");
    let waiting = outbox(&scene.office).into_iter().filter(|mail| matches!(mail.state, IntentState::Queued { .. }));
    assert_eq!(waiting.count(), 0);
}

#[test]
fn r_mail_03_the_last_mail_goes_to_the_erased_address_which_then_is_nowhere() {
    let scene = Wilma::new();
    scene.office.mails();
    scene.erase();
    let last = outbox(&scene.office).into_iter().find(|mail| matches!(mail.mail, Mail::ErasureDone { .. })).unwrap();
    let farewell = || scene.office.look(|view| view.farewell(&company(HARBOUR), last.id));
    assert_eq!(farewell().unwrap().email.as_typed(), "wilma@example.com");
    assert!(!format!("{:?} {:?}", farewell(), last).contains("wilma@"), "no address in a log");
    scene.office.mailer.fail_next(10, &MailFault::Transient("451 wilma@example.com: later".to_owned()));
    scene.office.mails();
    assert!(farewell().is_some(), "it is tried again");
    scene.office.mailer.stop_failing();
    scene.office.wait(Duration::HOUR);
    let mails = scene.office.mails();
    let mail = mails.iter().find(|mail| mail.to.as_typed() == "wilma@example.com").unwrap();
    assert_eq!((mail.to_name.as_str(), mail.subject.as_str()), ("", "erasure done"));
    assert_eq!(mail.reply_to.as_ref().map(EmailAddress::as_typed), Some("max@harbour.example"));
    assert_eq!(farewell(), None);
    assert!(!scene.everything().contains("wilma@"), "not in the mail server's words either");
}

#[test]
fn r_mail_03_a_last_mail_that_is_given_up_leaves_no_address() {
    let scene = Wilma::new();
    scene.office.mails();
    scene.erase();
    scene.office.mailer.fail_next(10, &MailFault::Permanent("550 <wilma@example.com> is unknown".to_owned()));
    scene.office.mails();
    let last = outbox(&scene.office).into_iter().find(|mail| matches!(mail.mail, Mail::ErasureDone { .. })).unwrap();
    assert!(matches!(last.state, IntentState::Dead { .. }), "{last:?}");
    assert_eq!(scene.office.look(|view| view.farewell(&company(HARBOUR), last.id)), None);
    assert!(!format!("{:?}", last.state).contains("wilma@"), "{last:?}");
    scene.office.mailer.stop_failing();
    scene.portal.retry_mail(&dora(), last.id).unwrap();
    assert_eq!(in_short(&scene.office.mails()), [""; 0]);
    let state = scene.office.look(|view| view.intent(&company(HARBOUR), last.id)).unwrap().state;
    assert!(matches!(state, IntentState::Superseded { why: Superseded::NoAddressee, .. }), "{state:?}");
}

#[test]
fn r_priv_02_nobody_is_left_to_sign_in_and_the_address_is_free_for_somebody_new() {
    let scene = Wilma::new();
    let office = &scene.office;
    let forgotten = office.forgot("wilma@example.com");
    scene.erase();
    assert_eq!(office.shut_out(&scene.token), ClientRefusal::NotSignedIn);
    assert_eq!(refusal(office.try_sign_in("wilma@example.com", CHOSEN)), SignInRefusal::Failed);
    assert_eq!(refusal(office.try_sign_in("nobody@example.com", CHOSEN)), SignInRefusal::Failed);
    assert_eq!(office.challenge(forgotten.id), None, "the code that was on its way");
    office.mails();
    assert_eq!(refusal(office.portal.account(&dora(), scene.account)), AgentRefusal::NotFound);

    office.forgot("wilma@example.com");
    assert_eq!(in_short(&office.mails()), [""; 0], "there is nobody to help");
    office.wait(Duration::minutes(2));
    let fresh = office.joined("wilma@example.com");
    let fresh = fresh.account.id;
    assert_ne!(fresh, scene.account);
    let contacts = office.look(|view| view.contacts_of_account(&company(HARBOUR), fresh));
    assert_eq!(contacts.len(), 1);
    assert_ne!(contacts[0], wilma(), "a new lead, not the tombstone");
    // Nor is the tombstone linked, invited or offered anything.
    let invited = office.portal.open_account(&dora(), &wilma()).unwrap_err();
    assert_eq!(invited.code().name(), "not-ready");
    let linked = office.portal.link_contact(&dora(), fresh, &wilma()).unwrap_err();
    assert_eq!(linked.code(), code::CONTACT_ERASED);
}

#[test]
fn r_priv_02_an_agent_asks_and_only_one_with_erase_clients_approves() {
    let scene = Wilma::new();
    let (portal, max) = (&scene.portal, agent(HARBOUR, "max"));
    let not_asked = refusal(portal.approve_erasure(&dora(), &wilma()));
    assert_eq!((not_asked.code(), not_asked), (code::ERASURE_NOT_ASKED, ErasureRefusal::NotAsked));
    let request = portal.ask_for_erasure(&max, &wilma()).unwrap();
    assert_eq!((&request.person, request.at), (&Person::Account(scene.account), scene.office.now()));
    scene.office.wait(Duration::HOUR);
    assert_eq!(portal.ask_for_erasure(&dora(), &wilma()).unwrap(), request, "the first one");
    assert_eq!(scene.office.told("wilma").matches("erasure-asked").count(), 2);
    let ErasureStanding::Asked(waiting) = portal.erasure_standing(&max, &wilma()).unwrap() else { panic!("it waits") };
    assert_eq!((waiting.request, waiting.account, waiting.contacts), (request, Some(scene.account), vec![wilma()]));
    assert_eq!(portal.waiting_erasures(&max, None, 10).unwrap().len(), 1);
    assert_eq!(portal.waiting_erasures(&egon(), None, 10).unwrap(), []);

    let missing = |permission| ErasureRefusal::Agent(AgentRefusal::MissingPermission(permission));
    assert_eq!(refusal(portal.approve_erasure(&max, &wilma())), missing(Permission::EraseClients));
    let nina = agent(HARBOUR, "nina");
    assert_eq!(refusal(portal.ask_for_erasure(&nina, &wilma())), missing(Permission::ManagePortalUsers));
    assert_eq!(refusal(portal.waiting_erasures(&nina, None, 10)), missing(Permission::ManagePortalUsers));
    assert_eq!(refusal(portal.erasure_standing(&nina, &wilma())), missing(Permission::ManagePortalUsers));
    let narrow = key_of(HARBOUR, "dora", &[Permission::ManagePortalUsers]);
    assert_eq!(refusal(portal.approve_erasure(&narrow, &wilma())), missing(Permission::EraseClients));
    assert_eq!(refusal(portal.approve_erasure(&egon(), &wilma())), AgentRefusal::NotFound.into());
    assert_eq!(refusal(portal.ask_for_erasure(&egon(), &wilma())), AgentRefusal::NotFound.into());
    assert_eq!(scene.holder("wilma@example.com").map(|account| account.id), Some(scene.account));

    let eraser = key_of(HARBOUR, "dora", &[Permission::EraseClients]);
    assert_eq!(refusal(portal.ask_for_erasure(&eraser, &wilma())), missing(Permission::ManagePortalUsers));
    assert_eq!(portal.waiting_erasures(&eraser, None, 10).unwrap().len(), 1, "who approves sees what waits");
    assert!(matches!(portal.erasure_standing(&eraser, &wilma()), Ok(ErasureStanding::Asked(_))));
    portal.approve_erasure(&eraser, &wilma()).unwrap();
    let again = refusal(portal.approve_erasure(&dora(), &wilma()));
    assert_eq!((again.code(), again), (code::CONTACT_ERASED, ErasureRefusal::ContactErased));
    assert_eq!(refusal(portal.ask_for_erasure(&dora(), &wilma())), ErasureRefusal::ContactErased);
    assert_eq!(portal.waiting_erasures(&dora(), None, 10).unwrap(), []);
}

#[test]
fn r_priv_02_a_client_asks_with_the_password_and_may_take_it_back() {
    let scene = Wilma::new();
    let (portal, client) = (&scene.portal, scene.proof());
    let missing = refusal(portal.request_erasure(&client, None));
    assert_eq!(missing.problems()[0].code, code::CURRENT_PASSWORD_MISSING);
    let wrong = refusal(portal.request_erasure(&client, Some(&typed("not the password"))));
    assert_eq!((wrong.problems()[0].code, wrong.code()), (code::CURRENT_PASSWORD_WRONG, code::VALIDATION_FAILED));
    assert_eq!(portal.own_erasure_request(&client).unwrap(), None);

    let request = portal.request_erasure(&client, Some(&typed(CHOSEN))).unwrap();
    assert_eq!(
        (&request.person, &request.by),
        (&Person::Account(scene.account), &Actor::Client { account: scene.account })
    );
    scene.office.wait(Duration::HOUR);
    assert_eq!(portal.request_erasure(&client, Some(&typed(CHOSEN))).unwrap(), request, "the first one");
    assert_eq!(portal.own_erasure_request(&client).unwrap(), Some(request.clone()));
    assert_eq!(portal.ask_for_erasure(&dora(), &wilma()).unwrap(), request, "also when an agent asks");

    portal.withdraw_erasure_request(&client).unwrap();
    portal.withdraw_erasure_request(&client).unwrap();
    assert_eq!(portal.own_erasure_request(&client).unwrap(), None);
    assert_eq!(refusal(portal.approve_erasure(&dora(), &wilma())), ErasureRefusal::NotAsked);
    let told = scene.office.told("wilma");
    assert_eq!((told.matches("erasure-asked").count(), told.matches("erasure-withdrawn").count()), (2, 2), "{told}");
}

#[test]
fn r_priv_02_guessing_the_password_of_an_open_session_is_slowed_down() {
    let scene = Wilma::new();
    let client = scene.proof();
    let guess = || refusal(scene.portal.request_erasure(&client, Some(&typed("not the password"))));
    let waits = (0..20).map(|_| guess()).any(|refusal| matches!(refusal, ErasureRequestRefusal::Wait { .. }));
    assert!(waits, "twenty guesses");
}

#[test]
fn r_priv_02_all_contacts_of_the_account_go_and_a_contact_without_one_goes_alone() {
    let scene = Wilma::new();
    let office = &scene.office;
    office.contact_like_anna("couple", |_| {});
    office.contact_like_anna("other", |_| {});
    scene.portal.link_contact(&dora(), scene.account, &"couple".parse().unwrap()).unwrap();
    scene.portal.ask_for_erasure(&dora(), &"couple".parse().unwrap()).unwrap();
    let waiting = scene.portal.waiting_erasures(&dora(), None, 10).unwrap();
    assert_eq!(waiting[0].contacts, ["couple", "wilma"].map(|id| id.parse::<ContactId>().unwrap()));
    scene.portal.approve_erasure(&dora(), &wilma()).unwrap();
    for id in ["couple", "wilma"] {
        assert_eq!(office.contact(id).state, ContactState::Erased, "{id}");
        assert!(office.told(id).contains("data-erased"), "{id}");
    }
    assert_eq!(office.contact("other").state, ContactState::Present);
    office.mails();

    let other: ContactId = "other".parse().unwrap();
    ask(office, &other);
    scene.portal.approve_erasure(&dora(), &other).unwrap();
    assert_eq!(office.contact("other").state, ContactState::Erased);
    assert_eq!(in_short(&office.mails()), ["other@example.com: erasure done"]);
}

#[test]
fn r_priv_02_whoever_shares_an_address_keeps_their_account_and_their_codes() {
    let scene = Wilma::new();
    let office = &scene.office;
    office.contact_like_anna("husband", |contact| contact.email = Some("wilma@example.com".to_owned()));
    let forgotten = office.forgot("wilma@example.com");
    ask(office, &"husband".parse().unwrap());
    scene.portal.approve_erasure(&dora(), &"husband".parse().unwrap()).unwrap();
    assert!(office.challenge(forgotten.id).is_some());
    assert!(scene.portal.authenticate(&scene.token).is_ok());
}

#[test]
fn r_term_01_what_was_accepted_stays_as_evidence() {
    let scene = Wilma::new();
    let acceptance = Acceptance {
        company: company(HARBOUR),
        account: scene.account,
        version: TermsVersion::FIRST,
        language: tesoro_portal_core::language::Language::Nl,
        digest: tesoro_portal_core::terms::TermsText::parse("terms").unwrap().digest(),
        at: scene.office.now(),
        channel: AcceptanceChannel::Page,
    };
    scene.office.write(|uow| uow.insert_acceptance(&acceptance));
    scene.erase();
    assert_eq!(scene.office.look(|view| view.acceptances(&company(HARBOUR), scene.account)), [acceptance]);
}

#[test]
fn r_priv_04_kept_answers_are_forgotten_also_those_on_their_way() {
    let scene = Wilma::new();
    let caller = Caller::agent(&dora());
    let request = RequestDigest::of(&[b"PUT", b"/contacts/wilma"]);
    let answer = KeptAnswer { status: 200, headers: Vec::new(), body: b"Wilhelmina".to_vec() };
    let act = |key: &str| {
        let Kept::ToDo(handle) = scene.portal.once(&caller, key, request).unwrap() else { panic!("{key} was done") };
        handle.contact_reviewed(&dora(), &wilma()).unwrap();
        handle
    };
    act("answered").keep_answer(&answer).unwrap();
    let on_its_way = act("on its way");
    let Kept::ToDo(handle) = scene.portal.once(&caller, "approval", request).unwrap() else { panic!("done") };
    handle.ask_for_erasure(&dora(), &wilma()).unwrap();
    let Kept::ToDo(handle) = scene.portal.once(&caller, "approve", request).unwrap() else { panic!("done") };
    handle.approve_erasure(&dora(), &wilma()).unwrap();
    on_its_way.keep_answer(&answer).unwrap();
    let done = KeptAnswer { status: 200, headers: Vec::new(), body: b"erased".to_vec() };
    handle.keep_answer(&done).unwrap();
    for key in ["answered", "on its way"] {
        let again = scene.portal.once(&caller, key, request).unwrap_err();
        assert_eq!(again.code(), code::REQUEST_REPEATED, "{key} was done, and is not done again");
    }
    let Kept::Answered(kept) = scene.portal.once(&caller, "approve", request).unwrap() else { panic!("not kept") };
    assert_eq!(kept, done, "its own");
}

#[test]
fn r_priv_02_of_many_approvals_at_once_one_erases() {
    let scene = Wilma::new();
    ask(&scene.office, &wilma());
    let outcomes = race(|_| scene.portal.approve_erasure(&dora(), &wilma()));
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for outcome in outcomes.into_iter().filter(Result::is_err) {
        assert_eq!(refusal(outcome), ErasureRefusal::ContactErased);
    }
    let last = outbox(&scene.office).into_iter().filter(|mail| matches!(mail.mail, Mail::ErasureDone { .. }));
    assert_eq!(last.count(), 1);
    assert_eq!(scene.office.told("wilma").matches("data-erased").count(), 2);
}

#[test]
fn r_priv_02_what_a_client_does_while_being_erased_is_before_it_or_not_at_all() {
    let scene = Wilma::new();
    ask(&scene.office, &wilma());
    let client = scene.proof();
    let portal = scene.office.overtaken(|office| {
        office.portal.approve_erasure(&dora(), &wilma()).unwrap();
    });
    let refused = portal.write_message(&client, &say("my mother moves in")).unwrap_err();
    assert_eq!(refused.code(), code::NOT_SIGNED_IN);
    assert!(!scene.everything().contains("my mother moves in"));

    let scene = Wilma::new();
    ask(&scene.office, &wilma());
    let portal = scene.office.interrupted(|office| {
        office.portal.approve_erasure(&dora(), &wilma()).unwrap();
    });
    let refused = refusal(portal.sign_in(&office::attempt("wilma@example.com", CHOSEN)));
    assert_eq!(refused, SignInRefusal::Failed, "the right password, and nobody any more");
    assert_eq!(scene.office.look(|view| view.sessions_of(&company(HARBOUR), scene.account)), []);
}

#[test]
fn r_priv_02_an_upload_that_is_overtaken_leaves_no_file() {
    let scene = Wilma::new();
    ask(&scene.office, &wilma());
    let client = scene.proof();
    let approver = scene.portal.clone();
    let portal = scene.office.overtaken(move |_| drop(approver.approve_erasure(&dora(), &wilma()).unwrap()));
    let portal = portal.with_media(Arc::new(scene.media.clone()));
    let (key, mut photo) = (UploadKey::parse("late").unwrap(), Cursor::new(samples::photo::jpeg(64, 48)));
    let refused = portal.add_file(&client, (FeedbackKind::Photo, scene.viewings[0]), (&key, None), &mut photo);
    assert_eq!(refused.unwrap_err().code(), code::NOT_SIGNED_IN);
    scene.media.settle();
    assert_eq!(scene.media.settled(None, 100).unwrap(), [], "neither the earlier ones nor this one");
}

#[test]
fn r_auth_05_erasure_ends_every_session_at_once_also_of_a_closed_account() {
    let scene = Wilma::new();
    let other = scene.office.sign_in("wilma@example.com", CHOSEN);
    scene.erase();
    for token in [&scene.token, &other] {
        assert_eq!(scene.office.shut_out(token), ClientRefusal::NotSignedIn);
    }
    let scene = Wilma::new();
    scene.office.disable(scene.account);
    scene.office.mails();
    scene.erase();
    assert_eq!(scene.holder("wilma@example.com"), None);
    assert!(in_short(&scene.office.mails()).contains(&"wilma@example.com: erasure done".to_owned()));
}

#[test]
fn r_priv_02_a_fault_at_any_step_leaves_everything_as_it_was() {
    let probe = Wilma::new();
    ask(&probe.office, &wilma());
    probe.office.store.take_counts();
    probe.portal.approve_erasure(&dora(), &wilma()).unwrap();
    let steps: Vec<&'static str> = probe.office.store.take_counts().iter().map(|(method, _)| method).collect();
    for step in
        ["drop_mail", "remove_account", "redact_contact", "insert_tombstone", "insert_farewell", "forget_answers"]
    {
        assert!(steps.contains(&step), "{step}: {steps:?}");
    }
    let scene = Wilma::new();
    ask(&scene.office, &wilma());
    let before = scene.everything();
    for step in steps {
        scene.office.store.fail_next(step, 1, StoreErrorKind::Unavailable);
        let failed = scene.portal.approve_erasure(&dora(), &wilma()).unwrap_err();
        assert_eq!(failed.code().name(), "unavailable", "{step}");
        assert_eq!(scene.everything(), before, "{step}");
    }
    scene.portal.approve_erasure(&dora(), &wilma()).unwrap();
}

#[test]
fn r_adm_06_a_request_goes_on_with_the_contact_into_which_it_is_merged() {
    let scene = Wilma::new();
    let (office, portal) = (&scene.office, &scene.portal);
    let [lone, other, third] = ["lone", "other", "third"].map(|id| {
        office.contact_like_anna(id, |_| {});
        id.parse::<ContactId>().unwrap()
    });
    let waiting = || {
        let waiting = portal.waiting_erasures(&dora(), None, 10).unwrap();
        waiting.into_iter().map(|waiting| waiting.request.person).collect::<Vec<_>>()
    };
    ask(office, &lone);
    portal.merge_contacts(&dora(), &lone, &other, None).unwrap();
    assert_eq!(waiting(), [Person::Contact(other.clone())]);
    portal.merge_contacts(&dora(), &other, &wilma(), None).unwrap();
    assert_eq!(waiting(), [Person::Account(scene.account)]);
    ask(office, &third);
    portal.merge_contacts(&dora(), &third, &wilma(), None).unwrap();
    assert_eq!(waiting(), [Person::Account(scene.account)], "one is enough");

    office.contact_like_anna("fourth", |_| {});
    ask(office, &"fourth".parse().unwrap());
    let removed = office.memory.host(|host| {
        portal.within(host).part_with_contact(&dora(), &"fourth".parse().unwrap()).unwrap();
        Verdict::Commit
    });
    removed.unwrap();
    assert_eq!(waiting(), [Person::Account(scene.account)], "of a contact that was removed");
}

#[test]
fn r_adm_06_an_erased_contact_is_merged_with_nobody_and_its_offers_stay() {
    let scene = Wilma::new();
    scene.erase();
    let merged = scene.portal.merge_contacts(&dora(), &wilma(), &"ben".parse().unwrap(), None).unwrap_err();
    assert_eq!(merged.code(), code::CONTACT_ERASED);
    let deal = scene.office.look(|view| view.crm_view().deal(&company(HARBOUR), &scene.deals[0])).unwrap();
    assert_eq!((deal.contact, deal.availability), (wilma(), Availability::Offered));
}
