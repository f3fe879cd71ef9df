use proptest::prelude::*;

use super::*;
use crate::{keys::key::Key, tui::action::Gesture};

use ratatui::layout::Position;

/// The events of `pieces`, between which so little time goes by that nothing expires, and what expires at the end.
fn events(pieces: &[&[u8]]) -> Vec<InputEvent> {
    events_in(Encoding::Utf8, pieces)
}

fn events_in(encoding: Encoding, pieces: &[&[u8]]) -> Vec<InputEvent> {
    let mut decoder = Decoder::new(encoding);
    for piece in pieces {
        decoder.feed(piece);
    }
    if decoder.patience().is_some() {
        decoder.expire();
    }
    assert_eq!(decoder.patience(), None);
    decoder.events.into()
}

fn plain(code: KeyCode) -> InputEvent {
    key(code, 0).unwrap()
}

fn alt(code: KeyCode) -> InputEvent {
    key(code, ALT).unwrap()
}

fn typed(text: &str) -> Vec<InputEvent> {
    text.chars().map(|c| plain(KeyCode::Char(c))).collect()
}

#[test]
fn an_esc_is_a_key_only_where_nothing_follows_within_its_wait() {
    let mut decoder = Decoder::default();
    decoder.feed(b"\x1b");
    assert!(decoder.events.is_empty());
    assert_eq!(decoder.patience(), Some(ESCAPE_WAIT));
    decoder.expire();
    assert_eq!(
        (decoder.events.pop_front(), decoder.events.pop_front()),
        (Some(plain(KeyCode::Esc)), None)
    );
    decoder.feed(b"[B");
    assert_eq!(
        Vec::from_iter(std::mem::take(&mut decoder.events)),
        typed("[B")
    );
}

#[test]
fn a_sequence_that_has_begun_waits_longer_and_is_dropped_whole() {
    for begun in [
        "\x1b[",
        "\x1bO",
        "\x1b[1;",
        "\x1b[<0;1",
        "\x1b\x1b[",
        "\x1b[M ",
        "\u{e9}",
        "\x1b]11;rgb:",
    ] {
        let bytes = if begun == "\u{e9}" {
            &b"\xc3"[..]
        } else {
            begun.as_bytes()
        };
        let mut decoder = Decoder::default();
        decoder.feed(bytes);
        assert_eq!(decoder.patience(), Some(SEQUENCE_WAIT), "{begun:?}");
        decoder.expire();
        assert_eq!(
            (decoder.events.pop_front(), decoder.patience()),
            (None, None),
            "{begun:?}"
        );
        decoder.feed(b"q");
        assert_eq!(
            decoder.events.pop_front(),
            Some(plain(KeyCode::Char('q'))),
            "{begun:?}"
        );
    }
}

#[test]
fn a_doubled_esc_is_alt_before_a_sequence_and_esc_before_all_else() {
    assert_eq!(events(&[b"\x1b\x1b[C"]), [alt(KeyCode::Right)]);
    assert_eq!(events(&[b"\x1b\x1bOC"]), [alt(KeyCode::Right)]);
    assert_eq!(events(&[b"\x1b\x1bOP"]), [alt(KeyCode::F(1))]);
    assert_eq!(events(&[b"\x1b\x1b[5~"]), [alt(KeyCode::PageUp)]);
    assert_eq!(
        events(&[b"\x1b", b"\x1b"]),
        [plain(KeyCode::Esc), plain(KeyCode::Esc)]
    );
    assert_eq!(
        events(&[b"\x1b\x1bj"]),
        [plain(KeyCode::Esc), alt(KeyCode::Char('j'))]
    );
    let paste = InputEvent::Paste("q".into());
    assert_eq!(
        events(&[b"\x1b\x1b[200~q\x1b[201~"]),
        [plain(KeyCode::Esc), paste.clone()]
    );
    assert_eq!(events(&[b"\x1b", b"[200~q\x1b[201~"]), [paste]);
}

