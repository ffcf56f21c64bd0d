//! Random programs and situations, from a seed and by proptest (which shrinks them).

use framewise_core::logic::program::{
    Formula, PartId, Program, Sort, ValueSet, Variable, VariableId,
};
use framewise_core::logic::{Answer, Consistency, Engine, Situation};

/// A small deterministic source of numbers (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// `0..below`.
    pub fn roll(&mut self, below: usize) -> usize {
        (self.next() % below.max(1) as u64) as usize
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }
}

/// How large a random program is.
pub struct Shape {
    pub facts: usize,
    pub readings: usize,
    pub parts: usize,
    pub constraints: usize,
    pub largest_domain: usize,
}

impl Shape {
    /// Small enough for the oracle to list every situation.
    pub fn small(dice: &mut Dice) -> Shape {
        Shape {
            facts: 2 + dice.roll(4),
            readings: dice.roll(3),
            parts: 2 + dice.roll(4),
            constraints: dice.roll(4),
            largest_domain: 2 + dice.roll(3),
        }
    }
}

pub fn program(dice: &mut Dice, shape: &Shape) -> Program {
    let mut variables = Vec::new();
    for position in 0..shape.facts + shape.readings {
        let sort = if position < shape.facts {
            Sort::Fact
        } else {
            Sort::Reading
        };
        let size = 2 + dice.roll(shape.largest_domain - 1) as u8;
        variables.push(Variable {
            sort,
            size,
            fixed: sort == Sort::Fact && dice.chance(15),
        });
    }
    let mut program = Program {
        variables,
        ..Program::default()
    };
    for part in 0..shape.parts {
        let root = formula(dice, &program, part, 3);
        program.parts.push(root);
    }
    for _ in 0..shape.constraints {
        // An implication or exclusion between two conditions, as constraints of packs are; now and then a freer one.
        let pair = vec![leaf(dice, &program), leaf(dice, &program)];
        let never = Formula::Not(Box::new(Formula::All(pair)));
        let constraint = if dice.chance(85) {
            never
        } else {
            let free = formula(dice, &program, 0, 2);
            Formula::Any(vec![free, never])
        };
        program.constraints.push(constraint);
    }
    program.definitions = (0..shape.parts as u16)
        .filter(|part| part % 2 == 1 || shape.parts == 1)
        .map(PartId)
        .collect();
    if dice.chance(50) {
        let mut order: Vec<VariableId> = (0..program.variables.len() as u16)
            .map(VariableId)
            .collect();
        for at in (1..order.len()).rev() {
            order.swap(at, dice.roll(at + 1));
        }
        program.order = order;
    }
    program
}

pub fn leaf(dice: &mut Dice, program: &Program) -> Formula {
    let variable = dice.roll(program.variables.len());
    let full = ValueSet::full(program.variables[variable].size).0;
    let values = 1 + dice.roll(full as usize - 1) as u32;
    Formula::Is(VariableId(variable as u16), ValueSet(values))
}

pub fn formula(dice: &mut Dice, program: &Program, parts: usize, depth: usize) -> Formula {
    if depth == 0 || dice.chance(25) {
        return match dice.roll(12) {
            0 => Formula::Constant(dice.chance(50)),
            1..=3 if parts > 0 => Formula::Part(PartId(dice.roll(parts) as u16)),
            _ => leaf(dice, program),
        };
    }
    let list = |dice: &mut Dice| {
        let length = dice.roll(4);
        (0..length.max(1))
            .map(|_| formula(dice, program, parts, depth - 1))
            .collect::<Vec<_>>()
    };
    match dice.roll(8) {
        0 => Formula::Not(Box::new(formula(dice, program, parts, depth - 1))),
        1..=3 => Formula::All(list(dice)),
        4..=6 => Formula::Any(list(dice)),
        _ => {
            let list = list(dice);
            Formula::AtLeast(dice.roll(list.len() + 2) as u16, list)
        }
    }
}

/// Answers for some variables; they may clash.
pub fn situation(dice: &mut Dice, program: &Program, percent: usize) -> Situation {
    let mut situation = Situation::unanswered(program.variables.len());
    for (position, variable) in program.variables.iter().enumerate() {
        let answer = if dice.chance(percent) {
            Answer::Is(dice.roll(usize::from(variable.size)) as u8)
        } else if variable.sort == Sort::Fact && dice.chance(20) {
            Answer::DontKnow
        } else {
            Answer::NotAsked
        };
        situation.set(VariableId(position as u16), answer);
    }
    situation
}

/// Situations in which the answers can hold together, from little to much answered: what benchmarks walk through.
pub fn consistent_situations(engine: &Engine) -> Vec<Situation> {
    let mut dice = Dice(11);
    let mut situations = Vec::new();
    for percent in [5, 10, 20, 40, 60] {
        for _ in 0..8 {
            // Answers are drawn one by one; one that would clash is left out.
            let drawn = situation(&mut dice, engine.program(), percent);
            let mut kept = engine.unanswered();
            for (at, answer) in drawn.answers().iter().enumerate() {
                let next = kept.with(VariableId(at as u16), *answer);
                if engine.consistency(&next) == Ok(Consistency::Possible) {
                    kept = next;
                }
            }
            situations.push(kept);
        }
    }
    situations
}
