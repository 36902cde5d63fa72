//! The people of the demo, and what they do again and again.

use serde_json::{Value, json};

use super::call::{Answer, Call};
use super::demo::House;

/// Whether a mail is to be sent at once, or again: one that is for later is not waited for.
pub fn waits(mail: &Value) -> bool {
    let is_for_later = mail["attempts"] == 0 && mail["at"] != mail["queued_at"];
    mail["state"] == "sending" || (mail["state"] == "queued" && !is_for_later)
}

/// Agents: company, place in the announcement.
pub const SANNE: (usize, usize) = (0, 0);
pub const JORIS: (usize, usize) = (0, 1);
/// May look at feedback, and change nothing.
pub const MILA: (usize, usize) = (0, 2);
pub const INES: (usize, usize) = (1, 0);
pub const RUI: (usize, usize) = (1, 1);

/// Clients: company, address, password.
pub const EMMA: (&str, &str, &str) = ("keizer", "emma.degroot@post.example", "Zeilboot-in-de-Mist-81");
pub const LIAM: (&str, &str, &str) = ("keizer", "liam.oconnor@post.example", "Quiet-Harbour-Light-64");
pub const MARTA: (&str, &str, &str) = ("casalume", "marta.nogueira@post.example", "Azulejos-do-Bairro-29");

/// A contact without an account: id, address.
pub const HANNA: (&str, &str) = ("c-hanna", "hanna.lindqvist@post.example");

/// A password that every rule accepts, another for every number.
pub fn fresh_password(number: u32) -> String {
    format!("Wind-over-Salt-Meadow-{number:04}")
}

impl House {
    /// Gives a contact access, and answers the account's id.
    #[track_caller]
    pub fn invite(&self, agent: (usize, usize), contact: &str) -> String {
        let path = format!("/api/v1/crm/contacts/{contact}/portal-user");
        self.agent(agent, "POST", path).send().expect(201).text("id")
    }

    /// Writes a version of the terms.
    pub fn draft_terms(&self, agent: (usize, usize), terms: &Value) -> Answer {
        self.agent(agent, "POST", "/api/v1/crm/terms").json(terms).send()
    }

    /// Puts terms in force that every client has to accept, and answers their version.
    #[track_caller]
    pub fn publish_terms(&self, agent: (usize, usize), text: &str) -> Value {
        let terms = json!({ "texts": { "en": text }, "material": true, "publish": true });
        self.draft_terms(agent, &terms).expect(201).json()["version"].clone()
    }

    /// The account as the office sees it.
    #[track_caller]
    pub fn account(&self, agent: (usize, usize), id: &str) -> Answer {
        self.agent(agent, "GET", format!("/api/v1/crm/portal-users/{id}")).send().expect(200)
    }

    /// Changes an account, on its present version.
    #[track_caller]
    pub fn change(&self, agent: (usize, usize), id: &str, change: &Value) -> Answer {
        let tag = self.account(agent, id).header("etag").to_owned();
        let path = format!("/api/v1/crm/portal-users/{id}");
        self.agent(agent, "PATCH", path).if_match(&tag).json(change).send().expect(200)
    }

    /// The id of the account of a contact.
    #[track_caller]
    pub fn account_of(&self, agent: (usize, usize), contact: &str) -> String {
        let contact = self.agent(agent, "GET", format!("/api/v1/crm/contacts/{contact}")).send().expect(200).json();
        contact["portal"]["account"]["id"].as_str().expect("an account").to_owned()
    }

    /// The mails about an account, the newest first, once none of them waits any more.
    #[track_caller]
    pub fn settled_mails(&self, agent: (usize, usize), account: &str) -> Vec<Value> {
        for _ in 0..20_000 {
            let path = format!("/api/v1/crm/outbox?account={account}");
            let mails = self.agent(agent, "GET", path).send().expect(200).json()["items"].as_array().unwrap().clone();
            if !mails.iter().any(waits) {
                return mails;
            }
        }
        panic!("a mail about {account} still waits");
    }

    /// Everything the demo has mailed, the newest first.
    pub fn mailbox(&self) -> Vec<Value> {
        self.client("GET", "/dev/mail.json").send().expect(200).json().as_array().unwrap().clone()
    }

    /// The latest mail to an account's client, as they see it; what agents are told is passed over.
    #[track_caller]
    pub fn latest_mail(&self, agent: (usize, usize), account: &str) -> Value {
        let to_agents = ["first-sign-in", "client-acts"];
        let is_theirs = |mail: &Value| mail["state"] == "sent" && !to_agents.iter().any(|kind| mail["kind"] == *kind);
        let latest = self.settled_mails(agent, account).into_iter().find(is_theirs);
        let id = latest.expect("a mail that was sent")["id"].clone();
        self.mailbox().into_iter().find(|mail| mail["id"] == id).expect("the mail in the box")
    }

    /// The temporary password in the latest mail about an account: a line of its own, four spaces in.
    #[track_caller]
    pub fn temporary_password(&self, agent: (usize, usize), account: &str) -> String {
        let mail = self.latest_mail(agent, account);
        let text = mail["text"].as_str().unwrap();
        let lines = text.lines().filter_map(|line| line.strip_prefix("    "));
        let found: Vec<&str> = lines.filter(|word| word.chars().count() == 8 && !word.contains(' ')).collect();
        assert_eq!(found.len(), 1, "{text}");
        found[0].to_owned()
    }

    pub fn sign_in_call(&self, (company, email, password): (&str, &str, &str)) -> Call {
        let path = format!("/api/v1/portal/{company}/sessions");
        self.client("POST", path).json(&json!({ "email": email, "password": password }))
    }

    pub fn sign_in(&self, who: (&str, &str, &str)) -> Answer {
        self.sign_in_call(who).send()
    }

    /// A token of one who signs in.
    #[track_caller]
    pub fn token(&self, who: (&str, &str, &str)) -> String {
        self.sign_in(who).expect(201).text("token")
    }

    /// Invites a contact, and signs the client in with what the mail says: account and token of a session that has to
    /// change the password.
    #[track_caller]
    pub fn newcomer(&self, agent: (usize, usize), (contact, email): (&str, &str)) -> (String, String) {
        let account = self.invite(agent, contact);
        let password = self.temporary_password(agent, &account);
        let company = self.company(agent.0);
        let answer = self.sign_in((&company, email, &password)).expect(201);
        assert_eq!(answer.json()["next"], "change-password");
        (account, answer.text("token"))
    }
}
