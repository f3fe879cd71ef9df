//! What a user does in the views and with the date in force, from the keys to the screen, on the real dataset.

mod beside;
mod empty;
mod huge;
mod large;
mod looks;
mod opened;
mod overview;
mod screens;
mod scripts;
mod styles;
mod terms;
mod timeline;
mod years;
