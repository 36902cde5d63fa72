//! What a disk holds after the power was cut: what was synced, and of the rest whatever chance has left.

use std::fs;
use std::path::Path;

/// A disk writes sectors, each wholly or not at all.
const SECTOR: u64 = 512;

/// One thing that happened to the disk, as `disk.c` recorded it.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    Written {
        file: Place,
        offset: u64,
        data: Vec<u8>,
    },
    Synced(Place),
    /// The system has told of an error once, and holds what it could not write for written from then on.
    NotSynced(Place),
    Cut {
        file: Place,
        length: u64,
    },
    Wrote(u32),
    Refused(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    File,
    Log,
    Folder,
}

/// Whether the disk does what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Honesty {
    KeepsWhatWasSynced,
    Lies,
}

/// Everything that happened, in its order.
pub(crate) struct Journal {
    events: Vec<Event>,
}

impl Journal {
    pub(crate) fn read(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        let (mut rest, mut events) = (&bytes[..], Vec::new());
        while let Some((record, behind)) = rest.split_at_checked(24) {
            let number = |at: usize| u64::from_ne_bytes(record[at..at + 8].try_into().unwrap());
            let Some((data, behind)) = behind.split_at_checked(usize::try_from(number(16)).unwrap()) else {
                break;
            };
            let (what, offset) = (record[0], number(8));
            rest = behind;
            if record[1] == b'm' {
                events.extend(std::str::from_utf8(data).unwrap().lines().filter_map(mark));
                continue;
            }
            let file = match record[1] {
                b'd' => Place::File,
                b'w' => Place::Log,
                _ => Place::Folder,
            };
            events.push(match what {
                b'w' => Event::Written { file, offset, data: data.to_vec() },
                b's' => Event::Synced(file),
                b'x' => Event::NotSynced(file),
                _ => Event::Cut { file, length: offset },
            });
        }
        Self { events }
    }

    pub(crate) fn marks(&self) -> usize {
        answered(&self.events).len()
    }

    pub(crate) fn syncs_of_the_file(&self) -> usize {
        self.events.iter().filter(|event| matches!(event, Event::Synced(Place::File))).count()
    }

    /// What had happened at so many moments: right after an answer, when most is at stake, and anywhere.
    pub(crate) fn cuts(&self, cuts: usize, seed: u64) -> Vec<(usize, &[Event])> {
        let mut dice = Dice::new(seed);
        let answers: Vec<usize> =
            (1..=self.events.len()).filter(|end| matches!(self.events[end - 1], Event::Wrote(_))).collect();
        (0..cuts)
            .map(|n| {
                let end =
                    if n % 2 == 0 { answers[dice.below(answers.len())] } else { dice.below(self.events.len()) + 1 };
                (end, &self.events[..end])
            })
            .collect()
    }
}

fn mark(line: &str) -> Option<Event> {
    let (word, n) = line.split_once(' ').unwrap();
    let n = n.parse().unwrap();
    match word {
        "wrote" => Some(Event::Wrote(n)),
        "refused" => Some(Event::Refused(n)),
        _ => None,
    }
}

pub(crate) fn answered(events: &[Event]) -> Vec<u32> {
    events.iter().filter_map(|event| if let Event::Wrote(n) = event { Some(*n) } else { None }).collect()
}

pub(crate) fn refused(events: &[Event]) -> Vec<u32> {
    events.iter().filter_map(|event| if let Event::Refused(n) = event { Some(*n) } else { None }).collect()
}

/// What is found when the power is back.
pub(crate) struct After {
    pub(crate) file: Vec<u8>,
    pub(crate) log: Vec<u8>,
}

/// Replays what happened up to the cut. The file was `base` in the beginning, and the log was not there.
pub(crate) fn after_the_cut(base: &[u8], events: &[Event], honesty: Honesty, seed: u64) -> After {
    let mut dice = Dice::new(seed);
    let (mut file, mut log) = (Content::of(base), Content::of(&[]));
    let mut log_has_its_name = false;
    for event in events {
        match event {
            Event::Written { file: Place::File, .. } | Event::Cut { file: Place::File, .. } => file.wait(event),
            Event::Written { file: Place::Log, .. } | Event::Cut { file: Place::Log, .. } => log.wait(event),
            Event::Synced(_) if honesty == Honesty::Lies => {}
            Event::Synced(Place::File) => file.keep_all(),
            Event::Synced(Place::Log) => log.keep_all(),
            Event::Synced(Place::Folder) => log_has_its_name = true,
            Event::NotSynced(Place::File) => file.keep_some(&mut dice),
            Event::NotSynced(Place::Log) => log.keep_some(&mut dice),
            _ => {}
        }
    }
    file.keep_some(&mut dice);
    log.keep_some(&mut dice);
    let log = if log_has_its_name || dice.below(2) == 0 { log.kept } else { Vec::new() };
    After { file: file.kept, log }
}

/// A file on the disk, with what the disk was given and was not told to keep yet.
struct Content<'e> {
    kept: Vec<u8>,
    waiting: Vec<&'e Event>,
}

impl<'e> Content<'e> {
    fn of(kept: &[u8]) -> Self {
        Self { kept: kept.to_vec(), waiting: Vec::new() }
    }

    fn wait(&mut self, event: &'e Event) {
        self.waiting.push(event);
    }

    fn keep_all(&mut self) {
        for event in std::mem::take(&mut self.waiting) {
            apply(&mut self.kept, event, |_| true);
        }
    }

    /// Nothing, everything, a part in its order, or sectors in no order.
    fn keep_some(&mut self, dice: &mut Dice) {
        let waiting = std::mem::take(&mut self.waiting);
        let (manner, part) = (dice.below(4), dice.below(waiting.len() + 1));
        for (n, event) in waiting.into_iter().enumerate() {
            match manner {
                0 => {}
                1 => apply(&mut self.kept, event, |_| true),
                2 => apply(&mut self.kept, event, |_| n < part),
                _ => apply(&mut self.kept, event, |_| dice.below(2) == 0),
            }
        }
    }
}

/// Does to `content` what happened, as far as `keeps` says for each sector.
fn apply(content: &mut Vec<u8>, event: &Event, mut keeps: impl FnMut(u64) -> bool) {
    match event {
        Event::Written { offset, data, .. } => {
            let mut at = *offset;
            let mut rest = &data[..];
            while !rest.is_empty() {
                let whole = usize::try_from(SECTOR - at % SECTOR).unwrap().min(rest.len());
                let (piece, behind) = rest.split_at(whole);
                if keeps(at / SECTOR) {
                    let start = usize::try_from(at).unwrap();
                    if content.len() < start + whole {
                        content.resize(start + whole, 0);
                    }
                    content[start..start + whole].copy_from_slice(piece);
                }
                at += whole as u64;
                rest = behind;
            }
        }
        Event::Cut { length, .. } if keeps(0) => content.resize(usize::try_from(*length).unwrap(), 0),
        _ => {}
    }
}

/// Chance that can be repeated.
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }
}
