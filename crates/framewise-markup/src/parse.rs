//! From tokens to a tree of markup. It judges only the form.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Expr, Ident, Lit, Path, Result, Token, braced};

/// What the macro was given: at most one node.
pub struct Root(pub Option<Node>);

/// A node of markup.
pub enum Node {
    Element(Element),
    Component(Component),
    Fragment(Fragment),
    If(If),
    /// `{ for iterator }`.
    For(TokenStream),
    /// `{ expression }`.
    Expression(TokenStream),
    /// `{ "text" }`.
    Text(String),
}

/// `<tag attribute=..>children</tag>`.
pub struct Element {
    pub tag: Ident,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Node>,
}

/// `<Path property=.. ..base>children</Path>`.
pub struct Component {
    pub path: Path,
    pub properties: Vec<Attribute>,
    pub base: Option<TokenStream>,
    pub children: Vec<Node>,
}

/// `<key=..>children</>`.
pub struct Fragment {
    pub key: Option<Value>,
    pub children: Vec<Node>,
}

/// `if condition { children } else { children }`.
pub struct If {
    pub token: Token![if],
    pub condition: Expr,
    pub then: Vec<Node>,
    pub otherwise: Vec<Node>,
}

/// `name=value` or `{name}`.
pub struct Attribute {
    /// As it stands in the document: `aria-label`.
    pub name: String,
    /// Its first word, for a place in the source.
    pub word: Ident,
    pub value: Value,
}

/// What stands to the right of an attribute's name.
pub enum Value {
    Fixed(Lit),
    Expression(TokenStream),
}

impl Parse for Root {
    fn parse(input: ParseStream) -> Result<Root> {
        if input.is_empty() {
            return Ok(Root(None));
        }
        let node = node(input)?;
        if input.is_empty() {
            Ok(Root(Some(node)))
        } else {
            Err(input.error("one node only; several stand in a fragment, `<> .. </>`"))
        }
    }
}

fn node(input: ParseStream) -> Result<Node> {
    if input.peek(syn::token::Brace) {
        return block(&input.parse::<Group>()?);
    }
    if input.peek(Token![if]) {
        return Ok(Node::If(condition(input)?));
    }
    if input.peek(Lit) {
        return Ok(Node::Text(text_of(&input.parse()?)?));
    }
    if !input.peek(Token![<]) {
        return Err(input.error("expected `<`, `{`, `if` or a text"));
    }
    let start: Token![<] = input.parse()?;
    if input.peek(Token![/]) {
        return Err(Error::new(start.span, "this closes what was never opened"));
    }
    if input.peek(Token![@]) {
        return Err(input.error("tags that are computed are not supported"));
    }
    if input.peek(Token![>]) || input.peek2(Token![=]) {
        return fragment(input, start.span).map(Node::Fragment);
    }
    let fork = input.fork();
    let first = fork.call(Ident::parse_any)?;
    let is_path = fork.peek(Token![::]);
    if is_path
        || first
            .to_string()
            .starts_with(|letter: char| letter.is_ascii_uppercase())
    {
        component(input, start.span).map(Node::Component)
    } else {
        element(input, start.span).map(Node::Element)
    }
}

/// What stands in braces among children.
fn block(group: &Group) -> Result<Node> {
    let mut tokens = group.stream().into_iter();
    let (first, second) = (tokens.next(), tokens.next());
    match (&first, second) {
        (Some(TokenTree::Literal(literal)), None) => {
            text_of(&Lit::new(literal.clone())).map(Node::Text)
        }
        (Some(TokenTree::Ident(word)), Some(second)) if word == "for" => {
            Ok(Node::For(std::iter::once(second).chain(tokens).collect()))
        }
        (None, _) => Err(Error::new(group.span(), "nothing stands in these braces")),
        _ => Ok(Node::Expression(inner(group))),
    }
}

/// The expression in braces: without them, unless they hold statements.
fn inner(group: &Group) -> TokenStream {
    let is_end =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';');
    if group.stream().into_iter().any(|token| is_end(&token)) {
        TokenTree::Group(group.clone()).into()
    } else {
        group.stream()
    }
}

fn condition(input: ParseStream) -> Result<If> {
    let token = input.parse()?;
    let condition = input.call(Expr::parse_without_eager_brace)?;
    let then = branch(input)?;
    let otherwise = if input.peek(Token![else]) {
        input.parse::<Token![else]>()?;
        if input.peek(Token![if]) {
            vec![Node::If(self::condition(input)?)]
        } else {
            branch(input)?
        }
    } else {
        Vec::new()
    };
    Ok(If {
        token,
        condition,
        then,
        otherwise,
    })
}

fn branch(input: ParseStream) -> Result<Vec<Node>> {
    let content;
    braced!(content in input);
    let mut children = Vec::new();
    while !content.is_empty() {
        children.push(node(&content)?);
    }
    Ok(children)
}

fn fragment(input: ParseStream, start: Span) -> Result<Fragment> {
    let key = if input.peek(Token![>]) {
        None
    } else {
        let attribute: Attribute = input.parse()?;
        if attribute.name != "key" {
            return Err(Error::new(
                attribute.word.span(),
                "a fragment has only a key",
            ));
        }
        Some(attribute.value)
    };
    input.parse::<Token![>]>()?;
    let children = children(input, start, "fragment", |input| {
        input
            .peek(Token![>])
            .then_some(())
            .ok_or_else(|| input.error("expected `</>`"))
    })?;
    Ok(Fragment { key, children })
}

