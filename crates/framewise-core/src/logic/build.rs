//! From formulas to the shared diagram.
//!
//! Every part has two roots. The *plain* one is its formula alone. The *caring* one is its formula within the
//! constraints connected with it: those that share a variable with it, or with such a constraint, and so on. The other
//! constraints share no variable with any of these, so they are either satisfiable on their own or everything is a
//! clash; they are checked apart. This keeps the caring diagrams small without giving up exactness.

use super::diagram::{NEVER, Node, OFF, ON, Op, Stop, Store, mark, marked};
use super::engine::{Budget, BuildError, Place};
use super::frozen::Frozen;
use super::program::{DefinitionId, Formula, PartId, Program, VariableId};
use crate::arrange::{Arrange as _, sort_keys};
use crate::listed::Listed as _;

/// Table entries for a whole program, to begin with.
const ROOM: usize = 1 << 16;

/// A group of constraints connected by shared variables, and by none with any other group.
#[derive(Clone, Debug)]
pub(super) struct Island {
    /// Their conjunction.
    pub(super) root: Node,
    /// Positions of the constraints.
    pub(super) constraints: Vec<usize>,
    /// Levels of the variables, ascending.
    pub(super) levels: Vec<u16>,
}

impl Island {
    /// Whether it shares a level with a diagram that depends on these.
    pub(super) fn touches(&self, marks: &[bool]) -> bool {
        self.levels
            .iter()
            .any(|level| marks.get(usize::from(*level)) == Some(&true))
    }
}

/// The diagram of a program.
#[derive(Clone, Debug)]
pub(super) struct Built {
    pub(super) frozen: Frozen,
    /// Constraint groups.
    pub(super) islands: Vec<Island>,
    /// For each part: its formula within the constraints connected with it.
    pub(super) caring: Vec<Node>,
    /// For each part: its formula alone.
    pub(super) plain: Vec<Node>,
    /// For each definition: its caring root.
    pub(super) definitions: Vec<Node>,
    /// For each variable: its level.
    pub(super) level_of: Vec<u16>,
    /// For each level: its variable.
    pub(super) variable_at: Vec<VariableId>,
}

impl Built {
    /// Builds the diagram in the program's order. The program has been checked.
    pub(super) fn of(program: &Program, budget: Budget) -> Result<Built, BuildError> {
        let variable_at = if program.order.is_empty() {
            declared_order(program)
        } else {
            program.order.clone()
        };
        let level_of = levels_of(&variable_at);
        let mut store = Store::with_room(0, ROOM);
        let mut builder = Builder {
            program,
            level_of: &level_of,
            store: &mut store,
            plain: vec![None; program.parts.len()],
        };

        builder.store.allow(budget.per_definition, budget.in_all);
        let mut islands = builder
            .islands()
            .map_err(|_| BuildError::TooLarge(Place::Constraints))?;
        if let Some(island) = islands.iter().find(|island| island.root == OFF) {
            return Err(BuildError::NothingPossible(
                builder.smallest_core(&island.constraints),
            ));
        }
        let mut caring = vec![None; program.parts.len()];
        let roots = program.definitions.iter().enumerate();
        let roots =
            roots.map(|(position, part)| (*part, Place::Definition(DefinitionId(position as u16))));
        let parts = (0..program.parts.len()).map(|position| PartId(position as u16));
        for (part, place) in roots.chain(parts.map(|part| (part, Place::Part(part)))) {
            builder.store.allow(budget.per_definition, budget.in_all);
            let slot = caring.get_mut(usize::from(part.0));
            if let Some(slot @ None) = slot {
                *slot = Some(
                    builder
                        .caring(part, &islands)
                        .map_err(|_| BuildError::TooLarge(place))?,
                );
            }
        }
        let mut plain: Vec<Node> = builder
            .plain
            .iter()
            .map(|root| root.unwrap_or(NEVER))
            .listed();
        let mut caring: Vec<Node> = caring.iter().map(|root| root.unwrap_or(NEVER)).listed();
        let at = |part: &PartId| caring.get(usize::from(part.0)).copied().unwrap_or(NEVER);
        let mut definitions: Vec<Node> = program.definitions.iter().map(at).listed();
        let mut conjunctions: Vec<Node> = islands.iter().map(|island| island.root).listed();
        let frozen = Frozen::of(
            &store,
            [&mut conjunctions, &mut definitions, &mut caring, &mut plain],
        );
        for (island, root) in islands.iter_mut().zip(conjunctions) {
            island.root = root;
        }
        Ok(Built {
            frozen,
            islands,
            caring,
            plain,
            definitions,
            level_of,
            variable_at,
        })
    }
}

