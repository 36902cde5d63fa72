//! The JSON that the API takes and gives. Names and meanings are those of the API's document; the description at
//! `/api/openapi.json` is derived from these types.

mod account;
mod activity;
mod contact;
mod decision;
mod erasure;
mod export;
mod export_head;
mod feedback;
mod flow;
mod home;
mod import;
mod message;
mod notices;
mod notifications;
mod onboarding;
mod outbox;
mod page;
mod property;
mod property_page;
mod record;
mod session;
mod settings;
mod terms;
mod time;
mod viewing;
mod viewing_body;
mod viewing_way;

pub use account::{AccountChangeBody, AccountView, ConfirmationBody, InvitationView, OwnAccountView, ProfileBody};
pub use activity::{ActivityView, EventView, RefusedActView};
use contact::told;
pub use contact::{CheckView, ContactPortal, ContactView};
pub use decision::{ApprovalBody, InterestBody, RatingBody, ReasonCount, ReasonText, ReasonsView};
pub use erasure::{ErasureBody, ErasureView};
pub use export::{OwnActView, OwnDealView, OwnFeedbackView, OwnPlaceView, OwnPropertyView, OwnViewingView};
pub use export_head::{AcceptedTerms, ExportHead, ExportedAccount, FormerAddressView, OwnContactView};
pub use feedback::{ClientPhotoView, FeedbackView, NoteBody, NoteView, VoiceNoteView};
pub use flow::{
    CodeBody, DecisionBody, HandleBody, InvitationBody, MergeBody, PreferencesBody, RegistrationBody, RegistrationView,
    ResetBody, ResetRequestBody, ResetView,
};
pub use home::{GroupsView, HomeView, OverviewView};
pub use import::{ImportBody, ImportRow, ImportedRow, ImportedView};
pub use message::{MessageBody, MessageView, ReadView, ThreadView};
pub use notices::{NoticesBody, NoticesView};
pub use notifications::{NotificationsBody, NotificationsView};
pub use onboarding::{OnboardingBody, OnboardingView};
pub use outbox::MailView;
pub use page::Page;
pub(in crate::api) use page::Wanted;
pub use property::{EnergyView, PhotoView, PropertyRow};
pub use property_page::{AddressView, AgentCardView, DescriptionView, PropertyView, RejectionView};
pub use record::{AddressBody, ContactBody, DealBody, DealRecordView, EnergyBody, PropertyBody, PropertyRecordView};
pub use session::{
    AgentSessionBody, AgentSessionView, FactsView, Next, PasswordBody, SessionRow, SessionView, SignInBody,
    SignedInView,
};
pub use settings::{
    BrandImageView, BrandingBody, BrandingView, MapBody, MapView, SettingChangeView, SettingsBody, SettingsView,
    ViewingPolicyBody, ViewingPolicyView,
};
pub use terms::{AcceptanceBody, AcceptanceView, EditionRow, EditionView, TermsBody, TermsChangeBody, TermsView};
pub(in crate::api) use time::calendar_day;
pub use time::rfc3339;
pub use viewing::{MoveRequestView, SlotView, ViewingView};
pub use viewing_body::{AcceptBody, MoveBody, PreferredDateView, RejectBody, SlotBody, ViewingBody};
pub use viewing_way::{AccessView, DayPlanView, NavigationView, StopView};
