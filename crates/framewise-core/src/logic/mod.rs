//! Pure logic over finite variables. Knows identifiers by number only: no words, no sources, no law.

pub mod program;
