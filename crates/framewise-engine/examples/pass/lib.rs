//! The bare verdict pass as WebAssembly, on a generated program and without any JavaScript objects: what
//! `cargo xtask bench` times next to the same pass in native code. It ships with nothing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a program that only measures"
)]

#[path = "../../../framewise-core/tests/support/mod.rs"]
mod support;

use framewise_core::logic::{Budget, Engine, Scratch, Situation, order};
use support::generate::consistent_situations;
use support::palermo;
use wasm_bindgen::prelude::*;

/// A program ready for the pass, with situations from little to much answered.
#[derive(Debug)]
#[wasm_bindgen]
pub struct Pass {
    engine: Engine,
    scratch: Scratch,
    situations: Vec<Situation>,
    next: usize,
}

#[wasm_bindgen]
impl Pass {
    /// As the core's own benchmark prepares it.
    #[wasm_bindgen(constructor)]
    pub fn new(definitions: usize, facts: usize) -> Pass {
        let mut program = palermo::program(definitions, facts, 7);
        program.order = order::search(&program);
        let engine = Engine::build(program, Budget::default()).expect("within budget");
        let situations = consistent_situations(&engine);
        let scratch = engine.scratch();
        Pass {
            engine,
            scratch,
            situations,
            next: 0,
        }
    }

    /// The verdicts of all definitions in the next situation; how many there are.
    pub fn verdicts(&mut self) -> usize {
        self.next = (self.next + 1) % self.situations.len();
        let situation = &self.situations[self.next];
        self.engine
            .verdicts(situation, &mut self.scratch)
            .expect("the answers can hold together")
            .len()
    }
}
