//! The searched order against every order there is: the oracle builds the diagram once for each permutation.

use crate::support::generate::{Dice, Shape, program};
use crate::support::palermo;
use framewise_core::logic::order;
use framewise_core::logic::program::{Program, VariableId};

/// Calls back with every permutation of the rest behind what stands first.
fn permute(order: &mut Vec<VariableId>, from: usize, each: &mut impl FnMut(&[VariableId])) {
    if from + 1 >= order.len() {
        each(order);
    }
    for next in from..order.len() {
        order.swap(from, next);
        permute(order, from + 1, each);
        order.swap(from, next);
    }
}

/// The fewest and the most nodes that any order gives.
fn extremes(program: &Program) -> (usize, usize) {
    let mut order: Vec<VariableId> = (0..program.variables.len() as u16)
        .map(VariableId)
        .collect();
    let (mut fewest, mut most) = (usize::MAX, 0);
    permute(&mut order, 0, &mut |order| {
        let cost = order::cost(program, order).unwrap();
        fewest = fewest.min(cost);
        most = most.max(cost);
    });
    (fewest, most)
}

#[test]
fn the_searched_order_is_as_good_as_the_best_of_all_or_nearly() {
    let (mut best, mut found, mut worst, mut exact) = (0, 0, 0, 0);
    const PROGRAMS: usize = 40;
    for seed in 0..PROGRAMS as u64 {
        let mut dice = Dice(seed);
        let shape = Shape {
            facts: 5,
            readings: 1,
            parts: 6,
            constraints: 4,
            largest_domain: 3,
        };
        let program = program(&mut dice, &shape);
        let (fewest, most) = extremes(&program);
        let cost = order::cost(&program, &order::search(&program)).unwrap();
        assert!(
            cost >= fewest,
            "seed {seed}: {cost} nodes, and no order has fewer than {fewest}"
        );
        best += fewest;
        found += cost;
        worst += most;
        exact += usize::from(cost == fewest);
    }
    println!(
        "{found} nodes; the best orders have {best}, the worst {worst}; the best was found {exact} times"
    );
    assert!(found * 100 <= best * 102 && exact * 10 >= PROGRAMS * 6);
    // Otherwise any order would do.
    assert!(best * 13 <= worst * 10);
}

#[test]
fn a_longer_search_only_makes_it_better_and_is_the_same_everywhere() {
    let mut better = 0;
    for seed in 0..4 {
        let program = palermo::program(8, 24, seed);
        let searched = order::search(&program);
        let improved = order::improve(&program, &searched, 4);
        let cost = |order: &[VariableId]| order::cost(&program, order).unwrap();
        assert!(cost(&improved) <= cost(&searched), "seed {seed}");
        better += usize::from(cost(&improved) < cost(&searched));
        assert_eq!(
            improved,
            order::improve(&program, &searched, 4),
            "seed {seed}"
        );
        let mut all = improved.clone();
        all.sort_unstable();
        let each: Vec<VariableId> = (0..program.variables.len() as u16)
            .map(VariableId)
            .collect();
        assert_eq!(all, each, "seed {seed}: no variable is lost or doubled");

        // Kept with the program, it is where the next search begins.
        let kept = Program {
            order: improved.clone(),
            ..program.clone()
        };
        assert!(
            cost(&order::search(&kept)) <= cost(&improved),
            "seed {seed}"
        );
    }
    assert!(better > 0, "it never found anything");
}

#[test]
fn a_longer_search_takes_any_order_and_any_program() {
    let empty = Program::default();
    assert_eq!(order::improve(&empty, &[], 3), []);
    let program = palermo::program(4, 12, 1);
    // Not an order of this program: it comes back as it went.
    let strange = [VariableId(3), VariableId(3)];
    assert_eq!(order::improve(&program, &strange, 3), strange);
}
