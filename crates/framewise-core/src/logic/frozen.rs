//! The diagram of a whole program after building: read only, laid out for one pass from the deepest level up.
//!
//! Nodes are numbered in sections, each from its deepest level to its shallowest: first the constraints, then what
//! definitions need, then what other parts need, then the parts without their constraints. So the verdict pass is a
//! linear walk over a prefix, and every child is finished before its parent.

use super::diagram::{NEVER, Node, Stop, Store, TERMINALS};
use super::situation::Answer;
use crate::listed::Listed as _;

/// How many sections there are.
const SECTIONS: usize = 4;
/// The section of a node that none needs: beyond the last one.
const UNNEEDED: u8 = SECTIONS as u8;

/// A stretch of nodes of one level.
#[derive(Clone, Copy, Debug)]
struct Run {
    level: u16,
    arity: u8,
    first: Node,
    count: u32,
    /// Where its children begin.
    start: u32,
}

/// Which nodes a pass walks over; each includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    /// The constraints.
    Constraints,
    /// Definitions within their constraints.
    Definitions,
    /// All parts within their constraints.
    Parts,
    /// All parts without constraints.
    Plain,
}

/// A read-only diagram.
#[derive(Clone, Debug, Default)]
pub(super) struct Frozen {
    levels: Vec<u16>,
    starts: Vec<u32>,
    children: Vec<Node>,
    runs: Vec<Run>,
    /// For each section: the number of runs and the number of nodes up to its end.
    ends: [(usize, usize); SECTIONS],
}

impl Frozen {
    /// Copies what the roots of each section reach, and renumbers the roots in place.
    #[cfg_attr(lean, optimize(speed))]
    pub(super) fn of(store: &Store, sections: [&mut [Node]; SECTIONS]) -> Frozen {
        let mut needed = vec![UNNEEDED; store.len()];
        let need = |nodes: &[Node], section: u8, needed: &mut [u8]| {
            for node in nodes {
                if let Some(first) = needed.get_mut(*node as usize) {
                    *first = section.min(*first);
                }
            }
        };
        for (section, roots) in sections.iter().enumerate() {
            need(roots, section as u8, &mut needed);
        }
        // Children have smaller numbers than their parents, so when a node's turn comes it is known who needs it.
        for node in store.inner_nodes().rev() {
            let section = needed.get(node as usize).copied().unwrap_or(UNNEEDED);
            if section != UNNEEDED {
                need(store.inner(node).1, section, &mut needed);
            }
        }
        let mut frozen = Frozen {
            starts: vec![0],
            ..Frozen::default()
        };
        let mut renamed: Vec<Node> = needed.iter().map(|_| NEVER).listed();
        for terminal in 0..TERMINALS {
            if let Some(slot) = renamed.get_mut(terminal as usize) {
                *slot = terminal;
            }
        }
        let (sorted, ends) = by_section_and_depth(store, &needed);
        let mut from = 0;
        for (end, to) in ends.into_iter().enumerate() {
            let before = frozen.runs.len();
            for node in sorted.get(from..to).unwrap_or_default() {
                frozen.append(store, *node, &mut renamed, before);
            }
            if let Some(end) = frozen.ends.get_mut(end) {
                *end = (frozen.runs.len(), to + TERMINALS as usize);
            }
            from = to;
        }
        for roots in sections {
            for root in roots.iter_mut() {
                *root = renamed.get(*root as usize).copied().unwrap_or(NEVER);
            }
        }
        frozen
    }

    /// `before` are the runs of earlier sections: those do not go on.
    #[cfg_attr(lean, optimize(speed))]
    fn append(&mut self, store: &Store, node: Node, renamed: &mut [Node], before: usize) {
        let name = self.levels.len() as Node + TERMINALS;
        let (level, children) = store.inner(node);
        let known = self.runs.len();
        match self.runs.last_mut() {
            Some(run) if known > before && run.level == level => run.count += 1,
            _ => self.runs.push(Run {
                level,
                arity: children.len() as u8,
                first: name,
                count: 1,
                start: self.children.len() as u32,
            }),
        }
        self.levels.push(level);
        for child in children {
            let child = renamed.get(*child as usize).copied().unwrap_or(NEVER);
            self.children.push(child);
        }
        self.starts.push(self.children.len() as u32);
        if let Some(slot) = renamed.get_mut(node as usize) {
            *slot = name;
        }
    }

    /// Number of nodes up to the end of a section, terminals included.
    pub(super) fn len(&self, section: Section) -> usize {
        self.ends.get(section as usize).map_or(0, |end| end.1)
    }

    /// The level and the children of an inner node.
    pub(super) fn inner(&self, node: Node) -> Option<(u16, &[Node])> {
        let index = node.checked_sub(TERMINALS)? as usize;
        let (start, end) = (self.starts.get(index)?, self.starts.get(index + 1)?);
        Some((
            *self.levels.get(index)?,
            self.children.get(*start as usize..*end as usize)?,
        ))
    }

    /// Visits the inner nodes up to the end of a section, children first.
    pub(super) fn each(&self, section: Section, mut visit: impl FnMut(u16, &[Node])) {
        for node in TERMINALS..self.len(section) as Node {
            if let Some((level, children)) = self.inner(node) {
                visit(level, children);
            }
        }
    }

