//! The pack as its authors wrote it: one record per kind of entry, every text with its place, names not yet looked up.
//!
//! The tables here are the format; `AUTHORING.md` explains it, and the JSON Schemas are made from them.

mod about;
mod commentary;
mod formula;
mod law;
mod scenarios;
mod vocabulary;

pub use about::*;
pub use commentary::*;
pub use formula::*;
pub use law::*;
pub use scenarios::*;
pub use vocabulary::*;

use crate::diagnostics::{
    Report, empty_text, named_otherwise, no_pack_file, nothing_here, unknown_file,
};
use crate::markdown;
use crate::place::{Files, Place, Text};
use crate::yaml::{self, Kind, Node, read::Read};
use schemars::{Schema, SchemaGenerator};
use std::collections::{BTreeMap, BTreeSet};

/// Everything in a pack's folder.
#[derive(Clone, Debug, Default)]
pub struct Authored {
    /// `pack.yaml`; `None` if the folder has none or it cannot be read, which has been reported.
    pub about: Option<About>,
    /// `facts/*.yaml`.
    pub facts: Vec<Fact>,
    /// `constraints.yaml`.
    pub constraints: Vec<Constraint>,
    /// `readings.yaml`.
    pub readings: Vec<Reading>,
    /// `terms.yaml`.
    pub terms: Vec<Term>,
    /// `sources.yaml`.
    pub sources: Vec<Source>,
    /// `law/*.yaml`.
    pub definitions: Vec<Definition>,
    /// `jurisdictions/*.yaml`.
    pub jurisdictions: Vec<Jurisdiction>,
    /// `arguments.yaml`.
    pub commentary: Commentary,
    /// `scenarios/*.yaml`.
    pub scenarios: Vec<Scenario>,
    /// `quizzes/*.yaml`.
    pub quiz: Vec<QuizItem>,
    /// `glossary.yaml`.
    pub glossary: Vec<GlossaryEntry>,
    /// `helplines.yaml`.
    pub helplines: Vec<Helpline>,
    /// `order.yaml`: facts and readings in an order that makes the diagram small.
    pub order: Vec<Text>,
    /// `explainers/*.md`.
    pub explainers: Vec<markdown::Explainer>,
    /// Names in files that are not part of a pack, each with its file.
    pub elsewhere: BTreeMap<String, Place>,
    /// Patterns of files of which at least one could not be read to its end, so that what they declare is not known.
    pub unread: BTreeSet<&'static str>,
}

type ReadFile = fn(&mut Authored, &Node, &mut Report);
type MakeSchema = fn(&mut SchemaGenerator) -> Schema;

/// A kind of YAML file: where it stands, how it is read, and its schema.
pub struct FileKind {
    /// A path, or a folder and `*.yaml`.
    pub pattern: &'static str,
    /// Name of its schema file, without extension.
    pub schema_name: &'static str,
    read: ReadFile,
    /// Its JSON Schema.
    pub schema: MakeSchema,
}

macro_rules! file_kind {
    ($pattern:literal, $schema_name:literal, list $field:ident: $type:ty) => {
        FileKind {
            pattern: $pattern,
            schema_name: $schema_name,
            read: |pack, node, report| pack.$field.extend(Vec::<$type>::read(node, report)),
            schema: Vec::<$type>::schema,
        }
    };
    ($pattern:literal, $schema_name:literal, one $field:ident: $type:ty) => {
        FileKind {
            pattern: $pattern,
            schema_name: $schema_name,
            read: |pack, node, report| pack.$field.push(<$type>::read(node, report)),
            schema: <$type>::schema,
        }
    };
}

/// Every kind of YAML file.
pub const FILE_KINDS: &[FileKind] = &[
    FileKind {
        pattern: PACK_FILE,
        schema_name: "pack",
        read: |pack, node, report| pack.about = Some(About::read(node, report)),
        schema: About::schema,
    },
    file_kind!("facts/*.yaml", "facts", list facts: Fact),
    file_kind!("constraints.yaml", "constraints", list constraints: Constraint),
    file_kind!("readings.yaml", "readings", list readings: Reading),
    file_kind!("terms.yaml", "terms", list terms: Term),
    file_kind!("sources.yaml", "sources", list sources: Source),
    file_kind!("law/*.yaml", "law", list definitions: Definition),
    file_kind!("jurisdictions/*.yaml", "jurisdiction", one jurisdictions: Jurisdiction),
    FileKind {
        pattern: "arguments.yaml",
        schema_name: "arguments",
        read: |pack, node, report| pack.commentary = Commentary::read(node, report),
        schema: Commentary::schema,
    },
    file_kind!("scenarios/*.yaml", "scenarios", list scenarios: Scenario),
    file_kind!("quizzes/*.yaml", "quizzes", list quiz: QuizItem),
    file_kind!("glossary.yaml", "glossary", list glossary: GlossaryEntry),
    file_kind!("helplines.yaml", "helplines", list helplines: Helpline),
    file_kind!("order.yaml", "order", list order: Text),
];

