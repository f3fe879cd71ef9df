//! stedenband.
fn main() {}
