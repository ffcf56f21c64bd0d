//! The smallest sets of given answers that rule an outcome out. Reasons and clashes are both this.
//!
//! Give every answered variable `v` a switch: on, its answer is kept; off, it is forgotten. The outcome is still
//! possible under the kept answers or it is not; that is a function of the switches, built here as a diagram by
//! projecting every variable that is open or forgotten. It only falls as switches go on, so its prime implicants are
//! the subset-minimal sets sought, and every switch on which it depends is in one of them.

use super::diagram::{NEVER, Node, OFF, ON, Op, Stop, Store, TERMINALS};
use super::situation::Answer;
use super::work::fold;
use crate::arrange::Arrange as _;
use crate::listed::Listed as _;

/// Sets of switches, each ascending by rank.
pub(super) struct Forcing {
    /// Subset-minimal sets, the smallest first, those of one size in order of rank.
    pub(super) sets: Vec<Vec<u16>>,
    /// Whether these are all.
    pub(super) complete: bool,
    /// Ranks of the switches that are in at least one minimal set (listed or not), ascending.
    pub(super) in_some: Vec<u16>,
}

/// What rules out the outcomes `bad` in a diagram in which no answer has been put in.
///
/// `answers` and `ranks` are by level; at most `most` sets are kept.
pub(super) fn forcing(
    source: &Store,
    root: Node,
    bad: Node,
    answers: &[Answer],
    ranks: &[u16],
    limit: u32,
    most: usize,
) -> Result<Forcing, Stop> {
    let (mut store, root) = switches(source, root, bad, answers, limit)?;
    let mut in_some: Vec<u16> = store
        .levels_in(root)
        .into_iter()
        .filter_map(|level| ranks.get(usize::from(level)).copied())
        .listed();
    in_some.arrange();
    let (sets, complete) = primes(&store, root, ranks, most.max(1));
    Ok(Forcing {
        sets,
        complete,
        in_some,
    })
}

/// `ON` where the bad outcome is still possible; at a switch, child 0 is "forgotten" and child 1 is "kept".
fn switches(
    source: &Store,
    root: Node,
    bad: Node,
    answers: &[Answer],
    limit: u32,
) -> Result<(Store, Node), Stop> {
    let mut store = Store::new(limit);
    let mut names: Vec<Node> = (0..TERMINALS)
        .map(|end| if end & bad == 0 { OFF } else { ON })
        .listed();
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
                .map(|child| names.get(*child as usize).copied().unwrap_or(OFF)),
        );
        let level = source.level(node);
        let forgotten = store.apply_all(Op::Or, OFF, &children)?;
        let name = match answers.get(usize::from(level)).copied().unwrap_or_default() {
            Answer::Is(value) => {
                let kept = children.get(usize::from(value)).copied().unwrap_or(OFF);
                store.make(level, &[forgotten, kept])?
            }
            Answer::NotAsked | Answer::DontKnow => forgotten,
        };
        names.push(name);
    }
    let root = names.get(root as usize).copied().unwrap_or(OFF);
    Ok((store, root))
}

/// Minimal sets of kept switches that reach `OFF`, at most `most` for each node.
fn primes(store: &Store, root: Node, ranks: &[u16], most: usize) -> (Vec<Vec<u16>>, bool) {
    type Sets = (Vec<Vec<u16>>, bool);
    let terminal = |end: Node| -> Sets {
        (
            if end == OFF {
                vec![Vec::new()]
            } else {
                Vec::new()
            },
            true,
        )
    };
    let all: Vec<Sets> = fold(store, terminal, |node, below: &[Sets]| {
        let nothing = (Vec::new(), true);
        let (forgotten, kept) = (store.child(node, 0), store.child(node, 1));
        let (without, all_without) = below.get(forgotten as usize).unwrap_or(&nothing);
        let (with, all_with) = below.get(kept as usize).unwrap_or(&nothing);
        let rank = ranks
            .get(usize::from(store.level(node)))
            .copied()
            .unwrap_or(0);
        let mut sets = without.clone();
        for set in with {
            // A set that suffices without this switch is not minimal with it.
            if !suffices(store, forgotten, set, ranks) {
                let mut longer = set.clone();
                longer.insert(longer.partition_point(|other| *other < rank), rank);
                sets.push(longer);
            }
        }
        sets.sort_unstable_by(|one, other| {
            one.len().cmp(&other.len()).then_with(|| one.cmp(other))
        });
        let fits = sets.len() <= most;
        sets.truncate(most);
        (sets, fits && *all_without && *all_with)
    });
    all.into_iter()
        .nth(root as usize)
        .unwrap_or((Vec::new(), false))
}

/// Whether keeping these switches alone reaches `OFF` from a node.
fn suffices(store: &Store, mut node: Node, set: &[u16], ranks: &[u16]) -> bool {
    while node >= TERMINALS {
        let rank = ranks
            .get(usize::from(store.level(node)))
            .copied()
            .unwrap_or(0);
        node = store.child(node, usize::from(set.binary_search(&rank).is_ok()));
    }
    node != ON && node != NEVER
}