#[test]
fn a_paste_is_one_event_however_it_is_cut_and_however_long_it_is() {
    let paste = b"\x1b[200~arnhem \x1b[20 q\x03\xe6\xad\xa6\x1b[201~";
    let whole = [InputEvent::Paste("arnhem \x1b[20 q\x03武".into())];
    for cut in 0..paste.len() {
        let (before, after) = paste.split_at(cut);
        assert_eq!(events(&[before, after]), whole, "{cut}");
    }
    let megabyte = [
        b"\x1b[200~".to_vec(),
        vec![b'a'; 1 << 20],
        b"\x1b[201~q".to_vec(),
    ]
    .concat();
    let found = events(&megabyte.chunks(4_096).collect::<Vec<_>>());
    assert_eq!(
        found,
        [
            InputEvent::Paste("a".repeat(MAX_PASTE_BYTES)),
            plain(KeyCode::Char('q'))
        ]
    );
    // One that never ends gives the keyboard back.
    assert_eq!(
        events(&[b"\x1b[200~wuhan"]),
        [InputEvent::Paste("wuhan".into())]
    );
}

#[test]
fn answers_that_nobody_asked_for_are_no_keys() {
    for answer in [
        "\x1b[?64;1;2c",
        "\x1b[>41;354;0c",
        "\x1b[12;40R",
        "\x1b[?2026;2$y",
        "\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
        "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
        "\x1bP>|XTerm(390)\x1b\\",
        "\x1b_Gi=1;OK\x1b\\",
        "\x1b[?1u",
        "\x1b[201~",
        "\x1b[57441;2u",
        "\x1b[8;24;80t",
    ] {
        for cut in 0..answer.len() {
            let (before, after) = answer.split_at(cut);
            assert_eq!(
                events(&[before.as_bytes(), after.as_bytes(), b"j"]),
                typed("j"),
                "{answer:?} at {cut}"
            );
        }
    }
}

#[test]
fn controls_break_sequences_off_so_that_ctrl_c_is_always_heard() {
    let ctrl_c = InputEvent::Key(Key::QUITS);
    let long = [b"\x1b[".to_vec(), vec![b'1'; 1 << 16]].concat();
    for begun in [
        &b"\x1b["[..],
        b"\x1bO",
        b"\x1b[1;3",
        b"\x1b]52;c;abc",
        b"\x1bPabc",
        b"\xe6\xad",
        &long,
    ] {
        assert_eq!(
            events(&[begun, b"\x03"]),
            std::slice::from_ref(&ctrl_c),
            "{:?}",
            &begun[..begun.len().min(9)]
        );
    }
    let ended = [&long[..], b"~j"].concat();
    assert_eq!(events(&ended.chunks(4_096).collect::<Vec<_>>()), typed("j"));
}

#[test]
fn mice_of_every_protocol_are_read_and_none_overflows() {
    let mouse = |bytes: &[u8]| match &events(&[bytes])[..] {
        [InputEvent::Mouse(gesture, Position { x, y })] => Some((*gesture, *x, *y)),
        [] => None,
        other => panic!("{other:?}"),
    };
    assert_eq!(mouse(b"\x1b[<0;3;4M"), Some((Gesture::Press, 2, 3)));
    assert_eq!(mouse(b"\x1b[<0;3;4m"), Some((Gesture::Release, 2, 3)));
    assert_eq!(
        mouse(b"\x1b[<64;300;400M"),
        Some((Gesture::WheelUp, 299, 399))
    );
    assert_eq!(mouse(b"\x1b[<32;3;4M"), Some((Gesture::Drag, 2, 3)));
    assert_eq!(mouse(b"\x1b[<65;3;4M"), Some((Gesture::WheelDown, 2, 3)));
    assert_eq!(mouse(b"\x1b[M##$"), Some((Gesture::Release, 2, 3)));
    assert_eq!(mouse(b"\x1b[<4;3;4M"), Some((Gesture::Press, 2, 3)));
    assert_eq!(mouse(b"\x1b[M #$"), Some((Gesture::Press, 2, 3)));
    assert_eq!(mouse(b"\x1b[M \xff\xff"), Some((Gesture::Press, 222, 222)));
    assert_eq!(mouse(b"\x1b[32;3;4M"), Some((Gesture::Press, 2, 3)));
    for wrong in [
        &b"\x1b[<0;0;0M"[..],
        b"\x1b[M   ",
        b"\x1b[<0;70000;1M",
        b"\x1b[<0M",
        b"\x1b[M\x01\x01\x01",
        b"\x1b[<1;3;4M",
        b"\x1b[<2;3;4m",
        b"\x1b[<35;3;4M",
        b"\x1b[<66;3;4M",
    ] {
        assert_eq!(mouse(wrong), None, "{wrong:?}");
    }
}

