//! What can happen, and in which proportions.

use proptest::prelude::*;
use time::Duration;

/// One thing that somebody does. Numbers name slots, flows, contacts and passwords modulo how many there are.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    SignUp {
        slot: usize,
        password: usize,
        from: From,
    },
    Resend {
        flow: usize,
    },
    Forgot {
        slot: usize,
        from: From,
    },
    Finish {
        flow: usize,
        typed: Typed,
        handle: Handle,
        by: By,
        password: usize,
    },
    /// A sign-up or a reset from one end to the other, and what happens while the mail is being read.
    Through {
        slot: usize,
        first: First,
        meanwhile: Meanwhile,
        password: usize,
    },
    /// Asks, asks again from the same place, and types wrong codes after both.
    PressTwice {
        slot: usize,
        first: First,
        times: usize,
    },
    /// Wrong codes, and then the right one.
    Guess {
        flow: usize,
        times: usize,
    },
    TryWhileMoved {
        flow: usize,
    },
    SignIn {
        slot: usize,
        password: Pass,
    },
    Invite {
        contact: usize,
    },
    ResendInvitation {
        slot: usize,
    },
    /// An invitation that is sent again, and the first one's temporary password after the second has arrived.
    InviteTwice {
        contact: usize,
    },
    Disable {
        slot: usize,
    },
    Enable {
        slot: usize,
    },
    RequireChange {
        slot: usize,
    },
    ChangePassword {
        slot: usize,
        password: usize,
    },
    Switch {
        company: usize,
        on: bool,
    },
    /// The office gives the account of one address another one.
    Readdress {
        slot: usize,
        to: usize,
    },
    /// A client whose address the office changes forgets the password, remembers it, and confirms the address.
    MoveThrough {
        slot: usize,
        to: usize,
    },
    /// The client signs in, asks for a code, and confirms the address with it.
    Confirm {
        slot: usize,
    },
    ContactEmail {
        contact: usize,
        slot: usize,
    },
    Wait(Duration),
    Dispatch(Weather),
    Sweep,
    Look {
        slot: usize,
    },
}

/// Where somebody asks from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum From {
    /// The one place that is the address's owner's.
    Home,
    /// A place that nobody asked from before.
    Elsewhere,
}

/// How a flow begins.
#[derive(Debug, Clone, Copy)]
pub(crate) enum First {
    SignUp,
    Forgot,
}

/// What happens between a mail and its code.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Meanwhile {
    Nothing,
    Disabled,
    ChangeRequired,
    /// Another mail was asked for, and the code of the first is typed.
    AskedAgain,
    /// The Draft of before expires.
    DraftEnds,
    /// The mail was sent twice, and the code of the first one is typed.
    MailedTwice,
    /// The present password is chosen again, as often as a wrong code may be typed.
    ChosenAgain,
}

/// Which code somebody types.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Typed {
    /// The one of the newest mail.
    Newest,
    /// The one of the mail before.
    Earlier,
    /// The newest of another flow.
    OfAnother(usize),
    /// One that nobody was mailed.
    Wrong,
}

/// Whose handle the browser holds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Handle {
    Own,
    OfAnother(usize),
    None,
}

/// What the code is typed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// What the flow is for.
    Purpose,
    /// The other of sign-up and reset.
    TheOther,
}

/// Which password somebody signs in with.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Pass {
    /// The present one, whatever it is.
    Present,
    /// The one that the Draft was signed up with.
    OfDraft,
    /// The temporary one of the newest invitation.
    Temporary,
    /// The temporary one of an invitation before.
    Former,
    /// One that the client may have chosen once.
    Chosen(usize),
}

/// How the mail server is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Weather {
    Fair,
    /// It takes nothing.
    Transient,
    Permanent,
    /// It takes the mails, and that is forgotten.
    AnswerLost,
}

const MILLISECOND: Duration = Duration::MILLISECOND;

/// Waits around every limit there is, and clocks that go back.
fn waits() -> impl Strategy<Value = Step> {
    let around = |limit: Duration| [limit - MILLISECOND, limit];
    let limits = [
        around(Duration::seconds(60)),
        around(Duration::minutes(5)),
        around(Duration::minutes(10)),
        around(Duration::hours(1)),
        around(Duration::hours(12)),
        around(Duration::days(7)),
    ];
    prop_oneof![
        4 => Just(Duration::seconds(61)),
        2 => Just(Duration::minutes(6)),
        4 => proptest::sample::select(limits.concat()),
        1 => proptest::sample::select(vec![-Duration::seconds(5), -Duration::minutes(3), -Duration::hours(1)]),
    ]
    .prop_map(Step::Wait)
}

fn from() -> impl Strategy<Value = From> {
    prop_oneof![2 => Just(From::Home), 1 => Just(From::Elsewhere)]
}

