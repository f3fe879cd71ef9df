//! The colours are measured: contrast by WCAG 2, and what is left of them in colour blindness.

use super::*;
use crate::settings::theme_choice::{
    ANYWHERE, DARK, HIGH_CONTRAST, LIGHT, MONO, SIXTEEN, ThemeChoice,
};
use clap::ValueEnum as _;
use ratatui::layout::Rect;

/// Every role but running text.
const ROLES: [Role; 14] = [
    Role::Dim,
    Role::Brand,
    Role::Heading,
    Role::Quote,
    Role::Remark,
    Role::Status(Status::Active),
    Role::Status(Status::Dormant),
    Role::Status(Status::Severed),
    Role::Status(Status::Unknown),
    Role::Badge,
    Role::Match,
    Role::Border,
    Role::Key,
    Role::Fault,
];

/// Red, green and blue in linear light.
type Rgb = [f64; 3];

/// A colour of xterm's 256, from the cube of 6×6×6 and the ramp of greys.
fn linear(colour: Color) -> Rgb {
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    let Color::Indexed(number @ 16..) = colour else {
        panic!("{colour:?} looks as the user has it")
    };
    let bytes = match number {
        232.. => [8 + 10 * (number - 232); 3],
        _ => [36, 6, 1].map(|step| STEPS[usize::from((number - 16) / step % 6)]),
    };
    bytes.map(|byte| {
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn luminance([r, g, b]: Rgb) -> f64 {
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The contrast of two colours (WCAG 2, "contrast ratio").
fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(linear(a)), luminance(linear(b)));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Asserts that all that is read in `theme` on one of `papers` has at least this contrast.
fn assert_legible(theme: Theme, papers: &[u8], least: f64) {
    let text = theme.text.fg.map(|text| Style::new().fg(text));
    let styles = ROLES.map(|role| theme.style(role)).into_iter().chain(text);
    for style in styles.chain([true, false].map(|focused| theme.style(Role::Selected { focused })))
    {
        let Some(fg) = style.fg else { continue };
        for paper in papers {
            let paper = style.bg.unwrap_or(Color::Indexed(*paper));
            assert!(
                contrast(fg, paper) >= least,
                "{style:?} on {paper:?}: {:.2}",
                contrast(fg, paper)
            );
        }
    }
}

#[test]
fn every_palette_is_read() {
    for choice in ThemeChoice::value_variants() {
        let (many, sixteen) = choice.palettes();
        for palette in [many, sixteen] {
            let theme = Theme::read(palette);
            assert!(theme != Theme::default(), "{choice:?}");
            assert_eq!(theme.has_colours(), *choice != ThemeChoice::Mono);
        }
    }
}

#[test]
fn text_is_legible_in_every_theme() {
    assert_legible(Theme::read(DARK), &[16, 234, 236], 4.5);
    assert_legible(Theme::read(LIGHT), &[231, 255], 4.5);
    assert_legible(Theme::read(HIGH_CONTRAST), &[16], 7.0);
    assert_legible(Theme::read(ANYWHERE), &[16, 231], 3.5);
}

#[test]
fn a_background_is_painted_only_by_the_themes_that_have_one() {
    let paper = |theme: Theme| {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 1, 1));
        theme.paint(&mut buffer);
        (buffer[(0, 0)].fg, buffer[(0, 0)].bg)
    };
    for theme in [
        Theme::read(ANYWHERE),
        Theme::read(DARK).unpainted(),
        Theme::read(SIXTEEN),
        Theme::read(MONO),
    ] {
        assert_eq!(paper(theme), (Color::Reset, Color::Reset), "{theme:?}");
    }
    assert_eq!(
        paper(Theme::read(LIGHT)),
        (Color::Indexed(234), Color::Indexed(231))
    );
}

/// What remains of a colour, by kind of colour blindness: full protanopia, deuteranopia and tritanopia, from
/// G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
/// Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), 1291–1298 (severity 1.0).
const BLINDNESS: [(&str, [Rgb; 3]); 4] = [
    ("none", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

/// A colour in CIELAB, in which equal distances look equal.
fn lab([r, g, b]: Rgb) -> Rgb {
    let root = |t: f64| {
        if t > 0.008_856 {
            t.cbrt()
        } else {
            7.787 * t + 16.0 / 116.0
        }
    };
    let x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    let y = root(luminance([r, g, b]));
    let z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

#[test]
fn the_colour_blind_can_tell_statuses_apart_by_their_colours() {
    /// Some 2.3 is the least that is noticed; side by side in small letters it takes a good deal more.
    const LEAST: f64 = 15.0;
    for theme in [
        Theme::read(ANYWHERE),
        Theme::read(DARK),
        Theme::read(LIGHT),
        Theme::read(HIGH_CONTRAST),
    ] {
        let colours = Status::ALL.map(|status| {
            (
                status,
                linear(theme.style(Role::Status(status)).fg.unwrap()),
            )
        });
        for (kind, matrix) in BLINDNESS {
            let seen = |colour: Rgb| {
                let mixed = matrix.map(|row| {
                    row.iter()
                        .zip(colour)
                        .map(|(share, light)| share * light)
                        .sum::<f64>()
                });
                lab(mixed.map(|light| light.clamp(0.0, 1.0)))
            };
            for (at, (one, a)) in colours.iter().enumerate() {
                for (other, b) in &colours[..at] {
                    let distance = seen(*a)
                        .iter()
                        .zip(seen(*b))
                        .map(|(a, b)| (a - b).powi(2))
                        .sum::<f64>()
                        .sqrt();
                    assert!(
                        distance >= LEAST,
                        "{theme:?}: {one:?} and {other:?} with {kind}: {distance:.1}"
                    );
                }
            }
        }
    }
}
