//! Whatever a file holds: it loads, or is refused with reasons; to check it ends, too.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stedenband::dataset::{check, load};

fuzz_target!(|text: &str| {
    if let Err(faults) = load::parse(text) {
        assert!(!faults.is_empty(), "refused without a reason");
        assert!(!check::check(text, |_, _| {}).is_empty(), "refused, but nothing is wrong");
    } else {
        drop(check::check(text, |_, _| {}));
    }
});
