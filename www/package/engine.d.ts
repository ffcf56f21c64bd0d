// Made from crates/framewise-engine; see its example `types`.

/** What every call throws: what is wrong, of what kind, and how to put it right. */
export class FramewiseError extends Error {
  /** `not-loaded`: the pack or the wasm could not be fetched, read or started; `cause` has what was thrown there. */
  readonly kind: 'unknown-id' | 'nothing-there' | 'bad-share-code' | 'other-pack' | 'bad-pack' | 'too-large' | 'bad-argument' | 'not-loaded';
  readonly cure: string;
}

/** A `URL` or a `Response`, told by their shapes since Node has no DOM types, or the bytes. A string is refused. */
export type Source =
  | { readonly href: string; readonly protocol: string }
  | { readonly ok: boolean; readonly status: number; arrayBuffer(): Promise<ArrayBuffer> }
  | ArrayBufferLike | ArrayBufferView;

/** Starts the wasm. `load` calls it; call it yourself only to hand the wasm over: a source, or a `WebAssembly.Module`. */
export function init(wasm?: Source | object): Promise<unknown>;

/** How to load, where it differs from what stands beside this module. */
export interface LoadOptions {
  /** The wasm: see `init`. Only the first load of a page or program looks at it. */
  readonly wasm?: Source | object;
  /** The second part of a pack that is stored in two: `pack` is its `.law.pack`, `more` its `.more.pack`. */
  readonly more?: Source;
}

/**
 * Loads a pack from its bytes or its address; without one, the English pack beside this module. A `.law.pack` by itself
 * is refused as `bad-pack`: notes, help, holders and other words of the law stand in the second part.
 */
export function load(pack?: Source, options?: LoadOptions): Promise<Framewise>;

/** For `using`, where the language has it: the end of the block frees. */
export type Disposal = { [Key in SymbolConstructor[keyof SymbolConstructor & 'dispose']]: () => void };
export interface Framewise extends Disposal {}
export interface Session extends Disposal {}

/** A pack with its engine, shared by all sessions on it. */
export class Framewise {
  private constructor();
  /** A new session: nothing answered, everything shown. */
  session(): Session;
  /** Gives its memory back; a second time does nothing. Sessions that are open keep theirs. */
  free(): void;
}

/** One reader's state. */
export class Session {
  private constructor();
  /** Does an action and says what it flipped. */
  apply(action: Action): Changed;
  /** Everything there is to show. */
  view(): View;
  /** A definition unfolded: elements with their status, and the shortest route to met. */
  explain(definition: string): Explanation;
  /** Why the other answers leave no room for a value of a fact, as sentences; `undefined` if they do, or clash without it. */
  noRoom(fact: string, value: string): string | undefined;
  /** The smallest sets of answers and readings that alone force a verdict. */
  reasons(definition: string): Reasons;
  /** The smallest changes that turn a verdict. */
  changes(goal: Goal, target: Target): Changes;
  /** Two definitions against each other, with exact counts. */
  compare(left: string, right: string): Comparison;
  /** What to ask next for these goals; without goals, for everything that is shown. */
  nextQuestion(goals?: readonly Goal[], skipped?: readonly string[]): Interview;
  /** These definitions with their verdicts. */
  verdicts(definitions: readonly string[]): Definition[];
  /** Every definition of the pack. */
  definitions(): DefinitionHead[];
  /** Every scenario of the pack. */
  scenarios(): Scenario[];
  /** Restores this state, through `open`. */
  readonly shareCode: string;
  /**
   * Takes a state over from a share code, or from a widget's link with one, and says what it flipped and what it had to
   * drop. What a link says is compared (`CODE.id.id`) is no part of a state and is passed over. Undo brings the answers
   * and readings back, and keeps the jurisdictions and frames that the code shows.
   */
  open(code: string): Changed;
  /** Gives its memory back; a second time does nothing. Every other call throws from then on. */
  free(): void;
}

