//! `engine.d.ts` as text: written by the example `types`, held current by a test. Left out of the wasm by its linker,
//! since nothing there calls it.

use crate::{action, shapes};

const HEAD: &str = r#"// Made from crates/framewise-engine; see its example `types`.

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

"#;

/// The whole file.
pub fn write() -> String {
    [handed_in(), shapes::types()].concat()
}

/// Everything but the shapes of what calls return.
pub fn handed_in() -> String {
    [HEAD, action::TYPES].concat()
}
