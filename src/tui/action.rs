//! What can happen: one closed set of actions.

use super::input::background::Brightness;
use ratatui::layout::Position;
use tui_input::InputRequest;

use crate::keys::command::Command;

/// Something that changes the model. Keys never reach [`update`](super::update::update()) but as one of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A command that a key is bound to.
    Command(Command),
    /// The query line is edited; only while it is typed in.
    Edit(InputRequest),
    /// Text was pasted.
    Paste(String),
    /// A while went by; only while the years play.
    Tick,
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// The terminal told what is behind the text.
    Background(Brightness),
    /// The mouse did something at a place of the screen; only where the user wants a mouse.
    Point(Gesture, Position),
}

impl Action {
    /// Whether a message stays on screen: the button that is let go is that of the click which it answers, and a
    /// terminal answers when it likes.
    #[must_use]
    pub const fn leaves_notice(&self) -> bool {
        matches!(
            self,
            Self::Point(Gesture::Release | Gesture::Drag, _) | Self::Background(_)
        )
    }
}

/// What the mouse does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// The left button goes down.
    Press,
    /// The mouse moves with that button held.
    Drag,
    /// The button is let go.
    Release,
    /// The wheel is turned towards the user.
    WheelDown,
    /// The wheel is turned away.
    WheelUp,
}
