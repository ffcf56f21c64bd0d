//! `ENGINE.md`: the engine for a person who reads. What can be read off the types is made from them; the example is a
//! file that a test runs. Written by the example `types`, held current by a test. It knows nothing that `types` does not
//! say but how things hang together.

use crate::{shapes, types};

/// The example, as a test runs it beside the installed package.
const EXAMPLE: &str = include_str!("../../../tests/package/example.js");

/// What stands before that which is made from the types.
const HEAD: &str = "\
# The engine for JavaScript

`framewise/engine` is the engine without any user interface, for pages and for Node.js 20 or later. Everything below is
typed in `engine.d.ts`, from which the lists of this page are made. A page that only shows widgets does not need it.

";

const TOGETHER: &str = "
## Load

- `load()` takes the English pack beside the module. `load(new URL('my.pack', location.href))` takes your own, made by
  `framewise build`; a `Response` and bytes in any wrapping will do as well. A string is refused: say
  `new URL(...)`, so that it is clear against what it is resolved.
- A pack may be stored in two parts, and only whole it is loaded: `load(law, { more })` with its `.law.pack` and its
  `.more.pack`. Notes, help, titles of sources and other words of the law stand in the second part. The engine judges
  with either and would have blanks for words, so a `.law.pack` alone is refused.
- The wasm is fetched from beside the module and started once. `init(wasm)` or `load(pack, { wasm })` hands it over where
  a bundler moved it. A content security policy needs `'wasm-unsafe-eval'` in `script-src`, and the host of the files in
  `connect-src`.
- In Node, addresses that begin with `file:` are read from the disk.

## States

`pack.session()` is one reader: nothing is answered, everything is shown. `apply` changes it and says what flipped; every
other call only looks. A call that throws has changed nothing. Sessions of one pack share its memory and know nothing
of each other.

- A fact has one of its values, or is `not-asked`, or `dont-know`. The last two judge alike; they are told apart for a
  questionnaire.
- A reading (a disputed interpretation) is `left-open` or `chosen`.
- Answers that cannot all be true are taken and make a *clash*: `view().clash` says which, why and how to mend it, and
  until then every verdict is `clash`.
- A text with nothing to say is empty, as the `note` of a definition without a note. Where something may be missing, the
  type says so with a word of its own (`'none'`, `'not-asked'`), never with `null`.
- `complete` (`casesComplete`) is `false` where a search met its bound: what is listed is right, and there may be more.
- Ids are stable; texts and the order of lists are not. Keep ids, show texts.

";

const VERDICTS: &[(&str, &str)] = &[
    (
        "met",
        "Met in every situation that the answers leave possible.",
    ),
    ("not-met", "Not met in any of them."),
    ("on-facts", "Open: turns on the facts in `facts`."),
    (
        "on-readings",
        "Open: turns only on how the law is read, on `readings`.",
    ),
    ("on-both", "Open: turns on facts and on readings."),
    (
        "clash",
        "The answers cannot all be true, so there is nothing to judge.",
    ),
    (
        "no-definition",
        "Of a jurisdiction and frame, never of a definition: the pack has no definition that decides.",
    ),
];

const SHARE: &str = "
## Share codes

`session.shareCode` is the state as text of letters, digits, `-` and `_`: answers, readings, the scenario and what is
shown. It is not encrypted: whoever has it can read the answers. `open` takes it over, alone or in the link of a widget:
what stands before its last `#` or `=` is passed over, and so is what a comparison or an overlap names behind it
(`CODE.id.id`), since a session compares nothing by itself.
A code outlives new content: what it names and the pack no longer has is left out and told in `dropped`. A code of
another pack, a damaged one and one of a later format throw, and the state stays. `element.shareCode` of a widget and
its attribute `state` take the same codes.

## Memory

A pack and a session hold memory of the wasm until `free()`, or until the end of the block with `using`. Sessions go on
after their pack was freed. What a call returns is plain data that stays.

";

const ERRORS: &[(&str, &str)] = &[
    (
        "unknown-id",
        "A fact, value, reading, option, jurisdiction, scenario or definition that the pack does not have.",
    ),
    ("nothing-there", "Nothing to undo or redo."),
    (
        "bad-share-code",
        "A share code that is damaged, cut short or of a later format.",
    ),
    ("other-pack", "A share code that another pack made."),
    (
        "bad-pack",
        "Bytes that are no pack of this version, that were damaged, or that are only one part of one.",
    ),
    (
        "too-large",
        "A pack or a question beyond the limits of the engine.",
    ),
    (
        "bad-argument",
        "An argument of another shape than its type, or a pack or session that was freed.",
    ),
    (
        "not-loaded",
        "The pack or the wasm could not be fetched, read or started; `cause` has what was thrown there.",
    ),
];

/// A top-level declaration: its doc as text, and its lines.
struct Item<'types> {
    doc: String,
    lines: Vec<&'types str>,
}

