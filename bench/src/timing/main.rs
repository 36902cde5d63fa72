//! Whether a stopwatch on the wire tells addresses apart (threat 18): the nightly check.
//!
//! `cargo run --release -p tesoro-portal-bench --bin timing [SAMPLES] [FOLDER]` starts the real server on a loopback port,
//! with the default policy and hash, asks the same of addresses of every kind in random order, each from a source of its
//! own, and compares the times with Welch's t-test. It ends with a failure where two kinds differ, or where it would not
//! notice. `docs/security.md` says how to read it. Leave the machine alone meanwhile.

mod ask;
#[path = "../office.rs"]
mod office;
mod stage;
mod welch;

use std::error::Error;
use std::ops::Range;
use std::path::PathBuf;
use std::process::ExitCode;

use ask::{Ask, Wire};
use stage::{Kind, Stage};
use tesoro_portal_core::SystemEntropy;
use tesoro_portal_core::ports::Entropy as _;
use welch::{LIMIT, Times, Welch};

/// What goes wrong ends the run.
type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// How often each kind of address is asked about, unless told otherwise.
const SAMPLES: usize = 600;

/// The first of each are warming up and count for nothing.
const WARM_UP: usize = 20;

/// How much one of the controls is held back: the smallest difference that has to be noticed, in seconds.
const HELD_BACK: f64 = 0.003;

fn main() -> Result<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    let samples = match arguments.next() {
        Some(samples) => samples.to_string_lossy().parse()?,
        None => SAMPLES,
    };
    let folder = arguments.next().map_or_else(std::env::temp_dir, PathBuf::from);
    let rounds = samples + WARM_UP;
    let stage = Stage::set(&folder, 2 * rounds)?;
    println!("{samples} requests of each kind; Welch's t between -{LIMIT} and {LIMIT} is no difference");
    let mut alike = true;
    for ask in Ask::ALL {
        // An address is asked for one mail only: how often it may be is not what is measured.
        let first = if ask == Ask::SignUp { rounds } else { 0 };
        let times = measure(&stage, ask, first..first + rounds)?;
        println!("\n{}", ask.title());
        let mut kinds = times.iter();
        let Some((_, unknown)) = kinds.next() else { continue };
        for (kind, times) in kinds {
            alike &= judge(kind.title(), &Welch::of(unknown, times));
        }
        // The controls: against itself nothing is found, and what is held back a little is.
        let (even, odd) = unknown.halves();
        alike &= judge("unknown, against itself", &Welch::of(&even, &odd));
        let held_back = Welch::of(unknown, &unknown.later(HELD_BACK));
        let noticed = held_back.differs();
        println!("  {:26}{held_back}  {}", "unknown, held back", if noticed { "noticed" } else { "NOT NOTICED" });
        alike &= noticed;
    }
    println!(
        "\n{}",
        if alike { "nothing is told by time" } else { "THE TIMES DIFFER, or the run was too short to know" }
    );
    Ok(if alike { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn judge(what: &str, welch: &Welch) -> bool {
    println!("  {what:26}{welch}  {}", if welch.differs() { "DIFFERS" } else { "alike" });
    !welch.differs()
}

/// Asks about every kind of address in turn, in an order that is drawn anew each time.
fn measure(stage: &Stage, ask: Ask, addresses: Range<usize>) -> Result<Vec<(Kind, Times)>> {
    let mut times: Vec<(Kind, Times)> = ask.kinds().iter().map(|kind| (*kind, Times::default())).collect();
    let mut wire = Wire::open(stage.address)?;
    let mut answer = None;
    let first = addresses.start;
    for n in addresses {
        let mut order: Vec<usize> = (0..times.len()).collect();
        shuffle(&mut order);
        for index in order {
            let Some((kind, times)) = times.get_mut(index) else { continue };
            let (seconds, seen) = wire.ask(ask, *kind, n)?;
            // What is to be seen without a stopwatch is compared as well.
            let expected = answer.get_or_insert_with(|| seen.clone());
            if *expected != seen {
                return Err(format!("{}, {}: {seen:?}, and not {expected:?}", ask.title(), kind.title()).into());
            }
            if n >= first + WARM_UP {
                times.push(seconds);
            }
        }
    }
    Ok(times)
}

fn shuffle(order: &mut [usize]) {
    for last in (1..order.len()).rev() {
        let mut drawn = [0; 8];
        SystemEntropy.fill(&mut drawn);
        order.swap(last, usize::from_le_bytes(drawn) % (last + 1));
    }
}
