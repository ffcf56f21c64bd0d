//! English, complete. A pair holds the wording for one and for any other number; all else is the same for both.

use super::{Category, LatePhrase, Phrase};

pub(super) fn template(phrase: Phrase, category: Category) -> &'static str {
    match category {
        Category::One => one(phrase),
        _ => other(phrase),
    }
}

/// Only what differs from [`other`] for the number one.
fn one(phrase: Phrase) -> &'static str {
    match phrase {
        Phrase::LeftUnanswered => "{n} more fact could be asked.",
        Phrase::WordOnFacts => "Turns on a fact",
        Phrase::WordOnReadings => "Turns on a reading",
        Phrase::MetBy => "{list} is met.",
        Phrase::CellMetMore => {
            "All that “{title}” asks for is met. {n} other definition is met too."
        }
        Phrase::ReasonNoneInForce => "{n} definition is listed, and it does not decide here.",
        Phrase::ChangedRest => "{list}; {n} other result changed",
        Phrase::ChangedDefinitions => {
            "{n} definition inside the summaries changed, because {because}"
        }
        Phrase::DroppedFacts => "{n} answer was left out: its question is no longer here.",
        Phrase::DroppedJurisdictions => "{n} jurisdiction is no longer here.",
        same => other(same),
    }
}

fn other(phrase: Phrase) -> &'static str {
    match phrase {
        // Lists, quotation, dates.
        Phrase::ListAnd => "{before} and {end}",
        Phrase::ListOr => "{before} or {end}",
        Phrase::ListComma => ", ",
        Phrase::ListMore => "{list} and {n} more",
        Phrase::Quoted => "“{text}”",
        Phrase::Date => "{day} {month} {year}",
        Phrase::January => "January",
        Phrase::February => "February",
        Phrase::March => "March",
        Phrase::April => "April",
        Phrase::May => "May",
        Phrase::June => "June",
        Phrase::July => "July",
        Phrase::August => "August",
        Phrase::September => "September",
        Phrase::October => "October",
        Phrase::November => "November",
        Phrase::December => "December",
        // Facts and answers.
        Phrase::ClauseNo => "it is not the case that {label}",
        Phrase::ClauseBand => "{label} is {value}",
        Phrase::ClauseOneOf => "“{label}” is answered “{value}”",
        Phrase::ClauseReading => "“{label}” is read as “{value}”",
        Phrase::ClauseNotKnown => "“{label}” is not known",
        Phrase::ClauseCleared => "“{label}” is no longer stated",
        Phrase::ClauseReadingOpen => "“{label}” is left open again",
        Phrase::ClauseReset => "everything was cleared",
        Phrase::ClauseScenario => "the situation {title} was opened",
        Phrase::ClauseShared => "a shared situation was opened",
        Phrase::ClauseUndone => "the last step was taken back",
        Phrase::ClauseRedone => "the step was done again",
        Phrase::Whether => "whether {label}",
        Phrase::NotStated => "not stated",
        Phrase::NotKnown => "not known",
        Phrase::LeftOpen => "left open",
        Phrase::Under => "under {number}",
        Phrase::OrOver => "{number} or over",
        Phrase::FromUnder => "at least {low} and under {high}",
        Phrase::OtherThan => "other than {list}",
        Phrase::NotYetChecked => "not yet checked against the text",
        Phrase::ScenarioHypothetical => "A hypothetical pattern",
        Phrase::ScenarioCase => "A published case",
        Phrase::LeftUnanswered => "{n} more facts could be asked.",
        Phrase::LeftNeeded => "{n} of them can still matter.",
        Phrase::ClashSentence => "These answers cannot all be true: {answers}.",
        Phrase::ClashMend => "Take back or change the answer on “{label}”.",
        Phrase::AsOf => "Law as of {date}.",
        // Frames and places.
        Phrase::FrameTrafficking => "trafficking",
        Phrase::FrameCsea => "sexual offence against a child",
        Phrase::HeadingTrafficking => "Framed as trafficking",
        Phrase::HeadingCsea => "Framed as a sexual offence against a child",
        Phrase::AsTrafficking => "as trafficking",
        Phrase::AsCsea => "as a sexual offence against a child",
        Phrase::CellName => "{jurisdiction}, {frame}",
        Phrase::StandingNotInForce => "Adopted, not in force.",
        Phrase::StandingRepealed => "Repealed or replaced.",
        Phrase::StandingRepealedOn => "Repealed or replaced on {to}.",
        Phrase::StandingFrom => "In force from {from}.",
        Phrase::StandingFromTo => "In force from {from} to {to}.",
        Phrase::StandingTo => "In force to {to}.",
        Phrase::Beside => "Shown for comparison; it does not decide this frame here ({cite}).",
        // Verdicts.
        Phrase::WordMet => "Met",
        Phrase::WordNotMet => "Not met",
        Phrase::WordOnFacts => "Turns on {n} facts",
        Phrase::WordOnReadings => "Turns on {n} readings",
        Phrase::WordOnBoth => "Turns on facts and readings",
        Phrase::WordClash => "These answers clash",
        Phrase::WordNoDefinition => "Not judged here",
        Phrase::InsideMet => "met",
        Phrase::InsideNotMet => "not met",
        Phrase::InsideOnFacts => "open (turns on facts)",
        Phrase::InsideOnReadings => "open (turns on how the law is read)",
        Phrase::InsideOnBoth => "open (turns on facts and on how the law is read)",
        Phrase::InsideClash => "without an answer while the answers clash",
        Phrase::InsideNoDefinition => "not judged here",
        Phrase::MetPlain => "All that it asks for is met.",
        Phrase::MetBy => "{list} are met.",
        Phrase::NotMetBecause => "{element} is not met, because {clause}.",
        Phrase::NotMetNoneOf => "{element} is not met: none of its {n} alternatives is met.",
        Phrase::NotMetFollows => "{element} is not met: the other answers exclude it.",
        Phrase::NotMetApplies => "{element} is not met, because this applies: {clause}.",
        Phrase::NotMetOnly => "Not met, because {clause}.",
        Phrase::NotMetTogether => "Its elements cannot all be met with these answers.",
        Phrase::TurnsOnFacts => "Turns on {facts}.",
        Phrase::TurnsOnReadings => "It is open here how the law is read or applied: {readings}.",
        Phrase::TurnsOnBoth => {
            "Turns on {facts}. It is also open how the law is read or applied: {readings}."
        }
        Phrase::TurnsUnknown => "It is not settled by what is known.",
        Phrase::CellMet => "All that “{title}” asks for is met.",
        Phrase::CellOne => "{short}: {reason}",
        Phrase::CellMetMore => {
            "All that “{title}” asks for is met. {n} other definitions are met too."
        }
        Phrase::CellNoneMet => "None of the {n} definitions here is met. {short}: {reason}",
        Phrase::CellMetTogether => "Whatever the open facts and readings are, {list} is met.",
        Phrase::ReasonClash => "There is nothing to judge while the answers clash.",
        Phrase::ReasonNoDefinition => {
            "This pack holds no definition for this place and frame. That does not mean that its law has none."
        }
        Phrase::ReasonNoneInForce => "{n} definitions are listed, and none of them decides here.",
        // Changes.
        Phrase::ChangedOne => "{name}: now {verdict}, because {because}.",
        Phrase::NowOne => "{name} is now {verdict}",
        Phrase::ChangedMany => "{because}: {list}.",
        Phrase::ChangedRest => "{list}; {n} other results changed",
        Phrase::ChangedDefinitions => {
            "{n} definitions inside the summaries changed, because {because}"
        }
        Phrase::ChangedNothing => "No result changed.",
        Phrase::ShownPlaces => "Places shown: {n} of {all}.",
        Phrase::ChangedClash => "The answers clash, because {because}.",
        // Refusals.
        Phrase::KindFact => "fact",
        Phrase::KindValue => "answer",
        Phrase::KindReading => "reading",
        Phrase::KindOption => "way of reading",
        Phrase::KindJurisdiction => "jurisdiction",
        Phrase::KindDefinition => "definition",
        Phrase::KindScenario => "scenario",
        Phrase::UnknownId => "There is no {kind} “{id}” in this pack.",
        Phrase::UnknownIdCure => "Check the id against the pack's own list.",
        Phrase::UnknownValueCure => "It can be: {list}.",
        Phrase::NothingToUndo => "There is no step to take back.",
        Phrase::NothingToRedo => "There is no step to do again.",
        Phrase::NothingThereCure => "Change an answer first.",
        Phrase::QueryFailed => "The engine gave no answer: {detail}.",
        Phrase::QueryFailedCure => {
            "Answer or choose more, so that less is left open, and ask again."
        }
        Phrase::PackListBroken => {
            "The pack is damaged: its list of {list} does not fit its other lists."
        }
        Phrase::PackLogicBroken => "The pack's logic cannot be used: {detail}.",
        Phrase::IdsCollide => "The ids “{one}” and “{other}” cannot be told apart in share codes.",
        Phrase::BadPackCure => "Compile the pack again with the framewise command of this version.",
        Phrase::ShareDamaged => "This share code is damaged or incomplete.",
        Phrase::ShareLater => "This share code has a format that this version does not know.",
        Phrase::ShareOtherPack => "This share code belongs to another pack.",
        Phrase::ShareCure => "Copy the whole link again from where it was made.",
        Phrase::DroppedFacts => "{n} answers were left out: their questions are no longer here.",
        Phrase::DroppedValue => {
            "The answer on “{label}” was left out: it is no longer one of the choices."
        }
        Phrase::DroppedScenario => "The scenario it started from is no longer here.",
        Phrase::DroppedJurisdictions => "{n} jurisdictions are no longer here.",
        Phrase::DroppedVersion => {
            "The link was made with another version of this content, so results may differ."
        }
        Phrase::Late(_) => "",
    }
}

