//! The command line up to the cursor, as a shell reads it: words, quotation marks, backslashes. Nothing is expanded.

/// The shells that ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    /// Bash.
    Bash,
    /// Zsh.
    Zsh,
    /// Fish, where a backslash counts between single quotation marks too.
    Fish,
}

impl Shell {
    /// By its name.
    pub fn by_name(name: &str) -> Option<Self> {
        match name {
            "bash" => Some(Self::Bash),
            "zsh" => Some(Self::Zsh),
            "fish" => Some(Self::Fish),
            _ => None,
        }
    }
}

/// The quotation mark that is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quote {
    /// None.
    None,
    /// `'`.
    Single,
    /// `"`.
    Double,
}

/// The line.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    shell: Shell,
    /// The words between the command and the cursor.
    pub before: Vec<String>,
    /// The word at the cursor, up to there, without its quotation marks.
    pub typed: String,
    /// The same as it stands in the line.
    pub raw: String,
}

impl Line {
    /// Reads a line that begins with the name of the program, or with assignments before it.
    pub fn read(line: &str, shell: Shell) -> Self {
        let mut words: Vec<(String, String)> = Vec::new();
        let mut reader = Reader::new(shell);
        let mut start = 0;
        for (at, character) in line.char_indices() {
            if reader.is_outside() && character.is_whitespace() {
                words.push((std::mem::take(&mut reader.text), line[start..at].to_owned()));
                start = at + character.len_utf8();
            } else {
                reader.take(character);
            }
        }
        words.retain(|(_, raw)| !raw.is_empty());
        let is_assignment = |raw: &str| {
            raw.split_once('=').is_some_and(|(name, _)| {
                name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            })
        };
        let skipped = words
            .iter()
            .take_while(|(_, raw)| is_assignment(raw))
            .count()
            + 1;
        let before = words
            .into_iter()
            .skip(skipped)
            .map(|(text, raw)| in_home(text, &raw))
            .collect();
        Self {
            shell,
            before,
            typed: reader.text,
            raw: line[start..].to_owned(),
        }
    }

    /// What stands in the word before `part`, its end, without quotation marks; and the mark that is open there.
    pub fn kept_before(&self, part: &str) -> (String, Quote) {
        let raw = self.raw.strip_suffix(part).unwrap_or_default();
        let mut reader = Reader::new(self.shell);
        raw.chars().for_each(|character| reader.take(character));
        (reader.text, reader.quote)
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
struct Reader {
    shell: Shell,
    text: String,
    quote: Quote,
    is_escaped: bool,
}

impl Reader {
    const fn new(shell: Shell) -> Self {
        Self {
            shell,
            text: String::new(),
            quote: Quote::None,
            is_escaped: false,
        }
    }

    fn is_outside(&self) -> bool {
        self.quote == Quote::None && !self.is_escaped
    }

    fn take(&mut self, character: char) {
        if std::mem::take(&mut self.is_escaped) {
            if !self.obeys_backslash(character) {
                self.text.push('\\');
            }
            self.text.push(character);
            return;
        }
        match (self.quote, character) {
            (Quote::None, '\'') => self.quote = Quote::Single,
            (Quote::None, '"') => self.quote = Quote::Double,
            (Quote::Single, '\'') | (Quote::Double, '"') => self.quote = Quote::None,
            (Quote::Single, '\\') if self.shell != Shell::Fish => self.text.push('\\'),
            (_, '\\') => self.is_escaped = true,
            _ => self.text.push(character),
        }
    }

    /// Whether a backslash before a character is taken away.
    const fn obeys_backslash(&self, character: char) -> bool {
        match self.quote {
            Quote::None => true,
            Quote::Single => matches!(character, '\'' | '\\'),
            Quote::Double => matches!(character, '"' | '\\' | '$' | '`'),
        }
    }
}

/// A word as it stands in a line of bash, where `quote` is open; `None` where it can't stand there.
pub fn quoted_for_bash(word: &str, quote: Quote) -> Option<String> {
    let mut quoted = String::new();
    for character in word.chars() {
        match (quote, character) {
            (Quote::None, c) if c.is_alphanumeric() || "-_./:=,@%+".contains(c) => quoted.push(c),
            (Quote::Double, '!') => return None, // Bash would look for an earlier command.
            (Quote::None, c) | (Quote::Double, c @ ('"' | '\\' | '$' | '`')) => {
                quoted.extend(['\\', c]);
            }
            (Quote::Single, '\'') => quoted.push_str(r"'\''"),
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
            let read = Line::read(&line, Shell::Bash);
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
            Line::read(r"stedenband 'o\'neil' x", Shell::Fish).before,
            ["o'neil"]
        );
        assert_eq!(Line::read(r"stedenband 'o\' x", Shell::Zsh).before, [r"o\"]);
    }

    #[test]
    fn what_stands_before_the_part_that_bash_replaces_is_known_with_its_quotation_mark() {
        for (line, part, kept) in [
            (
                "stedenband list status:ver",
                "ver",
                ("status:", Quote::None),
            ),
            (
                "stedenband list status:ver",
                "status:ver",
                ("", Quote::None),
            ),
            (
                "stedenband list gemeente:\"den h",
                "den h",
                ("gemeente:", Quote::Double),
            ),
            (
                "stedenband list 'gemeente:den h",
                "gemeente:den h",
                ("", Quote::Single),
            ),
            ("stedenband list x", "else", ("", Quote::None)),
        ] {
            let (text, quote) = Line::read(line, Shell::Bash).kept_before(part);
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
            assert_eq!(quoted_for_bash(word, Quote::None).as_deref(), Some(bare));
            assert_eq!(quoted_for_bash(word, Quote::Double).as_deref(), double);
            assert_eq!(
                quoted_for_bash(word, Quote::Single).as_deref(),
                Some(single)
            );
        }
    }
}
