//! What the page does.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::{driver::Browser, exported};

/// How many rows, articles and bars of the timeline show, in this order.
const SHOWN: &str = "const all = (css) => [...document.querySelectorAll(css)].filter((e) => !e.hasAttribute('hidden')).length;\
    return [all('tbody tr'), all('article'), all('svg g[data-tie]')];";

/// The names in the rows that show.
const NAMES: &str =
    "return [...document.querySelectorAll('tbody tr:not([hidden]) th')].map((e) => e.textContent);";

fn names(browser: &Browser) -> Vec<String> {
    serde_json::from_value(browser.run(NAMES)).unwrap()
}

fn assert_silent(browser: &Browser) {
    assert_eq!(
        browser.console(),
        [Value::Null; 0],
        "nothing on the console"
    );
}

#[test]
fn the_page_filters_searches_and_prints_without_a_fault() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (_folder, path) = exported(None, &[]);
    browser.open(&path);
    assert_eq!(browser.run(SHOWN), json!([64, 64, 64]));
    assert_eq!(
        browser.run("return document.getElementById('count').textContent"),
        "64 van 64"
    );

    browser.type_into("#q", "WUHAN oeigoer");
    assert_eq!(names(&browser), ["Arnhem"]);
    assert_eq!(browser.run(SHOWN), json!([1, 1, 1]));
    assert_eq!(
        browser.run("return document.getElementById('count').textContent"),
        "1 van 64"
    );
    let marks = "return [...document.querySelectorAll('svg [data-ties]:not([hidden])')].length";
    assert_eq!(browser.run(marks), 1, "one mark on the map");
    browser.click("button[type=reset]");
    browser.run("return new Promise((resolve) => setTimeout(resolve, 50))");
    assert_eq!(browser.run(SHOWN), json!([64, 64, 64]));

    // As with the keyboard alone: the first letters choose in a list, a space ticks.
    browser.type_into("#province", "Limb");
    let limburg = names(&browser);
    assert!(
        limburg.contains(&"Maastricht".to_owned()) && limburg.len() == 7,
        "{limburg:?}"
    );
    browser.type_into("input[value=verbroken]", " ");
    assert_eq!(names(&browser), ["Weert"]);
    browser.type_into("input[value=actief]", " ");
    assert_eq!(names(&browser).len(), 3, "ticks of one kind widen");
    browser.type_into("#theme", "Gezond");
    assert!(names(&browser).len() < 3, "and of another narrow");

    browser.click("button[type=reset]");
    browser.run("return new Promise((resolve) => setTimeout(resolve, 50))");
    let pdf = BASE64_STANDARD.decode(browser.print()).unwrap();
    let pdf = String::from_utf8_lossy(&pdf);
    assert!(pdf.starts_with("%PDF"));
    assert_eq!(
        browser.run("return performance.getEntriesByType('resource').length"),
        0,
        "nothing is loaded"
    );
    assert_silent(&browser);
}

#[test]
fn the_page_is_readable_in_light_and_dark_and_on_paper() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (_folder, path) = exported(None, &["--lang", "en"]);
    browser.open(&path);
    assert_eq!(browser.run("return document.documentElement.lang"), "en");
    // The contrast of WCAG 2 between the text and what is behind it, the least of all that has text.
    const CONTRAST: &str = r"
        const light = (colour) => {
          const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map((v) => v / 255)
            .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const behind = (e) => {
          for (; e; e = e.parentElement) {
            const colour = getComputedStyle(e).backgroundColor;
            if (!colour.endsWith(', 0)') && colour !== 'transparent') return colour;
          }
          return 'rgb(255, 255, 255)';
        };
        let worst = [21, ''];
        for (const e of document.querySelectorAll('body *:not(svg *):not(option)')) {
          const has = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
          if (!has || !e.getClientRects().length) continue;
          const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((x, y) => y - x);
          const ratio = (a + 0.05) / (b + 0.05);
          if (ratio < worst[0]) worst = [ratio, e.outerHTML.slice(0, 200)];
        }
        return worst;";
    for (media, scheme) in [
        ("screen", "light"),
        ("screen", "dark"),
        ("print", "light"),
        ("print", "dark"),
    ] {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        browser.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "media": media, "features": features }),
        );
        let worst = browser.run(CONTRAST);
        assert!(
            worst[0].as_f64().unwrap() >= 4.5,
            "{media} {scheme}: {worst}"
        );
        let form =
            browser.run("return getComputedStyle(document.getElementById('filters')).display");
        assert_eq!(
            form == "none",
            media == "print",
            "the filters are not printed"
        );
    }
    assert_silent(&browser);
}

