//! Sifting (Rudell 1993): each variable is moved through all levels and left where the diagram is smallest. Then the same
//! is done with two and with three neighbours at a time: what holds them together may keep each of them from moving
//! alone. For the shipped pack that takes a tenth of the nodes away which single moves leave.
//!
//! Two neighbouring levels are swapped in place, which touches only their own nodes, so that a whole search costs about
//! as much as a few hundred builds of one definition. Used when a pack is compiled; a query never comes here.

use super::diagram::{Node, TERMINALS};
use crate::arrange::Arrange as _;
use core::hash::{BuildHasherDefault, Hasher};
use std::collections::HashMap;

/// A variable is turned back when the diagram has grown to this many percent of the best size so far.
const GROWTH: usize = 120;
/// Passes over all variables.
const PASSES: usize = 4;
/// The most neighbours that are moved together.
const LONGEST: usize = 3;

/// Mixes words, always in the same way: numbers are all that is looked up here, and nobody chooses them.
#[derive(Clone, Default)]
struct Mix(u64);

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        for word in bytes.chunks(4) {
            let word = word
                .iter()
                .rev()
                .fold(0, |word, byte| word << 8 | u64::from(*byte));
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 29
    }
}

type Table = HashMap<Vec<Node>, Node, BuildHasherDefault<Mix>>;

/// A diagram whose levels can be swapped. Variables are numbered by their starting level.
pub(super) struct Sifter {
    nodes: Vec<Slot>,
    /// For each variable: its nodes by children.
    tables: Vec<Table>,
    /// For each variable: how many values it has.
    sizes: Vec<u8>,
    /// The variable at each level.
    order: Vec<u16>,
    /// Nodes that are reachable.
    live: usize,
    /// Swaps still allowed, in nodes touched.
    effort_left: usize,
}

#[derive(Clone, Default)]
struct Slot {
    variable: u16,
    children: Vec<Node>,
    /// Parents and roots.
    uses: u32,
}

impl Sifter {
    /// Nothing yet, for variables of these sizes in this order.
    pub(super) fn new(sizes: Vec<u8>, effort: usize) -> Sifter {
        let order = (0..sizes.len() as u16).collect();
        let tables = vec![Table::default(); sizes.len()];
        Sifter {
            nodes: vec![Slot::default(); TERMINALS as usize],
            tables,
            sizes,
            order,
            live: 0,
            effort_left: effort,
        }
    }

    /// Adds a node; children first. Its number is the next one.
    pub(super) fn add(&mut self, level: u16, children: &[Node]) {
        let node = self.nodes.len() as Node;
        self.nodes.push(Slot {
            variable: level,
            children: children.to_vec(),
            uses: 0,
        });
        children.iter().for_each(|child| self.use_more(*child));
        self.tables
            .get_mut(usize::from(level))
            .into_iter()
            .for_each(|table| {
                table.insert(children.to_vec(), node);
            });
        self.live += 1;
    }

    /// Keeps a node alive whatever is swapped.
    pub(super) fn use_more(&mut self, node: Node) {
        self.nodes
            .get_mut(node as usize)
            .into_iter()
            .for_each(|slot| slot.uses += 1);
    }

    /// Sifts; the variables in their new order.
    pub(super) fn sift(mut self) -> Vec<u16> {
        self.sift_singly();
        for length in 2..=LONGEST {
            for first in self.order.clone() {
                self.sift_block(first, length);
            }
        }
        self.sift_singly();
        self.order
    }

    /// Whether a pass has taken away a hundredth at least, so that another is worth its time.
    fn goes_on(&self, before: usize) -> bool {
        self.live * 100 <= before * 99 && self.effort_left > 0
    }

    fn sift_singly(&mut self) {
        for _ in 0..PASSES {
            let before = self.live;
            let mut variables: Vec<u16> = (0..self.sizes.len() as u16).collect();
            let count = |variable: &u16| {
                self.tables
                    .get(usize::from(*variable))
                    .map_or(0, |table| table.len())
            };
            variables.arrange_by_key(|variable| core::cmp::Reverse(count(variable)));
            for variable in variables {
                self.sift_block(variable, 1);
            }
            if !self.goes_on(before) {
                break;
            }
        }
    }