#[test]
fn letters_of_latin_1_take_no_key_with_them() {
    assert_eq!(
        events_in(Encoding::Latin1, &[b"co\xf6peratie"]),
        typed("coöperatie")
    );
    assert_eq!(events_in(Encoding::Latin9, &[b"\xa4\xe9x"]), typed("€éx"));
    let enter = plain(KeyCode::Enter);
    assert_eq!(
        events(&[b"priv\xe9", b"\r"]),
        [typed("priv"), vec![enter]].concat()
    );
    assert_eq!(events(&[b"caf\xe9 x"]), typed("caf x"));
    assert_eq!(events(&[b"be\xebindigd"]), typed("beindigd"));
    assert_eq!(events(&["é武🇳".as_bytes()]), typed("é武🇳"));
}

proptest! {
    #[test]
    fn cuts_change_nothing(bytes in proptest::collection::vec(sample(), 0..12), cuts in any::<[u8; 6]>()) {
        let bytes = bytes.concat();
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| usize::from(*cut) % (bytes.len() + 1)).collect();
        cuts.extend([0, bytes.len()]);
        cuts.sort_unstable();
        let pieces: Vec<&[u8]> = cuts.windows(2).map(|cut| &bytes[cut[0]..cut[1]]).collect();
        prop_assert_eq!(events(&pieces), events(&[&bytes]));
    }
}

/// A key, the beginning of one, a control, or any byte.
fn sample() -> impl Strategy<Value = Vec<u8>> {
    let whole: &[&[u8]] = &[
        b"\x1b",
        b"\x1b[A",
        b"\x1bOP",
        b"\x1b\x1b[C",
        b"\x1b[1;3C",
        b"\x1b[27;5;99~",
        b"\x1b[97:65;2u",
        b"\x1b[200~",
        b"\x1b[201~",
        b"\x1b[M !!",
        b"\x1b[<0;3;4M",
        b"\x1b]11;x\x07",
        b"\x1b\\",
        b"j",
        b"\xc3\xa9",
        b"\xe9",
        b"\x9b5~",
        b"\x03",
        b"\x1b[[A",
    ];
    prop_oneof![
        3 => proptest::sample::select(whole).prop_map(<[u8]>::to_vec),
        1 => any::<u8>().prop_map(|byte| vec![byte]),
    ]
}

#[test]
fn an_answer_to_what_was_asked_is_told_once_however_it_is_cut() {
    let answer = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\x";
    let told = InputEvent::Background(background::Brightness::Light);
    for cut in 1..answer.len() {
        let mut decoder = Decoder::default();
        decoder.expect_background();
        decoder.feed(&answer[..cut]);
        decoder.feed(&answer[cut..]);
        assert_eq!(
            decoder.events,
            [told.clone(), plain(KeyCode::Char('x'))],
            "{cut}"
        );
        assert!(!decoder.expects_answer());
        decoder.feed(answer);
        assert_eq!(decoder.events.len(), 3, "another is none");
    }
}

#[test]
fn of_an_answer_nothing_is_a_letter_though_its_first_bytes_came_alone_and_expired() {
    let answer = b"\x1b]11;rgb:0/0/0\x07";
    for (cut, before) in [(1, vec![plain(KeyCode::Esc)]), (2, vec![])] {
        let mut decoder = Decoder::default();
        decoder.expect_background();
        decoder.feed(&answer[..cut]);
        let wait = if cut == 1 { ESCAPE_WAIT } else { SEQUENCE_WAIT };
        assert_eq!(decoder.patience(), Some(wait));
        if cut == 1 {
            decoder.expire();
        }
        decoder.feed(&answer[cut..]);
        let told = InputEvent::Background(background::Brightness::Dark);
        let events = before.into_iter().chain([told]);
        assert_eq!(Vec::from(decoder.events), Vec::from_iter(events), "{cut}");
    }
    // Who types Esc and then the key for a year has both.
    let mut decoder = Decoder::default();
    decoder.expect_background();
    decoder.feed(b"\x1b");
    decoder.expire();
    decoder.feed(b"]");
    let typed = [plain(KeyCode::Esc), plain(KeyCode::Char(']'))];
    assert_eq!(Vec::from(decoder.events), typed);
}

proptest! {
    #[test]
    fn a_strange_answer_is_no_key(inside in "[ -~]{0,200}") {
        let mut decoder = Decoder::default();
        decoder.expect_background();
        decoder.feed(format!("\x1b]{inside}\x07").as_bytes());
        let is_key = |event: &InputEvent| !matches!(event, InputEvent::Background(_));
        prop_assert!(!decoder.events.iter().any(is_key), "{:?}", decoder.events);
    }
}
