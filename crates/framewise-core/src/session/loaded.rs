//! A pack that was checked and given its engine, shared by all sessions of a page.
//!
//! Besides the pack's own parts the engine is given one part for each jurisdiction and frame ("any definition that
//! decides is met") and one for each condition of an outcome or argument, so that summaries and conditions are exact too: two
//! definitions, each open on the child's age, may well be met together whatever the age.
//! Bytes may come from anywhere: whatever breaks an invariant is refused here, and lookups elsewhere never panic.

use super::action::{Refused, RefusedKind};
use super::tasks::share::Hashes;
use super::words::{self, Phrase, Words};
use crate::listed::Listed as _;
use crate::logic::program::{Formula, PartId, Program, Sort, Value, VariableId};
use crate::logic::{Budget, BuildError, Engine};
use crate::pack::{
    self, Commentary, DecodeError, Definition, Fact, Frame, Late, Pack, Reading, Said,
};
use core::cell::OnceCell;
use std::rc::Rc;

/// A pack ready for use. Share it by `Rc`. Nothing in it ever changes, but its commentary may arrive later.
#[derive(Debug)]
pub struct Loaded {
    /// The law; its commentary is kept apart.
    pub(super) pack: Pack,
    pub(super) engine: Engine,
    pub(super) words: &'static Words,
    /// One for each jurisdiction and frame, jurisdictions outermost.
    pub(super) cells: Vec<Cell>,
    /// What the law was fetched without, until it has arrived.
    commentary: OnceCell<Commentary>,
    /// Names the law to its commentary.
    fingerprint: u64,
    /// Parallel to `pack.conditions`.
    conditions: Vec<Condition>,
    pub(super) hashes: Hashes,
}

/// Stands for a commentary that has not arrived.
static NO_COMMENTARY: Commentary = Commentary::NONE;

/// A jurisdiction and frame.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) jurisdiction: usize,
    pub(super) frame: Frame,
    /// All definitions, by position.
    pub(super) definitions: Vec<usize>,
    /// Those in force that do not only stand beside.
    pub(super) deciding: Vec<usize>,
    /// "Any definition that decides is met."
    pub(super) part: PartId,
}

/// When something applies.
#[derive(Clone, Copy, Debug)]
pub(super) enum Condition {
    Always,
    When(PartId),
}

impl Loaded {
    /// Reads the bytes of a compiled pack, whole or only its law.
    ///
    /// # Errors
    /// As [`Loaded::new`]; [`RefusedKind::BadPack`] also for bytes that are no pack of this version.
    pub fn decode(bytes: &[u8]) -> Result<Rc<Loaded>, Refused> {
        let fingerprint = pack::fingerprint(bytes).map_err(unreadable)?;
        let (law, commentary) = pack::decode_sections(bytes).map_err(unreadable)?;
        Ok(Loaded::of(law, commentary, fingerprint)?.speaking())
    }

    /// Reads what judges of a compiled pack, with the words of its law, and nothing of what is told around it: queries
    /// about that find nothing.
    ///
    /// # Errors
    /// As [`Loaded::decode`].
    pub fn decode_law(bytes: &[u8]) -> Result<Rc<Loaded>, Refused> {
        let fingerprint = pack::fingerprint(bytes).map_err(unreadable)?;
        let (law, late) = pack::decode_law(bytes).map_err(unreadable)?;
        let commentary = late.map(|late| Commentary {
            late,
            ..Commentary::NONE
        });
        Ok(Loaded::of(law, commentary, fingerprint)?.speaking())
    }

    /// Reads the law of a compiled pack alone, whatever stands behind it. [`Loaded::complete`] takes the rest of the same
    /// bytes or a section of its own: who draws before that need not carry the code for it.
    ///
    /// # Errors
    /// As [`Loaded::decode`].
    pub fn decode_first(bytes: &[u8]) -> Result<Rc<Loaded>, Refused> {
        let fingerprint = pack::fingerprint(bytes).map_err(unreadable)?;
        let law = pack::decode_first(bytes).map_err(unreadable)?;
        Loaded::of(law, None, fingerprint)
    }

