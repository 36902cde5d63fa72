//! Properties on the pages: home, one property, yes, no with reasons, favourites.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{Browser, browser, heading, redacted, sign_in, title};
use house::{Answer, EMMA, House, LIAM};
use tesoro_portal_core::DealId;
use tesoro_portal_core::crm::{
    Address, Availability, Deal, EnergyLabel, FeatureValue, Hundredths, Position, Price, Property,
};
use tesoro_portal_core::language::Language;

/// The page of what the office offers Liam besides: everything a property can have.
const HOME: &str = "/c/keizer/property/c-liam~p-canal";

fn offer(house: &House) {
    let (company, deal): (_, DealId) = ("keizer".parse().unwrap(), "c-liam~p-canal".parse().unwrap());
    let number = |hundredths| FeatureValue::Number(Hundredths::new(hundredths).unwrap());
    let address = Address {
        line: "Keizersgracht 401".into(),
        city: "Amsterdam".into(),
        postcode: Some("1016 EK".into()),
        country: Some("Nederland".into()),
    };
    let bare = Property::new(company, "p-canal".parse().unwrap(), "Canal house with a roof terrace".into(), address);
    let property = Property {
        position: Some(Position::from_degrees(52.3676, 4.8846).unwrap()),
        price: Some(Price { amount: Hundredths::whole(1_250_000).unwrap(), currency: "EUR".parse().unwrap() }),
        reference: Some("KD-900".into()),
        energy: Some(EnergyLabel { scheme: "NL".into(), class: "A++".into() }),
        features: [
            ("bedrooms".to_owned(), number(400)),
            ("area".to_owned(), number(18_550)),
            ("year".to_owned(), number(168_000)),
            ("terrace".to_owned(), FeatureValue::Flag(true)),
            ("garage".to_owned(), FeatureValue::Flag(false)),
        ]
        .into(),
        descriptions: [
            (Language::En, "Light from both sides.\n\nThe roof terrace is new.".to_owned()),
            (Language::Nl, "Licht van twee kanten.".to_owned()),
        ]
        .into(),
        ..bare
    };
    let backstage = house.backstage();
    let deal = Deal {
        company: property.company.clone(),
        id: deal,
        contact: "c-liam".parse().unwrap(),
        property: property.id.clone(),
        availability: Availability::Offered,
        offered_at: backstage.portal.now(),
    };
    let put = backstage.store.with_office(|store| {
        let mut records = store.records();
        records.put_property(&property)?;
        records.put_deal(&deal)
    });
    put.unwrap();
}

fn liam(house: &House) -> Browser {
    let mut liam = browser(house, "en");
    sign_in(&mut liam, LIAM);
    liam
}

#[test]
fn r_home_02_home_counts_and_groups_what_was_offered() {
    let house = House::start();
    offer(&house);
    let mut liam = liam(&house);
    let home = liam.visit("/c/keizer/home").expect(200);
    assert_eq!(heading(&home), "Welcome, Liam O’Connor");
    assert!(home.body.contains(&format!("href=\"{HOME}\">Canal house with a roof terrace</a>")), "{}", home.body);
    assert!(home.body.contains("€1,250,000") && home.body.contains("New for you"), "{}", home.body);
    let page = liam.visit(HOME).expect(200);
    liam.send(&page, &format!("{HOME}/yes"), &[]).expect(200);
    let home = liam.visit("/c/keizer/home").expect(200);
    assert!(home.body.contains("<details class=\"part\" id=\"interested\" open>"), "{}", home.body);
}

#[test]
fn r_prop_01_a_property_shows_everything_there_is_in_the_clients_language() {
    let house = House::start();
    offer(&house);
    let mut liam = liam(&house);
    let page = liam.visit(HOME).expect(200);
    assert_eq!(title(&page), "Canal house with a roof terrace – Keizer &#38; Van Dam Makelaars");
    for text in [
        "€1,250,000",
        "Reference KD-900",
        "<dt>Living area</dt><dd>185.5\u{a0}m²</dd>",
        "<dt>Year built</dt><dd>1680</dd>",
        "Energy label A++ (NL)",
        "<p>The roof terrace is new.</p>",
        "Keizersgracht 401<br>1016 EK Amsterdam<br>Nederland",
        "href=\"geo:52.3676,4.8846?q=52.3676,4.8846\"",
    ] {
        assert!(page.body.contains(text), "{text} in {}", page.body);
    }
    assert!(!page.body.contains("Garage"), "{}", page.body);
    let profile = liam.visit("/c/keizer/profile");
    liam.send(&profile, "/c/keizer/language", &[("language", "nl")]).expect(200);
    let page = liam.visit(HOME).expect(200);
    assert!(page.body.contains("<div class=\"prose\" lang=\"nl\">\n<p>Licht van twee kanten.</p>"), "{}", page.body);
}

