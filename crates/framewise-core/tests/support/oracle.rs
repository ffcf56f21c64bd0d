//! Brute force over all completions.

use framewise_core::logic::program::{Formula, PartId, Program, Sort, Value, VariableId};
use framewise_core::logic::{Answer, Change, Goal, OpenFacts, Region, Situation, Status, Target};
use std::collections::BTreeSet;

/// A full situation: one value for each variable.
pub type Full = Vec<Value>;

pub struct Oracle<'program> {
    pub program: &'program Program,
    /// Every situation that the constraints allow.
    pub possible: Vec<Full>,
}

pub fn holds(program: &Program, formula: &Formula, full: &[Value]) -> bool {
    match formula {
        Formula::Constant(always) => *always,
        Formula::Is(variable, values) => values.0 >> full[variable.0 as usize] & 1 == 1,
        Formula::Part(part) => holds(program, &program.parts[part.0 as usize], full),
        Formula::Not(inner) => !holds(program, inner, full),
        Formula::All(list) => list.iter().all(|inner| holds(program, inner, full)),
        Formula::Any(list) => list.iter().any(|inner| holds(program, inner, full)),
        Formula::AtLeast(least, list) => {
            list.iter()
                .filter(|inner| holds(program, inner, full))
                .count()
                >= usize::from(*least)
        }
    }
}

pub fn every_assignment(program: &Program) -> Vec<Full> {
    let mut all = vec![Vec::new()];
    for variable in &program.variables {
        all = all
            .into_iter()
            .flat_map(|full| {
                (0..variable.size).map(move |value| {
                    let mut longer = full.clone();
                    longer.push(value);
                    longer
                })
            })
            .collect();
    }
    all
}

pub fn agrees(full: &[Value], situation: &Situation) -> bool {
    full.iter()
        .zip(situation.answers())
        .all(|(value, answer)| answer.value().is_none_or(|given| given == *value))
}

impl<'program> Oracle<'program> {
    pub fn of(program: &'program Program) -> Oracle<'program> {
        let mut possible = every_assignment(program);
        possible.retain(|full| {
            program
                .constraints
                .iter()
                .all(|constraint| holds(program, constraint, full))
        });
        Oracle { program, possible }
    }

    pub fn completions<'a>(
        &'a self,
        situation: &'a Situation,
    ) -> impl Iterator<Item = &'a Full> + 'a {
        self.possible.iter().filter(|full| agrees(full, situation))
    }

    pub fn is_possible(&self, situation: &Situation) -> bool {
        self.completions(situation).next().is_some()
    }

    /// `None` if nothing is possible.
    pub fn status_of(&self, formula: &Formula, situation: &Situation) -> Option<Status> {
        let found: BTreeSet<bool> = self
            .completions(situation)
            .map(|full| holds(self.program, formula, full))
            .collect();
        match (found.contains(&false), found.contains(&true)) {
            (false, false) => None,
            (true, true) => Some(Status::Open),
            (false, true) => Some(Status::Met),
            (true, false) => Some(Status::NotMet),
        }
    }

    pub fn status(&self, part: PartId, situation: &Situation) -> Option<Status> {
        self.status_of(&Formula::Part(part), situation)
    }

    /// Whether completions that agree on these variables agree on the part.
    pub fn determines(
        &self,
        part: PartId,
        variables: &BTreeSet<VariableId>,
        situation: &Situation,
    ) -> bool {
        let mut seen = std::collections::BTreeMap::new();
        self.completions(situation).all(|full| {
            let key: Vec<Value> = variables
                .iter()
                .map(|variable| full[variable.0 as usize])
                .collect();
            let outcome = holds(self.program, &Formula::Part(part), full);
            *seen.entry(key).or_insert(outcome) == outcome
        })
    }

    /// Open variables on which alone two completions with different outcomes differ.
    pub fn essential(&self, part: PartId, situation: &Situation) -> BTreeSet<VariableId> {
        let outcomes: std::collections::BTreeMap<&Full, bool> = self
            .completions(situation)
            .map(|full| (full, holds(self.program, &Formula::Part(part), full)))
            .collect();
        let mut found = BTreeSet::new();
        for (full, outcome) in &outcomes {
            for variable in self.variables() {
                for value in 0..self.program.variables[variable.0 as usize].size {
                    let mut other = (*full).clone();
                    other[variable.0 as usize] = value;
                    if outcomes
                        .get(&other)
                        .is_some_and(|different| different != outcome)
                    {
                        found.insert(variable);
                    }
                }
            }
        }
        found
    }

