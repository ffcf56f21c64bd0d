//! `framewise render`: a widget as complete, readable HTML that needs no script.

mod oembed;

use crate::chosen::ChosenPack;
use crate::render::{self, Written, attributes, pages};
use anyhow::{Context, bail};
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};
use framewise_core::session::Loaded;
use framewise_elements::table::TAGS;
use framewise_widgets::readable::Kind;
use std::path::PathBuf;
use std::process::ExitCode;

/// Write a widget as readable HTML: the text, its citations and the places of help, without any script.
///
/// Put what this writes between the tags of the widget. Readers without scripts, search engines, reader modes and
/// paper get all of it; where scripts run, the widget takes its place. Nothing in it needs a style or a script, so
/// every content security policy allows it.
///
/// `framewise render --fill site/` goes through pages instead: in every Framewise tag whose only content is the comment
/// `<!-- rendered -->`, it writes the text that belongs to the attributes of that tag. Run it again whenever the
/// content changes; what it wrote before is replaced.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  framewise render explorer --pack packs/online-exploitation --scenario carer-streams-at-home --jurisdictions england-wales
  framewise render quiz --format element --script https://your.host/framewise/framewise.js > snippet.html
  framewise render explainer --explainer two-frames --format page --output story.html
  framewise render explorer --scenario carer-streams-at-home --format page --output embeds/carer.html \\
      --oembed https://your.host/embeds/ --script https://your.host/framewise/embed/embed.js \\
      --stylesheet https://your.host/framewise/embed/embed.css
  framewise render --fill site/")]
pub struct Render {
    /// The widget.
    #[arg(value_parser = ["explorer", "questionnaire", "explainer", "comparison", "overlap", "weigh", "quiz"],
        required_unless_present = "fill")]
    widget: Option<String>,
    #[command(flatten)]
    attributes: Attributes,
    /// How much to write: what stands between the tags, the whole element, or a whole page.
    #[arg(long, value_enum, default_value_t = Format::Fragment)]
    format: Format,
    /// Address of `framewise.js`, to make an element or a page come alive.
    #[arg(long, value_name = "ADDRESS")]
    script: Option<String>,
    /// Address of a stylesheet for a page, such as the package's `readable.css`.
    #[arg(long, value_name = "ADDRESS")]
    stylesheet: Option<String>,
    /// Write to this file instead of printing.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Public address of the folder that will serve the page: its oEmbed answer is written beside it, and the page says
    /// where, so that WordPress and others turn the page's address into a frame. A static host can serve both. For the
    /// frame's height and quick exit, `--script` is the package's `embed/embed.js`.
    #[arg(long, value_name = "ADDRESS", requires = "output")]
    oembed: Option<String>,
    /// Fill in these pages, or all pages of these folders.
    #[arg(long, value_name = "PLACE", num_args = 1.., conflicts_with_all = ["widget", "format", "script", "stylesheet", "output", "oembed"])]
    fill: Vec<PathBuf>,
    #[command(flatten)]
    pack: ChosenPack,
}

/// How much is written.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// What stands between the tags of the widget.
    Fragment,
    /// The tag with its attributes and what stands in it, to be pasted into a page.
    Element,
    /// A page of its own.
    Page,
}

impl Render {
    /// Renders.
    ///
    /// # Errors
    /// If the pack cannot be read, an attribute or a page is wrong, or a file cannot be written.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let pack = Loaded::new(self.pack.read()?)?;
        let Some(name) = &self.widget else {
            for line in pages::fill(&pack, &self.fill)? {
                say!("{line}");
            }
            return Ok(ExitCode::SUCCESS);
        };
        let Some(kind) = Kind::from_name(name) else {
            bail!("there is no widget `{name}`");
        };
        if self.oembed.is_some() && self.format != Format::Page {
            bail!("an oEmbed answer belongs to a page: add --format page");
        }
        let mut pairs = self.attributes.0;
        // A page of its own begins with the widget's title.
        if self.format == Format::Page && !pairs.iter().any(|(name, _)| name == "heading-level") {
            pairs.push((String::from("heading-level"), String::from("1")));
        }
        let written = render::write(&pack, kind, &pairs, "framewise")?;
        let html = match self.format {
            Format::Fragment => written.html,
            Format::Element => element(&written, self.script.as_deref()),
            Format::Page => {
                let answer = match (&self.oembed, &self.output) {
                    (Some(address), Some(path)) => {
                        Some(oembed::Answer::of(&written, address, path)?)
                    }
                    _ => None,
                };
                if let Some(answer) = &answer {
                    answer.write()?;
                }
                page(
                    &written,
                    self.script.as_deref(),
                    self.stylesheet.as_deref(),
                    answer.as_ref(),
                )
            }
        };
        match &self.output {
            None => say!("{}", html.trim_end()),
            Some(path) => std::fs::write(path, &html)
                .with_context(|| format!("writing {}", path.display()))?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn script(address: Option<&str>) -> String {
    address.map_or_else(String::new, |address| {
        let address = attributes::escape(address);
        format!("<script type=\"module\" src=\"{address}\"></script>\n")
    })
}

fn element(written: &Written, address: Option<&str>) -> String {
    format!(
        "{}{}\n{}</{}>\n",
        script(address),
        written.tag_open,
        written.html,
        written.tag
    )
}

fn page(
    written: &Written,
    address: Option<&str>,
    stylesheet: Option<&str>,
    answer: Option<&oembed::Answer>,
) -> String {
    let stylesheet = stylesheet.map_or_else(String::new, |address| {
        let address = attributes::escape(address);
        format!("<link rel=\"stylesheet\" href=\"{address}\">\n")
    });
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n{}{}{}</head>\n\
         <body>\n<main id=\"place\">\n{}</main>\n</body>\n</html>\n",
        attributes::escape(&written.language),
        attributes::escape(&written.title),
        answer.map_or_else(String::new, oembed::Answer::link),
        stylesheet,
        script(address),
        element(written, None),
    )
}

/// Attributes of the widget's tag, as options of the same names; the table of the elements says which there are.
struct Attributes(Vec<(String, String)>);

impl Args for Attributes {
    fn augment_args(command: Command) -> Command {
        attributes::offered().fold(command, |command, attribute| {
            let only: Vec<&str> = TAGS
                .iter()
                .filter(|tag| tag.attributes.iter().any(|one| one.name == attribute.name))
                .map(|tag| tag.name.trim_start_matches("framewise-"))
                .collect();
            let help = if only.is_empty() {
                attribute.doc.to_string()
            } else {
                format!("({}) {}", only.join(", "), attribute.doc)
            };
            let option = Arg::new(attribute.name)
                .long(attribute.name)
                .value_name(attributes::value_name(attribute.kind))
                .help(help)
                .conflicts_with("fill")
                .help_heading("State, as in the attributes of the tag");
            command.arg(option)
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Attributes::augment_args(command)
    }
}

impl FromArgMatches for Attributes {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Attributes, clap::Error> {
        let given = attributes::offered().filter_map(|attribute| {
            let value = matches.get_one::<String>(attribute.name)?;
            Some((attribute.name.to_string(), value.clone()))
        });
        Ok(Attributes(given.collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Attributes::from_arg_matches(matches)?;
        Ok(())
    }
}
