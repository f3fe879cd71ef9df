//! Who says it, when and where: sources and quotations in the words that the formats for people share.

use crate::{
    dataset::{Dataset, Source, SourceId, Statement, Words},
    lang::Lang,
    sanitise::folded,
};

/// Who says a statement, when and where: `NRC, 8 mei 2023, alinea 3`; of a source whose words are not quoted
/// also that, and its grade.
pub fn citation(statement: &Statement, dataset: &Dataset, lang: Lang) -> String {
    let mut out = credit(&statement.source, statement.place.as_deref(), dataset, lang);
    let Some(source) = dataset.source(&statement.source) else {
        return out;
    };
    if source.words == Words::Paraphrased {
        out += &format!(" · {}", lang.paraphrased());
    }
    if let Some(grade) = source.grade {
        out += &format!(" · {}", grade.in_short(lang));
    }
    out
}

/// The address of a source whose words are not quoted: there the reader can check ours.
pub fn address(statement: &Statement, dataset: &Dataset) -> Option<String> {
    let source = dataset.source(&statement.source)?;
    let url = source.url.as_ref().map(ToString::to_string);
    url.filter(|_| source.words == Words::Paraphrased)
}

/// A source with its date, whether its text is a translation, and the place in it:
/// `NRC, 7 mei 2023, vertaald uit het Nederlands, alinea 3`.
pub fn credit(id: &SourceId, place: Option<&str>, dataset: &Dataset, lang: Lang) -> String {
    let mut out = publisher(id, dataset).to_owned();
    if let Some(source) = dataset.source(id) {
        out += &format!(", {}", published(source, lang));
        let translation = translation(source, lang);
        out.extend(translation.map(|told| format!(", {told}")));
    }
    if let Some(place) = place {
        out += &format!(", {}", lang.place(place));
    }
    out
}

/// When a source appeared: `8 mei 2023`, `zonder datum`.
pub fn published(source: &Source, lang: Lang) -> String {
    match source.published {
        Some(on) => lang.date(on),
        None => lang.undated().to_owned(),
    }
}

/// That the text is a translation, and of what: `vertaald uit het Nederlands`. Whoever quotes it must say so.
pub fn translation(source: &Source, lang: Lang) -> Option<String> {
    let original = source.translated_from?;
    Some(lang.translated_from(original.label(lang)))
}

/// The publisher of a source; its id where the dataset does not describe it.
pub fn publisher<'a>(id: &'a SourceId, dataset: &'a Dataset) -> &'a str {
    dataset
        .source(id)
        .map_or(id.as_str(), |source| &source.publisher)
}

/// A quotation in its marks, with its runs of white space folded. One that begins or ends with a mark of
/// its own stands without: two marks in a row read as a mistake, and where it stands tells what it is.
pub fn quoted(quote: &str) -> String {
    let folded = folded(quote);
    if folded.starts_with('“') || folded.ends_with('”') {
        return folded;
    }
    format!("“{folded}”")
}
