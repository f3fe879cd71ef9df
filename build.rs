//! Makes a copy of the dataset that the program reads faster at every start.

use std::{env, fs, path::PathBuf};

const DATASET: &str = "data/stedenbanden.ron";

/// Leaves out indentation and comment lines: stepping over those takes the `ron` crate nearly half of the time that it
/// needs for all.
fn main() {
    println!("cargo::rerun-if-changed={DATASET}");
    let text = fs::read_to_string(DATASET).expect("the dataset is there");
    // No string in it runs over the end of a line: `check` refuses line ends inside texts, and a test compares
    // what the two copies say.
    let lines = text
        .lines()
        .map(str::trim_start)
        .filter(|line| !line.is_empty() && !line.starts_with("//"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let compact = lines.collect::<Vec<_>>().join("\n");
    fs::write(out.join("stedenbanden.ron"), compact).expect("the build folder can be written");
}
