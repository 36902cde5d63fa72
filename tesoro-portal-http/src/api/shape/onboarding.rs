use serde::{Deserialize, Serialize};
use tesoro_portal_core::account::Onboarding;
use utoipa::ToSchema;

/// What was shown at first use (R-HOME-04).
#[derive(Debug, Serialize, ToSchema)]
pub struct OnboardingView {
    /// The welcome slides: `due`, `done`, `skipped`.
    pub slides: &'static str,
    /// The tour of the home page: `due`, `done`, `skipped`.
    pub tour: &'static str,
}

impl OnboardingView {
    /// The progress as JSON.
    pub fn of(onboarding: Onboarding) -> Self {
        Self { slides: onboarding.slides.name(), tour: onboarding.tour.name() }
    }
}

/// What has become of it; what is left out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OnboardingBody {
    /// The welcome slides: `due`, `done`, `skipped`.
    pub slides: Option<String>,
    /// The tour of the home page: `due`, `done`, `skipped`.
    pub tour: Option<String>,
}
