//! A diagram whose levels can be swapped, two neighbours at a time and in place: that touches only their own nodes, so a
//! search of orders by thousands of swaps costs about as much as some hundred builds.
//!
//! All is flat, since swaps are nearly all of the time that compiling a pack takes: a column for each property of a node,
//! one list of children, chains instead of tables of lists. Knows no formulas, and not what swaps are good for.

use super::diagram::{Node, TERMINALS};

/// The end of a chain: a terminal, which no chain holds.
const END: Node = 0;
/// The variable of a terminal: none.
const NOTHING: u16 = u16::MAX;
/// Chains of a variable, to begin with.
const CHAINS: usize = 16;

/// A set of variables.
type Bits = Vec<u64>;

/// A diagram whose levels can be swapped. Variables are numbered by their starting level.
pub(super) struct Swappable {
    /// The variable at each level.
    pub(super) order: Vec<u16>,
    /// Nodes that are reachable.
    pub(super) live: usize,
    /// For each variable: how many values it has.
    sizes: Vec<u8>,
    /// For each variable: bits of the variables that some root depends on together with it. Swapping any other with it
    /// changes no node.
    together: Vec<Bits>,
    /// For each variable: its nodes by children.
    tables: Vec<Table>,
    /// By node, terminals included: its variable.
    variables: Vec<u16>,
    /// By node: parents and roots.
    uses: Vec<u32>,
    /// By node: where its children begin.
    starts: Vec<u32>,
    /// By node: the next one in its chain.
    nexts: Vec<Node>,
    /// The children of all nodes, for each as many as its variable has values.
    children: Vec<Node>,
    /// Nodes that are not in use.
    free: Vec<Node>,
    /// Places for children that are not in use, by how many they hold.
    free_runs: Vec<Vec<u32>>,
    /// Lists that are kept for their room: nodes that move, children of one of them, children of a new node, nodes that
    /// lose a parent.
    moving: Vec<Node>,
    old: Vec<Node>,
    inner: Vec<Node>,
    losing: Vec<Node>,
}

/// The nodes of a variable in chains by a hash of their children.
#[derive(Clone)]
struct Table {
    /// The first node of each chain; a power of two of them.
    heads: Vec<Node>,
    len: usize,
}

impl Table {
    /// The first node of the chain for a hash.
    fn head(&mut self, hash: usize) -> Option<&mut Node> {
        let chains = self.heads.len();
        self.heads.get_mut(hash & (chains - 1))
    }
}

impl Swappable {
    /// Nothing yet, for variables of these sizes in this order.
    pub(super) fn new(sizes: Vec<u8>) -> Swappable {
        let empty = Table {
            heads: vec![END; CHAINS],
            len: 0,
        };
        Swappable {
            order: (0..sizes.len() as u16).collect(),
            live: 0,
            together: Vec::new(),
            tables: vec![empty; sizes.len()],
            sizes,
            variables: vec![NOTHING; TERMINALS as usize],
            uses: vec![0; TERMINALS as usize],
            starts: vec![0; TERMINALS as usize],
            nexts: vec![END; TERMINALS as usize],
            children: Vec::new(),
            free: Vec::new(),
            free_runs: vec![Vec::new(); usize::from(u8::MAX) + 1],
            moving: Vec::new(),
            old: Vec::new(),
            inner: Vec::new(),
            losing: Vec::new(),
        }
    }

    /// Keeps these nodes, and what they depend on, whatever is swapped. Said once, when all nodes are there and before any
    /// swap.
    pub(super) fn keep(&mut self, roots: &[Node]) {
        roots.iter().for_each(|root| self.use_more(*root));
        self.together = self.find_together(roots);
    }

    /// How many nodes a variable has.
    pub(super) fn count(&self, variable: u16) -> usize {
        self.tables
            .get(usize::from(variable))
            .map_or(0, |table| table.len)
    }

    /// Swaps the variables of a level and the next; how many nodes were touched, and one more.
    pub(super) fn swap(&mut self, level: usize) -> usize {
        let (Some(upper), Some(lower)) = (
            self.order.get(level).copied(),
            self.order.get(level + 1).copied(),
        ) else {
            return 1;
        };
        self.order.swap(level, level + 1);
        let mut others = self.together.iter().skip(usize::from(upper));
        if !others.next().is_some_and(|others| has(others, lower)) {
            return 1;
        }
        let touched = self.count(upper) + 1;
        let mut moving = core::mem::take(&mut self.moving);
        self.take_those_above(upper, lower, &mut moving);
        for node in moving.drain(..) {
            self.move_down(node, upper, lower);
        }
        self.moving = moving;
        touched
    }

