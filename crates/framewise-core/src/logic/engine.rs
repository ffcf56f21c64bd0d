//! The engine: a checked program with its diagram. The queries stand in their own files as `impl Engine`.

use super::build::Built;
use super::check::ProgramError;
use super::frozen::Section;
use super::program::{DefinitionId, PartId, Program};
use super::situation::Situation;
use core::fmt;

/// Bounds on work, in diagram nodes. They bound memory and time alike and make both independent of the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Nodes that building one definition (with its elements and constraints) may create.
    pub per_definition: u32,
    /// Nodes that building everything may create.
    pub in_all: u32,
    /// Nodes that one query may create.
    pub per_query: u32,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget {
            per_definition: 20_000,
            in_all: 2_000_000,
            per_query: 50_000,
        }
    }
}

/// Where a budget was exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The constraints themselves.
    Constraints,
    /// A part that is not the root of a definition.
    Part(PartId),
    /// A definition.
    Definition(DefinitionId),
}

/// Why no engine could be built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BuildError {
    /// The program breaks an invariant.
    Program(ProgramError),
    /// The diagram of this place exceeds [`Budget::per_definition`], or is the first to exceed [`Budget::in_all`].
    TooLarge(Place),
    /// No situation at all satisfies these constraints together (positions; a smallest such set by inclusion).
    NothingPossible(Vec<usize>),
}

impl From<ProgramError> for BuildError {
    fn from(error: ProgramError) -> BuildError {
        BuildError::Program(error)
    }
}

impl BuildError {
    /// What is wrong, as a part of a sentence.
    pub fn words(&self) -> &'static str {
        match self {
            BuildError::Program(_) => "the program breaks an invariant",
            BuildError::TooLarge(_) => "the diagram exceeds its node budget",
            BuildError::NothingPossible(_) => "the constraints exclude every situation",
        }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.words())
    }
}

impl core::error::Error for BuildError {}

/// Why a query has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryError {
    /// The answers clash: nothing is possible, so nothing is met or not met. See [`Engine::consistency`].
    Clash,
    /// The situation has another number of variables, or a value outside its variable's domain.
    OtherProgram,
    /// The program has no such part.
    NoSuchPart(PartId),
    /// The program has no such definition.
    NoSuchDefinition(DefinitionId),
    /// A formula from outside names something that the program does not have.
    NoSuchFormula,
    /// [`Budget::per_query`] was reached before the answer was known.
    TooLarge,
    /// A count exceeds 128 bits.
    CountTooLarge,
}

impl QueryError {
    /// What is wrong, as a part of a sentence.
    pub fn words(&self) -> &'static str {
        match self {
            QueryError::Clash => "the answers clash with each other",
            QueryError::OtherProgram => "the situation belongs to another program",
            QueryError::NoSuchPart(_) => "the program has no such part",
            QueryError::NoSuchDefinition(_) => "the program has no such definition",
            QueryError::NoSuchFormula => {
                "the formula names something that the program does not have"
            }
            QueryError::TooLarge => "the question is too large for the node budget of a query",
            QueryError::CountTooLarge => "the number of situations exceeds 128 bits",
        }
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.words())
    }
}

impl core::error::Error for QueryError {}

/// A program ready for exact questions. Immutable; share it freely.
#[derive(Clone, Debug)]
pub struct Engine {
    pub(super) program: Program,
    pub(super) budget: Budget,
    pub(super) built: Built,
}

impl Engine {
    /// Checks the program and builds its diagram.
    ///
    /// # Errors
    /// [`BuildError`] names the broken invariant, the place that exceeds the budget, or the constraints that exclude
    /// every situation.
    pub fn build(program: Program, budget: Budget) -> Result<Engine, BuildError> {
        program.check()?;
        let built = Built::of(&program, budget)?;
        Ok(Engine {
            program,
            budget,
            built,
        })
    }

    /// The program this engine answers for.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// A situation in which nothing is answered.
    pub fn unanswered(&self) -> Situation {
        Situation::unanswered(self.program.variables.len())
    }

    /// The size of the diagram in nodes.
    pub fn size(&self) -> Size {
        let at = |section| self.built.frozen.len(section);
        Size {
            verdict_pass: at(Section::Definitions),
            part_pass: at(Section::Parts),
            all: at(Section::Plain),
        }
    }
}

/// Size of a diagram, in nodes; each number includes the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Nodes that the verdicts of all definitions walk over.
    pub verdict_pass: usize,
    /// Nodes that the statuses of all parts walk over.
    pub part_pass: usize,
    /// All.
    pub all: usize,
}
