//! Twenty questions of a council, worked out from the documents before the program could answer them, each with the keys
//! that someone would press who sees it for the first time and reads only the footer: `/` and a word, or the key of a list
//! (`b` questions, `t` themes, `p` provinces) and the start of a word. They are typed at 80×24 and at 120×40; the answer is
//! read on the screen, then the words of a source, perhaps after one more key.

use crate::common::Dashboard;

/// A question, the keys to its answer, the keys from there to the words of a source.
struct Question {
    asks: &'static str,
    /// `/` is the key, a space a space, `⏎` Enter, `↓` Down; any other character is typed.
    keys: &'static str,
    /// All of these are on the screen after [`Question::keys`].
    answer: &'static [&'static str],
    /// Further keys.
    more: &'static str,
    /// One of these is read in the pane after [`Question::more`]: words that a document prints.
    words: &'static [&'static str],
}

const QUESTIONS: [Question; 20] = [
    Question {
        asks: "Heeft Arnhem nog een band met Wuhan?",
        keys: "/arnh",
        answer: &["Wuhan", "verbroken", "2021"],
        more: "",
        words: &[
            "broke with the Chinese city of Wuhan in 2021",
            "GroenLinks verandert na het horen van hun getuigenissen van standpunt",
            "whose city broke ties with Wuhan in 2021",
        ],
    },
    Question {
        asks: "Waarom stopte Weert met Yuhang?",
        keys: "/weert",
        answer: &["Yuhang", "verbroken"],
        more: "",
        words: &["the lack of economic benefits is reason to break ties"],
    },
    Question {
        asks: "Wat heeft de band Maastricht gekost?",
        keys: "/kosten maas",
        answer: &["Chengdu", "145.000"],
        more: "",
        words: &["in totaal 145.000 euro uit aan haar band met Chengdu"],
    },
    Question {
        asks: "Wat geeft Capelle uit aan Jiashan?",
        keys: "/kosten cap",
        answer: &["Jiashan", "30.000"],
        more: "",
        words: &["ongeveer 30.000 euro per jaar aan haar band met zusterstad Jiashan"],
    },
    Question {
        asks: "Wie stopten er om mensenrechten?",
        keys: "bmens⏎",
        answer: &["Arnhem", "Breda", "Eindhoven", "Tilburg"],
        more: "",
        words: &[
            "They often referred to the oppression of the Uyghurs",
            "GroenLinks verandert na het horen van hun getuigenissen van standpunt",
            "We must respect the principles of democracy",
        ],
    },
    Question {
        asks: "Wat leverde de band van Overijssel op?",
        keys: "/omzet",
        answer: &["Overijssel", "Liaoning"],
        more: "",
        words: &["15 miljoen euro hebben opgeleverd aan omzet"],
    },
    Question {
        asks: "Wat heeft Emmen eraan gehad?",
        keys: "/emmen",
        answer: &["Shangluo"],
        more: "n",
        words: &["Deze band heeft eigenlijk niets opgeleverd"],
    },
    Question {
        asks: "Hoeveel mensen werken in Utrecht bij Chinese bedrijven?",
        keys: "/werknem",
        answer: &["Utrecht", "Guangdong"],
        more: "",
        words: &["1135 werknemers in dienst"],
    },
    Question {
        asks: "Wie kreeg er mondkapjes?",
        keys: "/mondk",
        answer: &["Meppel", "Haikou"],
        more: "↓",
        words: &["50.000 mondkapjes", "een lading van 50.000"],
    },
    Question {
        asks: "Wat is het CPAFFC?",
        keys: "/cpaffc",
        answer: &["CPAFFC: Chinese"],
        more: "",
        words: &["CPAFFC"],
    },
    Question {
        asks: "Heeft Nijmegen een band?",
        keys: "/nijmegen",
        answer: &["Geen bron noemt Nijmegen", "telt 32"],
        more: "⏎",
        words: &["Zeker tien provincies en 32 gemeenten"],
    },
    Question {
        asks: "Hoe staat het met Terneuzen?",
        keys: "/terne",
        answer: &["Shanghai", "sluimerend"],
        more: "",
        words: &["slapend bestaan"],
    },
    Question {
        asks: "Welke banden gaan over water?",
        keys: "twat⏎",
        answer: &["Arnhem", "Wuhan"],
        more: "",
        words: &["wateroverlast", "watermanagement", "waterzuivering"],
    },
    Question {
        asks: "Sinds wanneer heeft Eindhoven een band met Nanjing?",
        keys: "/eindh",
        answer: &["Nanjing", "1985"],
        more: "⏎",
        words: &["1985"],
    },
    Question {
        asks: "Wat was de eerste band?",
        keys: "beerst⏎",
        answer: &["Rotterdam", "Shanghai"],
        more: "",
        words: &["In 1978 wordt de eerste stedenband tussen Nederland en China gesmeed"],
    },
    Question {
        asks: "Wat deed GroenLinks in Arnhem?",
        keys: "/groen",
        answer: &["Arnhem"],
        more: "",
        words: &["GroenLinks verandert na het horen van hun getuigenissen van standpunt"],
    },
    Question {
        asks: "Hoeveel gemeenten hebben er een band, volgens FTM?",
        keys: "bftm⏎",
        answer: &["32"],
        more: "",
        words: &["Zeker tien provincies en 32 gemeenten"],
    },
    Question {
        asks: "Was het Changzhou of Zhangzhou, met Tilburg?",
        keys: "/changzhou",
        answer: &["Tilburg", "Changzhou", "Zhangzhou?"],
        more: "",
        words: &[
            "zusterband met de gemeente Changzhou",
            "Breda, Tilburg, Eindhoven and Arnhem",
        ],
    },
    Question {
        asks: "Wie had er met chips te maken?",
        keys: "/chips",
        answer: &["Eindhoven"],
        more: "",
        words: &["the chip industry around Eindhoven", "halfgeleider"],
    },
    Question {
        asks: "Welke banden zijn er in Zuid-Holland?",
        keys: "pzuid⏎",
        answer: &["12 van 50", "Capelle", "Den Haag"],
        more: "",
        words: &[
            "lack of economic benefits is reason to break ties",
            "30.000 euro per jaar",
        ],
    },
];

