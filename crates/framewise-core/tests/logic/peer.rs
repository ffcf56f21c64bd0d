//! The engine against another, well-kept decision diagram (biodivine-lib-bdd), at a size where brute force gives up:
//! 40 definitions over 60 facts. Every value of every variable is one two-valued variable there.

use crate::support::generate::{self, Dice};
use crate::support::palermo;
use biodivine_lib_bdd::{Bdd, BddVariable, BddVariableSet, BddVariableSetBuilder};
use framewise_core::logic::program::{Formula, PartId, Program, VariableId};
use framewise_core::logic::*;

struct Peer {
    set: BddVariableSet,
    /// For each variable, one for each value.
    values: Vec<Vec<BddVariable>>,
    parts: Vec<Bdd>,
    /// The constraints, and that every variable has exactly one value.
    possible: Bdd,
}

impl Peer {
    fn of(program: &Program) -> Peer {
        let mut builder = BddVariableSetBuilder::new();
        let mut values = vec![Vec::new(); program.variables.len()];
        for variable in &program.order {
            let at = variable.0 as usize;
            let name = |value| format!("v{at}_{value}");
            values[at] = (0..program.variables[at].size)
                .map(|value| builder.make_variable(&name(value)))
                .collect();
        }
        let set = builder.build();
        let mut peer = Peer {
            possible: set.mk_true(),
            set,
            values,
            parts: Vec::new(),
        };
        for formula in &program.parts {
            let part = peer.formula(formula);
            peer.parts.push(part);
        }
        for variable in program.order.iter().rev() {
            let one = peer
                .set
                .mk_sat_exactly_k(1, &peer.values[variable.0 as usize]);
            peer.possible = peer.possible.and(&one);
        }
        for constraint in &program.constraints {
            peer.possible = peer.possible.and(&peer.formula(constraint));
        }
        peer
    }

    fn formula(&self, formula: &Formula) -> Bdd {
        let list = |list: &[Formula]| {
            list.iter()
                .map(|inner| self.formula(inner))
                .collect::<Vec<_>>()
        };
        match formula {
            Formula::Constant(true) => self.set.mk_true(),
            Formula::Constant(false) => self.set.mk_false(),
            Formula::Is(variable, values) => {
                let all = self.values[variable.0 as usize].iter().enumerate();
                let listed = all.filter(|(value, _)| values.contains(*value as u8));
                listed.fold(self.set.mk_false(), |any, (_, value)| {
                    any.or(&self.set.mk_var(*value))
                })
            }
            Formula::Part(PartId(part)) => self.parts[*part as usize].clone(),
            Formula::Not(inner) => self.formula(inner).not(),
            Formula::All(inner) => list(inner)
                .iter()
                .fold(self.set.mk_true(), |all, it| all.and(it)),
            Formula::Any(inner) => list(inner)
                .iter()
                .fold(self.set.mk_false(), |any, it| any.or(it)),
            Formula::AtLeast(least, inner) => {
                // Any choice of that many.
                let nodes = list(inner);
                let mut any = self.set.mk_false();
                for chosen in 0..1u32 << nodes.len() {
                    if chosen.count_ones() == u32::from(*least) {
                        let all = nodes
                            .iter()
                            .enumerate()
                            .filter(|(at, _)| chosen >> at & 1 == 1);
                        any =
                            any.or(&all.fold(self.set.mk_true(), |both, (_, node)| both.and(node)));
                    }
                }
                any
            }
        }
    }

    /// What is possible under the answers.
    fn care(&self, situation: &Situation) -> Bdd {
        let mut care = self.possible.clone();
        for (at, answer) in situation.answers().iter().enumerate() {
            if let Answer::Is(value) = answer {
                care = care.and(&self.set.mk_var(self.values[at][usize::from(*value)]));
            }
        }
        care
    }

    fn status(&self, part: PartId, care: &Bdd) -> Option<Status> {
        let node = &self.parts[part.0 as usize];
        match (care.and(node).is_false(), care.and_not(node).is_false()) {
            (true, true) => None,
            (true, false) => Some(Status::NotMet),
            (false, true) => Some(Status::Met),
            (false, false) => Some(Status::Open),
        }
    }
}

#[test]
fn two_diagrams_agree_at_full_size() {
    let mut program = palermo::program(40, 60, 3);
    program.order = order::search(&program);
    let engine = Engine::build(program.clone(), Budget::default()).unwrap();
    let peer = Peer::of(&program);
    let mut dice = Dice(5);
    let mut scratch = engine.scratch();
    let (mut clashes, mut compared) = (0, 0);
    for round in 0..60 {
        let mut situation = generate::situation(&mut dice, &program, [10, 25, 50, 90][round % 4]);
        if engine.consistency(&situation) != Ok(Consistency::Possible) && round % 2 == 0 {
            // Some are kept as they clash; the others lose the clashing answers.
            while let Ok(Consistency::Clash(clash)) = engine.consistency(&situation) {
                situation.set(clash.variables[0], Answer::NotAsked);
            }
        }
        let care = peer.care(&situation);
        let verdicts = engine.verdicts(&situation, &mut scratch);
        if care.is_false() {
            assert_eq!(verdicts, Err(QueryError::Clash));
            clashes += 1;
            continue;
        }
        for (part, status) in program.definitions.iter().zip(verdicts.unwrap()) {
            assert_eq!(peer.status(*part, &care), Some(*status));
        }
        let first = program.definitions[dice.roll(40)];
        let second = program.definitions[dice.roll(40)];
        compared += u32::from(counts_agree(
            &engine, &peer, &care, &situation, first, second,
        ));
    }
    assert!(
        clashes > 5 && compared > 10,
        "{clashes} clashes, {compared} compared"
    );
}

/// Counts are over the facts that matter; the peer projects the others out before it counts.
fn counts_agree(
    engine: &Engine,
    peer: &Peer,
    care: &Bdd,
    situation: &Situation,
    first: PartId,
    second: PartId,
) -> bool {
    let comparison = engine.compare(first, second, situation, 64).unwrap();
    let [entry] = comparison.counts.as_slice() else {
        return false;
    };
    let counted = |at: usize| comparison.counted.contains(&VariableId(at as u16));
    let other: Vec<BddVariable> = peer
        .values
        .iter()
        .enumerate()
        .filter(|(at, _)| !counted(*at))
        .flat_map(|(_, values)| values.clone())
        .collect();
    let mut chosen = care.clone();
    for (reading, option) in &entry.readings {
        chosen = chosen.and(
            &peer
                .set
                .mk_var(peer.values[reading.0 as usize][usize::from(*option)]),
        );
    }
    let (one, two) = (
        &peer.parts[first.0 as usize],
        &peer.parts[second.0 as usize],
    );
    let count = |region: Bdd| {
        let mut counted = region.exists(&other);
        for variable in &other {
            counted = counted.and(&peer.set.mk_not_var(*variable));
        }
        counted.exact_cardinality().to_string()
    };
    let counts = entry.counts;
    assert_eq!(count(chosen.and(one).and(two)), counts.both.to_string());
    assert_eq!(
        count(chosen.and(one).and_not(two)),
        counts.only_first.to_string()
    );
    assert_eq!(
        count(chosen.and(two).and_not(one)),
        counts.only_second.to_string()
    );
    assert_eq!(
        count(chosen.and_not(one).and_not(two)),
        counts.neither.to_string()
    );
    true
}
