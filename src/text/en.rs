//! The interface in English.

use super::Texts;

mod cli;
mod pages;
mod screen;

pub const TEXTS: Texts = Texts {
    cli: cli::TEXTS,
    screen: screen::TEXTS,
    pages: pages::TEXTS,
};
