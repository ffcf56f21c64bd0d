//! Swaps against what diagrams mean: every assignment, and every node counted anew.

use super::*;
use std::collections::BTreeSet;

/// Sizes of the variables of the diagrams below.
const SIZES: [u8; 6] = [2, 3, 2, 2, 4, 2];

fn size(variable: u16) -> usize {
    SIZES
        .get(usize::from(variable))
        .copied()
        .map_or(0, usize::from)
}

/// Always the same numbers for a seed.
fn dice(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state >> 33) as usize
}

/// A diagram of random nodes, and its roots.
fn random(state: &mut u64) -> (Swappable, Vec<Node>) {
    let mut diagram = Swappable::new(SIZES.to_vec());
    let mut nodes: Vec<Node> = (0..TERMINALS).collect();
    let mut known = BTreeSet::new();
    for level in (0..SIZES.len() as u16).rev() {
        let below = nodes.clone();
        for _ in 0..6 {
            let children: Vec<Node> = (0..size(level))
                .map(|_| below.get(dice(state) % below.len()).copied().unwrap_or(END))
                .collect();
            let differ = children.iter().any(|child| Some(child) != children.first());
            if differ && known.insert((level, children.clone())) {
                nodes.push(diagram.add(level, &children));
            }
        }
    }
    let roots: Vec<Node> = nodes.into_iter().rev().take(4).collect();
    diagram.keep(&roots);
    // What no root depends on is not there.
    let mut loose: Vec<Node> = (TERMINALS..diagram.variables.len() as Node).collect();
    loose.retain(|node| diagram.uses.get(*node as usize) == Some(&0));
    for node in loose {
        diagram.use_more(node);
        diagram.use_less(node);
    }
    (diagram, roots)
}

/// What a root comes to under every assignment.
fn meaning(diagram: &Swappable, root: Node) -> Vec<Node> {
    let all: usize = SIZES.iter().map(|size| usize::from(*size)).product();
    let outcome = |assignment: usize| {
        let mut node = root;
        while node >= TERMINALS {
            let variable = usize::from(diagram.variable(node));
            let before = SIZES.iter().take(variable).map(|size| usize::from(*size));
            let size = size(diagram.variable(node));
            let value = assignment / before.product::<usize>() % size;
            node = diagram
                .children(node, size)
                .get(value)
                .copied()
                .unwrap_or(END);
        }
        node
    };
    (0..all).map(outcome).collect()
}

/// The nodes that roots reach, each by its variable and children.
fn reached(diagram: &Swappable, roots: &[Node]) -> (usize, BTreeSet<(u16, Vec<Node>)>) {
    let mut waiting = roots.to_vec();
    let (mut seen, mut nodes) = (BTreeSet::new(), BTreeSet::new());
    while let Some(node) = waiting.pop() {
        if node < TERMINALS || !seen.insert(node) {
            continue;
        }
        let variable = diagram.variable(node);
        let children = diagram.children(node, size(variable)).to_vec();
        assert!(children.iter().any(|child| Some(child) != children.first()));
        waiting.extend(&children);
        nodes.insert((variable, children));
    }
    (seen.len(), nodes)
}

/// Not to be seen from outside: a diagram that is wrong after a swap gives an order that is only not as good.
#[test]
fn a_swap_keeps_what_the_roots_mean_and_the_diagram_reduced() {
    for seed in 1..60 {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(seed);
        let (mut diagram, roots) = random(&mut state);
        assert!(
            reached(&diagram, &roots).0 > 6,
            "seed {seed}: a diagram of some size"
        );
        let before: Vec<_> = roots.iter().map(|root| meaning(&diagram, *root)).collect();
        for _ in 0..40 {
            diagram.swap(dice(&mut state) % (SIZES.len() - 1));
            let after: Vec<_> = roots.iter().map(|root| meaning(&diagram, *root)).collect();
            assert_eq!(after, before, "seed {seed}");
            let (nodes, different) = reached(&diagram, &roots);
            assert_eq!(different.len(), nodes, "seed {seed}: two nodes alike");
            assert_eq!(diagram.live, nodes, "seed {seed}: what is counted");
            let counted: usize = (0..SIZES.len() as u16).map(|of| diagram.count(of)).sum();
            assert_eq!(counted, nodes, "seed {seed}: what the tables hold");
            let level = |variable: u16| diagram.order.iter().position(|at| *at == variable);
            for (variable, children) in &different {
                let below = children.iter().filter(|child| **child >= TERMINALS);
                for child in below {
                    assert!(level(diagram.variable(*child)) > level(*variable));
                }
            }
        }
    }
}
