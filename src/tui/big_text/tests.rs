use super::*;

fn laid_out(words: &str, width: u16, height: u16, charset: Charset) -> LargeQuote {
    lay_out(
        words,
        "NRC, 8 mei 2023",
        (0, 1),
        Rect::new(0, 0, width, height),
        charset,
    )
}

#[test]
fn wide_letters_go_with_the_space_before_them() {
    assert_eq!(
        without_wide("Arnhem – Wuhan 武汉: verbroken"),
        "Arnhem – Wuhan: verbroken"
    );
    assert_eq!(without_wide("武汉 en  twee spaties"), "en  twee spaties");
    assert_eq!(without_wide("Breda – x"), "Breda – x");
}

#[test]
fn the_print_is_as_large_as_the_words_allow() {
    let long = "woord ".repeat(60);
    for (words, size, charset, print) in [
        (
            "“Vriendschap”",
            (200, 58),
            Charset::Unicode,
            PrintSize::Huge,
        ),
        (
            "“Vriendschap”",
            (120, 38),
            Charset::Unicode,
            PrintSize::Huge,
        ),
        (
            "“Vriendschapsbanden van ’s-Hertogenbosch”",
            (80, 22),
            Charset::Unicode,
            PrintSize::Big,
        ),
        (&long, (80, 22), Charset::Unicode, PrintSize::Big),
        (&long, (50, 22), Charset::Unicode, PrintSize::Plain),
        (&long, (80, 11), Charset::Unicode, PrintSize::Plain),
        ("“友好城市”", (200, 58), Charset::Unicode, PrintSize::Plain),
        ("“Vriendschap”", (200, 58), Charset::Ascii, PrintSize::Plain),
    ] {
        assert_eq!(
            laid_out(words, size.0, size.1, charset).print,
            print,
            "{words} {size:?} {charset:?}"
        );
    }
}

#[test]
fn what_newspapers_print_can_be_drawn() {
    for (text, drawn) in [
        (
            "“’s-Gravenhage – ‘één’ café, Fryslân”",
            "\"'s-Gravenhage - 'één' café, Fryslân\"",
        ),
        ("€ 145.000… Ĳssel", "EUR 145.000... IJssel"),
        ("Łódź e\u{301}", "Lódz é"),
    ] {
        assert_eq!(drawable(text).as_deref(), Some(drawn));
    }
    assert!(
        "aëïöüçÉñ§°½ß"
            .chars()
            .all(|c| dots(c).is_some_and(|dots| dots != [0; 8]))
    );
    assert_eq!(drawable("武汉"), None);
}

#[test]
fn no_size_panics_and_nothing_leaves_its_area() {
    for (width, height) in (0..=130)
        .step_by(7)
        .flat_map(|width| (0..=50).map(move |height| (width, height)))
    {
        let area = Rect::new(0, 0, width, height);
        let large = laid_out(
            "Een citaat van een regel of wat, met vriendschapsbanden.",
            width,
            height,
            Charset::Unicode,
        );
        for place in (0..large.lines.len())
            .map(|line| large.place(line))
            .chain([large.below])
        {
            assert!(
                place.is_empty() || place.intersection(area) == place,
                "{place:?} in {area:?}"
            );
        }
    }
}
