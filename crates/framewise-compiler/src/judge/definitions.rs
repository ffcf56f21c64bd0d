//! Definitions and elements that ask for nothing or for the impossible, and definitions that nothing tells apart.

use crate::diagnostics::{
    Report, always_met, element_never_met, equivalent_definitions, never_met,
};
use crate::resolve::Resolved;
use framewise_core::logic::{Engine, Relation, Situation, Status};

/// Judges every definition and part with nothing given.
pub(super) fn judge(engine: &Engine, resolved: &Resolved, report: &mut Report) {
    let nothing = engine.unanswered();
    let mut scratch = engine.scratch();
    let Ok(statuses) = engine.part_statuses(&nothing, &mut scratch) else {
        return;
    };
    let roots = &resolved.pack.program.definitions;
    for (position, status) in statuses.iter().enumerate() {
        let (Some(note), Some(place)) = (
            resolved.pack.parts.get(position),
            resolved.parts.get(position),
        ) else {
            continue;
        };
        let is_definition = roots.iter().any(|root| usize::from(root.0) == position);
        match status {
            Status::NotMet if is_definition => report.add(never_met::definition(*place, &note.id)),
            Status::NotMet => report.add(element_never_met::at(*place, &note.id)),
            Status::Met if is_definition => report.add(always_met::at(*place, &note.id)),
            Status::Met | Status::Open => {}
        }
    }
    equivalents(engine, &nothing, resolved, report);
}

/// Two definitions of one jurisdiction and frame that are met in the same situations.
fn equivalents(engine: &Engine, nothing: &Situation, resolved: &Resolved, report: &mut Report) {
    let definitions = || {
        resolved
            .pack
            .definitions
            .iter()
            .zip(&resolved.pack.program.definitions)
            .zip(&resolved.definitions)
    };
    for (later, ((definition, part), place)) in definitions().enumerate() {
        for ((other, other_part), _) in definitions().take(later) {
            if other.jurisdiction != definition.jurisdiction || other.frame != definition.frame {
                continue;
            }
            let relation = engine
                .compare(*other_part, *part, nothing, 1)
                .map(|comparison| comparison.relation);
            if relation == Ok(Relation::Equivalent) {
                report.add(equivalent_definitions::at(
                    *place,
                    &definition.id,
                    &other.id,
                ));
            }
        }
    }
}
