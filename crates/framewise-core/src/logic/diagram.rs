//! Multi-valued decision diagrams: reduced, hash-consed, in one arena. Knows levels and children, no variables.
//!
//! A diagram maps every assignment of its levels to a *terminal*, which is a set of at most four outcomes (bits), so
//! that one structure serves all queries: `OFF` and `ON` for "does not hold" and "holds", the empty set for "cannot be"
//! (outside the constraints), `OFF | ON` after the unknown has been projected out, and four regions for a comparison.
//! INVARIANT (ordered): a child's level is greater than its parent's, and its number smaller.
//! INVARIANT (reduced): no node has all children equal, and no two nodes have the same level and children; so two
//! diagrams of one store are equal if and only if their numbers are.

/// A node of a [`Store`]. Numbers below [`TERMINALS`] are terminals: their own number as a set of outcomes.
pub(super) type Node = u32;

/// How many terminals there are.
pub(super) const TERMINALS: u32 = 16;
/// Cannot be.
pub(super) const NEVER: Node = 0;
/// Does not hold.
pub(super) const OFF: Node = 1;
/// Holds.
pub(super) const ON: Node = 2;
/// Holds in some completions and not in others.
pub(super) const EITHER: Node = 3;
/// The level of terminals, below all others.
pub(super) const BOTTOM: u16 = u16::MAX;

/// Why an operation ended early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The store's limit was reached.
    Full,
    /// [`Op::Merge`] met two different outcomes.
    Conflict,
}

/// A pointwise operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Op {
    /// Both hold; over `OFF` and `ON`.
    And = 1,
    /// At least one holds; over `OFF` and `ON`.
    Or,
    /// The first does not hold; the second operand is not used. Over `NEVER`, `OFF` and `ON`.
    Not,
    /// The first where the second holds, and `NEVER` elsewhere.
    Within,
    /// At least one holds, and `NEVER` where either is.
    AnyWithin,
    /// Union of outcomes; over sets of `OFF` and `ON`.
    Join,
    /// Union of outcomes where at most one side has any; [`Stop::Conflict`] if two differ.
    Merge,
    /// One of four regions, see [`region`]; `NEVER` where either is.
    Pair,
}

/// The region terminal of a pair of outcomes.
pub(super) const fn region(first_holds: bool, second_holds: bool) -> Node {
    1 << (first_holds as u32 + 2 * second_holds as u32)
}

impl Op {
    /// The result where it needs no descent.
    fn shortcut(self, a: Node, b: Node) -> Result<Option<Node>, Stop> {
        let ends = a < TERMINALS && b < TERMINALS;
        Ok(match self {
            Op::And if a == OFF || b == OFF => Some(OFF),
            Op::And if a == ON || a == b => Some(b),
            Op::And if b == ON => Some(a),
            Op::Or if a == ON || b == ON => Some(ON),
            Op::Or if a == OFF || a == b => Some(b),
            Op::Or if b == OFF => Some(a),
            Op::Not if a == OFF => Some(ON),
            Op::Not if a == ON => Some(OFF),
            Op::Not if a == NEVER => Some(NEVER),
            Op::Within if b == OFF || a == NEVER => Some(NEVER),
            Op::Within if b == ON => Some(a),
            Op::AnyWithin if a == NEVER || b == NEVER => Some(NEVER),
            Op::AnyWithin if a == OFF || a == b => Some(b),
            Op::AnyWithin if b == OFF || ends => Some(if b == OFF { a } else { ON }),
            Op::Join | Op::Merge if a == NEVER || a == b => Some(b),
            Op::Join | Op::Merge if b == NEVER => Some(a),
            Op::Join if a == EITHER || b == EITHER => Some(EITHER),
            Op::Join if ends => Some(a | b),
            Op::Merge if ends => return Err(Stop::Conflict),
            Op::Pair if a == NEVER || b == NEVER => Some(NEVER),
            Op::Pair if ends => Some(region(a == ON, b == ON)),
            _ => None,
        })
    }

