use super::*;

fn told<'a>(fields: &[RonField<'a>]) -> Vec<(&'a str, &'a str)> {
    fields
        .iter()
        .map(|field| (field.name.source(), field.value.source()))
        .collect()
}

#[test]
fn a_text_falls_apart_in_its_values() {
    let text = "#![enable(implicit_some)]\nConfig(a: 1, /* b: 2, */ c: [(x: \")\"), [2]], // d\n a: show(ties), )";
    let fields = RonValue::whole(text).fields().unwrap();
    let items: Vec<&str> = fields[1]
        .value
        .items()
        .unwrap()
        .iter()
        .map(RonValue::source)
        .collect();
    assert_eq!(items, ["(x: \")\")", "[2]"]);
    assert_eq!(
        told(&fields),
        [("a", "1"), ("c", "[(x: \")\"), [2]]"), ("a", "show(ties)")]
    );
    assert_eq!(told(&RonValue::whole("()").fields().unwrap()), []);
}

#[test]
fn what_does_not_fall_apart_is_a_fault_with_its_place() {
    for (text, at, code) in [
        ("", "", "ExpectedStructLike"),
        ("[1]", "[1]", "ExpectedStructLike"),
        ("(", "(", "Eof"),
        ("(a: 1", "1", "Eof"),
        ("(a: \"x)", "\"x)", "Eof"),
        ("(a 1)", "1", "ExpectedMapColon"),
        ("(a: 1 b: 2)", "1", "ExpectedComma"),
        ("(a: [1)", ")", "ExpectedArrayEnd"),
        ("(a: (1])", "]", "ExpectedStructLikeEnd"),
        ("(1: )", ")", "ExpectedIdentifier"),
        ("(,)", ",", "ExpectedIdentifier"),
        ("() x", "x", "TrailingCharacters"),
    ] {
        let fault = RonValue::whole(text).fields().unwrap_err();
        assert_eq!(&text[fault.at.clone()], at, "{text}");
        assert!(
            format!("{:?}", fault.kind).contains(code),
            "{text}: {:?}",
            fault.kind
        );
    }
}

#[test]
fn a_word_may_have_quotation_marks_and_other_names() {
    let known: &[(&[&str], u8)] = &[(&["dark", "donker"], 1), (&["high-contrast"], 2)];
    for (text, value) in [
        ("dark", 1),
        ("Donker", 1),
        ("\"dark\"", 1),
        ("high-contrast", 2),
        ("r#high-contrast", 2),
    ] {
        assert_eq!(
            RonValue::whole(text).word_of(known).unwrap(),
            value,
            "{text}"
        );
    }
    assert!(RonValue::whole("1").word_of(known).is_err());
}
