//! Answers to queries: explanation, reasons, changes, comparison, next question.

use super::{ToJs, object, shape, tagged, words};
use framewise_core::session::{
    AcrossCase, AcrossView, AnsweredView, ChangeOutcome, ChangeStep, ChangeView, Changes,
    Comparison, ComparisonCase, ElementStatus, ElementView, Explanation, Goal, GoalView, Interview,
    LookView, Next, QuestionView, ReasonView, Reasons, RegionKind, RegionView, Relation, RouteStep,
    RuleKind, RuleView, SettlesView, Target, WhyView, Witness,
};
use wasm_bindgen::JsValue;

pub(super) const TYPES: &[&str] = &[
    STATUS,
    RULE_KIND,
    RULE,
    LOOK,
    ELEMENT,
    ROUTE,
    ACROSS_CASE,
    ACROSS,
    EXPLANATION,
    REASON,
    REASONS,
    STEP,
    CHANGE,
    OUTCOME,
    CHANGES,
    RELATION,
    REGION_KIND,
    WITNESS,
    REGION,
    COMPARISON_CASE,
    COMPARISON,
    SETTLES,
    WHY,
    QUESTION,
    NEXT,
    ANSWERED,
    GOAL,
    INTERVIEW,
];

const STATUS: &str = "export type ElementStatus = 'met' | 'not-met' | 'not-stated' | 'disputed' | 'both' | 'clash';\n";

impl ToJs for ElementStatus {
    fn to_js(&self) -> JsValue {
        self.id().to_js()
    }
}

const RULE_KIND: &str = "export type RuleKind = { readonly type: 'leaf' | 'all' | 'any' | 'not' } | { readonly type: 'at-least'; readonly count: number };\n";

impl ToJs for RuleKind {
    fn to_js(&self) -> JsValue {
        match self {
            RuleKind::Leaf => tagged("leaf", "", &[]),
            RuleKind::All => tagged("all", "", &[]),
            RuleKind::Any => tagged("any", "", &[]),
            RuleKind::Not => tagged("not", "", &[]),
            RuleKind::AtLeast(count) => tagged("at-least", "count,", &[count]),
        }
    }
}

shape!(RuleView => RULE, "Rule", "How the children of an element combine.", |it| {
    "kind": "RuleKind" = it.kind,
    "text": "string" = it.text,
});

shape!(LookView => LOOK, "Look", "A fact or reading that an element looks at.", |it| {
    "sort": "GivenSort" = it.sort,
    "what": "Said" = it.what,
    "answer": "Answer" = it.answer,
    "wanted": "string" = it.wanted,
    "status": "ElementStatus" = it.status,
});

shape!(ElementView => ELEMENT, "Element", "One element of a definition.", |it| {
    "id": "string" = it.said.id,
    "label": "string" = it.said.text,
    "status": "ElementStatus" = it.status,
    "rule": "Rule" = it.rule,
    "cites": "readonly Cite[]" = it.cites,
    "note": "string" = it.note,
    "looksAt": "readonly Look[]" = it.looks_at,
    "children": "readonly Element[]" = it.children,
    "decisive": "boolean" = it.decisive,
});

shape!(RouteStep => ROUTE, "RouteStep", "A step that is missing on the shortest way to met.", |it| {
    "given": "Given" = it.given,
    "text": "string" = it.text,
});

shape!(AcrossCase => ACROSS_CASE, "AcrossCase", "The verdict under one choice of readings.", |it| {
    "readings": "readonly Given[]" = it.readings,
    "kind": "VerdictKind" = it.kind,
});

const ACROSS: &str = "export type Across = { readonly type: 'not-disputed' } | { readonly type: 'disputed'; readonly sentence: string; readonly cases: readonly AcrossCase[]; readonly complete: boolean };\n";

impl ToJs for AcrossView {
    fn to_js(&self) -> JsValue {
        match self {
            AcrossView::NotDisputed => tagged("not-disputed", "", &[]),
            AcrossView::Disputed {
                sentence,
                cases,
                complete,
            } => tagged(
                "disputed",
                "sentence,cases,complete,",
                &[sentence, cases, complete],
            ),
        }
    }
}

