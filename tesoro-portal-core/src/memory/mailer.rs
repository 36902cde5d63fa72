use std::collections::VecDeque;
use std::sync::Mutex;

use super::lock;
use crate::mail::Message;
use crate::ports::{MailFault, Mailer};

/// A mail server that keeps what it takes, and refuses what it is told to.
#[derive(Debug, Default)]
pub struct RecordingMailer {
    mailbox: Mutex<Mailbox>,
}

#[derive(Debug, Default)]
struct Mailbox {
    taken: Vec<Message>,
    faults: VecDeque<MailFault>,
    calls: u64,
}

impl RecordingMailer {
    /// A mail server that takes everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Refuses the next `times` messages with `fault`, after those it was told to refuse before.
    pub fn fail_next(&self, times: usize, fault: &MailFault) {
        lock(&self.mailbox).faults.extend(std::iter::repeat_n(fault.clone(), times));
    }

    /// Refuses nothing of what it was told to refuse any more.
    pub fn stop_failing(&self) {
        lock(&self.mailbox).faults.clear();
    }

    /// The messages it took, in the order in which they came.
    pub fn taken(&self) -> Vec<Message> {
        lock(&self.mailbox).taken.clone()
    }

    /// Hands out the messages it took and forgets them.
    pub fn drain(&self) -> Vec<Message> {
        std::mem::take(&mut lock(&self.mailbox).taken)
    }

    /// How often it was asked, refusals included.
    pub fn calls(&self) -> u64 {
        lock(&self.mailbox).calls
    }
}

impl Mailer for RecordingMailer {
    fn send(&self, message: &Message) -> Result<(), MailFault> {
        let mut mailbox = lock(&self.mailbox);
        mailbox.calls += 1;
        if let Some(fault) = mailbox.faults.pop_front() {
            return Err(fault);
        }
        mailbox.taken.push(message.clone());
        Ok(())
    }
}
