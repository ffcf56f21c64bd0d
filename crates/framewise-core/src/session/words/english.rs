//! English, complete. A pair holds the wording for one and for any other number; all else is the same for both.

use super::{Category, Phrase};

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
        Phrase::ReasonNoneInForce => "{n} definition is listed, and it is not in force.",
        Phrase::StandsEvenIf => "It would stand even if this were different: {list}.",
        Phrase::ChangesSingle => "This is the only single change after which {goal} is {target}.",
        Phrase::ChangesSets => {
            "No single change is enough. These {size} changes together make this {target}: {goal}."
        }
        Phrase::ChangesSome => "This is one of the smallest changes; there may be others.",
        Phrase::ChangedRest => "{list}; {n} other result changed",
        Phrase::ChangedDefinitions => {
            "{n} definition inside the summaries changed, because {because}"
        }
        Phrase::QuestionsLeft => "{n} more question",
        Phrase::CountedFacts => {
            "Counted are the possible answers to {n} fact that matters here: {list}."
        }
        Phrase::WitnessRest => "{list}; {n} other fact that matters here is not so",
        Phrase::DifferingOf => "{n} of {all} dimensions differs or may differ.",
        Phrase::TermYears => "{n} year",
        Phrase::TermMonths => "{n} month",
        Phrase::Minutes => "{n} minute",
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
        Phrase::ClauseNo => "it is not so that {label}",
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
        Phrase::ClashSentence => "These answers cannot all be so: {answers}.",
        Phrase::ClashMend => "Take back or change the answer on “{label}”.",
        Phrase::AsOf => "Law as of {date}.",
        // Frames and places.
        Phrase::FrameTrafficking => "trafficking",
        Phrase::FrameCsea => "sexual offence against a child",
        Phrase::HeadingTrafficking => "Framed as trafficking",
        Phrase::HeadingCsea => "Framed as a sexual offence against a child",
        Phrase::AsTrafficking => "as trafficking",
        Phrase::AsCsea => "as a sexual offence against a child",
        Phrase::AsBoth => "As both",
        Phrase::CellName => "{jurisdiction}, {frame}",
        Phrase::StandingNotInForce => "Adopted, not in force.",
        Phrase::StandingRepealed => "Repealed or replaced.",
        Phrase::StandingRepealedOn => "Repealed or replaced on {to}.",
        Phrase::StandingFrom => "In force from {from}.",
        Phrase::StandingFromTo => "In force from {from} to {to}.",
        Phrase::StandingTo => "In force to {to}.",
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
        Phrase::NameVerdict => "{name}: {verdict}.",
        Phrase::MetPlain => "All that it asks for is met.",
        Phrase::MetBy => "{list} are met.",
        Phrase::BothMet => "Both are met",
        Phrase::BothNotMet => "Not both are met",
        Phrase::BothOpen => "Open: see each column",
        Phrase::TogetherMet => "Both frames are met now, so what either column states can follow.",
        Phrase::TogetherNotMet => {
            "The two frames are not both met now, so only what a met frame states can follow."
        }
        Phrase::TogetherOpen => "Whether both frames are met is open.",
        Phrase::TogetherNote => {
            "Whether one act may be charged in both ways, and how sentences then add up, is not recorded here."
        }
        Phrase::TogetherBoth => "In both frames",
        Phrase::TogetherOnlyTrafficking => "Only as trafficking",
        Phrase::TogetherOnlyCsea => "Only as a sexual offence",
        Phrase::NotMetBecause => "{element} is not met, because {clause}.",
        Phrase::NotMetNoneOf => "{element} is not met: none of its {n} alternatives is.",
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
        Phrase::CellNoneMet => "None of {n} definitions is met. {short}: {reason}",
        Phrase::CellMetTogether => "Whatever the open facts and readings are, {list} is met.",
        Phrase::ReasonClash => "There is nothing to judge while the answers clash.",
        Phrase::ReasonNoDefinition => {
            "This pack holds no definition for this place and frame. That does not mean that its law has none."
        }
        Phrase::ReasonNoneInForce => "{n} definitions are listed, and none is in force.",
        Phrase::ReasonSentence => "{verdict}, because {clauses}.",
        Phrase::ReasonAlways => "{verdict}, whatever the answers are.",
        Phrase::StandsEvenIf => "It would stand even if these were different: {list}.",
        // Elements.
        Phrase::ElementMet => "met",
        Phrase::ElementNotMet => "not met",
        Phrase::ElementNotStated => "not stated",
        Phrase::ElementDisputed => "disputed",
        Phrase::ElementBoth => "not stated and disputed",
        Phrase::RuleAll => "All of these",
        Phrase::RuleAny => "Any of these",
        Phrase::RuleNot => "Not this",
        Phrase::RuleAtLeast => "At least {n} of these",
        Phrase::RouteMet => "It is met already.",
        Phrase::RouteNone => "No answer to these facts can make it met, as the law is read here.",
        Phrase::RouteStep => "{label}: {now}, would have to be: {wanted}",
        Phrase::RouteNeeds => "It would be met if {list}",
        Phrase::SearchStopped => {
            "The search was stopped by its bound before it found anything, so nothing is known."
        }
        Phrase::AcrossEvery => "Met on every reading of the law.",
        Phrase::AcrossSome => "Met on {n} of {total} ways to read the law.",
        Phrase::AcrossNone => "Not settled as met on any reading of the law.",
        // Changes.
        Phrase::ChangesAlready => "{goal} is {target} already.",
        Phrase::ChangesNothing => "No change of these facts can make this {target}: {goal}.",
        Phrase::ChangesSingle => {
            "These {n} single changes, each alone, make this {target}: {goal}."
        }
        Phrase::ChangesSets => {
            "No smaller change is enough. Any of these {n} sets of {size} changes makes this {target}: {goal}."
        }
        Phrase::ChangesSome => "These are {n} of the smallest changes; there may be others.",
        Phrase::ChangedOne => "{name}: now {verdict}, because {because}.",
        Phrase::NowOne => "{name} is now {verdict}",
        Phrase::ChangedMany => "{because}: {list}.",
        Phrase::ChangedRest => "{list}; {n} other results changed",
        Phrase::ChangedDefinitions => {
            "{n} definitions inside the summaries changed, because {because}"
        }
        Phrase::ChangedNothing => "No result changed.",
        Phrase::ChangedClash => "The answers clash, because {because}.",
        // Questions.
        Phrase::QuestionsNone => "No more questions",
        Phrase::QuestionsLeft => "{n} more questions",
        Phrase::QuestionsRange => "{least} to {n} more questions",
        Phrase::SettledOf => "{n} of {all} settled",
        Phrase::WhyNarrows => {
            "No answer settles a result at once; it narrows down what else must be asked."
        }
        Phrase::WhyNothing => "{value} settles nothing yet.",
        Phrase::WhySettles => "{value} settles {list}.",
        Phrase::WhyOne => "{name} ({verdict})",
        // Comparison.
        Phrase::RelationEquivalent => {
            "By the facts asked about here, {left} and {right} are met in exactly the same situations."
        }
        Phrase::RelationLeft => {
            "By the facts asked about here, whatever meets {left} also meets {right}, but not the other way round."
        }
        Phrase::RelationRight => {
            "By the facts asked about here, whatever meets {right} also meets {left}, but not the other way round."
        }
        Phrase::RelationDisjoint => {
            "By the facts asked about here, {left} and {right} are never both met."
        }
        Phrase::RelationLeftNever => "{left} cannot be met here; {right} can.",
        Phrase::RelationRightNever => "{right} cannot be met here; {left} can.",
        Phrase::RelationNeither => "Neither {left} nor {right} can be met here.",
        Phrase::RelationOverlap => {
            "{left} and {right} overlap: both, only the one and only the other are all possible."
        }
        Phrase::RegionBoth => "Both",
        Phrase::RegionOnly => "Only {name}",
        Phrase::RegionNeither => "Neither",
        Phrase::CountedNothing => "Nothing is left to count: the answers settle both.",
        Phrase::CountedFacts => {
            "Counted are the possible combinations of {n} facts that matter here: {list}."
        }
        Phrase::ShareNone => "none",
        Phrase::ShareAll => "all",
        Phrase::ShareTiny => "less than 0.1%",
        Phrase::ShareNearlyAll => "more than 99.9%",
        Phrase::ShareWhole => "{units}%",
        Phrase::ShareTenths => "{units}.{tenths}%",
        Phrase::WitnessNothing => "None of the facts that matter here is so.",
        Phrase::WitnessAll => "{list}",
        Phrase::WitnessRest => "{list}; {n} other facts that matter here are not so",
        // Outcomes.
        Phrase::DifferingOf => "{n} of {all} dimensions differ or may differ.",
        Phrase::SamenessSame => "Same",
        Phrase::SamenessDiffers => "Differs",
        Phrase::SamenessDepends => "Depends on what is open",
        Phrase::SamenessOneSided => "Only one side is recorded here",
        Phrase::SamenessArguments => "Only arguments are recorded here",
        Phrase::AppliesYes => "applies",
        Phrase::AppliesNo => "does not apply here",
        Phrase::AppliesDepends => "depends on {list}",
        Phrase::PenaltyUpTo => "up to {most}",
        Phrase::PenaltyAtLeast => "at least {least}",
        Phrase::PenaltyRange => "{least} to {most}",
        Phrase::PenaltyFine => "{prison}; {fine}",
        Phrase::TermLife => "life",
        Phrase::TermYears => "{n} years",
        Phrase::TermMonths => "{n} months",
        // The roundtable.
        Phrase::VoicePaper => "The paper says",
        Phrase::VoiceRoundtable => "Summary of the roundtable",
        Phrase::VoiceSome => "It was said by some",
        Phrase::VoiceIjm => "The International Justice Mission argues",
        Phrase::VoiceArgued => "It was argued",
        Phrase::VoiceNoted => "It was noted",
        Phrase::VoiceBroadlyAgreed => "It was broadly agreed",
        Phrase::VoiceFelt => "Participants felt",
        Phrase::VoiceMajority => "The majority of participants agreed",
        Phrase::VoiceReported => "It was reported",
        Phrase::VoiceRecommends => "The WeProtect Global Alliance recommends",
        Phrase::VoiceThirdParty => "Quoted by the paper from others",
        Phrase::LeanForTrafficking => "Speaks for the trafficking frame",
        Phrase::LeanAgainstTrafficking => "Cautions against the trafficking frame",
        Phrase::LeanForCsea => "Speaks for an offence of its own",
        Phrase::LeanBoth => "Speaks for both sides",
        Phrase::LeanNeutral => "Speaks for neither side",
        Phrase::LeanWhatever => "Holds whatever the frame",
        Phrase::LeanWeak => "{lean} (weakly)",
        // Stories and quiz.
        Phrase::Minutes => "{n} minutes",
        Phrase::QuizDepends => "It depends",
        // Refusals.
        Phrase::KindFact => "fact",
        Phrase::KindValue => "answer",
        Phrase::KindReading => "reading",
        Phrase::KindOption => "way of reading",
        Phrase::KindJurisdiction => "jurisdiction",
        Phrase::KindDefinition => "definition",
        Phrase::KindScenario => "scenario",
        Phrase::KindExplainer => "guided story",
        Phrase::KindArgument => "argument",
        Phrase::KindDimension => "dimension",
        Phrase::UnknownId => "There is no {kind} “{id}” in this pack.",
        Phrase::UnknownIdCure => "Check the id against the pack's own list.",
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
    }
}
