use super::samples::{self, LARGEST, after, north, south};
use super::stage::Stage;
use crate::DealId;
use crate::deal::{DealState, Decision, Favourite, Reason, Rejection, StarRating};

fn deal(id: &str) -> DealId {
    id.parse().unwrap()
}

/// Words in which every field takes every kind of value.
fn states() -> Vec<DealState> {
    let bare = |n: usize| DealState { version: 1, ..DealState::untouched(north(), deal(&format!("d-{n}"))) };
    let mut states: Vec<DealState> = (0..Decision::ALL.len() + 2).map(bare).collect();
    for (state, decision) in states.iter_mut().zip(Decision::ALL) {
        state.decision = decision;
        state.edited_at = Some(after(1));
    }
    states[2].rejection = Some(Rejection::stored(Reason::ALL.into(), Some(samples::TEXTS[0].to_owned())));
    states[5].rejection = Some(Rejection::after_visit());
    states[6].favourite = Favourite::Yes;
    states[6].version = LARGEST;
    states[7].rating = StarRating::try_from(5).ok();
    states
}

pub(super) fn words_come_back_equal(stage: &Stage<'_>) {
    assert_eq!(stage.look(|view| view.deal_state(&north(), &deal("d-0"))), None, "nothing was said");
    let states = states();
    stage.write(|uow| states.iter().try_for_each(|state| uow.insert_deal_state(state)));
    for state in &states {
        assert_eq!(stage.look(|view| view.deal_state(&north(), &state.deal)).as_ref(), Some(state));
    }
    // Each one's word becomes the next one's.
    let turned: Vec<DealState> = states
        .iter()
        .zip(states.iter().cycle().skip(1))
        .map(|(state, next)| DealState { deal: state.deal.clone(), ..next.clone() })
        .collect();
    stage.write(|uow| turned.iter().try_for_each(|state| uow.update_deal_state(state)));
    let ids: Vec<DealId> = ["d-9", "d-7", "d-0", "d-7", "d-3"].map(deal).into();
    let read = stage.look(|view| view.deal_states(&north(), &ids));
    assert_eq!(read, [turned[0].clone(), turned[3].clone(), turned[7].clone()], "in the order of the ids");
    assert!(stage.look(|view| view.deal_states(&north(), &[])).is_empty());
}

pub(super) fn words_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let said = DealState { version: 1, ..DealState::untouched(north(), deal("d-1")) };
    stage.write(|uow| uow.insert_deal_state(&said));
    stage.taken(|uow| uow.insert_deal_state(&said));
    assert_eq!(stage.look(|view| view.deal_state(&south(), &said.deal)), None);
    assert!(stage.look(|view| view.deal_states(&south(), &[deal("d-1")])).is_empty());
    stage.fails(|uow| uow.update_deal_state(&DealState { company: south(), ..said.clone() }));
    stage.fails(|uow| uow.update_deal_state(&DealState { deal: deal("d-2"), ..said.clone() }));
    assert_eq!(stage.look(|view| view.deal_state(&north(), &said.deal)), Some(said));
}

pub(super) fn a_missing_deal_is_not_marked(stage: &Stage<'_>) {
    stage.put_contact(&samples::contact(&north(), "c-1"));
    stage.put_property(&samples::property(&north(), "p-1"));
    stage.put_deal(&samples::deal(&north(), "d-1"));
    let (status, at) = (Decision::Interested.status(), Some(samples::NOW));
    stage.write(|uow| {
        uow.crm().set_deal_status(&north(), &deal("d-1"), status, at)?;
        uow.crm().set_favourite(&north(), &deal("d-1"), Favourite::Yes)?;
        uow.crm().set_rating(&north(), &deal("d-1"), StarRating::try_from(3).ok())?;
        uow.crm().set_rating(&north(), &deal("d-1"), None)
    });
    for (company, id) in [(north(), "d-2"), (south(), "d-1")] {
        stage.fails(|uow| uow.crm().set_deal_status(&company, &deal(id), status, at));
        stage.fails(|uow| uow.crm().set_favourite(&company, &deal(id), Favourite::No));
        stage.fails(|uow| uow.crm().set_rating(&company, &deal(id), None));
    }
    let read = stage.look(|view| view.crm_view().deal(&north(), &deal("d-1")));
    assert_eq!(read, Some(samples::deal(&north(), "d-1")), "the CRM's own word is not touched");
}
