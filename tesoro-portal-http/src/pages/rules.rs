//! The rules for a password, listed where one is chosen (R-PW-01, R-PW-02).

use tesoro_portal_core::code;
use tesoro_portal_core::password::PasswordProfile;

use super::faults::Faults;
use super::words::Words;

/// A rule in the list: as it is asked for, or ticked off, or in the words in which it is broken.
pub(super) struct Rule {
    pub(super) state: RuleState,
    pub(super) text: String,
}

#[derive(PartialEq, Eq)]
pub(super) enum RuleState {
    Asked,
    Met,
    Unmet,
}

/// Whether there is a password from which the new one has to differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Earlier {
    None,
    Present,
}

/// Every rule of the profile, and those that are only worth mentioning when they are broken. `new-password` is the id of
/// the field on every page that has one.
pub(super) fn rules(profile: PasswordProfile, earlier: Earlier, faults: &Faults, words: Words<'_>) -> Vec<Rule> {
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
    let different: &[_] = match earlier {
        Earlier::None => &[],
        Earlier::Present => &[(code::PASSWORD_UNCHANGED, "password-rule-unchanged")],
    };
    let named = composition.iter().chain(&personal).chain(different).map(|(code, id)| (*code, words.say(id)));
    let judged = !faults.at("new-password").is_empty();
    let asked = std::iter::once(length).chain(named).map(|(code, text)| match faults.text_of(code.name()) {
        Some(broken) => Rule { state: RuleState::Unmet, text: broken.to_owned() },
        None if judged => Rule { state: RuleState::Met, text },
        None => Rule { state: RuleState::Asked, text },
    });
    let rare = [code::PASSWORD_TOO_LONG, code::PASSWORD_CONTROL_CHARACTER];
    let broken = rare.iter().filter_map(|code| faults.text_of(code.name()));
    asked.chain(broken.map(|text| Rule { state: RuleState::Unmet, text: text.to_owned() })).collect()
}
