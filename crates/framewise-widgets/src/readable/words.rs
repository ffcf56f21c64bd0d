//! Words that only the readable form needs, where a widget would have a control. They are not in the wasm.

/// The words.
pub(super) struct ReadableWords {
    pub(super) explorer_lede: &'static str,
    pub(super) no_story: &'static str,
    pub(super) stated: &'static str,
    pub(super) verdicts: &'static str,
    pub(super) left_open: &'static str,
    pub(super) taken: &'static str,
    pub(super) more_changes: &'static str,
    pub(super) anywhere: &'static str,
    pub(super) questions: &'static str,
    pub(super) questions_lede: &'static str,
    pub(super) answers: &'static str,
    pub(super) first_question: &'static str,
    pub(super) quiz_lede: &'static str,
    pub(super) weigh_lede: &'static str,
    pub(super) overlap_cases: &'static str,
    pub(super) cases_incomplete: &'static str,
    pub(super) place: &'static str,
}

/// English. `{name}` marks a place that is filled in.
pub(super) static ENGLISH: ReadableWords = ReadableWords {
    explorer_lede: "One situation, and what the law of each place makes of it: as trafficking, and as a sexual offence against a child. Each answer says what it turns on.",
    no_story: "No situation is chosen. What is open below turns on facts that are not stated.",
    stated: "Also stated ({n})",
    verdicts: "The answers in short",
    left_open: "It is left open here.",
    taken: "(read like this here)",
    more_changes: "{n} more changes of the same size are not listed here.",
    anywhere: "Any country",
    questions: "The questions",
    questions_lede: "These questions can still matter to an answer below. A question that cannot change anything any more is left out.",
    answers: "Possible answers",
    first_question: "The question that would settle most",
    quiz_lede: "Make up your mind first; then unfold the answer and read why. Nothing is scored or sent.",
    weigh_lede: "What was said for and against each frame, by whom, and how surely. There is no right or wrong and no score.",
    overlap_cases: "The same, for each way to read the law",
    cases_incomplete: "There are more ways to read the law than are listed here.",
    place: "Place",
};
