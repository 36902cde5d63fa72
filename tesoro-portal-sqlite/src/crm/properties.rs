//! Properties and their photos.

use rusqlite::named_params;
use tesoro_portal_core::crm::{Address, Hundredths, Photo, Position, Price, Property, PropertyCard, PropertyPlace};
use tesoro_portal_core::ports::StoreError;
use tesoro_portal_core::{CompanyId, MediaKey, PropertyId, TimeZoneName};

use crate::columns::{Fields, to_json};
use crate::transaction::InTransaction;

const PROPERTY: &str = "SELECT company, id, title, address_line, city, postcode, country, latitude, longitude, time_zone, \
     price, currency, reference, energy, features, descriptions FROM crm_properties WHERE company = ?1 AND id = ?2";

const PHOTOS: &str =
    "SELECT media, width, height FROM crm_photos WHERE company = ?1 AND property = ?2 ORDER BY position";

const CARDS: &str = "SELECT p.id, p.title, p.city, p.price, p.currency, p.reference, p.energy, p.time_zone, \
     (SELECT json_object('key', media, 'width', width, 'height', height) FROM crm_photos \
      WHERE company = p.company AND property = p.id ORDER BY position LIMIT 1) \
     FROM crm_properties p WHERE p.company = ?1 AND p.id IN (SELECT value FROM json_each(?2)) ORDER BY p.id";

const PLACES: &str = "SELECT id, address_line, city, postcode, country, latitude, longitude FROM crm_properties \
     WHERE company = ?1 AND id IN (SELECT value FROM json_each(?2)) ORDER BY id";

const PUT: &str = "INSERT INTO crm_properties (company, id, title, address_line, city, postcode, country, latitude, \
     longitude, time_zone, price, currency, reference, energy, features, descriptions) VALUES (:company, :id, :title, \
     :address_line, :city, :postcode, :country, :latitude, :longitude, :time_zone, :price, :currency, :reference, \
     :energy, :features, :descriptions) \
     ON CONFLICT (company, id) DO UPDATE SET title = excluded.title, address_line = excluded.address_line, \
     city = excluded.city, postcode = excluded.postcode, country = excluded.country, latitude = excluded.latitude, \
     longitude = excluded.longitude, time_zone = excluded.time_zone, price = excluded.price, \
     currency = excluded.currency, reference = excluded.reference, energy = excluded.energy, \
     features = excluded.features, descriptions = excluded.descriptions";

const PUT_PHOTO: &str = "INSERT INTO crm_photos (company, property, position, media, width, height) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (company, property, position) DO UPDATE SET \
     media = excluded.media, width = excluded.width, height = excluded.height";

const PHOTO_AT: &str = "SELECT media FROM crm_photos WHERE company = ?1 AND property = ?2 AND position = ?3";

const REMOVE_PHOTO: &str = "DELETE FROM crm_photos WHERE company = ?1 AND property = ?2 AND position = ?3";

const REMOVE: &str = "DELETE FROM crm_properties WHERE company = ?1 AND id = ?2";

/// The property with its photos.
pub(super) fn property(
    tx: InTransaction<'_>,
    company: &CompanyId,
    id: &PropertyId,
) -> Result<Option<Property>, StoreError> {
    let key = (company.as_str(), id.as_str());
    let Some(mut property) = tx.row("read a property", PROPERTY, key, read_property)? else { return Ok(None) };
    property.photos = tx.rows("read a property's photos", PHOTOS, key, read_photo)?;
    Ok(Some(property))
}

/// What lists show of these properties.
pub(super) fn cards(
    tx: InTransaction<'_>,
    company: &CompanyId,
    ids: &[PropertyId],
) -> Result<Vec<PropertyCard>, StoreError> {
    const STEP: &str = "read properties for a list";
    tx.rows(STEP, CARDS, (company.as_str(), to_json(STEP, &ids)?), read_card)
}

/// Where these properties are.
pub(super) fn places(
    tx: InTransaction<'_>,
    company: &CompanyId,
    ids: &[PropertyId],
) -> Result<Vec<PropertyPlace>, StoreError> {
    const STEP: &str = "read where properties are";
    tx.rows(STEP, PLACES, (company.as_str(), to_json(STEP, &ids)?), read_place)
}

/// Writes all of a property but its photos.
pub(super) fn put(tx: InTransaction<'_>, property: &Property) -> Result<(), StoreError> {
    const STEP: &str = "write a property";
    tx.execute_one(
        STEP,
        PUT,
        named_params! {
            ":company": property.company.as_str(),
            ":id": property.id.as_str(),
            ":title": property.title,
            ":address_line": property.address.line,
            ":city": property.address.city,
            ":postcode": property.address.postcode,
            ":country": property.address.country,
            ":latitude": property.position.map(Position::latitude),
            ":longitude": property.position.map(Position::longitude),
            ":time_zone": property.time_zone.as_ref().map(TimeZoneName::as_str),
            ":price": property.price.as_ref().map(|price| price.amount.get()),
            ":currency": property.price.as_ref().map(|price| price.currency.as_str()),
            ":reference": property.reference,
            ":energy": property.energy.as_ref().map(|energy| to_json(STEP, energy)).transpose()?,
            ":features": to_json(STEP, &property.features)?,
            ":descriptions": to_json(STEP, &property.descriptions)?,
        },
    )
}

