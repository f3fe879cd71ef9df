//! A screen as an SVG picture.

use std::fmt::Write as _;

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthStr as _;

/// The width and height of a cell, in pixels.
const CELL: (usize, usize) = (8, 17);
/// The size of the letters, and the height of their base line in a cell.
const LETTERS: (usize, usize) = (13, 13);
/// The space around the screen.
const MARGIN: usize = 10;
/// Text and ground where the program leaves them to the terminal.
const PLAIN: (&str, &str) = ("#e4e4e4", "#101010");

/// Cells of one look, side by side.
struct Run {
    text: String,
    column: usize,
    columns: usize,
    look: Look,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Look {
    fg: String,
    bg: Option<String>,
    is_bold: bool,
    is_italic: bool,
}

/// Draws what a screen shows, with a title for those who can't see it.
pub fn svg(screen: &Buffer, title: &str) -> String {
    let (columns, rows) = (
        usize::from(screen.area.width),
        usize::from(screen.area.height),
    );
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" font-size=\"{}\" \
         font-family=\"DejaVu Sans Mono, Menlo, Consolas, Noto Sans Mono CJK SC, monospace\" xml:space=\"preserve\">\n\
         <title>{}</title>\n<rect width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"{}\"/>\n",
        LETTERS.0,
        escaped(title),
        PLAIN.1
    );
    for (row, cells) in screen.content().chunks(columns.max(1)).enumerate() {
        for run in runs(cells) {
            draw(&mut out, &run, row);
        }
    }
    out.push_str("</svg>\n");
    out
}

/// The runs of a row. A wide letter is one by itself: fonts differ in how wide they draw it.
fn runs(cells: &[Cell]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut column = 0;
    while let Some(cell) = cells.get(column) {
        let columns = cell.symbol().width().max(1);
        let look = look(cell);
        match runs.last_mut() {
            Some(run)
                if columns == 1
                    && run.look == look
                    && run.text.width() == run.columns
                    && run.columns > 0 =>
            {
                run.text.push_str(cell.symbol());
                run.columns += 1;
            }
            _ => runs.push(Run {
                text: cell.symbol().to_owned(),
                column,
                columns,
                look,
            }),
        }
        column += columns;
    }
    runs
}

fn look(cell: &Cell) -> Look {
    let (mut fg, mut bg) = (hex(cell.fg), hex(cell.bg));
    if cell.modifier.contains(Modifier::REVERSED) {
        (fg, bg) = (
            Some(bg.unwrap_or_else(|| PLAIN.1.into())),
            Some(fg.unwrap_or_else(|| PLAIN.0.into())),
        );
    }
    Look {
        fg: fg.unwrap_or_else(|| PLAIN.0.into()),
        bg,
        is_bold: cell.modifier.contains(Modifier::BOLD),
        is_italic: cell.modifier.contains(Modifier::ITALIC),
    }
}

fn draw(out: &mut String, run: &Run, row: usize) {
    let (x, y, width) = (
        MARGIN + run.column * CELL.0,
        MARGIN + row * CELL.1,
        run.columns * CELL.0,
    );
    // Writing to a string does not fail.
    if let Some(bg) = &run.look.bg {
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" fill=\"{bg}\"/>",
            CELL.1
        );
    }
    if run.text.trim().is_empty() {
        return;
    }
    let bold = if run.look.is_bold {
        " font-weight=\"bold\""
    } else {
        ""
    };
    let italic = if run.look.is_italic {
        " font-style=\"italic\""
    } else {
        ""
    };
    let _ = writeln!(
        out,
        "<text x=\"{x}\" y=\"{}\" textLength=\"{width}\" fill=\"{}\"{bold}{italic}>{}</text>",
        y + LETTERS.1,
        run.look.fg,
        escaped(&run.text.replace(' ', "\u{a0}"))
    );
}

/// The colour as xterm shows it; `None` where the terminal's own is left.
fn hex(color: Color) -> Option<String> {
    let Color::Indexed(index) = color else {
        return None;
    };
    let grey = |level: u8| (level, level, level);
    let step = |at: u8| if at == 0 { 0 } else { 55 + 40 * at };
    let (red, green, blue) = match index {
        232.. => grey(8 + 10 * (index - 232)),
        16.. => (
            step((index - 16) / 36),
            step((index - 16) / 6 % 6),
            step((index - 16) % 6),
        ),
        _ => return None,
    };
    Some(format!("#{red:02x}{green:02x}{blue:02x}"))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
