//! The command line: what was asked, as types, and the help texts.

mod command;
mod help;
mod options;
mod parse;
#[cfg(test)]
mod tests;

pub use command::{
    AgentCommand, AgentKeyCommand, Command, DemoOptions, DemoPrint, FirstOffice, InitOptions, NewAgentOptions,
    NewKeyOptions, PasswordSource,
};
pub use help::Topic;
pub use parse::{UsageError, parse};
