//! Generated programs shaped like packs: act, means and purpose over shared facts, age bands, terms, readings and
//! everyday constraints. Nothing in them is law.

use super::generate::Dice;
use framewise_core::logic::program::{
    Formula, PartId, Program, Sort, ValueSet, Variable, VariableId,
};

/// Facts of one block of definitions that share their vocabulary.
const BLOCK: usize = 60;

/// A program with this many definitions over this many facts.
pub fn program(definitions: usize, facts: usize, seed: u64) -> Program {
    let mut dice = Dice(seed);
    let blocks = facts.div_ceil(BLOCK);
    let readings = 3 * blocks;
    let mut variables = Vec::new();
    for fact in 0..facts {
        // The first fact of a block is an age in five bands; every twelfth names a role; the rest are yes-no.
        let size = if fact % BLOCK == 0 {
            5
        } else if fact % 12 == 7 {
            4
        } else {
            2
        };
        variables.push(Variable {
            sort: Sort::Fact,
            size,
            fixed: fact % BLOCK == 0,
        });
    }
    variables.extend((0..readings).map(|_| Variable {
        sort: Sort::Reading,
        size: 2,
        fixed: false,
    }));
    let mut program = Program {
        variables,
        ..Program::default()
    };

    for block in 0..blocks {
        let first = block * BLOCK;
        let size = BLOCK.min(facts - first);
        let topics = Topics {
            first,
            size,
            reading: facts + 3 * block,
        };
        for _ in 0..size / 5 {
            let (one, other) = (topics.any_fact(&mut dice), topics.near(&mut dice));
            let (one, other) = (
                topics.leaf(&mut dice, &program, one),
                topics.leaf(&mut dice, &program, other),
            );
            program
                .constraints
                .push(Formula::Not(Box::new(Formula::All(vec![one, other]))));
        }
        // Terms that the block's definitions share.
        let terms: Vec<PartId> = (0..3)
            .map(|topic| {
                let list = topics.some_of(&mut dice, &program, topic, 4);
                push(&mut program, Formula::Any(list))
            })
            .collect();
        let until = definitions * (block + 1) / blocks;
        while program.definitions.len() < until {
            let definition = topics.definition(&mut dice, &mut program, &terms);
            program.definitions.push(definition);
        }
    }
    program
}

fn push(program: &mut Program, formula: Formula) -> PartId {
    program.parts.push(formula);
    PartId(program.parts.len() as u16 - 1)
}

struct Topics {
    first: usize,
    size: usize,
    reading: usize,
}

impl Topics {
    fn any_fact(&self, dice: &mut Dice) -> usize {
        self.first + 1 + dice.roll(self.size - 1)
    }

    fn near(&self, dice: &mut Dice) -> usize {
        self.first + dice.roll(self.size)
    }

    fn leaf(&self, dice: &mut Dice, program: &Program, variable: usize) -> Formula {
        let full = ValueSet::full(program.variables[variable].size).0;
        let set = if full == 3 {
            1 + dice.roll(2) as u32
        } else {
            1 + dice.roll(full as usize - 1) as u32
        };
        Formula::Is(VariableId(variable as u16), ValueSet(set))
    }

    /// Conditions on facts of one of the block's six topics.
    fn some_of(
        &self,
        dice: &mut Dice,
        program: &Program,
        topic: usize,
        most: usize,
    ) -> Vec<Formula> {
        let width = (self.size - 1) / 6;
        let count = 2 + dice.roll(most - 1);
        (0..count)
            .map(|_| {
                let fact = self.first + 1 + topic % 6 * width + dice.roll(width);
                match program.variables[fact].size {
                    2 => Formula::Is(VariableId(fact as u16), ValueSet(2)),
                    _ => self.leaf(dice, program, fact),
                }
            })
            .collect()
    }

    fn definition(&self, dice: &mut Dice, program: &mut Program, terms: &[PartId]) -> PartId {
        let child = Formula::Is(
            VariableId(self.first as u16),
            ValueSet(if dice.chance(70) { 0b01111 } else { 0b00111 }),
        );
        let mut act = self.some_of(dice, program, 0, 5);
        if dice.chance(60) {
            act.push(Formula::Part(terms[0]));
        }
        let act = push(program, Formula::Any(act));
        let mut means = self.some_of(dice, program, 1, 5);
        if dice.chance(50) {
            means.push(Formula::Part(terms[1]));
        }
        if dice.chance(70) {
            means.push(child.clone());
        }
        let means = push(program, Formula::Any(means));
        let mut purpose = self.some_of(dice, program, 2, 5);
        if dice.chance(50) {
            purpose.push(Formula::Part(terms[2]));
        }
        if dice.chance(40) {
            let reading = VariableId((self.reading + dice.roll(3)) as u16);
            let disputed = self.some_of(dice, program, 3, 2).remove(0);
            purpose.push(Formula::All(vec![
                Formula::Is(reading, ValueSet(2)),
                disputed,
            ]));
        }
        let purpose = push(program, Formula::Any(purpose));
        let mut all = vec![
            Formula::Part(act),
            Formula::Part(means),
            Formula::Part(purpose),
        ];
        if dice.chance(40) {
            let listed = self.some_of(dice, program, 4, 5);
            let enough = if listed.len() > 2 { 2 } else { 1 };
            let element = push(program, Formula::AtLeast(enough, listed));
            all.push(Formula::Part(element));
        }
        if dice.chance(30) {
            let exception = self.some_of(dice, program, 5, 2);
            all.push(Formula::Not(Box::new(Formula::All(exception))));
        }
        if dice.chance(50) {
            all.push(child);
        }
        push(program, Formula::All(all))
    }
}
