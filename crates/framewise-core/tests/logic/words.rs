//! What the engine says of each refusal: words of its own, and the same wherever it is shown.

use framewise_core::logic::program::{DefinitionId, PartId};
use framewise_core::logic::*;
use std::collections::BTreeSet;

#[test]
fn every_broken_invariant_has_words_of_its_own() {
    let at = At::Outside;
    let all = [
        ProgramError::TooMany,
        ProgramError::VariableSize(0),
        ProgramError::TooDeep(at),
        ProgramError::TooLong(at),
        ProgramError::NoSuchVariable(at),
        ProgramError::ValuesOutOfRange(at),
        ProgramError::PartNotBefore(at),
        ProgramError::NoSuchDefinitionPart(0),
        ProgramError::Order,
    ];
    each_has_its_own(&all.map(|one| (one.to_string(), one.words())));
}

#[test]
fn every_refusal_has_words_of_its_own() {
    let building = [
        BuildError::Program(ProgramError::Order),
        BuildError::TooLarge(Place::Constraints),
        BuildError::NothingPossible(vec![0]),
    ];
    let asking = [
        QueryError::Clash,
        QueryError::OtherProgram,
        QueryError::NoSuchPart(PartId(0)),
        QueryError::NoSuchDefinition(DefinitionId(0)),
        QueryError::NoSuchFormula,
        QueryError::TooLarge,
        QueryError::CountTooLarge,
    ];
    let building = building.iter().map(|one| (one.to_string(), one.words()));
    let asking = asking.iter().map(|one| (one.to_string(), one.words()));
    each_has_its_own(&building.chain(asking).collect::<Vec<_>>());
}

/// What is shown of each is its words, which are several and nobody else's.
fn each_has_its_own(all: &[(String, &str)]) {
    let words: BTreeSet<&str> = all.iter().map(|(_, words)| *words).collect();
    assert_eq!(words.len(), all.len());
    for (shown, words) in all {
        assert_eq!(shown, words);
        assert!(words.contains(' '), "{words:?}");
    }
}