/// Declaration order.
pub(super) fn declared_order(program: &Program) -> Vec<VariableId> {
    (0..program.variables.len())
        .map(|position| VariableId(position as u16))
        .listed()
}

fn levels_of(variable_at: &[VariableId]) -> Vec<u16> {
    let mut level_of = vec![0; variable_at.len()];
    for (level, variable) in variable_at.iter().enumerate() {
        if let Some(slot) = level_of.get_mut(usize::from(variable.0)) {
            *slot = level as u16;
        }
    }
    level_of
}

/// Turns formulas into nodes of a store.
pub(super) struct Builder<'build> {
    pub(super) program: &'build Program,
    pub(super) level_of: &'build [u16],
    pub(super) store: &'build mut Store,
    /// Plain roots of parts built so far.
    pub(super) plain: Vec<Option<Node>>,
}

impl Builder<'_> {
    /// The formula alone.
    pub(super) fn formula(&mut self, formula: &Formula) -> Result<Node, Stop> {
        match formula {
            Formula::Constant(always) => Ok(if *always { ON } else { OFF }),
            Formula::Is(variable, values) => {
                let position = usize::from(variable.0);
                let (level, size) = match (
                    self.level_of.get(position),
                    self.program.variables.get(position),
                ) {
                    (Some(level), Some(variable)) => (*level, variable.size),
                    _ => return Ok(NEVER),
                };
                let base = self.store.base();
                for value in 0..size {
                    self.store
                        .push(if values.contains(value) { ON } else { OFF });
                }
                self.store.make_pending(level, base)
            }
            Formula::Part(part) => self.part(*part),
            Formula::Not(inner) => {
                let inner = self.formula(inner)?;
                self.store.apply(Op::Not, inner, NEVER)
            }
            Formula::All(list) => {
                let nodes = self.formulas(list)?;
                self.store.apply_all(Op::And, ON, &nodes)
            }
            Formula::Any(list) => {
                let nodes = self.formulas(list)?;
                self.store.apply_all(Op::Or, OFF, &nodes)
            }
            Formula::AtLeast(least, list) => self.at_least(usize::from(*least), list),
        }
    }

    /// A part's formula alone, built once.
    pub(super) fn part(&mut self, part: PartId) -> Result<Node, Stop> {
        // What a part is made of is built before it, from a list: parts may be nested deeper than calls can be.
        // INVARIANT (acyclic): a part names only smaller ones, so the list comes to an end.
        let program = self.program;
        let mut waiting = vec![part];
        while let Some(next) = waiting.last() {
            let position = usize::from(next.0);
            if let (Some(formula), Some(None)) =
                (program.parts.get(position), self.plain.get(position))
            {
                let known = waiting.len();
                missing_parts(formula, &self.plain, &mut waiting);
                if waiting.len() > known {
                    continue;
                }
                let root = self.formula(formula)?;
                if let Some(slot) = self.plain.get_mut(position) {
                    *slot = Some(root);
                }
            }
            waiting.pop();
        }
        let root = self.plain.get(usize::from(part.0)).copied();
        Ok(root.flatten().unwrap_or(NEVER))
    }

    /// Nodes of a list, deepest first: joining from the bottom up keeps what lies between small.
    fn formulas(&mut self, list: &[Formula]) -> Result<Vec<Node>, Stop> {
        let mut nodes = Vec::with_capacity(list.len());
        for formula in list {
            nodes.push(self.formula(formula)?);
        }
        Ok(deepest_first(self.store, &nodes))
    }

    fn at_least(&mut self, least: usize, list: &[Formula]) -> Result<Node, Stop> {
        if least > list.len() {
            return Ok(OFF);
        }
        let nodes = self.formulas(list)?;
        // reached[k]: at least k of the nodes so far hold.
        let mut reached = vec![OFF; least + 1];
        if let Some(zero) = reached.first_mut() {
            *zero = ON;
        }
        for node in nodes {
            for count in (1..=least).rev() {
                let (fewer, same) = match (reached.get(count - 1), reached.get(count)) {
                    (Some(fewer), Some(same)) => (*fewer, *same),
                    _ => continue,
                };
                let with = self.store.apply(Op::And, fewer, node)?;
                let now = self.store.apply(Op::Or, with, same)?;
                if let Some(slot) = reached.get_mut(count) {
                    *slot = now;
                }
            }
        }
        Ok(reached.get(least).copied().unwrap_or(OFF))
    }

    /// A part's formula within the constraints connected with it.
    fn caring(&mut self, part: PartId, islands: &[Island]) -> Result<Node, Stop> {
        let plain = self.part(part)?;
        self.within(plain, islands)
    }

    /// A diagram within the constraints connected with it.
    pub(super) fn within(&mut self, plain: Node, islands: &[Island]) -> Result<Node, Stop> {
        let marks = self.store.marks_in(plain);
        let mut root = plain;
        for island in islands {
            if island.touches(&marks) {
                root = self.store.apply(Op::Within, root, island.root)?;
            }
        }
        Ok(root)
    }

    /// The constraints, grouped.
    fn islands(&mut self) -> Result<Vec<Island>, Stop> {
        let program = self.program;
        let mut islands: Vec<Island> = Vec::new();
        let mut roots = Vec::new();
        for (position, constraint) in program.constraints.iter().enumerate() {
            let root = self.formula(constraint)?;
            roots.push(root);
            let mut island = Island {
                root,
                constraints: vec![position],
                levels: self.store.levels_in(root),
            };
            islands.retain(|other| {
                let meets = other
                    .levels
                    .iter()
                    .any(|level| island.levels.binary_search(level).is_ok());
                if meets {
                    island.constraints.extend(&other.constraints);
                    island.levels.extend(&other.levels);
                    island.levels = ascending(&island.levels);
                }
                !meets
            });
            islands.push(island);
        }
        for island in &mut islands {
            // A list that grew by joining sorted ones.
            let mut keys: Vec<u64> = island.constraints.iter().map(|at| *at as u64).listed();
            sort_keys(&mut keys);
            island.constraints = keys.into_iter().map(|at| at as usize).listed();
            let nodes: Vec<Node> = island
                .constraints
                .iter()
                .filter_map(|at| roots.get(*at).copied())
                .listed();
            let nodes = deepest_first(self.store, &nodes);
            island.root = self.store.apply_all(Op::And, ON, &nodes)?;
        }
        islands.retain(|island| island.root != ON);
        // Each has a first constraint of its own.
        islands.arrange_by_key(|island| island.constraints.first().copied());
        Ok(islands)
    }

    /// Constraints of the list that exclude everything together, none of which can be spared.
    fn smallest_core(&mut self, constraints: &[usize]) -> Vec<usize> {
        let mut core = constraints.to_vec();
        for constraint in constraints {
            let fewer: Vec<usize> = core
                .iter()
                .copied()
                .filter(|other| other != constraint)
                .listed();
            let program = self.program;
            let formulas = fewer
                .iter()
                .filter_map(|at| program.constraints.get(*at).cloned())
                .listed();
            if self.formula(&Formula::All(formulas)) == Ok(OFF) {
                core = fewer;
            }
        }
        core
    }
}

