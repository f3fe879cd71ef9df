//! Decisions in every export, with the party's own word told as such.

use chrono::NaiveDate;
use serde_json::Value;
use stedenband::{
    dataset::{AsOf, AsOfView, Grade, load},
    export::{ExportFormat, ExportProgress, Selection, TieEntry, csv::Separator},
    lang::Lang,
};

/// What is known of Arnhem and Wuhan, in a format.
fn arnhem(format: ExportFormat, lang: Lang) -> String {
    let dataset = load::embedded();
    let as_of = AsOf::Now(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
    let tie = dataset.tie("arnhem-wuhan").unwrap();
    let tie_state = AsOfView::new(&dataset, as_of).tie_state(tie).unwrap();
    let selection = Selection {
        dataset: &dataset,
        entries: vec![TieEntry::new(tie, tie_state)],
        asked: Some("arnhem".into()),
        as_of,
        lang,
        progress: ExportProgress::default(),
    };
    let mut out = Vec::new();
    format.write(&selection, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn json_has_the_fields_of_a_decision_and_whose_word_it_is() {
    let json = arnhem(ExportFormat::Json, Lang::Nl);
    let records: Value = serde_json::from_str(&json).unwrap();
    let statements = records[0]["statements"].as_array().unwrap();
    let from = |source: &str| {
        let mut all = statements.iter();
        all.find(|it| it["source"] == source && it["says"] == "decision")
            .unwrap()
    };
    let motion = from("gelderlander-arnhem-2021-07");
    assert_eq!(motion["value"]["body"], "raad");
    assert_eq!(motion["value"]["kind"], "motie");
    assert_eq!(motion["value"]["aim"], "einde");
    assert_eq!(motion["value"]["result"], "aangenomen");
    assert_eq!(motion["value"]["for"], Value::Array(Vec::new()));
    assert_eq!(motion["value"]["against"], Value::Array(Vec::new()));
    assert_eq!(motion["on"], "2021-07");
    assert_eq!(motion["own_word_of"], Value::Null);
    let list = from("nltimes-arnhem-2021");
    assert_eq!(list["value"]["for"].as_array().unwrap().len(), 7);
    let own = from("vvd-arnhem");
    assert_eq!(own["value"]["by"][0], "VVD");
    assert_eq!(own["own_word_of"], "VVD Arnhem");
}

#[test]
fn a_table_has_a_column_for_each_field_of_a_decision() {
    let flat = arnhem(ExportFormat::FlatCsv(Separator::Comma), Lang::Nl);
    let mut reader = csv::Reader::from_reader(flat.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let column = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cell = |source: &str, name: &str| {
        let is_it = |row: &&csv::StringRecord| {
            row[column("source")] == *source && row[column("says")] == *"decision"
        };
        rows.iter().find(is_it).unwrap()[column(name)].to_owned()
    };
    assert_eq!(cell("nporadio1-stedenbanden", "voted_against"), "VVD");
    assert_eq!(cell("nrc-zustersteden-2023", "proposed_by"), "Denk");
    assert_eq!(cell("vvd-arnhem", "decision_result"), "verworpen");
    assert_eq!(cell("vvd-arnhem", "own_word_of"), "VVD Arnhem");
    assert_eq!(cell("vvd-arnhem", "source_party"), "VVD");
    assert_eq!(cell("nporadio1-stedenbanden", "own_word_of"), "");
}

#[test]
fn what_people_read_tells_decisions_under_their_heading_and_own_words_as_such() {
    for (format, lang, heading, own) in [
        (
            ExportFormat::Markdown,
            Lang::Nl,
            "### Besluiten",
            "volgens VVD Arnhem zelf",
        ),
        (
            ExportFormat::Html,
            Lang::Nl,
            "<h4>Besluiten</h4>",
            "volgens VVD Arnhem zelf",
        ),
        (
            ExportFormat::Markdown,
            Lang::En,
            "### Decisions",
            "by the word of VVD Arnhem itself",
        ),
    ] {
        let page = arnhem(format, lang);
        assert!(page.contains(heading), "{page}");
        assert!(page.contains(own), "{page}");
    }
    for format in [ExportFormat::Bibtex, ExportFormat::CslJson] {
        let list = arnhem(format, Lang::Nl);
        let own = list.matches(Grade::C.label(Lang::Nl)).count();
        assert_eq!(own, 2, "GroenLinks Arnhem and VVD Arnhem: {list}");
    }
}

#[test]
fn a_part_of_the_dataset_passes_the_check_with_its_decisions() {
    let ron = arnhem(ExportFormat::Ron, Lang::Nl);
    assert!(ron.contains("political_parties: ["));
    let again = load::parse(&ron).unwrap();
    let whole = load::embedded();
    assert_eq!(again.ties[0], *whole.tie("arnhem-wuhan").unwrap());
    let faults = stedenband::dataset::check::check(&ron, |_, _| {});
    assert_eq!(faults, []);
}
