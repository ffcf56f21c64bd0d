//! The one description of every tag: attributes, properties, events, slots, parts, custom properties.
//!
//! The attribute parser, the loader's list of names, the TypeScript types, `custom-elements.json`, the editor data and
//! the reference page are all made from it, and a test holds the written files to it. It knows nothing of the DOM.
//! Documentation texts are left out of the wasm: a browser never shows them.

mod common;
mod styles;
mod tags;

pub use common::COMMON;
pub use styles::CUSTOM_PROPERTIES;
pub use tags::TAGS;

/// A custom element.
#[derive(Debug)]
pub struct Tag {
    /// Tag name (`framewise-explorer`).
    pub name: &'static str,
    /// Class name in TypeScript and the manifest.
    pub class: &'static str,
    /// It is drawn as soon as the law and the first wasm file are there; what else it shows may come later.
    pub first: bool,
    /// What it is, in a sentence.
    pub doc: &'static str,
    /// Attributes of this tag alone; [`COMMON`] holds those of all.
    pub attributes: &'static [Attribute],
    /// Whether a widget draws it. Others are described by nobody and registered by nobody.
    pub implemented: bool,
}

/// An attribute, with the property of the same meaning.
#[derive(Debug)]
pub struct Attribute {
    /// Attribute name, kebab-case.
    pub name: &'static str,
    /// Property name, camelCase.
    pub property: &'static str,
    /// What it may hold.
    pub kind: Kind,
    /// Value that stands when it is left out, as it would be written; empty for none.
    pub default: &'static str,
    /// Which field of the configuration it sets.
    pub field: Field,
    /// Meaning, in a sentence or two.
    pub doc: &'static str,
}

/// What an attribute may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One stable id: small letters, digits and hyphens.
    Id,
    /// Stable ids with commas or spaces between.
    Ids,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Some of these words, with commas or spaces between.
    Choices(&'static [&'static str]),
    /// A whole number between these, both included.
    Number(u8, u8),
    /// There or not there; the value `false` counts as not there.
    Flag,
    /// An `https:`, `http:` or relative address.
    Address,
    /// A share code as the widget made it.
    Code,
    /// A BCP 47 language tag.
    Language,
    /// A few words.
    Words,
}

/// What an attribute sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The scenario to start from.
    Scenario,
    /// The shared state to start from.
    State,
    /// The jurisdictions shown.
    Jurisdictions,
    /// The frames shown.
    Frames,
    /// The level of the title.
    HeadingLevel,
    /// The colours.
    Theme,
    /// The language.
    Language,
    /// How much is shown.
    Detail,
    /// Where the quick exit leads.
    ExitUrl,
    /// Whether the quick exit is there.
    QuickExit,
    /// Whose places of help come first.
    HelpCountry,
    /// Whether the content note is there.
    ContentNote,
    /// What is unfolded at first.
    Unfolded,
    /// Which part of the pack, as ids.
    Subject,
    /// The second id of a pair in [`Field::Subject`].
    SubjectToo,
    /// Where to begin.
    Step,
    /// One thing at a time, large.
    Slides,
    /// Read by the loader alone; the wasm side only checks it.
    Loader,
}

/// An event that a tag sends. Sent only for what a person did.
#[derive(Debug)]
pub struct Event {
    /// Event name.
    pub name: &'static str,
    /// TypeScript type of `detail`.
    pub detail: &'static str,
    /// When it is sent.
    pub doc: &'static str,
}

/// A name with its meaning: a slot, a part, a state or a custom property.
#[derive(Debug)]
pub struct Named {
    /// Name as written in markup or CSS; empty for the default slot.
    pub name: &'static str,
    /// Default, for custom properties; empty otherwise.
    pub default: &'static str,
    /// Meaning.
    pub doc: &'static str,
}

/// Events of every tag.
pub const EVENTS: &[Event] = &[
    Event {
        name: "framewise-change",
        detail: "FramewiseChange",
        doc: text(
            "A person changed something: an answer, a reading, what is shown or compared; or gave an opinion or had an answer of the quiz shown. It says that and of what, never which answer or opinion. Never sent for what a script did.",
        ),
    },
    Event {
        name: "framewise-step",
        detail: "FramewiseStep",
        doc: text(
            "A person moved to another step, question or item, also by choosing another story, another place of a quiz or other statements.",
        ),
    },
];

/// Slots of every tag.
pub const SLOTS: &[Named] = &[Named {
    name: "",
    default: "",
    doc: text(
        "The readable fallback. It is shown before the widget is drawn and stays when scripts or wasm are blocked.",
    ),
}];

/// States of every tag, for `:state()` in CSS.
pub const STATES: &[Named] = &[
    Named {
        name: "ready",
        default: "",
        doc: text("The widget is drawn."),
    },
    Named {
        name: "failed",
        default: "",
        doc: text("The widget could not be loaded; the fallback is shown."),
    },
];

/// Parts of every tag, for `::part()` in CSS.
pub const PARTS: &[Named] = &[
    Named {
        name: "widget",
        default: "",
        doc: text("The whole widget."),
    },
    Named {
        name: "problem",
        default: "",
        doc: text("What is wrong with an attribute, above the widget."),
    },
    Named {
        name: "note",
        default: "",
        doc: text("The remark under the fallback that the widget did not load."),
    },
    Named {
        name: "start",
        default: "",
        doc: text("The button that loads the widget, with `loading=\"click\"`."),
    },
];

/// The tag with this name, if it is drawn.
pub fn tag(name: &str) -> Option<&'static Tag> {
    TAGS.iter().find(|tag| tag.implemented && tag.name == name)
}

impl Tag {
    /// Every attribute: those of all tags, then its own.
    pub fn all_attributes(&self) -> impl Iterator<Item = &'static Attribute> + use<> {
        COMMON.iter().chain(self.attributes)
    }

    /// The attribute with this name.
    pub fn attribute(&self, name: &str) -> Option<&'static Attribute> {
        self.all_attributes()
            .find(|attribute| attribute.name == name)
    }
}

/// Documentation text: kept where files are generated, left out of the wasm.
pub(crate) const fn text(words: &'static str) -> &'static str {
    if cfg!(target_arch = "wasm32") {
        ""
    } else {
        words
    }
}