    /// Checks a pack and builds its engine.
    ///
    /// # Errors
    /// [`RefusedKind::BadPack`] names the list or id that breaks an invariant; [`RefusedKind::TooLarge`] the engine's
    /// budget.
    pub fn new(mut pack: Pack) -> Result<Rc<Loaded>, Refused> {
        let mut commentary = core::mem::take(&mut pack.commentary);
        if commentary.late.is_empty() {
            commentary.late = pack.take_late();
        }
        Ok(Loaded::of(pack, Some(commentary), 0)?.speaking())
    }

    /// Reads the commentary that belongs to this law, from its section or from a whole pack. A second one changes
    /// nothing.
    ///
    /// # Errors
    /// [`RefusedKind::BadPack`] for bytes that are no commentary of this law.
    pub fn complete(&self, bytes: &[u8]) -> Result<(), Refused> {
        let bytes = match pack::split(bytes) {
            Ok(sections) => sections.commentary,
            Err(_) => bytes,
        };
        let commentary = pack::decode_commentary(bytes, &self.pack, self.fingerprint);
        let commentary = commentary.map_err(unreadable)?;
        self.commentary.get_or_init(|| commentary);
        self.words.arrive();
        Ok(())
    }

    /// With every sentence of the session's own; a page that draws first and says the rest later goes without.
    fn speaking(self: Rc<Self>) -> Rc<Loaded> {
        self.words.arrive();
        self
    }

    /// Whether the commentary is there: outcomes, statements, stories, help and quiz.
    pub fn is_complete(&self) -> bool {
        self.commentary.get().is_some()
    }

    fn of(
        pack: Pack,
        commentary: Option<Commentary>,
        fingerprint: u64,
    ) -> Result<Rc<Loaded>, Refused> {
        let words = words::for_language(&pack.about.language);
        check_lists(&pack, words)?;
        pack.program
            .check()
            .map_err(|error| broken(words, error.words()))?;
        let (program, cells, conditions) = whole(&pack);
        let hashes = Hashes::of(&pack).map_err(|(one, other)| {
            bad_pack(
                words,
                Phrase::IdsCollide,
                &[("one", &one), ("other", &other)],
            )
        })?;
        // The cells are larger than any definition, so the budget is too; it bounds hostile packs.
        let default = Budget::default();
        let budget = Budget {
            per_definition: default.per_definition.saturating_mul(8),
            ..default
        };
        let engine = Engine::build(program, budget).map_err(|error| {
            let mut refused = broken(words, error.words());
            if matches!(error, BuildError::TooLarge(_)) {
                refused.kind = RefusedKind::TooLarge;
            }
            refused
        })?;
        Ok(Rc::new(Loaded {
            pack,
            engine,
            words,
            commentary: commentary.map_or_else(OnceCell::new, OnceCell::from),
            fingerprint,
            cells,
            conditions,
            hashes,
        }))
    }

    /// The law as it was compiled, without its commentary and its [`Late`] words.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// The commentary as it was compiled; without entries until it has arrived.
    pub fn commentary(&self) -> &Commentary {
        self.commentary.get().unwrap_or(&NO_COMMENTARY)
    }

    /// A word that may arrive late; empty until it has arrived.
    pub(super) fn late(&self, word: Late) -> &str {
        let place = self.pack.late_place(word);
        self.commentary().late.get(place).map_or("", String::as_str)
    }

    /// When an outcome or a statement applies, by its position among the conditions.
    pub(super) fn condition(&self, when: Option<u16>) -> Condition {
        when.and_then(|position| self.conditions.get(usize::from(position)).copied())
            .unwrap_or(Condition::Always)
    }

    pub(super) fn fact(&self, variable: VariableId) -> Option<&Fact> {
        self.pack.facts.get(usize::from(variable.0))
    }

