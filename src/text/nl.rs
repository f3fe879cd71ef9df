//! The interface in Dutch.

use super::texts::Texts;

mod cli;
mod exports;
mod help;
mod pages;
mod queries;
mod screen;

pub const TEXTS: Texts = Texts {
    cli: cli::TEXTS,
    exports: exports::TEXTS,
    screen: screen::TEXTS,
    pages: pages::TEXTS,
    queries: queries::TEXTS,
};
