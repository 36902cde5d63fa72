use time::Duration;

use super::samples::{self, NOW, north, south};
use super::stage::Stage;
use crate::refused_acts::{Attempt, KEPT, NewRefusedAct, RefusedAct};
use crate::{CompanyId, code};

pub(super) fn refused_acts_come_back_equal(stage: &Stage<'_>) {
    let mut written = Vec::new();
    for (n, attempt) in attempts().into_iter().enumerate() {
        let mut act = NewRefusedAct { attempt, ..refused_act(&north(), 0) };
        act.actor = samples::actors().into_iter().map(Some).chain([None]).nth(n % 5).flatten();
        if n % 2 == 0 {
            act.account = None;
        }
        let sequence = stage.write(|uow| uow.append_refused_act(&act));
        written.push(RefusedAct { sequence, act });
    }
    assert_eq!(stage.look(|view| view.refused_acts(&north(), 0, 100)), written, "with the answered sequences");
}

pub(super) fn refused_acts_ascend_and_page_completely(stage: &Stage<'_>) {
    let mut sequences = Vec::new();
    for n in 0..4 {
        sequences.extend(stage.write(|uow| {
            let first = uow.append_refused_act(&refused_act(&north(), n))?;
            Ok([first, uow.append_refused_act(&refused_act(&north(), n))?])
        }));
    }
    assert!(sequences.is_sorted_by(|a, b| a < b), "the answered sequences rise: {sequences:?}");
    for limit in [1, 3, 100] {
        let (mut after, mut followed) = (0, Vec::new());
        loop {
            let page = stage.look(|view| view.refused_acts(&north(), after, limit));
            assert!(page.len() <= limit, "a page of at most {limit} has {}", page.len());
            let Some(last) = page.last() else { break };
            after = last.sequence;
            followed.extend(page.iter().map(|act| act.sequence));
            assert!(followed.len() <= sequences.len(), "following by {limit} does not end: {followed:?}");
        }
        assert_eq!(followed, sequences, "refused acts, followed by {limit}");
    }
}

pub(super) fn refused_acts_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    stage.write(|uow| uow.append_refused_act(&refused_act(&north(), 1)));
    assert_eq!(stage.look(|view| view.refused_acts(&south(), 0, 10)), [], "the other company's");
    stage.write(|uow| uow.append_refused_act(&refused_act(&south(), 2)));
    let ours = stage.look(|view| view.refused_acts(&north(), 0, 10));
    let acts: Vec<NewRefusedAct> = ours.into_iter().map(|refused| refused.act).collect();
    assert_eq!(acts, [refused_act(&north(), 1)], "after the other company's");
}

/// One act of each company a day, so many days long.
fn days(stage: &Stage<'_>, days: i64) {
    for day in 0..days {
        for company in [north(), south()] {
            stage.write(|uow| uow.append_refused_act(&refused_act(&company, day * 86_400)));
        }
    }
}

fn left(stage: &Stage<'_>) -> [usize; 2] {
    [north(), south()].map(|company| stage.look(|view| view.refused_acts(&company, 0, 1_000)).len())
}

pub(super) fn only_old_refused_acts_are_swept(stage: &Stage<'_>) {
    days(stage, 100);
    let swept = stage.write(|uow| uow.sweep_refused_acts(NOW + Duration::days(4), 100));
    assert_eq!((swept, left(stage)), (8, [96, 96]), "swept, and left, of 100 days before the fifth");
    let first = stage.look(|view| view.refused_acts(&south(), 0, 1));
    assert_eq!(first[0].act.at, NOW + Duration::days(4), "the oldest that is left");
}

pub(super) fn what_is_not_old_beside_the_newest_is_kept(stage: &Stage<'_>) {
    assert_eq!(stage.write(|uow| uow.sweep_refused_acts(NOW, 100)), 0, "swept of nothing");
    days(stage, 95);
    let swept = stage.write(|uow| uow.sweep_refused_acts(NOW + Duration::days(10_000), 1_000));
    assert_eq!((swept, left(stage)), (8, [91, 91]), "swept, and left, of 95 days by a clock that was set forward");
    let oldest = stage.look(|view| view.refused_acts(&north(), 0, 1))[0].act.at;
    assert_eq!(oldest, NOW + Duration::days(94) - KEPT, "the oldest that is left");
}

pub(super) fn a_sweep_keeps_to_its_limit(stage: &Stage<'_>) {
    days(stage, 100);
    let swept = stage.write(|uow| uow.sweep_refused_acts(NOW + Duration::days(5), 3));
    assert_eq!((swept, left(stage).iter().sum::<usize>()), (3, 197), "swept of 10 that are due, and left");
}

pub(super) fn attempts() -> Vec<Attempt> {
    vec![
        Attempt::SignIn,
        Attempt::Code { flow: samples::challenge_id(4) },
        Attempt::CurrentPassword,
        Attempt::AgentSignIn { agent: None },
        Attempt::AgentSignIn { agent: Some(samples::agent_id("boss")) },
        Attempt::Act { name: "POST /contacts/{id}/portal-user".parse().unwrap() },
        Attempt::AndMore,
    ]
}

pub(super) fn refused_act(company: &CompanyId, seconds: i64) -> NewRefusedAct {
    NewRefusedAct {
        company: company.clone(),
        at: samples::after(seconds),
        actor: Some(samples::actors()[0].clone()),
        account: Some(samples::account_id(1)),
        attempt: Attempt::SignIn,
        code: code::SIGN_IN_FAILED,
    }
}
