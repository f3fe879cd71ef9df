//! The words that the interface speaks, a language a folder: [`nl`], [`en`]. Elsewhere stand those of commands
//! (`assets/commands.ron`), the examples below the help (`assets/help`) and its English, which clap takes from the comments
//! in `cli::args`, the settings to begin with (`assets/config.*.ron`), the words of closed lists and those of faults.
//!
//! [`texts`] declares the texts. Each is a method of [`Lang`] (`lang.no_sources()`), and a field that every language must
//! fill, so one that misses a text does not compile. To add a language: a folder beside `nl`, its row in
//! [`Lang::texts`], and its word in the tables of closed lists (`closed_list!`) and of faults (`say!`).

use crate::lang::Lang;

mod date;
mod en;
mod macros;
mod nl;
mod number;
pub mod system;
mod texts;
pub mod timeline;

impl Lang {
    const fn texts(self) -> &'static texts::Texts {
        match self {
            Self::Nl => &nl::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}
