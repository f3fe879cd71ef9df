//! Writes a dataset of made-up ties, as many as asked for, to try the program on:
//! `cargo run --release --example synthesise -- 100000 > big.ron`.
//!
//! None of it is true; the names are real ones so that searching behaves as it does in earnest. Equal numbers give
//! equal files, and a smaller file is the begin of a larger one but for the needle, which moves.

use std::io::{self, BufWriter, Write};

mod rows;

fn main() -> io::Result<()> {
    let asked = std::env::args().nth(1);
    let Some(ties) = asked
        .as_deref()
        .and_then(|number| number.replace('_', "").parse().ok())
    else {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "say how many ties: synthesise -- 100000 > big.ron",
        ));
    };
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    rows::write(ties, &mut out)?;
    out.flush()
}
