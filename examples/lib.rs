//! Programs a CRM vendor copies; each file is one, run by the tests.
