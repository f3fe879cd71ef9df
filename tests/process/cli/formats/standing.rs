//! What is not counted as a tie is told apart from the ties in every format for people.

use super::{records, run};

/// The numbers on the page of what is counted as a tie, and of what is not.
fn numbers(words: &[&str]) -> (Vec<usize>, Vec<usize>) {
    let records = records(None, words);
    let is_tie = |number: &usize| records[number - 1]["standing"] == "tie";
    (1..=records.len()).partition(is_tie)
}

fn written(command: &[&str], words: &[&str]) -> String {
    let run = run(&[command, words].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{command:?}");
    run.out
}

#[test]
fn the_page_gives_a_status_to_ties_alone() {
    for words in [
        &[][..],
        &["--asof", "2010"],
        &["gemeente:tilburg", "--asof", "2010"],
    ] {
        let page = written(&["export", "--format", "html"], words);
        let (ties, others) = numbers(words);
        assert!(!others.is_empty(), "{words:?}");
        let row = |number: usize| {
            let start = format!("<tr data-tie=\"{number}\"");
            let row = page.split(&start).nth(1).expect("a row");
            row.split('>').next().expect("its attributes").to_owned()
        };
        let bar = |number: usize| {
            let start = format!("<g data-tie=\"{number}\"");
            let bar = page.split(&start).nth(1).expect("a bar");
            bar.split("</text>").next().expect("its name").to_owned()
        };
        let marked: Vec<usize> = page
            .split("data-ties=\"")
            .skip(1)
            .flat_map(|mark| mark.split('"').next().unwrap().split(' '))
            .map(|number| number.parse().unwrap())
            .collect();
        for number in ties {
            assert!(row(number).contains("data-status="), "{words:?} {number}");
            assert!(!bar(number).contains("· "), "{words:?} {number}");
        }
        for number in others {
            assert!(!row(number).contains("data-status="), "{words:?} {number}");
            assert!(bar(number).contains(">· "), "{words:?} {number}");
            assert!(!marked.contains(&number), "{words:?} {number} on the map");
        }
    }
}

#[test]
fn what_is_not_known_to_have_existed_stands_below_a_heading() {
    let asked = ["gemeente:tilburg", "--asof", "2010"];
    for (format, lang, heading) in [
        (
            ["list", "--format", "table"],
            "nl",
            "\nbestaan toen niet bekend\n",
        ),
        (
            ["list", "--format", "table"],
            "en",
            "\nnot known to exist then\n",
        ),
        (
            ["export", "--format", "markdown"],
            "nl",
            "\n### Bestaan toen niet bekend\n",
        ),
        (
            ["export", "--format", "html"],
            "en",
            "colspan=\"6\">Not known to exist then</th>",
        ),
    ] {
        let text = written(&format, &[&asked[..], &["--lang", lang]].concat());
        let (above, below) = text.split_once(heading).expect(heading);
        assert!(
            above.contains("Changzhou") && !above.contains("<td>Chengdu"),
            "{format:?}"
        );
        assert!(below.contains("Chengdu"), "{format:?}");
        let now = written(&format, &["gemeente:tilburg", "--lang", lang]);
        assert!(!now.contains(heading), "{format:?}: it is known today");
    }
    // Where nothing else is found the heading stands all the same.
    let alone = written(
        &["list", "--format", "table"],
        &["gemeente:tilburg", "china:chengdu", "--asof", "2010"],
    );
    assert_eq!(
        alone.lines().nth(1),
        Some("bestaan toen niet bekend"),
        "{alone}"
    );
    assert_eq!(alone.lines().count(), 3, "{alone}");
}

#[test]
fn a_page_of_a_tie_tells_apart_what_was_reported_later() {
    for (lang, heading) in [
        ("nl", "Gemeld over de tijd na de peildatum"),
        ("en", "Reported about the time after the reference date"),
    ] {
        for format in ["plain", "table"] {
            let show = ["show", "arnhem-wuhan", "--format", format, "--lang", lang];
            // With its year: a contradiction may be told in the same word.
            let ended = if lang == "nl" {
                "verbroken (2"
            } else {
                "ended (2"
            };
            let page = written(&show, &["--asof", "2005"]);
            let (known, later) = page.split_once(heading).expect(format);
            assert!(!known.contains(ended) && later.contains(ended), "{page}");
            let now = written(&show, &[]);
            assert!(now.contains(ended) && !now.contains(heading), "{format}");
        }
    }
}
