//! A query: the terms that a tie must meet, as a line says them.

use super::{field::Field, field_name::FieldName};
use crate::dataset::PartialDate;

/// A filter over the ties, and the date to see them from. The default lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What a tie must meet, all of it.
    pub terms: Vec<Term>,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A field with its values.
    Field {
        /// Whether ties that meet it are left out. Never with [`Field::AsOf`].
        negated: bool,
        /// The field with its values.
        field: Field,
    },
    /// Words.
    Text {
        /// Whether ties that meet it are left out.
        negated: bool,
        /// Whether it stood in quotation marks: only that very text, wherever it stands.
        exact: bool,
        /// The word, or the text between the quotation marks, which holds no quotation mark.
        text: String,
    },
}

impl Query {
    /// The date that `op:` puts the dashboard at.
    #[must_use]
    pub fn as_of(&self) -> Option<PartialDate> {
        self.terms.iter().find_map(|term| match term {
            Term::Field {
                field: Field::AsOf(date),
                ..
            } => Some(*date),
            _ => None,
        })
    }

    /// Puts the dashboard at a date, `None` at now; the term stays in its place in the line.
    pub fn put_at(&mut self, date: Option<PartialDate>) {
        let is_date = |term: &Term| {
            matches!(
                term,
                Term::Field {
                    field: Field::AsOf(_),
                    ..
                }
            )
        };
        let at = self
            .terms
            .iter()
            .position(is_date)
            .unwrap_or(self.terms.len());
        self.terms.retain(|term| !is_date(term));
        if let Some(date) = date {
            self.terms.insert(
                at.min(self.terms.len()),
                Term::Field {
                    negated: false,
                    field: Field::AsOf(date),
                },
            );
        }
    }

    /// The query seen from `date`, unless it asks for another one itself.
    #[must_use]
    pub fn seen_from(mut self, date: Option<PartialDate>) -> Self {
        if let Some(date) = date.filter(|_| self.as_of().is_none()) {
            self.terms.push(Term::Field {
                negated: false,
                field: Field::AsOf(date),
            });
        }
        self
    }

    /// The query without the date that it is asked from.
    #[must_use]
    pub fn without_date(&self) -> Self {
        let terms = self.terms.iter().filter(|term| {
            !matches!(
                term,
                Term::Field {
                    field: Field::AsOf(_),
                    ..
                }
            )
        });
        Self {
            terms: terms.cloned().collect(),
        }
    }

    /// Takes one step back: the last value of the last field goes, or the last word. Says whether there was one.
    pub fn drop_last(&mut self) -> bool {
        let Some(mut last) = self.terms.pop() else {
            return false;
        };
        if let Term::Field { field, .. } = &mut last
            && field.drop_last_value()
        {
            self.terms.push(last);
        }
        true
    }

    /// Asks `field` of the field called `name`, in place of all that was asked of it; nothing, where it is `None`.
    /// What is negated stays.
    pub fn set(&mut self, name: FieldName, field: Option<Field>) {
        let asks = |term: &Term| matches!(term, Term::Field { negated: false, field } if field.name() == name);
        let at = self.terms.iter().position(asks).unwrap_or(self.terms.len());
        self.terms.retain(|term| !asks(term));
        if let Some(field) = field {
            self.terms.insert(
                at,
                Term::Field {
                    negated: false,
                    field,
                },
            );
        }
    }

    /// Whether it asks nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The words and exact texts only, as they are typed.
    #[must_use]
    pub fn text(&self) -> String {
        let texts = self
            .terms
            .iter()
            .filter(|term| matches!(term, Term::Text { .. }))
            .cloned();
        Self {
            terms: texts.collect(),
        }
        .to_string()
    }

    /// Whether it looks for words, so that some ties answer it better than others; one that only excludes words does not.
    pub(crate) fn looks_for_words(&self) -> bool {
        self.terms
            .iter()
            .any(|term| matches!(term, Term::Text { negated: false, .. }))
    }

    /// The texts that a tie must hold, those that are [ignored](Self::ignored) aside, to be shown where they stand; `true` with those in quotation marks.
    pub(crate) fn wanted_texts(&self) -> impl Iterator<Item = (bool, &str)> {
        let ignored: Vec<&str> = self.ignored().collect();
        self.terms.iter().filter_map(move |term| match term {
            Term::Text {
                negated: false,
                exact,
                text,
            } => (*exact || !ignored.contains(&text.as_str())).then_some((*exact, text.as_str())),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_date_takes_the_place_of_another_and_leaves_the_rest() {
        let dataset = load::embedded();
        for (line, date, put) in [
            ("", Some("2003"), "op:2003"),
            ("breda", Some("2003-05"), "breda op:2003-05"),
            ("breda op:1999 wuhan", Some("2003"), "breda op:2003 wuhan"),
            ("breda op:1999", None, "breda"),
            ("breda", None, "breda"),
        ] {
            let mut query = Query::parse(line, &dataset).unwrap();
            query.put_at(date.map(|date| date.parse().unwrap()));
            assert_eq!(query.to_string(), put, "{line}");
        }
    }
}