    /// Takes the nodes of a variable that look at another one out of its table; those that do not stay as they are.
    fn take_those_above(&mut self, upper: u16, lower: u16, moving: &mut Vec<Node>) {
        let size = self.size(upper);
        let Some(table) = self.tables.get_mut(usize::from(upper)) else {
            return;
        };
        let mut heads = core::mem::take(&mut table.heads);
        for head in &mut heads {
            let mut rest = core::mem::replace(head, END);
            while rest != END {
                let node = rest;
                rest = self.next(node);
                let looks = |child: &Node| self.variable(*child) == lower;
                if self.children(node, size).iter().any(looks) {
                    moving.push(node);
                } else {
                    put(&mut self.nexts, node, *head);
                    *head = node;
                }
            }
        }
        if let Some(table) = self.tables.get_mut(usize::from(upper)) {
            table.heads = heads;
            table.len -= moving.len();
        }
    }

    /// Makes a node of the upper variable one of the lower, with new nodes of the upper below it.
    fn move_down(&mut self, node: Node, upper: u16, lower: u16) {
        let (upper_size, lower_size) = (self.size(upper), self.size(lower));
        let mut old = core::mem::take(&mut self.old);
        let mut inner = core::mem::take(&mut self.inner);
        old.clear();
        old.extend_from_slice(self.children(node, upper_size));
        let start = self.run(lower_size);
        for value in 0..lower_size {
            inner.clear();
            for child in &old {
                let below = if self.variable(*child) == lower {
                    self.children(*child, lower_size).get(value).copied()
                } else {
                    Some(*child)
                };
                inner.push(below.unwrap_or(END));
            }
            let made = self.make(upper, &inner);
            self.use_more(made);
            if let Some(child) = self.children.get_mut(start as usize + value) {
                *child = made;
            }
        }
        self.free_children(node, upper_size);
        put(&mut self.variables, node, lower);
        put(&mut self.starts, node, start);
        self.file(node);
        for child in &old {
            self.use_less(*child);
        }
        (self.old, self.inner) = (old, inner);
    }

    /// The node with these children: itself only if they are not all equal.
    fn make(&mut self, variable: u16, children: &[Node]) -> Node {
        let first = children.first().copied().unwrap_or(END);
        if children.iter().all(|child| *child == first) {
            return first;
        }
        let table = self.tables.get_mut(usize::from(variable));
        let mut found = table
            .and_then(|table| table.head(hash(children)).copied())
            .unwrap_or(END);
        while found != END {
            let known = self.children(found, children.len());
            if known.iter().eq(children) {
                return found;
            }
            found = self.next(found);
        }
        self.add(variable, children)
    }

    /// Adds a node; children first. Its number is the next one, behind the terminals, as long as nothing has been swapped.
    pub(super) fn add(&mut self, variable: u16, children: &[Node]) -> Node {
        let start = self.run(children.len());
        let room = start as usize..start as usize + children.len();
        let room = self.children.get_mut(room).into_iter().flatten();
        for (place, child) in room.zip(children) {
            *place = *child;
        }
        let node = self.free.pop().unwrap_or_else(|| {
            self.variables.push(variable);
            self.uses.push(0);
            self.starts.push(start);
            self.nexts.push(END);
            (self.variables.len() - 1) as Node
        });
        put(&mut self.variables, node, variable);
        put(&mut self.starts, node, start);
        for child in children {
            self.use_more(*child);
        }
        self.file(node);
        self.live += 1;
        node
    }

    fn use_more(&mut self, node: Node) {
        if let Some(uses) = self.uses.get_mut(node as usize) {
            *uses += 1;
        }
    }

    /// Takes a parent from a node, and drops what has none left.
    fn use_less(&mut self, node: Node) {
        let mut losing = core::mem::take(&mut self.losing);
        losing.push(node);
        while let Some(node) = losing.pop() {
            let Some(uses) = self.uses.get_mut(node as usize) else {
                continue;
            };
            *uses = uses.saturating_sub(1);
            if *uses > 0 || node < TERMINALS {
                continue;
            }
            self.unfile(node);
            let size = self.size(self.variable(node));
            losing.extend_from_slice(self.children(node, size));
            self.free_children(node, size);
            self.free.push(node);
            self.live -= 1;
        }
        self.losing = losing;
    }

