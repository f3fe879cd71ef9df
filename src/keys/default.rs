//! The bindings that come with the program: `assets/keys.ron`, as `build.rs` turned it into Rust. To read the file
//! itself at each start took as long as to read a dataset of twenty ties.

use super::{binding::Binding, command::Command, mode::Mode, view_kind::View};

/// The types of what a command of that name is told: `show(map)` is `Command::Show(argument::Show::Map)`.
mod argument {
    pub use crate::keys::{command::Copied as Copy, view_kind::View as Show};
}

/// What `views` stands for.
const VIEWS: &[Mode] =
    &[View::Ties.mode(), View::Map.mode(), View::Timeline.mode(), View::Sources.mode(), View::Overview.mode()];

/// The bindings, in the order of the file.
pub(super) fn bindings() -> Vec<Binding> {
    include!(concat!(env!("OUT_DIR"), "/keys.rs"))
}

fn row(modes: &[&[Mode]], keys: &[&str], command: Command, footer: Option<u8>) -> Binding {
    // All are names of keys: a test compares what this makes with the file.
    let keys = keys.iter().filter_map(|key| key.parse().ok()).collect();
    Binding { modes: modes.concat(), keys, command, footer }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_those_of_the_file() {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let rows: Vec<Binding> = options.from_str(include_str!("../../assets/keys.ron")).unwrap();
        assert_eq!(bindings(), rows);
    }

    #[test]
    fn views_are_all_views() {
        assert_eq!(VIEWS, View::ALL.map(View::mode));
    }
}
