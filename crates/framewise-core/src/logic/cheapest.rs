//! The cheapest way to an outcome: changed answers, given answers and what stays unknown, weighed in one diagram.
//!
//! From a diagram over all variables a second one is made, over what may be decided only. A variable that stays
//! unknown is projected out by uniting the outcomes of its children, so the terminal says what all completions of the
//! unknown say together. A variable that may be decided or stay unknown gets one child more, for "stays unknown". The
//! price of a path is the sum of its decisions, and a level that a path skips stays as it is at no price; so the
//! cheapest ways are the shortest paths to the wanted terminal.

use super::diagram::{NEVER, Node, Op, Stop, Store, TERMINALS};
use super::program::Value;
use super::work::fold;
use crate::listed::Listed as _;

/// What may be done with a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum May {
    /// It stays unknown.
    StayUnknown,
    /// It has this value.
    Fixed(Value),
    /// It has this value; another costs 1.
    Change(Value),
    /// It is unknown and may stay so at no price; a value costs this.
    Answer(u32),
}

/// A decision that costs something: a level with its value.
pub(super) type Decision = (u16, Value);

/// The price of what cannot be reached.
const UNREACHABLE: u32 = u32::MAX;

/// A diagram of decisions with the price of reaching the wanted terminal from each node.
pub(super) struct Cheapest<'may> {
    store: Store,
    root: Node,
    prices: Vec<u32>,
    may: &'may [May],
}

impl<'may> Cheapest<'may> {
    /// Weighs the ways to one of the wanted terminals, where `may` is by level.
    pub(super) fn of(
        source: &Store,
        root: Node,
        wanted: &[Node],
        may: &'may [May],
        limit: u32,
    ) -> Result<Cheapest<'may>, Stop> {
        let (store, root) = decisions(source, root, may, limit)?;
        let end = |end: Node| {
            if wanted.contains(&end) {
                0
            } else {
                UNREACHABLE
            }
        };
        let prices = fold(&store, end, |node, below: &[u32]| {
            let may = policy(may, store.level(node));
            let children = store.children(node).iter().enumerate();
            let way = |(value, child): (usize, &Node)| {
                below
                    .get(*child as usize)
                    .copied()
                    .unwrap_or(UNREACHABLE)
                    .saturating_add(price(may, value, &store, node))
            };
            children.map(way).min().unwrap_or(UNREACHABLE)
        });
        Ok(Cheapest {
            store,
            root,
            prices,
            may,
        })
    }

    /// The smallest price, if the wanted terminal can be reached at all.
    pub(super) fn price(&self) -> Option<u32> {
        Some(self.price_of(self.root)).filter(|price| *price != UNREACHABLE)
    }

    /// Decisions of cheapest ways, at most `most`, each by level; the second result says whether these are all.
    pub(super) fn ways(&self, most: usize) -> (Vec<Vec<Decision>>, bool) {
        let mut found = Vec::new();
        let complete =
            self.price().is_none() || self.walk(self.root, &mut Vec::new(), &mut found, most);
        (found, complete)
    }

    fn price_of(&self, node: Node) -> u32 {
        self.prices
            .get(node as usize)
            .copied()
            .unwrap_or(UNREACHABLE)
    }

    fn walk(
        &self,
        node: Node,
        way: &mut Vec<Decision>,
        found: &mut Vec<Vec<Decision>>,
        most: usize,
    ) -> bool {
        if node < TERMINALS {
            if found.len() == most {
                return false;
            }
            found.push(way.clone());
            return true;
        }
        let level = self.store.level(node);
        for value in 0..self.store.children(node).len() {
            let price = price(policy(self.may, level), value, &self.store, node);
            let child = self.store.child(node, value);
            if self.price_of(child).saturating_add(price) != self.price_of(node) {
                continue;
            }
            if price > 0 {
                way.push((level, value as Value));
            }
            let complete = self.walk(child, way, found, most);
            if price > 0 {
                way.pop();
            }
            if !complete {
                return false;
            }
        }
        true
    }
}

fn policy(may: &[May], level: u16) -> May {
    may.get(usize::from(level))
        .copied()
        .unwrap_or(May::StayUnknown)
}

/// The price of a child.
fn price(may: May, value: usize, store: &Store, node: Node) -> u32 {
    match may {
        May::StayUnknown | May::Fixed(_) => 0,
        May::Change(given) => u32::from(usize::from(given) != value),
        May::Answer(_) if value + 1 == store.children(node).len() => 0,
        May::Answer(price) => price,
    }
}

fn decisions(source: &Store, root: Node, may: &[May], limit: u32) -> Result<(Store, Node), Stop> {
    let mut store = Store::new(limit);
    let mut names: Vec<Node> = (0..TERMINALS).listed();
    let mut children = Vec::new();
    for node in source.inner_nodes() {
        if node > root {
            break;
        }
        children.clear();
        children.extend(
            source
                .children(node)
                .iter()
                .map(|child| names.get(*child as usize).copied().unwrap_or(NEVER)),
        );
        let level = source.level(node);
        let name = match policy(may, level) {
            May::StayUnknown => store.apply_all(Op::Join, NEVER, &children)?,
            May::Fixed(value) => children.get(usize::from(value)).copied().unwrap_or(NEVER),
            May::Change(_) => store.make(level, &children)?,
            May::Answer(_) => {
                let unknown = store.apply_all(Op::Join, NEVER, &children)?;
                children.push(unknown);
                store.make(level, &children)?
            }
        };
        names.push(name);
    }
    let root = names.get(root as usize).copied().unwrap_or(NEVER);
    Ok((store, root))
}
