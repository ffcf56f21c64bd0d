//! From a tree of markup to Rust: the template, and the calls that fill its holes.
//!
//! The holes of an element are filled in the order in which Yew evaluates: what is special, attributes, flags, class,
//! listeners, children. So code that compiles with Yew's macro compiles with this one.

use crate::parse::{Attribute, Component, Element, Fragment, If, Node, Root, Value, text_of};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Lit;
use syn::spanned::Spanned;

/// Marks of the template's text; `framewise_widgets::draw::template` reads them.
mod mark {
    /// An element with attributes; its tag follows.
    pub const ELEMENT: char = '\u{1}';
    /// The fixed value of the next attribute.
    pub const VALUE: char = '\u{2}';
    /// The next hole.
    pub const HOLE: char = '\u{3}';
    /// A fixed text.
    pub const TEXT: char = '\u{4}';
    /// The end of an element or fragment.
    pub const END: char = '\u{5}';
    /// An element without attributes; its tag follows.
    pub const BARE: char = '\u{6}';
    /// A fragment.
    pub const FRAGMENT: char = '\u{7}';

    /// Whether a text can stand in a template.
    pub fn is_free(text: &str) -> bool {
        !text.contains(|letter| letter <= FRAGMENT)
    }
}

/// Attributes that are there or not, as Yew has them.
const FLAGS: &[&str] = &[
    "allowfullscreen",
    "async",
    "autofocus",
    "autoplay",
    "controls",
    "default",
    "defer",
    "disabled",
    "formnovalidate",
    "hidden",
    "inert",
    "ismap",
    "itemscope",
    "loop",
    "multiple",
    "muted",
    "nomodule",
    "novalidate",
    "open",
    "playsinline",
    "readonly",
    "required",
    "reversed",
    "selected",
    "truespeed",
    "webkitdirectory",
];

