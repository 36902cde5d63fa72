//! Every mail of R-MAIL-03 has a sample, a snapshot in each of the ten languages, and a producer.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;
use std::path::Path;

use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::samples;

#[allow(dead_code, reason = "this test reads whole sources")]
mod source_tree;

/// The list of the rule: what it names, the sample's name, and what the code enqueues. What nothing produces yet is not in
/// it: the five to owners, which come with their pages.
const MAILS: &[(&str, &str, &str)] = &[
    ("invitation", "invitation", "Self::Invitation { account, epoch }"),
    ("invitation link", "invitation-link", "Self::InvitationLink { account, epoch }"),
    ("verification code", "verification-code", "Mail::Code { challenge: challenge.id }"),
    ("you already have access", "already-has-access", "Mail::Code { challenge: challenge.id }"),
    ("reset code", "reset-code", "Mail::Code { challenge: challenge.id }"),
    ("password changed", "password-changed", "Mail::PasswordChanged { account: account.id }"),
    ("new lead", "new-lead", "Mail::NewLead { account: account.id"),
    ("pending link", "link-waiting", "Mail::LinkWaiting { account: account.id"),
    ("pending approval", "approval-waiting", "Mail::ApprovalWaiting { account: account.id"),
    ("first sign-in", "first-sign-in", "Mail::FirstSignIn { account: account.id }"),
    ("silent invitations", "silent-invitations", "Mail::SilentInvitations { agent }"),
    ("interest, rejection and feedback", "client-acts", "Mail::ClientActs { account, contact: contact.clone()"),
    ("viewing requested", "viewing-requested", "ViewingNotice::Requested"),
    ("viewing cancelled, to the agent", "viewing-cancelled-by-client", "ViewingNotice::CancelledByClient"),
    ("move asked", "viewing-move-asked", "ViewingNotice::MoveAsked"),
    ("alternative taken", "viewing-alternative-taken", "ViewingNotice::AlternativeTaken"),
    ("viewing confirmed", "viewing-confirmed", "ViewingNotice::Confirmed"),
    ("viewing rejected", "viewing-rejected", "ViewingNotice::Rejected"),
    ("viewing rejected, with other times", "viewing-countered", "ViewingNotice::Rejected"),
    ("viewing moved", "viewing-moved", "ViewingNotice::Moved"),
    ("viewing cancelled, to the client", "viewing-cancelled", "ViewingNotice::Cancelled"),
    ("navigation opened", "navigation-opened", "ViewingNotice::NavigationOpened"),
    ("how was it", "how-was-it", "ViewingNotice::HowWasIt"),
    ("new properties offered", "new-properties", "Mail::NewProperties { account, since }"),
    ("new terms", "new-terms", "Mail::NewTerms { account: account.id, version }"),
    ("message", "message-received", "Mail::MessageReceived { account: account.id"),
    ("reply", "reply-received", "Mail::ReplyReceived { account: account.id"),
    ("e-mail changed, old", "email-changed-old", "for at in [ChangedAddress::Old, ChangedAddress::New]"),
    ("e-mail changed, new", "email-changed-new", "for at in [ChangedAddress::Old, ChangedAddress::New]"),
    (
        "e-mail changed, new, of an invitation",
        "email-changed-invited",
        "Mail::EmailChanged { account: id, version, at }",
    ),
    ("confirmation code", "confirmation-code", "Mail::Code { challenge: challenge.id }"),
    ("access disabled", "access-disabled", "Mail::AccessDisabled { account: id }"),
    ("recovery closed", "recovery-closed", "Mail::RecoveryClosed { challenge: challenge.id }"),
    ("erasure done", "erasure-done", "Mail::ErasureDone { account, contact: whose.named.id.clone() }"),
    ("viewing cancelled by an erasure", "viewing-cancelled-by-erasure", "ViewingNotice::CancelledByErasure"),
];

#[test]
fn r_mail_03_every_mail_of_the_rule_has_a_sample_a_snapshot_in_each_language_and_a_producer() {
    let named: BTreeSet<&str> = MAILS.iter().map(|(_, sample, _)| *sample).collect();
    let snapshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    for language in Language::ALL {
        let made: BTreeSet<&str> = samples(*language).iter().map(|sample| sample.name).collect();
        assert_eq!(made, named, "{language}: the samples");
        for (what, sample, _) in MAILS {
            for part in ["snap", "html.snap"] {
                let file = snapshots.join(format!("mails__{sample}.{language}.{part}"));
                assert!(file.is_file(), "{what}: no {}", file.display());
            }
        }
    }
    let producers: String = source_tree::rust_files()
        .into_iter()
        .filter(|(path, _)| path.starts_with("tesoro-portal-core/src/"))
        .filter(|(path, _)| {
            // Words, samples and lists of all are no producers.
            let others = ["/mail/samples", "/mail/compose/", "/conformance/", "/mail/viewing.rs"];
            !others.iter().any(|other| path.contains(other))
        })
        .map(|(_, text)| text)
        .collect();
    for (what, _, producer) in MAILS {
        assert!(producers.contains(producer), "{what}: nothing enqueues it by {producer}");
    }
}
