//! The scenarios of the shipped pack, judged by a solver that shares nothing with the engine; the grid of patterns
//! and the single-fact flips that a reviewer of the law wrote down.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

#[path = "../packs/solver.rs"]
mod solver;

use framewise_core::logic::program::VariableId;
use framewise_core::pack::{Expected, Pack, Scenario, decode};
use solver::{Known, outcomes};

fn pack() -> Pack {
    decode(framewise_content::ONLINE_EXPLOITATION).unwrap()
}

fn known(pack: &Pack, scenario: &Scenario) -> Known {
    let mut known = vec![None; pack.program.variables.len()];
    for (variable, value) in &scenario.answers {
        known[usize::from(variable.0)] = Some(*value);
    }
    known
}

fn definition(pack: &Pack, id: &str) -> usize {
    pack.definitions
        .iter()
        .position(|definition| definition.id == id)
        .unwrap_or_else(|| panic!("no definition {id}"))
}

fn scenario<'a>(pack: &'a Pack, id: &str) -> &'a Scenario {
    pack.scenarios
        .iter()
        .find(|scenario| scenario.id == id)
        .unwrap_or_else(|| panic!("no scenario {id}"))
}

/// M, N or D in the words of the grid.
fn letter(outcomes: (bool, bool)) -> char {
    match outcomes {
        (true, false) => 'M',
        (false, true) => 'N',
        (true, true) => 'D',
        (false, false) => panic!("nothing is possible"),
    }
}

/// Trying every value of more facts than these takes too long: the compiler, which asks the engine, still holds a
/// longer list to what the verdict turns on.
const SEARCHED: usize = 12;

/// Whether fixing `variables` in every possible way settles the definition.
fn settles(pack: &Pack, definition: usize, known: &mut Known, variables: &[VariableId]) -> bool {
    // What is settled already stays settled, whatever else becomes known.
    if outcomes(&pack.program, definition, known) != (true, true) {
        return true;
    }
    let Some((variable, rest)) = variables.split_first() else {
        return false;
    };
    let position = usize::from(variable.0);
    let settled = (0..pack.program.variables[position].size).all(|value| {
        known[position] = Some(value);
        settles(pack, definition, known, rest)
    });
    known[position] = None;
    settled
}

#[test]
fn every_expected_verdict_holds_by_search() {
    let pack = pack();
    let mut checked = 0;
    let mut long = Vec::new();
    for scenario in &pack.scenarios {
        let mut known = known(&pack, scenario);
        for (position, expected) in &scenario.expected {
            let position = usize::from(*position);
            let found = letter(outcomes(&pack.program, position, &known));
            let wanted = match expected {
                Expected::Met => 'M',
                Expected::NotMet => 'N',
                Expected::Open(_) => 'D',
            };
            let id = &pack.definitions[position].id;
            assert_eq!(found, wanted, "{} in {}", id, scenario.id);
            checked += 1;
            if let Expected::Open(Some(on)) = expected {
                assert!(
                    on.iter().all(|own| known[usize::from(own.0)].is_none()),
                    "{id} in {} turns on what is known",
                    scenario.id
                );
                if on.len() > SEARCHED {
                    long.push(format!("{id} in {}", scenario.id));
                    continue;
                }
                assert!(
                    settles(&pack, position, &mut known, on),
                    "{id} in {} turns on more",
                    scenario.id
                );
                for spared in on {
                    let rest: Vec<VariableId> = on
                        .iter()
                        .copied()
                        .filter(|variable| variable != spared)
                        .collect();
                    assert!(
                        !settles(&pack, position, &mut known, &rest),
                        "{id} in {} turns on less",
                        scenario.id
                    );
                }
            }
        }
    }
    assert!(checked >= 200, "only {checked} expectations");
    assert!(long.len() <= 3, "only the engine has followed {long:?}");
}

/// Columns of the grid.
const COLUMNS: [&str; 11] = [
    "int-palermo-child",
    "ph-ra9208-s4",
    "us-1591",
    "us-2251a",
    "us-2252a",
    "ew-msa-s2",
    "ca-279-011",
    "aus-271-4",
    "aus-271-7",
    "in-bns-143",
    "eu-2011-36-child",
];

/// Rows of the grid. `*` where a column does not belong to the row's question.
const GRID: [(&str, &str); 6] = [
    ("carer-streams-at-home", "DMMM*NDNNDD"),
    ("stranger-extorts-images", "DDNM*NDNNDD"),
    ("possession-only", "NNN*MNNNNNN"),
    ("recruited-and-moved", "MMM**MD*MDM"),
    ("lone-abuser-records", "DDNM*NDNNDD"),
    ("synthetic-image", "NNN*DNNNNNN"),
];

