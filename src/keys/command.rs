//! Commands: what a key can be bound to.

use std::{collections::HashMap, sync::LazyLock};

use serde::Deserialize;

use super::{topic::Topic, view_kind::View};
use crate::lang::Lang;

/// A command that a key can be bound to; `assets/keys.ron` and `assets/commands.ron` name it in snake case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Show the ties found in this view.
    Show(View),
    /// One down.
    Next,
    /// One up.
    Previous,
    /// A line down, where there is text and no cursor.
    LineDown,
    /// A line up.
    LineUp,
    /// A screenful down.
    PageDown,
    /// A screenful up.
    PageUp,
    /// To the top.
    First,
    /// To the bottom.
    Last,
    /// The detail pane down.
    ScrollDown,
    /// The detail pane up.
    ScrollUp,
    /// Read the selected tie on the whole screen.
    Read,
    /// The next tie, while reading.
    NextTie,
    /// The previous tie, while reading.
    PreviousTie,
    /// To the nearest place on the map to the north.
    North,
    /// To the nearest place on the map to the south.
    South,
    /// To the nearest place on the map to the west.
    West,
    /// To the nearest place on the map to the east.
    East,
    /// The next tie at the place or in the province in hand on the map.
    NextHere,
    /// The previous tie there.
    PreviousHere,
    /// The next province to the south.
    NextProvince,
    /// The next province to the north.
    PreviousProvince,
    /// Read the tie in hand, or filter on the province in hand.
    Enter,
    /// The map of the next theme.
    NextTheme,
    /// The map of the previous theme.
    PreviousTheme,
    /// The map of the next period.
    NextPeriod,
    /// Draw outlines in the other way.
    Pen,
    /// The disagreements between sources.
    Disagreements,
    /// The next side of a disagreement.
    NextSide,
    /// The previous side of a disagreement.
    PreviousSide,
    /// The quotation in large print.
    Large,
    /// Open the document that the quotation in hand comes from.
    FullText,
    /// The next quotation in a document, or the next place that is searched for.
    NextPassage,
    /// The previous one.
    PreviousPassage,
    /// Type what to search for in a document.
    SearchText,
    /// Type in the query line.
    Search,
    /// Keep what was typed.
    Accept,
    /// Complete the name or value that is being typed.
    Complete,
    /// What was asked before.
    Older,
    /// What was asked after that, or the line as it was typed.
    Newer,
    /// Pick a question with a name.
    Questions,
    /// Pick an action by its name.
    Palette,
    /// Take what is under the cursor of a list to choose from.
    Pick,
    /// Mark it, or take the mark away.
    Mark,
    /// To the filters, or back to the list.
    SwitchPane,
    /// Make the pane that has the keys wider, or higher.
    Larger,
    /// Make it narrower, or lower.
    Smaller,
    /// Pick a status to filter by.
    FilterStatus,
    /// Pick a province to filter by.
    FilterProvince,
    /// Pick a theme to filter by.
    FilterTheme,
    /// Pick a level to filter by.
    FilterLevel,
    /// Pick a kind of relation to filter by.
    FilterKind,
    /// Pick the decade of the start to filter by.
    FilterSince,
    /// Tick or untick the filter under the cursor.
    Toggle,
    /// One step back: leave what is open, then clear the last filter.
    Back,
    /// Throw away what was typed.
    Cancel,
    /// Clear all filters.
    ClearAll,
    /// Put the dashboard at the survey before the date in force.
    SurveyBack,
    /// Put it at the next survey, or at now.
    SurveyOn,
    /// Put the dashboard at the end of the year before.
    YearBack,
    /// Put it at the end of the next year, or at now.
    YearOn,
    /// Let the years go by, or stop that.
    Play,
    /// Put it at now.
    Now,
    /// To the next mark on the bar of the selected tie.
    NextMark,
    /// To the mark before.
    PreviousMark,
    /// Fewer years, closer.
    ZoomIn,
    /// More years.
    ZoomOut,
    /// Later years.
    Later,
    /// Earlier years.
    Earlier,
    /// To the number on the left.
    Left,
    /// To the number on the right.
    Right,
    /// To the ties behind the number under the cursor.
    ShowBehind,
    /// Pick what to sort by.
    Sort,
    /// Turn the order around.
    Reverse,
    /// Group by province, by status, or not.
    Group,
    /// To the next heading of what is read.
    NextSection,
    /// To the previous one.
    PreviousSection,
    /// To the next quotation about the tie.
    NextQuotation,
    /// To the previous one.
    PreviousQuotation,
    /// Copy something to the clipboard.
    Copy(Copied),
    /// Open the source of the quotation in the browser.
    Open,
    /// Export the ties found.
    Export,
    /// Write what the form says.
    Save,
    /// Complete the path in the form.
    CompletePath,
    /// Open or close the help.
    Help,
    /// Open or close the page about the data.
    About,
    /// Open or close the page of terms.
    Terms,
    /// Open or close the tour.
    Tour,
    /// Draw the screen anew.
    Redraw,
    /// Stop for a while, as Ctrl-Z does to other programs.
    Suspend,
    /// Quit.
    Quit,
}

/// What can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Copied {
    /// The marked quotation with its source, in one line.
    Line,
    /// The same in Markdown.
    Markdown,
    /// All that is told of the tie.
    Tie,
    /// The command that shows the tie.
    CommandLine,
}

/// A row of `assets/commands.ron`: what a command is called, in Dutch and English.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommandWords {
    command: Command,
    label: [&'static str; 2],
    does: [&'static str; 2],
    /// Where the help tells it, if many places share it.
    #[serde(default)]
    pub topic: Option<Topic>,
    /// Words that users have for it in either language where it does not call itself that.
    #[serde(default)]
    pub also: &'static str,
    /// Whether it moves a cursor or does something with what is under it: of use where one is, and nowhere else.
    #[serde(default)]
    pub is_step: bool,
}

static WORDS: LazyLock<HashMap<Command, CommandWords>> = LazyLock::new(|| {
    let rows: Vec<CommandWords> = ron::from_str(include_str!("../../assets/commands.ron"))
        .expect("a test reads the words of commands");
    rows.into_iter().map(|row| (row.command, row)).collect()
});

impl Command {
    /// What it is called, and how the palette finds it.
    #[must_use]
    pub fn words(self) -> &'static CommandWords {
        &WORDS[&self]
    }

    /// What it does, in a phrase, for the help and the palette.
    #[must_use]
    pub fn description(self, lang: Lang) -> &'static str {
        self.words().does[lang as usize]
    }

    /// One or two words for the footer.
    #[must_use]
    pub fn label(self, lang: Lang) -> &'static str {
        self.words().label[lang as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{keymap::Keymap, mode::Mode};

    #[test]
    fn every_command_that_a_key_can_give_has_words_in_both_languages_once() {
        let rows: Vec<CommandWords> =
            ron::from_str(include_str!("../../assets/commands.ron")).unwrap();
        let keymap = Keymap::default();
        let bound: Vec<Command> = Mode::ALL
            .into_iter()
            .flat_map(|mode| keymap.in_mode(mode))
            .map(|binding| binding.command)
            .collect();
        for (at, row) in rows.iter().enumerate() {
            let command = row.command;
            assert!(
                rows[..at].iter().all(|other| other.command != command),
                "{command:?} twice"
            );
            assert!(bound.contains(&command), "{command:?} has no key");
            for words in [row.label, row.does].concat() {
                assert!(!words.trim().is_empty(), "{command:?}");
            }
        }
        for command in bound {
            assert!(WORDS.contains_key(&command), "{command:?} has no words");
        }
    }
}