#[test]
fn r_prop_02_a_no_needs_a_reason_and_what_was_chosen_stays() {
    let house = House::start();
    offer(&house);
    let mut liam = liam(&house);
    let path = format!("{HOME}/no");
    let page = liam.visit(&path).expect(200);
    assert_eq!(heading(&page), "Why is it not for you?");
    let refused = liam.send(&page, &path, &[]).expect(422);
    assert!(title(&refused).starts_with("Error: "), "{}", title(&refused));
    assert!(refused.body.contains("<a href=\"#reason-price\">"), "{}", refused.body);
    let refused = liam.send(&refused, &path, &[("reasons", "price"), ("reasons", "other")]).expect(422);
    for chosen in ["price", "other"] {
        assert!(refused.body.contains(&format!("value=\"{chosen}\" checked>")), "{chosen}: {}", refused.body);
    }
    let said = [("reasons", "price"), ("reasons", "other"), ("text", "Too steep <stairs>")];
    let page = liam.send(&refused, &path, &said).expect(200);
    assert!(page.body.contains("Thank you. Your agent sees your reasons."), "{}", page.body);
    assert!(page.body.contains("<li>Price</li>") && page.body.contains("Too steep &#60;stairs&#62;"), "{}", page.body);
    let page = liam.send(&page, &format!("{HOME}/yes"), &[]).expect(200);
    assert!(page.body.contains("Your agent knows that you are interested."), "{}", page.body);
}

#[test]
fn r_prop_05_a_favourite_is_marked_listed_and_taken_away() {
    let house = House::start();
    offer(&house);
    let mut liam = liam(&house);
    let empty = liam.visit("/c/keizer/favourites").expect(200);
    assert!(empty.body.contains("You have no favourites yet."), "{}", empty.body);
    let page = liam.visit(HOME).expect(200);
    let page = liam.send(&page, &format!("{HOME}/favourite"), &[]).expect(200);
    assert!(page.body.contains("It is now one of your favourites."), "{}", page.body);
    assert!(liam.visit("/c/keizer/favourites").body.contains("Canal house"));
    let page = liam.send(&page, &format!("{HOME}/favourite"), &[]).expect(200);
    assert!(page.body.contains("It is no longer one of your favourites."), "{}", page.body);
}

#[test]
fn threat_39_a_property_of_somebody_else_is_not_there() {
    let house = House::start();
    offer(&house);
    let mut emma = browser(&house, "en");
    sign_in(&mut emma, EMMA);
    let reference = |page: &Answer| page.body.replace(page.header("x-request-id"), "X");
    let (foreign, missing) = (emma.get(HOME).expect(404), emma.get("/c/keizer/property/nothing").expect(404));
    assert_eq!(reference(&foreign), reference(&missing));
    // Without a session the page asks for one, and then leads here.
    let answer = browser(&house, "en").get(HOME).expect(303);
    assert_eq!(answer.header("location"), format!("/c/keizer?next={HOME}"));
}

#[test]
fn r_lang_03_the_pages_about_properties_read_as_they_were_reviewed() {
    let house = House::start();
    offer(&house);
    for language in ["en", "nl"] {
        let mut liam = liam(&house);
        let profile = liam.visit("/c/keizer/profile");
        liam.send(&profile, "/c/keizer/language", &[("language", language)]).expect(200);
        let check = |name: &str, page: &Answer| {
            assert!(page.body.len() < 60 * 1024, "{name} weighs {} bytes", page.body.len());
            insta::assert_snapshot!(format!("{name}.{language}"), redacted(page));
        };
        check("home", &liam.visit("/c/keizer/home").expect(200));
        check("property", &liam.visit(HOME).expect(200));
        check("not-interested", &liam.visit(&format!("{HOME}/no")).expect(200));
        check("favourites", &liam.visit("/c/keizer/favourites").expect(200));
    }
}
