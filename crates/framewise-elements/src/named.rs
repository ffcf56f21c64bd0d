//! Which names in the settings the content does not have, each with those it has that come nearest.
//!
//! [`crate::settings`] reads what could be an id; here it is held against a pack. Nothing is refused: what is not there is
//! left out, what is there stays, and the author of the page is told. It knows nothing of the DOM.

use crate::settings::{Complaint, Settings, shorten};
use crate::table::{Field, Tag};
use framewise_core::arrange::Arrange;
use framewise_core::session::{Action, Frame, Loaded};

/// How many near names are offered.
const OFFERED: usize = 3;

/// What may be unfolded besides places. The last four are for pictures of a state.
const UNFOLDED: [&str; 8] = [
    "facts", "same", "sources", "help", "result", "answer", "summary", "parts",
];

/// What the settings name and the content does not have, in the order of the attributes. The content must be whole.
pub fn unknown(tag: &Tag, settings: &Settings, loaded: &Loaded) -> Vec<Complaint> {
    each_unknown(tag, settings, loaded, complaint)
}

/// The same, told in another way: by attribute, name, and the names that there are.
pub fn each_unknown<Told>(
    tag: &Tag,
    settings: &Settings,
    loaded: &Loaded,
    tell: impl Fn(&'static str, &str, Vec<String>) -> Told,
) -> Vec<Told> {
    let mut told = Vec::new();
    for attribute in tag.all_attributes() {
        let field = attribute.field;
        let wanted = wanted(tag, field, settings);
        if wanted.is_empty() {
            continue;
        }
        let known = known(tag, attribute.name, settings, loaded);
        for name in wanted {
            if !known.iter().any(|one| one == name) {
                told.push(tell(attribute.name, name, known.clone()));
            }
        }
    }
    told
}

/// Takes from an action the places that the law does not have, since one wrong name would keep the right ones from being
/// shown; false if nothing is left to do. [`unknown`] names what was left out.
pub fn known_action(action: &mut Action, loaded: &Loaded) -> bool {
    match action {
        Action::ShowJurisdictions(ids) => {
            ids.retain(|id| loaded.jurisdiction_named(id).is_ok());
            true
        }
        Action::LoadScenario { id } => loaded.scenario_named(id).is_ok(),
        _ => true,
    }
}

/// The names that a field holds.
fn wanted<'a>(tag: &Tag, field: Field, settings: &'a Settings) -> Vec<&'a str> {
    let one = |name: Option<&'a String>| name.map(String::as_str).into_iter().collect();
    let all = |names: &'a [String]| names.iter().map(String::as_str).collect();
    let mut names: Vec<&str> = match field {
        Field::Scenario => one(Some(&settings.scenario)),
        Field::Jurisdictions => all(&settings.jurisdictions),
        Field::HelpCountry => one(Some(&settings.help_country)),
        Field::Unfolded => all(&settings.unfolded),
        // Of a pair each has an attribute of its own.
        Field::Subject if tag.attribute("right").is_some() => one(settings.subject.first()),
        Field::Subject => all(&settings.subject),
        Field::SubjectToo => one(settings.subject.get(1)),
        Field::Step => one(Some(&settings.step)),
        _ => Vec::new(),
    };
    names.retain(|name| !name.is_empty());
    names
}

/// The names that an attribute may hold.
fn known(tag: &Tag, attribute: &str, settings: &Settings, loaded: &Loaded) -> Vec<String> {
    let (pack, commentary) = (loaded.pack(), loaded.commentary());
    let places = || pack.jurisdictions.iter().map(|one| one.id.clone());
    let frames = || Frame::ALL.into_iter().map(|frame| String::from(frame.id()));
    match attribute {
        "scenario" => pack.scenarios.iter().map(|one| one.id.clone()).collect(),
        "jurisdictions" => places().collect(),
        "between" => places().chain(frames()).collect(),
        "help-country" => {
            let lines = commentary.helplines.iter();
            lines.map(|line| line.country.clone()).collect()
        }
        "unfolded" => {
            let mut names: Vec<String> = UNFOLDED.map(String::from).to_vec();
            for place in places() {
                names.push(["outcomes:", &place].concat());
                names.extend(frames().map(|frame| ["cell:", &place, ":", &frame].concat()));
            }
            names
        }
        "explainer" => {
            let stories = commentary.explainers.iter();
            stories.map(|story| story.said.id.clone()).collect()
        }
        "step" if tag.attribute("explainer").is_some() => {
            let mut stories = commentary.explainers.iter();
            let told = stories
                .clone()
                .find(|story| settings.subject.contains(&story.said.id))
                .or_else(|| stories.next());
            let steps = told.map_or(&[][..], |story| &story.steps);
            steps.iter().map(|step| step.said.id.clone()).collect()
        }
        // Of a quiz a step is an item.
        "items" | "step" => commentary.quiz.iter().map(|item| item.id.clone()).collect(),
        _ => pack.definitions.iter().map(|one| one.id.clone()).collect(),
    }
}

fn complaint(place: &str, name: &str, mut known: Vec<String>) -> Complaint {
    known.retain(|one| !one.is_empty());
    known.arrange_by_key(|one| distance(name, one));
    known.dedup();
    known.truncate(OFFERED);
    Complaint {
        place: String::from(place),
        message: [
            "“",
            &shorten(name),
            "” is not in this content and was left out.",
        ]
        .concat(),
        cure: ["The nearest that is: “", &known.join("”, “"), "”."].concat(),
    }
}

/// How many letters must be put in, taken out or exchanged to make one text of the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (place, letter) in one.chars().enumerate() {
        let mut diagonal = place;
        let mut left = place + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, wanted) in row.iter_mut().skip(1).zip(other.chars()) {
            let exchanged = diagonal + usize::from(letter != wanted);
            diagonal = *cell;
            left = exchanged.min(*cell + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}
