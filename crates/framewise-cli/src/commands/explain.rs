//! `framewise explain`: verdicts in a situation with reasons, what is missing, what would change, and citations.

mod told;

use super::clash;
use crate::chosen::ChosenSituation;
use crate::names::no_such;
use anyhow::bail;
use framewise_core::session::{DefinitionHead, Session};
use std::process::ExitCode;

/// Explain a scenario, or one definition in a situation: verdicts, reasons, what is missing and what would change.
/// Exit code 1 if the answers clash.
#[derive(clap::Args)]
pub struct Explain {
    /// A scenario's id (every definition is explained in it), or a definition's id (element by element).
    /// `framewise list scenarios` and `framewise list definitions` show them.
    id: String,
    /// With a scenario: explain only this definition; may be given several times.
    #[arg(long = "definition", value_name = "DEFINITION")]
    definitions: Vec<String>,
    #[command(flatten)]
    situation: ChosenSituation,
}

impl Explain {
    /// Explains.
    ///
    /// # Errors
    /// If the pack or the situation cannot be read, or there is no such scenario or definition.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let pack = self.situation.read_pack()?;
        let is_scenario = pack.scenarios.iter().any(|own| own.id == self.id);
        let is_definition = pack.definitions.iter().any(|own| own.id == self.id);
        if !is_scenario && !is_definition {
            let scenarios = pack.scenarios.iter().map(|own| own.id.as_str());
            let definitions = pack.definitions.iter().map(|own| own.id.as_str());
            let known: Vec<&str> = scenarios.chain(definitions).collect();
            bail!(no_such("scenario and no definition", &self.id, &known));
        }
        let start = is_scenario.then_some(self.id.as_str());
        let session = self.situation.session_of(pack, start)?;
        if clash::said(&session) {
            return Ok(ExitCode::FAILURE);
        }
        if is_scenario {
            scenario(&session, &self.definitions)?;
        } else {
            told::definition(&session, &self.id)?;
        }
        say!("\n{}", session.loaded().pack().about.disclaimer);
        Ok(ExitCode::SUCCESS)
    }
}

fn scenario(session: &Session, only: &[String]) -> anyhow::Result<()> {
    let all = session.definitions();
    let known: Vec<&str> = all.iter().map(|head| head.said.id.as_str()).collect();
    if let Some(unknown) = only.iter().find(|id| !known.contains(&id.as_str())) {
        bail!(no_such("definition", unknown, &known));
    }
    let mut heads: Vec<DefinitionHead> = all
        .into_iter()
        .filter(|head| only.is_empty() || only.contains(&head.said.id))
        .collect();
    let order = &session.loaded().pack().jurisdictions;
    heads.sort_by_key(|head| order.iter().position(|own| own.id == head.jurisdiction.id));
    told::story(session);
    let mut jurisdiction = String::new();
    for head in &heads {
        if head.jurisdiction.id != jurisdiction {
            jurisdiction.clone_from(&head.jurisdiction.id);
            say!("\n\n{}", head.jurisdiction.text.to_uppercase());
        }
        told::in_short(session, head)?;
    }
    told::readings(session, &heads)
}
