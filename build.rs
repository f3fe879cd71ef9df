//! Makes the copy of the dataset that the program reads at its start: the same, without indentation and
//! comment lines. Stepping over those takes the `ron` crate nearly half of the time that it needs for all.

use std::{env, fs, path::Path};

const DATASET: &str = "data/stedenbanden.ron";

fn main() {
    println!("cargo::rerun-if-changed={DATASET}");
    let text = fs::read_to_string(DATASET).expect("the dataset is there");
    // No string in it runs over the end of a line: `check` refuses line ends inside texts, and a test compares
    // what the two copies say.
    let lines = text.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let out = Path::new(&env::var_os("OUT_DIR").expect("cargo sets it")).join("stedenbanden.ron");
    fs::write(out, lines.collect::<Vec<_>>().join("\n")).expect("the copy can be written");
}
