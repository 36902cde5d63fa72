use super::samples::{account, account_id, after, digest, north, south};
use super::stage::Stage;
use crate::CompanyId;

fn fill(stage: &Stage<'_>) {
    for company in [north(), south()] {
        for n in [1, 2] {
            stage.write(|uow| uow.insert_account(&account(&company, n)));
        }
    }
}

fn knows(stage: &Stage<'_>, company: &CompanyId, n: u32, device: u32) -> bool {
    stage.look(|view| view.knows_device(company, account_id(n), &digest(device)))
}

pub(super) fn a_device_is_known_to_its_account_only(stage: &Stage<'_>) {
    fill(stage);
    assert!(!knows(stage, &north(), 1, 1), "known before it was remembered");
    stage.write(|uow| uow.remember_device(&north(), account_id(1), &digest(1), after(0)));
    stage.write(|uow| uow.remember_device(&north(), account_id(1), &digest(1), after(1)));
    assert!(knows(stage, &north(), 1, 1), "not known after it was remembered");
    assert!(!knows(stage, &north(), 1, 2), "another device is known");
    assert!(!knows(stage, &north(), 2, 1), "known to another account");
    assert!(!knows(stage, &south(), 1, 1), "known to the other company's account");
    stage.write(|uow| uow.remember_device(&north(), account_id(2), &digest(1), after(0)));
    assert!(knows(stage, &north(), 2, 1), "one device cannot be known to two accounts");
}

pub(super) fn only_devices_not_seen_lately_are_swept(stage: &Stage<'_>) {
    fill(stage);
    stage.write(|uow| {
        uow.remember_device(&north(), account_id(1), &digest(1), after(10))?;
        uow.remember_device(&north(), account_id(1), &digest(2), after(11))?;
        uow.remember_device(&south(), account_id(1), &digest(1), after(10))?;
        uow.remember_device(&south(), account_id(2), &digest(3), after(5))?;
        uow.remember_device(&south(), account_id(2), &digest(3), after(20))
    });
    let sweep = |at| stage.write(|uow| uow.sweep_sessions(after(0), at, 10));
    assert_eq!(sweep(after(10)), 0, "swept of those seen before 10");
    assert_eq!(sweep(after(11)), 2, "swept of those seen before 11");
    let known = [(north(), 1, 1), (north(), 1, 2), (south(), 1, 1), (south(), 2, 3)]
        .map(|(company, n, device)| knows(stage, &company, n, device));
    assert_eq!(known, [false, true, false, true], "known after the sweep; the last was seen again at 20");
}
