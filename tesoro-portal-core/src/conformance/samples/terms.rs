use super::{NOW, TEXTS, account_id, after, bytes, bytes_32, contact_id};
use crate::activity::{Actor, SettingsField};
use crate::language::Language;
use crate::message::{Message, MessageText, Side};
use crate::settings::SettingChanged;
use crate::terms::{
    Acceptance, AcceptanceChannel, Announcement, Edition, EditionHead, EditionState, Materiality, TermsText,
    TermsTexts, TermsVersion, TextDigest,
};
use crate::{CompanyId, MessageId};

/// The `n`th version of a company's terms, a draft.
pub(in crate::conformance) fn edition(company: &CompanyId, n: u32) -> Edition {
    let texts = terms_texts(&[Language::No, Language::En, Language::Nl]);
    let head = EditionHead {
        company: company.clone(),
        version: TermsVersion::new(n),
        materiality: Materiality::Material,
        state: EditionState::Draft { changed_at: after(i64::from(n % 1_000)) },
        languages: texts.languages(),
        revision: 1,
    };
    Edition { head, texts }
}

/// Texts in these languages.
pub(in crate::conformance) fn terms_texts(languages: &[Language]) -> TermsTexts {
    let text = |language: Language| format!("# {language}\n\n{}\n<b>\ttab</b>", TEXTS.join("\n"));
    let texts = languages.iter().map(|language| (*language, TermsText::parse(&text(*language)).unwrap()));
    TermsTexts::of(texts.collect()).unwrap()
}

/// Version `n` was accepted by the account with number `account`.
pub(in crate::conformance) fn acceptance(company: &CompanyId, account: u32, n: u32) -> Acceptance {
    Acceptance {
        company: company.clone(),
        account: account_id(account),
        version: TermsVersion::new(n),
        language: Language::No,
        digest: TextDigest::from_bytes(bytes_32(n)),
        at: NOW,
        channel: AcceptanceChannel::Page,
    }
}

pub(in crate::conformance) fn announcement(company: &CompanyId) -> Announcement {
    Announcement { company: company.clone(), version: TermsVersion::FIRST, after: Some(account_id(1)) }
}

/// The company switched its portal on.
pub(in crate::conformance) fn setting_changed(company: &CompanyId) -> SettingChanged {
    SettingChanged {
        company: company.clone(),
        sequence: 0,
        at: NOW,
        by: Actor::System,
        field: SettingsField::Portal,
        before: "\"off\"".to_owned(),
        after: "\"on\"".to_owned(),
    }
}

/// The `n`th message of a company, from the client with that thread.
pub(in crate::conformance) fn message(company: &CompanyId, contact: &str, n: u32) -> Message {
    Message {
        company: company.clone(),
        id: message_id(n),
        contact: contact_id(contact),
        deal: None,
        by: Side::Client(account_id(1)),
        text: MessageText::parse(TEXTS[0]).unwrap(),
        at: NOW,
        read_at: None,
    }
}

pub(in crate::conformance) fn message_id(n: u32) -> MessageId {
    MessageId::from_bytes(bytes(n))
}
