use super::samples::{self, account_id, agent_id, contact_id, north, south};
use super::stage::Stage;
use crate::activity::{Activity, LoggedActivity};
use crate::crm::{
    Administration, Agent, AgentStanding, Company, Contact, ContactKind, ContactState, Permission, Permissions, Photo,
    PortalMark, Reach, Role,
};
use crate::language::{Language, LanguageTag};
use crate::ports::{StoreError, StoreExt as _, Verdict};
use crate::{CompanyId, ContactId};

fn photo(key: &str) -> Photo {
    Photo { key: key.parse().unwrap(), width: 640, height: 639 }
}

fn contact(stage: &Stage<'_>, company: &CompanyId, id: &str) -> Option<Contact> {
    stage.look(|view| view.crm_view().contact(company, &contact_id(id)))
}

fn history(stage: &Stage<'_>, company: &CompanyId, id: &str) -> Vec<LoggedActivity> {
    stage.look(|view| view.crm_view().activities(company, &contact_id(id), None, 100))
}

pub(super) fn companies_and_agents_come_back_equal(stage: &Stage<'_>) {
    let bare = Company {
        name: samples::TEXTS[0].to_owned(),
        city: None,
        time_zone: "Atlantic/Canary".parse().unwrap(),
        language: Language::En,
        ..samples::company(&north())
    };
    for company in [samples::company(&south()), bare] {
        stage.put_company(&company);
        let read = stage.look(|view| view.crm_view().company(&company.id));
        assert_eq!(read, Some(company), "a company");
    }
    let nowhere: CompanyId = "nowhere".parse().unwrap();
    assert_eq!(stage.look(|view| view.crm_view().company(&nowhere)), None, "no company");

    let ordinary = Agent {
        name: samples::TEXTS[2].to_owned(),
        phone: None,
        standing: AgentStanding::Inactive,
        administration: Administration::Ordinary,
        permissions: Permissions::default(),
        ..samples::agent(&north(), "o.1")
    };
    let all =
        Agent { permissions: Permissions::all(), photo: Some(photo("face-1")), ..samples::agent(&north(), "o.2") };
    let singles = (10..).zip(Permission::ALL).map(|(n, permission)| Agent {
        permissions: [permission].into_iter().collect(),
        ..samples::agent(&north(), &format!("s.{n}"))
    });
    for agent in [ordinary, all].into_iter().chain(singles) {
        stage.put_agent(&agent);
        let read = stage.look(|view| view.crm_view().agent(&north(), &agent.id));
        assert_eq!(read, Some(agent), "an agent");
    }
    assert_eq!(stage.look(|view| view.crm_view().agent(&north(), &agent_id("nobody"))), None, "no agent");
}

pub(super) fn contacts_come_back_equal(stage: &Stage<'_>) {
    let plain = samples::contact(&north(), "c-1");
    let special = Contact {
        first_name: samples::TEXTS[0].to_owned(),
        last_name: samples::TEXTS[2].to_owned(),
        email: Some("not an address".to_owned()),
        language: LanguageTag::keep("Nederlands"),
        agent: Some(agent_id("boss")),
        roles: Role::ALL.to_vec(),
        kind: ContactKind::Lead,
        reach: Reach::DoNotContact,
        wishes: samples::wishes(),
        portal: PortalMark::Account(account_id(1)),
        ..samples::contact(&north(), "c-2")
    };
    let bare = Contact {
        first_name: String::new(),
        last_name: String::new(),
        email: None,
        language: None,
        roles: Vec::new(),
        state: ContactState::Erased,
        ..samples::contact(&north(), "c-3")
    };
    for written in [plain, special, bare] {
        stage.put_contact(&written);
        assert_eq!(contact(stage, &north(), written.id.as_str()), Some(written), "a contact");
    }
    assert_eq!(contact(stage, &north(), "nobody"), None, "no contact");
}