/// The whole invocation.
pub fn root(root: &Root) -> TokenStream {
    let Some(node) = &root.0 else {
        return quote! { <::yew::Html as ::core::default::Default>::default() };
    };
    let made = match node {
        Node::Component(component) => self::component(component),
        Node::Element(_) | Node::Fragment(_) => {
            let mut sketch = Sketch::default();
            sketch.node(node);
            sketch.whole()
        }
        // What is no element has no template of its own.
        _ => {
            let mut sketch = Sketch::default();
            sketch.node(node);
            let (holes, fill) = (holes(), &sketch.fill);
            quote! {
                let mut #holes = ::framewise_widgets::draw::Holes::new();
                #fill
                #holes.single()
            }
        }
    };
    quote! { { #made } }
}

/// The name of the list of holes; no name of the caller's can mean it.
fn holes() -> Ident {
    Ident::new("holes", Span::mixed_site())
}

/// A template in the making.
#[derive(Default)]
struct Sketch {
    text: String,
    /// The names of the attributes of each element that has some.
    names: Vec<Vec<String>>,
    /// The calls that fill the holes.
    fill: TokenStream,
}

impl Sketch {
    /// An expression for the node that a template of one root makes.
    fn whole(self) -> TokenStream {
        let (holes, template, fill) = (holes(), self.template(), &self.fill);
        if fill.is_empty() {
            quote! { ::framewise_widgets::draw::fixed(#template) }
        } else {
            quote! {
                let mut #holes = ::framewise_widgets::draw::Holes::new();
                #fill
                #holes.draw(#template)
            }
        }
    }

    fn template(&self) -> TokenStream {
        let text = &self.text;
        let names = self.names.iter().map(|names| quote! { &[#(#names),*] });
        quote! { &::framewise_widgets::draw::Template { text: #text, names: &[#(#names),*] } }
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Element(element) => self.element(element),
            Node::Fragment(fragment) => self.fragment(fragment),
            Node::Text(text) if mark::is_free(text) => {
                self.text.push(mark::TEXT);
                self.text.push_str(text);
            }
            Node::Text(text) => self.hole("node", &text.to_token_stream()),
            Node::Expression(tokens) => self.hole("node", tokens),
            Node::Component(component) => {
                let made = self::component(component);
                self.hole("node", &made);
            }
            Node::For(tokens) => {
                self.text.push(mark::HOLE);
                let holes = holes();
                self.fill.extend(
                    quote_spanned! { tokens.span().resolved_at(Span::mixed_site()) =>
                        #holes.many();
                        for item in ::core::iter::IntoIterator::into_iter(#tokens) {
                            #holes.node(item);
                        }
                        #holes.end();
                    },
                );
            }
            Node::If(choice) => {
                self.text.push(mark::HOLE);
                self.choice(choice);
            }
        }
    }

    /// Whatever branch is taken fills one hole.
    fn choice(&mut self, choice: &If) {
        let If {
            token,
            condition,
            then,
            otherwise,
        } = choice;
        let (then, otherwise) = (branch(then), branch(otherwise));
        self.fill.extend(quote_spanned! { token.span =>
            if #condition { #then } else { #otherwise }
        });
    }

    fn fragment(&mut self, fragment: &Fragment) {
        self.text.push(mark::FRAGMENT);
        if let Some(key) = &fragment.key {
            self.hole("key", &key.to_token_stream());
        }
        self.nodes(&fragment.children);
        self.text.push(mark::END);
    }

    fn element(&mut self, element: &Element) {
        let tag = element.tag.to_string();
        let special = matches!(tag.as_str(), "input" | "textarea");
        let all = |kind: Kind| {
            let attributes = element.attributes.iter();
            attributes.filter(move |one| Kind::of(&one.name, special) == kind)
        };
        let named: Vec<&Attribute> = [Kind::Plain, Kind::Value, Kind::Flag, Kind::Class]
            .into_iter()
            .flat_map(|kind| all(kind).filter(|one| !one.is_absent()))
            .collect();
        self.text.push(if named.is_empty() {
            mark::BARE
        } else {
            mark::ELEMENT
        });
        self.text.push_str(&tag);
        for (kind, call) in [
            (Kind::Input, "input"),
            (Kind::Checked, "checked"),
            (Kind::Place, "place"),
            (Kind::Key, "key"),
        ] {
            for attribute in all(kind) {
                self.hole(call, &attribute.value.to_token_stream());
            }
        }
        for attribute in &named {
            self.attribute(attribute);
        }
        if !named.is_empty() {
            self.names
                .push(named.iter().map(|one| one.name.clone()).collect());
        }
        for attribute in all(Kind::Listener) {
            let (on, value) = (&attribute.word, &attribute.value);
            self.hole(
                "listener",
                &quote! { ::framewise_widgets::draw::on::#on(#value) },
            );
        }
        self.nodes(&element.children);
        self.text.push(mark::END);
    }

    fn attribute(&mut self, attribute: &Attribute) {
        let is_flag = FLAGS.contains(&attribute.name.as_str());
        match &attribute.value {
            Value::Fixed(Lit::Bool(_)) if is_flag => {
                self.text.push(mark::VALUE);
                self.text.push_str(&attribute.name);
            }
            Value::Fixed(literal) if !is_flag => match text_of(literal) {
                Ok(text) if mark::is_free(&text) => {
                    self.text.push(mark::VALUE);
                    self.text.push_str(&text);
                }
                Ok(text) => self.hole("value", &text.to_token_stream()),
                Err(error) => self.fill.extend(error.to_compile_error()),
            },
            value => self.hole(
                if is_flag { "flag" } else { "value" },
                &value.to_token_stream(),
            ),
        }
    }

    fn hole(&mut self, call: &str, value: &TokenStream) {
        self.text.push(mark::HOLE);
        let span = value.span();
        let (holes, call) = (
            holes(),
            Ident::new(call, span.resolved_at(Span::mixed_site())),
        );
        self.fill.extend(
            quote_spanned! { span.resolved_at(Span::mixed_site()) => #holes.#call(#value); },
        );
    }
}

/// What fills the hole of a condition: the children as a fragment.
fn branch(children: &[Node]) -> TokenStream {
    let holes = holes();
    if children.is_empty() {
        return quote! { #holes.none(); };
    }
    let mut sketch = Sketch::default();
    sketch.text.push(mark::FRAGMENT);
    sketch.nodes(children);
    sketch.text.push(mark::END);
    let (template, fill) = (sketch.template(), &sketch.fill);
    if fill.is_empty() {
        return quote! { #holes.node(::framewise_widgets::draw::fixed(#template)); };
    }
    let start = Ident::new("start", Span::mixed_site());
    quote! {
        let #start = #holes.mark();
        #fill
        #holes.fold(#start, #template);
    }
}

/// A component with its properties as a plain literal: Yew's builder costs more code than the component.
fn component(component: &Component) -> TokenStream {
    let Component {
        path,
        properties,
        base,
        children,
    } = component;
    let key = properties.iter().find(|one| one.name == "key");
    let key = match key {
        Some(Attribute { value, .. }) => {
            quote_spanned! { value.span() => ::core::option::Option::Some(::framewise_widgets::draw::key(#value)) }
        }
        None => quote! { ::core::option::Option::None },
    };
    let given = properties
        .iter()
        .filter(|one| one.name != "key")
        .map(property);
    let children = children_property(children).map(|children| quote! { children: { #children } });
    let given: Vec<TokenStream> = given.chain(children).collect();
    let properties = match base {
        Some(base) if given.is_empty() => base.clone(),
        base => {
            let base = base.as_ref().map(|base| quote! { ..#base });
            quote_spanned! { path.span() => {
                type PropertiesOf = <#path as ::yew::functional::FunctionProvider>::Properties;
                PropertiesOf { #(#given,)* #base }
            } }
        }
    };
    quote_spanned! { path.span() =>
        ::framewise_widgets::draw::component::<#path>(#properties, #key)
    }
}

/// A field of the literal, converted as Yew converts properties.
fn property(given: &Attribute) -> TokenStream {
    let (name, value) = (&given.word, &given.value);
    match value {
        Value::Fixed(Lit::Bool(_) | Lit::Int(_) | Lit::Float(_)) => quote! { #name: #value },
        _ => quote_spanned! { value.span() => #name: ::framewise_widgets::draw::property(#value) },
    }
}

/// Children of a component, as Yew hands them over: one node as it is, several as a list.
fn children_property(children: &[Node]) -> Option<TokenStream> {
    let mut sketch = Sketch::default();
    match children {
        [] => return None,
        [Node::Component(one)] => return Some(component(one)),
        [Node::Element(one)] => sketch.element(one),
        [Node::Expression(one)] => {
            return Some(quote! { ::framewise_widgets::draw::Holes::of(#one) });
        }
        several => {
            sketch.text.push(mark::FRAGMENT);
            sketch.nodes(several);
            sketch.text.push(mark::END);
        }
    }
    Some(sketch.whole())
}

/// How an attribute is treated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    /// `value` where it is an attribute like others; Yew puts it last.
    Value,
    Flag,
    Class,
    Listener,
    Key,
    Place,
    /// `value` of a control, which is a property of its own.
    Input,
    Checked,
}

impl Kind {
    fn of(name: &str, is_control: bool) -> Kind {
        match name {
            "key" => Kind::Key,
            "ref" => Kind::Place,
            "class" => Kind::Class,
            "value" if is_control => Kind::Input,
            "value" => Kind::Value,
            "checked" if is_control => Kind::Checked,
            _ if FLAGS.contains(&name) => Kind::Flag,
            _ if name.starts_with("on") => Kind::Listener,
            _ => Kind::Plain,
        }
    }
}

impl Attribute {
    /// A flag that is fixed to be absent, and a class of nothing.
    fn is_absent(&self) -> bool {
        match &self.value {
            Value::Fixed(Lit::Bool(truth)) => !truth.value && FLAGS.contains(&self.name.as_str()),
            Value::Fixed(Lit::Str(text)) => self.name == "class" && text.value().is_empty(),
            _ => false,
        }
    }
}

impl ToTokens for Value {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Value::Fixed(literal) => literal.to_tokens(tokens),
            Value::Expression(expression) => expression.to_tokens(tokens),
        }
    }
}
