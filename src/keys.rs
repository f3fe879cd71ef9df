//! Keys, and the commands that they stand for, without a terminal: an event becomes a [`Key`](key::Key) in
//! [`tui::input`](crate::tui::input) alone.
//!
//! | module | what it holds |
//! |---|---|
//! | [`command`] | the commands; their names in Dutch and English are in `assets/commands.ron` |
//! | [`key`] | a key, by its name in the key map and as it is shown |
//! | [`mode`], [`view_kind`] | what the keys go to |
//! | [`binding`], [`keymap`] | rows of the key map, those in force, and how they are told |
//! | [`topic`] | keys by what they are for, as the help tells them |
//! | [`user`] | the user's own keys |

pub mod binding;
pub mod command;
pub mod key;
pub mod keymap;
pub mod mode;
pub mod topic;
pub mod user;
pub mod view_kind;