    /// Moves a variable and those that follow it, so many together, through all levels.
    fn sift_block(&mut self, first: u16, length: usize) {
        let (Some(start), Some(last)) = (
            self.order.iter().position(|other| *other == first),
            self.order.len().checked_sub(length),
        ) else {
            return;
        };
        if start > last {
            return;
        }
        let mut best = (self.live, start);
        let mut at = start;
        // The nearer end first.
        let down_first = last - start <= start;
        for down in [down_first, !down_first] {
            while (if down { at < last } else { at > 0 }) && self.effort_left > 0 {
                at = self.step(at, length, down);
                if self.live < best.0 {
                    best = (self.live, at);
                }
                if self.live * 100 > best.0 * GROWTH {
                    break;
                }
            }
        }
        while at != best.1 {
            at = self.step(at, length, at < best.1);
        }
    }

    /// Moves the variables from a level on, so many together, one level down or up; their new level.
    fn step(&mut self, at: usize, length: usize, down: bool) -> usize {
        if down {
            (at..at + length).rev().for_each(|level| self.swap(level));
            at + 1
        } else {
            let to = at.saturating_sub(1);
            (to..to + length).for_each(|level| self.swap(level));
            to
        }
    }

    /// Swaps the variables of a level and the next.
    fn swap(&mut self, level: usize) {
        let (Some(upper), Some(lower)) = (
            self.order.get(level).copied(),
            self.order.get(level + 1).copied(),
        ) else {
            return;
        };
        self.order.swap(level, level + 1);
        let (upper_size, lower_size) = (self.size(upper), self.size(lower));
        let Some(table) = self.tables.get_mut(usize::from(upper)) else {
            return;
        };
        self.effort_left = self.effort_left.saturating_sub(table.len() + 1);
        // Nodes of the upper variable that do not look at the lower one stay as they are.
        let nodes = &self.nodes;
        let looks = |child: &Node| {
            *child >= TERMINALS
                && nodes
                    .get(*child as usize)
                    .is_some_and(|slot| slot.variable == lower)
        };
        let mut moved = Vec::new();
        table.retain(|children, node| {
            let stays = !children.iter().any(looks);
            if !stays {
                moved.push(*node);
            }
            stays
        });
        for node in moved {
            let old = self
                .nodes
                .get(node as usize)
                .map(|slot| slot.children.clone())
                .unwrap_or_default();
            let mut children = Vec::with_capacity(lower_size);
            for value in 0..lower_size {
                let mut inner = Vec::with_capacity(upper_size);
                inner.extend(
                    old.iter()
                        .map(|child| match self.nodes.get(*child as usize) {
                            Some(slot) if *child >= TERMINALS && slot.variable == lower => {
                                slot.children.get(value).copied().unwrap_or(0)
                            }
                            _ => *child,
                        }),
                );
                let made = self.make(upper, inner);
                self.use_more(made);
                children.push(made);
            }
            if let Some(slot) = self.nodes.get_mut(node as usize) {
                slot.variable = lower;
                slot.children.clone_from(&children);
            }
            self.tables
                .get_mut(usize::from(lower))
                .into_iter()
                .for_each(|table| {
                    table.insert(children.clone(), node);
                });
            old.into_iter().for_each(|child| self.use_less(child));
        }
    }

    fn size(&self, variable: u16) -> usize {
        self.sizes
            .get(usize::from(variable))
            .copied()
            .map_or(0, usize::from)
    }

    fn make(&mut self, variable: u16, children: Vec<Node>) -> Node {
        let first = children.first().copied().unwrap_or(0);
        if children.iter().all(|child| *child == first) {
            return first;
        }
        if let Some(found) = self
            .tables
            .get(usize::from(variable))
            .and_then(|table| table.get(&children))
        {
            return *found;
        }
        let node = self.nodes.len() as Node;
        self.add(variable, &children);
        node
    }

    fn use_less(&mut self, node: Node) {
        let mut waiting = vec![node];
        while let Some(node) = waiting.pop() {
            if node < TERMINALS {
                continue;
            }
            let Some(slot) = self.nodes.get_mut(node as usize) else {
                continue;
            };
            slot.uses = slot.uses.saturating_sub(1);
            if slot.uses == 0 {
                let children = core::mem::take(&mut slot.children);
                if let Some(table) = self.tables.get_mut(usize::from(slot.variable)) {
                    table.remove(&children);
                }
                self.live -= 1;
                waiting.extend(children);
            }
        }
    }
}
