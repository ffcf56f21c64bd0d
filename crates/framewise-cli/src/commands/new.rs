//! `framewise new`: a pack or a file to start from, with every key explained.

use anyhow::{Context, bail};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Write a new pack, definition, scenario or jurisdiction to start from.
#[derive(clap::Args)]
pub struct New {
    /// What.
    #[arg(value_enum)]
    what: What,
    /// Its id, in small letters with hyphens.
    id: String,
    /// The pack's folder.
    #[arg(long, default_value = ".")]
    pack: PathBuf,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum What {
    Pack,
    Definition,
    Scenario,
    Jurisdiction,
}

/// A file to write: its place in the pack, the name of its schema, and its text, in which `ID` stands for the id.
type Template = (String, &'static str, &'static str);

impl What {
    fn templates(self, id: &str) -> Vec<Template> {
        match self {
            What::Pack => vec![
                (
                    "pack.yaml".to_string(),
                    "pack",
                    include_str!("../../templates/pack.yaml"),
                ),
                (
                    "sources.yaml".to_string(),
                    "sources",
                    include_str!("../../templates/sources.yaml"),
                ),
                (
                    "facts/situation.yaml".to_string(),
                    "facts",
                    include_str!("../../templates/facts.yaml"),
                ),
            ],
            What::Definition => vec![(
                format!("law/{id}.yaml"),
                "law",
                include_str!("../../templates/definition.yaml"),
            )],
            What::Scenario => vec![(
                format!("scenarios/{id}.yaml"),
                "scenarios",
                include_str!("../../templates/scenario.yaml"),
            )],
            What::Jurisdiction => vec![(
                format!("jurisdictions/{id}.yaml"),
                "jurisdiction",
                include_str!("../../templates/jurisdiction.yaml"),
            )],
        }
    }

    /// What an author does next.
    fn next(self) -> &'static str {
        match self {
            What::Pack => {
                "Fill them in; add law with `framewise new jurisdiction <id>` and `framewise new definition <id>`."
            }
            What::Definition => {
                "Fill it in: one element for each thing that must be proved, each with its citation."
            }
            What::Scenario => "Fill it in: what is given, and the verdicts that you expect.",
            What::Jurisdiction => {
                "Fill it in: what follows in each frame, each with its provision."
            }
        }
    }
}

impl New {
    /// Writes the files.
    ///
    /// # Errors
    /// If the id is none, a file is there already, or one cannot be written.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let words = |word: &str| !word.is_empty() && word.chars().all(letter);
        if !(self.id.split('-').all(words) && self.id.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            bail!(
                "`{}` cannot be an id: use small letters, digits and single hyphens, such as `live-stream`",
                self.id
            );
        }
        let templates = self.what.templates(&self.id);
        for (path, _, _) in &templates {
            let path = self.pack.join(path);
            if path.exists() {
                bail!(
                    "{} is there already: choose another id, or edit it",
                    path.display()
                );
            }
        }
        if matches!(self.what, What::Pack) {
            for (name, text) in framewise_compiler::schemas() {
                write(&self.pack.join("schema").join(name), &text)?;
            }
        }
        for (path, schema, text) in templates {
            let hint = hint(&self.pack, &path, schema);
            write(
                &self.pack.join(&path),
                &format!("{hint}{}", text.replace("ID", &self.id)),
            )?;
            say!("{}", self.pack.join(&path).display());
        }
        say!("{}", self.what.next());
        say!(
            "`framewise check {}` says what is missing; with `--watch` it says so whenever you save.",
            self.pack.display()
        );
        Ok(ExitCode::SUCCESS)
    }
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).with_context(|| format!("making {}", parent.display()))?;
    }
    std::fs::write(path, text).with_context(|| format!("writing {}", path.display()))
}

/// The line from which editors know the schema: that of the nearest `schema` folder in or above the pack, if any.
fn hint(pack: &Path, file: &str, schema: &str) -> String {
    let name = format!("schema/{schema}.schema.json");
    let mut way = "../".repeat(file.matches('/').count());
    let mut folder = pack.to_path_buf();
    for _ in 0..4 {
        if folder.join(&name).is_file() {
            return format!("# yaml-language-server: $schema={way}{name}\n");
        }
        folder.push("..");
        way.push_str("../");
    }
    String::new()
}