/** Something a reader does. Ids are the stable ids of the content. */
export type Action =
  | { readonly type: 'answer'; readonly fact: string; readonly value: string }
  | { readonly type: 'dont-know'; readonly fact: string }
  | { readonly type: 'clear'; readonly fact: string }
  | { readonly type: 'choose-reading'; readonly reading: string; readonly option: string }
  | { readonly type: 'open-reading'; readonly reading: string }
  /** Shows these, in this order; an empty list shows all, in the content's order. */
  | { readonly type: 'show-jurisdictions'; readonly ids: readonly string[] }
  /** Shows these; an empty list shows both. */
  | { readonly type: 'show-frames'; readonly frames: readonly Frame[] }
  | { readonly type: 'load-scenario'; readonly id: string }
  /** Several answers in one step, as `changes` lists them; of two for one fact the last counts. */
  | { readonly type: 'apply-change'; readonly steps: ReadonlyArray<readonly [fact: string, value: string]> }
  /** As `open`. */
  | { readonly type: 'open-shared'; readonly code: string }
  /** Forgets the answers, readings and scenario; what is shown stays. */
  | { readonly type: 'reset' }
  /** Takes back the answers, readings and scenario of the last of at most 200 steps; what is shown is no part of a step. */
  | { readonly type: 'undo' } | { readonly type: 'redo' };
/** One definition, or a jurisdiction's frame as a whole. */
export type Goal =
  | { readonly definition: string }
  | { readonly jurisdiction: string; readonly frame: Frame };
