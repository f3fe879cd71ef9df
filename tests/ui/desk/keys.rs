//! Keys of the user's own: no other is told anywhere.

use std::{
    fs,
    path::{Path, PathBuf},
};

use stedenband::{
    keys::{
        binding::Binding, command::Command, key::Key, keymap::Keymap, mode::Mode, view_kind::View,
    },
    lang::Lang,
    tui::{action::Action, update::update},
};

use crate::common::Dashboard;

/// Another key for every command in every mode: Alt with a letter that no key has.
fn others() -> Keymap {
    let default = Keymap::default();
    let mut own: Vec<Binding> = Vec::new();
    for mode in Mode::ALL {
        let mut letters = ('α'..='ω').chain('а'..='я').chain('ა'..='ჰ');
        let mut commands: Vec<Command> = default
            .in_mode(mode)
            .map(|binding| binding.command)
            .collect();
        commands.dedup();
        for command in commands {
            if own
                .iter()
                .any(|row| row.modes == [mode] && row.command == command)
            {
                continue;
            }
            let key: Key = format!("alt-{}", letters.next().unwrap()).parse().unwrap();
            own.push(Binding {
                modes: vec![mode],
                keys: vec![key],
                command,
                footer: None,
            });
        }
    }
    Keymap::with_own(&own).unwrap()
}

/// What keys with a name are called, in either language; what is a word elsewhere too is not among them.
const NAMED: [&str; 13] = [
    "Enter",
    "Esc",
    "Tab",
    "Shift-Tab",
    "Backspace",
    "PgUp",
    "PgDn",
    "Home",
    "Ins",
    "Del",
    "spatie",
    "F1",
    "F2",
];

/// A key in a text that would be there whatever the key map says.
fn told(screen: &str) -> Vec<String> {
    let words = screen.split(|c: char| c.is_whitespace() || "():,.;·".contains(c));
    let mut found: Vec<String> = words
        .filter(|word| NAMED.contains(word) || (word.starts_with("Ctrl-") && *word != "Ctrl-c"))
        .map(ToOwned::to_owned)
        .collect();
    for phrase in [" / ", "typ /", "press /", "(i)", "(u legt", "(u explains"] {
        found.extend(screen.contains(phrase).then(|| phrase.to_owned()));
    }
    found
}

#[test]
fn the_keys_in_force_are_the_only_ones_that_are_told() {
    const OPEN: [&[Command]; 14] = [
        &[],
        &[Command::FilterStatus],
        &[Command::Search],
        &[Command::Questions],
        &[Command::Palette],
        &[Command::Export],
        &[Command::Help],
        &[Command::About],
        &[Command::Terms],
        &[Command::Tour],
        &[Command::Read],
        &[Command::Large],
        &[Command::Play],
        &[Command::Back],
    ];
    for lang in [Lang::Nl, Lang::En] {
        for query in ["", "op:1980 xyzzyq"] {
            let mut dashboard = Dashboard::opened(120, 60, lang, query, None);
            dashboard.model.keymap = others();
            for view in View::ALL {
                for commands in OPEN {
                    for command in [Command::Show(view)].iter().chain(commands) {
                        update(&mut dashboard.model, Action::Command(*command));
                    }
                    // The backend of tests keeps what a terminal would lose under a Chinese character.
                    let screen = dashboard.resize(120, 60).screen();
                    assert_eq!(
                        told(&screen),
                        Vec::<String>::new(),
                        "{view:?} {commands:?} {query}\n{screen}"
                    );
                    assert!(
                        screen.contains("Alt-"),
                        "{view:?} {commands:?}: none at all\n{screen}"
                    );
                    while dashboard.model.mode() != view.mode() {
                        update(&mut dashboard.model, Action::Command(Command::Cancel));
                    }
                }
            }
        }
    }
}

#[test]
fn the_texts_hold_no_key() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = vec![source.join("tui/run_export.rs")];
    super::languages::visit(&source.join("text"), &mut |path, _| {
        files.push(path.to_owned());
    });
    // The texts of the command line: no screen shows them.
    let of_screens = |path: &PathBuf| !path.ends_with("nl/help.rs") && !path.ends_with("nl/cli.rs");
    for file in files.into_iter().filter(of_screens) {
        let code = fs::read_to_string(&file).unwrap();
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        let texts = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| line.split('"').skip(1).step_by(2));
        for text in texts.filter(|text| *text != "spatie") {
            assert_eq!(
                told(text),
                Vec::<String>::new(),
                "{}: {text}",
                file.display()
            );
        }
    }
}
