//! From the words of a shell to a query.

use super::{
    error::QueryError,
    lex::{Shape, tokens},
    query_line::Query,
};
use crate::dataset::Dataset;

impl Query {
    /// Reads the words of a shell: each argument is a term or several.
    ///
    /// The shell has taken the quotation marks away, so an argument that begins with a field and goes on
    /// after a space, as `gemeente:den haag`, is that field with a value of several words, if such a value
    /// is known; any other argument is read as a line of its own.
    ///
    /// # Errors
    /// The first fault; its place is one in [`line_of_args`].
    pub fn from_args(args: &[String], dataset: &Dataset) -> Result<Self, QueryError> {
        Self::parse(&line_of_args(args, dataset), dataset)
    }
}

/// The line that the words of a shell amount to.
#[must_use]
pub fn line_of_args(args: &[String], dataset: &Dataset) -> String {
    let parts: Vec<String> = args
        .iter()
        .map(|arg| restore_quotes(arg, dataset).unwrap_or_else(|| arg.clone()))
        .collect();
    parts.join(" ")
}

/// `gemeente:"den haag"` for `gemeente:den haag`; `None` where the argument says what it means as it is.
fn restore_quotes(arg: &str, dataset: &Dataset) -> Option<String> {
    if arg.contains('"') || !arg.contains(char::is_whitespace) {
        return None;
    }
    let first = tokens(arg).next()?;
    let Shape::Field {
        name,
        field: Some(field),
        ..
    } = first.shape
    else {
        return None;
    };
    let start = arg.find(name)? + name.len() + 1;
    let (head, values) = arg.split_at_checked(start)?;
    let quoted: Vec<String> = values
        .split(',')
        .map(|value| format!("\"{}\"", value.trim()))
        .collect();
    let line = format!("{head}{}", quoted.join(","));
    Query::parse(&line, dataset).ok()?;
    values
        .split(',')
        .any(|value| field.names_a_party(value, dataset))
        .then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    #[test]
    fn a_value_keeps_the_words_that_the_shell_kept_together() {
        let dataset = load::parse(
            r#"(format: 1, title: "", edition: "2024", themes: [], sources: [], ties: [
                (id: "den-haag-suzhou", dutch: (name: "Den Haag", level: gemeente, province: ZuidHolland), statements: [])])"#,
        )
        .unwrap();
        for (args, line) in [
            (&["gemeente:den haag", "x"][..], r#"gemeente:"den haag" x"#),
            (
                &["-gemeente:den haag,arnhem"],
                r#"-gemeente:"den haag","arnhem""#,
            ),
            (&["provincie:noord brabant"], r#"provincie:"noord brabant""#),
            (&["provincie:brabant oeigoer"], "provincie:brabant oeigoer"),
            (&["gemeente:arnhem oeigoer"], "gemeente:arnhem oeigoer"),
            (&["den haag"], "den haag"),
            (&[r#""den haag""#, "status:ver"], r#""den haag" status:ver"#),
            (&[r#"gemeente:"den haag""#], r#"gemeente:"den haag""#),
            (&[], ""),
        ] {
            let args: Vec<String> = args.iter().map(|&arg| arg.to_owned()).collect();
            assert_eq!(line_of_args(&args, &dataset), line, "{args:?}");
        }
    }
}
