use super::{LARGEST, agent_id, challenge_id, contact_id, deal_id, message_id, viewing_id};
use crate::AccountId;
use crate::activity::{AccountField, Happening, SettingsField};
use crate::deal::{Reason, StarRating};
use crate::mail::{ChangedAddress, Mail, ViewingNotice};
use crate::terms::TermsVersion;

/// One of every kind; the compiler asks for a new one here.
#[expect(clippy::too_many_lines, reason = "there are as many kinds")]
pub(in crate::conformance) fn happenings() -> Vec<Happening> {
    let all = vec![
        Happening::AccountCreated,
        Happening::NoteWritten {
            viewing: viewing_id(1),
            deal: deal_id("d-1"),
            note: crate::NoteId::from_bytes([1; 16]),
        },
        Happening::NoteChanged {
            viewing: viewing_id(1),
            deal: deal_id("d-1"),
            note: crate::NoteId::from_bytes([1; 16]),
        },
        Happening::NoteDeleted {
            viewing: viewing_id(1),
            deal: deal_id("d-1"),
            note: crate::NoteId::from_bytes([1; 16]),
        },
        Happening::PhotoAdded {
            viewing: viewing_id(1),
            deal: deal_id("d-1"),
            photo: crate::PhotoId::from_bytes([1; 16]),
        },
        Happening::PhotoDeleted {
            viewing: viewing_id(1),
            deal: deal_id("d-1"),
            photo: crate::PhotoId::from_bytes([1; 16]),
        },
        Happening::VoiceNoteAdded {
            viewing: viewing_id(1),
            deal: deal_id("d-1"),
            voice_note: crate::VoiceNoteId::from_bytes([1; 16]),
        },
        Happening::VoiceNoteDeleted {
            viewing: viewing_id(1),
            deal: deal_id("d-1"),
            voice_note: crate::VoiceNoteId::from_bytes([1; 16]),
        },
        Happening::PictureChanged,
        Happening::PictureRemoved,
        Happening::DataExported,
        Happening::ErasureAsked,
        Happening::ErasureWithdrawn,
        Happening::DataErased,
        Happening::AccountImported,
        Happening::InvitationResent,
        Happening::FirstSignIn,
        Happening::PasswordChanged,
        Happening::PasswordChangeRequired,
        Happening::PasswordChangeWaived,
        Happening::AccountDisabled,
        Happening::AccountEnabled,
        Happening::SignedUp,
        Happening::LeadCreated,
        Happening::SignUpSettled,
        Happening::SignUpRefused,
        Happening::ContactReviewed,
        Happening::ContactMerged { from: contact_id("c-1") },
        Happening::AccountChanged {
            fields: vec![AccountField::Language, AccountField::FirstName, AccountField::LastName, AccountField::Wishes],
        },
        Happening::AccountChanged { fields: vec![AccountField::Email, AccountField::Mails] },
        Happening::EmailConfirmed,
        Happening::ContactLinked { contact: contact_id("c-1") },
        Happening::ContactUnlinked { contact: contact_id("c-1") },
        Happening::AgentAssigned { agent: agent_id("boss") },
        Happening::SettingsChanged {
            fields: vec![
                SettingsField::Portal,
                SettingsField::BaseUrl,
                SettingsField::Languages,
                SettingsField::Roles,
                SettingsField::SignUp,
                SettingsField::Features,
                SettingsField::Branding,
                SettingsField::Invitations,
                SettingsField::Formats,
                SettingsField::Map,
                SettingsField::Viewings,
            ],
        },
        Happening::PropertyOffered { deal: deal_id("d-1"), property: "p-1".parse().unwrap() },
        Happening::PropertyWithdrawn { deal: deal_id("d-1"), property: "p-1".parse().unwrap() },
        Happening::PropertyOfferedAgain { deal: deal_id("d-1"), property: "p-1".parse().unwrap() },
        Happening::DealClosed { deal: deal_id("d-1"), property: "p-1".parse().unwrap() },
        Happening::OfferRemoved { deal: deal_id("d-1"), property: "p-1".parse().unwrap() },
        Happening::PropertyInterested { deal: deal_id("d-1") },
        Happening::PropertyRejected { deal: deal_id("d-1"), reasons: Reason::ALL.to_vec() },
        Happening::PropertyVisited { deal: deal_id("d-1") },
        Happening::PropertyApproved { deal: deal_id("d-1") },
        Happening::PropertyRated { deal: "d-1".parse().unwrap(), stars: StarRating::try_from(5).unwrap() },
        Happening::FavouriteAdded { deal: deal_id("d-1") },
        Happening::FavouriteRemoved { deal: deal_id("d-1") },
        Happening::TermsDrafted { version: TermsVersion::FIRST },
        Happening::TermsDraftChanged { version: TermsVersion::FIRST },
        Happening::TermsPublished { version: TermsVersion::new(u32::MAX) },
        Happening::TermsAccepted { version: TermsVersion::new(7) },
        Happening::MessageSent { message: message_id(1), deal: None },
        Happening::MessageAnswered { message: message_id(2), deal: "d-1".parse().ok() },
        Happening::ViewingRequested { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingDatesChanged { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingConfirmed { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingRejected { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingCountered { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingAlternativeTaken { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingMoveAsked { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingMoved { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingStarted { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingCompleted { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingCancelled { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingLapsed { viewing: viewing_id(1), deal: deal_id("d-1") },
        Happening::ViewingUnattended { viewing: viewing_id(1), deal: deal_id("d-1") },
    ];
    for happening in &all {
        match happening {
            Happening::AccountCreated
            | Happening::AccountImported
            | Happening::InvitationResent
            | Happening::FirstSignIn
            | Happening::PasswordChanged
            | Happening::PasswordChangeRequired
            | Happening::PasswordChangeWaived
            | Happening::AccountDisabled
            | Happening::AccountEnabled
            | Happening::SignedUp
            | Happening::LeadCreated
            | Happening::SignUpSettled
            | Happening::SignUpRefused
            | Happening::ContactReviewed
            | Happening::ContactMerged { .. }
            | Happening::AccountChanged { .. }
            | Happening::EmailConfirmed
            | Happening::ContactLinked { .. }
            | Happening::ContactUnlinked { .. }
            | Happening::AgentAssigned { .. }
            | Happening::SettingsChanged { .. }
            | Happening::PropertyOffered { .. }
            | Happening::PropertyWithdrawn { .. }
            | Happening::PropertyOfferedAgain { .. }
            | Happening::DealClosed { .. }
            | Happening::OfferRemoved { .. }
            | Happening::PropertyInterested { .. }
            | Happening::PropertyRejected { .. }
            | Happening::PropertyVisited { .. }
            | Happening::PropertyApproved { .. }
            | Happening::PropertyRated { .. }
            | Happening::FavouriteAdded { .. }
            | Happening::FavouriteRemoved { .. }
            | Happening::TermsDrafted { .. }
            | Happening::TermsDraftChanged { .. }
            | Happening::TermsPublished { .. }
            | Happening::MessageSent { .. }
            | Happening::MessageAnswered { .. }
            | Happening::TermsAccepted { .. }
            | Happening::ViewingRequested { .. }
            | Happening::ViewingDatesChanged { .. }
            | Happening::ViewingConfirmed { .. }
            | Happening::ViewingRejected { .. }
            | Happening::ViewingCountered { .. }
            | Happening::ViewingAlternativeTaken { .. }
            | Happening::ViewingMoveAsked { .. }
            | Happening::ViewingMoved { .. }
            | Happening::ViewingStarted { .. }
            | Happening::ViewingCompleted { .. }
            | Happening::ViewingCancelled { .. }
            | Happening::ViewingLapsed { .. }
            | Happening::ViewingUnattended { .. }
            | Happening::NoteWritten { .. }
            | Happening::NoteChanged { .. }
            | Happening::NoteDeleted { .. }
            | Happening::PhotoAdded { .. }
            | Happening::PhotoDeleted { .. }
            | Happening::VoiceNoteAdded { .. }
            | Happening::VoiceNoteDeleted { .. }
            | Happening::PictureChanged
            | Happening::PictureRemoved
            | Happening::ErasureAsked
            | Happening::ErasureWithdrawn
            | Happening::DataErased
            | Happening::DataExported => {}
        }
    }
    all
}

/// One of every kind; the compiler asks for a new one here.
pub(in crate::conformance) fn mails(account: AccountId) -> Vec<Mail> {
    let all = vec![
        Mail::Invitation { account, epoch: LARGEST },
        Mail::InvitationLink { account, epoch: LARGEST },
        Mail::FirstSignIn { account },
        Mail::SilentInvitations { agent: agent_id("boss") },
        Mail::Code { challenge: challenge_id(1) },
        Mail::RecoveryClosed { challenge: challenge_id(2) },
        Mail::ClientActs { account, contact: contact_id("c-1"), since: i64::MAX },
        Mail::NewLead { account, contact: contact_id("c-1") },
        Mail::LinkWaiting { account },
        Mail::ApprovalWaiting { account },
        Mail::PasswordChanged { account },
        Mail::AccessDisabled { account },
        Mail::EmailChanged { account, version: LARGEST, at: ChangedAddress::Old },
        Mail::EmailChanged { account, version: 2, at: ChangedAddress::New },
        Mail::NewTerms { account, version: TermsVersion::new(u32::MAX) },
        Mail::NewProperties { account, since: i64::MAX },
        Mail::ErasureDone { account: Some(account), contact: contact_id("c-1") },
        Mail::ErasureDone { account: None, contact: contact_id("c-1") },
        Mail::MessageReceived { account, contact: contact_id("c-1"), message: message_id(1) },
        Mail::ReplyReceived { account, message: message_id(2) },
        Mail::Viewing { account, viewing: viewing_id(1), notice: ViewingNotice::Confirmed, version: LARGEST },
    ];
    for mail in &all {
        match mail {
            Mail::Invitation { .. }
            | Mail::InvitationLink { .. }
            | Mail::FirstSignIn { .. }
            | Mail::SilentInvitations { .. }
            | Mail::RecoveryClosed { .. }
            | Mail::ClientActs { .. }
            | Mail::Code { .. }
            | Mail::NewLead { .. }
            | Mail::LinkWaiting { .. }
            | Mail::ApprovalWaiting { .. }
            | Mail::PasswordChanged { .. }
            | Mail::AccessDisabled { .. }
            | Mail::EmailChanged { .. }
            | Mail::MessageReceived { .. }
            | Mail::ReplyReceived { .. }
            | Mail::NewTerms { .. }
            | Mail::ErasureDone { .. }
            | Mail::NewProperties { .. }
            | Mail::Viewing { .. } => {}
        }
    }
    all
}
