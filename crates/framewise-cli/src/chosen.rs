//! What several commands are given: a pack, and a situation in it.

use crate::names::no_such;
use anyhow::{Context, anyhow, bail};
use framewise_compiler::diagnostics::no_pack_file;
use framewise_compiler::{Compiled, Severity, compile_folder};
use framewise_core::pack::{self, Pack};
use framewise_core::session::{Action, Loaded, Session};
use std::path::PathBuf;
use std::rc::Rc;

/// The pack.
#[derive(clap::Args)]
pub struct ChosenPack {
    /// A pack's folder, or a file made by `framewise build`.
    #[arg(long, default_value = ".")]
    pack: PathBuf,
}

impl ChosenPack {
    /// Reads it.
    ///
    /// # Errors
    /// If it cannot be read, or its folder has mistakes.
    pub fn read(&self) -> anyhow::Result<Pack> {
        if self.pack.is_dir() {
            match compile_folder(&self.pack) {
                Ok(compiled) => {
                    finished(&compiled)
                        .with_context(|| format!("{} is no whole pack", self.pack.display()))?;
                    Ok(compiled.pack)
                }
                Err(diagnostics) => {
                    let first = diagnostics
                        .iter()
                        .find(|found| found.kind.severity == Severity::Error);
                    let first = first.map_or(String::new(), |found| diagnostics.render(found));
                    bail!(
                        "{} is not a sound pack yet; `framewise check {}` names every mistake. The first is:\n\n{first}",
                        self.pack.display(),
                        self.pack.display()
                    )
                }
            }
        } else {
            let bytes = std::fs::read(&self.pack)
                .with_context(|| format!("reading {}", self.pack.display()))?;
            pack::decode(&bytes)
                .map_err(|error| anyhow!("{}: {error} {}", self.pack.display(), error.cure()))
        }
    }
}

/// `check` lets an unfinished folder pass; whoever shows a pack to readers needs at least its title, date and disclaimer.
///
/// # Errors
/// If there is no `pack.yaml`.
pub fn finished(compiled: &Compiled) -> anyhow::Result<()> {
    let missing = (compiled.warnings.iter()).find(|found| found.kind == &no_pack_file::KIND);
    match missing {
        Some(found) => bail!("{}\n{}", found.message, found.help),
        None => Ok(()),
    }
}

/// A situation in a pack.
#[derive(clap::Args)]
pub struct ChosenSituation {
    #[command(flatten)]
    pack: ChosenPack,
    /// Start from this scenario.
    #[arg(long)]
    scenario: Option<String>,
    /// A fact and its value, such as `travel=no`; may be given several times and overrides the scenario.
    #[arg(long = "fact", value_name = "FACT=VALUE")]
    facts: Vec<String>,
    /// A disputed reading and the option to take, such as `own-child-at-home=harbouring`.
    #[arg(long = "reading", value_name = "READING=OPTION")]
    readings: Vec<String>,
}

impl ChosenSituation {
    /// A session in this situation.
    ///
    /// # Errors
    /// If the pack cannot be read, or names something that it does not have.
    pub fn session(&self) -> anyhow::Result<Session> {
        self.session_of(self.read_pack()?, None)
    }

    /// The pack.
    ///
    /// # Errors
    /// If it cannot be read, or its folder has mistakes.
    pub fn read_pack(&self) -> anyhow::Result<Pack> {
        self.pack.read()
    }

    /// A session of this pack in this situation, which begins with `--scenario` or else with `start`.
    ///
    /// # Errors
    /// If the situation names something that the pack does not have.
    pub fn session_of(&self, pack: Pack, start: Option<&str>) -> anyhow::Result<Session> {
        let loaded = Loaded::new(pack)?;
        let mut session = Session::new(Rc::clone(&loaded));
        let pack = loaded.pack();
        let has = |kind: &str, id: &str, known: Vec<&str>| match known.contains(&id) {
            true => Ok(()),
            false => Err(anyhow!(no_such(kind, id, &known))),
        };
        if let Some(id) = self.scenario.as_deref().or(start) {
            let scenarios = pack.scenarios.iter().map(|one| one.id.as_str());
            has("scenario", id, scenarios.collect())?;
            session.apply(Action::LoadScenario { id: id.to_string() })?;
        }
        for pair in &self.facts {
            let (fact, value) = split(pair)?;
            let facts = pack.facts.iter().map(|one| one.id.as_str());
            has("fact", &fact, facts.collect())?;
            session.apply(Action::Answer { fact, value })?;
        }
        for pair in &self.readings {
            let (reading, option) = split(pair)?;
            let readings = pack.readings.iter().map(|one| one.id.as_str());
            has("reading", &reading, readings.collect())?;
            session.apply(Action::ChooseReading { reading, option })?;
        }
        Ok(session)
    }
}

fn split(pair: &str) -> anyhow::Result<(String, String)> {
    let (name, value) = pair
        .split_once('=')
        .ok_or_else(|| anyhow!("`{pair}` is not NAME=VALUE"))?;
    Ok((name.trim().to_string(), value.trim().to_string()))
}