/// What [`template`] does, for the phrases that may come later.
pub(super) fn late(phrase: LatePhrase, category: Category) -> &'static str {
    match category {
        Category::One => late_one(phrase),
        _ => late_other(phrase),
    }
}

fn late_one(phrase: LatePhrase) -> &'static str {
    match phrase {
        LatePhrase::StandsEvenIf => "It would stand even if this were different: {list}.",
        LatePhrase::ChangesSingle => {
            "This is the only single change after which {goal} is {target}."
        }
        LatePhrase::ChangesSets => {
            "No single change is enough. These {size} changes together make this {target}: {goal}."
        }
        LatePhrase::ChangesSome => "This is one of the smallest changes; there may be others.",
        LatePhrase::QuestionsLeft => "{n} more question",
        LatePhrase::CountedFacts => {
            "Counted are the possible answers to {n} fact that matters here: {list}."
        }
        LatePhrase::WitnessRest => "{list}; {n} other fact that matters here is not true",
        LatePhrase::DifferingOf => "{n} of {all} questions differs or may differ.",
        LatePhrase::TermYears => "{n} year",
        LatePhrase::TermMonths => "{n} month",
        LatePhrase::Minutes => "{n} minute",
        same => late_other(same),
    }
}

fn late_other(phrase: LatePhrase) -> &'static str {
    match phrase {
        // Frames and places.
        LatePhrase::AsBoth => "As both",
        // Verdicts.
        LatePhrase::NameVerdict => "{name}: {verdict}.",
        LatePhrase::BothMet => "Both are met",
        LatePhrase::BothNotMet => "Not both are met",
        LatePhrase::BothOpen => "Open: see each column",
        LatePhrase::TogetherMet => "Each frame adds what it states.",
        LatePhrase::TogetherNotMet => {
            "A provision whose definition is not met adds nothing. Those tied to no definition are listed, which does not say that they apply."
        }
        LatePhrase::TogetherOpen => "What each frame adds turns on what is open.",
        LatePhrase::TogetherNote => {
            "Whether one act may be charged in both ways, and how sentences then add up, is not recorded here."
        }
        LatePhrase::TogetherBoth => "The same in both",
        LatePhrase::TogetherOnlyTrafficking => "Trafficking adds",
        LatePhrase::TogetherOnlyCsea => "The sexual offence adds",
        LatePhrase::ReasonSentence => "{verdict}, because {clauses}.",
        LatePhrase::ReasonAlways => "{verdict}, whatever the answers are.",
        LatePhrase::StandsEvenIf => "It would stand even if these were different: {list}.",
        // Elements.
        LatePhrase::ElementMet => "met",
        LatePhrase::ElementNotMet => "not met",
        LatePhrase::ElementNotStated => "not stated",
        LatePhrase::ElementDisputed => "disputed",
        LatePhrase::ElementBoth => "not stated and disputed",
        LatePhrase::RuleAll => "All of these",
        LatePhrase::RuleAny => "One of these is enough",
        LatePhrase::RuleNot => "This must not be so",
        LatePhrase::RuleAtLeast => "At least {n} of these",
        LatePhrase::RouteMet => "It is met already.",
        LatePhrase::RouteNone => {
            "No answer to these facts can make it met, as the law is read here."
        }
        LatePhrase::RouteStep => "{label}: {now}, would have to be: {wanted}",
        LatePhrase::RouteNeeds => "It would be met if {list}",
        LatePhrase::SearchStopped => {
            "The search was stopped by its bound before it found anything, so nothing is known."
        }
        LatePhrase::AcrossEvery => "Met on every reading of the law.",
        LatePhrase::AcrossSome => "Met on {n} of {total} ways to read the law.",
        LatePhrase::AcrossNone => "Not settled as met on any reading of the law.",
        // Changes.
        LatePhrase::ChangesAlready => "{goal} is {target} already.",
        LatePhrase::ChangesNothing => "No change of these facts can make this {target}: {goal}.",
        LatePhrase::ChangesSingle => "Each of these {n} changes alone makes this {target}: {goal}.",
        LatePhrase::ChangesSets => {
            "No smaller change is enough. Any of these {n} sets of {size} changes makes this {target}: {goal}."
        }
        LatePhrase::ChangesSome => "These are {n} of the smallest changes; there may be others.",
        // Questions.
        LatePhrase::QuestionsNone => "No more questions",
        LatePhrase::QuestionsLeft => "{n} more questions",
        LatePhrase::QuestionsRange => "{least} to {n} more questions",
        LatePhrase::SettledOf => "{n} of {all} settled",
        LatePhrase::WhyNarrows => {
            "No answer settles a result at once; it narrows down what else must be asked."
        }
        LatePhrase::WhyNothing => "{value} settles nothing yet.",
        LatePhrase::WhySettles => "{value} settles {list}.",
        LatePhrase::WhyOne => "{name} ({verdict})",
        // Comparison.
        LatePhrase::RelationEquivalent => {
            "By the facts asked about here, {left} and {right} are met in exactly the same situations."
        }
        LatePhrase::RelationLeft => {
            "By the facts asked about here, whatever meets {left} also meets {right}, but not the other way round."
        }
        LatePhrase::RelationRight => {
            "By the facts asked about here, whatever meets {right} also meets {left}, but not the other way round."
        }
        LatePhrase::RelationDisjoint => {
            "By the facts asked about here, {left} and {right} are never both met."
        }
        LatePhrase::RelationLeftNever => "{left} cannot be met here; {right} can.",
        LatePhrase::RelationRightNever => "{right} cannot be met here; {left} can.",
        LatePhrase::RelationNeither => "Neither {left} nor {right} can be met here.",
        LatePhrase::RelationOverlap => {
            "{left} and {right} overlap: both, only the one and only the other are all possible."
        }
        LatePhrase::RegionBoth => "Both",
        LatePhrase::RegionOnly => "Only {name}",
        LatePhrase::RegionNeither => "Neither",
        LatePhrase::CountedNothing => "Nothing is left to count: the answers settle both.",
        LatePhrase::CountedFacts => {
            "Counted are the possible combinations of {n} facts on which the two turn, or which are tied to those: {list}."
        }
        LatePhrase::ShareNone => "none",
        LatePhrase::ShareAll => "all",
        LatePhrase::ShareTiny => "less than 0.1%",
        LatePhrase::ShareNearlyAll => "more than 99.9%",
        LatePhrase::ShareWhole => "{units}%",
        LatePhrase::ShareTenths => "{units}.{tenths}%",
        LatePhrase::WitnessNothing => "None of the facts that matter here is true.",
        LatePhrase::WitnessAll => "{list}",
        LatePhrase::WitnessRest => "{list}; {n} other facts that matter here are not true",
        // Outcomes.
        LatePhrase::DifferingOf => "{n} of {all} questions differ or may differ.",
        LatePhrase::SamenessSame => "Same",
        LatePhrase::SamenessDiffers => "Differs",
        LatePhrase::SamenessDepends => "Depends on what is open",
        LatePhrase::SamenessOneSided => "Only one side is recorded here",
        LatePhrase::SamenessArguments => "Only arguments are recorded here",
        LatePhrase::AppliesYes => "applies",
        LatePhrase::AppliesNo => "does not apply here",
        LatePhrase::AppliesDepends => "depends on {list}",
        LatePhrase::PenaltyUpTo => "up to {most}",
        LatePhrase::PenaltyAtLeast => "at least {least}",
        LatePhrase::PenaltyRange => "{least} to {most}",
        LatePhrase::PenaltyFine => "{prison}; {fine}",
        LatePhrase::TermLife => "life",
        LatePhrase::TermYears => "{n} years",
        LatePhrase::TermMonths => "{n} months",
        // The roundtable.
        LatePhrase::VoicePaper => "The paper says",
        LatePhrase::VoiceRoundtable => "Summary of the roundtable",
        LatePhrase::VoiceSome => "It was said by some",
        LatePhrase::VoiceIjm => "The International Justice Mission argues",
        LatePhrase::VoiceArgued => "It was argued",
        LatePhrase::VoiceNoted => "It was noted",
        LatePhrase::VoiceBroadlyAgreed => "It was broadly agreed",
        LatePhrase::VoiceFelt => "Participants felt",
        LatePhrase::VoiceMajority => "The majority of participants agreed",
        LatePhrase::VoiceReported => "It was reported",
        LatePhrase::VoiceRecommends => "The WeProtect Global Alliance recommends",
        LatePhrase::VoiceThirdParty => "Quoted by the paper from others",
        LatePhrase::LeanForTrafficking => "Speaks for the trafficking frame",
        LatePhrase::LeanAgainstTrafficking => "Cautions against the trafficking frame",
        LatePhrase::LeanForCsea => "Speaks for an offence of its own",
        LatePhrase::LeanBoth => "Speaks for both sides",
        LatePhrase::LeanNeutral => "Speaks for neither side",
        LatePhrase::LeanWhatever => "Holds whatever the frame",
        LatePhrase::LeanWeak => "{lean} (weakly)",
        // Stories and quiz.
        LatePhrase::Minutes => "{n} minutes",
        LatePhrase::QuizDepends => "It depends",
        // Refusals.
        LatePhrase::KindExplainer => "guided story",
        LatePhrase::KindArgument => "argument",
        LatePhrase::KindDimension => "dimension",
    }
}
