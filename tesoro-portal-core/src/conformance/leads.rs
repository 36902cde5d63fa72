use super::samples::{self, contact_id, email, north, south};
use super::stage::Stage;
use crate::activity::Happening;
use crate::crm::{Contact, ContactKind, ContactState, NewLead, PortalMark, Reach, Wishes};
use crate::{CompanyId, ContactId};

fn with_address(company: &CompanyId, id: &str, address: Option<&str>) -> Contact {
    Contact { email: address.map(str::to_owned), ..samples::contact(company, id) }
}

fn found(stage: &Stage<'_>, company: &CompanyId, text: &str, limit: usize) -> Vec<ContactId> {
    let key = email(text);
    let contacts = stage.look(|view| view.crm_view().contacts_by_email(company, key.key(), limit));
    contacts.into_iter().map(|contact| contact.id).collect()
}

pub(super) fn contacts_are_found_by_their_address(stage: &Stage<'_>) {
    // The office types addresses as it likes; in the order of the bytes of the ids.
    for (id, address) in [
        ("b", Some("Anna@Example.COM")),
        ("B", Some("anna@example.com.")),
        ("10", Some("  ANNA@example.com ")),
        ("9", Some("anna@example.com")),
        ("other", Some("anna+tag@example.com")),
        ("part", Some("joanna@example.com")),
        ("none", None),
        ("empty", Some("")),
        ("no-address", Some("anna at example.com")),
        ("script", Some("anna@Bücher.example")),
    ] {
        stage.put_contact(&with_address(&north(), id, address));
    }
    let erased = Contact { state: ContactState::Erased, ..with_address(&north(), "A", Some("anna@example.com")) };
    stage.put_contact(&erased);
    let all = ["10", "9", "B", "b"].map(contact_id);
    for limit in [1, 2, 4, 50] {
        let expected = &all[..limit.min(4)];
        assert_eq!(found(stage, &north(), "anna@example.com", limit), expected, "those with the address, of {limit}");
    }
    assert_eq!(found(stage, &north(), "anna@xn--bcher-kva.example", 5), [contact_id("script")], "in another script");
    assert_eq!(found(stage, &north(), "nobody@example.com", 5), [], "those with an address that nobody has");
    let read = stage.look(|view| view.crm_view().contacts_by_email(&north(), email("anna@example.com").key(), 1));
    assert_eq!(read, [with_address(&north(), "10", Some("  ANNA@example.com "))], "the contact as the CRM has it");

    stage.put_contact(&with_address(&north(), "9", Some("new@example.com")));
    stage.put_contact(&with_address(&north(), "B", Some("gone")));
    assert_eq!(found(stage, &north(), "anna@example.com", 9), ["10", "b"].map(contact_id), "after two were edited");
    assert_eq!(found(stage, &north(), "new@example.com", 9), [contact_id("9")], "under the new address");

    assert_eq!(found(stage, &south(), "anna@example.com", 9), [], "under the other company");
    stage.put_contact(&with_address(&south(), "c", Some("anna@example.com")));
    assert_eq!(found(stage, &south(), "anna@example.com", 9), [contact_id("c")], "the other company's own");
    assert_eq!(found(stage, &north(), "anna@example.com", 9), ["10", "b"].map(contact_id), "ours beside it");
}

pub(super) fn a_lead_is_made(stage: &Stage<'_>) {
    stage.put_contact(&with_address(&north(), "c-1", Some("anna@example.com")));
    let full = samples::lead(&north(), "Anna@Example.com");
    let bare = NewLead { language: None, wishes: Wishes::default(), ..full.clone() };
    let theirs = samples::lead(&south(), "anna@example.com");
    let mut ids = Vec::new();
    for lead in [&full, &bare, &theirs] {
        let id = stage.write(|uow| uow.crm().create_lead(lead));
        let read = stage.look(|view| view.crm_view().contact(&lead.company, &id)).expect("the lead that was made");
        let expected = Contact {
            company: lead.company.clone(),
            id: id.clone(),
            first_name: "Åse".to_owned(),
            last_name: "O'Neill".to_owned(),
            email: Some(lead.email.as_typed().to_owned()),
            language: lead.language.clone(),
            agent: Some(lead.agent.clone()),
            // What somebody is to the office is the CRM's to say.
            roles: read.roles.clone(),
            kind: ContactKind::Lead,
            reach: Reach::DoNotContact,
            wishes: lead.wishes.clone(),
            state: ContactState::Present,
            portal: PortalMark::None,
        };
        assert_eq!(read, expected, "the lead");
        ids.push(id);
    }
    let mut ours = vec![contact_id("c-1"), ids[0].clone(), ids[1].clone()];
    ours.sort();
    ours.dedup();
    assert_eq!(found(stage, &north(), "anna@example.com", 10), ours, "by address, each under an id of its own");
    assert_eq!(found(stage, &south(), "anna@example.com", 10), [ids[2].clone()], "the other company's");
    let listed = stage.look(|view| view.crm_view().contacts(&north(), Some("åse"), None, 10));
    assert_eq!(listed.len(), 2, "leads that a search finds");
    stage.write(|uow| uow.crm().log_activity(&samples::activity(&north(), ids[0].as_str(), Happening::SignedUp)));
}

pub(super) fn wishes_are_set(stage: &Stage<'_>) {
    let (plain, beside) = (samples::contact(&north(), "c-1"), samples::contact(&north(), "c-2"));
    stage.put_contact(&plain);
    stage.put_contact(&beside);
    for wishes in [samples::wishes(), Wishes { bedrooms_from: Some(3), ..Wishes::default() }, Wishes::default()] {
        stage.write(|uow| uow.crm().set_wishes(&north(), &plain.id, &wishes));
        let read = stage.look(|view| view.crm_view().contact(&north(), &plain.id));
        assert_eq!(read, Some(Contact { wishes, ..plain.clone() }), "the contact");
    }
    let read = stage.look(|view| view.crm_view().contact(&north(), &beside.id));
    assert_eq!(read, Some(beside), "the contact beside it");
    stage.fails(|uow| uow.crm().set_wishes(&north(), &contact_id("nobody"), &Wishes::default()));
    stage.fails(|uow| uow.crm().set_wishes(&south(), &plain.id, &Wishes::default()));
}

pub(super) fn a_reach_is_set(stage: &Stage<'_>) {
    let (plain, beside) = (samples::contact(&north(), "c-1"), samples::contact(&north(), "c-2"));
    stage.put_contact(&plain);
    stage.put_contact(&beside);
    for reach in [Reach::DoNotContact, Reach::Open, Reach::DoNotContact] {
        stage.write(|uow| uow.crm().set_reach(&north(), &plain.id, reach));
        let read = stage.look(|view| view.crm_view().contact(&north(), &plain.id));
        assert_eq!(read, Some(Contact { reach, ..plain.clone() }), "the contact");
    }
    let read = stage.look(|view| view.crm_view().contact(&north(), &beside.id));
    assert_eq!(read, Some(beside), "the contact beside it");
    stage.fails(|uow| uow.crm().set_reach(&north(), &contact_id("nobody"), Reach::Open));
}