    /// The situation with only these answers kept.
    /// For each variable, the share of what is undecided about a part that its answer is expected to leave: all completions
    /// are equally likely, and undecided is the chance that two of them differ in outcome.
    pub fn left_undecided(&self, part: PartId, situation: &Situation) -> Vec<f64> {
        let mut all = [0.0; 2];
        let mut counts: Vec<Vec<[f64; 2]>> = self
            .program
            .variables
            .iter()
            .map(|variable| vec![[0.0; 2]; usize::from(variable.size)])
            .collect();
        for full in self.completions(situation) {
            let outcome = usize::from(holds(self.program, &Formula::Part(part), full));
            all[outcome] += 1.0;
            for (values, value) in counts.iter_mut().zip(full) {
                values[usize::from(*value)][outcome] += 1.0;
            }
        }
        let undecided = |[off, on]: [f64; 2]| off * on / f64::max(off + on, 1.0);
        let left = |values: Vec<[f64; 2]>| values.into_iter().map(undecided).sum::<f64>();
        counts
            .into_iter()
            .map(|values| left(values) / undecided(all))
            .collect()
    }

    pub fn keep(&self, situation: &Situation, kept: &BTreeSet<VariableId>) -> Situation {
        let mut smaller = situation.clone();
        for variable in self.variables() {
            if !kept.contains(&variable) {
                smaller.set(variable, Answer::NotAsked);
            }
        }
        smaller
    }

    pub fn variables(&self) -> Vec<VariableId> {
        (0..self.program.variables.len())
            .map(|position| VariableId(position as u16))
            .collect()
    }

    pub fn given(&self, situation: &Situation) -> Vec<VariableId> {
        self.variables()
            .into_iter()
            .filter(|variable| !situation.get(*variable).is_open())
            .collect()
    }

    /// All subset-minimal sets of given answers for which the test holds.
    pub fn minimal_sets(
        &self,
        situation: &Situation,
        test: impl Fn(&Situation) -> bool,
    ) -> BTreeSet<BTreeSet<VariableId>> {
        let given = self.given(situation);
        let mut sets: Vec<BTreeSet<VariableId>> = (0..1u32 << given.len())
            .map(|bits| {
                given
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| bits >> at & 1 == 1)
                    .map(|(_, it)| *it)
                    .collect()
            })
            .filter(|set| test(&self.keep(situation, set)))
            .collect();
        sets.sort_by_key(BTreeSet::len);
        let mut minimal: Vec<BTreeSet<VariableId>> = Vec::new();
        for set in sets {
            if !minimal.iter().any(|smaller| smaller.is_subset(&set)) {
                minimal.push(set);
            }
        }
        minimal.into_iter().collect()
    }

    pub fn reasons(&self, part: PartId, situation: &Situation) -> BTreeSet<BTreeSet<VariableId>> {
        let status = self.status(part, situation);
        self.minimal_sets(situation, |smaller| self.status(part, smaller) == status)
    }

    pub fn clashes(&self, situation: &Situation) -> BTreeSet<BTreeSet<VariableId>> {
        self.minimal_sets(situation, |smaller| !self.is_possible(smaller))
    }

    /// The formula of a goal.
    pub fn goal(goal: &Goal) -> Formula {
        match goal {
            Goal::Part(part) => Formula::Part(*part),
            Goal::AnyOf(parts) => {
                Formula::Any(parts.iter().map(|part| Formula::Part(*part)).collect())
            }
        }
    }

    /// All smallest sets of changes; `Some` of one empty set if the target holds already, `None` if nothing reaches it.
    pub fn changes(
        &self,
        goal: &Goal,
        target: Target,
        open_facts: OpenFacts,
        situation: &Situation,
    ) -> Option<BTreeSet<Vec<Change>>> {
        let formula = Self::goal(goal);
        let wanted = match target {
            Target::Met => Status::Met,
            Target::NotMet => Status::NotMet,
        };
        // Every way to change, with its price: all combinations of all variables.
        let mut ways: Vec<(Vec<Change>, Situation)> = vec![(Vec::new(), situation.clone())];
        for variable in self.variables() {
            let about = self.program.variables[variable.0 as usize];
            let may = about.sort == Sort::Fact
                && match situation.get(variable) {
                    Answer::Is(_) => !about.fixed,
                    Answer::NotAsked | Answer::DontKnow => open_facts == OpenFacts::MayBeAnswered,
                };
            if !may {
                continue;
            }
            let mut more = Vec::new();
            for (changes, changed) in &ways {
                for value in 0..about.size {
                    if situation.get(variable) != Answer::Is(value) {
                        let mut changes = changes.clone();
                        changes.push(Change { variable, value });
                        more.push((changes, changed.with(variable, Answer::Is(value))));
                    }
                }
            }
            ways.extend(more);
        }
        ways.sort_by_key(|(changes, _)| changes.len());
        let mut found = BTreeSet::new();
        let mut size = usize::MAX;
        for (changes, changed) in ways {
            if changes.len() > size {
                break;
            }
            if self.status_of(&formula, &changed) == Some(wanted) {
                size = changes.len();
                found.insert(changes);
            }
        }
        if found.is_empty() { None } else { Some(found) }
    }

    pub fn region(&self, first: PartId, second: PartId, full: &[Value]) -> Region {
        match (
            holds(self.program, &Formula::Part(first), full),
            holds(self.program, &Formula::Part(second), full),
        ) {
            (true, true) => Region::Both,
            (true, false) => Region::OnlyFirst,
            (false, true) => Region::OnlySecond,
            (false, false) => Region::Neither,
        }
    }
}
