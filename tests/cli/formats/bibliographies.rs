//! BibTeX and CSL-JSON: the sources, as other programs' parsers read them.

use biblatex::{Bibliography, ChunksExt as _, EntryType};
use serde_json::Value;

use super::{NASTY, Nasty, assert_harmless, run};

fn bibliography(text: &str) -> Bibliography {
    Bibliography::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn array(text: &str) -> Vec<Value> {
    serde_json::from_str::<Value>(text).unwrap().as_array().unwrap().clone()
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
        assert_eq!(entry.title().unwrap().format_verbatim(), text("title").unwrap());
        assert_eq!(entry.url().ok().map(|url| url.replace("%2D", "-").replace("%7E", "~")).as_deref(), text("url"));
        assert_eq!(entry.get_as::<String>("date").ok().as_deref(), text("published"));
        assert_eq!((item["id"].as_str(), item["title"].as_str()), (text("id"), text("title")));
        let parts = item["issued"]["date-parts"][0].as_array();
        let year = text("published").map(|published| published[..4].parse::<u64>().unwrap());
        assert_eq!(parts.map(|parts| parts[0].as_u64().unwrap()), year);
    }
    assert_eq!(entries.get("clingendael").unwrap().entry_type, EntryType::TechReport);
    let nrc = items.iter().find(|item| item["id"] == "nrc").unwrap();
    assert_eq!(nrc["type"], "article-newspaper");
}

#[test]
fn a_part_cites_only_what_it_uses() {
    let entries = bibliography(&run(&["export", "arnhem-wuhan", "--format", "bibtex"]).out);
    let [record] = &super::records(None, &["arnhem-wuhan"])[..] else { panic!("one tie") };
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
            assert!(entries.get(source.id.as_str()).is_some_and(|entry| entry.title().is_ok()), "{written}");
        }
        let items = nasty.export(&["--format", "csl-json"]).out;
        assert_harmless(&items);
        assert!(array(&items).iter().all(|item| item["title"] == text), "{items}");
    }
}

/// LaTeX makes a live link of an address, and reference managers offer to open it.
#[test]
fn only_addresses_of_the_web_are_passed_on() {
    for (url, passed_on) in [
        ("https://example.org/a?b=c#d", Some("https://example.org/a?b=c#d")),
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
        let with_url = nasty.dataset.sources.iter().filter(|source| source.url.is_some());
        let mut seen = 0;
        for source in with_url {
            let entry = entries.get(source.id.as_str()).unwrap();
            let item = items.iter().find(|item| item["id"] == source.id.as_str()).unwrap();
            assert_eq!(entry.url().ok().as_deref(), passed_on, "BibTeX of {url}");
            assert_eq!(item.get("URL").and_then(Value::as_str), passed_on, "CSL of {url}");
            seen += 1;
        }
        assert!(seen > 0, "the small dataset has no addresses");
    }
}
