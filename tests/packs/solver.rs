//! An exact solver that shares nothing with the engine: it searches for one completion with the wanted outcome,
//! variable by variable, and cuts branches that three-valued evaluation has already decided. Slow and obvious.

use framewise_core::logic::program::{Formula, PartId, Program, Value, VariableId};

/// What is known of each variable.
pub type Known = Vec<Option<Value>>;

/// True, false or not yet decided.
pub fn evaluate(program: &Program, formula: &Formula, known: &Known) -> Option<bool> {
    match formula {
        Formula::Constant(value) => Some(*value),
        Formula::Is(variable, set) => {
            known[usize::from(variable.0)].map(|value| set.0 >> value & 1 == 1)
        }
        Formula::Part(part) => evaluate(program, &program.parts[usize::from(part.0)], known),
        Formula::Not(inner) => evaluate(program, inner, known).map(|value| !value),
        Formula::All(list) => at_least(program, list, list.len(), known),
        Formula::Any(list) => at_least(program, list, 1, known),
        Formula::AtLeast(least, list) => at_least(program, list, usize::from(*least), known),
    }
}

fn at_least(program: &Program, list: &[Formula], least: usize, known: &Known) -> Option<bool> {
    let values: Vec<Option<bool>> = list
        .iter()
        .map(|formula| evaluate(program, formula, known))
        .collect();
    let surely = values.iter().filter(|value| **value == Some(true)).count();
    let perhaps = values.iter().filter(|value| **value != Some(false)).count();
    if surely >= least {
        Some(true)
    } else if perhaps < least {
        Some(false)
    } else {
        None
    }
}

/// Whether some completion of `known` satisfies all constraints and gives the part this outcome.
pub fn possible(program: &Program, part: PartId, outcome: bool, known: &mut Known) -> bool {
    let goal = Formula::Part(part);
    let goal_now = evaluate(program, &goal, known);
    if goal_now == Some(!outcome) {
        return false;
    }
    let mut undecided = if goal_now.is_none() {
        open_variable(program, &goal, known)
    } else {
        None
    };
    for constraint in &program.constraints {
        match evaluate(program, constraint, known) {
            Some(false) => return false,
            Some(true) => {}
            None => undecided = undecided.or_else(|| open_variable(program, constraint, known)),
        }
    }
    let Some(variable) = undecided else {
        return true;
    };
    let position = usize::from(variable.0);
    for value in 0..program.variables[position].size {
        known[position] = Some(value);
        let found = possible(program, part, outcome, known);
        known[position] = None;
        if found {
            return true;
        }
    }
    false
}

/// The first variable that an undecided formula still depends on.
fn open_variable(program: &Program, formula: &Formula, known: &Known) -> Option<VariableId> {
    if evaluate(program, formula, known).is_some() {
        return None;
    }
    match formula {
        Formula::Constant(_) => None,
        Formula::Is(variable, _) => Some(*variable),
        Formula::Part(part) => open_variable(program, &program.parts[usize::from(part.0)], known),
        Formula::Not(inner) => open_variable(program, inner, known),
        Formula::All(list) | Formula::Any(list) | Formula::AtLeast(_, list) => list
            .iter()
            .find_map(|inner| open_variable(program, inner, known)),
    }
}

/// The outcomes that are still possible: (true, false).
pub fn outcomes(program: &Program, definition: usize, known: &Known) -> (bool, bool) {
    let part = program.definitions[definition];
    let mut known = known.clone();
    (
        possible(program, part, true, &mut known),
        possible(program, part, false, &mut known),
    )
}
