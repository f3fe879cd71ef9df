//! Faults as text: where, the line itself, what is wrong and what to do.
//!
//! Colour only if asked.

use std::{ops::Range, path::Path};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::{
    dataset::{fault::Fault, load::line_and_column},
    lang::Lang,
    sanitise::Escaped,
};

mod bad_config;
mod load_error;

/// More faults than this are counted, not shown.
pub const MAX_FAULTS_SHOWN: usize = 50;

/// How faults are shown.
#[derive(Clone, Copy, Debug)]
pub struct ReportStyle {
    /// The language of messages.
    pub lang: Lang,
    /// Whether the text may hold the escape sequences of colours.
    pub color: bool,
    /// How many are shown before the rest is counted.
    pub most: usize,
}

/// The faults of `text`, which came from `path`, and how many more there are; lines that end with a line break.
pub fn faults(path: &Path, text: &str, faults: &[Fault], style: ReportStyle) -> Escaped {
    let path = path.display().to_string();
    let mut shown = Escaped::default();
    for fault in faults.iter().take(style.most) {
        shown = (shown + one(&path, text, fault, style)).line("").line("");
    }
    match faults.len().saturating_sub(style.most) {
        0 => shown,
        more => (shown + style.lang.more_faults(more)).line(""),
    }
}

/// One fault, of several lines without a line break at the end.
pub fn one(path: &str, text: &str, fault: &Fault, style: ReportStyle) -> Escaped {
    // The place comes first and in this form because editors and terminals make it a link.
    let (message, help) = fault.kind.words(style.lang);
    let (line, column) = line_and_column(text, fault.at.start);
    let (excerpt, marked) = excerpt(text, &fault.at);
    let (error, advice) = (style.lang.fault_title(), style.lang.fault_advice());
    let snippet = Snippet::source(excerpt)
        .line_start(line)
        .annotation(AnnotationKind::Primary.span(marked));
    let report = Level::ERROR
        .no_name()
        .primary_title(Escaped::from(format!(
            "{path}:{line}:{column}: {error}: {message}"
        )))
        .element(snippet)
        .element(Level::HELP.with_name(advice).message(Escaped::from(help)));
    let renderer = if style.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    // The lines are cut to fit already; the renderer must not cut them again.
    Escaped::with_colours(&renderer.term_width(1_000).render(&[report]))
}

/// The line of a fault, sanitised and cut around it, and the bytes to mark in that.
fn excerpt(text: &str, at: &Range<usize>) -> (String, Range<usize>) {
    /// So many characters are shown before a fault, of it and after it: one line of a screen or two.
    const MAX_BEFORE: usize = 40;
    const MAX_MARKED: usize = 60;
    const MAX_AFTER: usize = 30;
    let start = text.floor_char_boundary(at.start);
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let end = text.floor_char_boundary(at.end.clamp(start, line_end));
    let before = &text[line_start..start];
    let hidden = before.chars().count().saturating_sub(MAX_BEFORE);
    let before = &before[chars_end(before, hidden)..];
    let marked_end = start + chars_end(&text[start..end], MAX_MARKED);
    let mut after = &text[marked_end..marked_end];
    if marked_end == end {
        after = &text[end..line_end];
        after = &after[..chars_end(after, MAX_AFTER)];
    }
    // A tab would be drawn as several columns and move the mark.
    let clean = |part: &str| Escaped::from(part.replace('\t', "    "));
    let ellipsis = |is_cut| if is_cut { "…" } else { "" };
    let mut line = format!("{}{}", ellipsis(hidden > 0), clean(before));
    let from = line.len();
    line += &clean(&text[start..marked_end]);
    let marked = from..line.len();
    line += &clean(after);
    line += ellipsis(marked_end + after.len() < line_end);
    (line, marked)
}

/// The byte after the first `count` characters.
fn chars_end(text: &str, count: usize) -> usize {
    text.char_indices()
        .nth(count)
        .map_or(text.len(), |(end, _)| end)
}

#[cfg(test)]
mod tests;
