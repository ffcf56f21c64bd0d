//! From attribute texts to typed settings, and in readable words what is wrong with the rest.
//!
//! Every text is hostile until read: nothing here throws, panics or trusts. A bad value is left out, its default
//! stands, and a [`Complaint`] says where and how to put it right. It knows nothing of the DOM and nothing of a pack:
//! whether an id exists is the session's to say.

use crate::table::{Attribute, Field, Kind, Tag};
use framewise_core::session::{Action, Frame};

/// Longest text of an attribute that is read, in bytes.
const LONGEST: usize = 4096;

/// What a host set, typed. Fields that no attribute sets keep their defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Scenario id, or empty.
    pub scenario: String,
    /// Share code, or empty.
    pub state: String,
    /// Jurisdiction ids; empty shows all.
    pub jurisdictions: Vec<String>,
    /// Frames; empty shows both.
    pub frames: Vec<Frame>,
    /// Level of the title, 1 to 6.
    pub heading_level: u8,
    /// Language tag, or empty.
    pub language: String,
    /// Leaves out stories and reasons at first.
    pub plain: bool,
    /// Where the quick exit leads.
    pub exit_url: String,
    /// The quick exit is there.
    pub quick_exit: bool,
    /// Country whose places of help come first, or empty.
    pub help_country: String,
    /// The content note is there.
    pub content_note: bool,
    /// What is unfolded at first.
    pub unfolded: Vec<String>,
    /// Which part of the pack.
    pub subject: Vec<String>,
    /// Where to begin, or empty.
    pub step: String,
    /// One thing at a time, large.
    pub slides: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            scenario: String::new(),
            state: String::new(),
            jurisdictions: Vec::new(),
            frames: Vec::new(),
            heading_level: 2,
            language: String::new(),
            plain: false,
            exit_url: String::from("https://www.wikipedia.org/"),
            quick_exit: true,
            help_country: String::new(),
            content_note: true,
            unfolded: Vec::new(),
            subject: Vec::new(),
            step: String::new(),
            slides: false,
        }
    }
}

/// What is wrong with an attribute, for the reader of the page and its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Attribute name.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// How to put it right.
    pub cure: String,
}

impl Complaint {
    /// All of it on one line.
    pub fn line(&self) -> String {
        [&self.place, ": ", &self.message, " ", &self.cure].concat()
    }
}

impl Settings {
    /// Reads attributes in order; a name that the tag does not have is complained about.
    pub fn read<'a>(
        tag: &Tag,
        pairs: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> (Settings, Vec<Complaint>) {
        let mut settings = Settings::default();
        let mut complaints = Vec::new();
        for (name, value) in pairs {
            if let Err(complaint) = settings.set(tag, name, value) {
                complaints.push(complaint);
            }
        }
        (settings, complaints)
    }

    /// Sets one attribute and says which field it was.
    ///
    /// # Errors
    /// A name that the tag does not have, or a value that the attribute may not hold; the field is as it was.
    pub fn set(&mut self, tag: &Tag, name: &str, value: &str) -> Result<Field, Complaint> {
        let Some(attribute) = tag.attribute(name) else {
            return Err(Complaint {
                place: shorten(name),
                message: ["<", tag.name, "> has no such attribute."].concat(),
                cure: String::from("See the reference for its attributes."),
            });
        };
        let words = check(attribute, value)?;
        let first = || words.first().cloned().unwrap_or_default();
        match attribute.field {
            Field::Scenario => self.scenario = first(),
            Field::State => {
                let whole = first();
                let mut ids = whole.split('.').map(String::from);
                self.state = ids.next().unwrap_or_default();
                // A link to what is compared, or to a question, names it behind the state.
                let subject: Vec<String> = ids.filter(|id| is_id(id)).collect();
                let compares = tag.attribute("between").or(tag.attribute("left"));
                if compares.is_some() && !subject.is_empty() {
                    self.subject = subject;
                } else if let Some(step) = subject.first() {
                    self.step.clone_from(step);
                }
            }
            Field::Jurisdictions => self.jurisdictions = words,
            Field::Frames => {
                self.frames = words.iter().filter_map(|id| Frame::from_id(id)).collect()
            }
            Field::HeadingLevel => self.heading_level = first().parse().unwrap_or(2),
            Field::Language => self.language = first(),
            Field::Detail => self.plain = first() == "plain",
            Field::ExitUrl => {
                self.exit_url = match first() {
                    empty if empty.is_empty() => Settings::default().exit_url,
                    address => address,
                }
            }
            Field::QuickExit => self.quick_exit = first() != "hide",
            Field::HelpCountry => self.help_country = first(),
            Field::ContentNote => self.content_note = first() != "hide",
            Field::Unfolded => self.unfolded = split(&first()).map(String::from).collect(),
            Field::Subject if attribute.kind == Kind::Ids => self.subject = words,
            Field::Subject => match self.subject.first_mut() {
                Some(left) => *left = first(),
                None => self.subject = words,
            },
            Field::SubjectToo => {
                self.subject.resize(1, String::new());
                self.subject.push(first());
            }
            Field::Step => self.step = first(),
            Field::Slides => self.slides = first() != "false",
            Field::Theme | Field::Loader => {}
        }
        Ok(attribute.field)
    }

    /// What a session does at its start, in order.
    pub fn start(&self) -> Vec<Action> {
        let mut actions = Vec::new();
        for field in [
            Field::Jurisdictions,
            Field::Frames,
            Field::Scenario,
            Field::State,
        ] {
            actions.extend(self.action(field).filter(|_| self.holds(field)));
        }
        actions
    }

