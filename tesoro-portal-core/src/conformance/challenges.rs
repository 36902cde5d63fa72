use std::thread;

use super::samples::{
    self, EXTREMES, account_id, after, challenge, challenge_id, code, email, intent_id, north, south,
};
use super::stage::{RACERS, Stage, race};
use crate::CompanyId;
use crate::challenge::{Challenge, ChallengeState, Purpose};

fn read(stage: &Stage<'_>, company: &CompanyId, n: u32) -> Option<Challenge> {
    stage.look(|view| view.challenge(company, challenge_id(n)))
}

/// Challenges in which every field takes every kind of value, all with the id of `n`.
fn variants(company: &CompanyId, n: u32) -> Vec<Challenge> {
    let plain = challenge(company, n);
    let live = |latest, earlier| ChallengeState::Live { account: account_id(7), latest, earlier };
    vec![
        plain.clone(),
        Challenge { purpose: Purpose::Reset, tries: 5, ..plain.clone() },
        Challenge { state: live(code(600), None), tries: 1, ..plain.clone() },
        Challenge { state: live(code(601), Some(code(600))), purpose: Purpose::Reset, ..plain.clone() },
        Challenge { state: live(code(1), Some(code(2))), tries: u8::MAX, intent: intent_id(99), ..plain.clone() },
        Challenge { state: ChallengeState::Used, tries: 3, ..plain.clone() },
        Challenge { purpose: Purpose::Confirmation, asker: None, ..plain.clone() },
        Challenge {
            email: email("Anna.O'Neill+Tag_1@Bücher.Example"),
            handle: samples::digest(99),
            asker: None,
            requested_at: EXTREMES[0],
            expires_at: EXTREMES[5],
            ..plain
        },
    ]
}

pub(super) fn challenges_come_back_equal(stage: &Stage<'_>) {
    assert_eq!(read(stage, &north(), 1), None, "without a challenge");
    for (n, variant) in (1..).zip(variants(&north(), 1)) {
        let written = Challenge { id: challenge_id(n), ..variant };
        stage.write(|uow| uow.insert_challenge(&written));
        assert_eq!(read(stage, &north(), n), Some(written), "a new challenge");
    }
}

pub(super) fn changed_challenges_come_back_equal(stage: &Stage<'_>) {
    let beside = challenge(&north(), 2);
    stage.write(|uow| uow.insert_challenge(&challenge(&north(), 1)));
    stage.write(|uow| uow.insert_challenge(&beside));
    for written in variants(&north(), 1).into_iter().rev().chain(variants(&north(), 1)) {
        stage.write(|uow| uow.update_challenge(&written));
        assert_eq!(read(stage, &north(), 1), Some(written), "a changed challenge");
    }
    assert_eq!(read(stage, &north(), 2), Some(beside), "the challenge beside it");
}

pub(super) fn a_challenge_is_added_once(stage: &Stage<'_>) {
    let first = challenge(&north(), 1);
    stage.write(|uow| uow.insert_challenge(&first));
    let second = Challenge { id: first.id, ..challenge(&north(), 2) };
    stage.taken(|uow| uow.insert_challenge(&second));
    assert_eq!(read(stage, &north(), 1), Some(first.clone()), "the challenge after the refusal");
    // An address, and a browser, may have any number.
    let further = Challenge { id: challenge_id(3), ..first };
    stage.write(|uow| uow.insert_challenge(&further));
    assert_eq!(read(stage, &north(), 3), Some(further), "another challenge of the same address");
}

pub(super) fn a_missing_challenge_cannot_change(stage: &Stage<'_>) {
    stage.fails(|uow| uow.update_challenge(&challenge(&north(), 1)));
    assert_eq!(read(stage, &north(), 1), None, "the challenge after the refusal");
}

pub(super) fn no_try_is_lost(stage: &Stage<'_>) {
    const EACH: u8 = 4;
    stage.write(|uow| uow.insert_challenge(&challenge(&north(), 1)));
    race(RACERS, |_| {
        for _ in 0..EACH {
            stage.write(|uow| {
                let read = uow.challenge(&north(), challenge_id(1))?.expect("the challenge that was written");
                thread::yield_now();
                uow.update_challenge(&Challenge { tries: read.tries + 1, ..read })
            });
        }
    });
    let counted = read(stage, &north(), 1).map(|challenge| challenge.tries);
    assert_eq!(counted, Some(EACH * u8::try_from(RACERS).unwrap()), "tries counted by {RACERS} threads at once");
}

pub(super) fn an_address_loses_its_challenges(stage: &Stage<'_>) {
    let of = |n: u32, text: &str, purpose| Challenge { email: email(text), purpose, ..challenge(&north(), n) };
    stage.write(|uow| {
        uow.insert_challenge(&of(1, "anna@example.com", Purpose::Registration))?;
        uow.insert_challenge(&of(2, "ANNA@Example.com", Purpose::Reset))?;
        uow.insert_challenge(&of(3, "Anna@example.com.", Purpose::Reset))?;
        uow.insert_challenge(&of(4, "anna+tag@example.com", Purpose::Reset))
    });
    let drop = |purpose| stage.write(|uow| uow.drop_challenges(&north(), email("anna@example.com").key(), purpose));
    let left = || (1..=4).filter(|n| read(stage, &north(), *n).is_some()).collect::<Vec<u32>>();
    assert_eq!(drop(Some(Purpose::Reset)), 2, "dropped of one purpose");
    assert_eq!(left(), [1, 4], "left of another purpose or address");
    assert_eq!(drop(Some(Purpose::Reset)), 0, "dropped of a purpose that has none");
    stage.write(|uow| uow.insert_challenge(&of(2, "anna@EXAMPLE.com", Purpose::Reset)));
    assert_eq!(drop(None), 2, "dropped of all purposes");
    assert_eq!(drop(None), 0, "dropped of none");
    assert_eq!(left(), [4], "left of another address");

    // A challenge whose address was changed is one of the new address.
    let moved = of(4, "anna@example.com", Purpose::Reset);
    stage.write(|uow| uow.update_challenge(&moved));
    assert_eq!(drop(Some(Purpose::Registration)), 0, "dropped of the other purpose");
    assert_eq!(drop(Some(Purpose::Reset)), 1, "dropped of what was moved to the address");
}