    /// Puts a node into its variable's table.
    fn file(&mut self, node: Node) {
        let variable = self.variable(node);
        let at = hash(self.children(node, self.size(variable)));
        let Some(table) = self.tables.get_mut(usize::from(variable)) else {
            return;
        };
        table.len += 1;
        let crowded = table.len > table.heads.len();
        if let Some(head) = table.head(at) {
            put(&mut self.nexts, node, core::mem::replace(head, node));
        }
        if crowded {
            self.spread(variable);
        }
    }

    /// Takes a node out of its variable's table.
    fn unfile(&mut self, node: Node) {
        let variable = self.variable(node);
        let at = hash(self.children(node, self.size(variable)));
        let next = self.next(node);
        let Some(table) = self.tables.get_mut(usize::from(variable)) else {
            return;
        };
        table.len -= 1;
        let Some(head) = table.head(at) else {
            return;
        };
        if *head == node {
            *head = next;
            return;
        }
        let mut before = *head;
        while before != END && self.next(before) != node {
            before = self.next(before);
        }
        put(&mut self.nexts, before, next);
    }

    /// Twice as many chains.
    fn spread(&mut self, variable: u16) {
        let Some(table) = self.tables.get_mut(usize::from(variable)) else {
            return;
        };
        let larger = vec![END; table.heads.len() * 2];
        let heads = core::mem::replace(&mut table.heads, larger);
        table.len = 0;
        for mut rest in heads {
            while rest != END {
                let node = rest;
                rest = self.next(node);
                self.file(node);
            }
        }
    }

    /// A place for so many children.
    fn run(&mut self, size: usize) -> u32 {
        if let Some(start) = self.free_runs.get_mut(size).and_then(Vec::pop) {
            return start;
        }
        let start = self.children.len();
        self.children.resize(start + size, END);
        start as u32
    }

    /// Gives the place of a node's children back.
    fn free_children(&mut self, node: Node, size: usize) {
        let start = self.starts.get(node as usize).copied();
        if let (Some(runs), Some(start)) = (self.free_runs.get_mut(size), start) {
            runs.push(start);
        }
    }

    fn size(&self, variable: u16) -> usize {
        let size = self.sizes.get(usize::from(variable)).copied();
        size.map_or(0, usize::from)
    }

    fn variable(&self, node: Node) -> u16 {
        self.variables
            .get(node as usize)
            .copied()
            .unwrap_or(NOTHING)
    }

    fn next(&self, node: Node) -> Node {
        self.nexts.get(node as usize).copied().unwrap_or(END)
    }

    fn children(&self, node: Node, size: usize) -> &[Node] {
        let start = self.starts.get(node as usize).copied().unwrap_or(0) as usize;
        self.children.get(start..start + size).unwrap_or_default()
    }

    /// For each variable: those that some root depends on together with it. Nothing has been swapped yet, so that
    /// children stand before their parents.
    fn find_together(&self, roots: &[Node]) -> Vec<Bits> {
        let none = vec![0; self.sizes.len().div_ceil(64)];
        let mut below: Vec<Bits> = Vec::with_capacity(self.variables.len());
        for (variable, node) in self.variables.iter().zip(0..) {
            let mut bits = none.clone();
            if let Some(word) = bits.get_mut(usize::from(variable / 64)) {
                *word |= 1 << (variable % 64);
            }
            for child in self.children(node, self.size(*variable)) {
                let child = below.get(*child as usize);
                child.into_iter().for_each(|more| join(&mut bits, more));
            }
            below.push(bits);
        }
        let mut together = vec![none; self.sizes.len()];
        for bits in roots.iter().filter_map(|root| below.get(*root as usize)) {
            for (others, variable) in together.iter_mut().zip(0..) {
                if has(bits, variable) {
                    join(others, bits);
                }
            }
        }
        together
    }
}

/// Sets a property of a node; a terminal that ends a chain has none that counts.
fn put<Property>(column: &mut [Property], node: Node, property: Property) {
    if let Some(place) = column.get_mut(node as usize) {
        *place = property;
    }
}

fn has(bits: &Bits, variable: u16) -> bool {
    bits.get(usize::from(variable / 64))
        .is_some_and(|word| word >> (variable % 64) & 1 == 1)
}

fn join(bits: &mut Bits, more: &Bits) {
    for (word, more) in bits.iter_mut().zip(more) {
        *word |= more;
    }
}

/// A hash whose low bits depend on all bits, always the same: numbers are all that is looked up, and nobody chooses them.
fn hash(children: &[Node]) -> usize {
    let mixed = children.iter().fold(0, |hash: u64, child| {
        (hash.rotate_left(5) ^ u64::from(*child)).wrapping_mul(0x517c_c1b7_2722_0a95)
    });
    (mixed ^ mixed >> 29) as usize
}

#[cfg(test)]
mod tests;
