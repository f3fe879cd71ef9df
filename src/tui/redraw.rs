//! What of the screen is drawn anew: all of it, but for the one thing that is done most, moving through the list.
//! That changes the row that the cursor leaves, the one that it comes to, and the text beside the list.
//!
//! To draw those alone is not a matter of fewer instructions only: between two keys the processor forgets the program,
//! and the more different code a key runs through, the more of it must be fetched again. A whole frame takes half as long
//! again twenty milliseconds after the one before as it does at once.

use super::{
    action::Action,
    glyphs::Charset,
    model::{Cursor, Focus, Model},
};
use crate::keys::{command::Command, view_kind::View};

/// What of the screen is drawn anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redraw {
    /// All of it.
    All,
    /// What the cursor of the list changes.
    Cursor {
        /// Where it was among the ties found.
        from: usize,
    },
}

/// What is done to the model between two frames.
#[derive(Clone, Copy, Debug)]
pub struct Changes {
    /// The cursor as it was drawn; `None` where something was done that can change anything.
    cursor: Option<Cursor>,
}

impl Changes {
    /// None yet, to a model that has just been drawn.
    #[must_use]
    pub fn since(drawn: &Model) -> Self {
        Self { cursor: is_at_rest(drawn).then_some(drawn.list) }
    }

    /// An action is done.
    pub fn note(&mut self, action: &Action) {
        if !matches!(action, Action::Command(Command::Next | Command::Previous)) {
            self.cursor = None;
        }
    }

    /// What must be drawn anew of what has become of the model.
    #[must_use]
    pub fn until(self, model: &Model) -> Redraw {
        match self.cursor.filter(|cursor| is_at_rest(model) && cursor.top == model.list.top) {
            Some(cursor) => Redraw::Cursor { from: cursor.at },
            None => Redraw::All,
        }
    }
}

/// Whether the list has the keys, and nothing else is going on that shows.
fn is_at_rest(model: &Model) -> bool {
    model.view == View::Ties
        && matches!(model.focus, Focus::View)
        && model.notice.is_none()
        && model.loading.is_none()
        && !model.playing
        // Stand-ins in ASCII look at what stands before them in the row.
        && model.charset == Charset::Unicode
}
