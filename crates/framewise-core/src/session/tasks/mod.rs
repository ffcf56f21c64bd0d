//! What changes: each action becomes a new moment, or is refused with the state as it was.

mod changed;
pub(super) mod share;

use super::action::{Action, Changed, Refused, RefusedKind};
use super::judged::Judged;
use super::loaded::Loaded;
use super::state::{MOST_UNDO, Moment, Session, Shown, Start};
use super::words::Phrase;
use crate::listed::Listed as _;
use crate::logic::program::VariableId;
use crate::logic::{Answer, Situation};
use crate::pack::{Frame, Said};

/// Why a verdict changed, as a clause, or nothing that could be said in one.
type Because = String;

pub(super) fn apply(session: &mut Session, action: Action) -> Result<Changed, Refused> {
    let loaded = session.loaded.clone();
    let mut next = session.moment.clone();
    let because: Because = match action {
        Action::Answer { fact, value } => answer(&loaded, &mut next, &fact, &value)?,
        Action::DontKnow { fact } => {
            let (variable, fact) = loaded.fact_named(&fact)?;
            next.situation.set(variable, Answer::DontKnow);
            loaded
                .words
                .say(Phrase::ClauseNotKnown, &[("label", &fact.label)])
        }
        Action::Clear { fact } => {
            let (variable, fact) = loaded.fact_named(&fact)?;
            next.situation.set(variable, Answer::NotAsked);
            loaded
                .words
                .say(Phrase::ClauseCleared, &[("label", &fact.label)])
        }
        Action::ChooseReading { reading, option } => choose(&loaded, &mut next, &reading, &option)?,
        Action::OpenReading { reading } => {
            let (variable, reading) = loaded.reading_named(&reading)?;
            next.situation.set(variable, Answer::NotAsked);
            loaded
                .words
                .say(Phrase::ClauseReadingOpen, &[("label", &reading.question)])
        }
        Action::ApplyChange(pairs) => {
            let mut list = Vec::new();
            for (fact, value) in &pairs {
                list.push(answer(&loaded, &mut next, fact, value)?);
            }
            loaded.words.list(&list)
        }
        Action::LoadScenario { id } => load_scenario(&loaded, &mut next, &id)?,
        Action::Reset => {
            next = Moment {
                situation: loaded.engine.unanswered(),
                start: Start::Blank,
            };
            loaded.words.say(Phrase::ClauseReset, &[])
        }
        Action::ShowJurisdictions(ids) => return show_jurisdictions(session, &ids),
        Action::ShowFrames(frames) => return Ok(show_frames(session, &frames)),
        Action::Undo => return travel(session, Travel::Back),
        Action::Redo => return travel(session, Travel::Forth),
        Action::OpenShared(code) => return open_shared(session, &code),
    };
    Ok(commit(session, next, &because))
}

fn answer(loaded: &Loaded, next: &mut Moment, fact: &str, value: &str) -> Result<Because, Refused> {
    let (variable, fact) = loaded.fact_named(fact)?;
    let value = loaded.value_named(&fact.values, value, Phrase::KindValue)?;
    next.situation.set(variable, Answer::Is(value));
    Ok(loaded.clause(variable, value))
}

fn choose(
    loaded: &Loaded,
    next: &mut Moment,
    reading: &str,
    option: &str,
) -> Result<Because, Refused> {
    let (variable, reading) = loaded.reading_named(reading)?;
    let options: Vec<Said> = reading.options.iter().map(|one| one.said.clone()).listed();
    let value = loaded.value_named(&options, option, Phrase::KindOption)?;
    next.situation.set(variable, Answer::Is(value));
    Ok(loaded.clause(variable, value))
}

fn load_scenario(loaded: &Loaded, next: &mut Moment, id: &str) -> Result<Because, Refused> {
    let position = loaded.scenario_named(id)?;
    let mut situation: Situation = loaded.engine.unanswered();
    for reading in
        (loaded.pack.facts.len()..next.situation.answers().len()).map(|one| VariableId(one as u16))
    {
        situation.set(reading, next.situation.get(reading));
    }
    let mut title = String::new();
    if let Some(scenario) = loaded.pack.scenarios.get(position) {
        title.clone_from(&scenario.title);
        for (variable, value) in &scenario.answers {
            situation.set(*variable, Answer::Is(*value));
        }
    }
    *next = Moment {
        situation,
        start: Start::Scenario(position),
    };
    let quoted = loaded.words.quoted(&title);
    Ok(loaded
        .words
        .say(Phrase::ClauseScenario, &[("title", &quoted)]))
}

