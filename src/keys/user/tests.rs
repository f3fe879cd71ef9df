use super::*;

fn row(mode: Mode, keys: &[&str], command: Command) -> Binding {
    Binding {
        modes: vec![mode],
        keys: keys.iter().map(|key| key.parse().unwrap()).collect(),
        command,
        footer: None,
    }
}

fn key(name: &str) -> Key {
    name.parse().unwrap()
}

#[test]
fn the_users_keys_take_the_place_of_those_of_the_command() {
    let keymap = Keymap::with_own(&[row(Mode::List, &["ctrl-s", "f5"], Command::Sort)]).unwrap();
    assert_eq!(
        keymap.command(Mode::List, key("ctrl-s")),
        Some(Command::Sort)
    );
    assert_eq!(keymap.command(Mode::List, key("o")), None);
    assert_eq!(
        keymap.command(Mode::Timeline, key("o")),
        Some(Command::Sort),
        "elsewhere nothing changes"
    );
    assert_eq!(keymap.label(Mode::List, Command::Sort, Lang::Nl), "Ctrl-s");
    let hints = keymap.hints(Mode::List, Lang::Nl);
    assert!(
        hints.iter().any(|hint| hint.keys == "Ctrl-s"),
        "the footer tells it: {hints:?}"
    );
    assert_eq!(
        Keymap::with_own(&[]).unwrap().hints(Mode::List, Lang::Nl),
        Keymap::default().hints(Mode::List, Lang::Nl)
    );
}

#[test]
fn a_key_may_be_taken_from_a_command_that_keeps_another_and_keys_may_be_swapped() {
    let keymap = Keymap::with_own(&[row(Mode::List, &["l"], Command::Sort)]).unwrap();
    assert_eq!(keymap.command(Mode::List, key("l")), Some(Command::Sort));
    assert_eq!(
        keymap.command(Mode::List, key("enter")),
        Some(Command::Read)
    );
    let swapped = [
        row(Mode::List, &["s"], Command::FilterTheme),
        row(Mode::List, &["t"], Command::FilterStatus),
    ];
    assert_eq!(
        Keymap::with_own(&swapped)
            .unwrap()
            .command(Mode::List, key("s")),
        Some(Command::FilterTheme)
    );
}

#[test]
fn a_conflict_is_told_with_both_uses() {
    let twice = [
        row(Mode::List, &["f5"], Command::Sort),
        row(Mode::List, &["f6", "f5"], Command::Export),
    ];
    let wrong = Keymap::with_own(&twice).unwrap_err();
    assert_eq!((wrong.len(), wrong[0].row, wrong[0].place), (1, 1, 1));
    let (message, _) = wrong[0].why.words(Lang::En);
    assert!(
        message.contains("F5 is for ‘export the ties found")
            && message.contains("‘choose what to sort by’")
    );
    let needed = Keymap::with_own(&[row(Mode::List, &["/"], Command::Sort)]).unwrap_err();
    assert_eq!(
        needed[0].why,
        BindingProblem::Needed(key("/"), Mode::List, Command::Sort, Command::Search)
    );
}

#[test]
fn quitting_stays_possible_and_typing_stays_typing() {
    for (own, why) in [
        (
            row(Mode::List, &["ctrl-c"], Command::Sort),
            BindingProblem::Always,
        ),
        (row(Mode::List, &[], Command::Sort), BindingProblem::NoKeys),
        (
            row(Mode::Search, &["x"], Command::Accept),
            BindingProblem::TypesText(key("x"), Mode::Search),
        ),
        (
            row(Mode::List, &["f5"], Command::ZoomIn),
            BindingProblem::NotThere(Command::ZoomIn, Mode::List),
        ),
    ] {
        assert_eq!(Keymap::with_own(&[own]).unwrap_err()[0].why, why);
    }
    let keymap = Keymap::with_own(&[row(Mode::List, &["Q"], Command::Quit)]).unwrap();
    assert_eq!(keymap.command(Mode::List, Key::QUITS), Some(Command::Quit));
    assert_eq!(keymap.command(Mode::List, key("q")), None);
}