pub(super) fn a_mark_is_set_and_taken_away(stage: &Stage<'_>) {
    let (plain, beside) = (samples::contact(&north(), "c-1"), samples::contact(&north(), "c-2"));
    stage.put_contact(&plain);
    stage.put_contact(&beside);
    for portal in [PortalMark::Account(account_id(1)), PortalMark::Account(account_id(2)), PortalMark::None] {
        stage.write(|uow| uow.crm().mark_portal_user(&north(), &plain.id, portal));
        assert_eq!(contact(stage, &north(), "c-1"), Some(Contact { portal, ..plain.clone() }), "the contact");
    }
    assert_eq!(contact(stage, &north(), "c-2"), Some(beside), "the contact beside it");
    stage.fails(|uow| uow.crm().mark_portal_user(&north(), &contact_id("nobody"), PortalMark::None));
}

pub(super) fn an_agents_photo_is_set_and_taken_away(stage: &Stage<'_>) {
    let (plain, beside) = (samples::agent(&north(), "first"), samples::agent(&north(), "second"));
    let namesake = samples::agent(&south(), "first");
    for agent in [&plain, &beside, &namesake] {
        stage.put_agent(agent);
    }
    for set in [Some(photo("face-1")), Some(photo("face-2")), None] {
        stage.write(|uow| uow.crm().set_agent_photo(&north(), &plain.id, set.as_ref()));
        let shown = Agent { photo: set, ..plain.clone() };
        assert_eq!(stage.look(|view| view.crm_view().agent(&north(), &plain.id)), Some(shown), "the agent");
        assert_eq!(stage.look(|view| view.crm_view().agent(&north(), &beside.id)).as_ref(), Some(&beside), "another");
        let other = stage.look(|view| view.crm_view().agent(&south(), &namesake.id));
        assert_eq!(other.as_ref(), Some(&namesake), "another company's");
    }
    stage.fails(|uow| uow.crm().set_agent_photo(&north(), &agent_id("nobody"), Some(&photo("face-1"))));
}

pub(super) fn an_agent_is_assigned(stage: &Stage<'_>) {
    let (plain, beside) = (samples::contact(&north(), "c-1"), samples::contact(&north(), "c-2"));
    stage.put_contact(&plain);
    stage.put_contact(&beside);
    stage.put_agent(&samples::agent(&north(), "second"));
    for id in ["boss", "second"] {
        stage.write(|uow| uow.crm().assign_agent(&north(), &plain.id, &agent_id(id)));
        let assigned = Contact { agent: Some(agent_id(id)), ..plain.clone() };
        assert_eq!(contact(stage, &north(), "c-1"), Some(assigned), "the contact");
    }
    assert_eq!(contact(stage, &north(), "c-2"), Some(beside), "the contact beside it");
    stage.fails(|uow| uow.crm().assign_agent(&north(), &contact_id("nobody"), &agent_id("boss")));
}

pub(super) fn the_history_comes_back_equal_newest_first(stage: &Stage<'_>) {
    stage.put_contact(&samples::contact(&north(), "c-1"));
    stage.put_contact(&samples::contact(&north(), "c-2"));
    let mut written = Vec::new();
    for (n, what) in samples::happenings().into_iter().enumerate() {
        let mut activity = samples::activity(&north(), "c-1", what);
        activity.actor = samples::actors()[n % 4].clone();
        activity.account = (n % 3 != 0).then_some(account_id(1));
        // Entries of the past are no older than those logged before them.
        activity.at = samples::after(-i64::try_from(n).unwrap());
        stage.write(|uow| uow.crm().log_activity(&activity));
        written.push(activity);
    }
    let logged = history(stage, &north(), "c-1");
    assert!(logged.is_sorted_by(|a, b| a.sequence > b.sequence), "the newest first");
    let read: Vec<Activity> = logged.into_iter().rev().map(|entry| entry.activity).collect();
    assert_eq!(read, written, "the history, the oldest first");
    assert_eq!(history(stage, &north(), "c-2"), [], "the history of the contact beside it");
}

