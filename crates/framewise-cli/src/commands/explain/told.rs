//! What a session says, as lines of plain text that a lawyer can read and print. It adds no words about law of its own.

use framewise_core::session::{
    ChangeOutcome, Cite, DefinitionHead, ElementView, Goal, ScenarioState, Session, StoryPiece,
    Target, VerdictKind, VerdictView,
};

/// Facts that a reason names before it says "and more".
const SAID: usize = 3;

/// The scenario: title, story, what it shows, where it is from.
pub fn story(session: &Session) {
    let view = session.view();
    if let ScenarioState::Loaded(scenario) = &view.scenario {
        say!("{}", scenario.said.text);
        say!("{}{}", scenario.kind_text, bracketed(&scenario.cites));
        let words: Vec<&str> = view.story.iter().map(words_of).collect();
        say!("\n{}", words.concat().trim());
        say!("\nWhat it shows: {}", scenario.teaches);
    }
    say!("{}", view.about.as_of_sentence);
}

fn words_of(piece: &StoryPiece) -> &str {
    match piece {
        StoryPiece::Text(words) => words,
        StoryPiece::Slot(slot) => &slot.wording,
    }
}

/// One definition in a few lines: verdict, reason, what is missing, what would change.
///
/// # Errors
/// If there is no such definition.
pub fn in_short(session: &Session, head: &DefinitionHead) -> anyhow::Result<()> {
    let id = &head.said.id;
    let explanation = session.explain(id)?;
    let verdict = &explanation.verdict;
    say!(
        "\n{} [{}] ({}; {id})",
        head.said.text,
        cite(&head.cite),
        head.frame_name
    );
    if !head.standing_text.is_empty() {
        say!("  {}", head.standing_text);
    }
    because(verdict, "  ");
    change(session, id, verdict.kind, &explanation.route_sentence, "  ")
}

/// Verdict, reason and citations. The reason names a few facts; where it turns on more, all are listed.
fn because(verdict: &VerdictView, indent: &str) {
    let word = if verdict.reason.starts_with("Turns on") {
        String::new()
    } else {
        format!("{}. ", verdict.word)
    };
    say!(
        "{indent}{word}{}{}",
        verdict.reason,
        bracketed(&verdict.cites)
    );
    if verdict.facts.len() > SAID {
        let labels: Vec<&str> = verdict
            .facts
            .iter()
            .map(|fact| fact.text.as_str())
            .collect();
        say!("{indent}Still missing: {}.", labels.join("; "));
    }
}

/// What would turn the verdict; of an open one, the shortest way to met.
fn change(
    session: &Session,
    id: &str,
    kind: VerdictKind,
    route: &str,
    indent: &str,
) -> anyhow::Result<()> {
    let target = match kind {
        VerdictKind::Met => Target::NotMet,
        VerdictKind::NotMet => Target::Met,
        _ => {
            if !route.is_empty() {
                say!("{indent}{route}");
            }
            return Ok(());
        }
    };
    let changes = session.changes(&Goal::Definition(id.to_string()), target)?;
    say!("{indent}{}", changes.sentence);
    if let ChangeOutcome::Possible(list) = &changes.outcome {
        for change in list {
            say!("{indent}  - {}", change.sentence);
        }
    }
    Ok(())
}

/// The disputed readings on which one of these definitions turns: who reads it how, and where they say so.
///
/// # Errors
/// If there is no such definition.
pub fn readings(session: &Session, heads: &[DefinitionHead]) -> anyhow::Result<()> {
    let mut wanted: Vec<String> = Vec::new();
    for head in heads {
        let verdict = session.explain(&head.said.id)?.verdict;
        wanted.extend(verdict.readings.into_iter().map(|reading| reading.id));
    }
    let view = session.view();
    let mut open = view
        .readings
        .iter()
        .filter(|reading| wanted.contains(&reading.said.id))
        .peekable();
    if open.peek().is_some() {
        say!("\n\nWHERE THE LAW IS DISPUTED");
    }
    for reading in open {
        say!("\n{} ({})", reading.said.text, reading.said.id);
        for option in &reading.options {
            say!("  {} ({})", option.said.text, option.said.id);
            for holder in &option.holders {
                say!("    - {} [{}]", holder.text, cite(&holder.cite));
            }
        }
    }
    Ok(())
}

/// One definition element by element.
///
/// # Errors
/// If there is no such definition.
pub fn definition(session: &Session, id: &str) -> anyhow::Result<()> {
    let explanation = session.explain(id)?;
    let head = &explanation.head;
    say!("{} [{}]", head.said.text, cite(&head.cite));
    say!("{}, {}", head.jurisdiction.text, head.frame_name);
    say!("{} {}", head.summary, head.standing_text);
    if !head.note.is_empty() {
        say!("Note: {}", head.note);
    }
    let verdict = &explanation.verdict;
    say!("");
    because(verdict, "");
    say!("\n{}:", explanation.rule.text);
    explanation
        .elements
        .iter()
        .for_each(|element| print_element(element, "", 1));
    let reasons = session.reasons(id)?;
    for set in &reasons.sets {
        say!("\nReason: {}", set.sentence);
    }
    if !reasons.stands_sentence.is_empty() {
        say!("{}", reasons.stands_sentence);
    }
    say!("");
    change(session, id, verdict.kind, &explanation.route_sentence, "")?;
    readings(session, std::slice::from_ref(head))
}

/// An element, or a group inside one. A group that repeats the label above it is not said twice.
fn print_element(element: &ElementView, above: &str, depth: usize) {
    let indent = "  ".repeat(depth);
    let named = !element.said.text.is_empty();
    let label = if named {
        &element.said.text
    } else {
        &element.rule.text
    };
    let repeated = named && label == above;
    let inner = if repeated { depth } else { depth + 1 };
    if !repeated {
        let cites = if named {
            bracketed(&element.cites)
        } else {
            String::new()
        };
        say!("{indent}{label}: {}{cites}", element.status_word);
        if !element.note.is_empty() {
            say!("{indent}  Note: {}", element.note);
        }
    }
    let dash = "  ".repeat(inner);
    for look in &element.looks_at {
        say!(
            "{dash}- {}: {} (needed: {})",
            look.what.text,
            look.answer_text,
            look.wanted
        );
    }
    element
        .children
        .iter()
        .for_each(|child| print_element(child, label, inner));
}

/// Citations in brackets after a space, or nothing.
fn bracketed(cites: &[Cite]) -> String {
    if cites.is_empty() {
        return String::new();
    }
    let cites: Vec<String> = cites.iter().map(cite).collect();
    format!(" [{}]", cites.join("; "))
}

/// A citation with its mark.
pub fn cite(cite: &Cite) -> String {
    match cite.confidence_text.as_str() {
        "" => cite.text.clone(),
        confidence => format!("{} ({confidence})", cite.text),
    }
}
