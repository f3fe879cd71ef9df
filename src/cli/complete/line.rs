//! The command line up to the cursor, as a shell reads it: words, quotation marks, backslashes. Nothing is expanded.

use clap_complete::Shell;

/// The line.
pub struct ShellLine {
    shell: Shell,
    /// The words between the command and the cursor.
    pub before: Vec<String>,
    /// The word at the cursor, up to there, without its quotation marks.
    pub typed: String,
    /// The same as it stands in the line.
    pub raw: String,
}

impl ShellLine {
    /// Reads a line that begins with the name of the program, or with assignments before it.
    pub fn read(line: &str, shell: Shell) -> Self {
        let mut words: Vec<(String, &str)> = Vec::new();
        let mut word = Unquoter::new(shell);
        let mut start = 0;
        for (at, character) in line.char_indices() {
            if word.quote.is_none() && !word.is_escaped && character.is_whitespace() {
                words.push((std::mem::take(&mut word.text), &line[start..at]));
                start = at + character.len_utf8();
            } else {
                word.take(character);
            }
        }
        let is_assignment = |(_, raw): &(String, &str)| {
            raw.split_once('=').is_some_and(|(name, _)| {
                name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            })
        };
        let words = words.into_iter().filter(|(_, raw)| !raw.is_empty());
        let arguments = words.skip_while(is_assignment).skip(1);
        Self {
            shell,
            before: arguments.map(|(text, raw)| in_home(text, raw)).collect(),
            typed: word.text,
            raw: line[start..].to_owned(),
        }
    }

    /// What stands in the word before `part`, its end, without quotation marks; and the mark that is open there.
    pub fn kept_before(&self, part: &str) -> (String, Option<char>) {
        let raw = self.raw.strip_suffix(part).unwrap_or_default();
        let mut kept = Unquoter::new(self.shell);
        raw.chars().for_each(|character| kept.take(character));
        (kept.text, kept.quote)
    }
}

/// A path in the user's own folder, which a shell would put in the place of `~`.
fn in_home(text: String, raw: &str) -> String {
    let start = raw
        .find("~/")
        .filter(|&at| at == 0 || (raw.starts_with("--") && raw[..at].ends_with('=')));
    match (start, etcetera::home_dir()) {
        (Some(at), Ok(home)) if text.get(at..).is_some_and(|path| path.starts_with("~/")) => {
            format!("{}{}{}", &text[..at], home.display(), &text[at + 1..])
        }
        _ => text,
    }
}

/// Takes quotation marks and backslashes away.
struct Unquoter {
    shell: Shell,
    text: String,
    /// The quotation mark that is still open.
    quote: Option<char>,
    is_escaped: bool,
}

impl Unquoter {
    const fn new(shell: Shell) -> Self {
        Self {
            shell,
            text: String::new(),
            quote: None,
            is_escaped: false,
        }
    }

    fn take(&mut self, character: char) {
        if std::mem::take(&mut self.is_escaped) {
            // Only before these a backslash is taken away.
            let is_escapable = match self.quote {
                None => true,
                Some('\'') => matches!(character, '\'' | '\\'),
                Some(_) => matches!(character, '"' | '\\' | '$' | '`'),
            };
            if !is_escapable {
                self.text.push('\\');
            }
            self.text.push(character);
            return;
        }
        match (self.quote, character) {
            (None, '\'' | '"') => self.quote = Some(character),
            (Some(open), _) if open == character => self.quote = None,
            // In fish a backslash counts between single quotation marks too.
            (Some('\''), '\\') if self.shell != Shell::Fish => self.text.push('\\'),
            (_, '\\') => self.is_escaped = true,
            _ => self.text.push(character),
        }
    }
}

/// A word as it stands in a line of bash, where the mark `quote` is open; `None` where it can't stand there.
pub fn quoted_for_bash(word: &str, quote: Option<char>) -> Option<String> {
    let mut quoted = String::new();
    for character in word.chars() {
        match (quote, character) {
            (None, c) if c.is_alphanumeric() || "-_./:=,@%+".contains(c) => quoted.push(c),
            (Some('"'), '!') => return None, // Bash would look for an earlier command.
            (None, c) | (Some('"'), c @ ('"' | '\\' | '$' | '`')) => quoted.extend(['\\', c]),
            (Some('\''), '\'') => quoted.push_str(r"'\''"),
            (_, c) => quoted.push(c),
        }
    }
    Some(quoted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_a_shell_does() {
        for (line, before, typed) in [
            ("stedenband ", &[][..], ""),
            ("stedenband li", &[], "li"),
            ("LC_ALL=C TZ='a b' ./stedenband list x", &["list"], "x"),
            (
                r"stedenband --data mijn\ banden.ron list  sta",
                &["--data", "mijn banden.ron", "list"],
                "sta",
            ),
            (
                r#"stedenband show "a 'b" 'c "d"#,
                &["show", "a 'b"],
                "c \"d",
            ),
            (r#"stedenband show "\$x\y" "$("#, &["show", r"$x\y"], "$("),
            ("stedenband '' x", &["", "x"], ""),
        ] {
            let line = if line.ends_with('x') && before.len() == 2 {
                format!("{line} ")
            } else {
                line.to_owned()
            };
            let read = ShellLine::read(&line, Shell::Bash);
            assert_eq!(
                (&read.before[..], read.typed.as_str()),
                (
                    &before
                        .iter()
                        .map(|&word| word.to_owned())
                        .collect::<Vec<_>>()[..],
                    typed
                ),
                "{line}"
            );
        }
        assert_eq!(
            ShellLine::read(r"stedenband 'o\'neil' x", Shell::Fish).before,
            ["o'neil"]
        );
        assert_eq!(
            ShellLine::read(r"stedenband 'o\' x", Shell::Zsh).before,
            [r"o\"]
        );
    }

    #[test]
    fn what_stands_before_the_part_that_bash_replaces_is_known_with_its_quotation_mark() {
        for (line, part, kept) in [
            ("stedenband list status:ver", "ver", ("status:", None)),
            ("stedenband list status:ver", "status:ver", ("", None)),
            (
                "stedenband list gemeente:\"den h",
                "den h",
                ("gemeente:", Some('"')),
            ),
            (
                "stedenband list 'gemeente:den h",
                "gemeente:den h",
                ("", Some('\'')),
            ),
            ("stedenband list x", "else", ("", None)),
        ] {
            let (text, quote) = ShellLine::read(line, Shell::Bash).kept_before(part);
            assert_eq!((text.as_str(), quote), kept, "{line}");
        }
    }

    #[test]
    fn no_word_is_obeyed() {
        for (word, bare, double, single) in [
            (
                "arnhem-wuhan",
                "arnhem-wuhan",
                Some("arnhem-wuhan"),
                "arnhem-wuhan",
            ),
            ("Den Haag", r"Den\ Haag", Some("Den Haag"), "Den Haag"),
            (
                "$(reboot)",
                r"\$\(reboot\)",
                Some(r"\$(reboot)"),
                "$(reboot)",
            ),
            ("`x`;a'b", r"\`x\`\;a\'b", Some(r"\`x\`;a'b"), r"`x`;a'\''b"),
            ("!!~{a,b}", r"\!\!\~\{a,b\}", None, "!!~{a,b}"),
            ("武汉é", "武汉é", Some("武汉é"), "武汉é"),
        ] {
            assert_eq!(quoted_for_bash(word, None).as_deref(), Some(bare));
            assert_eq!(quoted_for_bash(word, Some('"')).as_deref(), double);
            assert_eq!(quoted_for_bash(word, Some('\'')).as_deref(), Some(single));
        }
    }
}