/// Removes a property with its photos, and answers the files they were in.
pub(super) fn remove(tx: InTransaction<'_>, company: &CompanyId, id: &PropertyId) -> Result<Vec<MediaKey>, StoreError> {
    let key = (company.as_str(), id.as_str());
    let photos = tx.rows("read a property's photos", PHOTOS, key, read_photo)?;
    tx.execute("remove a property", REMOVE, key)?;
    Ok(photos.into_iter().map(|photo| photo.key).collect())
}

/// Writes the photo at a place, and answers the file that was there.
pub(super) fn put_photo(
    tx: InTransaction<'_>,
    place: (&CompanyId, &PropertyId, u16),
    photo: &Photo,
) -> Result<Option<MediaKey>, StoreError> {
    let before = photo_at(tx, place)?;
    let (company, property, position) = place;
    let row = (company.as_str(), property.as_str(), position, photo.key.as_str(), photo.width, photo.height);
    tx.execute_one("write a property's photo", PUT_PHOTO, row)?;
    Ok(before)
}

/// Removes the photo at a place, and answers the file that was there.
pub(super) fn remove_photo(
    tx: InTransaction<'_>,
    place: (&CompanyId, &PropertyId, u16),
) -> Result<Option<MediaKey>, StoreError> {
    let before = photo_at(tx, place)?;
    tx.execute("remove a property's photo", REMOVE_PHOTO, (place.0.as_str(), place.1.as_str(), place.2))?;
    Ok(before)
}

/// The file of the photo at a place.
pub(super) fn photo_at(
    tx: InTransaction<'_>,
    place: (&CompanyId, &PropertyId, u16),
) -> Result<Option<MediaKey>, StoreError> {
    let key = (place.0.as_str(), place.1.as_str(), place.2);
    tx.row("look a property's photo up", PHOTO_AT, key, |fields| fields.parsed(str::parse))
}

fn read_property(fields: &mut Fields<'_>) -> rusqlite::Result<Property> {
    Ok(Property {
        company: fields.parsed(str::parse)?,
        id: fields.parsed(str::parse)?,
        title: fields.text()?,
        address: read_address(fields)?,
        position: read_position(fields)?,
        time_zone: fields.optional_parsed(str::parse)?,
        price: read_price(fields)?,
        reference: fields.optional_text()?,
        energy: fields.optional_json()?,
        features: fields.json()?,
        descriptions: fields.json()?,
        photos: Vec::new(),
    })
}

fn read_place(fields: &mut Fields<'_>) -> rusqlite::Result<PropertyPlace> {
    Ok(PropertyPlace {
        id: fields.parsed(str::parse)?,
        address: read_address(fields)?,
        position: read_position(fields)?,
    })
}

fn read_address(fields: &mut Fields<'_>) -> rusqlite::Result<Address> {
    Ok(Address {
        line: fields.text()?,
        city: fields.text()?,
        postcode: fields.optional_text()?,
        country: fields.optional_text()?,
    })
}

fn read_card(fields: &mut Fields<'_>) -> rusqlite::Result<PropertyCard> {
    Ok(PropertyCard {
        id: fields.parsed(str::parse)?,
        title: fields.text()?,
        city: fields.text()?,
        price: read_price(fields)?,
        reference: fields.optional_text()?,
        energy: fields.optional_json()?,
        time_zone: fields.optional_parsed(str::parse)?,
        photo: fields.optional_json()?,
    })
}

fn read_position(fields: &mut Fields<'_>) -> rusqlite::Result<Option<Position>> {
    match (fields.optional_real()?, fields.optional_real()?) {
        (Some(latitude), Some(longitude)) => {
            Position::from_degrees(latitude, longitude).map(Some).or_else(|_| fields.contradiction())
        }
        (None, None) => Ok(None),
        _ => fields.contradiction(),
    }
}

fn read_price(fields: &mut Fields<'_>) -> rusqlite::Result<Option<Price>> {
    match (fields.optional_integer()?, fields.optional_parsed(str::parse)?) {
        (Some(amount), Some(currency)) => match Hundredths::new(amount) {
            Ok(amount) => Ok(Some(Price { amount, currency })),
            Err(_) => fields.contradiction(),
        },
        (None, None) => Ok(None),
        _ => fields.contradiction(),
    }
}

fn read_photo(fields: &mut Fields<'_>) -> rusqlite::Result<Photo> {
    Ok(Photo { key: fields.parsed(str::parse)?, width: fields.small_number()?, height: fields.small_number()? })
}
