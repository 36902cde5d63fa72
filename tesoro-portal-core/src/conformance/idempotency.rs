use std::thread;

use super::samples::{self, north, south};
use super::stage::{RACERS, Stage, race};
use crate::CompanyId;
use crate::idempotency::{IdempotencyKey, IdempotentRequest, KeptAnswer, RequestDigest};

fn found(stage: &Stage<'_>, company: &CompanyId, key: IdempotencyKey) -> Option<IdempotentRequest> {
    stage.look(|view| view.idempotent_request(company, &key))
}

pub(super) fn requests_come_back_equal(stage: &Stage<'_>) {
    let plain = idempotent_request(&north(), 1);
    let answered = IdempotentRequest { answer: Some(kept_answer(3)), ..idempotent_request(&north(), 2) };
    for request in [&plain, &answered] {
        stage.write(|uow| uow.insert_idempotent_request(request));
        assert_eq!(found(stage, &north(), request.key).as_ref(), Some(request));
    }
    assert_eq!(found(stage, &north(), idempotent_request(&north(), 3).key), None, "under another key");
}

pub(super) fn a_key_is_claimed_once(stage: &Stage<'_>) {
    let first = idempotent_request(&north(), 1);
    stage.write(|uow| uow.insert_idempotent_request(&first));
    let second = IdempotentRequest { key: first.key, ..idempotent_request(&north(), 2) };
    stage.taken(|uow| uow.insert_idempotent_request(&second));
    assert_eq!(found(stage, &north(), first.key), Some(first), "after the second claim");
}

pub(super) fn of_many_at_once_one_claims_a_key(stage: &Stage<'_>) {
    const KEYS: u32 = 8;
    let claimed = race(RACERS, |_| {
        let claim = |n| {
            let request = idempotent_request(&north(), n);
            stage.write(|uow| {
                if uow.idempotent_request(&north(), &request.key)?.is_some() {
                    return Ok(0);
                }
                thread::yield_now();
                uow.insert_idempotent_request(&request).map(|()| 1)
            })
        };
        (0..KEYS).map(claim).sum::<u32>()
    });
    assert_eq!(claimed.into_iter().sum::<u32>(), KEYS, "claims of {KEYS} keys");
}

pub(super) fn an_answer_is_kept(stage: &Stage<'_>) {
    let [first, second] = [1, 2].map(|n| idempotent_request(&north(), n));
    for request in [&first, &second] {
        stage.write(|uow| uow.insert_idempotent_request(request));
    }
    for seed in [7, 8] {
        stage.write(|uow| uow.keep_answer(&north(), &first.key, &kept_answer(seed)));
        let answer = found(stage, &north(), first.key).and_then(|request| request.answer);
        assert_eq!(answer, Some(kept_answer(seed)));
    }
    assert_eq!(found(stage, &north(), second.key), Some(second.clone()), "the other request");
    stage.write(|uow| uow.remove_idempotent_request(&north(), &second.key));
    stage.write(|uow| uow.keep_answer(&north(), &second.key, &kept_answer(9)));
    assert_eq!(found(stage, &north(), second.key), None, "after answering a request that is gone");
}

pub(super) fn a_removed_key_is_free(stage: &Stage<'_>) {
    let [first, second] = [1, 2].map(|n| idempotent_request(&north(), n));
    for request in [&first, &second] {
        stage.write(|uow| uow.insert_idempotent_request(request));
    }
    for _ in 0..2 {
        stage.write(|uow| uow.remove_idempotent_request(&north(), &first.key));
        assert_eq!(found(stage, &north(), first.key), None, "the removed one");
    }
    assert_eq!(found(stage, &north(), second.key), Some(second), "the other one");
    stage.write(|uow| uow.insert_idempotent_request(&first));
}

pub(super) fn requests_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let ours = idempotent_request(&north(), 1);
    stage.write(|uow| uow.insert_idempotent_request(&ours));
    assert_eq!(found(stage, &south(), ours.key), None, "our request under the other company");
    stage.write(|uow| {
        uow.keep_answer(&south(), &ours.key, &kept_answer(1))?;
        uow.remove_idempotent_request(&south(), &ours.key)
    });
    assert_eq!(found(stage, &north(), ours.key).as_ref(), Some(&ours), "after the other company's changes");
    stage.write(|uow| uow.insert_idempotent_request(&idempotent_request(&south(), 1)));
}

fn seconds(stage: &Stage<'_>, count: u32) {
    for n in 0..count {
        for company in [north(), south()] {
            let mut request = idempotent_request(&company, n);
            request.at = samples::after(i64::from(n));
            stage.write(|uow| uow.insert_idempotent_request(&request));
        }
    }
}

pub(super) fn only_old_requests_are_swept(stage: &Stage<'_>) {
    seconds(stage, 4);
    let swept = stage.write(|uow| uow.sweep_idempotent_requests(samples::after(2), 100));
    assert_eq!(swept, 4, "swept of 8, half of them old");
    for company in [north(), south()] {
        for n in 0..4 {
            let key = idempotent_request(&company, n).key;
            assert_eq!(found(stage, &company, key).is_some(), n >= 2, "{company}: the one of second {n}");
        }
    }
}

pub(super) fn a_sweep_keeps_to_its_limit(stage: &Stage<'_>) {
    seconds(stage, 5);
    let sweep = || stage.write(|uow| uow.sweep_idempotent_requests(samples::after(60), 4));
    assert_eq!([sweep(), sweep(), sweep(), sweep()], [4, 4, 2, 0], "swept by fours of ten");
}

pub(super) fn idempotent_request(company: &CompanyId, n: u32) -> IdempotentRequest {
    IdempotentRequest {
        company: company.clone(),
        key: IdempotencyKey::from_bytes(*samples::digest(n).as_bytes()),
        request: RequestDigest::from_bytes(*samples::digest(n + 100).as_bytes()),
        at: samples::NOW,
        answer: None,
    }
}

pub(super) fn kept_answer(seed: u8) -> KeptAnswer {
    KeptAnswer {
        status: 201,
        headers: vec![("etag".to_owned(), format!("\"{seed}\""))],
        body: vec![seed, 0, 255, b'\n'],
    }
}
