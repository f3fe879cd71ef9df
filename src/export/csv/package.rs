//! `datapackage.json`: what the tables hold and how they hang together, as the Frictionless Data Package (version 1)
//! has it.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::columns::{self, Column, Kind};
use crate::{
    dataset::{AsOf, Dataset},
    export::Selection,
    sanitise::Escaped,
};

/// What a partial date looks like in a dataset.
const DATE: &str = r"(voor |ca\. |na )?\d{4}(-\d{2}(-\d{2})?)?";

/// Writes the description of the tables.
///
/// # Errors
/// Those of the writer.
pub(super) fn write(selection: &Selection<'_>, out: &mut impl Write) -> io::Result<()> {
    let Dataset { title, edition, .. } = selection.dataset;
    let package = json!({
        "profile": "tabular-data-package",
        "name": "stedenbanden",
        "title": *Escaped::from(&**title),
        "description": *description(selection),
        "version": edition.to_string(),
        "resources": [
            resource("ties", &columns::ties(), &json!("id"), &json!([])),
            resource("statements", &columns::statements(), &json!(["tie", "number"]), &json!([
                { "fields": "tie", "reference": { "resource": "ties", "fields": "id" } },
                { "fields": "source", "reference": { "resource": "sources", "fields": "id" } },
            ])),
            resource("sources", &columns::sources(), &json!("id"), &json!([])),
        ],
    });
    serde_json::to_writer_pretty(&mut *out, &package)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// What was asked for, on which date.
fn description(selection: &Selection<'_>) -> Escaped {
    let asked = selection
        .asked
        .as_deref()
        .map(|asked| format!("Selected by: {asked}. "))
        .unwrap_or_default();
    let day = match selection.as_of {
        AsOf::Now(day) => format!("As of {day}."),
        AsOf::On(day) => format!("As of {day}, with what was known then."),
    };
    format!(
        "{asked}{day} An apostrophe before =, +, - or @ (or before blanks or quotation marks and one of these) at the start \
         of a cell, or after a comma, semicolon, tab or line end in it, is none of the text's; nor is one before a tab or \
         line end at the start. They keep spreadsheet programs from running a text as a formula."
    )
    .into()
}

fn resource<R>(
    name: &str,
    columns: &[Column<R>],
    primary_key: &Value,
    foreign_keys: &Value,
) -> Value {
    let fields: Vec<Value> = columns.iter().map(field).collect();
    let mut schema = json!({ "fields": fields, "primaryKey": primary_key, "missingValues": [""] });
    if foreign_keys.as_array().is_some_and(|keys| !keys.is_empty()) {
        schema["foreignKeys"] = foreign_keys.clone();
    }
    json!({
        "profile": "tabular-data-resource",
        "name": name,
        "path": format!("{name}.csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    })
}

fn field<R>(column: &Column<R>) -> Value {
    let kind = match column.kind {
        Kind::Text | Kind::List | Kind::Date => "string",
        Kind::Boolean => "boolean",
        Kind::Integer => "integer",
    };
    let mut field = json!({ "name": column.name, "type": kind, "description": column.about });
    if column.kind == Kind::Date {
        field["constraints"] = json!({ "pattern": DATE });
    }
    field
}
