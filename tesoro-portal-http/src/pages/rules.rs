//! The rules for a password, listed where one is chosen (R-PW-01, R-PW-02).

use tesoro_portal_core::code;
use tesoro_portal_core::password::PasswordProfile;

use super::faults::Faults;
use super::words::Words;

/// A rule in the list: as it is asked for, or ticked off, or in the words in which it is broken.
pub(super) struct Rule {
    pub(super) state: RuleState,
    pub(super) text: String,
    /// What a script can tick off while the password is typed, by the name that `app.js` has for it.
    pub(super) live: Option<&'static str>,
    /// The fewest characters, where that is the rule.
    pub(super) least: Option<i64>,
}

/// The rules that need nothing but the password to be judged.
fn live(code: code::Code) -> Option<&'static str> {
    let names = [
        (code::PASSWORD_TOO_SHORT, "length"),
        (code::PASSWORD_NEEDS_UPPERCASE, "uppercase"),
        (code::PASSWORD_NEEDS_LOWERCASE, "lowercase"),
        (code::PASSWORD_NEEDS_DIGIT, "digit"),
        (code::PASSWORD_NEEDS_SPECIAL, "special"),
    ];
    names.into_iter().find(|(own, _)| *own == code).map(|(_, name)| name)
}

#[derive(PartialEq, Eq)]
pub(super) enum RuleState {
    Asked,
    Met,
    Unmet,
}

/// Whose password it is, which decides what can be told about it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// Somebody who signs up: there is none from which it has to differ.
    New,
    /// Somebody who is signed in.
    Known,
    /// Somebody whose code has not been right yet: what depends on the account may be told once it has.
    Unproved,
}

/// Every rule of the profile, and those that are only worth mentioning when they are broken. `new-password` is the id of
/// the field on every page that has one.
pub(super) fn rules(profile: PasswordProfile, owner: Owner, faults: &Faults, words: Words<'_>) -> Vec<Rule> {
    let minimum = i64::try_from(profile.minimum()).unwrap_or(i64::MAX);
    let length = (code::PASSWORD_TOO_SHORT, words.count("password-rule-length", "minimum", minimum));
    let composition: &[_] = match profile {
        PasswordProfile::Product => &[
            (code::PASSWORD_NEEDS_UPPERCASE, "password-rule-uppercase"),
            (code::PASSWORD_NEEDS_LOWERCASE, "password-rule-lowercase"),
            (code::PASSWORD_NEEDS_DIGIT, "password-rule-digit"),
            (code::PASSWORD_NEEDS_SPECIAL, "password-rule-special"),
        ],
        PasswordProfile::Standards => &[],
    };
    let personal =
        [(code::PASSWORD_PERSONAL, "password-rule-personal"), (code::PASSWORD_GUESSABLE, "password-rule-guessable")];
    let different: &[_] = match owner {
        Owner::New => &[],
        Owner::Known | Owner::Unproved => &[(code::PASSWORD_UNCHANGED, "password-rule-unchanged")],
    };
    let judged = !faults.at("new-password").is_empty();
    // Nothing is ticked off for somebody whose address is not known.
    let compared = judged && owner != Owner::Unproved && faults.at("email").is_empty();
    let state = |judged| if judged { RuleState::Met } else { RuleState::Asked };
    let least = |code: code::Code| (code == code::PASSWORD_TOO_SHORT).then_some(minimum);
    let rule = |code: code::Code, text: String, judged| match faults.text_of(code.name()) {
        Some(broken) => Rule { state: RuleState::Unmet, text: broken.to_owned(), live: live(code), least: least(code) },
        None => Rule { state: state(judged), text, live: live(code), least: least(code) },
    };
    let alone = composition.iter().map(|(code, id)| rule(*code, words.say(id), judged));
    let alone = std::iter::once(rule(length.0, length.1, judged)).chain(alone);
    let of_owner = personal.iter().chain(different).map(|(code, id)| rule(*code, words.say(id), compared));
    let rare = [code::PASSWORD_TOO_LONG, code::PASSWORD_CONTROL_CHARACTER];
    let broken = rare.iter().filter_map(|code| faults.text_of(code.name()));
    alone
        .chain(of_owner)
        .chain(broken.map(|text| Rule { state: RuleState::Unmet, text: text.to_owned(), live: None, least: None }))
        .collect()
}