    pub(super) fn reading(&self, variable: VariableId) -> Option<&Reading> {
        usize::from(variable.0)
            .checked_sub(self.pack.facts.len())
            .and_then(|position| self.pack.readings.get(position))
    }

    pub(super) fn fact_named(&self, id: &str) -> Result<(VariableId, &Fact), Refused> {
        self.pack
            .facts
            .iter()
            .zip(0u16..)
            .find(|(fact, _)| fact.id == id)
            .map(|(fact, position)| (VariableId(position), fact))
            .ok_or_else(|| self.unknown(Phrase::KindFact, id))
    }

    pub(super) fn reading_named(&self, id: &str) -> Result<(VariableId, &Reading), Refused> {
        self.pack
            .readings
            .iter()
            .zip(self.pack.facts.len()..)
            .find(|(reading, _)| reading.id == id)
            .map(|(reading, position)| (VariableId(position as u16), reading))
            .ok_or_else(|| self.unknown(Phrase::KindReading, id))
    }

    /// The value that has this id among all of a variable's; `kind` names what was looked for.
    pub(super) fn value_named(
        &self,
        values: &[Said],
        id: &str,
        kind: Phrase,
    ) -> Result<Value, Refused> {
        values
            .iter()
            .zip(0u8..)
            .find(|(said, _)| said.id == id)
            .map(|(_, value)| value)
            .ok_or_else(|| {
                let ids: Vec<&str> = values.iter().map(|said| said.id.as_str()).listed();
                let list = crate::text::join_with(&ids, ", ");
                Refused {
                    cure: self.words.say(Phrase::UnknownValueCure, &[("list", &list)]),
                    ..self.unknown(kind, id)
                }
            })
    }

    /// The position of a jurisdiction in the pack.
    ///
    /// # Errors
    /// There is none with this id.
    pub fn jurisdiction_named(&self, id: &str) -> Result<usize, Refused> {
        self.pack
            .jurisdictions
            .iter()
            .position(|jurisdiction| jurisdiction.id == id)
            .ok_or_else(|| self.unknown(Phrase::KindJurisdiction, id))
    }

    pub(super) fn definition_named(&self, id: &str) -> Result<usize, Refused> {
        self.pack
            .definitions
            .iter()
            .position(|definition| definition.id == id)
            .ok_or_else(|| self.unknown(Phrase::KindDefinition, id))
    }

    /// The position of a scenario in the pack.
    ///
    /// # Errors
    /// There is none with this id.
    pub fn scenario_named(&self, id: &str) -> Result<usize, Refused> {
        self.pack
            .scenarios
            .iter()
            .position(|scenario| scenario.id == id)
            .ok_or_else(|| self.unknown(Phrase::KindScenario, id))
    }

    /// The part of a definition. Checked on load, so the fallback is never reached.
    pub(super) fn part_of(&self, definition: usize) -> PartId {
        self.engine
            .program()
            .definitions
            .get(definition)
            .copied()
            .unwrap_or(PartId(u16::MAX))
    }

    pub(super) fn cell(&self, jurisdiction: usize, frame: Frame) -> Option<&Cell> {
        self.cells
            .iter()
            .find(|cell| cell.jurisdiction == jurisdiction && cell.frame == frame)
    }

    /// "There is no fact “x” in this pack."
    pub(super) fn unknown(&self, kind: Phrase, id: &str) -> Refused {
        let kind = self.words.say(kind, &[]);
        let mut shown = String::new();
        for letter in id.chars().take(80) {
            shown.push(letter);
        }
        Refused {
            kind: RefusedKind::UnknownId,
            message: self
                .words
                .say(Phrase::UnknownId, &[("kind", &kind), ("id", &shown)]),
            cure: self.words.say(Phrase::UnknownIdCure, &[]),
        }
    }
}

fn unreadable(error: DecodeError) -> Refused {
    Refused {
        kind: RefusedKind::BadPack,
        message: error.words(),
        cure: String::from(error.cure()),
    }
}

