//! What the documentation shows of the program is what the program shows.

use crate::common;

#[path = "../../examples/docs/keys.rs"]
mod keys;
#[path = "../../examples/docs/picture.rs"]
mod picture;
#[path = "../../examples/docs/written.rs"]
mod written;

#[test]
fn pictures_and_tables_are_fresh() {
    for (path, text) in written::all() {
        let kept = std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")))
            .unwrap_or_default();
        assert!(
            kept == text,
            "{path} is stale: run `cargo run --example docs`, and look at it"
        );
    }
}