pub(super) fn the_history_pages_completely(stage: &Stage<'_>) {
    stage.put_contact(&samples::contact(&north(), "c-1"));
    for what in samples::happenings() {
        stage.write(|uow| uow.crm().log_activity(&samples::activity(&north(), "c-1", what.clone())));
    }
    let all = history(stage, &north(), "c-1");
    let id = contact_id("c-1");
    for limit in [1, 2, 7] {
        let mut followed: Vec<LoggedActivity> = Vec::new();
        loop {
            let before = followed.last().map(|entry| entry.sequence);
            let page = stage.look(|view| view.crm_view().activities(&north(), &id, before, limit));
            assert!(page.len() <= limit, "a page of at most {limit} has {}", page.len());
            if page.is_empty() {
                break;
            }
            followed.extend(page);
            assert!(followed.len() <= all.len(), "paging by {limit} does not end");
        }
        assert_eq!(followed, all, "the history, paged by {limit}");
    }
}

pub(super) fn the_crm_shares_the_transaction(stage: &Stage<'_>) {
    let plain = samples::contact(&north(), "c-1");
    stage.put_contact(&plain);
    let write = |verdict| {
        let outcome = stage.store.with_verdict(|uow| {
            let outcome = uow.insert_account(&samples::account(&north(), 1)).and_then(|()| {
                uow.crm().mark_portal_user(&north(), &plain.id, PortalMark::Account(account_id(1)))?;
                uow.crm().log_activity(&samples::activity(&north(), "c-1", samples::happenings().remove(0)))?;
                let seen = uow.crm().contact(&north(), &plain.id)?;
                assert_eq!(seen.map(|contact| contact.portal), Some(PortalMark::Account(account_id(1))), "within");
                Ok(())
            });
            (verdict, outcome)
        });
        outcome.expect("the transaction").expect("the writing");
    };
    let seen = || {
        stage.look(|view| {
            let is_marked = view.crm_view().contact(&north(), &plain.id)?.unwrap().portal != PortalMark::None;
            let entries = view.crm_view().activities(&north(), &plain.id, None, 10)?.len();
            Ok::<_, StoreError>((view.account(&north(), account_id(1))?.is_some(), is_marked, entries))
        })
    };
    write(Verdict::Rollback);
    assert_eq!(seen(), (false, false, 0), "account, mark and history after a rollback");
    write(Verdict::Commit);
    assert_eq!(seen(), (true, true, 1), "account, mark and history after a commit");
}

pub(super) fn records_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let ours = samples::contact(&north(), "c-1");
    let id: ContactId = ours.id.clone();
    stage.put_contact(&ours);
    stage.put_agent(&samples::agent(&north(), "only-ours"));
    stage.write(|uow| uow.crm().log_activity(&samples::activity(&north(), "c-1", samples::happenings().remove(0))));
    let agent = stage.look(|view| view.crm_view().agent(&south(), &agent_id("only-ours")));
    assert_eq!(agent, None, "our agent under the other company");
    assert_eq!(contact(stage, &south(), "c-1"), None, "our contact under the other company");
    assert_eq!(
        stage.look(|view| view.crm_view().contacts(&south(), None, None, 10)),
        [],
        "contacts of the other company"
    );
    assert_eq!(history(stage, &south(), "c-1"), [], "our contact's history under the other company");
    stage.fails(|uow| uow.crm().mark_portal_user(&south(), &id, PortalMark::Account(account_id(1))));
    stage.fails(|uow| uow.crm().assign_agent(&south(), &id, &agent_id("boss")));
    stage.fails(|uow| uow.crm().set_reach(&south(), &id, Reach::DoNotContact));

    stage.put_contact(&samples::contact(&south(), "c-1"));
    assert_eq!(history(stage, &south(), "c-1"), [], "the history of their contact with the same id");
    stage.write(|uow| uow.crm().mark_portal_user(&south(), &id, PortalMark::Account(account_id(1))));
    stage.write(|uow| uow.crm().assign_agent(&south(), &id, &agent_id("boss")));
    stage.write(|uow| uow.crm().set_reach(&south(), &id, Reach::DoNotContact));
    stage.write(|uow| uow.crm().log_activity(&samples::activity(&south(), "c-1", samples::happenings().remove(1))));
    assert_eq!(contact(stage, &north(), "c-1"), Some(ours), "our contact after the other company's changes");
    assert_eq!(history(stage, &north(), "c-1").len(), 1, "entries of our contact's history");
}
