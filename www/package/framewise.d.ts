// Made from the table of tags; see crates/framewise-elements/examples/generate.

/** A pack, or a section of one: its address, its bytes, or who brings them. */
export type PackSource = URL | BufferSource | (() => Promise<BufferSource>);

/** Where the files are, or the files themselves. Call it before the first widget loads. */
export interface InitOptions {
  /** Folder with the wasm, its glue and `packs/`; relative to the page. Default: beside this module. */
  base?: string | URL;
  /** The glue module (`framewise/framewise-elements.js`), for bundles that hold it, or its address. */
  glue?: URL | object;
  /** The first part of the wasm, or its address. */
  wasm?: URL | BufferSource | Response | WebAssembly.Module | (() => Promise<BufferSource>);
  /** The second part of the same wasm (`framewise-elements_late.wasm`), or its address. Hand it over wherever you hand over the first. */
  late?: URL | BufferSource | Response | WebAssembly.Module | (() => Promise<BufferSource>);
  /** Content by language: a whole pack, or its sections, which are used as they arrive. */
  packs?: Record<string, PackSource | [law: PackSource, rest: PackSource]>;
  /** Hashes by file name, as in `framewise.integrity.json`. The published loader already has its own. */
  integrity?: Record<string, string>;
  /** Called in place of going to the address when a reader leaves quickly. The page is hidden already. */
  leave?: (address: string) => void;
}
export function init(options: InitOptions): void;
/** Hides the page at once and goes to the address without an entry in the history. */
export function leave(address: string): void;
export const version: string;

export type Verdict = 'met' | 'not-met' | 'on-facts' | 'on-readings' | 'on-both' | 'clash' | 'no-definition';
export type Frame = 'trafficking' | 'csea';

/** What a person changed, as ids and verdicts. Answers themselves are not told. */
export interface FramewiseChange {
  readonly action: 'answer' | 'dont-know' | 'clear' | 'choose-reading' | 'open-reading' | 'show-jurisdictions'
    | 'show-frames' | 'load-scenario' | 'apply-change' | 'reset' | 'undo' | 'redo' | 'open-shared'
    | 'compare' | 'reveal' | 'weigh';
  /**
   * Id of the fact, reading or scenario concerned, or empty. For `compare` the ids of places and frame, or of the two
   * definitions, with full stops between; for `reveal` the quiz item, for `weigh` the statement.
   */
  readonly subject: string;
  /** Verdicts that are others now. */
  readonly definitions: ReadonlyArray<{
    readonly definition: string; readonly jurisdiction: string; readonly frame: Frame;
    readonly from: Verdict; readonly to: Verdict;
  }>;
  /** Summaries that are others now. */
  readonly summaries: ReadonlyArray<{
    readonly jurisdiction: string; readonly frame: Frame; readonly from: Verdict; readonly to: Verdict;
  }>;
}
export interface FramewiseStep {
  /** Id of the step, question, statement or item. A questionnaire also has `opening` and `result`, weighing `result`. */
  readonly step: string;
}

/** What every tag has. Attributes are initial values; properties set; nothing is echoed. */
export interface FramewiseProperties {
  /** The scenario to start from, by id. Without it the situation starts empty. Attribute: `scenario`. */
  scenario?: string;
  /** A share code to start from, or the link that the widget gives: answers, readings and what is shown. It wins over `scenario`. A link leads to the widget that gave it, by its `id` or else the first of its tag. Attribute: `state`. */
  state?: string;
  /** The jurisdictions to show, by id and in this order, with commas or spaces between. Without it all are shown. Attribute: `jurisdictions`. */
  jurisdictions?: string | readonly string[];
  /** The frames to show. Default: `trafficking,csea`. Attribute: `frames`. */
  frames?: string | ReadonlyArray<'trafficking' | 'csea'>;
  /** The level of the widget's title, so that it fits the headings of the page. Default: `2`. Attribute: `heading-level`. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** The colours: `auto` follows the reader's system. Setting the property writes the attribute. Default: `auto`. Attribute: `theme`. */
  theme?: 'auto' | 'light' | 'dark';
  /** The language of words and content. Without it the nearest `lang` attribute decides; English is the last resort. Attribute: `language`. */
  language?: string;
  /** How much is shown at first: `plain` leaves out reasons, remarks and statements. A reader can change it. Default: `full`. Attribute: `detail`. */
  detail?: 'full' | 'plain';
  /** Where the quick exit leads: a neutral page of your choice. Default: `https://www.wikipedia.org/`. Attribute: `exit-url`. */
  exitUrl?: string;
  /** Whether the widget has a quick exit. Hide it only where the page has one of its own. Default: `show`. Attribute: `quick-exit`. */
  quickExit?: 'show' | 'hide';
  /** The country whose places of help are listed first, as the content names it. Nothing is looked up from the reader's address. Attribute: `help-country`. */
  helpCountry?: string;
  /** Whether the note about the content is shown first. A page with several widgets needs it once. Default: `show`. Attribute: `content-note`. */
  contentNote?: 'show' | 'hide';
  /** What is unfolded at first, with spaces between: `cell:<jurisdiction>:<frame>` and `outcomes:<jurisdiction>` in an explorer, `facts` (all topics), `same` (rows of a comparison that do not differ), `sources`, `help`. Attribute: `unfolded`. */
  unfolded?: string;
  /** When the widget is loaded: when it comes near the reader's screen, at once, or when the reader asks for it. Default: `visible`. Attribute: `loading`. */
  loading?: 'visible' | 'eager' | 'click';
  /** The words of the button that loads the widget, with `loading="click"`. Default: `Open the interactive version`. Attribute: `start-label`. */
  startLabel?: string;
  /** The folder from which wasm and content are loaded, if not the loader's own. The first widget of a page decides. Attribute: `src-base`. */
  srcBase?: string;
}

