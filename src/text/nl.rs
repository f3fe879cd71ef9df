//! The interface in Dutch.

use super::Texts;

mod pages;
mod screen;

pub const TEXTS: Texts = Texts {
    screen: screen::TEXTS,
    pages: pages::TEXTS,
};
