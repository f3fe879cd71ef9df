//! The queries that were asked in this session, to be asked again.

/// Lines, the newest last, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    lines: Vec<String>,
}

/// More are not kept.
const MAX_LINES: usize = 100;

impl History {
    /// Remembers a line as the newest; an empty one is nothing to ask again.
    pub fn remember(&mut self, line: &str) {
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        self.lines.retain(|known| known != line);
        self.lines.push(line.to_owned());
        if self.lines.len() > MAX_LINES {
            self.lines.remove(0);
        }
    }
}

/// The way through the history from a line that is being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recall {
    /// The line as it was typed.
    draft: String,
    /// How many steps back from it; 0 is the draft itself.
    back: usize,
}

impl Recall {
    /// A step back from `line`, or forth again where `by` is negative: what stands in the line then; `None` at either
    /// end. A line that was changed is the draft of a new way.
    pub fn step(&mut self, by: isize, line: &str, history: &History) -> Option<String> {
        let at = |recall: &Self| -> Option<String> {
            match recall.back {
                0 => Some(recall.draft.clone()),
                // What stands in the draft already would be no step.
                back => history
                    .lines
                    .iter()
                    .rev()
                    .filter(|known| *known != recall.draft.trim())
                    .nth(back - 1)
                    .cloned(),
            }
        };
        if at(self).as_deref() != Some(line) {
            *self = Self {
                draft: line.to_owned(),
                back: 0,
            };
        }
        let next = Self {
            draft: self.draft.clone(),
            back: self.back.checked_add_signed(by)?,
        };
        let line = at(&next)?;
        *self = next;
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn history(lines: &[&str]) -> History {
        let mut history = History::default();
        lines.iter().for_each(|line| history.remember(line));
        history
    }

    #[test]
    fn a_line_is_kept_once_and_the_newest_last() {
        assert_eq!(history(&["a", "b", " a ", "", "  "]).lines, ["b", "a"]);
        let many: Vec<String> = (0..2 * MAX_LINES)
            .map(|number| number.to_string())
            .collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(history(&many).lines.len(), MAX_LINES);
    }

    #[test]
    fn steps_go_back_to_the_oldest_and_forth_to_the_draft() {
        let history = history(&["a", "b", "c"]);
        let (mut recall, mut line) = (Recall::default(), "c ".to_owned());
        let mut walk = |steps: &str| {
            let mut seen = Vec::new();
            for step in steps.chars() {
                if step == 'x' {
                    line.push('x');
                } else if let Some(next) =
                    recall.step(if step == '<' { 1 } else { -1 }, &line, &history)
                {
                    line = next;
                }
                seen.push(line.clone());
            }
            seen
        };
        // The newest stands in the line already; at both ends a step leads nowhere.
        assert_eq!(walk("<<<>>>"), ["b", "a", "a", "b", "c ", "c "]);
        assert_eq!(
            walk("<x<>>"),
            ["b", "bx", "c", "bx", "bx"],
            "what was changed is a draft of its own"
        );
        assert_eq!(Recall::default().step(1, "", &History::default()), None);
    }
}
