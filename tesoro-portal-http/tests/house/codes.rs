//! Signing up and forgetting a password, as the ones who do it again and again.

use serde_json::{Value, json};

use super::call::{Answer, Call};
use super::demo::House;
use super::people::fresh_password;

/// Where the routes of the visitors begin.
pub const PORTAL: &str = "/api/v1/portal";

/// A sign-up or a reset that is under way.
#[derive(Debug, Clone)]
pub struct Flow {
    pub company: String,
    /// Its public id.
    pub id: String,
    /// Its secret.
    pub handle: String,
    /// What it was begun with.
    pub answer: Answer,
}

impl Flow {
    #[track_caller]
    fn of(company: &str, id: &str, answer: Answer) -> Self {
        let answer = answer.expect(202);
        Self { company: company.to_owned(), id: answer.text(id), handle: answer.text("handle"), answer }
    }

    /// The answer, with words in place of what differs from one flow to the next.
    pub fn essence(&self) -> (u16, Vec<(String, String)>, Value) {
        let (status, headers, body) = self.answer.essence();
        let mut body: Value = serde_json::from_str(&body).unwrap();
        let (id, handle) = (self.id.len(), self.handle.len());
        for (_, member) in body.as_object_mut().unwrap() {
            let text = member.as_str().unwrap();
            // The length of a time depends on the fraction of its second, and that of the body on the times.
            let shape = if text.contains('T') && text.ends_with('Z') { 0 } else { text.len() };
            assert!(shape == 0 || shape == id || shape == handle, "{text}");
            *member = json!(shape);
        }
        (status, headers.into_iter().filter(|(name, _)| name != "content-length").collect(), body)
    }
}

impl House {
    /// The fields of a sign-up that is in order.
    pub fn registrant(email: &str) -> Value {
        json!({ "first_name": "Rosa", "last_name": "Winter", "email": email, "password": fresh_password(700) })
    }

    pub fn sign_up_call(&self, company: &str, body: &Value) -> Call {
        self.client("POST", format!("{PORTAL}/{company}/registrations")).json(body)
    }

    /// Signs somebody up.
    #[track_caller]
    pub fn sign_up(&self, company: &str, email: &str) -> Flow {
        Flow::of(company, "registration", self.sign_up_call(company, &Self::registrant(email)).send())
    }

    pub fn verify_call(&self, flow: &Flow, code: &str) -> Call {
        let path = format!("{PORTAL}/{}/registrations/{}/verify", flow.company, flow.id);
        self.client("POST", path).json(&json!({ "handle": flow.handle, "code": code }))
    }

    pub fn verify(&self, flow: &Flow, code: &str) -> Answer {
        self.verify_call(flow, code).send()
    }

    pub fn resend_code(&self, flow: &Flow) -> Answer {
        let path = format!("{PORTAL}/{}/registrations/{}/resend", flow.company, flow.id);
        self.client("POST", path).json(&json!({ "handle": flow.handle })).send()
    }

    pub fn forget_call(&self, company: &str, email: &str) -> Call {
        self.client("POST", format!("{PORTAL}/{company}/password-resets")).json(&json!({ "email": email }))
    }

    /// Asks for a code to choose a new password with.
    #[track_caller]
    pub fn forget(&self, company: &str, email: &str) -> Flow {
        Flow::of(company, "reset", self.forget_call(company, email).send())
    }

    pub fn finish(&self, flow: &Flow, code: &str, password: &str) -> Answer {
        let path = format!("{PORTAL}/{}/password-resets/{}", flow.company, flow.id);
        let body = json!({ "handle": flow.handle, "code": code, "new_password": password });
        self.client("POST", path).json(&body).send()
    }

    /// Changes the settings of this agent's company.
    #[track_caller]
    pub fn set(&self, agent: (usize, usize), change: &Value) {
        let settings = self.agent(agent, "GET", "/api/v1/crm/settings").send().expect(200);
        let call = self.agent(agent, "PATCH", "/api/v1/crm/settings").if_match(settings.header("etag"));
        call.json(change).send().expect(200);
    }

    /// Everything that was mailed to an address, the newest first, once no mail of this agent's office waits any more.
    #[track_caller]
    pub fn mails_to(&self, agent: (usize, usize), email: &str) -> Vec<Value> {
        let waits = super::people::waits;
        for _ in 0..20_000 {
            let outbox = self.agent(agent, "GET", "/api/v1/crm/outbox?limit=100").send().expect(200).json();
            if !outbox["items"].as_array().unwrap().iter().any(waits) {
                return self.mailbox().into_iter().filter(|mail| mail["to"] == email).collect();
            }
        }
        panic!("a mail still waits");
    }

    /// The code in the newest mail to an address: a line of its own, four spaces in.
    #[track_caller]
    pub fn code(&self, agent: (usize, usize), email: &str) -> String {
        let mails = self.mails_to(agent, email);
        let mail = mails.first().unwrap_or_else(|| panic!("no mail to {email}"));
        code_in(mail).unwrap_or_else(|| panic!("no code in {}", mail["text"]))
    }

    /// How many mails with a code went to an address.
    #[track_caller]
    pub fn codes_mailed(&self, agent: (usize, usize), email: &str) -> usize {
        self.mails_to(agent, email).iter().filter_map(code_in).count()
    }
}

fn code_in(mail: &Value) -> Option<String> {
    let mut lines = mail["text"].as_str().unwrap().lines().filter_map(|line| line.strip_prefix("    "));
    lines.find(|line| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit())).map(str::to_owned)
}

/// Another code than this.
pub fn wrong(code: &str, number: usize) -> String {
    let right: usize = code.parse().unwrap();
    format!("{:06}", (right + number) % 1_000_000)
}
