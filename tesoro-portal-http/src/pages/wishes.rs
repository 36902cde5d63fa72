//! What somebody is looking for, as typed into a form (R-REG-01). Every field may be left empty.

use tesoro_portal_core::crm::{Transaction, Wishes, WishesRefusal};

use crate::fields::Fields;
use crate::refused::Refused;

/// The fields of the form.
pub(super) const FIELDS: &[&str] =
    &["location", "property_type", "transaction", "price_from", "price_to", "area_from", "bedrooms_from", "places"];

/// What was typed, and may be shown again.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TypedWishes<'f> {
    pub(super) location: &'f str,
    pub(super) property_type: &'f str,
    pub(super) transaction: &'f str,
    pub(super) price_from: &'f str,
    pub(super) price_to: &'f str,
    pub(super) area_from: &'f str,
    pub(super) bedrooms_from: &'f str,
    /// With commas between them.
    pub(super) places: &'f str,
}

impl<'f> TypedWishes<'f> {
    pub(super) fn of(form: &'f Fields) -> Result<Self, Refused> {
        let one = |name| Ok::<_, Refused>(form.one(name)?.unwrap_or_default().trim());
        Ok(Self {
            location: one("location")?,
            property_type: one("property_type")?,
            transaction: one("transaction")?,
            price_from: one("price_from")?,
            price_to: one("price_to")?,
            area_from: one("area_from")?,
            bedrooms_from: one("bedrooms_from")?,
            places: one("places")?,
        })
    }

    /// The wishes. Digits may be set apart by spaces, points, commas and apostrophes, as people write prices.
    pub(super) fn parsed(&self) -> Result<Wishes, WishesRefusal> {
        let number = |typed: &str| {
            let digits: String =
                typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | ',' | '\'' | '’')).collect();
            match digits.as_str() {
                "" => Ok(None),
                digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                    digits.parse().map(Some).map_err(|_| WishesRefusal)
                }
                _ => Err(WishesRefusal),
            }
        };
        let text = |typed: &str| (!typed.is_empty()).then(|| typed.to_owned());
        Ok(Wishes {
            location: text(self.location),
            property_type: text(self.property_type),
            transaction: match self.transaction {
                "" => None,
                "buy" => Some(Transaction::Buy),
                "rent" => Some(Transaction::Rent),
                _ => return Err(WishesRefusal),
            },
            price_from: number(self.price_from)?,
            price_to: number(self.price_to)?,
            area_from: number(self.area_from)?,
            bedrooms_from: number(self.bedrooms_from)?,
            places: self
                .places
                .split(',')
                .map(str::trim)
                .filter(|place| !place.is_empty())
                .map(str::to_owned)
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_reg_01_numbers_are_read_as_people_write_them() {
        let read = |price_to| TypedWishes { price_to, ..TypedWishes::default() }.parsed();
        for typed in ["450000", "450 000", "450.000", "450,000", "450’000", "450'000", "450\u{a0}000"] {
            assert_eq!(read(typed).unwrap().price_to, Some(450_000), "{typed}");
        }
        assert_eq!(read("").unwrap(), Wishes::default());
        for typed in ["-1", "4e5", "half a million", "+450000", "٤٥", "99999999999"] {
            assert_eq!(read(typed), Err(WishesRefusal), "{typed}");
        }
        let sold = TypedWishes { transaction: "steal", ..TypedWishes::default() };
        assert_eq!(sold.parsed(), Err(WishesRefusal));
    }
}