pub(super) fn the_latest_of_an_asker_is_found(stage: &Stage<'_>) {
    let of = |n: u32, second, by| Challenge {
        email: email("anna@example.com"),
        requested_at: after(second),
        asker: by,
        ..challenge(&north(), n)
    };
    let (here, there) = (samples::asker(1), samples::asker(2));
    let latest = |text: &str, purpose, asker| {
        let found = stage.look(|view| view.latest_challenge_of(&north(), email(text).key(), purpose, &asker));
        found.map(|challenge| challenge.id)
    };
    assert_eq!(latest("anna@example.com", Purpose::Registration, here), None, "without a challenge");
    stage.write(|uow| {
        uow.insert_challenge(&of(1, 20, Some(here)))?;
        uow.insert_challenge(&of(2, 10, Some(here)))?;
        uow.insert_challenge(&of(3, 30, Some(there)))?;
        uow.insert_challenge(&of(4, 40, None))?;
        uow.insert_challenge(&Challenge {
            purpose: Purpose::Reset,
            state: ChallengeState::Used,
            ..of(5, 5, Some(here))
        })?;
        uow.insert_challenge(&Challenge { email: email("anna+tag@example.com"), ..of(6, 60, Some(here)) })?;
        uow.insert_challenge(&Challenge { company: south(), ..of(7, 70, Some(here)) })
    });
    let registration = |text, asker| latest(text, Purpose::Registration, asker);
    assert_eq!(registration("ANNA@Example.com", here), Some(challenge_id(1)), "the latest from here");
    assert_eq!(registration("anna@example.com", there), Some(challenge_id(3)), "the latest from there");
    assert_eq!(registration("anna+tag@example.com", here), Some(challenge_id(6)), "of the other address");
    assert_eq!(latest("anna@example.com", Purpose::Reset, here), Some(challenge_id(5)), "of the other purpose, over");
    assert_eq!(registration("anna@example.com", samples::asker(3)), None, "from nowhere");
    stage.write(|uow| uow.insert_challenge(&of(8, 20, Some(here))));
    assert_eq!(registration("anna@example.com", here), Some(challenge_id(8)), "of two at one instant, the greatest id");
    stage.write(|uow| uow.update_challenge(&of(8, 20, Some(there))));
    assert_eq!(registration("anna@example.com", here), Some(challenge_id(1)), "after the other has changed hands");
}

pub(super) fn challenges_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let ours = challenge(&north(), 1);
    let theirs = Challenge { tries: 1, ..challenge(&south(), 1) };
    stage.write(|uow| uow.insert_challenge(&ours));
    assert_eq!(read(stage, &south(), 1), None, "under the other company");
    stage.fails(|uow| uow.update_challenge(&theirs));
    let dropped = stage.write(|uow| uow.drop_challenges(&south(), ours.email.key(), None));
    assert_eq!(dropped, 0, "dropped under the other company");

    stage.write(|uow| uow.insert_challenge(&theirs));
    stage.write(|uow| uow.update_challenge(&Challenge { tries: 2, ..theirs.clone() }));
    assert_eq!(read(stage, &north(), 1).as_ref(), Some(&ours), "beside the other company's with the same id");
    let dropped = stage.write(|uow| uow.drop_challenges(&south(), ours.email.key(), None));
    assert_eq!(dropped, 1, "dropped of the other company's own");
    assert_eq!(read(stage, &north(), 1), Some(ours), "after all that");
}

pub(super) fn only_what_is_over_is_swept(stage: &Stage<'_>) {
    let until = |company: &CompanyId, n, second| Challenge { expires_at: after(second), ..challenge(company, n) };
    // A code that is over does not end the challenge, which may be asked for another.
    let over = ChallengeState::Live { account: account_id(1), latest: code(1), earlier: None };
    stage.write(|uow| {
        uow.insert_challenge(&until(&north(), 1, 10))?;
        uow.insert_challenge(&Challenge { state: over.clone(), ..until(&north(), 2, 11) })?;
        uow.insert_challenge(&Challenge { state: ChallengeState::Used, ..until(&south(), 1, 10) })?;
        uow.insert_challenge(&Challenge { state: ChallengeState::Used, ..until(&south(), 3, 20) })
    });
    assert_eq!(stage.write(|uow| uow.sweep_challenges(after(9), 10)), 0, "swept before the time");
    assert_eq!(stage.write(|uow| uow.sweep_challenges(after(10), 10)), 2, "swept when the time has come");
    let left =
        [(north(), 1), (north(), 2), (south(), 1), (south(), 3)].map(|(company, n)| read(stage, &company, n).is_some());
    assert_eq!(left, [false, true, false, true], "challenges of both companies after the sweep");
}

pub(super) fn a_sweep_keeps_to_its_limit(stage: &Stage<'_>) {
    for n in 1..=5 {
        stage.write(|uow| uow.insert_challenge(&challenge(&north(), n)));
    }
    let swept: Vec<u64> = (0..4).map(|_| stage.write(|uow| uow.sweep_challenges(after(3_600), 2))).collect();
    assert_eq!(swept, [2, 2, 1, 0], "swept by four sweeps of at most 2");
}
