//! Attributes that every tag has.

use super::{Attribute, Field, Kind, text};

/// Attributes of every tag, in the order in which they are documented.
pub const COMMON: &[Attribute] = &[
    Attribute {
        name: "scenario",
        property: "scenario",
        kind: Kind::Id,
        default: "",
        field: Field::Scenario,
        doc: text("The scenario to start from, by id. Without it the situation starts empty."),
    },
    Attribute {
        name: "state",
        property: "state",
        kind: Kind::Code,
        default: "",
        field: Field::State,
        doc: text(
            "A share code to start from, or the link that the widget gives: answers, readings and what is shown. It wins over `scenario`. A link leads to the widget that gave it, by its `id` or else the first of its tag.",
        ),
    },
    Attribute {
        name: "jurisdictions",
        property: "jurisdictions",
        kind: Kind::Ids,
        default: "",
        field: Field::Jurisdictions,
        doc: text(
            "The jurisdictions to show, by id and in this order, with commas or spaces between. Without it all are shown.",
        ),
    },
    Attribute {
        name: "frames",
        property: "frames",
        kind: Kind::Choices(&["trafficking", "csea"]),
        default: "trafficking,csea",
        field: Field::Frames,
        doc: text("The frames to show."),
    },
    Attribute {
        name: "heading-level",
        property: "headingLevel",
        kind: Kind::Number(1, 6),
        default: "2",
        field: Field::HeadingLevel,
        doc: text("The level of the widget's title, so that it fits the headings of the page."),
    },
    Attribute {
        name: "theme",
        property: "theme",
        kind: Kind::Choice(&["auto", "light", "dark"]),
        default: "auto",
        field: Field::Theme,
        doc: text(
            "The colours: `auto` follows the reader's system. Setting the property writes the attribute.",
        ),
    },
    Attribute {
        name: "language",
        property: "language",
        kind: Kind::Language,
        default: "",
        field: Field::Language,
        doc: text(
            "The language of words and content. Without it the nearest `lang` attribute decides; English is the last resort.",
        ),
    },
    Attribute {
        name: "detail",
        property: "detail",
        kind: Kind::Choice(&["full", "plain"]),
        default: "full",
        field: Field::Detail,
        doc: text(
            "How much is shown at first: `plain` leaves out reasons, remarks and statements. A reader can change it.",
        ),
    },
    Attribute {
        name: "exit-url",
        property: "exitUrl",
        kind: Kind::Address,
        default: "https://www.wikipedia.org/",
        field: Field::ExitUrl,
        doc: text("Where the quick exit leads: a neutral page of your choice."),
    },
    Attribute {
        name: "quick-exit",
        property: "quickExit",
        kind: Kind::Choice(&["show", "hide"]),
        default: "show",
        field: Field::QuickExit,
        doc: text(
            "Whether the widget has a quick exit. Hide it only where the page has one of its own.",
        ),
    },
    Attribute {
        name: "help-country",
        property: "helpCountry",
        kind: Kind::Words,
        default: "",
        field: Field::HelpCountry,
        doc: text(
            "The country whose places of help are listed first, as the content names it. Nothing is looked up from the reader's address.",
        ),
    },
    Attribute {
        name: "content-note",
        property: "contentNote",
        kind: Kind::Choice(&["show", "hide"]),
        default: "show",
        field: Field::ContentNote,
        doc: text(
            "Whether the note about the content is shown first. A page with several widgets needs it once.",
        ),
    },
    Attribute {
        name: "unfolded",
        property: "unfolded",
        kind: Kind::Words,
        default: "",
        field: Field::Unfolded,
        doc: text(
            "What is unfolded at first, with spaces between: `cell:<jurisdiction>:<frame>` and `outcomes:<jurisdiction>` in an explorer, `facts` (all topics), `same` (rows of a comparison that do not differ), `sources`, `help`.",
        ),
    },
    Attribute {
        name: "loading",
        property: "loading",
        kind: Kind::Choice(&["visible", "eager", "click"]),
        default: "visible",
        field: Field::Loader,
        doc: text(
            "When the widget is loaded: when it comes near the reader's screen, at once, or when the reader asks for it.",
        ),
    },
    Attribute {
        name: "start-label",
        property: "startLabel",
        kind: Kind::Words,
        default: "Open the interactive version",
        field: Field::Loader,
        doc: text("The words of the button that loads the widget, with `loading=\"click\"`."),
    },
    Attribute {
        name: "src-base",
        property: "srcBase",
        kind: Kind::Address,
        default: "",
        field: Field::Loader,
        doc: text(
            "The folder from which wasm and content are loaded, if not the loader's own. The first widget of a page decides.",
        ),
    },
];
