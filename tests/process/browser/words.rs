//! The page and the program find the same ties by the same words.

use std::collections::BTreeSet;

use chrono::Local;
use serde_json::json;
use stedenband::{
    dataset::{AsOf, AsOfView, load},
    export::sentences,
    lang::Lang,
    query::{Index, Query, find, fold::fold},
};

use super::{driver::Browser, exported};

/// Words as people type and paste them: names, spellings, punctuation, dates, short words, municipalities.
const WORDS: &[&str] = &[
    "’s-hertogenbosch",
    "'s-hertogenbosch",
    "‘s-Hertogenbosch",
    "shertogenbosch",
    "s hertogenbosch",
    "xi’an",
    "xi'an",
    "xian",
    "Xi´an",
    "“rule of law”",
    "\"rule of law\"",
    "„rule of law”",
    "«rule of law»",
    "rule of law",
    "noord‑brabant",
    "noord-brabant",
    "noord–brabant",
    "NoordBrabant",
    "prov. limburg",
    "Limburg (provincie)",
    "limburg",
    "limburg.",
    "(limburg),",
    "yangzo",
    "shenzen",
    "eindhofen",
    "wgeningen",
    "mastricht",
    "capelleaandenijssel",
    "Capelle aan den IJssel",
    "Capelle a/d IJssel",
    "Capelle a.d. IJssel",
    "ĳssel",
    "ｗｕｈａｎ",
    "WUHAN",
    "wuh",
    "wuhan!",
    "武汉",
    "汉",
    "Geffen",
    "heer",
    "hoek",
    "rozenbur",
    "Berg en Terblijt",
    "川沙",
    "GM0202",
    "gm020",
    "NL-GE",
    "\"Q1310\"",
    "arnhem/wuhan",
    "arnhem & wuhan",
    "arnhem + wuhan",
    "Arnhem – Wuhan 武汉",
    "arnhem-wuhan",
    "Arnhem (gemeente, Gelderland)",
    "Wuhan (stad, Hubei)",
    "gemeente arnhem",
    "súdwest",
    "sudwest",
    "fryslân",
    "fryslan",
    "Ede",
    "Epe",
    "goes yangzhou",
    "Best",
    "Uden",
    "Rheden",
    "Laren",
    "Leiden",
    "Assen",
    "Schiedam",
    "heer",
    "made",
    "kampen",
    "bergen op zoom",
    "hof van twente",
    "Den Helder",
    "den haag",
    "De Bilt",
    "Oss",
    "oss.",
    "weert",
    "Breda",
    "water",
    "boot",
    "haven",
    "haven,",
    "eu",
    "vng",
    "VNG",
    "huawei",
    "huawei.",
    "alibaba",
    "nrc",
    "handel",
    "handel.",
    "mensenrechten",
    "mensenrechten.",
    "(oeigoeren)",
    "oeigoer",
    "uyghur",
    "peking",
    "kanton",
    "human rights",
    "Human Rights breda",
    "trade mission",
    "trade-mission",
    "de rule of law",
    "human -rights",
    "city council meetings",
    "21 juli 2021",
    "juli 2021",
    "7 mei 2023",
    "2014",
    "sinds 1999",
    "mondkapjes",
    "duikbootaffaire",
    "145.000",
    "145,000",
    "verbroken",
    "(verbroken)",
    "onbenoemd",
    "(ongenoemd)",
    "-wuhan",
    "–wuhan",
    "brabant −breda",
    "de band tussen Arnhem en Wuhan",
];

/// The titles that show once each of these lines stands in the field.
const FOUND: &str = "const q = document.getElementById('q');\
    return LINES.map((line) => { q.value = line; q.dispatchEvent(new Event('input', { bubbles: true }));\
    return [...document.querySelectorAll('article:not([hidden]) h3')].map((e) => e.textContent); });";

#[test]
fn the_page_finds_by_the_same_words_what_the_program_finds() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (_folder, path) = exported(None, &[]);
    browser.open(&path);
    let found: Vec<BTreeSet<String>> =
        serde_json::from_value(browser.run(&FOUND.replace("LINES", &json!(WORDS).to_string())))
            .unwrap();

    let dataset = load::embedded();
    let index = Index::new(&dataset);
    let tie_states = AsOfView::new(&dataset, AsOf::Now(Local::now().date_naive())).tie_states();
    let mut wrong = Vec::new();
    for (line, on_page) in WORDS.iter().zip(&found) {
        let query = Query::parse(line, &dataset).unwrap();
        let hits = find(&query, &dataset, &index, &tie_states);
        let titles: BTreeSet<String> = hits
            .iter()
            .map(|hit| sentences::title(&dataset.ties[hit.tie], Lang::Nl))
            .collect();
        if titles != *on_page {
            let more: Vec<_> = on_page.difference(&titles).collect();
            let less: Vec<_> = titles.difference(on_page).collect();
            wrong.push(format!(
                "{line}: {} of the program; the page has {more:?} more, {less:?} less",
                titles.len()
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    let some = found.iter().filter(|titles| !titles.is_empty()).count();
    assert!(some > 80, "{some} of the words find something");
}

#[test]
fn the_page_folds_as_the_program_does() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (_folder, path) = exported(None, &[]);
    browser.open(&path);
    let more = [
        "İzmir",
        "ΟΔΟΣ οδος",
        "Ⅳ Ⓐ ½ ﬁ",
        "Su\u{301}dwest",
        "\u{301}\u{301}",
        "a\u{a0}\t b\n",
        "\u{202e}wu\u{200b}han\u{feff}",
        "ŉ ＇ ´ ¨ ″",
        "status：verbroken",
        "✗ verbroken · 2021",
        "हिन्दी ไทย 한국어",
        "a_b-c–d—e−f",
        "\u{0}\u{7f}",
        "ẞß Å Å",
        "…",
    ];
    let texts: Vec<&str> = WORDS.iter().copied().chain(more).collect();
    let script = format!("return {}.map(fold)", json!(texts));
    let folded: Vec<String> = serde_json::from_value(browser.run(&script)).unwrap();
    for (text, on_page) in texts.iter().zip(&folded) {
        assert_eq!(*on_page, fold(text), "{text:?}");
    }
}