#[test]
fn everything_has_a_name_and_a_place() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (_folder, path) = exported(None, &["provincie:limburg", "--asof", "2015"]);
    browser.open(&path);
    let faults = browser.run(
        r##"const faults = [];
        const ids = new Set();
        for (const e of document.querySelectorAll('[id]')) { if (ids.has(e.id)) faults.push('twice: ' + e.id); ids.add(e.id); }
        for (const a of document.querySelectorAll('a[href^="#"]')) if (!ids.has(a.hash.slice(1))) faults.push('nowhere: ' + a.hash);
        for (const e of document.querySelectorAll('input, select')) if (!e.labels.length) faults.push('unnamed: ' + e.outerHTML);
        for (const e of document.querySelectorAll('[aria-labelledby]')) if (!ids.has(e.getAttribute('aria-labelledby'))) faults.push(e.outerHTML);
        for (const name of ['header', 'main', 'footer', 'h1', 'caption', '[role=search]'])
          if (document.querySelectorAll(name).length !== 1) faults.push('not one ' + name);
        let before = 1;
        for (const e of document.querySelectorAll('h1, h2, h3, h4')) {
          const level = Number(e.tagName[1]);
          if (level > before + 1) faults.push('skips a level: ' + e.textContent);
          before = level;
        }
        for (const a of document.querySelectorAll('a')) if (!/^(#|https?:)/.test(a.getAttribute('href'))) faults.push(a.outerHTML);
        return faults;"##,
    );
    assert_eq!(faults, json!([]));
    assert_silent(&browser);
}

#[test]
fn no_text_of_a_dataset_runs_or_breaks_out() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let small = include_str!("../../data/small.ron");
    for (number, nasty) in [
        "<script>document.title = 'ran'</script><img src=x onerror=document.title='ran'>",
        "</style></script></title></textarea>--><svg onload=document.title='ran'>",
        "\\\" onmouseover=\\\"document.title='ran'\\\" ' autofocus onfocus='document.title=1",
        "&lt;b&gt; &amp;amp; \u{202e}om\u{202c}",
        "javascript:document.title='ran'",
    ]
    .into_iter()
    .enumerate()
    {
        let data = folder.path().join(format!("{number}.ron"));
        let texts = [
            "Sister cities",
            "Arnhem",
            "Wuhan",
            "who broke with the Chinese city of\\n Wuhan in 2021",
            "alinea 3",
        ];
        let texts = texts.into_iter().chain([
            "water en milieu",
            "https://example.org/nrc",
            "I. d'Hooghe",
            "De raad stemde.",
        ]);
        let changed = texts.fold(small.to_owned(), |text, old| {
            text.replace(&format!("\"{old}\""), &format!("\"{nasty}\""))
        });
        std::fs::write(
            &data,
            changed.replace("title: \"Small\"", "title: \"Small page\""),
        )
        .unwrap();
        let (_folder, path) = exported(Some(&data), &[]);
        browser.open(&path);
        browser.type_into("#q", "a");
        assert_eq!(
            browser.run("return document.title"),
            "Small page",
            "{nasty}"
        );
        let added = "return document.querySelectorAll('script + *, img, iframe, [onload], [onerror], [onmouseover], [onfocus], a[href^=javascript]').length";
        assert_eq!(browser.run(added), 0, "{nasty}");
        assert_eq!(
            browser.run("return document.querySelectorAll('article').length"),
            4,
            "{nasty}"
        );
        let plain = nasty
            .replace("\\\"", "\"")
            .replace('\u{202e}', "⟦U+202E⟧")
            .replace('\u{202c}', "⟦U+202C⟧");
        let text = browser.run("return document.body.textContent");
        assert!(
            text.as_str().unwrap().contains(&plain),
            "{plain} stands there as text"
        );
        assert_silent(&browser);
    }
}
