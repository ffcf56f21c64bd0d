//! From parsed files to a pack: first every id is declared, then every reference is resolved.

mod arguments;
mod check;
mod cite;
mod explainers;
mod formula;
mod jurisdictions;
mod law;
mod names;
mod scenarios;
mod small;
mod vocabulary;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::{Body, Document, Node};
use framewise_core::pack::Pack;
use names::Names;

/// The kind of a file, by its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Pack,
    Facts,
    Constraints,
    Readings,
    Terms,
    Sources,
    Law,
    Jurisdiction,
    Arguments,
    Scenarios,
    Explainer,
    Quiz,
    Glossary,
    Helplines,
}

fn kind(path: &str) -> Option<Kind> {
    let kinds = [
        ("pack.yaml", Kind::Pack),
        ("constraints.yaml", Kind::Constraints),
        ("readings.yaml", Kind::Readings),
        ("terms.yaml", Kind::Terms),
        ("sources.yaml", Kind::Sources),
        ("arguments.yaml", Kind::Arguments),
        ("glossary.yaml", Kind::Glossary),
        ("helplines.yaml", Kind::Helplines),
    ];
    if let Some((_, kind)) = kinds.iter().find(|(name, _)| *name == path) {
        return Some(*kind);
    }
    let folders = [
        ("facts/", Kind::Facts),
        ("law/", Kind::Law),
        ("jurisdictions/", Kind::Jurisdiction),
        ("scenarios/", Kind::Scenarios),
        ("explainers/", Kind::Explainer),
        ("quizzes/", Kind::Quiz),
    ];
    folders.iter().find(|(folder, _)| path.starts_with(folder)).map(|(_, kind)| *kind)
}

/// The parsed files by kind.
struct Sorted<'d> {
    documents: Vec<(Kind, &'d Document)>,
}

impl<'d> Sorted<'d> {
    /// YAML roots of a kind, in the order of paths.
    fn roots(&self, wanted: Kind) -> impl Iterator<Item = &'d Node> + '_ {
        self.documents.iter().filter(move |(kind, _)| *kind == wanted).filter_map(|(_, document)| match &document.body {
            Body::Yaml(root) => Some(root),
            Body::Markdown { front, .. } => Some(front),
        })
    }

    /// Items of all lists of a kind.
    fn items(&self, wanted: Kind, diagnostics: &mut Diagnostics) -> Vec<&'d Node> {
        let roots: Vec<&'d Node> = self.roots(wanted).collect();
        roots.into_iter().flat_map(|root| crate::read::list(root, diagnostics)).collect()
    }

    /// Documents of a kind.
    fn files(&self, wanted: Kind) -> impl Iterator<Item = &'d Document> + '_ {
        self.documents.iter().filter(move |(kind, _)| *kind == wanted).map(|(_, document)| *document)
    }
}

/// Builds the pack; mistakes go to `diagnostics` and leave harmless defaults behind.
pub(crate) fn build(documents: &[Document], diagnostics: &mut Diagnostics) -> Pack {
    let mut sorted = Sorted { documents: Vec::new() };
    for document in documents {
        match kind(&document.path) {
            Some(kind) => sorted.documents.push((kind, document)),
            None => diagnostics.push(
                Diagnostic::warning("FW005", Place::whole(&document.path), "This file is not read: its name is not one of a pack's files.")
                    .help("See the table of files in AUTHORING.md."),
            ),
        }
    }
    if sorted.roots(Kind::Pack).next().is_none() {
        diagnostics.push(
            Diagnostic::error("FW006", Place::whole("pack.yaml"), "The pack has no `pack.yaml`.")
                .help("Write one: title, version, as-of date, topics and dimensions. See AUTHORING.md."),
        );
    }
    let mut pack = Pack::default();
    let mut names = Names::declare(&sorted, diagnostics);
    small::about(&sorted, &mut pack, diagnostics);
    vocabulary::sources(&sorted, &mut pack, diagnostics);
    vocabulary::facts(&sorted, &names, &mut pack, diagnostics);
    vocabulary::readings(&sorted, &names, &mut pack, diagnostics);
    names.describe(&pack);
    law::terms(&sorted, &mut names, &mut pack, diagnostics);
    vocabulary::constraints(&sorted, &names, &mut pack, diagnostics);
    jurisdictions::heads(&sorted, &mut pack, diagnostics);
    law::definitions(&sorted, &mut names, &mut pack, diagnostics);
    jurisdictions::outcomes(&sorted, &names, &mut pack, diagnostics);
    arguments::build(&sorted, &names, &mut pack, diagnostics);
    scenarios::build(&sorted, &names, &mut pack, diagnostics);
    small::glossary(&sorted, &names, &mut pack, diagnostics);
    small::helplines(&sorted, &names, &mut pack, diagnostics);
    small::quiz(&sorted, &names, &mut pack, diagnostics);
    explainers::build(&sorted, &names, &mut pack, diagnostics);
    if !diagnostics.has_errors() {
        check::check(&names, &mut pack, diagnostics);
    }
    names.report_unused(&pack, diagnostics);
    pack
}
