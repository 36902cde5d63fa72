//! The one table from what a refusal means to an HTTP status (ADR 0005).

use hyper::StatusCode;
use tesoro_portal_core::code::{self, Class, Code};

/// The codes of the transport itself carry a status of their own.
const TRANSPORT: &[(Code, StatusCode)] = &[
    (code::MALFORMED_REQUEST, StatusCode::BAD_REQUEST),
    (code::MALFORMED_JSON, StatusCode::BAD_REQUEST),
    (code::UNKNOWN_FIELD, StatusCode::UNPROCESSABLE_ENTITY),
    (code::MISSING_FIELD, StatusCode::UNPROCESSABLE_ENTITY),
    (code::DUPLICATE_FIELD, StatusCode::UNPROCESSABLE_ENTITY),
    (code::WRONG_TYPE, StatusCode::UNPROCESSABLE_ENTITY),
    (code::BODY_TOO_LARGE, StatusCode::PAYLOAD_TOO_LARGE),
    (code::BODY_TOO_SLOW, StatusCode::REQUEST_TIMEOUT),
    (code::UNSUPPORTED_MEDIA_TYPE, StatusCode::UNSUPPORTED_MEDIA_TYPE),
    (code::METHOD_NOT_ALLOWED, StatusCode::METHOD_NOT_ALLOWED),
    (code::CSRF_REFUSED, StatusCode::FORBIDDEN),
    (code::PRECONDITION_REQUIRED, StatusCode::PRECONDITION_REQUIRED),
    (code::IDEMPOTENCY_KEY_MISSING, StatusCode::BAD_REQUEST),
    (code::RANGE_NOT_SATISFIABLE, StatusCode::RANGE_NOT_SATISFIABLE),
];

/// The status that answers a refusal with this code.
pub fn status(code: Code) -> StatusCode {
    match code.class() {
        Class::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Class::Unsupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Class::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Class::Unauthenticated => StatusCode::UNAUTHORIZED,
        Class::Forbidden => StatusCode::FORBIDDEN,
        Class::NotFound => StatusCode::NOT_FOUND,
        Class::Conflict => StatusCode::CONFLICT,
        Class::Outdated => StatusCode::PRECONDITION_FAILED,
        Class::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Class::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Class::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        Class::Transport => TRANSPORT.iter().find(|row| row.0 == code).map_or(StatusCode::BAD_REQUEST, |row| row.1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_err_01_every_transport_code_has_a_status_of_its_own() {
        for code in code::ALL.iter().filter(|code| code.class() == Class::Transport) {
            assert!(TRANSPORT.iter().any(|row| row.0 == *code), "{code} has no status");
        }
    }

    #[test]
    fn r_err_01_the_status_follows_from_the_class() {
        let cases = [
            (code::VALIDATION_FAILED, 422),
            (code::PHOTO_UNSUPPORTED, 415),
            (code::FILE_TOO_LARGE, 413),
            (code::NOT_SIGNED_IN, 401),
            (code::PORTAL_INACTIVE, 403),
            (code::NOT_FOUND, 404),
            (code::PORTAL_USER_EXISTS, 409),
            (code::VERSION_OUTDATED, 412),
            (code::TOO_MANY_ATTEMPTS, 429),
            (code::BUSY, 503),
            (code::INTERNAL, 500),
            (code::BODY_TOO_LARGE, 413),
            (code::PRECONDITION_REQUIRED, 428),
        ];
        for (code, expected) in cases {
            assert_eq!(status(code).as_u16(), expected, "{code}");
        }
    }
}