export type Target = 'met' | 'not-met';
/** A stable id with the words that a reader sees. */
export interface Said {
  readonly id: string;
  readonly text: string;
}
export type Confidence = | 'verified' | 'not-yet-checked';
export type Frame = | 'trafficking' | 'csea';
/** A citation, ready to print. */
export interface Cite {
  readonly source: string;
  readonly text: string;
  readonly title: string;
  readonly link: string;
  readonly confidence: Confidence;
}
export type VerdictKind = 'met' | 'not-met' | 'on-facts' | 'on-readings' | 'on-both' | 'clash' | 'no-definition';
export type Standing = | 'in-force' | 'not-in-force' | 'repealed';
/** A verdict with its words. There is no way to a boolean: open is neither. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly word: string;
  readonly reason: string;
  readonly cites: readonly Cite[];
  readonly facts: readonly Said[];
  readonly readings: readonly Said[];
}
/** What a definition is. */
export interface DefinitionHead {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly summary: string;
  readonly jurisdiction: Said;
  readonly frame: Frame;
  readonly standing: Standing;
  readonly standingText: string;
  readonly decides: boolean;
  readonly cite: Cite;
  readonly confidence: Confidence;
  readonly note: string;
}
/** A definition with its verdict. */
export interface Definition {
  readonly head: DefinitionHead;
  readonly verdict: Verdict;
  readonly decides: boolean;
}
/** What one jurisdiction makes of the situation in one frame. */
export interface Cell {
  readonly frame: Frame;
  readonly verdict: Verdict;
  readonly definitions: readonly Definition[];
}
/** A jurisdiction with a cell for each frame that is shown. */
export interface Jurisdiction {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly caution: string;
  readonly cells: readonly Cell[];
}
export type FactKind = | 'yes-no' | 'one-of' | 'band';
export type Need = | 'needed' | 'not-needed' | 'answered';
export type GivenSort = | 'fact' | 'reading';
export type ScenarioKind = | 'hypothetical' | 'case';
export type Answer = { readonly type: 'not-asked' } | { readonly type: 'dont-know' } | { readonly type: 'value'; readonly value: Said };
/** One value of a fact. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly chosen: boolean;
  readonly possible: boolean;
}
/** A question about the situation, never about the law. If `fixed`, `changes` alters no answer; it may give the first. */
export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly topic: string;
  readonly kind: FactKind;
  readonly question: string;
  readonly help: string;
  readonly unit: string;
  readonly options: readonly Choice[];
  readonly answer: Answer;
  readonly answerText: string;
  readonly need: Need;
  readonly fixed: boolean;
}
/** A topic with its facts. */
export interface Topic {
  readonly id: string;
  readonly text: string;
  readonly facts: readonly Fact[];
}
/** Who holds a view, and where. */
export interface Holder {
  readonly text: string;
  readonly cite: Cite;
}
/** One way to read a provision. */
export interface ReadingOption {
  readonly id: string;
  readonly text: string;
  readonly chosen: boolean;
  readonly holders: readonly Holder[];
}
export type ReadingChoice = { readonly type: 'left-open' } | { readonly type: 'chosen'; readonly option: Said };
/** A disputed interpretation of a provision. */
export interface Reading {
  readonly id: string;
  readonly question: string;
  readonly help: string;
  readonly options: readonly ReadingOption[];
  readonly choice: ReadingChoice;
  readonly matters: boolean;
  readonly decides: readonly Said[];
  readonly decidesFrame: boolean;
}
/** A situation to start from. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly kind: ScenarioKind;
  readonly teaches: string;
  readonly cites: readonly Cite[];
  readonly modified: boolean;
}
export type ScenarioState = { readonly type: 'blank' } | { readonly type: 'loaded'; readonly scenario: Scenario };
/** A fact inside a sentence. */
export interface Slot {
  readonly fact: string;
  readonly question: string;
  readonly options: readonly Choice[];
  readonly unstated: string;
  readonly answer: Answer;
  readonly wording: string;
}
export type StoryPiece = { readonly type: 'text'; readonly text: string } | { readonly type: 'slot'; readonly slot: Slot };
/** A fact with its answer, or a reading with its option. */
export interface Given {
  readonly sort: GivenSort;
  readonly what: Said;
  readonly value: Said;
  readonly clause: string;
}
/** Answers that cannot stand together, and how to mend it. */
export interface Clash {
  readonly sentence: string;
  readonly answers: readonly Given[];
  readonly because: readonly Said[];
  readonly mend: readonly Said[];
}
export type ClashState = { readonly type: 'none' } | { readonly type: 'clash'; readonly clash: Clash };
/** How much could still be asked. */
export interface Left {
  readonly unanswered: number;
  readonly needed: number;
  readonly sentence: string;
}
/** A frame that can be shown. */
export interface FrameChoice {
  readonly frame: Frame;
  readonly heading: string;
  readonly name: string;
  readonly shown: boolean;
}
/** A jurisdiction that can be shown. */
export interface JurisdictionChoice {
  readonly id: string;
  readonly name: string;
  readonly shown: boolean;
}
/** What the pack is. */
export interface About {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly asOf: string;
  readonly language: string;
  readonly licence: string;
  readonly disclaimer: string;
  readonly contentNote: string;
  readonly paperNote: string;
}
/** Everything there is to show after an action. */
export interface View {
  readonly revision: number;
  readonly about: About;
  readonly scenario: ScenarioState;
  readonly story: readonly StoryPiece[];
  readonly topics: readonly Topic[];
  readonly readings: readonly Reading[];
  readonly frames: readonly FrameChoice[];
  readonly choices: readonly JurisdictionChoice[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly clash: ClashState;
  readonly left: Left;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly share: string;
}
/** A definition whose verdict is another now. */
export interface VerdictChange {
  readonly definition: string;
  readonly jurisdiction: string;
  readonly frame: Frame;
  readonly from: VerdictKind;
  readonly to: VerdictKind;
  readonly sentence: string;
}
/** A jurisdiction and frame whose summary is another now. */
export interface CellChange {
  readonly jurisdiction: string;
  readonly frame: Frame;
  readonly from: VerdictKind;
  readonly to: VerdictKind;
  readonly sentence: string;
}
/** What an action flipped. */
export interface Changed {
  readonly definitions: readonly VerdictChange[];
  readonly cells: readonly CellChange[];
  readonly sentence: string;
  readonly dropped: readonly string[];
}
export type ElementStatus = 'met' | 'not-met' | 'not-stated' | 'disputed' | 'both' | 'clash';
export type RuleKind = { readonly type: 'leaf' | 'all' | 'any' | 'not' } | { readonly type: 'at-least'; readonly count: number };
/** How the children of an element combine. */
export interface Rule {
  readonly kind: RuleKind;
  readonly text: string;
}
/** A fact or reading that an element looks at. */
export interface Look {
  readonly sort: GivenSort;
  readonly what: Said;
  readonly answer: Answer;
  readonly wanted: string;
  readonly status: ElementStatus;
}
/** One element of a definition. */
export interface Element {
  readonly id: string;
  readonly label: string;
  readonly status: ElementStatus;
  readonly rule: Rule;
  readonly cites: readonly Cite[];
  readonly note: string;
  readonly looksAt: readonly Look[];
  readonly children: readonly Element[];
  readonly decisive: boolean;
}
/** A step that is missing on the shortest way to met. */
export interface RouteStep {
  readonly given: Given;
  readonly text: string;
}
/** The verdict under one choice of readings. */
export interface AcrossCase {
  readonly readings: readonly Given[];
  readonly kind: VerdictKind;
}
export type Across = { readonly type: 'not-disputed' } | { readonly type: 'disputed'; readonly sentence: string; readonly cases: readonly AcrossCase[]; readonly complete: boolean };
/** A definition unfolded. */
export interface Explanation {
  readonly head: DefinitionHead;
  readonly verdict: Verdict;
  readonly rule: Rule;
  readonly elements: readonly Element[];
  readonly route: readonly RouteStep[];
  readonly routeSentence: string;
  readonly across: Across;
  readonly complete: boolean;
}
/** A minimal set of answers and readings that alone forces the verdict. */
export interface Reason {
  readonly given: readonly Given[];
  readonly sentence: string;
}
/** The smallest sets of answers and readings that alone force a verdict. `standsEvenIf` is what `sets[0]` does without, all at once; it says nothing of the other sets. */
export interface Reasons {
  readonly head: DefinitionHead;
  readonly verdict: Verdict;
  readonly sets: readonly Reason[];
  readonly complete: boolean;
  readonly standsEvenIf: readonly Given[];
  readonly standsSentence: string;
}
/** One changed answer. */
export interface ChangeStep {
  readonly fact: Said;
  readonly from: string;
  readonly to: Said;
  readonly clause: string;
}
/** One smallest set of changed answers that turns the verdict. */
export interface Change {
  readonly steps: readonly ChangeStep[];
  readonly sentence: string;
}
export type ChangeOutcome = { readonly type: 'already-so' | 'nothing' | 'unknown' | 'clash' } | { readonly type: 'possible'; readonly changes: readonly Change[] };
/** The smallest changes that turn a verdict. `fixed` are the answered facts that none may alter; `standsEvenIf` is as in `reasons`, for the verdict as it is. */
export interface Changes {
  readonly goal: Goal;
  readonly goalText: string;
  readonly target: Target;
  readonly verdict: Verdict;
  readonly outcome: ChangeOutcome;
  readonly complete: boolean;
  readonly sentence: string;
  readonly standsEvenIf: readonly Given[];
  readonly fixed: readonly Given[];
}
export type Relation = | 'equivalent' | 'left-implies-right' | 'right-implies-left' | 'disjoint' | 'left-impossible' | 'right-impossible' | 'neither-possible' | 'overlapping' | 'clash';
export type RegionKind = | 'both' | 'only-left' | 'only-right' | 'neither';
export type Witness = { readonly type: 'empty' } | { readonly type: 'situation'; readonly given: readonly Given[]; readonly sentence: string };
/** One region of a comparison. Counts are exact, in decimal. */
export interface Region {
  readonly kind: RegionKind;
  readonly label: string;
  readonly count: string;
  readonly shareText: string;
  readonly witness: Witness;
}
/** Counts under one choice of readings. */
export interface ComparisonCase {
  readonly readings: readonly Given[];
  readonly regions: readonly Region[];
  readonly total: string;
}
/** Two definitions compared. */
export interface Comparison {
  readonly left: DefinitionHead;
  readonly right: DefinitionHead;
  readonly relation: Relation;
  readonly sentence: string;
  readonly regions: readonly Region[];
  readonly readAs: readonly Given[];
  readonly cases: readonly ComparisonCase[];
  readonly casesComplete: boolean;
  readonly total: string;
  readonly counted: string;
  readonly under: readonly Given[];
}
/** A goal that an answer settles. */
export interface Settles {
  readonly goal: Goal;
  readonly name: string;
  readonly to: VerdictKind;
}
/** What one value settles. */
export interface Why {
  readonly value: Said;
  readonly settles: readonly Settles[];
  readonly sentence: string;
}
/** A question with why it is asked. */
export interface Question {
  readonly fact: Fact;
  readonly why: readonly Why[];
  readonly whySentence: string;
}
export type Next = { readonly type: 'done' | 'clash' } | { readonly type: 'ask'; readonly question: Question };
/** An answer that was given. */
export interface Answered {
  readonly fact: Fact;
  readonly clause: string;
}
/** A goal of the questionnaire with its verdict. */
export interface GoalState {
  readonly goal: Goal;
  readonly name: string;
  readonly verdict: Verdict;
}
/** What to ask next, and how much is left. */
export interface Interview {
  readonly next: Next;
  readonly number: number;
  readonly least: number;
  readonly most: number;
  readonly leftSentence: string;
  readonly answered: readonly Answered[];
  readonly notNeeded: readonly Said[];
  readonly settled: readonly GoalState[];
  readonly unsettled: readonly GoalState[];
}