fn finish() -> impl Strategy<Value = Step> {
    let typed = prop_oneof![
        8 => Just(Typed::Newest),
        2 => Just(Typed::Earlier),
        1 => (0..4_usize).prop_map(Typed::OfAnother),
        2 => Just(Typed::Wrong),
    ];
    let handle =
        prop_oneof![8 => Just(Handle::Own), 1 => (0..4_usize).prop_map(Handle::OfAnother), 1 => Just(Handle::None)];
    let by = prop_oneof![8 => Just(By::Purpose), 1 => Just(By::TheOther)];
    (0..3_usize, typed, handle, by, 0..4_usize).prop_map(|(flow, typed, handle, by, password)| Step::Finish {
        flow,
        typed,
        handle,
        by,
        password,
    })
}

fn through() -> impl Strategy<Value = Step> {
    let first = prop_oneof![Just(First::SignUp), Just(First::Forgot)];
    let meanwhile = prop_oneof![
        6 => Just(Meanwhile::Nothing),
        2 => Just(Meanwhile::Disabled),
        1 => Just(Meanwhile::ChangeRequired),
        1 => Just(Meanwhile::AskedAgain),
        1 => Just(Meanwhile::DraftEnds),
        1 => Just(Meanwhile::MailedTwice),
        2 => Just(Meanwhile::ChosenAgain),
    ];
    (0..4_usize, first, meanwhile, 0..4_usize).prop_map(|(slot, first, meanwhile, password)| Step::Through {
        slot,
        first,
        meanwhile,
        password,
    })
}

fn press_twice() -> impl Strategy<Value = Step> {
    let first = prop_oneof![Just(First::SignUp), Just(First::Forgot)];
    (0..4_usize, first, 0..5_usize).prop_map(|(slot, first, times)| Step::PressTwice { slot, first, times })
}

fn sign_in() -> impl Strategy<Value = Step> {
    let password = prop_oneof![
        4 => Just(Pass::Present),
        2 => Just(Pass::OfDraft),
        2 => Just(Pass::Temporary),
        1 => Just(Pass::Former),
        1 => (0..4_usize).prop_map(Pass::Chosen),
    ];
    (0..4_usize, password).prop_map(|(slot, password)| Step::SignIn { slot, password })
}

fn dispatch() -> impl Strategy<Value = Step> {
    prop_oneof![
        10 => Just(Weather::Fair),
        1 => Just(Weather::Transient),
        1 => Just(Weather::Permanent),
        1 => Just(Weather::AnswerLost),
    ]
    .prop_map(Step::Dispatch)
}

fn office() -> impl Strategy<Value = Step> {
    let slot = 0..4_usize;
    prop_oneof![
        3 => (0..4_usize).prop_map(|contact| Step::Invite { contact }),
        1 => slot.clone().prop_map(|slot| Step::ResendInvitation { slot }),
        1 => (0..4_usize).prop_map(|contact| Step::InviteTwice { contact }),
        2 => slot.clone().prop_map(|slot| Step::Disable { slot }),
        2 => slot.clone().prop_map(|slot| Step::Enable { slot }),
        1 => slot.clone().prop_map(|slot| Step::RequireChange { slot }),
        2 => (slot.clone(), 0..3_usize).prop_map(|(slot, to)| Step::Readdress { slot, to }),
        1 => (0..4_usize, slot).prop_map(|(contact, slot)| Step::ContactEmail { contact, slot }),
        1 => (0..2_usize, any::<bool>()).prop_map(|(company, on)| Step::Switch { company, on }),
        // The portal is on most of the time.
        2 => (0..2_usize).prop_map(|company| Step::Switch { company, on: true }),
    ]
}

/// What happens to an office, in any order.
pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let slot = 0..4_usize;
    let step = prop_oneof![
        5 => (slot.clone(), 0..4_usize, from()).prop_map(|(slot, password, from)| Step::SignUp { slot, password, from }),
        5 => (slot.clone(), from()).prop_map(|(slot, from)| Step::Forgot { slot, from }),
        2 => (0..3_usize).prop_map(|flow| Step::Resend { flow }),
        12 => finish(),
        3 => through(),
        2 => (0..3_usize, 1..7_usize).prop_map(|(flow, times)| Step::Guess { flow, times }),
        2 => press_twice(),
        2 => (0..3_usize).prop_map(|flow| Step::TryWhileMoved { flow }),
        5 => sign_in(),
        2 => slot.clone().prop_map(|slot| Step::Confirm { slot }),
        2 => (0..3_usize, 0..3_usize).prop_map(|(slot, to)| Step::MoveThrough { slot, to }),
        2 => (slot.clone(), 0..4_usize).prop_map(|(slot, password)| Step::ChangePassword { slot, password }),
        6 => office(),
        8 => waits(),
        12 => dispatch(),
        1 => Just(Step::Sweep),
        4 => slot.prop_map(|slot| Step::Look { slot }),
    ];
    proptest::collection::vec(step, 1..60)
}