/// Nodes by level, the deepest first; those of one level keep their order.
fn deepest_first(store: &Store, nodes: &[Node]) -> Vec<Node> {
    let mut keys = Vec::with_capacity(nodes.len());
    for (place, node) in nodes.iter().enumerate() {
        keys.push((u64::from(!store.level(*node)) << 32) | place as u64);
    }
    sort_keys(&mut keys);
    let mut sorted = Vec::with_capacity(nodes.len());
    for key in keys {
        sorted.extend(nodes.get(key as u32 as usize));
    }
    sorted
}

/// The same levels, each once, ascending.
fn ascending(levels: &[u16]) -> Vec<u16> {
    let mut marks = Vec::new();
    for level in levels {
        mark(&mut marks, *level);
    }
    marked(&marks)
}

/// Adds the parts that a formula names and that are not built yet.
fn missing_parts(formula: &Formula, plain: &[Option<Node>], missing: &mut Vec<PartId>) {
    let mut waiting = vec![formula];
    while let Some(formula) = waiting.pop() {
        match formula {
            Formula::Part(part) => {
                if let Some(None) = plain.get(usize::from(part.0)) {
                    missing.push(*part);
                }
            }
            Formula::Not(inner) => waiting.push(inner),
            Formula::All(list) | Formula::Any(list) | Formula::AtLeast(_, list) => {
                waiting.extend(list)
            }
            Formula::Constant(_) | Formula::Is(..) => {}
        }
    }
}
