//! What the agent is told about a client's opinions, and a client whose codes are no longer sent (R-MAIL-03).

use super::words::Words;
use super::{Block, Draft, Fact, Value};
use crate::ContactId;
use crate::deal::Reason;
use crate::mail::{ClientWord, Letter, PropertyActs};

/// Each property with what is new about it. What a client wrote or spoke stays in the CRM.
pub(super) fn client_acts<'a>(words: &Words<'_>, contact: &ContactId, acts: &[PropertyActs]) -> Draft<'a> {
    let mut facts = words.who();
    facts.push(Fact { label: words.say("mail-office-contact"), value: Value::Text(contact.to_string()) });
    facts.extend(acts.iter().map(|acts| told(words, acts)));
    Draft {
        subject: words.say("mail-acts-subject"),
        preview: words.say("mail-acts-preview"),
        title: words.say("mail-acts-title"),
        blocks: vec![Block::Paragraph(words.say("mail-acts-intro")), Block::Facts(facts)],
        reasons: vec![words.say("mail-message-why")],
        ..words.to_office()
    }
}

fn told(words: &Words<'_>, acts: &PropertyActs) -> Fact<'static> {
    let counted = |id: &str, count: usize| (count > 0).then(|| words.count(id, count));
    let parts = [
        acts.word.as_ref().map(|word| said(words, word)),
        acts.stars.and_then(|stars| counted("mail-acts-stars", usize::from(stars.stars()))),
        counted("mail-acts-notes", acts.notes),
        counted("mail-acts-photos", acts.photos),
        counted("mail-acts-voice-notes", acts.voice_notes),
    ];
    let value = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Fact { label: Words::tidied(&acts.property.title), value: Value::Text(value) }
}

fn said(words: &Words<'_>, word: &ClientWord) -> String {
    match word {
        ClientWord::Interested => words.say("mail-acts-interested"),
        ClientWord::Approved => words.say("mail-acts-approved"),
        ClientWord::Rejected(reasons) if reasons.is_empty() => words.say("mail-acts-rejected"),
        ClientWord::Rejected(reasons) => {
            let reasons: Vec<String> = reasons.iter().map(|reason| words.say(label(*reason))).collect();
            words.say_of("mail-acts-rejected-because", "reasons", &reasons.join(", "))
        }
    }
}

fn label(reason: Reason) -> &'static str {
    match reason {
        Reason::Price => "mail-reason-price",
        Reason::Location => "mail-reason-location",
        Reason::Size => "mail-reason-size",
        Reason::Layout => "mail-reason-layout",
        Reason::Condition => "mail-reason-condition",
        Reason::EnergyLabel => "mail-reason-energy-label",
        Reason::OutdoorSpace => "mail-reason-outdoor-space",
        Reason::Parking => "mail-reason-parking",
        Reason::Surroundings => "mail-reason-surroundings",
        Reason::Other => "mail-reason-other",
    }
}

/// To a client for whom too many wrong codes were typed (R-CODE-02).
pub(super) fn recovery_closed<'a>(words: &Words<'_>, letter: &'a Letter) -> Draft<'a> {
    Draft {
        subject: words.say("mail-recovery-closed-subject"),
        preview: words.say("mail-recovery-closed-preview"),
        title: words.say("mail-recovery-closed-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-recovery-closed-intro")),
            Block::Facts(vec![words.login()]),
            Block::Paragraph(words.say("mail-recovery-closed-again")),
            Block::Action(words.open_portal(letter)),
            Block::Paragraph(words.followed_by_reach("mail-recovery-closed-forgot")),
        ],
        reasons: vec![words.say("mail-already-why"), words.say("mail-recovery-closed-unexpected")],
        ..words.to_client()
    }
}
