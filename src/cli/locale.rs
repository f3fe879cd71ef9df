//! The language of the interface: Dutch, unless the user or the system wants English. It is settled before the arguments
//! are parsed, so that even a usage error and the help speak it.

use std::ffi::OsString;

use clap::ValueEnum as _;

use crate::{lang::Lang, tui::glyphs::Charset};

/// The language that `--lang` names, else that of the settings, else that [of the system](of_system).
///
/// A `--lang` with an unknown value counts as none: the parser reports it.
pub fn choose(arguments: &[OsString], of_user: Option<Lang>) -> Lang {
    asked(arguments)
        .or(of_user)
        .unwrap_or_else(|| of_system(locale().as_deref()))
}

/// The language that the system wants: Dutch unless its locale is English. Council clerks work on machines in Dutch, and
/// a locale that says nothing (`C`, unset) is no wish for English.
fn of_system(locale: Option<&str>) -> Lang {
    match locale {
        Some(tag) if tag.to_ascii_lowercase().starts_with("en") => Lang::En,
        _ => Lang::Nl,
    }
}

/// The last `--lang` before a `--`.
fn asked(arguments: &[OsString]) -> Option<Lang> {
    let mut words = arguments
        .iter()
        .skip(1)
        .filter_map(|word| word.to_str())
        .take_while(|word| *word != "--");
    let mut lang = None;
    while let Some(word) = words.next() {
        let value = if word == "--lang" {
            words.next()
        } else {
            word.strip_prefix("--lang=")
        };
        let named = value.and_then(|name| Lang::from_str(name, true).ok());
        lang = named.or(lang);
    }
    lang
}

/// The locale of messages: the first of the three variables that is set decides, as POSIX has it
/// (Base Definitions, 8.2); elsewhere the system is asked.
fn locale() -> Option<String> {
    set("LC_MESSAGES").or_else(sys_locale::get_locale)
}

/// The locale of characters, which names the charset; only what is set counts, for systems without these variables
/// know nothing but UTF-8.
pub fn of_characters() -> Option<String> {
    set("LC_CTYPE")
}

/// The characters that a terminal can show, by the locale: the one place that decides, for the dashboard, the other
/// commands and messages.
pub fn charset() -> Charset {
    Charset::of_locale(of_characters().as_deref())
}

/// What is set for a part of the locale.
fn set(part: &str) -> Option<String> {
    ["LC_ALL", part, "LANG"].into_iter().find_map(|name| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(|value| value.to_string_lossy().into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_english_locale_gives_english() {
        for (tag, lang) in [
            (Some("en_GB.UTF-8"), Lang::En),
            (Some("EN"), Lang::En),
            (Some("nl_NL"), Lang::Nl),
            (Some("de"), Lang::Nl),
            (Some("C.UTF-8"), Lang::Nl),
            (None, Lang::Nl),
        ] {
            assert_eq!(of_system(tag), lang, "{tag:?}");
        }
    }

    #[test]
    fn the_last_lang_before_the_end_of_options_is_asked_for() {
        for (line, lang) in [
            ("stedenband list", None),
            ("stedenband --lang en list", Some(Lang::En)),
            ("stedenband list --lang=EN breda", Some(Lang::En)),
            ("stedenband --lang en --lang nl", Some(Lang::Nl)),
            ("stedenband list -- --lang en", None),
            ("stedenband --lang de", None),
            ("stedenband --lang", None),
        ] {
            let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(asked(&arguments), lang, "{line}");
        }
    }
}