    /// What a session does when this field is set later; none for fields that are no action.
    pub fn action(&self, field: Field) -> Option<Action> {
        match field {
            Field::Jurisdictions => Some(Action::ShowJurisdictions(self.jurisdictions.clone())),
            Field::Frames => Some(Action::ShowFrames(self.frames.clone())),
            Field::Scenario if self.scenario.is_empty() => Some(Action::Reset),
            Field::Scenario => Some(Action::LoadScenario {
                id: self.scenario.clone(),
            }),
            Field::State if self.state.is_empty() => Some(Action::Reset),
            Field::State => Some(Action::OpenShared(self.state.clone())),
            _ => None,
        }
    }

    fn holds(&self, field: Field) -> bool {
        match field {
            Field::Jurisdictions => !self.jurisdictions.is_empty(),
            Field::Frames => !self.frames.is_empty(),
            Field::Scenario => !self.scenario.is_empty(),
            Field::State => !self.state.is_empty(),
            _ => false,
        }
    }
}

/// The words of a value that the attribute may hold; a single word for all but lists, none for an empty text.
fn check(attribute: &Attribute, value: &str) -> Result<Vec<String>, Complaint> {
    let wrong = |message: &str, cure: &str| Complaint {
        place: String::from(attribute.name),
        message: ["“", &shorten(value), "” ", message].concat(),
        cure: String::from(cure),
    };
    if value.len() > LONGEST {
        return Err(wrong("is too long.", "Use at most 4096 characters."));
    }
    let value = value.trim();
    if value.is_empty() && attribute.kind != Kind::Flag {
        return Ok(Vec::new());
    }
    let one = || Ok(vec![String::from(value)]);
    match attribute.kind {
        Kind::Id | Kind::Ids => {
            let ids: Vec<String> = split(value).map(String::from).collect();
            let single = attribute.kind == Kind::Ids || ids.len() == 1;
            if single && ids.iter().all(|id| is_id(id)) {
                Ok(ids)
            } else if attribute.kind == Kind::Id {
                Err(wrong(
                    "is not an id.",
                    "An id has small letters, digits and hyphens.",
                ))
            } else {
                Err(wrong(
                    "is not a list of ids.",
                    "Write ids with commas between, each of small letters, digits and hyphens.",
                ))
            }
        }
        Kind::Choice(allowed) if allowed.contains(&value) => one(),
        Kind::Choices(allowed) if split(value).all(|word| allowed.contains(&word)) => {
            Ok(split(value).map(String::from).collect())
        }
        Kind::Choice(allowed) | Kind::Choices(allowed) => Err(wrong(
            "is not one of the words allowed here.",
            &["Use one of: ", &allowed.join(", "), "."].concat(),
        )),
        Kind::Number(least, most) => match value.parse::<u8>() {
            Ok(number) if (least..=most).contains(&number) => one(),
            _ => Err(wrong(
                "is not a whole number that is allowed here.",
                &["Use ", &least.to_string(), " to ", &most.to_string(), "."].concat(),
            )),
        },
        Kind::Flag => one(),
        Kind::Address if is_address(value) => one(),
        Kind::Address => Err(wrong(
            "is not an address that may be followed.",
            "Write https:// before it, or begin a path on this site with / or ./",
        )),
        Kind::Code
            if value
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && !b"<>\"'`\\".contains(&byte)) =>
        {
            // A whole link is what a widget gives to copy; a code has no such sign.
            let (_, code) = value.rsplit_once('=').unwrap_or(("", value));
            Ok(vec![String::from(code)])
        }
        Kind::Code => Err(wrong(
            "is not a share code.",
            "Copy it again from “Link to this state” in the widget.",
        )),
        Kind::Language
            if value.len() <= 35
                && value
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') =>
        {
            one()
        }
        Kind::Language => Err(wrong(
            "is not a language tag.",
            "Use a tag such as “en” or “pt-BR”.",
        )),
        Kind::Words if value.chars().any(char::is_control) => Err(wrong(
            "has characters that cannot be shown.",
            "Use plain words.",
        )),
        Kind::Words => one(),
    }
}

fn split(list: &str) -> impl Iterator<Item = &str> {
    list.split([',', ' ', '\n', '\t', '\r'])
        .filter(|word| !word.is_empty())
}

fn is_id(text: &str) -> bool {
    (1..=80).contains(&text.len())
        && text.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._".contains(&byte)
        })
}

/// How a path may end whose first part has a dot; anything else is taken for the name of a host.
const PAGE_ENDINGS: &[&str] = &["html", "htm", "xhtml", "php", "asp", "aspx"];

/// An `https:` or `http:` address, or a path that begins as one: `bbc.co.uk` would lead to a page of this site that is not
/// there. Browsers drop tabs and newlines and stray controls before they look for a scheme, so none may be there.
fn is_address(text: &str) -> bool {
    if text
        .bytes()
        .any(|byte| byte <= b' ' || byte == 0x7f || byte == b'\\')
    {
        return false;
    }
    let scheme = text.split(['/', '?', '#']).next().unwrap_or_default();
    match scheme.split_once(':') {
        None => match scheme.rsplit_once('.') {
            None | Some(("" | ".", "")) => true,
            Some((_, ending)) => PAGE_ENDINGS.contains(&ending),
        },
        Some((name, _)) => name.eq_ignore_ascii_case("https") || name.eq_ignore_ascii_case("http"),
    }
}

/// The beginning of a text, without controls, for a message.
pub(crate) fn shorten(text: &str) -> String {
    let mut short: String = text
        .chars()
        .filter(|letter| !letter.is_control())
        .take(40)
        .collect();
    if text.chars().count() > 40 {
        short.push('…');
    }
    short
}
