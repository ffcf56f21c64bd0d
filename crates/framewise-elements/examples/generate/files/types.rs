//! `framewise.d.ts`: the types of the loader's exports and of every tag's class.

use super::{tags, type_of};
use framewise_elements::table::{Attribute, COMMON, EVENTS};

const HEAD: &str = r#"// Made from the table of tags; see crates/framewise-elements/examples/generate.

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

"#;

/// The whole file.
pub fn write() -> String {
    let mut text = String::from(HEAD);
    text.push_str("/** What every tag has. Attributes are initial values; properties set; nothing is echoed. */\n");
    text.push_str("export interface FramewiseProperties {\n");
    properties(&mut text, COMMON);
    text.push_str("}\n\nexport interface FramewiseEventMap extends HTMLElementEventMap {\n");
    for event in EVENTS {
        text.push_str(&format!(
            "  /** {} */\n  '{}': CustomEvent<{}>;\n",
            event.doc, event.name, event.detail
        ));
    }
    text.push_str("}\n\n");
    text.push_str(
        "export interface FramewiseElement extends HTMLElement, FramewiseProperties {\n\
         \x20 /** Kept when the widget is drawn. */\n  readonly ready: Promise<this>;\n\
         \x20 /** Restores what is shown now, through `state`. */\n  readonly shareCode: string | undefined;\n\
         \x20 addEventListener<Name extends keyof FramewiseEventMap>(type: Name, listener: (this: this, event: FramewiseEventMap[Name]) => unknown, options?: boolean | AddEventListenerOptions): void;\n\
         \x20 addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;\n}\n\n",
    );
    for tag in tags() {
        text.push_str(&format!(
            "/** {} */\nexport interface {} extends FramewiseElement {{\n",
            tag.doc, tag.class
        ));
        properties(&mut text, tag.attributes);
        text.push_str("}\n\n");
    }
    text.push_str("declare global {\n  interface HTMLElementTagNameMap {\n");
    for tag in tags() {
        text.push_str(&format!("    '{}': {};\n", tag.name, tag.class));
    }
    text.push_str("  }\n}\n");
    text
}

fn properties(text: &mut String, attributes: &[Attribute]) {
    for attribute in attributes {
        let default = match attribute.default {
            "" => String::new(),
            default => format!(" Default: `{default}`."),
        };
        text.push_str(&format!(
            "  /** {}{default} Attribute: `{}`. */\n  {}?: {};\n",
            attribute.doc,
            attribute.name,
            attribute.property,
            type_of(attribute),
        ));
    }
}
