//! The embedded store: one database file.
