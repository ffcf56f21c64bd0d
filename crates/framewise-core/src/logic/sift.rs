//! Sifting (Rudell 1993): each variable is moved through all levels and left where the diagram is smallest. Then the same
//! is done with four, three and two neighbours at a time: what holds them together may keep each of them from moving
//! alone. For the shipped pack that takes a quarter of the nodes away which single moves leave.
//!
//! Used when a pack is compiled; a query never comes here. Knows no formulas.

use super::swap::Swappable;
use crate::arrange::Arrange as _;
use core::cmp::Reverse;

/// A variable is turned back when the diagram has grown to this many percent of the best size so far.
const GROWTH: usize = 105;
/// Passes over all variables.
const PASSES: usize = 4;
/// The most neighbours that are moved together.
const LONGEST: usize = 4;

/// A diagram that is being made smaller.
pub(super) struct Sifter {
    diagram: Swappable,
    /// Nodes that swaps may still touch.
    effort_left: usize,
}

impl Sifter {
    /// For a diagram, with a limit to the nodes that its swaps may touch.
    pub(super) fn new(diagram: Swappable, effort: usize) -> Sifter {
        Sifter {
            diagram,
            effort_left: effort,
        }
    }

    /// Sifts; the variables in their new order.
    pub(super) fn sift(mut self) -> Vec<u16> {
        self.sift_singly();
        loop {
            let before = self.diagram.live;
            for length in (2..=LONGEST).rev() {
                for first in self.diagram.order.clone() {
                    self.sift_block(first, length);
                }
            }
            self.sift_singly();
            if !self.goes_on(before) {
                break;
            }
        }
        self.diagram.order
    }

    /// Whether a pass has taken away a hundredth at least, so that another is worth its time.
    fn goes_on(&self, before: usize) -> bool {
        self.diagram.live * 100 < before * 99 && self.effort_left > 0
    }

    fn sift_singly(&mut self) {
        for _ in 0..PASSES {
            let before = self.diagram.live;
            let mut variables: Vec<u16> = (0..self.diagram.order.len() as u16).collect();
            variables.arrange_by_key(|variable| Reverse(self.diagram.count(*variable)));
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
            self.diagram.order.iter().position(|other| *other == first),
            self.diagram.order.len().checked_sub(length),
        ) else {
            return;
        };
        if start > last {
            return;
        }
        let mut best = (self.diagram.live, start);
        let mut at = start;
        // The nearer end first.
        let down_first = last - start <= start;
        for down in [down_first, !down_first] {
            while (if down { at < last } else { at > 0 }) && self.effort_left > 0 {
                at = self.step(at, length, down);
                if self.diagram.live < best.0 {
                    best = (self.diagram.live, at);
                }
                if self.diagram.live * 100 > best.0 * GROWTH {
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

    fn swap(&mut self, level: usize) {
        let touched = self.diagram.swap(level);
        self.effort_left = self.effort_left.saturating_sub(touched);
    }
}