fn bad_pack(words: &Words, phrase: Phrase, values: &[(&str, &str)]) -> Refused {
    Refused {
        kind: RefusedKind::BadPack,
        message: words.say(phrase, values),
        cure: words.say(Phrase::BadPackCure, &[]),
    }
}

fn broken(words: &Words, detail: &str) -> Refused {
    bad_pack(words, Phrase::PackLogicBroken, &[("detail", detail)])
}

/// INVARIANT (positions) of [`Pack`]: parallel lists are parallel, and each variable is as its fact or reading says.
fn check_lists(pack: &Pack, words: &Words) -> Result<(), Refused> {
    let program = &pack.program;
    let not_parallel = |list: &str| Err(bad_pack(words, Phrase::PackListBroken, &[("list", list)]));
    if program.variables.len() != pack.facts.len() + pack.readings.len() {
        return not_parallel("variables");
    }
    if program.parts.len() != pack.parts.len() {
        return not_parallel("parts");
    }
    if program.definitions.len() != pack.definitions.len() {
        return not_parallel("definitions");
    }
    if program.constraints.len() != pack.constraints.len() {
        return not_parallel("constraints");
    }
    let sizes = pack
        .facts
        .iter()
        .map(|fact| (Sort::Fact, fact.values.len()))
        .chain(
            pack.readings
                .iter()
                .map(|reading| (Sort::Reading, reading.options.len())),
        );
    for (variable, (sort, size)) in program.variables.iter().zip(sizes) {
        if variable.sort != sort || usize::from(variable.size) != size {
            return not_parallel("variables");
        }
    }
    for condition in &pack.conditions {
        if program.check_outside(condition).is_err() {
            return not_parallel("conditions");
        }
    }
    Ok(())
}

/// A pack's program together with what is asked of it besides its definitions: the parts of cells and conditions, which
/// a pack does not store. The order of its variables is searched for all of them.
pub fn whole_program(pack: &Pack) -> Program {
    whole(pack).0
}

fn whole(pack: &Pack) -> (Program, Vec<Cell>, Vec<Condition>) {
    let mut program = pack.program.clone();
    let cells = add_cells(pack, &mut program);
    let mut conditions = Vec::with_capacity(pack.conditions.len());
    for condition in &pack.conditions {
        conditions.push(add_condition(&mut program, condition));
    }
    (program, cells, conditions)
}

fn add_part(program: &mut Program, formula: Formula) -> PartId {
    let id = PartId(program.parts.len() as u16);
    program.parts.push(formula);
    id
}

fn add_condition(program: &mut Program, when: &Formula) -> Condition {
    match when {
        Formula::Constant(true) => Condition::Always,
        other => Condition::When(add_part(program, other.clone())),
    }
}

fn add_cells(pack: &Pack, program: &mut Program) -> Vec<Cell> {
    let mut cells = Vec::new();
    for jurisdiction in 0..pack.jurisdictions.len() {
        for frame in Frame::ALL {
            let definitions: Vec<usize> = pack
                .definitions
                .iter()
                .enumerate()
                .filter(|(_, one)| {
                    usize::from(one.jurisdiction) == jurisdiction && one.frame == frame
                })
                .map(|(position, _)| position)
                .listed();
            let decides = |position: &usize| {
                pack.definitions
                    .get(*position)
                    .is_some_and(Definition::decides)
            };
            let deciding: Vec<usize> = definitions.iter().copied().filter(decides).listed();
            let parts: Vec<PartId> = deciding
                .iter()
                .filter_map(|position| program.definitions.get(*position).copied())
                .listed();
            let part = match parts.as_slice() {
                [only] => *only,
                _ => add_part(
                    program,
                    Formula::Any(parts.into_iter().map(Formula::Part).listed()),
                ),
            };
            cells.push(Cell {
                jurisdiction,
                frame,
                definitions,
                deciding,
                part,
            });
        }
    }
    cells
}
