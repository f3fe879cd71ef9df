//! Whatever a text holds: nothing in it commands a terminal once it is made visible, and to do so twice changes
//! nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stedenband::sanitise::{visible, visible_block};

/// What commands a terminal or turns the direction of a line.
fn commands(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fuzz_target!(|text: &str| {
    let line = visible(text);
    assert!(!line.chars().any(commands), "{text:?} becomes {line:?}");
    assert_eq!(visible(&line), line);
    let block = visible_block(text);
    assert!(!block.chars().any(|c| !matches!(c, '\n' | '\t') && commands(c)), "{text:?} becomes {block:?}");
});
