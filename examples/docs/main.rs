//! Makes what the documentation shows of the program from the program itself:
//!
//! ```sh
//! cargo run --example docs
//! ```
//! writes `assets/dashboard.svg` and `docs/keys.md`; `tests/core/docs.rs` fails where they are not what this would write.

#![allow(clippy::print_stdout, reason = "it tells what it wrote")]

#[path = "../../tests/common/mod.rs"]
mod common;
mod keys;
mod picture;
mod written;

fn main() -> std::io::Result<()> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for (path, text) in written::all() {
        std::fs::write(root.join(path), text)?;
        println!("{path}");
    }
    Ok(())
}