/// Takes a new moment as a step of undo. The same moment again is no step.
fn commit(session: &mut Session, next: Moment, because: &str) -> Changed {
    if next == session.moment {
        return changed::nothing(session);
    }
    if session.past.len() >= MOST_UNDO {
        session.past.remove(0);
    }
    let before = core::mem::replace(&mut session.moment, next);
    session.past.push(before.clone());
    session.future.clear();
    rejudge(session, &before, because)
}

fn rejudge(session: &mut Session, before: &Moment, because: &str) -> Changed {
    let judged = Judged::of(
        &session.loaded,
        &session.moment.situation,
        &mut session.scratch,
    );
    let old = core::mem::replace(&mut session.judged, judged);
    session.revision = session.revision.wrapping_add(1);
    changed::between(session, before, &old, because)
}

#[derive(Clone, Copy)]
enum Travel {
    Back,
    Forth,
}

fn travel(session: &mut Session, way: Travel) -> Result<Changed, Refused> {
    let words = session.loaded.words;
    let (taken, phrase) = match way {
        Travel::Back => (session.past.pop(), Phrase::NothingToUndo),
        Travel::Forth => (session.future.pop(), Phrase::NothingToRedo),
    };
    let Some(next) = taken else {
        return Err(Refused {
            kind: RefusedKind::NothingThere,
            message: words.say(phrase, &[]),
            cure: words.say(Phrase::NothingThereCure, &[]),
        });
    };
    let before = core::mem::replace(&mut session.moment, next);
    let because = match way {
        Travel::Back => {
            session.future.push(before.clone());
            words.say(Phrase::ClauseUndone, &[])
        }
        Travel::Forth => {
            session.past.push(before.clone());
            words.say(Phrase::ClauseRedone, &[])
        }
    };
    Ok(rejudge(session, &before, &because))
}

fn show_jurisdictions(session: &mut Session, ids: &[String]) -> Result<Changed, Refused> {
    let loaded = &session.loaded;
    let all = loaded.pack.jurisdictions.len();
    let mut jurisdictions = Vec::new();
    for id in ids {
        let position = loaded.jurisdiction_named(id)?;
        if !jurisdictions.contains(&position) {
            jurisdictions.push(position);
        }
    }
    if jurisdictions.is_empty() {
        jurisdictions.extend(0..all);
    }
    let all = crate::text::digits(all as u128);
    let sentence = loaded
        .words
        .count(Phrase::ShownPlaces, jurisdictions.len(), &[("all", &all)]);
    let frames = session.shown.frames;
    let changed = show(
        session,
        Shown {
            jurisdictions,
            frames,
        },
    );
    Ok(Changed {
        sentence,
        ..changed
    })
}

fn show_frames(session: &mut Session, frames: &[Frame]) -> Changed {
    let flags = Frame::ALL.map(|frame| frames.is_empty() || frames.contains(&frame));
    let jurisdictions = session.shown.jurisdictions.clone();
    show(
        session,
        Shown {
            jurisdictions,
            frames: flags,
        },
    )
}

fn show(session: &mut Session, shown: Shown) -> Changed {
    if shown != session.shown {
        session.shown = shown;
        session.revision = session.revision.wrapping_add(1);
    }
    changed::nothing(session)
}

fn open_shared(session: &mut Session, code: &str) -> Result<Changed, Refused> {
    let opened = share::decode(&session.loaded, code)?;
    session.shown = opened.shown;
    session.revision = session.revision.wrapping_add(1);
    let because = session.loaded.words.say(Phrase::ClauseShared, &[]);
    let mut changed = commit(session, opened.moment, &because);
    changed.dropped = opened.dropped;
    Ok(changed)
}
