//! The pages on which somebody signs up or chooses a new password.

use super::{Browser, Field};
use crate::house::{Answer, fresh_password};

pub const SIGN_UP: &str = "/c/keizer/sign-up";
pub const CODE: &str = "/c/keizer/code";
pub const RESEND: &str = "/c/keizer/code/resend";
pub const FORGOT: &str = "/c/keizer/forgot";
pub const RESET: &str = "/c/keizer/reset";
pub const ROSA: &str = "rosa.winter@post.example";

/// What Rosa types to sign up.
pub fn rosa(password: &str) -> [Field<'_>; 4] {
    [("first_name", "Rosa"), ("last_name", "Winter"), ("email", ROSA), ("password", password)]
}

/// Fills in the sign-up page, and follows where it leads.
#[track_caller]
pub fn sign_up(visitor: &mut Browser) -> Answer {
    let page = visitor.visit(SIGN_UP).expect(200);
    visitor.send(&page, SIGN_UP, &rosa(&fresh_password(1))).expect(200)
}

#[track_caller]
pub fn forget(visitor: &mut Browser, email: &str) -> Answer {
    let page = visitor.visit(FORGOT).expect(200);
    visitor.send(&page, FORGOT, &[("email", email)]).expect(200)
}

/// The cookie of a sign-up (`-flow`) or of a reset (`-reset`): name and value.
#[track_caller]
pub fn flow(visitor: &Browser, suffix: &str) -> (String, String) {
    let found = visitor.jar().iter().find(|(name, _)| name.ends_with(suffix)).expect("a flow");
    (found.0.clone(), found.1.clone())
}
