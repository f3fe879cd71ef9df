use super::*;
use crate::keys::command::Copied;

#[test]
fn what_is_done_most_comes_first_and_steps_last() {
    let rows = ActionRow::all(&Keymap::default(), Mode::Overview, View::Overview, Lang::Nl);
    assert!(
        !rows[0].command.words().is_step
            && rows.last().is_some_and(|row| row.command.words().is_step)
    );
    let copy = rows
        .iter()
        .find(|row| row.command == Command::Copy(Copied::Line))
        .expect("copying");
    assert_eq!(
        (copy.keys.as_str(), copy.elsewhere),
        ("y", Some(View::Ties))
    );
}

fn best(typed: &str, mode: Mode) -> Option<Command> {
    let rows = ActionRow::all(&Keymap::default(), mode, View::Ties, Lang::Nl);
    let found = PickerRows::Actions(rows.clone()).found(typed);
    found.first().map(|&at| rows[at].command)
}

#[test]
fn an_action_is_found_by_its_name_in_either_language() {
    for (typed, command) in [
        ("sorteren", Command::Sort),
        ("sort", Command::Sort),
        ("export", Command::Export),
        ("meenem", Command::Export),
        ("tijdlijn", Command::Show(View::Timeline)),
        ("timeline", Command::Show(View::Timeline)),
        ("opslaan als excel", Command::Export),
        ("printen", Command::Export),
        ("afsluiten", Command::Quit),
        ("legenda", Command::Help),
        ("statistics", Command::Show(View::Overview)),
        ("beamer", Command::Large),
        ("website", Command::Open),
        ("clipboard", Command::Copy(Copied::Line)),
        ("tegenspraak", Command::Disagreements),
        ("inzoomen", Command::ZoomIn),
        ("filter provincie", Command::FilterProvince),
        ("stopen", Command::Quit),
    ] {
        assert_eq!(best(typed, Mode::List), Some(command), "{typed}");
    }
    assert_eq!(best("xyzzy", Mode::List), None);
    assert_eq!(
        best("sorteren", Mode::Read),
        Some(Command::Sort),
        "what can be done in the view too"
    );
    assert_eq!(best("noorden", Mode::List), None, "but no steps on the map");
}

#[test]
fn every_action_is_found_by_the_words_it_shows() {
    for mode in Mode::ALL {
        let rows = ActionRow::all(&Keymap::default(), mode, View::Ties, Lang::En);
        let actions = PickerRows::Actions(rows.clone());
        for (row, lang) in rows
            .iter()
            .flat_map(|row| [Lang::Nl, Lang::En].map(|lang| (row, lang)))
        {
            let found = actions.found(row.command.description(lang));
            assert!(found.iter().any(|&at| rows[at] == *row), "{row:?}");
        }
    }
}
