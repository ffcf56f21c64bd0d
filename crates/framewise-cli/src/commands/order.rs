//! `framewise order`: a long search for an order of facts and readings under which a pack's diagram is small, kept in the
//! pack's folder for every later compilation.

use anyhow::Context;
use framewise_compiler::authored::ORDER_FILE;
use framewise_compiler::compile_folder;
use framewise_core::logic::order;
use framewise_core::logic::program::VariableId;
use framewise_core::pack::Pack;
use framewise_core::session::whole_program;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

const HEAD: &str = "\
# Made by `framewise order`: facts and readings in an order that makes answers quick. It changes no answer. Nothing need
# be done here when facts come or go; run the command again after larger changes of the law.
";

/// Look long for an order of facts and readings that makes answers quick, and keep it in the folder as order.yaml.
///
/// It changes no answer. Every compilation begins with the order that is kept; run this again after larger changes.
#[derive(clap::Args)]
pub struct Order {
    /// The folder.
    folder: PathBuf,
    /// How many orders to try; each takes about as long as a check of the folder.
    #[arg(long, default_value_t = 40)]
    rounds: usize,
}

impl Order {
    /// Searches and writes.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let pack = match compile_folder(&self.folder) {
            Ok(compiled) => compiled.pack,
            Err(diagnostics) => {
                say!("{diagnostics}");
                return Ok(ExitCode::FAILURE);
            }
        };
        let program = whole_program(&pack);
        let found = order::improve(&program, &program.order, self.rounds);
        let path = self.folder.join(ORDER_FILE);
        std::fs::write(&path, written(&pack, &found))
            .with_context(|| format!("writing {}", path.display()))?;
        let nodes = |order: &[VariableId]| order::cost(&program, order).unwrap_or_default();
        say!(
            "{}: {} nodes, {} before",
            path.display(),
            nodes(&found),
            nodes(&program.order)
        );
        Ok(ExitCode::SUCCESS)
    }
}

fn written(pack: &Pack, order: &[VariableId]) -> String {
    let facts = pack.facts.iter().map(|fact| fact.id.as_str());
    let readings = pack.readings.iter().map(|reading| reading.id.as_str());
    let ids: Vec<&str> = facts.chain(readings).collect();
    let mut text = HEAD.to_string();
    for variable in order {
        if let Some(id) = ids.get(usize::from(variable.0)) {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "- {id}");
        }
    }
    text
}
