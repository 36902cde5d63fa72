use super::samples::{agent_id, north, south};
use super::stage::Stage;
use crate::CompanyId;
use crate::mail::{AgentNotice, Frequency, NoticeChoices};

fn chosen(stage: &Stage<'_>, company: &CompanyId, agent: &str) -> NoticeChoices {
    stage.look(|view| view.notice_choices(company, &agent_id(agent)))
}

fn each(frequency: Frequency) -> NoticeChoices {
    let notices = AgentNotice::ALL.iter().map(|kind| (*kind, frequency)).collect();
    NoticeChoices { zone: Some("Europe/Lisbon".parse().unwrap()), notices }
}

pub(super) fn choices_come_back(stage: &Stage<'_>) {
    assert_eq!(chosen(stage, &north(), "boss"), NoticeChoices::default(), "before anything was chosen");
    for choices in [each(Frequency::Daily), each(Frequency::Off), NoticeChoices::default(), each(Frequency::AtOnce)] {
        stage.write(|uow| uow.choose_notices(&north(), &agent_id("boss"), &choices));
        assert_eq!(chosen(stage, &north(), "boss"), choices, "as it was chosen last");
    }
}

pub(super) fn choices_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    stage.write(|uow| uow.choose_notices(&north(), &agent_id("boss"), &each(Frequency::Off)));
    stage.write(|uow| uow.choose_notices(&south(), &agent_id("boss"), &each(Frequency::Daily)));
    assert_eq!(chosen(stage, &north(), "boss"), each(Frequency::Off), "in the first company");
    assert_eq!(chosen(stage, &south(), "boss"), each(Frequency::Daily), "in the other");
    assert_eq!(chosen(stage, &north(), "another"), NoticeChoices::default(), "of another agent");
}
