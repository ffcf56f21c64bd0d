//! The default tokens in light and dark, measured: text at 4.5 to 1, edges and shapes at 3 to 1 (WCAG 2.2 AA).
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use framewise_widgets::STYLESHEET;

/// A token's colour in light (0) or dark (1).
fn colour(token: &str, scheme: usize) -> [f64; 3] {
    let start = STYLESHEET
        .find(&format!("--fw-{token}: var("))
        .unwrap_or_else(|| panic!("no token {token}"));
    let line = STYLESHEET[start..].lines().next().unwrap();
    let pair = line
        .split("light-dark(")
        .nth(1)
        .expect("a light and a dark value")
        .split(')')
        .next()
        .unwrap();
    let hex = pair
        .split(',')
        .nth(scheme)
        .unwrap()
        .trim()
        .trim_start_matches('#');
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0)
}

fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|part| {
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn ratio(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_can_be_read() {
    let pairs = [
        ("ink", "paper"),
        ("ink", "wash"),
        ("ink-2", "paper"),
        ("ink-2", "wash"),
        ("ink-2", "open-wash"),
        ("ink-2", "traf-wash"),
        ("ink-2", "csea-wash"),
        ("ink-2", "read-wash"),
        ("ink", "read-wash"),
        ("traf", "paper"),
        ("traf", "traf-wash"),
        ("csea", "paper"),
        ("csea", "csea-wash"),
        ("read", "paper"),
        ("read", "read-wash"),
        ("paper", "ink"),
    ];
    for scheme in [0, 1] {
        for (text, ground) in pairs {
            let measured = ratio(colour(text, scheme), colour(ground, scheme));
            assert!(
                measured >= 4.5,
                "{text} on {ground}, scheme {scheme}: {measured:.2}"
            );
        }
    }
}

#[test]
fn edges_of_controls_can_be_seen() {
    for scheme in [0, 1] {
        for (edge, ground) in [
            ("line-strong", "paper"),
            ("line-strong", "wash"),
            ("focus", "paper"),
            ("focus", "wash"),
        ] {
            let measured = ratio(colour(edge, scheme), colour(ground, scheme));
            assert!(
                measured >= 3.0,
                "{edge} on {ground}, scheme {scheme}: {measured:.2}"
            );
        }
    }
}

#[test]
fn neither_red_nor_green_is_used() {
    // A hue is red below 20 or above 340 degrees and green from 90 to 160; grey has no hue worth the name.
    for scheme in [0, 1] {
        for token in ["traf", "csea", "read", "focus"] {
            let [red, green, blue] = colour(token, scheme);
            let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
            let span = most - least;
            assert!(span > 0.1, "{token} has a hue");
            let hue = 60.0
                * if most == red {
                    ((green - blue) / span).rem_euclid(6.0)
                } else if most == green {
                    (blue - red) / span + 2.0
                } else {
                    (red - green) / span + 4.0
                };
            assert!(
                (20.0..=340.0).contains(&hue) && !(90.0..160.0).contains(&hue),
                "{token}, scheme {scheme}: {hue:.0} degrees"
            );
        }
    }
}
