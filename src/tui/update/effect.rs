//! What the program must do after an action.

use crate::sanitise::Escaped;

/// What the program must do besides drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Quit.
    Quit,
    /// Hand the terminal back to the shell until `fg`.
    Suspend,
    /// Draw the whole screen anew.
    Redraw,
    /// Send a text to the clipboard.
    Copy(Escaped),
    /// Open an address of the web in the browser.
    Open(String),
    /// Complete the path in the form that exports.
    CompletePath,
    /// Write what the form that exports says.
    Save,
}
