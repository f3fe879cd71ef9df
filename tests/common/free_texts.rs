//! A dataset with a text of the test's own in place of every text that is free.
#![allow(dead_code, reason = "each test file uses a part of it")]

use serde_json::Value;
use stedenband::dataset::Dataset;

/// The fields whose text is free: names, titles, quotations, remarks, places in a document.
const FREE: [&str; 13] = [
    "title",
    "author",
    "family",
    "publisher",
    "url",
    "name",
    "zh",
    "quote",
    "where",
    "term",
    "full",
    "nl",
    "en",
];

/// `dataset` with `text` for every free text in it.
pub fn filled(dataset: &Dataset, text: &str) -> Dataset {
    let mut value = serde_json::to_value(dataset).expect("a dataset is data");
    replace(&mut value, text);
    serde_json::from_value(value).expect("as it was, with other texts")
}

fn replace(value: &mut Value, text: &str) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(old) if FREE.contains(&name.as_str()) => text.clone_into(old),
                    other => replace(other, text),
                }
            }
        }
        Value::Array(elements) => elements
            .iter_mut()
            .for_each(|element| replace(element, text)),
        _ => {}
    }
}