fn element(input: ParseStream, start: Span) -> Result<Element> {
    let tag = input.call(Ident::parse_any)?;
    let mut attributes: Vec<Attribute> = Vec::new();
    while !input.peek(Token![>]) && !input.peek(Token![/]) {
        let attribute: Attribute = input.parse()?;
        once(&attributes, &attribute)?;
        attributes.push(attribute);
    }
    let children = rest(input, start, &tag, |input| {
        let close = input.call(Ident::parse_any)?;
        if close == tag {
            Ok(())
        } else {
            Err(Error::new(close.span(), format!("expected `</{tag}>`")))
        }
    })?;
    let is_void = VOID.contains(&tag.to_string().as_str());
    if is_void && !children.is_empty() {
        return Err(Error::new(tag.span(), format!("<{tag}> has no children")));
    }
    Ok(Element {
        tag,
        attributes,
        children,
    })
}

/// Elements that never have children; a text area takes its text as `value`.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "textarea", "track", "wbr",
];

fn component(input: ParseStream, start: Span) -> Result<Component> {
    let path = input.call(Path::parse_mod_style)?;
    let mut properties: Vec<Attribute> = Vec::new();
    let mut base = None;
    while !input.peek(Token![>]) && !input.peek(Token![/]) {
        if input.peek(Token![..]) {
            input.parse::<Token![..]>()?;
            let mut tokens = TokenStream::new();
            while !input.peek(Token![>]) && !input.peek(Token![/]) {
                tokens.extend([input.parse::<TokenTree>()?]);
            }
            base = Some(tokens);
        } else {
            let property: Attribute = input.parse()?;
            if property.name == "ref" || property.name.contains('-') {
                return Err(Error::new(
                    property.word.span(),
                    "no property has such a name",
                ));
            }
            once(&properties, &property)?;
            properties.push(property);
        }
    }
    let name = path.segments.last().map(|last| last.ident.clone());
    let name = name.ok_or_else(|| Error::new(start, "expected a component"))?;
    let children = rest(input, start, &name, |input| {
        let close = input.call(Path::parse_mod_style)?;
        let same = close.segments.len() == path.segments.len()
            && close
                .segments
                .iter()
                .zip(&path.segments)
                .all(|(one, other)| one.ident == other.ident);
        if same {
            Ok(())
        } else {
            Err(Error::new_spanned(
                close,
                format!("expected the end of `<{name}>`"),
            ))
        }
    })?;
    Ok(Component {
        path,
        properties,
        base,
        children,
    })
}

fn once(known: &[Attribute], new: &Attribute) -> Result<()> {
    if known
        .iter()
        .any(|one| one.name == new.name && !new.name.starts_with("on"))
    {
        Err(Error::new(
            new.word.span(),
            format!("`{}` is given twice", new.name),
        ))
    } else {
        Ok(())
    }
}

/// The end of an opening tag, and unless it closes itself, children and the closing tag.
fn rest(
    input: ParseStream,
    start: Span,
    name: &Ident,
    close: impl Fn(ParseStream) -> Result<()>,
) -> Result<Vec<Node>> {
    if input.peek(Token![/]) {
        input.parse::<Token![/]>()?;
        input.parse::<Token![>]>()?;
        return Ok(Vec::new());
    }
    input.parse::<Token![>]>()?;
    children(input, start, &name.to_string(), close)
}

fn children(
    input: ParseStream,
    start: Span,
    name: &str,
    close: impl Fn(ParseStream) -> Result<()>,
) -> Result<Vec<Node>> {
    let mut children = Vec::new();
    while !(input.peek(Token![<]) && input.peek2(Token![/])) {
        if input.is_empty() {
            return Err(Error::new(start, format!("this {name} is never closed")));
        }
        children.push(node(input)?);
    }
    input.parse::<Token![<]>()?;
    input.parse::<Token![/]>()?;
    close(input)?;
    input.parse::<Token![>]>()?;
    Ok(children)
}

impl Parse for Attribute {
    fn parse(input: ParseStream) -> Result<Attribute> {
        if input.peek(syn::token::Brace) {
            let content;
            braced!(content in input);
            let word: Ident = content.parse()?;
            if !content.is_empty() {
                return Err(content.error("`{name}` stands for `name={name}`; nothing else does"));
            }
            return Ok(Attribute {
                name: word.to_string(),
                value: Value::Expression(TokenTree::Ident(word.clone()).into()),
                word,
            });
        }
        let word = input.call(Ident::parse_any)?;
        let mut name = word.unraw().to_string();
        while input.peek(Token![-]) {
            input.parse::<Token![-]>()?;
            name.push('-');
            name.push_str(&input.call(Ident::parse_any)?.to_string());
        }
        input.parse::<Token![=]>()?;
        let value = if input.peek(Lit) {
            Value::Fixed(input.parse()?)
        } else if input.peek(syn::token::Brace) {
            let group: Group = input.parse()?;
            if group.stream().is_empty() {
                return Err(Error::new(group.span(), "nothing stands in these braces"));
            }
            Value::Expression(inner(&group))
        } else {
            return Err(input.error("expected a literal or an expression in braces"));
        };
        Ok(Attribute { name, word, value })
    }
}

/// A literal as the text that it stands for.
pub fn text_of(literal: &Lit) -> Result<String> {
    Ok(match literal {
        Lit::Str(text) => text.value(),
        Lit::Char(letter) => letter.value().to_string(),
        Lit::Int(number) => String::from(number.base10_digits()),
        Lit::Float(number) => String::from(number.base10_digits()),
        Lit::Bool(truth) => truth.value.to_string(),
        _ => return Err(Error::new(literal.span(), "this literal is no text")),
    })
}