    fn commutes(self) -> bool {
        matches!(
            self,
            Op::And | Op::Or | Op::AnyWithin | Op::Join | Op::Merge
        )
    }
}

/// An arena of nodes with the tables that keep it reduced.
#[derive(Clone, Debug)]
pub(super) struct Store {
    /// By node, terminals included. One entry with all of it: a node is looked at in one place, which is quicker.
    spots: Vec<Spot>,
    children: Vec<Node>,
    /// Open addressing over inner nodes; 0 is free.
    table: Vec<Node>,
    /// Direct-mapped memory of operations, four numbers each: operation, two operands, result. Forgetting costs time only,
    /// and memory that stays in the processor's cache is faster than one that forgets nothing.
    memory: Vec<Node>,
    /// Children of nodes under construction.
    pending: Vec<Node>,
    /// For each node: the last walk that came to it.
    walked: Vec<u32>,
    walks: u32,
    limit: usize,
    steps_left: usize,
}

/// Steps of an operation allowed for each node of the limit: bounds time where the memory forgets.
const STEPS_PER_NODE: usize = 64;
const SMALLEST_TABLE: usize = 128;
/// Operations that are remembered at most; a power of two.
const MOST_MEMORY: usize = 1 << 14;
/// Numbers of what is remembered of one operation.
const ENTRY: usize = 4;

impl Store {
    /// An empty store that holds at most `limit` inner nodes.
    pub(super) fn new(limit: u32) -> Store {
        Store::with_room(limit, SMALLEST_TABLE)
    }

    /// The same with tables for this many nodes, a power of two, so that growing forgets nothing.
    pub(super) fn with_room(limit: u32, room: usize) -> Store {
        let limit = limit as usize;
        // The table is grown when it is half full, and most nodes are of two values.
        let mut spots = Vec::with_capacity(room / 2 + TERMINALS as usize);
        spots.resize(TERMINALS as usize, TERMINAL);
        Store {
            spots,
            children: Vec::with_capacity(room),
            table: vec![0; room],
            memory: vec![0; room.min(MOST_MEMORY) * ENTRY],
            pending: Vec::new(),
            walked: Vec::new(),
            walks: 0,
            limit,
            steps_left: limit.saturating_mul(STEPS_PER_NODE),
        }
    }

    /// Allows this many more inner nodes from now on, but no more than this many altogether.
    pub(super) fn allow(&mut self, more: u32, in_all: u32) {
        self.limit = self
            .inner_len()
            .saturating_add(more as usize)
            .min(in_all as usize);
        self.steps_left = (more as usize).saturating_mul(STEPS_PER_NODE);
    }

    /// Number of nodes, terminals included; every node is below it.
    pub(super) fn len(&self) -> usize {
        self.spots.len()
    }

    fn inner_len(&self) -> usize {
        self.spots.len() - TERMINALS as usize
    }

    /// The level of a node.
    pub(super) fn level(&self, node: Node) -> u16 {
        self.spot(node).level
    }

    /// The children of a node, one for each value; a terminal has none.
    pub(super) fn children(&self, node: Node) -> &[Node] {
        self.inner(node).1
    }

    /// Level and children of a node at once.
    pub(super) fn inner(&self, node: Node) -> (u16, &[Node]) {
        let spot = self.spot(node);
        (spot.level, self.children_at(spot))
    }

    #[inline(always)]
    fn children_at(&self, spot: Spot) -> &[Node] {
        let start = spot.start as usize;
        self.children
            .get(start..start + usize::from(spot.size))
            .unwrap_or_default()
    }

    #[inline(always)]
    fn spot(&self, node: Node) -> Spot {
        self.spots.get(node as usize).copied().unwrap_or(TERMINAL)
    }

    /// The child for a value.
    pub(super) fn child(&self, node: Node, value: usize) -> Node {
        self.children(node).get(value).copied().unwrap_or(NEVER)
    }

    /// All inner nodes, children before parents.
    pub(super) fn inner_nodes(&self) -> core::ops::Range<Node> {
        TERMINALS..self.len() as Node
    }

