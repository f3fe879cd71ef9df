//! The page, as far as it can be judged without a browser; `tests/process/browser` opens it in one.

use super::{NASTY, Nasty, assert_harmless, run};

#[test]
fn no_text_adds_an_element() {
    let count = |page: &str, what: &str| page.matches(what).count();
    let plain = Nasty::new("plain").export(&["--format", "html"]).out;
    for text in NASTY {
        let page = Nasty::new(text).export(&["--format", "html"]).out;
        assert_harmless(&page.replace('\t', " "));
        for what in [
            "<script",
            "</script",
            "</style",
            "<title",
            "<img",
            "<article",
            "<li",
            "onerror=x",
            "<p",
        ] {
            assert_eq!(
                count(&page, what),
                count(&plain, what),
                "{what} with {text}"
            );
        }
    }
}

#[test]
fn it_names_no_place_to_load_from_and_a_policy_that_forbids_it() {
    let page = run(&["export", "--format", "html"]).out;
    assert!(
        page.contains("content=\"default-src 'none'; style-src 'sha256-"),
        "{}",
        &page[..600]
    );
    for what in [
        "src=",
        "<link",
        "@import",
        "url(",
        "fetch(",
        "XMLHttpRequest",
        "localStorage",
        " style=",
        "onclick",
    ] {
        assert!(!page.contains(what), "{what}");
    }
}
