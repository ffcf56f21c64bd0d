//! The tags, each with the attributes that only it has. A new tag is one entry here and one arm in the widgets' `late.rs`.

use super::{Attribute, Field, Kind, Tag, text};

/// Every tag, in the order in which they are documented.
pub const TAGS: &[Tag] = &[
    Tag {
        name: "framewise-explorer",
        class: "FramewiseExplorer",
        first: true,
        doc: text(
            "A situation as a sentence with choices, and side by side what each legal system makes of it as trafficking and as a sexual offence against a child.",
        ),
        attributes: &[],
        implemented: true,
    },
    Tag {
        name: "framewise-questionnaire",
        class: "FramewiseQuestionnaire",
        first: false,
        doc: text(
            "Asks one question at a time about a hypothetical or public pattern, only while an answer can still matter, and says why it asks.",
        ),
        attributes: &[],
        implemented: true,
    },
    Tag {
        name: "framewise-explainer",
        class: "FramewiseExplainer",
        first: false,
        doc: text("A guided story in steps, with live verdicts."),
        attributes: &[
            Attribute {
                name: "explainer",
                property: "explainer",
                kind: Kind::Id,
                default: "",
                field: Field::Subject,
                doc: text("The story to tell, by id. Without it the first one."),
            },
            STEP,
            SLIDES,
        ],
        implemented: true,
    },
    Tag {
        name: "framewise-comparison",
        class: "FramewiseComparison",
        first: false,
        doc: text(
            "What follows from each frame, only where it differs; or two legal systems against each other.",
        ),
        attributes: &[Attribute {
            name: "between",
            property: "between",
            kind: Kind::Ids,
            default: "",
            field: Field::Subject,
            doc: text(
                "One jurisdiction, by id, to compare its frames, or two to compare with each other.",
            ),
        }],
        implemented: true,
    },
    Tag {
        name: "framewise-overlap",
        class: "FramewiseOverlap",
        first: false,
        doc: text(
            "How far two definitions cover the same situations, with exact shares and an example of each region.",
        ),
        attributes: &[
            Attribute {
                name: "left",
                property: "left",
                kind: Kind::Id,
                default: "",
                field: Field::Subject,
                doc: text("The one definition, by id."),
            },
            Attribute {
                name: "right",
                property: "right",
                kind: Kind::Id,
                default: "",
                field: Field::SubjectToo,
                doc: text("The other definition, by id."),
            },
        ],
        implemented: true,
    },
    Tag {
        name: "framewise-weigh",
        class: "FramewiseWeigh",
        first: false,
        doc: text(
            "The arguments of the roundtable for and against each frame, with who speaks, how surely, and corrections.",
        ),
        attributes: &[],
        implemented: true,
    },
    Tag {
        name: "framewise-quiz",
        class: "FramewiseQuiz",
        first: false,
        doc: text(
            "Questions whose right answers the engine derives, each with a lesson and its source. Nothing is stored or reported.",
        ),
        attributes: &[
            Attribute {
                name: "items",
                property: "items",
                kind: Kind::Ids,
                default: "",
                field: Field::Subject,
                doc: text(
                    "The questions to ask, by id and in this order. Without it all that are about the places and frames shown.",
                ),
            },
            STEP,
            SLIDES,
        ],
        implemented: true,
    },
];

/// Where to begin, for tags that go step by step.
const STEP: Attribute = Attribute {
    name: "step",
    property: "step",
    kind: Kind::Id,
    default: "",
    field: Field::Step,
    doc: text("The step or item to begin with, by id."),
};

/// Large, for tags that show one thing at a time.
const SLIDES: Attribute = Attribute {
    name: "slides",
    property: "slides",
    kind: Kind::Flag,
    default: "",
    field: Field::Slides,
    doc: text("One step at a time and large, for a projector."),
};
