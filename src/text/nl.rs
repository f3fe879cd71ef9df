//! The interface in Dutch.

use super::Texts;

mod cli;
mod help;
mod pages;
mod screen;

pub const TEXTS: Texts = Texts {
    cli: cli::TEXTS,
    screen: screen::TEXTS,
    pages: pages::TEXTS,
};
