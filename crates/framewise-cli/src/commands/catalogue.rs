//! `framewise catalogue`: what a page can name in an embed, and what a lawyer may want to look up, as
//! JSON. Pages and tools that offer a choice read it, so that no list is copied by hand.
//! It says what is there, never what follows from it: it asks the engine nothing.

mod unchecked;

use crate::chosen::ChosenPack;
use framewise_core::pack::{
    Citation, Confidence, Definition, Explainer, Frame, Jurisdiction, Pack, Scenario, ScenarioKind,
    Standing, provision_address,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::process::ExitCode;

/// Write what a pack holds as JSON: scenarios, jurisdictions, stories, quiz items, definitions, sources.
#[derive(clap::Args)]
pub struct Catalogue {
    #[command(flatten)]
    pack: ChosenPack,
}

impl Catalogue {
    /// Writes to standard output.
    ///
    /// # Errors
    /// If the pack cannot be read.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        say!(
            "{}",
            serde_json::to_string_pretty(&catalogue(&self.pack.read()?))?
        );
        Ok(ExitCode::SUCCESS)
    }
}

fn catalogue(pack: &Pack) -> Value {
    let countries: BTreeSet<&str> = pack
        .commentary
        .helplines
        .iter()
        .map(|own| own.country.as_str())
        .filter(|country| !country.is_empty())
        .collect();
    json!({
        "pack": {
            "id": pack.about.id,
            "title": pack.about.title,
            "version": pack.about.version,
            "asOf": pack.about.as_of,
            "language": pack.about.language,
            "licence": pack.about.licence,
            "disclaimer": pack.about.disclaimer,
        },
        "frames": Frame::ALL.map(Frame::id),
        "jurisdictions": each(&pack.jurisdictions, jurisdiction),
        "scenarios": each(&pack.scenarios, |own| scenario(pack, own)),
        "explainers": each(&pack.commentary.explainers, explainer),
        "quiz": each(&pack.commentary.quiz, |own| json!({
            "id": own.id,
            "question": own.question,
            "scenario": pack.scenarios.get(usize::from(own.scenario)).map(|at| &at.title),
            "lesson": own.lesson,
            "cite": cite(pack, &own.cite),
        })),
        "definitions": each(&pack.definitions, |own| definition(pack, own)),
        "readings": each(&pack.readings, |own| json!({
            "id": own.id,
            "question": own.question,
            "help": own.help,
            "options": each(&own.options, |option| json!({
                "text": option.said.text,
                "holders": each(&option.holders, |holder| json!({
                    "text": holder.text,
                    "cite": cite(pack, &holder.cite),
                })),
            })),
        })),
        "sources": each(&pack.sources, |own| json!({
            "id": own.id,
            "title": own.title,
            "short": own.short,
            "body": own.body,
            "year": own.year,
            "link": own.link,
            "confidence": confidence(own.confidence),
            "checked": own.checked,
        })),
        "unchecked": unchecked::citations(pack),
        "countries": countries,
        "counts": {
            "facts": pack.facts.len(),
            "outcomes": pack.commentary.outcomes.len(),
            "dimensions": pack.dimensions.len(),
            "statements": pack.commentary.arguments.len(),
            "corrections": pack.commentary.corrections.len(),
            "cases": pack.scenarios.iter().filter(|own| own.kind == ScenarioKind::Case).count(),
            "terms": pack.commentary.glossary.len(),
            "helplines": pack.commentary.helplines.len(),
        },
    })
}

fn jurisdiction(own: &Jurisdiction) -> Value {
    json!({
        "id": own.id,
        "name": own.name,
        "note": own.note,
        "caution": own.caution,
        "beyond": { "trafficking": own.beyond_trafficking, "csea": own.beyond_csea },
    })
}

fn scenario(pack: &Pack, own: &Scenario) -> Value {
    json!({
        "id": own.id,
        "title": own.title,
        "kind": match own.kind {
            ScenarioKind::Hypothetical => "hypothetical",
            ScenarioKind::Case => "case",
        },
        "teaches": own.teaches,
        "cite": own.cite.as_ref().map(|at| cite(pack, at)),
    })
}

fn explainer(own: &Explainer) -> Value {
    json!({
        "id": own.said.id,
        "title": own.said.text,
        "summary": own.summary,
        "minutes": own.minutes,
        "steps": each(&own.steps, |step| json!({ "id": step.said.id, "title": step.said.text })),
    })
}

fn definition(pack: &Pack, own: &Definition) -> Value {
    json!({
        "id": own.id,
        "title": own.title,
        "short": own.short,
        "jurisdiction": pack.jurisdictions.get(usize::from(own.jurisdiction)).map(|at| &at.id),
        "frame": own.frame.id(),
        "standing": match own.standing {
            Standing::InForce => "in force",
            Standing::NotInForce => "not in force",
            Standing::Repealed => "repealed",
        },
        "from": own.from,
        "to": own.to,
        "note": own.note,
        "remarks": remarks(pack, own),
        "confidence": confidence(own.confidence),
        "cite": cite(pack, &own.cite),
    })
}

/// What is remarked on the elements of a definition.
fn remarks(pack: &Pack, own: &Definition) -> Vec<Value> {
    pack.parts
        .iter()
        .filter(|part| unchecked::belongs(&part.id, own) && !part.note.is_empty())
        .map(|part| json!({ "on": part.label, "text": part.note }))
        .collect()
}

fn cite(pack: &Pack, own: &Citation) -> Value {
    let source = pack.sources.get(usize::from(own.source));
    json!({
        "source": source.map(|source| &source.id),
        "short": source.map(|source| &source.short),
        "at": own.at,
        "link": source.map(|source| provision_address(&source.link, &source.provision, &own.at)),
        "confidence": confidence(own.confidence),
    })
}

fn confidence(own: Confidence) -> &'static str {
    match own {
        Confidence::Verified => "verified",
        Confidence::NotYetChecked => "not yet checked",
    }
}

fn each<T>(items: &[T], shape: impl Fn(&T) -> Value) -> Vec<Value> {
    items.iter().map(shape).collect()
}
