//! The three dates of a form about a viewing, as they were typed (R-VIEW-01).

use tesoro_portal_core::viewing::{PartOfDay, PreferredDate, Prospect, ViewingWish};
use tesoro_portal_core::{Problem, code};

use super::faults::Faults;
use super::local_time;
use super::words::Words;
use crate::fields::Fields;
use crate::refused::Refused;

/// The fields of one date: the id of the date on the page, the names of the date and the part of the day, the heading.
struct Row {
    id: &'static str,
    date: &'static str,
    part: &'static str,
    heading: &'static str,
}

const ROWS: [Row; 3] = [
    Row { id: "date-1", date: "date_1", part: "part_1", heading: "viewing-choice-first" },
    Row { id: "date-2", date: "date_2", part: "part_2", heading: "viewing-choice-second" },
    Row { id: "date-3", date: "date_3", part: "part_3", heading: "viewing-choice-third" },
];

/// Every field of such a form.
pub(super) const NAMES: [&str; 8] = ["date_1", "part_1", "date_2", "part_2", "date_3", "part_3", "remark", "step"];

/// What was typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    dates: [(String, Option<PartOfDay>); 3],
    pub(super) remark: String,
}

/// A date as the template shows it.
pub(super) struct DateField {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) part_name: &'static str,
    pub(super) heading: String,
    pub(super) value: String,
    pub(super) parts: Vec<PartChoice>,
}

/// A part of a day to choose; without a name it is any.
pub(super) struct PartChoice {
    pub(super) name: &'static str,
    pub(super) text: String,
    pub(super) chosen: Chosen,
}

#[derive(PartialEq, Eq)]
pub(super) enum Chosen {
    Yes,
    No,
}

/// A wish with what cannot be read of it.
pub(super) struct Understood {
    pub(super) wish: ViewingWish,
    unreadable: Faults,
    /// The field of each date of the wish.
    fields: Vec<&'static str>,
}

impl Typed {
    /// Reads the fields.
    pub(super) fn read(form: &Fields) -> Result<Self, Refused> {
        let mut typed = Self { remark: form.one("remark")?.unwrap_or_default().to_owned(), ..Self::default() };
        for (row, (date, part)) in ROWS.iter().zip(&mut typed.dates) {
            form.one(row.date)?.unwrap_or_default().trim().clone_into(date);
            *part = match form.one(row.part)?.unwrap_or_default() {
                "" => None,
                name => Some(part_named(name).ok_or_else(|| Refused::field(row.part, code::WRONG_TYPE))?),
            };
        }
        Ok(typed)
    }

    /// What was asked for before.
    pub(super) fn of(dates: impl Iterator<Item = PreferredDate>, remark: &str) -> Self {
        let mut typed = Self { remark: remark.to_owned(), ..Self::default() };
        for (typed, before) in typed.dates.iter_mut().zip(dates) {
            *typed = (local_time::written(before.date), before.part);
        }
        typed
    }

    /// The wish in it. A row without a date is none.
    pub(super) fn wish(&self, words: Words<'_>) -> Understood {
        let (mut dates, mut fields, mut unreadable) = (Vec::new(), Vec::new(), Faults::default());
        for (row, (text, part)) in ROWS.iter().zip(&self.dates).filter(|(_, (text, _))| !text.is_empty()) {
            match local_time::read(text) {
                Some(date) => {
                    dates.push(PreferredDate { date, part: *part });
                    fields.push(row.id);
                }
                None => unreadable.add(row.id, words.say("viewing-date-unreadable")),
            }
        }
        Understood { wish: ViewingWish { dates, remark: Some(self.remark.clone()) }, unreadable, fields }
    }

    /// The fields as the page shows them.
    pub(super) fn shown(&self, words: Words<'_>) -> Vec<DateField> {
        let shown = |(row, (text, part)): (&Row, &(String, Option<PartOfDay>))| DateField {
            id: row.id,
            name: row.date,
            part_name: row.part,
            heading: words.say(row.heading),
            value: text.clone(),
            parts: parts(*part, words),
        };
        ROWS.iter().zip(&self.dates).map(shown).collect()
    }

