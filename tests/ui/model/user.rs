//! A user who does anything.

use ratatui::layout::Position;
use stedenband::{
    keys::{command::Command, keymap::Keymap, mode::Mode},
    tui::{
        action::{Action, Gesture},
        model::Model,
    },
};
use tui_input::InputRequest;

/// What is typed and pasted: what a query is made of, and what breaks terminals.
const WORDS: [&str; 20] = [
    "wuhan",
    "yangzo",
    "-",
    "!\"",
    "status:verbroken",
    "provincie:",
    "op:2003 ",
    "op:1900",
    "sinds:2004..",
    "periode:xi ",
    "is:betwist ",
    "thema:",
    "武汉",
    "👩‍👩‍👧",
    "e\u{301}",
    "\u{202e}",
    "\u{1b}[2J",
    "\r\n\t",
    "reden:mensenrechten",
    ",,::..",
];

/// Where the next action comes from: `SplitMix64`, so that a seed gives the same ones for ever.
pub struct User {
    state: u64,
    commands: Vec<Command>,
}

impl User {
    /// A user who knows every command that has a key.
    pub fn new(seed: u64, keymap: &Keymap) -> Self {
        let mut commands = Vec::new();
        for binding in Mode::ALL.into_iter().flat_map(|mode| keymap.in_mode(mode)) {
            if !commands.contains(&binding.command) {
                commands.push(binding.command);
            }
        }
        Self {
            state: seed,
            commands,
        }
    }

    fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.number() % end.max(1) as u64) as usize
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        let at = self.below(all.len());
        all[at].clone()
    }

    /// What is done next. Mostly what the keys of the mode can do, now and then what they cannot.
    pub fn next(&mut self, model: &Model) -> Action {
        match self.below(100) {
            0..5 => self.size(),
            5..8 => Action::Tick,
            8..11 => Action::Paste(self.text()),
            11..19 => self.point(model),
            19..26 => self.edit(),
            26..40 if model.mode().takes_text() => self.edit(),
            26..50 => Action::Command(self.one_of(&self.commands.clone())),
            _ => {
                let here: Vec<Command> = model
                    .keymap
                    .in_mode(model.mode())
                    .map(|binding| binding.command)
                    .collect();
                Action::Command(self.one_of(&here))
            }
        }
    }

    /// From nothing to a wall; small ones, where least fits, more often.
    fn size(&mut self) -> Action {
        let (width, height) = self.one_of(&[(41, 13), (41, 13), (81, 25), (121, 41), (201, 61)]);
        let mut side = |end| u16::try_from(self.below(end)).unwrap_or(0);
        Action::Resize(side(width), side(height))
    }

    /// Mostly on the screen, now and then far beside it.
    fn point(&mut self, model: &Model) -> Action {
        use Gesture::{Drag, Press, Release, WheelDown, WheelUp};
        let gesture = self.one_of(&[Press, Press, Press, Drag, Drag, Release, WheelDown, WheelUp]);
        let beside = if self.below(10) == 0 {
            usize::from(u16::MAX)
        } else {
            1
        };
        let mut place =
            |side: u16| u16::try_from(self.below(usize::from(side) + beside)).unwrap_or(u16::MAX);
        let at = Position::new(place(model.size.width), place(model.size.height));
        Action::Point(gesture, at)
    }

    fn text(&mut self) -> String {
        let words = self.below(6);
        let text: Vec<&str> = (0..words).map(|_| self.one_of(&WORDS)).collect();
        text.join(if self.below(2) == 0 { " " } else { "" })
    }

    fn edit(&mut self) -> Action {
        use InputRequest::{
            DeleteLine, DeleteNextChar, DeletePrevChar, DeletePrevWord, DeleteTillEnd, GoToEnd,
            GoToNextChar, GoToNextWord, GoToPrevChar, GoToPrevWord, GoToStart, InsertChar,
        };
        const MOVES: [InputRequest; 11] = [
            DeleteLine,
            DeleteNextChar,
            DeletePrevChar,
            DeletePrevWord,
            DeleteTillEnd,
            GoToEnd,
            GoToNextChar,
            GoToNextWord,
            GoToPrevChar,
            GoToPrevWord,
            GoToStart,
        ];
        if self.below(3) == 0 {
            return Action::Edit(self.one_of(&MOVES));
        }
        let word: Vec<char> = self.one_of(&WORDS).chars().collect();
        Action::Edit(InsertChar(self.one_of(&word)))
    }
}
