//! `framewise classify`: what every definition makes of a situation.

use super::clash;
use crate::chosen::ChosenSituation;
use std::process::ExitCode;

/// Say of every definition whether it is met, not met or open, and why. Exit code 1 if the answers clash.
#[derive(clap::Args)]
pub struct Classify {
    #[command(flatten)]
    situation: ChosenSituation,
}

impl Classify {
    /// Classifies.
    ///
    /// # Errors
    /// If the pack or the situation cannot be read.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let session = self.situation.session()?;
        if clash::said(&session) {
            return Ok(ExitCode::FAILURE);
        }
        let heads = session.definitions();
        let ids: Vec<&str> = heads.iter().map(|head| head.said.id.as_str()).collect();
        let mut jurisdiction = String::new();
        for definition in session.verdicts_of(&ids)? {
            if definition.head.jurisdiction.id != jurisdiction {
                jurisdiction.clone_from(&definition.head.jurisdiction.id);
                say!("\n{}", definition.head.jurisdiction.text);
            }
            let head = &definition.head;
            say!(
                "  {:<28} {:<12} {}",
                head.said.id,
                head.frame_name,
                definition.verdict.word
            );
            say!("      {} [{}]", definition.verdict.reason, head.cite.text);
        }
        say!("\n{}", session.loaded().pack().about.disclaimer);
        Ok(ExitCode::SUCCESS)
    }
}
