//! Every word that the interface speaks, in Dutch and English.
//!
//! A text is a field of [`Texts`], so a language that misses one does not compile. Words for the
//! dataset's own notions are in [`words`], dates in [`mod@date`].

use crate::{lang::Lang, sources::Count};

pub mod date;
pub mod empty;
mod en;
mod nl;
mod number;
pub mod overview;
pub mod system;
pub mod terms;
pub mod timeline;
pub mod tour;
pub mod words;

pub use date::date;
pub use number::{counted, number};

/// The texts of one language.
pub struct Texts {
    // Header and list.
    pub pane_filters: &'static str,
    pub pane_ties: &'static str,
    pub column_dutch: &'static str,
    pub column_chinese: &'static str,
    pub column_since: &'static str,
    pub today: &'static str,
    pub as_of: fn(date: &str) -> String,
    pub shown_of: fn(shown: usize, all: usize) -> String,
    pub not_begun: fn(count: usize) -> String,
    pub loading: fn(percent: usize) -> String,
    pub reloading: fn(percent: usize) -> String,
    pub last_good: fn(wrong: &str) -> String,
    pub not_watched: fn(file: &str, why: &std::io::Error) -> String,
    pub of: fn(shown: usize, all: usize) -> String,
    pub contacts_too: fn(count: usize) -> String,
    pub province_short: fn(name: &str) -> String,
    pub sorted_by: fn(key: &str, descending: bool) -> String,
    pub grouped_by: fn(key: &str) -> String,
    pub no_ties: &'static str,
    pub sort_dutch: &'static str,
    pub sort_chinese: &'static str,
    pub sort_province: &'static str,
    pub sort_status: &'static str,
    pub sort_start: &'static str,
    pub sort_changed: &'static str,
    pub sort_relevance: &'static str,
    pub totals_contested: fn(key: &str) -> String,
    // The map.
    pub map_all: &'static str,
    pub map_contacts: &'static str,
    pub map_only_province: &'static str,
    pub map_all_provinces: &'static str,
    // The sources and their documents.
    pub mode_sources: &'static str,
    pub mode_full_text: &'static str,
    pub mode_full_text_search: &'static str,
    pub sources_disagree: &'static str,
    pub sort_share: &'static str,
    pub sort_date: &'static str,
    pub column_source: &'static str,
    pub column_date: &'static str,
    pub column_kind: &'static str,
    pub column_ties: &'static str,
    pub column_quotations: &'static str,
    pub source_counts: fn(found: Count, all: Count) -> String,
    pub source_leans_on: &'static str,
    pub source_leaned_on: &'static str,
    pub filters_gone: &'static str,
    pub no_texts: fn(open: &str) -> String,
    pub text_unread: fn(file: &str, why: &str) -> String,
    pub why_not_found: &'static str,
    pub why_no_permission: &'static str,
    pub why_not_regular: &'static str,
    pub why_too_large: fn(megabytes: u64) -> String,
    pub why_not_utf8: &'static str,
    pub why_empty: &'static str,
    pub text_changed: &'static str,
    pub text_unproven: &'static str,
    pub text_near: &'static str,
    pub text_nowhere: &'static str,
    pub text_hit: fn(words: &str, at: &str, all: usize) -> String,
    pub text_quotation: fn(at: &str, all: usize) -> String,
    pub text_search: &'static str,
    pub not_in_text: fn(words: &str) -> String,
    // The query line.
    pub query_hint: fn(search: &str) -> String,
    // Empty states.
    pub nothing_found: &'static str,
    pub nothing_found_hint: fn(back: &str, clear: &str) -> String,
    pub meant: fn(name: &str) -> String,
    pub ignored: fn(words: &str) -> String,
    /// That no source speaks of a municipality.
    pub unnamed_municipality: fn(name: &str) -> String,
    pub still_loading: &'static str,
    pub empty_dataset: &'static str,
    pub too_small: fn(width: u16, height: u16) -> String,
    // Facets.
    pub facet_status: &'static str,
    pub facet_level: &'static str,
    pub facet_province: &'static str,
    pub facet_theme: &'static str,
    pub facet_kind: &'static str,
    // The detail pane.
    pub date_unknown: &'static str,
    pub contested: fn(matters: &str) -> String,
    pub section_later: &'static str,
    pub not_reported_yet: &'static str,
    pub reconsidering: &'static str,
    pub not_a_tie: &'static str,
    pub section_disputes: &'static str,
    pub period: fn(from: &str, to: &str) -> String,
    pub paraphrased: &'static str,
    // Help.
    pub help_title: &'static str,
    pub help_symbols: &'static str,
    pub help_query: &'static str,
    pub help_query_lines: &'static [(&'static str, &'static str)],
    pub help_symbol_contested: &'static str,
    pub help_symbol_reconsidering: &'static str,
    pub mode_list: &'static str,
    pub mode_map: &'static str,
    pub mode_timeline: &'static str,
    pub mode_overview: &'static str,
    pub mode_filters: &'static str,
    pub mode_search: &'static str,
    pub mode_read: &'static str,
    pub mode_questions: &'static str,
    pub mode_large: &'static str,
    pub mode_palette: &'static str,
    pub mode_export: &'static str,
    pub mode_sheet: &'static str,
    pub mode_playing: &'static str,
    // About the data.
    pub about_title: &'static str,
    pub about_holds: fn(statements: usize, quotations: usize, sources: usize) -> String,
    pub about_edition: fn(edition: &str, holds: &str) -> String,
    pub about_limits: &'static str,
    pub about_map: &'static str,
    pub about_totals: &'static str,
    pub about_periods: &'static str,
    pub about_glossary: &'static str,
    pub about_sources: &'static str,
    pub key_space: &'static str,
    // The questions with a name.
    pub questions_title: &'static str,
    pub questions_hint: &'static str,
    pub questions_none: &'static str,
    // The actions.
    pub palette_title: &'static str,
    pub palette_hint: &'static str,
    pub palette_none: &'static str,
    // Exporting.
    pub export_title: fn(what: &str) -> String,
    pub ties_and_others: fn(ties: usize, others: usize) -> String,
    pub export_hint: fn(form: &str, complete: &str, save: &str) -> String,
    pub exporting: fn(done: usize, all: usize, cancel: &str) -> String,
    pub exported: fn(what: &str, path: &str) -> String,
    // Messages.
    pub playing: &'static str,
    pub nothing_to_clear: fn(quit: &str) -> String,
}

/// The texts of `lang`.
#[must_use]
pub const fn texts(lang: Lang) -> &'static Texts {
    match lang {
        Lang::Nl => &nl::TEXTS,
        Lang::En => &en::TEXTS,
    }
}