/// Where the pack says what it is.
pub const PACK_FILE: &str = "pack.yaml";
/// Where `framewise order` keeps what it found.
pub const ORDER_FILE: &str = "order.yaml";
/// Where guided stories stand, which are not YAML.
pub const EXPLAINERS: &str = "explainers/*.md";

/// Reads every file of the folder. Files that are absent are empty; files that have been reported as unreadable are left
/// out.
pub fn read(files: &Files, report: &mut Report) -> Authored {
    let mut pack = Authored::default();
    let mut elsewhere = Vec::new();
    for (number, path, text) in files.iter() {
        let readable = !report.is_unread(number);
        let place = Place {
            file: number,
            ..Place::default()
        };
        if path.starts_with("explainers/") && path.ends_with(".md") {
            if readable {
                pack.explainers.push(markdown::read(text, number, report));
            }
            if report.is_unread(number) {
                pack.unread.insert(EXPLAINERS);
            }
        } else if let Some(kind) = FILE_KINDS.iter().find(|kind| matches(kind.pattern, path)) {
            if readable {
                let node = yaml::parse(text, number, 0, report);
                if !matches!(node.kind, Kind::Nothing) {
                    let before = pack.jurisdictions.len();
                    (kind.read)(&mut pack, &node, report);
                    report.wrong_as_a_whole(node.place);
                    for jurisdiction in pack.jurisdictions.iter().skip(before) {
                        named_after_id(jurisdiction, path, report);
                    }
                } else if path == PACK_FILE && !report.is_unread(number) {
                    report.add(empty_text::file(place, path).unread());
                }
            }
            if report.is_unread(number) {
                pack.unread.insert(kind.pattern);
            }
        } else if path.ends_with(".yaml") || path.ends_with(".yml") || path.ends_with(".md") {
            let known: Vec<&str> = FILE_KINDS.iter().map(|kind| kind.pattern).collect();
            elsewhere.push(unknown_file::at(place, path, &known));
            for name in text.lines().filter_map(named_in) {
                pack.elsewhere.entry(name).or_insert(place);
            }
        }
    }
    if report.is_unread(Place::WHOLE_PACK.file) {
        pack.unread
            .extend(FILE_KINDS.iter().map(|kind| kind.pattern));
        pack.unread.insert(EXPLAINERS);
    } else if !files.iter().any(|(_, path, _)| path == PACK_FILE) {
        let begun =
            !pack.facts.is_empty() || !pack.definitions.is_empty() || !pack.unread.is_empty();
        let below = files.iter().find_map(|(_, path, _)| {
            let folder = path.strip_suffix(PACK_FILE)?;
            folder.strip_suffix('/')
        });
        if !begun && below.is_some() {
            // Its files are in order where they are.
            elsewhere.clear();
            pack.elsewhere.clear();
        }
        report.add(if begun {
            no_pack_file::at()
        } else {
            nothing_here::at(below)
        });
    }
    for finding in elsewhere {
        report.add(finding);
    }
    if let Some(about) = &pack.about {
        let place = |jurisdiction: &Jurisdiction| {
            let listed = about
                .jurisdictions
                .iter()
                .position(|id| id.text == jurisdiction.id.text);
            listed.unwrap_or(about.jurisdictions.len())
        };
        pack.jurisdictions.sort_by_key(place);
    }
    pack
}

/// The id that a line declares, if it is such a line, in block or in flow style. The file is not part of the pack, so it is
/// not read as one: its mistakes are nobody's yet.
fn named_in(line: &str) -> Option<String> {
    let line = line.trim_start_matches([' ', '-', '{']);
    let id = line.strip_prefix("id:")?.split(['#', ',', '}']).next()?;
    Some(String::from(id.trim().trim_matches(['"', '\''])))
}

/// Warns if a jurisdiction's file bears another name than its id.
fn named_after_id(jurisdiction: &Jurisdiction, path: &str, report: &mut Report) {
    let id = &jurisdiction.id;
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name.strip_suffix(".yaml").unwrap_or(name);
    if !id.is_empty() && id.text != name {
        report.add(named_otherwise::at(id.place, &id.text, name));
    }
}

/// Whether a path is the pattern, or a YAML file directly in the pattern's folder.
fn matches(pattern: &str, path: &str) -> bool {
    match pattern.strip_suffix("*.yaml") {
        None => pattern == path,
        Some(folder) => path
            .strip_prefix(folder)
            .is_some_and(|name| name.ends_with(".yaml") && !name.contains('/')),
    }
}
