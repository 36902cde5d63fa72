//! Every code a refusal can carry: one append-only table (R-ERR-01, ADR 0005).
//!
//! `docs/errors.md` is a snapshot of [`ALL`]. A code, once released, keeps its name and its class.

use std::fmt;

/// What a caller should do next about a refusal; a server chooses its status from this and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// The input breaks a rule: correct it and ask again.
    Invalid,
    /// What was sent is of a kind that is not taken.
    Unsupported,
    /// What was sent is larger than what is taken.
    TooLarge,
    /// The caller is not signed in, or what it showed is not accepted.
    Unauthenticated,
    /// The caller is known, and may not do this now.
    Forbidden,
    /// There is no such thing, or it belongs to somebody else; the two are not told apart (R-ADM-04).
    NotFound,
    /// It contradicts what is stored.
    Conflict,
    /// It was decided on a version that is no longer the stored one.
    Outdated,
    /// Too often: wait, then ask again.
    TooMany,
    /// The service cannot do it now, through no fault of the request: ask again later.
    Busy,
    /// The request itself is malformed: status and meaning are the transport's own.
    Transport,
    /// A fault of the service; the cause is in its log.
    Internal,
}

/// The stable name of one kind of refusal, in kebab-case.
#[derive(Clone, Copy)]
pub struct Code {
    name: &'static str,
    class: Class,
    meaning: &'static str,
}

impl Code {
    /// The stable name, e.g. `portal-user-exists`.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What the caller should do next.
    pub const fn class(self) -> Class {
        self.class
    }

