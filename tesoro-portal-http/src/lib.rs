//! The thin reference server.
