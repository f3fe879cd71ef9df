//! Who says it, when and where: sources and quotations in the words that the formats for people share.

use crate::{
    dataset::{Dataset, Grade, Source, SourceId, Statement, Words},
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

/// What a reader must know of a source that bibliographies have no field for: that its text is a translation, and
/// whether it is a political party's own page.
pub fn source_note(source: &Source, lang: Lang) -> Option<String> {
    let original = source.translated_from;
    let translated = original.map(|original| lang.translation_note(original.label(lang)));
    let own_page = source.grade.filter(|grade| *grade == Grade::C);
    let own_page = own_page.map(|grade| grade.label(lang).to_owned());
    let told = Vec::from_iter(translated.into_iter().chain(own_page));
    (!told.is_empty()).then(|| told.join("; "))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dataset::{SourceLang, load},
        export::{bibtex, csl},
    };

    #[test]
    fn bibliographies_carry_one_note_with_all_that_they_have_no_field_for() {
        let mut source = load::embedded().sources[0].clone();
        for (grade, original, remarks) in [
            (None, None, [false, false]),
            (Some(Grade::A), Some(SourceLang::Zh), [true, false]),
            (Some(Grade::C), None, [false, true]),
            (Some(Grade::C), Some(SourceLang::Nl), [true, true]),
        ] {
            (source.grade, source.translated_from) = (grade, original);
            for lang in [Lang::Nl, Lang::En] {
                let (mut bibtex, mut csl) = (Vec::new(), Vec::new());
                bibtex::write([&source], lang, &mut bibtex).unwrap();
                csl::write([&source], lang, &mut csl).unwrap();
                let translated = original.map(|it| lang.translation_note(it.label(lang)));
                let translated = translated.unwrap_or_else(|| "Vertaald".to_owned());
                for (text, field) in [(bibtex, "  note = "), (csl, "\"note\":")] {
                    let text = String::from_utf8(text).unwrap();
                    let notes = text.matches(field).count();
                    assert_eq!(notes, usize::from(remarks != [false, false]), "{text}");
                    let told = [&*translated, Grade::C.label(lang)].map(|it| text.contains(it));
                    assert_eq!(told, remarks, "{text}");
                }
            }
        }
    }
}
