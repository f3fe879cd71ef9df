//! BibTeX and CSL-JSON: the sources, as other programs' parsers read them.

use biblatex::{Bibliography, ChunksExt as _, EntryType};
use serde_json::{Value, json};

use super::{NASTY, Nasty, assert_harmless, on, run};

fn bibliography(text: &str) -> Bibliography {
    Bibliography::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn array(text: &str) -> Vec<Value> {
    serde_json::from_str::<Value>(text)
        .unwrap()
        .as_array()
        .unwrap()
        .clone()
}

#[test]
fn every_source_is_an_entry_with_its_title_and_date() {
    let entries = bibliography(&run(&["export", "--format", "bibtex"]).out);
    let items = array(&run(&["export", "--format", "csl-json"]).out);
    let sources = array(&run(&["sources", "--format", "json"]).out);
    assert_eq!((entries.len(), items.len()), (sources.len(), sources.len()));
    for (source, item) in sources.iter().zip(&items) {
        let text = |name: &str| source[name].as_str();
        let entry = entries.get(text("id").unwrap()).expect("an entry");
        let described = source["described"]["nl"].as_str();
        let described = described.map(|about| format!("[{about}]"));
        let title = text("title").or(described.as_deref());
        assert_eq!(Some(&*entry.title().unwrap().format_verbatim()), title);
        assert_eq!(
            entry
                .url()
                .ok()
                .map(|url| url.replace("%2D", "-").replace("%7E", "~"))
                .as_deref(),
            text("url")
        );
        assert_eq!(
            entry.get_as::<String>("date").ok().as_deref(),
            text("published")
        );
        assert_eq!(
            (item["id"].as_str(), item["title"].as_str()),
            (text("id"), title)
        );
        let parts = item["issued"]["date-parts"][0].as_array();
        let year = text("published").map(|published| published[..4].parse::<u64>().unwrap());
        assert_eq!(parts.map(|parts| parts[0].as_u64().unwrap()), year);
    }
    assert_eq!(
        entries.get("clingendael").unwrap().entry_type,
        EntryType::TechReport
    );
    let nrc = items.iter().find(|item| item["id"] == "nrc").unwrap();
    assert_eq!(nrc["type"], "article-newspaper");
}

#[test]
fn a_part_cites_only_what_it_uses() {
    let entries = bibliography(&run(&["export", "arnhem-wuhan", "--format", "bibtex"]).out);
    let [record] = &super::records(None, &["arnhem-wuhan"])[..] else {
        panic!("one tie")
    };
    for source in record["sources"].as_array().unwrap() {
        assert!(entries.get(source.as_str().unwrap()).is_some(), "{source}");
    }
    assert!(entries.len() < 30, "{}", entries.len());
}

#[test]
fn no_text_breaks_an_entry() {
    for text in NASTY {
        let nasty = Nasty::new(text);
        let written = nasty.export(&["--format", "bibtex"]).out;
        assert_harmless(&written);
        let entries = bibliography(&written);
        let keys: Vec<&str> = entries.keys().collect();
        assert_eq!(keys.len(), nasty.dataset.sources.len(), "{written}");
        for source in &nasty.dataset.sources {
            assert!(
                entries
                    .get(source.id.as_str())
                    .is_some_and(|entry| entry.title().is_ok()),
                "{written}"
            );
        }
        let items = nasty.export(&["--format", "csl-json"]).out;
        assert_harmless(&items);
        assert!(
            array(&items).iter().all(|item| item["title"] == text),
            "{items}"
        );
    }
}

/// LaTeX makes a live link of an address, and reference managers offer to open it.
#[test]
fn only_addresses_of_the_web_are_passed_on() {
    for (url, passed_on) in [
        (
            "https://example.org/a?b=c#d",
            Some("https://example.org/a?b=c#d"),
        ),
        ("http://example.org/a b", Some("http://example.org/a%20b")),
        ("javascript:alert(1)", None),
        ("=cmd|'/c calc'!A1", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("https:x", None),
    ] {
        let nasty = Nasty::new(url);
        let entries = bibliography(&nasty.export(&["--format", "bibtex"]).out);
        let items = array(&nasty.export(&["--format", "csl-json"]).out);
        let with_url = nasty
            .dataset
            .sources
            .iter()
            .filter(|source| source.url.is_some());
        let mut seen = 0;
        for source in with_url {
            let entry = entries.get(source.id.as_str()).unwrap();
            let item = items
                .iter()
                .find(|item| item["id"] == source.id.as_str())
                .unwrap();
            assert_eq!(entry.url().ok().as_deref(), passed_on, "BibTeX of {url}");
            assert_eq!(
                item.get("URL").and_then(Value::as_str),
                passed_on,
                "CSL of {url}"
            );
            seen += 1;
        }
        assert!(seen > 0, "the small dataset has no addresses");
    }
}

#[test]
fn persons_are_sorted_by_family_name_and_bodies_stay_whole() {
    let written = run(&["export", "--format", "bibtex"]).out;
    for line in [
        "  author = {Dams, Ties},",
        "  author = {Hao, Nan},",
        "  author = {Stegen, Steven},",
        "  author = {赵, 良英},",
        "  author = {Klei, Ewout},",
        "  author = {{Gemeente Breda}},",
        "  author = {{City Monitor Staff}},",
    ] {
        assert_eq!(
            written.lines().filter(|other| *other == line).count(),
            1,
            "{line}"
        );
    }
    let items = array(&run(&["export", "--format", "csl-json"]).out);
    let author = |id: &str| items.iter().find(|item| item["id"] == id).unwrap()["author"].clone();
    assert_eq!(
        author("clingendael"),
        json!([{ "family": "Dams", "given": "Ties" }])
    );
    assert_eq!(
        author("sina-hubei-gelderland-2006"),
        json!([{ "family": "赵", "given": "良英" }])
    );
    assert_eq!(
        author("onsulvenhout-breda-2023"),
        json!([{ "literal": "Gemeente Breda" }])
    );
    let sources = run(&["sources"]).out;
    assert!(
        sources.contains(", Ties Dams, ")
            && sources.contains(", Hao Nan, ")
            && sources.contains(", 赵良英, ")
    );
}

#[test]
fn several_authors_are_told_apart_in_every_format() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/valid/every_field.ron"
    );
    let written = on(path, &["export", "--format", "bibtex"]).out;
    assert!(
        written.contains("  author = {de Vries, A. and {Gemeente Ede} and 赵, 良英},"),
        "{written}"
    );
    let entries = bibliography(&written);
    let authors = entries.get("krant").unwrap().author().unwrap();
    let parts: Vec<_> = authors
        .iter()
        .map(|it| [&*it.prefix, &*it.name, &*it.given_name])
        .collect();
    assert_eq!(
        parts,
        [
            ["de", "Vries", "A."],
            ["", "Gemeente Ede", ""],
            ["", "赵", "良英"]
        ]
    );
    let items = array(&on(path, &["export", "--format", "csl-json"]).out);
    let expected = json!([{ "family": "de Vries", "given": "A." }, { "literal": "Gemeente Ede" }, { "family": "赵", "given": "良英" }]);
    assert_eq!(items[0]["author"], expected);
    let sources = array(&on(path, &["sources", "--format", "json"]).out);
    assert_eq!(sources[0]["author"], "A. de Vries; Gemeente Ede; 赵良英");
    assert_eq!(
        sources[0]["authors"][1],
        json!({ "family": null, "given": null, "body": "Gemeente Ede" })
    );
    assert_eq!(
        sources[0]["authors"][2],
        json!({ "family": "赵", "given": "良英", "body": null })
    );
    let table = on(path, &["export", "--format", "csv", "--flat"]).out;
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let column =
        |headers: &csv::StringRecord, name: &str| headers.iter().position(|it| it == name).unwrap();
    let headers = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let row = rows
        .iter()
        .find(|row| &row[column(&headers, "source")] == "krant")
        .unwrap();
    assert_eq!(
        &row[column(&headers, "source_author")],
        "A. de Vries; Gemeente Ede; 赵良英"
    );
    assert_eq!(
        &row[column(&headers, "source_author_family")],
        "de Vries; ; 赵"
    );
}

#[test]
fn no_name_is_taken_for_two() {
    for family in ["Ros and Sons", "Jansen, jr.", "others", "AND", "50% {x} \\"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("names.ron");
        let text = std::fs::read_to_string(super::SMALL).unwrap();
        let name = family.replace('\\', "\\\\");
        let author = format!(r#"(name: "Jan {name}", family: "{name}")"#);
        std::fs::write(
            &path,
            text.replace(r#"(name: "I. d'Hooghe", family: "d'Hooghe")"#, &author),
        )
        .unwrap();
        let written = on(&path, &["export", "--format", "bibtex"]).out;
        let entries = bibliography(&written);
        let authors = entries.get("clingendael").unwrap().author().unwrap();
        assert_eq!(authors.len(), 1, "{written}");
        assert_eq!(authors[0].given_name, "Jan", "{written}");
    }
}
