//! One request on a connection of its own, and its answer.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

use serde_json::Value;

/// No answer takes as long in any test.
const PATIENCE: Duration = Duration::from_secs(60);

/// A request that is being written.
#[derive(Clone)]
pub struct Call {
    to: SocketAddr,
    method: String,
    path: String,
    headers: Vec<(String, String)>,
    body: Option<String>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Call {
    pub fn new(to: SocketAddr, method: &str, path: impl Into<String>) -> Self {
        let headers = vec![("host".to_owned(), to.to_string()), ("accept-language".to_owned(), "en".to_owned())];
        Self { to, method: method.to_owned(), path: path.into(), headers, body: None }
    }

    /// Sets a header, in place of an earlier one of this name.
    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self
    }

    pub fn bearer(self, token: &str) -> Self {
        self.header("authorization", format!("Bearer {token}"))
    }

    pub fn if_match(self, tag: &str) -> Self {
        self.header("if-match", tag)
    }

    pub fn json(self, body: &Value) -> Self {
        self.text("application/json", &body.to_string())
    }

    pub fn text(mut self, media_type: &str, body: &str) -> Self {
        self.body = Some(body.to_owned());
        self.header("content-type", media_type)
    }

    pub fn send(&self) -> Answer {
        self.try_send().unwrap_or_else(|| panic!("no answer to {} {}", self.method, self.path))
    }

    /// Nothing if the connection is closed without an answer.
    pub fn try_send(&self) -> Option<Answer> {
        self.over(self.connect())
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.to).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        stream
    }

    fn bytes(&self) -> String {
        let body = self.body.as_deref().unwrap_or_default();
        let has_length = self.body.is_some() || self.method == "POST";
        let length = has_length.then(|| ("content-length".to_owned(), body.len().to_string()));
        let headers = self.headers.iter().chain(&length).map(|(name, value)| format!("{name}: {value}\r\n"));
        let headers: String = headers.collect();
        format!("{} {} HTTP/1.1\r\nconnection: close\r\n{headers}\r\n{body}", self.method, self.path)
    }

    fn over(&self, mut stream: TcpStream) -> Option<Answer> {
        stream.write_all(self.bytes().as_bytes()).ok()?;
        let mut read = Vec::new();
        stream.read_to_end(&mut read).ok()?;
        Answer::parse(&read)
    }
}

impl Answer {
    fn parse(bytes: &[u8]) -> Option<Self> {
        // Files are looked at elsewhere.
        let text = String::from_utf8_lossy(bytes);
        let (head, body) = text.split_once("\r\n\r\n")?;
        let mut lines = head.split("\r\n");
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
        Some(Self { status, headers, body: body.to_owned() })
    }

    /// The answer, which has this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }

    /// The refusal with this status and code.
    #[track_caller]
    pub fn refused(self, status: u16, code: &str) -> Self {
        assert_eq!((self.status, self.code().as_str()), (status, code), "{}", self.body);
        assert!(self.header("content-type").starts_with("application/problem+json"), "{self:?}");
        assert_eq!(self.json()["request_id"], self.header("x-request-id"), "{}", self.body);
        self
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {} {}", self.status, self.body))
    }

    /// The text of a member.
    #[track_caller]
    pub fn text(&self, member: &str) -> String {
        let json = self.json();
        json[member].as_str().unwrap_or_else(|| panic!("no {member} in {json}")).to_owned()
    }

    /// Its problem's code; empty if it is none.
    pub fn code(&self) -> String {
        serde_json::from_str::<Value>(&self.body)
            .ok()
            .and_then(|json| json["code"].as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// `pointer code` of every field at fault.
    pub fn errors(&self) -> Vec<String> {
        let json = self.json();
        let errors = json["errors"].as_array().cloned().unwrap_or_default();
        let text = |error: &Value, member: &str| error[member].as_str().unwrap().to_owned();
        errors.iter().map(|error| format!("{} {}", text(error, "pointer"), text(error, "code"))).collect()
    }

    /// Everything that may not tell two answers apart: all but the id and the time of the answer itself.
    pub fn essence(&self) -> (u16, Vec<(String, String)>, String) {
        let id = self.header("x-request-id");
        let headers = self.headers.iter().filter(|(name, _)| name != "x-request-id" && name != "date");
        (self.status, headers.cloned().collect(), self.body.replace(id, "ID"))
    }
}

/// Sends all at once, over connections that are open already.
pub fn race(calls: Vec<Call>) -> Vec<Answer> {
    let barrier = Arc::new(Barrier::new(calls.len()));
    let threads: Vec<_> = calls
        .into_iter()
        .map(|call| {
            let barrier = Arc::clone(&barrier);
            thread::spawn(move || {
                let stream = call.connect();
                barrier.wait();
                call.over(stream).expect("an answer")
            })
        })
        .collect();
    threads.into_iter().map(|thread| thread.join().unwrap()).collect()
}