    /// One English sentence for developers; clients read the translated text.
    pub const fn meaning(self) -> &'static str {
        self.meaning
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Code {}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

macro_rules! codes {
    ($($constant:ident, $name:literal, $class:ident, $meaning:literal;)*) => {
        $(
            #[doc = concat!("`", $name, "`: ", $meaning)]
            pub const $constant: Code = Code { name: $name, class: Class::$class, meaning: $meaning };
        )*

        /// Every code, in the order in which they were introduced.
        pub const ALL: &[Code] = &[$($constant),*];
    };
}

codes! {
    NOT_SIGNED_IN, "not-signed-in", Unauthenticated, "No live session was shown.";
    NOT_FOUND, "not-found", NotFound, "There is no such thing here, or it is not yours.";
    MISSING_PERMISSION, "missing-permission", Forbidden, "The agent lacks the permission this needs.";
    PORTAL_INACTIVE, "portal-inactive", Forbidden, "The company has switched its portal off.";
    MUST_CHANGE_PASSWORD, "must-change-password", Forbidden, "The session can only change the password until that is done.";
    VALIDATION_FAILED, "validation-failed", Invalid, "One or more fields break a rule; each is named.";
    VERSION_OUTDATED, "version-outdated", Outdated, "Somebody changed it since it was read.";
    BUSY, "busy", Busy, "More work is waiting than the service accepts; ask again shortly.";
    UNAVAILABLE, "unavailable", Busy, "The database cannot be used at the moment.";
    INTERNAL, "internal", Internal, "A fault of the service; the request id leads to its log.";

    SIGN_IN_FAILED, "sign-in-failed", Unauthenticated, "The e-mail address and the password do not belong to an account that can sign in.";
    TOO_MANY_ATTEMPTS, "too-many-attempts", TooMany, "Too many attempts; the wait is told.";
    ACCOUNT_DISABLED, "account-disabled", Forbidden, "The right password, but the office has closed this account.";
    TEMPORARY_PASSWORD_EXPIRED, "temporary-password-expired", Forbidden, "The right temporary password, but its time is over.";

    CODE_REFUSED, "code-refused", Invalid, "The code is not right, or not any more: use the newest mail, or begin again.";
    SIGN_UP_CLOSED, "sign-up-closed", Forbidden, "The company lets nobody sign up by themselves.";
    WISHES_INVALID, "wishes-invalid", Invalid, "A wish is too long, or the price range is upside down.";
    NOT_WAITING, "not-waiting", Conflict, "The account does not wait for a decision.";
    MERGE_NEEDS_UNLINK, "merge-needs-unlink", Conflict, "Both contacts have an account: say which one is to keep.";

    PORTAL_USER_EXISTS, "portal-user-exists", Conflict, "This contact already has a portal account.";
    EMAIL_IN_USE, "email-in-use", Conflict, "Another account of this company signs in with this address.";
    NOT_READY, "not-ready", Invalid, "The contact cannot be given access yet; every reason is named.";
    CONTACT_EMAIL_MISSING, "contact-email-missing", Invalid, "The contact has no e-mail address.";
    CONTACT_NAME_MISSING, "contact-name-missing", Invalid, "The contact has no usable name.";
    ROLE_NOT_ENABLED, "role-not-enabled", Invalid, "None of the contact's roles has portal access in this company.";
    CONTACT_ERASED, "contact-erased", Invalid, "The contact is no longer in use: it was merged into another, or erased.";
    MAIL_NOT_CONFIGURED, "mail-not-configured", Invalid, "The company cannot send mail yet.";
    RESEND_TOO_SOON, "resend-too-soon", TooMany, "A mail was sent a moment ago, or too many were.";
    INVITATION_COMPLETED, "invitation-completed", Conflict, "The client has already chosen a password.";
    LAST_LINK, "last-link", Conflict, "An account always keeps at least one contact.";
    CONTACT_NOT_LINKED, "contact-not-linked", Conflict, "The contact is not linked to this account.";

    EMAIL_INVALID, "email-invalid", Invalid, "This is not an e-mail address.";
    EMAIL_UNSUPPORTED, "email-unsupported", Invalid, "The part before the @ may only have ASCII characters.";
    NAME_TOO_SHORT, "name-too-short", Invalid, "The name is shorter than the minimum.";
    NAME_TOO_LONG, "name-too-long", Invalid, "The name is longer than 100 characters.";
    NAME_INVALID, "name-invalid", Invalid, "The name has control characters.";
    LANGUAGE_UNKNOWN, "language-unknown", Invalid, "The portal does not speak this language.";
    ID_INVALID, "id-invalid", Invalid, "An id has 1 to 128 of the characters A-Z a-z 0-9 . _ ~ : -";

    PASSWORD_TOO_SHORT, "password-too-short", Invalid, "The password has too few characters.";
    PASSWORD_TOO_LONG, "password-too-long", Invalid, "The password has more than 100 characters.";
    PASSWORD_NEEDS_UPPERCASE, "password-needs-uppercase", Invalid, "The password has no upper-case letter.";
    PASSWORD_NEEDS_LOWERCASE, "password-needs-lowercase", Invalid, "The password has no lower-case letter.";
    PASSWORD_NEEDS_DIGIT, "password-needs-digit", Invalid, "The password has no digit.";
    PASSWORD_NEEDS_SPECIAL, "password-needs-special", Invalid, "The password has no special character.";
    PASSWORD_CONTROL_CHARACTER, "password-control-character", Invalid, "The password has a character that cannot be typed.";
    PASSWORD_GUESSABLE, "password-guessable", Invalid, "The password is easily guessed.";
    PASSWORD_PERSONAL, "password-personal", Invalid, "The password contains the name or the e-mail address.";
    PASSWORD_UNCHANGED, "password-unchanged", Invalid, "The password is the temporary or the current one.";
    CURRENT_PASSWORD_WRONG, "current-password-wrong", Invalid, "The current password is not right.";
    CURRENT_PASSWORD_MISSING, "current-password-missing", Invalid, "The current password is needed to change it.";

    HASH_UNSUPPORTED, "hash-unsupported", Invalid, "The password hash is not an argon2id PHC string.";
    HASH_OVERSIZED, "hash-oversized", Invalid, "The password hash asks for more memory or time than is allowed.";
    IMPORT_CONFLICT, "import-conflict", Conflict, "The contact already has an account with another address.";
    IMPORT_TOO_LARGE, "import-too-large", Invalid, "A batch has at most 500 accounts.";

    MAIL_NOT_RETRYABLE, "mail-not-retryable", Conflict, "The mail was sent, is being sent, or is no longer wanted.";

    URL_INVALID, "url-invalid", Invalid, "A portal address is an absolute http or https URL without query and fragment.";

    // The reference server: what is wrong with a request before any rule is asked.
    MALFORMED_REQUEST, "malformed-request", Transport, "The request breaks HTTP, or has a body where none is taken.";
    MALFORMED_JSON, "malformed-json", Transport, "The body is not one JSON text (RFC 8259) nested at most 32 deep.";
    UNKNOWN_FIELD, "unknown-field", Transport, "There is no such field here.";
    MISSING_FIELD, "missing-field", Transport, "The field is needed.";
    DUPLICATE_FIELD, "duplicate-field", Transport, "The field may be given once only.";
    WRONG_TYPE, "wrong-type", Transport, "The field has another type or form than the description says.";
    BODY_TOO_LARGE, "body-too-large", Transport, "The body is longer than this route takes.";
    BODY_TOO_SLOW, "body-too-slow", Transport, "The body did not arrive in time.";
    UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", Transport, "The route does not take this content type or a compressed body.";
    METHOD_NOT_ALLOWED, "method-not-allowed", Transport, "The path exists, but not with this method; Allow names those it has.";
    CSRF_REFUSED, "csrf-refused", Transport, "The request does not prove that it comes from the portal's own pages.";
    PRECONDITION_REQUIRED, "precondition-required", Transport, "If-Match with the version that was read is needed.";

    AGENT_MISSING, "agent-missing", Unauthenticated, "The key speaks for no agent in particular; Tesoro-Agent has to name one.";

    TIME_ZONE_UNKNOWN, "time-zone-unknown", Invalid, "There is no time zone of this name in the IANA database.";

    FEATURE_OFF, "feature-off", Forbidden, "The company has switched this feature off for its clients.";
    PROPERTY_UNAVAILABLE, "property-unavailable", Conflict, "The property is no longer offered; nothing new can be done with it.";
    DEAL_REJECTED, "deal-rejected", Conflict, "The client has rejected this property; a change of mind comes first.";
    DEAL_TRANSITION, "deal-transition", Conflict, "From this decision there is no way to that one.";
    REASONS_MISSING, "reasons-missing", Invalid, "A no needs at least one reason.";
    REASON_UNKNOWN, "reason-unknown", Invalid, "There is no such reason.";
    REASON_TEXT_MISSING, "reason-text-missing", Invalid, "The reason *other* needs the text.";
    REASON_TEXT_TOO_LONG, "reason-text-too-long", Invalid, "The text has more than 1000 characters.";
    VIEWING_STILL_OPEN, "viewing-still-open", Conflict, "A no would cancel the open viewing of this deal; the client has to say so.";
    RATING_INVALID, "rating-invalid", Invalid, "A rating has 1 to 5 stars.";

    // Idempotency keys.
    REQUEST_REPEATED, "request-repeated", Conflict, "A request was done under this Idempotency-Key, and its answer is not there.";
    IDEMPOTENCY_KEY_TAKEN, "idempotency-key-taken", Conflict, "The Idempotency-Key stands for another request of the caller's.";

    // The CRM's own records on their way in.
    TEXT_INVALID, "text-invalid", Invalid, "The text is empty, longer than its field takes, or has control characters.";
    POSITION_INVALID, "position-invalid", Invalid, "Latitude is -90 to 90 degrees, longitude -180 to 180, and neither comes alone.";
    PRICE_INVALID, "price-invalid", Invalid, "A price is not negative, and its currency is three capital letters (ISO 4217).";
    FEATURES_INVALID, "features-invalid", Invalid, "A property has at most 100 features, each named by 1 to 60 of the characters A-Z a-z 0-9 . _ -";
    RECORD_UNKNOWN, "record-unknown", Invalid, "The company has no such record.";
    RECORD_IN_USE, "record-in-use", Conflict, "Something still depends on the record.";
    CONTACT_HAS_ACCOUNT, "contact-has-account", Conflict, "The contact has a portal account: unlink or erase it first.";
    DEAL_FIXED, "deal-fixed", Conflict, "A deal keeps its contact and its property; another pair is another deal.";
    DEAL_CLOSED, "deal-closed", Conflict, "The deal is closed for good; what is offered anew is a new deal.";

    // Terms (R-TERM-01).
    MUST_ACCEPT_TERMS, "must-accept-terms", Forbidden, "The client has to accept the company's newest terms first.";
    TERMS_OUTDATED, "terms-outdated", Conflict, "A newer version of the terms was published: that one is to be read and accepted.";
    TERMS_DRAFT_EXISTS, "terms-draft-exists", Conflict, "The company has a draft of its terms already: change or publish that one.";
    TERMS_PUBLISHED, "terms-published", Conflict, "This version of the terms was published, and is never changed.";
    TERMS_TEXT_MISSING, "terms-text-missing", Invalid, "The text of the terms is empty, or there is none in any language.";
    TERMS_TEXT_TOO_LONG, "terms-text-too-long", Invalid, "The text of the terms has more than 50,000 characters.";
    TERMS_TEXT_INVALID, "terms-text-invalid", Invalid, "The text of the terms has control characters.";

    // Notes, photos, voice notes.
    NOTE_TOO_SHORT, "note-too-short", Invalid, "A note has at least 3 characters, white space around it not counted.";
    NOTE_TOO_LONG, "note-too-long", Invalid, "A note has at most 5000 characters.";
    PHOTO_UNSUPPORTED, "photo-unsupported", Unsupported, "The content is no JPEG, PNG or WebP, whatever its name says.";
    PHOTO_DAMAGED, "photo-damaged", Invalid, "The photo is cut off, broken, or of a kind that no camera writes.";
    PHOTO_ANIMATED, "photo-animated", Unsupported, "The image moves.";
    PHOTO_TOO_LARGE, "photo-too-large", TooLarge, "The image has more than 50 megapixels (a logo 4), or takes more memory to open than there is.";
    VOICE_NOTE_UNSUPPORTED, "voice-note-unsupported", Unsupported, "The content is not one track of Opus in WebM or Ogg, AAC in MP4, MP3, or PCM in WAV.";
    VOICE_NOTE_DAMAGED, "voice-note-damaged", Invalid, "The recording is cut off, broken, or has something behind it.";
    VOICE_NOTE_EMPTY, "voice-note-empty", Invalid, "There is no sound in the recording.";
    FILE_TOO_LARGE, "file-too-large", TooLarge, "The file has more bytes than are taken: 15 MB for a photo, 10 MB for a voice note, 1 MB for a logo.";
    TOO_MANY_PHOTOS, "too-many-photos", Conflict, "A viewing has at most 40 photos.";
    TOO_MANY_VOICE_NOTES, "too-many-voice-notes", Conflict, "A viewing has at most 20 voice notes.";
    IDEMPOTENCY_KEY_MISSING, "idempotency-key-missing", Transport, "An upload needs an Idempotency-Key, or the form field idempotency_key.";
    RANGE_NOT_SATISFIABLE, "range-not-satisfiable", Transport, "The range begins behind the end of the file.";

    // Branding (R-COMP-05, R-COMP-06).
    COLOUR_INVALID, "colour-invalid", Invalid, "A colour is # and six hexadecimal digits.";
    COLOUR_CONTRAST, "colour-contrast", Invalid, "Links in the colour cannot be read on white; the measured ratio is told.";
    LOGIN_MESSAGE_INVALID, "login-message-invalid", Invalid, "The message is longer than 500 characters, or has control characters.";

    // Viewings.
    DATES_MISSING, "dates-missing", Invalid, "At least one preferred date is needed.";
    TOO_MANY_DATES, "too-many-dates", Invalid, "At most three preferred dates can be given.";
    DATE_PAST, "date-past", Invalid, "The day is over where the property is.";
    DATE_TOO_FAR, "date-too-far", Invalid, "The day is further ahead than the company plans.";
    DATE_DUPLICATE, "date-duplicate", Invalid, "An earlier preferred date is the same day.";
    REMARK_TOO_LONG, "remark-too-long", Invalid, "The text has more than 1000 characters.";
    REASON_MISSING, "reason-missing", Invalid, "A reason is needed.";
    START_IN_GAP, "start-in-gap", Invalid, "The clocks leap over this time where the property is.";
    START_PAST, "start-past", Invalid, "The time is over.";
    START_TOO_FAR, "start-too-far", Invalid, "The time is more than two years ahead.";
    DURATION_INVALID, "duration-invalid", Invalid, "A viewing takes 5 to 720 minutes.";
    TOO_MANY_ALTERNATIVES, "too-many-alternatives", Invalid, "At most three alternatives can be offered.";
    ALTERNATIVE_DUPLICATE, "alternative-duplicate", Invalid, "An earlier alternative begins at the same time.";
    ALTERNATIVE_UNKNOWN, "alternative-unknown", Invalid, "There is no alternative with this number.";
    ALTERNATIVE_PAST, "alternative-past", Conflict, "The time that was offered is over.";
    VIEWING_OPEN, "viewing-open", Conflict, "The deal already has an open viewing.";
    VIEWING_TRANSITION, "viewing-transition", Conflict, "The viewing is in a state in which this cannot be done.";
    NOT_UNLOCKED, "not-unlocked", Forbidden, "It is not open yet, or not any more; the opening time is told.";

    // Accounts that wait for an agent.
    DECISION_AMBIGUOUS, "decision-ambiguous", Invalid, "More than one decision was given; exactly one is taken.";
    // Messages (R-MSG-01).
    MESSAGE_EMPTY, "message-empty", Invalid, "There is nothing in the message.";
    MESSAGE_TOO_LONG, "message-too-long", Invalid, "A message has at most 5000 characters.";
    MESSAGE_INVALID, "message-invalid", Invalid, "The message has control characters.";
    NO_PORTAL_USER, "no-portal-user", Conflict, "The contact has no account that can sign in, so nobody would read it.";

    // Invitations by a link (R-INV-07), and how an office writes dates and digits (R-LANG-02).
    INVITATION_REFUSED, "invitation-refused", Invalid, "The invitation's link was used, is over, was replaced, or never was one: the office can send another.";
    FORMAT_INVALID, "format-invalid", Invalid, "Not a language and a country of that language, as in nl-BE.";

    // An address that the office changes (R-ADM-02).
    EMAIL_CONFIRMED, "email-confirmed", Conflict, "There is nothing to confirm: the address is the client's by all that is known.";
    SIGN_UP_UNFINISHED, "sign-up-unfinished", Conflict, "The account is an unfinished sign-up: only who signed up can say whose address it is.";

    // Erasure (R-PRIV-02).
    ERASURE_NOT_ASKED, "erasure-not-asked", Conflict, "Nobody has asked for this erasure, or it was withdrawn.";

    // The map of a property (R-PROP-01).
    MAP_TILES_INVALID, "map-tiles-invalid", Invalid, "Not an https address of map tiles with z, x and y in braces, once each, behind one host.";
    MAP_ATTRIBUTION_INVALID, "map-attribution-invalid", Invalid, "A map needs a line of at most 120 characters that says whose it is, and its link is an https address.";
}
