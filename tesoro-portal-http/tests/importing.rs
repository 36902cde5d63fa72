//! Existing portal users come in with their hashes (R-IMP-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{House, INES, LIAM, SANNE};
use serde_json::{Value, json};
use tesoro_portal_core::SystemEntropy;
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::password::{HashParameters, HasherConfig, PasswordCandidate, PasswordHasher};
use tesoro_portal_core::ports::{AccountsView as _, CredentialsView as _, StoreError};

#[test]
fn r_imp_01_existing_users_sign_in_with_their_hash_and_a_weak_one_is_replaced() {
    let house = House::start();
    let weak = HashParameters::new(4096, 1, 1).unwrap();
    let hasher = PasswordHasher::new(HasherConfig { parameters: weak, ..HasherConfig::for_cores(1) });
    let typed = PasswordCandidate::from_typed("Old-but-Gold-Password-7").unwrap();
    let hash = hasher.hash(&typed, &SystemEntropy).unwrap().as_str().to_owned();
    let huge = hash.replace("m=4096", "m=4194304");
    let row = |contact: &str, email: &str, hash: &str| json!({ "contact": contact, "email": email, "hash": hash });
    let batch = json!({ "users": [
        row("c-lukas", "Lukas.Brandt@post.example", &hash),
        row("c-wei", "wei.chen@post.example", &huge),
        row("c-zofia", "zofia@post.example", "$2y$10$abcdefghijklmnopqrstuv"),
        row("c-nobody", "nobody@post.example", &hash),
        row("c-emma", "other@post.example", &hash),
        row("c-camille", LIAM.1, &hash),
        row("not an id!", "x@post.example", &hash),
    ] });
    let import = |body: &Value| {
        let answer = house.agent(SANNE, "POST", "/api/v1/crm/import").json(body).send().expect(200).json();
        let rows = answer["users"].as_array().unwrap().clone();
        let said = |row: &Value| row["code"].as_str().or(row["outcome"].as_str()).unwrap().to_owned();
        rows.iter().map(said).collect::<Vec<_>>()
    };
    let told = ["hash-oversized", "hash-unsupported", "not-found", "import-conflict", "email-in-use", "id-invalid"];
    assert_eq!(import(&batch), [["created"].as_slice(), &told].concat());
    assert_eq!(import(&batch), [["unchanged"].as_slice(), &told].concat(), "sent again, it changes nothing");
    let lukas = || house.sign_in(("keizer", "lukas.brandt@POST.example", "Old-but-Gold-Password-7"));
    assert_eq!(lukas().expect(201).json()["next"], "ready");
    let stored = std::fs::read(house.folder().join("portal.db-wal")).unwrap();
    assert!(stored.windows(hash.len()).any(|window| window == hash.as_bytes()), "the imported hash was stored");
    lukas().expect(201);
    assert!(!is_stored(&house, &hash), "the weak hash is in force no more");
    let many: Vec<Value> = (0..501).map(|_| row("c-wei", "wei.chen@post.example", &hash)).collect();
    house
        .agent(SANNE, "POST", "/api/v1/crm/import")
        .json(&json!({ "users": many }))
        .send()
        .refused(422, "import-too-large");
    house.agent(INES, "POST", "/api/v1/crm/import").json(&json!({ "users": [] })).send().expect(200);
}

/// Whether the account of Lukas still has this hash.
fn is_stored(house: &House, hash: &str) -> bool {
    let (company, email) = ("keizer".parse().unwrap(), "lukas.brandt@post.example");
    let email = EmailAddress::parse(email).unwrap();
    house
        .backstage()
        .store
        .with_office_view(|office| {
            let account = office.view().account_by_email(&company, email.key())?.expect("the account");
            let credential = office.view().credential(&company, account.id)?.expect("its credential");
            Ok::<_, StoreError>(credential.secret.hashes().iter().any(|stored| stored.as_str() == hash))
        })
        .unwrap()
}
