//! `framewise classify`: what every definition makes of a situation.

use crate::chosen::ChosenSituation;
use std::process::ExitCode;

/// Say of every definition whether it is met, not met or open, and why.
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
        let heads = session.definitions();
        let ids: Vec<&str> = heads.iter().map(|head| head.said.id.as_str()).collect();
        let mut jurisdiction = String::new();
        for definition in session.verdicts_of(&ids)? {
            if definition.head.jurisdiction.id != jurisdiction {
                jurisdiction.clone_from(&definition.head.jurisdiction.id);
                println!("\n{}", definition.head.jurisdiction.text);
            }
            let head = &definition.head;
            println!("  {:<28} {:<12} {}", head.said.id, head.frame_name, definition.verdict.word);
            println!("      {} [{}]", definition.verdict.reason, head.cite.text);
        }
        println!("\n{}", session.loaded().pack().about.disclaimer);
        Ok(ExitCode::SUCCESS)
    }
}