/// Offences against children of one legal system, of which at least one is met in the pattern.
const CSEA: [(&str, &[&str]); 6] = [
    (
        "carer-streams-at-home",
        &[
            "ew-soa-s48-50",
            "ew-pca-s1",
            "eu-2011-93-4-performance",
            "us-2251b",
        ],
    ),
    (
        "stranger-extorts-images",
        &["ew-soa-s48-50", "eu-2011-93-5"],
    ),
    ("possession-only", &["ew-cja-s160", "eu-2011-93-5"]),
    (
        "recruited-and-moved",
        &["ew-soa-s48-50", "us-2422b", "eu-2011-93-4-prostitution"],
    ),
    (
        "lone-abuser-records",
        &["ew-pca-s1", "eu-2011-93-3", "eu-2011-93-5"],
    ),
    ("synthetic-image", &["ew-pca-s1", "eu-2011-93-5"]),
];

#[test]
fn the_grid_of_patterns_holds() {
    let pack = pack();
    let mut wrong = Vec::new();
    for (row, letters) in GRID {
        let known = known(&pack, scenario(&pack, row));
        for (column, wanted) in COLUMNS
            .iter()
            .zip(letters.chars())
            .filter(|(_, wanted)| *wanted != '*')
        {
            let found = letter(outcomes(&pack.program, definition(&pack, column), &known));
            if found != wanted {
                wrong.push(format!(
                    "{row}: {column} is {found}, the grid says {wanted}"
                ));
            }
        }
    }
    for (row, met) in CSEA {
        let known = known(&pack, scenario(&pack, row));
        for id in met {
            let found = letter(outcomes(&pack.program, definition(&pack, id), &known));
            if found != 'M' {
                wrong.push(format!("{row}: {id} is {found}, the grid says M"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A scenario, the facts changed in it, and verdicts before and after.
struct Flip {
    scenario: &'static str,
    changed: &'static [(&'static str, &'static str)],
    verdicts: &'static [(&'static str, char, char)],
}

const FLIPS: [Flip; 3] = [
    Flip {
        scenario: "carer-streams-at-home",
        changed: &[("value", "no")],
        verdicts: &[("us-1591", 'M', 'N'), ("us-2251a", 'M', 'M')],
    },
    Flip {
        scenario: "recruited-and-moved",
        changed: &[
            ("age", "age-18-20"),
            ("force-or-threat", "no"),
            ("carried-off", "no"),
            ("deceived", "no"),
            ("uses-power", "no"),
            ("uses-need", "no"),
            ("benefit-to-child", "no"),
            ("unable-to-protect", "no"),
            ("pays-carer", "no"),
            ("paid-as-carer", "no"),
            ("below-consent-age", "no"),
        ],
        verdicts: &[
            ("int-palermo-child", 'M', 'N'),
            ("us-1591", 'M', 'N'),
            ("ph-ra9208-s4", 'M', 'N'),
            ("de-232", 'M', 'M'),
        ],
    },
    Flip {
        scenario: "possession-only",
        changed: &[
            ("pays", "yes"),
            ("value", "yes"),
            ("watches-live", "yes"),
            ("live-stream", "yes"),
        ],
        verdicts: &[
            ("us-1591", 'N', 'D'),
            ("eu-2011-93-4-performance", 'N', 'M'),
            ("ew-msa-s2", 'N', 'N'),
        ],
    },
];

#[test]
fn single_changes_flip_exactly_what_they_should() {
    let pack = pack();
    let mut wrong = Vec::new();
    for flip in FLIPS {
        let before = known(&pack, scenario(&pack, flip.scenario));
        let mut after = before.clone();
        for (fact, value) in flip.changed {
            let position = pack
                .facts
                .iter()
                .position(|own| own.id == *fact)
                .unwrap_or_else(|| panic!("no fact {fact}"));
            let value = pack.facts[position]
                .values
                .iter()
                .position(|own| own.id == *value)
                .unwrap();
            after[position] = Some(u8::try_from(value).unwrap());
        }
        for (id, first, second) in flip.verdicts {
            let position = definition(&pack, id);
            let possible = |known: &Known| match outcomes(&pack.program, position, known) {
                (false, false) => '!',
                other => letter(other),
            };
            let found = (possible(&before), possible(&after));
            if found != (*first, *second) {
                wrong.push(format!(
                    "{} {:?}: {id} goes {found:?}, wanted {:?}",
                    flip.scenario,
                    flip.changed,
                    (first, second)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
