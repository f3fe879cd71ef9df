//! What keys are for, as the help tells them: those of one topic stand together, and what many places share is told once.

use super::{
    keymap::{CommandKeys, Keymap},
    mode::Mode,
};
use crate::{dataset::closed_list::closed_list, lang::Lang};

closed_list! {
/// What a key that works in many places is for, in the order in which one needs it. Its label heads such keys.
Topic {
    /// Finding ties.
    Search: "search" => "Zoeken en filteren" | "Searching and filtering",
    /// Looking at what was found.
    View: "view" => "Bekijken" | "Viewing",
    /// Taking it along.
    Export: "export" => "Kopiëren en exporteren" | "Copying and exporting",
    /// Moving about, and all else that works nearly everywhere.
    General: "general" => "Bijna overal" | "Nearly everywhere",
}
}

/// What a section of the help is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Keys that many places share.
    Topic(Topic),
    /// What else works in one place.
    Mode(Mode),
}

impl Heading {
    /// What it says.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Topic(topic) => topic.label(lang),
            Self::Mode(mode) => mode.label(lang),
        }
    }
}

impl Keymap {
    /// All keys, each told once: by topic, and then what else works `here` and in the other places.
    #[must_use]
    pub fn sections(&self, here: Mode, lang: Lang) -> Vec<(Heading, Vec<CommandKeys>)> {
        let mut sections: Vec<(Heading, Vec<CommandKeys>)> = Topic::ALL
            .map(|topic| (Heading::Topic(topic), Vec::new()))
            .into();
        let mut rest = Vec::new();
        for mode in Mode::ALL {
            let mut own = Vec::new();
            for row in self.commands(mode, lang) {
                let topic = row.command.words().topic;
                let topic = topic.map(|topic| &mut sections[topic as usize].1);
                match topic {
                    Some(rows) => match told(&row, rows, lang) {
                        Told::Not => rows.push(row),
                        Told::Whole => {}
                        Told::WithOtherKeys => own.push(row),
                    },
                    None => own.push(row),
                }
            }
            rest.push((Heading::Mode(mode), own));
        }
        rest.sort_by_key(|(heading, _)| *heading != Heading::Mode(here));
        sections.extend(rest);
        sections.retain(|(_, rows)| !rows.is_empty());
        sections
    }
}

/// How far keys were told already.
enum Told {
    Whole,
    WithOtherKeys,
    Not,
}

fn told(row: &CommandKeys, told: &[CommandKeys], lang: Lang) -> Told {
    let does = row.command.description(lang);
    let mut same = told
        .iter()
        .filter(|told| told.command.description(lang) == does);
    match same.next() {
        None => Told::Not,
        Some(told) if row.keys.iter().all(|key| told.keys.contains(key)) => Told::Whole,
        Some(_) => Told::WithOtherKeys,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_told_and_what_places_share_once() {
        let keymap = Keymap::default();
        for (here, lang) in [(Mode::List, Lang::Nl), (Mode::Read, Lang::En)] {
            let sections = keymap.sections(here, lang);
            let told = |wanted: &str, does: &str| {
                let rows = sections.iter().flat_map(|(_, rows)| rows);
                let of_it = rows.filter(|row| row.command.description(lang) == does);
                of_it
                    .filter(|row| row.keys.iter().any(|key| key == wanted))
                    .count()
            };
            for mode in Mode::ALL {
                for row in keymap.commands(mode, lang) {
                    let does = row.command.description(lang);
                    for key in &row.keys {
                        assert!(told(key, does) > 0, "{key}: {does} in {mode:?}");
                        let is_shared =
                            ["↓", "↑", "Ctrl-l", "Ctrl-z", "Ctrl-c", "/"].contains(&&**key);
                        if is_shared && row.command.words().topic.is_some() {
                            assert_eq!(told(key, does), 1, "{key}: {does} in {mode:?}");
                        }
                    }
                }
            }
            let headings: Vec<Heading> = sections.iter().map(|(heading, _)| *heading).collect();
            let first = [Topic::Search, Topic::View, Topic::Export, Topic::General];
            assert_eq!(headings[..4], first.map(Heading::Topic));
            // All that works in the list was told by what it is for.
            let next = if here == Mode::List { Mode::Map } else { here };
            assert_eq!(headings[4], Heading::Mode(next));
        }
    }
}
