//! The core of Framewise: exact answers about legal definitions under partial information.
//!
//! `logic` answers questions about formulas over finite facts; `pack` is the compiled artefact (logic, words,
//! sources); `session` is the boundary: actions go in, plain data in the reader's words comes out.
//! This crate knows nothing about files, the DOM, clocks, JSON or YAML.

// What runs for every node when a pack is loaded is compiled for speed; all else is for size.
#![cfg_attr(lean, feature(optimize_attribute))]

pub mod arrange;
mod listed;
pub mod logic;
pub mod pack;
pub mod session;
mod stored;
mod text;