#[test]
fn an_answer_is_six_keys_away_and_the_words_eight() {
    let mut to_answer = Vec::new();
    let mut to_words = Vec::new();
    for question in &QUESTIONS {
        to_answer.push(question.keys.chars().count());
        to_words.push(question.keys.chars().count() + question.more.chars().count());
    }
    for (keys, bound) in [(&mut to_answer, 6), (&mut to_words, 8)] {
        keys.sort_unstable();
        assert!(keys[keys.len() / 2] <= bound, "{keys:?}");
        assert!(keys.last().is_some_and(|most| *most <= 14), "{keys:?}");
    }
}

#[test]
fn every_question_is_answered_at_80_by_24() {
    answered_at(80, 24);
}

#[test]
fn every_question_is_answered_at_120_by_40() {
    answered_at(120, 40);
}

fn answered_at(width: u16, height: u16) {
    let mut missed = Vec::new();
    for question in &QUESTIONS {
        let mut dashboard = Dashboard::new(width, height);
        type_keys(&mut dashboard, question.keys);
        let screen = dashboard.screen();
        if let Some(text) = question.answer.iter().find(|text| !screen.contains(**text)) {
            missed.push(format!("{}: no {text} in\n{screen}", question.asks));
            continue;
        }
        type_keys(&mut dashboard, question.more);
        let screen = dashboard.screen();
        let pane = text_of_the_last_pane(&screen);
        if !question.words.iter().any(|words| pane.contains(words)) {
            missed.push(format!(
                "{}: none of {:?} in\n{screen}",
                question.asks, question.words
            ));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n\n"));
}

fn type_keys(dashboard: &mut Dashboard, keys: &str) {
    for key in keys.chars() {
        match key {
            '⏎' => dashboard.press("Return"),
            '↓' => dashboard.press("Down"),
            '/' => dashboard.press("slash"),
            typed => dashboard.type_text(&typed.to_string()),
        };
    }
}

/// The text in the pane furthest to the right, its lines joined, for a quotation goes over several.
fn text_of_the_last_pane(screen: &str) -> String {
    let inside = |line: &str| {
        line.trim_end_matches(['│', '┃', '█', '║', ' '])
            .rsplit(['│', '┃', '█', '║', '▌', '▎', '▍'])
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    screen.lines().map(inside).collect::<Vec<_>>().join(" ")
}
