//! What the program would else do at every start: it makes a copy of the dataset that is read faster, and turns the
//! key map into Rust.

use std::{env, fmt::Write as _, fs, path::PathBuf};

use ron::{extensions::Extensions, value::RawValue};
use serde::Deserialize;

const DATASET: &str = "data/stedenbanden.ron";
const KEYS: &str = "assets/keys.ron";

fn main() {
    println!("cargo::rerun-if-changed={DATASET}");
    println!("cargo::rerun-if-changed={KEYS}");
    dataset();
    keys();
}

fn write(name: &str, text: &str) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join(name), text).expect("the build folder can be written");
}

/// The dataset without indentation and comment lines: stepping over those takes the `ron` crate nearly half of the
/// time that it needs for all.
fn dataset() {
    let text = fs::read_to_string(DATASET).expect("the dataset is there");
    // No string in it runs over the end of a line: `check` refuses line ends inside texts, and a test compares
    // what the two copies say.
    let lines = text.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    write("stedenbanden.ron", &lines.collect::<Vec<_>>().join("\n"));
}

/// A row of the key map. What is no text is kept as it is written, for only the program knows what it means.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    modes: Vec<Box<RawValue>>,
    keys: Vec<String>,
    command: Box<RawValue>,
    footer: Option<u8>,
}

/// The key map as a list of calls: `row(&[VIEWS, &[Mode::Read]], &["m"], Command::Copy(argument::Copy::Markdown), None)`.
fn keys() {
    let text = fs::read_to_string(KEYS).expect("the key map is there");
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let rows: Vec<Row> = options.from_str(&text).unwrap_or_else(|error| panic!("{KEYS}: {error}"));
    let mut code = "vec![\n".to_owned();
    for Row { modes, keys, command, footer } in rows {
        let modes: Vec<String> = modes.iter().map(|mode| modes_of(mode.get_ron())).collect();
        let (modes, command) = (modes.join(", "), command_of(command.get_ron()));
        writeln!(code, "    row(&[{modes}], &{keys:?}, {command}, {footer:?}),").expect("it is a string");
    }
    code.push(']');
    write("keys.rs", &code);
}

fn modes_of(name: &str) -> String {
    match name.trim() {
        "views" => "VIEWS".to_owned(),
        name => format!("&[Mode::{}]", variant(name)),
    }
}

fn command_of(text: &str) -> String {
    match text.trim().trim_end_matches(')').split_once('(') {
        None => format!("Command::{}", variant(text.trim())),
        Some((name, argument)) => {
            let name = variant(name);
            format!("Command::{name}(argument::{name}::{})", variant(argument.trim()))
        }
    }
}

/// `full_text` as the variant `FullText`.
fn variant(name: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    name.split('_').filter(|word| !word.is_empty()).map(capital).collect()
}