    /// The levels on which a diagram depends, ascending.
    pub(super) fn levels_in(&mut self, root: Node) -> Vec<u16> {
        marked(&self.marks_in(root))
    }

    /// For each level down to the deepest of a diagram: whether the diagram depends on it.
    pub(super) fn marks_in(&mut self, root: Node) -> Vec<bool> {
        self.walked.resize(self.len(), 0);
        self.walks += 1;
        let mut marks = Vec::new();
        let mut waiting = vec![root];
        while let Some(node) = waiting.pop() {
            let spot = self.spot(node);
            if spot.level == BOTTOM {
                continue;
            }
            mark(&mut marks, spot.level);
            let start = spot.start as usize;
            let children = self.children.get(start..start + usize::from(spot.size));
            for child in children.unwrap_or_default() {
                if let Some(walked) = self.walked.get_mut(*child as usize)
                    && *child >= TERMINALS
                    && *walked != self.walks
                {
                    *walked = self.walks;
                    waiting.push(*child);
                }
            }
        }
        marks
    }

    /// The node with these children: itself only if they are not all equal.
    pub(super) fn make(&mut self, level: u16, children: &[Node]) -> Result<Node, Stop> {
        let base = self.pending.len();
        self.pending.extend_from_slice(children);
        self.make_pending(level, base)
    }

    /// Remembers a child of the node under construction.
    pub(super) fn push(&mut self, child: Node) {
        self.pending.push(child);
    }

    /// Where the children of a node under construction begin.
    pub(super) fn base(&self) -> usize {
        self.pending.len()
    }

    /// Makes a node of the children pushed since `base`.
    #[cfg_attr(lean, optimize(speed))]
    pub(super) fn make_pending(&mut self, level: u16, base: usize) -> Result<Node, Stop> {
        let children = self.pending.get(base..).unwrap_or_default();
        let Some(first) = children.first().copied() else {
            return Ok(NEVER);
        };
        if children.iter().all(|child| *child == first) {
            self.pending.truncate(base);
            return Ok(first);
        }
        let mask = self.table.len() - 1;
        let mut slot = hash(level, children) & mask;
        loop {
            let found = self.table.get(slot).copied().unwrap_or(0);
            if found == 0 {
                break;
            }
            let spot = self.spot(found);
            let known = self.children_at(spot);
            // One by one, here and below: most nodes have two children, and comparing or copying a slice is a call in
            // WebAssembly.
            if spot.level == level && known.iter().eq(children) {
                self.pending.truncate(base);
                return Ok(found);
            }
            slot = (slot + 1) & mask;
        }
        if self.inner_len() >= self.limit {
            self.pending.truncate(base);
            return Err(Stop::Full);
        }
        let node = self.len() as Node;
        self.spots.push(Spot {
            start: self.children.len() as u32,
            level,
            size: children.len() as u16,
        });
        for child in children {
            self.children.push(*child);
        }
        self.pending.truncate(base);
        if let Some(free) = self.table.get_mut(slot) {
            *free = node;
        }
        if self.inner_len() * 2 > self.table.len() {
            self.grow();
        }
        Ok(node)
    }

