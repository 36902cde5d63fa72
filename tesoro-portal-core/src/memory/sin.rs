//! Stores that are broken on purpose (feature `conformance`): they prove that the published suite notices.

/// The one obligation that a store made by [`MemoryStore::sinful`](super::MemoryStore::sinful) breaks.
#[cfg(feature = "conformance")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sin {
    /// An insertion replaces what has the same id, address or contact.
    ForgetsUniqueness,
    /// What was written is kept whatever the verdict.
    KeepsRollback,
    /// What a panicking body had written is kept.
    KeepsPanic,
    /// `Ok` is answered before the commit has happened.
    AnswersBeforeCommit,
    /// A unit of work does not wait for the one before it, so that the last to commit wins.
    ForgetsToLock,
    /// A reading waits until no unit of work runs.
    ReadsWhenIdle,
    /// A body may call the store again.
    AllowsNesting,
    /// A row of one company is found, replaced and removed under the name of any other.
    IgnoresCompany,
    /// An intent under somebody's lease is claimed again.
    LeaksLeases,
    /// A dispatcher whose claim is gone overwrites what became of the mail.
    SettlesWithoutClaim,
    /// A page begins with the last row of the page before.
    RepeatsPageEdge,
    /// Ending the sessions of one account ends other accounts' too.
    EndsOthersSessions,
    /// A sweep takes everything that is due at once.
    SweepsWithoutLimit,
    /// Marking what one side wrote as read marks the other side's messages, too.
    ReadsForBothSides,
    /// A version of the terms that was published can be changed.
    ChangesPublishedTerms,
    /// Evidence of who accepted the terms goes with the account.
    DropsEvidence,
    /// Feedback, and the wish to be erased, outlive their account.
    KeepsOrphans,
    /// The address of a last mail outlives the mail.
    KeepsFarewells,
    /// Mail to somebody who was erased is sent all the same.
    KeepsMail,
    /// Files of pictures count as used by nobody.
    OverlooksFiles,
    /// Viewings are listed by the state they were written in, whatever their time has done to it.
    StopsTheClock,
    /// The answer to a request under a key is not kept.
    ForgetsAnswers,
    /// A joined operation commits the host's transaction as far as it has come.
    CommitsForTheHost,
    /// A joined operation that is undone takes along what was written before it.
    RollsBackTheHost,
    /// What joins a transaction that has ended is run in one of its own.
    OutlivesTheHost,
}

#[cfg(feature = "conformance")]
impl Sin {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::ForgetsUniqueness,
        Self::KeepsRollback,
        Self::KeepsPanic,
        Self::AnswersBeforeCommit,
        Self::ForgetsToLock,
        Self::ReadsWhenIdle,
        Self::AllowsNesting,
        Self::IgnoresCompany,
        Self::LeaksLeases,
        Self::SettlesWithoutClaim,
        Self::RepeatsPageEdge,
        Self::EndsOthersSessions,
        Self::SweepsWithoutLimit,
        Self::ReadsForBothSides,
        Self::ChangesPublishedTerms,
        Self::DropsEvidence,
        Self::KeepsOrphans,
        Self::KeepsFarewells,
        Self::KeepsMail,
        Self::OverlooksFiles,
        Self::StopsTheClock,
        Self::ForgetsAnswers,
        Self::CommitsForTheHost,
        Self::RollsBackTheHost,
        Self::OutlivesTheHost,
    ];
}

/// How a store behaves: always well, unless it was made to sin.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Conduct {
    #[cfg(feature = "conformance")]
    sin: Option<Sin>,
}

#[cfg(feature = "conformance")]
impl Conduct {
    pub(super) fn sinful(sin: Sin) -> Self {
        Self { sin: Some(sin) }
    }
}

impl Conduct {
    /// Whether a row with this sequence comes after the one with `before` where the newest come first.
    pub(super) fn is_past<K: Ord>(self, key: &K, before: &K) -> bool {
        key < before || (key == before && !self.turns_pages())
    }
}

macro_rules! virtues {
    ($($virtue:ident unless $sin:ident;)+) => {
        impl Conduct {$(
            #[cfg(feature = "conformance")]
            pub(super) fn $virtue(self) -> bool {
                self.sin != Some(Sin::$sin)
            }

            #[cfg(not(feature = "conformance"))]
            pub(super) fn $virtue(self) -> bool {
                true
            }
        )+}
    };
}

virtues! {
    keeps_uniqueness unless ForgetsUniqueness;
    undoes_rollback unless KeepsRollback;
    undoes_panic unless KeepsPanic;
    commits_before_answering unless AnswersBeforeCommit;
    takes_turns unless ForgetsToLock;
    reads_at_once unless ReadsWhenIdle;
    refuses_nesting unless AllowsNesting;
    heeds_company unless IgnoresCompany;
    heeds_leases unless LeaksLeases;
    heeds_claims unless SettlesWithoutClaim;
    turns_pages unless RepeatsPageEdge;
    heeds_account unless EndsOthersSessions;
    heeds_limits unless SweepsWithoutLimit;
    heeds_sides unless ReadsForBothSides;
    keeps_published_terms unless ChangesPublishedTerms;
    keeps_evidence unless DropsEvidence;
    removes_orphans unless KeepsOrphans;
    says_farewell_once unless KeepsFarewells;
    drops_mail unless KeepsMail;
    sees_every_file unless OverlooksFiles;
    knows_the_time unless StopsTheClock;
    keeps_answers unless ForgetsAnswers;
    leaves_the_commit unless CommitsForTheHost;
    undoes_only_itself unless RollsBackTheHost;
    ends_with_the_host unless OutlivesTheHost;
}
