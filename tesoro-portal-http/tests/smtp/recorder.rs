//! A mail server on a real socket that keeps every byte it is sent and answers as it is told.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

/// What the server does when it is spoken to.
#[derive(Clone)]
pub(super) enum Reply {
    /// Says this, and a line end.
    Say(&'static str),
    /// Says this without a line end, and nothing more ever: what a client sees of a hang-up.
    Break(&'static str),
    /// Says nothing more until the client hangs up.
    Silence,
}

/// Told of the connection's number and the command, it may answer otherwise than a good server would. The command is
/// `connect` for the greeting and `.` for the end of a mail.
type Script = dyn Fn(usize, &str) -> Option<Reply> + Send + Sync;

/// The server. It stops listening with the process; a test never waits for it.
pub(super) struct Recorder {
    pub(super) port: u16,
    record: Arc<Record>,
}

/// What each connection has sent, byte by byte, and how many are open.
#[derive(Default)]
struct Record {
    state: Mutex<(Vec<Vec<u8>>, usize)>,
    ended: Condvar,
}

impl Recorder {
    /// A server that takes everything.
    pub(super) fn obliging() -> Self {
        Self::start(|_, _| None)
    }

    /// A server that answers `reply` to commands that begin with `to`.
    pub(super) fn replying(to: &'static str, reply: Reply) -> Self {
        Self::start(move |_, command| command.starts_with(to).then(|| reply.clone()))
    }

    /// A server with a script.
    pub(super) fn start(script: impl Fn(usize, &str) -> Option<Reply> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let record = Arc::new(Record::default());
        let (kept, script): (_, Arc<Script>) = (Arc::clone(&record), Arc::new(script));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let number = kept.begin();
                let (kept, script) = (Arc::clone(&kept), Arc::clone(&script));
                thread::spawn(move || {
                    serve(&stream.unwrap(), number, &kept, &*script);
                    kept.end();
                });
            }
        });
        Self { port, record }
    }

    /// What each connection has sent, up to the last command that was answered.
    pub(super) fn heard(&self) -> Vec<Vec<u8>> {
        self.record.state.lock().unwrap().0.clone()
    }

    /// What each connection has sent in all; waits until the client has closed them.
    pub(super) fn heard_to_the_end(&self) -> Vec<Vec<u8>> {
        let state = self.record.state.lock().unwrap();
        self.record.ended.wait_while(state, |(_, open)| *open > 0).unwrap().0.clone()
    }
}

impl Record {
    fn begin(&self) -> usize {
        let mut state = self.state.lock().unwrap();
        state.0.push(Vec::new());
        state.1 += 1;
        state.0.len() - 1
    }

    fn keep(&self, number: usize, bytes: &[u8]) {
        self.state.lock().unwrap().0[number].extend(bytes);
    }

    fn end(&self) {
        self.state.lock().unwrap().1 -= 1;
        self.ended.notify_all();
    }
}

fn serve(stream: &TcpStream, number: usize, kept: &Record, script: &Script) {
    let mut reader = BufReader::new(stream);
    let mut command = "connect".to_owned();
    let mut in_mail = false;
    loop {
        let reply =
            if in_mail && command != "." { None } else { script(number, &command).or_else(|| Some(usual(&command))) };
        in_mail = (in_mail && command != ".") || (command == "DATA" && matches!(reply, Some(Reply::Say("354 go on"))));
        match reply {
            Some(Reply::Say(words)) => {
                let mut stream = stream;
                let _ = stream.write_all(format!("{words}\r\n").as_bytes());
            }
            Some(Reply::Break(words)) => {
                let mut stream = stream;
                let _ = stream.write_all(words.as_bytes());
                let _ = stream.shutdown(std::net::Shutdown::Write);
                return keep_the_rest(reader, number, kept);
            }
            Some(Reply::Silence) => return keep_the_rest(reader, number, kept),
            None => {}
        }
        let mut line = Vec::new();
        if (command == "QUIT" && !in_mail) || reader.read_until(b'\n', &mut line).unwrap_or(0) == 0 {
            return;
        }
        kept.keep(number, &line);
        String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).clone_into(&mut command);
    }
}

fn keep_the_rest(mut reader: BufReader<&TcpStream>, number: usize, kept: &Record) {
    let mut rest = Vec::new();
    let _ = reader.read_to_end(&mut rest);
    kept.keep(number, &rest);
}

/// What a good server says.
fn usual(command: &str) -> Reply {
    let words = match command.split([' ', ':']).next().unwrap_or_default() {
        "connect" => "220 localhost ESMTP",
        "EHLO" => "250-localhost\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN LOGIN",
        "AUTH" => "235 welcome",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 fine",
    };
    Reply::Say(words)
}
