//! What a host can do within a transaction of its own: everything that the office does and that neither counts, verifies,
//! hashes nor sends (threat 76); and the page for hosts lists it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;
mod source_tree;

use std::collections::BTreeSet;
use std::fs;

use office::{HARBOUR, Office, company, dora};
use tesoro_portal_core::account::Decision;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::message::{MessageText, NewMessage};
use tesoro_portal_core::ports::Verdict;
use tesoro_portal_core::terms::{Materiality, TermsDraft, TermsText, TermsTexts};
use tesoro_portal_core::{AccountId, ContactId, Joined};

/// What the office does only in a transaction of the portal's own, and why.
const OWN_TRANSACTION: [(&str, &str); 1] =
    [("retry_mail", "it sets the dispatcher going, and what it sends cannot be rolled back")];

/// Everything that a file of `portal/` offers on this type to an agent: names and bodies.
fn methods(of: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, text) in source_tree::rust_files() {
        if !path.starts_with("tesoro-portal-core/src/portal/") {
            continue;
        }
        let code = source_tree::code_only(&text);
        let blocks = code.split("\nimpl ").skip(1).filter(|block| block.starts_with(of));
        for block in blocks {
            let block = block.split("\n}\n").next().unwrap();
            for method in block.split("\n    pub fn ").skip(1) {
                let name = method.split(['(', '<']).next().unwrap();
                let body = method.split("\n    }\n").next().unwrap();
                found.push((name.to_owned(), body.to_owned()));
            }
        }
    }
    found
}

/// The writing methods of `Portal` that take an agent's proof.
fn acts() -> BTreeSet<String> {
    let writes =
        |body: &str| ["self.write(", "self.office_acts(", "self.change_deal("].iter().any(|way| body.contains(way));
    let acts = methods("Portal {");
    let acts = acts.into_iter().filter(|(_, body)| body.contains("ctx: &AgentCtx") && writes(body));
    acts.map(|(name, _)| name).collect()
}

fn joinable() -> BTreeSet<String> {
    methods("Joined<").into_iter().map(|(name, _)| name).collect()
}

#[test]
fn threat_76_whatever_the_office_does_can_be_joined_or_says_why_not() {
    let (acts, joinable) = (acts(), joinable());
    assert!(acts.len() > 20 && acts.contains("open_account") && acts.contains("withdraw_deal"), "{acts:?}");
    let own: BTreeSet<String> = OWN_TRANSACTION.iter().map(|(name, _)| (*name).to_owned()).collect();
    let missing: Vec<&String> = acts.iter().filter(|name| !joinable.contains(*name) && !own.contains(*name)).collect();
    assert!(missing.is_empty(), "not offered on `Joined`: {missing:?}");
    let both: Vec<&String> = own.iter().filter(|name| joinable.contains(*name) || !acts.contains(*name)).collect();
    assert!(both.is_empty(), "no longer an exception: {both:?}");
}

#[test]
fn the_page_for_hosts_lists_what_can_be_joined() {
    let page = fs::read_to_string(source_tree::root().join("docs/embedding.md")).unwrap();
    let page: Vec<&str> = page.split_whitespace().collect();
    let page = page.join(" ");
    let line = page.split("- What can be joined: ").nth(1).unwrap().split(" What counts").next().unwrap();
    let listed: BTreeSet<String> = line.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    assert_eq!(listed, joinable());
}

/// What the acts are about.
struct Scene {
    office: Office,
    waiting: AccountId,
    lead: ContactId,
}

impl Scene {
    fn new() -> Self {
        let office = Office::new();
        for twin in ["twin-1", "twin-2"] {
            office.contact_like_anna(twin, |contact| contact.email = Some("twin@example.com".to_owned()));
        }
        let waiting = office.joined("twin@example.com").account.id;
        let carla = office.joined("carla@example.com").account.id;
        let lead = office.look(|view| view.contacts_of_account(&company(HARBOUR), carla)).remove(0);
        let client = office.client("anna");
        office.portal.write_message(&office.ready(&client.token), &say("When may I see it?")).unwrap();
        Self { office, waiting, lead }
    }

    /// Joins an act, and ends the host's transaction like this.
    fn join(&self, act: Act, verdict: Verdict) {
        let joined = self.office.memory.host(|host| {
            act(self, &mut self.office.portal.within(host));
            verdict
        });
        joined.unwrap();
    }
}

type Act = fn(&Scene, &mut Joined<'_>);

fn id(text: &str) -> ContactId {
    text.parse().unwrap()
}

fn say(text: &str) -> NewMessage {
    NewMessage { text: MessageText::parse(text).unwrap(), deal: None }
}

fn terms() -> TermsDraft {
    let text = TermsText::parse("Be kind.").unwrap();
    TermsDraft { texts: TermsTexts::of([(Language::En, text)].into()).unwrap(), materiality: Materiality::Material }
}

#[test]
fn threat_76_what_is_joined_is_there_with_the_hosts_commit_and_gone_with_its_rollback() {
    let acts: [(&str, Act); 8] = [
        ("decide_waiting", |scene, joined| {
            joined.decide_waiting(&dora(), scene.waiting, &Decision::NewLead).unwrap().unwrap();
        }),
        ("contact_reviewed", |scene, joined| joined.contact_reviewed(&dora(), &scene.lead).unwrap()),
        ("merge_contacts", |_, joined| joined.merge_contacts(&dora(), &id("twin-1"), &id("twin-2"), None).unwrap()),
        ("ask_for_erasure", |_, joined| drop(joined.ask_for_erasure(&dora(), &id("anna")).unwrap())),
        ("approve_erasure", |_, joined| {
            joined.ask_for_erasure(&dora(), &id("anna")).unwrap();
            joined.approve_erasure(&dora(), &id("anna")).unwrap();
        }),
        ("publish_new_terms", |_, joined| drop(joined.publish_new_terms(&dora(), &terms()).unwrap())),
        ("answer_message", |_, joined| drop(joined.answer_message(&dora(), &id("anna"), &say("On Tuesday.")).unwrap())),
        ("mark_contact_messages_read", |_, joined| {
            assert_eq!(joined.mark_contact_messages_read(&dora(), &id("anna")).unwrap(), 1);
        }),
    ];
    let joinable = joinable();
    for (name, act) in acts {
        assert!(joinable.contains(name), "{name}");
        let scene = Scene::new();
        let before = scene.office.rows();
        scene.join(act, Verdict::Rollback);
        assert!(scene.office.rows() == before, "{name} after the host's rollback");
        scene.join(act, Verdict::Commit);
        assert!(scene.office.rows() != before, "{name} after the host's commit");
    }
}