shape!(Explanation => EXPLANATION, "Explanation", "A definition unfolded.", |it| {
    "head": "DefinitionHead" = it.head,
    "verdict": "Verdict" = it.verdict,
    "rule": "Rule" = it.rule,
    "elements": "readonly Element[]" = it.elements,
    "route": "readonly RouteStep[]" = it.route,
    "routeSentence": "string" = it.route_sentence,
    "across": "Across" = it.across,
    "complete": "boolean" = it.complete,
});

shape!(ReasonView => REASON, "Reason", "A minimal set of answers and readings that alone forces the verdict.", |it| {
    "given": "readonly Given[]" = it.given,
    "sentence": "string" = it.sentence,
});

shape!(Reasons => REASONS, "Reasons", "The smallest sets of answers and readings that alone force a verdict. `standsEvenIf` is what `sets[0]` does without, all at once; it says nothing of the other sets.", |it| {
    "head": "DefinitionHead" = it.head,
    "verdict": "Verdict" = it.verdict,
    "sets": "readonly Reason[]" = it.sets,
    "complete": "boolean" = it.complete,
    "standsEvenIf": "readonly Given[]" = it.stands_even_if,
    "standsSentence": "string" = it.stands_sentence,
});

shape!(ChangeStep => STEP, "ChangeStep", "One changed answer.", |it| {
    "fact": "Said" = it.fact,
    "from": "string" = it.from,
    "to": "Said" = it.to,
    "clause": "string" = it.clause,
});

shape!(ChangeView => CHANGE, "Change", "One smallest set of changed answers that turns the verdict.", |it| {
    "steps": "readonly ChangeStep[]" = it.steps,
    "sentence": "string" = it.sentence,
});

const OUTCOME: &str = "export type ChangeOutcome = { readonly type: 'already-so' | 'nothing' | 'unknown' | 'clash' } | { readonly type: 'possible'; readonly changes: readonly Change[] };\n";

impl ToJs for ChangeOutcome {
    fn to_js(&self) -> JsValue {
        match self {
            ChangeOutcome::AlreadySo => tagged("already-so", "", &[]),
            ChangeOutcome::Possible(changes) => tagged("possible", "changes,", &[changes]),
            ChangeOutcome::Nothing => tagged("nothing", "", &[]),
            ChangeOutcome::Unknown => tagged("unknown", "", &[]),
            ChangeOutcome::Clash => tagged("clash", "", &[]),
        }
    }
}

impl ToJs for Target {
    fn to_js(&self) -> JsValue {
        match self {
            Target::Met => "met".to_js(),
            Target::NotMet => "not-met".to_js(),
        }
    }
}

impl ToJs for Goal {
    fn to_js(&self) -> JsValue {
        match self {
            Goal::Definition(id) => object("definition,", &[id]),
            Goal::Cell(jurisdiction, frame) => {
                object("jurisdiction,frame,", &[jurisdiction, frame])
            }
        }
    }
}

shape!(Changes => CHANGES, "Changes", "The smallest changes that turn a verdict. `fixed` are the answered facts that none may alter; `standsEvenIf` is as in `reasons`, for the verdict as it is.", |it| {
    "goal": "Goal" = it.goal,
    "goalText": "string" = it.goal_text,
    "target": "Target" = it.target,
    "verdict": "Verdict" = it.verdict,
    "outcome": "ChangeOutcome" = it.outcome,
    "complete": "boolean" = it.complete,
    "sentence": "string" = it.sentence,
    "standsEvenIf": "readonly Given[]" = it.stands_even_if,
    "fixed": "readonly Given[]" = it.fixed,
});

words!(Relation => RELATION, "Relation", {
    Relation::Equivalent => "equivalent",
    Relation::LeftImpliesRight => "left-implies-right",
    Relation::RightImpliesLeft => "right-implies-left",
    Relation::Disjoint => "disjoint",
    Relation::LeftImpossible => "left-impossible",
    Relation::RightImpossible => "right-impossible",
    Relation::NeitherPossible => "neither-possible",
    Relation::Overlapping => "overlapping",
    Relation::Clash => "clash",
});