    /// Applies an operation at every assignment.
    #[cfg_attr(lean, optimize(speed))]
    pub(super) fn apply(&mut self, op: Op, a: Node, b: Node) -> Result<Node, Stop> {
        if let Some(result) = op.shortcut(a, b)? {
            return Ok(result);
        }
        let (a, b) = if op.commutes() && a > b {
            (b, a)
        } else {
            (a, b)
        };
        let hash = mix(mix(op as u64, a), b) as usize;
        let slot = self.memory_slot(hash);
        if let Some([known, x, y, result]) = self.memory.get(slot..slot + ENTRY)
            && *known == op as Node
            && *x == a
            && *y == b
        {
            return Ok(*result);
        }
        self.steps_left = self.steps_left.checked_sub(1).ok_or(Stop::Full)?;
        let (spot_a, spot_b) = (self.spot(a), self.spot(b));
        let level = spot_a.level.min(spot_b.level);
        let upper = if spot_a.level == level {
            spot_a
        } else {
            spot_b
        };
        let base = self.pending.len();
        for value in 0..usize::from(upper.size) {
            let at = |spot: Spot, node: Node| match self.children.get(spot.start as usize + value) {
                Some(child) if spot.level == level => *child,
                _ => node,
            };
            match self.apply(op, at(spot_a, a), at(spot_b, b)) {
                Ok(child) => self.pending.push(child),
                Err(stop) => {
                    self.pending.truncate(base);
                    return Err(stop);
                }
            }
        }
        let result = self.make_pending(level, base)?;
        // The memory may have grown meanwhile, so the slot is found again.
        let slot = self.memory_slot(hash);
        if let Some([known, x, y, known_result]) = self.memory.get_mut(slot..slot + ENTRY) {
            (*known, *x, *y, *known_result) = (op as Node, a, b, result);
        }
        Ok(result)
    }

    /// Folds an operation over nodes.
    pub(super) fn apply_all(&mut self, op: Op, start: Node, nodes: &[Node]) -> Result<Node, Stop> {
        nodes
            .iter()
            .try_fold(start, |all, node| self.apply(op, all, *node))
    }

    /// Where what an operation with this hash came to is remembered.
    #[inline(always)]
    fn memory_slot(&self, hash: usize) -> usize {
        (hash & (self.memory.len() / ENTRY - 1)) * ENTRY
    }

    fn grow(&mut self) {
        let size = self.table.len() * 2;
        if self.memory.len() < MOST_MEMORY * ENTRY {
            self.memory = vec![0; size * ENTRY];
        }
        self.table = vec![0; size];
        for node in self.inner_nodes() {
            let mut slot = hash(self.level(node), self.children(node)) & (size - 1);
            while self.table.get(slot).is_some_and(|taken| *taken != 0) {
                slot = (slot + 1) & (size - 1);
            }
            if let Some(free) = self.table.get_mut(slot) {
                *free = node;
            }
        }
    }
}

/// Where a node stands and its children lie.
#[derive(Clone, Copy, Debug)]
struct Spot {
    start: u32,
    level: u16,
    size: u16,
}

const TERMINAL: Spot = Spot {
    start: 0,
    level: BOTTOM,
    size: 0,
};

/// Marks a level.
pub(super) fn mark(marks: &mut Vec<bool>, level: u16) {
    let level = usize::from(level);
    if marks.len() <= level {
        marks.resize(level + 1, false);
    }
    marks
        .get_mut(level)
        .into_iter()
        .for_each(|mark| *mark = true);
}

/// The marked levels, ascending.
pub(super) fn marked(marks: &[bool]) -> Vec<u16> {
    let mut levels = Vec::new();
    for (mark, level) in marks.iter().zip(0..) {
        if *mark {
            levels.push(level);
        }
    }
    levels
}

fn hash(level: u16, children: &[Node]) -> usize {
    children
        .iter()
        .fold(u64::from(level), |hash, child| mix(hash, *child)) as usize
}

/// One step of a hash; its low bits depend on all bits.
#[inline(always)]
fn mix(hash: u64, node: Node) -> u64 {
    let mixed = (hash.rotate_left(23) ^ u64::from(node)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    mixed ^ (mixed >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Not to be seen from outside: a store that forgot nodes would answer the same and grow without need.
    #[test]
    fn a_store_that_has_grown_knows_every_node_it_made() {
        let mut store = Store::new(10_000);
        let mut make_all = || -> Vec<_> {
            (0..500)
                .map(|level| store.make(level, &[OFF, ON, Node::from(level % 3)]))
                .collect()
        };
        let first = make_all();
        assert!(first.iter().all(Result::is_ok));
        assert_eq!(make_all(), first);
        assert_eq!(store.len(), 500 + TERMINALS as usize);
    }
}
