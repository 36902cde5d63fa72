//! What is made of the catalogue: a table, or the tests of an adapter.

/// Makes of the catalogue either the table of all cases or the tests of an adapter.
#[doc(hidden)]
#[macro_export]
macro_rules! __conformance_expand {
    (table $($name:ident: $module:ident::$body:ident, $obligation:literal;)+) => {
        &[$(Case::new(stringify!($name), $obligation, $module::$body)),+]
    };
    (tests { $harness:expr } $($name:ident: $module:ident::$body:ident, $obligation:literal;)+) => {$(
        #[doc = $obligation]
        #[test]
        fn $name() {
            $crate::conformance::run(stringify!($name), &$harness);
        }
    )+};
}

/// Makes a `#[test]` of every case, on the store behind a [`Harness`](crate::conformance::Harness): the expression is
/// evaluated once for each.
#[doc(hidden)]
#[macro_export]
macro_rules! __conformance_tests {
    ($harness:expr $(,)?) => {
        $crate::__conformance_catalogue! { tests { $harness } }
    };
}