/// The whole page.
pub fn write() -> String {
    let handed_in = types::handed_in();
    let mut text = String::from(HEAD);
    text.push_str(&["```js\n", EXAMPLE, "```\n", TOGETHER].concat());
    text.push_str("## Verdicts\n\n");
    text.push_str(
        "There is no way to a boolean: open is neither.\n\n| `kind` | |\n| --- | --- |\n",
    );
    rows(&mut text, VERDICTS);
    text.push_str(SHARE);
    text.push_str("## Errors\n\n");
    text.push_str(
        "What cannot be done throws a `FramewiseError` (`load` and `init` reject with one): `message` is for a person \
         and ends with the cure, `cure` is the cure alone, and `kind` is for programs:\n\n| `kind` | |\n| --- | --- |\n",
    );
    rows(&mut text, ERRORS);
    text.push_str("\n## Functions\n\n| | |\n| --- | --- |\n");
    let handed_in = items(&handed_in);
    for item in handed_in
        .iter()
        .filter(|item| item.begins("export function "))
    {
        member(
            &mut text,
            &item.doc,
            item.lines.first().copied().unwrap_or_default(),
        );
    }
    for item in handed_in.iter().filter(|item| item.begins("export class ")) {
        class(&mut text, item);
    }
    text.push_str("\n## What is handed in\n");
    for item in handed_in
        .iter()
        .filter(|item| item.is_type() && item.name() != "Disposal")
    {
        let lines = item.lines.join("\n").replace("readonly ", "");
        let doc = if item.doc.is_empty() {
            String::new()
        } else {
            [&item.doc, "\n\n"].concat()
        };
        text.push_str(&format!(
            "\n### {}\n\n{doc}```ts\n{lines}\n```\n",
            item.name()
        ));
    }
    text.push_str("\n## What is handed out\n\nPlain objects; the types of their fields are in `engine.d.ts`.\n\n| | | |\n| --- | --- | --- |\n");
    for item in items(&shapes::types()) {
        let held = item.held().replace('|', "\\|");
        text.push_str(&format!("| `{}` | {} | {held} |\n", item.name(), item.doc));
    }
    text
}

impl Item<'_> {
    fn begins(&self, start: &str) -> bool {
        self.lines
            .first()
            .is_some_and(|line| line.starts_with(start))
    }

    /// Whether it is a type with contents of its own.
    fn is_type(&self) -> bool {
        let empty = self.lines.first().is_some_and(|line| line.ends_with("{}"));
        (self.begins("export interface ") || self.begins("export type ")) && !empty
    }

    /// What it holds, in short: the names of its fields, or its alternatives.
    fn held(&self) -> String {
        let first = self.lines.first().copied().unwrap_or_default();
        if let Some((_, alternatives)) = first.split_once(" = ") {
            let alternatives = alternatives.trim_start_matches("| ");
            let alternatives = alternatives.trim_end_matches(';');
            return format!("`{}`", alternatives.replace("readonly ", ""));
        }
        let fields = self
            .lines
            .iter()
            .filter_map(|line| line.trim().strip_prefix("readonly "));
        let names: Vec<&str> = fields.filter_map(|field| field.split(':').next()).collect();
        format!("`{}`", names.join(", "))
    }

    /// The word after `export class` and the like.
    fn name(&self) -> &str {
        let first = self.lines.first().copied().unwrap_or_default();
        let named = first.split_whitespace().nth(2).unwrap_or_default();
        named.split(['(', '<', ';']).next().unwrap_or_default()
    }
}

/// A class but for errors: its members with what they do.
fn class(text: &mut String, item: &Item<'_>) {
    if item.name() == "FramewiseError" {
        return;
    }
    text.push_str(&format!(
        "\n## {}\n\n{}\n\n| | |\n| --- | --- |\n",
        item.name(),
        item.doc
    ));
    let inside = item.lines.iter().filter_map(|line| line.strip_prefix("  "));
    let mut doc = Vec::new();
    for line in inside {
        if line.starts_with("/**") || line.starts_with(" *") {
            doc.push(line);
        } else if line.starts_with("private ") {
            doc.clear();
        } else {
            member(text, &said(&doc), line);
            doc.clear();
        }
    }
}

/// A row for something that can be called or read.
fn member(text: &mut String, doc: &str, line: &str) {
    let line = line.strip_prefix("export function ").unwrap_or(line);
    let line = line.strip_prefix("readonly ").unwrap_or(line);
    let line = line.trim_end_matches(';').replace('|', "\\|");
    text.push_str(&format!("| `{line}` | {doc} |\n"));
}

fn rows(text: &mut String, rows: &[(&str, &str)]) {
    for (kind, words) in rows {
        text.push_str(&format!("| `{kind}` | {words} |\n"));
    }
}

/// Every declaration of the types.
fn items(types: &str) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    let (mut doc, mut lines) = (Vec::new(), Vec::new());
    for line in types.lines() {
        let inside = !lines.is_empty();
        if !inside && (line.starts_with("/**") || line.starts_with(" *")) {
            doc.push(line);
        } else if inside || line.starts_with("export ") {
            lines.push(line);
            let body = lines.first().is_some_and(|first| first.ends_with('{'));
            let ends = if body {
                line == "}"
            } else {
                line.ends_with(';') || line.ends_with("{}")
            };
            if ends {
                items.push(Item {
                    doc: said(&doc),
                    lines: std::mem::take(&mut lines),
                });
                doc.clear();
            }
        }
    }
    items
}

/// The words of a doc comment.
fn said(doc: &[&str]) -> String {
    let plain = doc.iter().map(|line| {
        line.trim()
            .trim_start_matches("/**")
            .trim_end_matches("*/")
            .trim_start_matches("* ")
            .trim_matches(['*', ' '])
    });
    let words: Vec<&str> = plain.filter(|line| !line.is_empty()).collect();
    words.join(" ")
}
