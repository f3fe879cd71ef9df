//! The dashboard in a real pseudo-terminal: what it promises the terminal it runs in.
//!
//! | module | promise |
//! |---|---|
//! | [`keys`] | no key that comes apart, comes double or comes from another kind of terminal is read as others |
//! | [`life`] | the list comes up; after quitting the terminal is as before; bytes per key |
//! | [`ends`] | so it is after every signal, however early, and where the terminal reads nothing |
//! | [`jobs`] | Ctrl-Z and `fg`, a stop from outside |
//! | [`crash`] | a panic is reported on a terminal that was given back |
//! | [`gone`] | a terminal that disappears, and one where nothing happens |
//! | [`sizes`] | every size, while anything is open |
//! | [`noise`] | pastes, mouse noise, unknown sequences, keys let go |
//! | [`kinds`] | any `TERM`, no colours, and no terminal at all |
//! | [`mouse`] | the mouse is taken only where it is wanted, and given back |
//! | [`multiplexers`] | it works inside tmux and GNU screen |
//! | [`first_start`] | the tour is offered once |
//! | [`settings`] | the user's keys, and what is remembered |
//! | [`clipboard`] | what is copied reaches it; a browser that is started writes nothing on the screen |
//! | [`completion`] | a TAB in bash, zsh and fish completes what the program offers |
//! | [`exporting`] | the form that exports writes what it says, and asks before it replaces anything |
//! | [`broken_off`] | an export that is broken off leaves nothing behind, whatever ends it; the user is heard while it writes |
//! | [`watch`] | the dashboard follows its file, and what cannot be read leaves what could on screen |
//! | [`hostile`], [`environment`] | nothing in data, names and variables commands the terminal |
//! | [`huge`] | far too much in a file is refused, or every key is answered all the same |
//! | [`alone`] | no network, and no file is touched unasked but the mark that the tour was offered |
//!
//! What is to come is waited for, with a deadline. Of a fixed length are only the pauses that a test is about, as between
//! the halves of a key, and how long the screen must not change to be done.
#![expect(clippy::print_stderr, reason = "what can not be tried is said")]

mod alone;
mod background;
mod broken_off;
mod clipboard;
mod completion;
mod crash;
mod ends;
mod environment;
mod exporting;
mod first_start;
mod gone;
mod hostile;
mod huge;
mod jobs;
mod keys;
mod kinds;
mod life;
mod mouse;
mod multiplexers;
mod noise;
mod settings;
mod setup;
mod sizes;
mod tty;
mod watch;