    /// Writes for each node of the section the outcomes that the answers (by level) leave possible.
    ///
    /// `outcomes` must be as long as [`Frozen::len`] of the section; it is not read.
    pub(super) fn pass(&self, section: Section, answers: &[Answer], outcomes: &mut [u8]) {
        for (terminal, outcome) in outcomes.iter_mut().take(TERMINALS as usize).enumerate() {
            *outcome = terminal as u8;
        }
        let runs = self.ends.get(section as usize).map_or(0, |end| end.0);
        for run in self.runs.iter().take(runs) {
            let Some((done, rest)) = outcomes.split_at_mut_checked(run.first as usize) else {
                return;
            };
            let answer = answers
                .get(usize::from(run.level))
                .copied()
                .unwrap_or_default();
            let children = self.children.get(run.start as usize..).unwrap_or_default();
            let rest = rest.iter_mut().take(run.count as usize);
            let at = |child: &Node| done.get(*child as usize).copied().unwrap_or(0);
            match (answer.value(), run.arity) {
                (Some(value), arity) => {
                    let chosen = children.get(usize::from(value)..).unwrap_or_default();
                    for (outcome, child) in rest.zip(chosen.iter().step_by(usize::from(arity))) {
                        *outcome = at(child);
                    }
                }
                (None, 2) => {
                    for (outcome, pair) in rest.zip(children.as_chunks::<2>().0) {
                        let [no, yes] = pair;
                        *outcome = at(no) | at(yes);
                    }
                }
                (None, arity) => {
                    for (outcome, all) in rest.zip(children.chunks_exact(usize::from(arity.max(1))))
                    {
                        *outcome = all.iter().fold(0, |union, child| union | at(child));
                    }
                }
            }
        }
    }

    /// Copies a diagram into a store with the answers (by level) put in.
    pub(super) fn restrict(
        &self,
        root: Node,
        answers: &[Answer],
        store: &mut Store,
        known: &mut Names,
    ) -> Result<Node, Stop> {
        let mut node = root;
        let (level, children) = loop {
            let Some((level, children)) = self.inner(node) else {
                return Ok(node);
            };
            match answers
                .get(usize::from(level))
                .copied()
                .unwrap_or_default()
                .value()
            {
                Some(value) => node = children.get(usize::from(value)).copied().unwrap_or(0),
                None => break (level, children),
            }
        };
        if let Some(found) = known.get(node) {
            return Ok(found);
        }
        let base = store.base();
        for child in children {
            let child = self.restrict(*child, answers, store, known)?;
            store.push(child);
        }
        let made = store.make_pending(level, base)?;
        known.insert(node, made);
        Ok(made)
    }
}

/// The nodes that a section needs, one section after the other, in each the deepest first; within a level in their order.
/// And where each section ends.
#[cfg_attr(lean, optimize(speed))]
fn by_section_and_depth(store: &Store, needed: &[u8]) -> (Vec<Node>, [usize; SECTIONS]) {
    let mut levels = 0;
    for node in store.inner_nodes() {
        levels = levels.max(usize::from(store.level(node)) + 1);
    }
    // Counted, so that every level of a section knows its place before any node is put down. What is not needed comes last.
    let group = |node: Node| {
        let section = needed.get(node as usize).copied().unwrap_or(UNNEEDED);
        usize::from(section) * levels + levels - 1 - usize::from(store.level(node))
    };
    let mut places = vec![0; levels * (SECTIONS + 1)];
    for node in store.inner_nodes() {
        if let Some(count) = places.get_mut(group(node)) {
            *count += 1;
        }
    }
    let mut place = 0;
    for count in &mut places {
        place += core::mem::replace(count, place);
    }
    let mut sorted = vec![NEVER; place];
    for node in store.inner_nodes() {
        if let Some(place) = places.get_mut(group(node)) {
            if let Some(slot) = sorted.get_mut(*place) {
                *slot = node;
            }
            *place += 1;
        }
    }
    // Each place is now the end of its level.
    let end = |section: usize| {
        places
            .get(((section + 1) * levels).checked_sub(1)?)
            .copied()
    };
    let ends = core::array::from_fn(|section| end(section).unwrap_or_default());
    (sorted, ends)
}

/// A small map from nodes of one diagram to nodes of another; open addressing, no hashing of any cost.
#[derive(Clone, Debug)]
pub(super) struct Names {
    /// Key (0: free; terminals are never keys) and value.
    slots: Vec<(Node, Node)>,
    used: usize,
}

impl Names {
    /// An empty map.
    pub(super) fn new() -> Names {
        Names {
            slots: vec![(0, 0); 64],
            used: 0,
        }
    }

    fn slot(&self, key: Node) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = key.wrapping_mul(0x9e37_79b1) as usize >> 7 & mask;
        while self
            .slots
            .get(slot)
            .is_some_and(|(taken, _)| *taken != 0 && *taken != key)
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// The value of a key.
    pub(super) fn get(&self, key: Node) -> Option<Node> {
        self.slots
            .get(self.slot(key))
            .filter(|(taken, _)| *taken == key)
            .map(|(_, value)| *value)
    }

    /// Sets the value of a key that is not a terminal.
    pub(super) fn insert(&mut self, key: Node, value: Node) {
        if self.used * 2 >= self.slots.len() {
            let bigger = vec![(0, 0); self.slots.len() * 2];
            for (old, name) in core::mem::replace(&mut self.slots, bigger) {
                if old != 0 {
                    let slot = self.slot(old);
                    self.slots
                        .get_mut(slot)
                        .into_iter()
                        .for_each(|free| *free = (old, name));
                }
            }
        }
        let slot = self.slot(key);
        self.slots
            .get_mut(slot)
            .into_iter()
            .for_each(|free| *free = (key, value));
        self.used += 1;
    }
}