export interface FramewiseEventMap extends HTMLElementEventMap {
  /** A person changed something: an answer, a reading, what is shown or compared; or gave an opinion or had an answer of the quiz shown. It says that and of what, never which answer or opinion. Never sent for what a script did. */
  'framewise-change': CustomEvent<FramewiseChange>;
  /** A person moved to another step, question or item, also by choosing another story, another place of a quiz or other statements. */
  'framewise-step': CustomEvent<FramewiseStep>;
}

export interface FramewiseElement extends HTMLElement, FramewiseProperties {
  /** Kept when the widget is drawn. */
  readonly ready: Promise<this>;
  /** Restores what is shown now, through `state`. */
  readonly shareCode: string | undefined;
  addEventListener<Name extends keyof FramewiseEventMap>(type: Name, listener: (this: this, event: FramewiseEventMap[Name]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** A situation as a sentence with choices, and side by side what each legal system makes of it as trafficking and as a sexual offence against a child. */
export interface FramewiseExplorer extends FramewiseElement {
}

/** Asks one question at a time about a hypothetical or public pattern, only while an answer can still matter, and says why it asks. */
export interface FramewiseQuestionnaire extends FramewiseElement {
}

/** A guided story in steps, with live verdicts. */
export interface FramewiseExplainer extends FramewiseElement {
  /** The story to tell, by id. Without it the first one. Attribute: `explainer`. */
  explainer?: string;
  /** The step or item to begin with, by id. Attribute: `step`. */
  step?: string;
  /** One step at a time and large, for a projector. Attribute: `slides`. */
  slides?: boolean;
}

/** What follows from each frame, only where it differs; or two legal systems against each other. */
export interface FramewiseComparison extends FramewiseElement {
  /** One jurisdiction, by id, to compare its frames, or two to compare with each other. Attribute: `between`. */
  between?: string | readonly string[];
}

/** How far two definitions cover the same situations, with exact shares and an example of each region. */
export interface FramewiseOverlap extends FramewiseElement {
  /** The one definition, by id. Attribute: `left`. */
  left?: string;
  /** The other definition, by id. Attribute: `right`. */
  right?: string;
}

/** The arguments of the roundtable for and against each frame, with who speaks, how surely, and corrections. */
export interface FramewiseWeigh extends FramewiseElement {
}

/** Questions whose right answers the engine derives, each with a lesson and its source. Nothing is stored or reported. */
export interface FramewiseQuiz extends FramewiseElement {
  /** The questions to ask, by id and in this order. Without it all that are about the places and frames shown. Attribute: `items`. */
  items?: string | readonly string[];
  /** The step or item to begin with, by id. Attribute: `step`. */
  step?: string;
  /** One step at a time and large, for a projector. Attribute: `slides`. */
  slides?: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    'framewise-explorer': FramewiseExplorer;
    'framewise-questionnaire': FramewiseQuestionnaire;
    'framewise-explainer': FramewiseExplainer;
    'framewise-comparison': FramewiseComparison;
    'framewise-overlap': FramewiseOverlap;
    'framewise-weigh': FramewiseWeigh;
    'framewise-quiz': FramewiseQuiz;
  }
}