words!(RegionKind => REGION_KIND, "RegionKind", {
    RegionKind::Both => "both",
    RegionKind::OnlyLeft => "only-left",
    RegionKind::OnlyRight => "only-right",
    RegionKind::Neither => "neither",
});

const WITNESS: &str = "export type Witness = { readonly type: 'empty' } | { readonly type: 'situation'; readonly given: readonly Given[]; readonly sentence: string };\n";

impl ToJs for Witness {
    fn to_js(&self) -> JsValue {
        match self {
            Witness::Empty => tagged("empty", "", &[]),
            Witness::Situation { given, sentence } => {
                tagged("situation", "given,sentence,", &[given, sentence])
            }
        }
    }
}

shape!(RegionView => REGION, "Region", "One region of a comparison. Counts are exact, in decimal.", |it| {
    "kind": "RegionKind" = it.kind,
    "label": "string" = it.label,
    "count": "string" = it.count,
    "shareText": "string" = it.share_text,
    "witness": "Witness" = it.witness,
});

shape!(ComparisonCase => COMPARISON_CASE, "ComparisonCase", "Counts under one choice of readings.", |it| {
    "readings": "readonly Given[]" = it.readings,
    "regions": "readonly Region[]" = it.regions,
    "total": "string" = it.total,
});

shape!(Comparison => COMPARISON, "Comparison", "Two definitions compared.", |it| {
    "left": "DefinitionHead" = it.left,
    "right": "DefinitionHead" = it.right,
    "relation": "Relation" = it.relation,
    "sentence": "string" = it.sentence,
    "regions": "readonly Region[]" = it.regions,
    "readAs": "readonly Given[]" = it.read_as,
    "cases": "readonly ComparisonCase[]" = it.cases,
    "casesComplete": "boolean" = it.cases_complete,
    "total": "string" = it.total,
    "counted": "string" = it.counted,
    "under": "readonly Given[]" = it.under,
});

shape!(SettlesView => SETTLES, "Settles", "A goal that an answer settles.", |it| {
    "goal": "Goal" = it.goal,
    "name": "string" = it.name,
    "to": "VerdictKind" = it.to,
});

shape!(WhyView => WHY, "Why", "What one value settles.", |it| {
    "value": "Said" = it.value,
    "settles": "readonly Settles[]" = it.settles,
    "sentence": "string" = it.sentence,
});

shape!(QuestionView => QUESTION, "Question", "A question with why it is asked.", |it| {
    "fact": "Fact" = it.fact,
    "why": "readonly Why[]" = it.why,
    "whySentence": "string" = it.why_sentence,
});

const NEXT: &str = "export type Next = { readonly type: 'done' | 'clash' } | { readonly type: 'ask'; readonly question: Question };\n";

impl ToJs for Next {
    fn to_js(&self) -> JsValue {
        match self {
            Next::Ask(question) => tagged("ask", "question,", &[question]),
            Next::Done => tagged("done", "", &[]),
            Next::Clash => tagged("clash", "", &[]),
        }
    }
}

shape!(AnsweredView => ANSWERED, "Answered", "An answer that was given.", |it| {
    "fact": "Fact" = it.fact,
    "clause": "string" = it.clause,
});

shape!(GoalView => GOAL, "GoalState", "A goal of the questionnaire with its verdict.", |it| {
    "goal": "Goal" = it.goal,
    "name": "string" = it.name,
    "verdict": "Verdict" = it.verdict,
});

shape!(Interview => INTERVIEW, "Interview", "What to ask next, and how much is left.", |it| {
    "next": "Next" = it.next,
    "number": "number" = it.number,
    "least": "number" = it.least,
    "most": "number" = it.most,
    "leftSentence": "string" = it.left_sentence,
    "answered": "readonly Answered[]" = it.answered,
    "notNeeded": "readonly Said[]" = it.not_needed,
    "settled": "readonly GoalState[]" = it.settled,
    "unsettled": "readonly GoalState[]" = it.unsettled,
});