    /// The same as hidden fields.
    pub(super) fn hidden(&self) -> Vec<(&'static str, String)> {
        let part = |part: &Option<PartOfDay>| part.map_or("", PartOfDay::name).to_owned();
        let rows = ROWS.iter().zip(&self.dates);
        let mut hidden: Vec<_> =
            rows.flat_map(|(row, (text, own))| [(row.date, text.clone()), (row.part, part(own))]).collect();
        hidden.push(("remark", self.remark.clone()));
        hidden
    }
}

impl Understood {
    /// Everything that is wrong: what cannot be read, and what the portal says of the rest.
    pub(super) fn faults(&self, said: Result<(), Refused>, words: Words<'_>) -> Result<Faults, Refused> {
        let labels: Vec<_> = ROWS.iter().map(|row| (row.id, row.heading)).collect();
        let mut faults = self.unreadable.clone();
        match said {
            Err(refused) if !refused.problems().is_empty() => {
                let pointers: Vec<(String, &'static str)> =
                    self.fields.iter().enumerate().map(|(at, field)| (format!("/dates/{at}/date"), *field)).collect();
                let mut known: Vec<(&str, &'static str)> =
                    pointers.iter().map(|(pointer, field)| (pointer.as_str(), *field)).collect();
                known.extend([("/dates", "date-1"), ("/remark", "remark")]);
                // Dates that cannot be read are not missing.
                let counts = |problem: &&Problem| self.unreadable.is_empty() || problem.code != code::DATES_MISSING;
                let problems: Vec<Problem> = refused.problems().iter().filter(counts).cloned().collect();
                if !problems.is_empty() {
                    faults.extend(&Refused::fields(problems), &known, words);
                }
                Ok(faults.named(&labels, words))
            }
            Err(refused) => Err(refused),
            Ok(()) => Ok(faults.named(&labels, words)),
        }
    }
}

fn part_named(name: &str) -> Option<PartOfDay> {
    PartOfDay::ALL.into_iter().find(|part| part.name() == name)
}

fn parts(own: Option<PartOfDay>, words: Words<'_>) -> Vec<PartChoice> {
    let choice = |part: Option<PartOfDay>| PartChoice {
        name: part.map_or("", PartOfDay::name),
        text: words.say(label(part)),
        chosen: if part == own { Chosen::Yes } else { Chosen::No },
    };
    std::iter::once(None).chain(PartOfDay::ALL.map(Some)).map(choice).collect()
}

fn label(part: Option<PartOfDay>) -> &'static str {
    match part {
        None => "part-any",
        Some(PartOfDay::Morning) => "part-morning",
        Some(PartOfDay::Afternoon) => "part-afternoon",
        Some(PartOfDay::Evening) => "part-evening",
    }
}

/// Which days there are, for the fields and in words.
pub(super) struct Days {
    pub(super) first: String,
    pub(super) last: String,
    pub(super) hint: String,
    pub(super) zone: Zone,
}

/// Whose days they are.
pub(super) struct Zone {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) elsewhere: Elsewhere,
}

/// Whether the property is in another zone than the office.
#[derive(PartialEq, Eq)]
pub(super) enum Elsewhere {
    Yes,
    No,
}

impl Days {
    pub(super) fn of(prospect: &Prospect, words: Words<'_>) -> Self {
        let (first, last) = (local_time::day(prospect.first_day, words), local_time::day(prospect.last_day, words));
        let elsewhere = if prospect.zone == prospect.office_zone { Elsewhere::No } else { Elsewhere::Yes };
        let place = local_time::place(&prospect.zone);
        Self {
            first: local_time::written(prospect.first_day),
            last: local_time::written(prospect.last_day),
            hint: words.fill("viewing-days-hint", &[("first", first.into()), ("last", last.into())]),
            zone: Zone {
                name: prospect.zone.as_str().to_owned(),
                text: words.say_with("time-zone", "place", &place),
                elsewhere,
            },
        }
    }
}
