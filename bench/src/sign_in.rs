//! A sign-in against the bare password hash with memory that is kept.

use std::hint::black_box;
use std::path::Path;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use tesoro_portal_core::password::HashParameters;

use crate::Result;
use crate::house::{House, request};
use crate::office::PASSWORD;
use crate::sitting::{in_turn, seconds_each};

const TIMES: u32 = 40;

pub(crate) fn compare(folder: &Path) -> Result<()> {
    let house = House::new(folder)?;
    let parameters = HashParameters::RECOMMENDED;
    let params = Params::new(parameters.memory_kib(), parameters.passes(), 1, Some(32)).map_err(|e| e.to_string())?;
    let mut memory = vec![Block::default(); params.block_count()];
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut next = 0;
    let [portal, bare] = in_turn([
        &mut || {
            seconds_each(TIMES, || {
                // Another client each time: the waits for one address are not what is measured.
                next += 1;
                black_box(house.portal.sign_in(&request(next)?)?);
                Ok(())
            })
        },
        &mut || {
            seconds_each(TIMES, || {
                let mut out = [0_u8; 32];
                argon2
                    .hash_password_into_with_memory(PASSWORD.as_bytes(), b"salt of 16 bytes", &mut out, &mut memory)
                    .map_err(|error| error.to_string())?;
                black_box(out);
                Ok(())
            })
        },
    ])?;
    println!(
        "sign-in: {:.2} of the bare argon2id with kept memory ({:.1} ms more, with its two durable commits)",
        portal / bare,
        (portal - bare) * 1_000.0
    );
    Ok(())
}
