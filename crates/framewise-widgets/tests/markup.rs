//! The markup of the widgets against Yew's own: the same text of markup through both macros, the same HTML.
#![cfg(feature = "ssr")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use framewise_widgets::draw;
use yew::prelude::*;
use yew::virtual_dom::VNode;

#[derive(Clone, PartialEq, Properties)]
struct ShowProps {
    html: Html,
}

#[component]
fn Show(props: &ShowProps) -> Html {
    props.html.clone()
}

/// The HTML of what a function draws.
fn rendered(draw: fn() -> Html) -> String {
    let mut html = String::new();
    let renderer = yew::ServerRenderer::<Show>::with_props(move || ShowProps { html: draw() });
    pollster::block_on(renderer.hydratable(false).render_to_string(&mut html));
    html
}

/// Renders one markup through both macros.
macro_rules! same {
    ($($name:ident: { $($before:tt)* } $markup:tt)+) => {$(
        #[test]
        fn $name() {
            fn ours() -> Html {
                $($before)*
                same!(@ draw::html $markup)
            }
            fn of_yew() -> Html {
                $($before)*
                same!(@ yew::html $markup)
            }
            let expected = rendered(of_yew);
            assert!(!expected.is_empty(), "the sample draws something");
            assert_eq!(rendered(ours), expected);
        }
    )+};
    (@ draw::html { $($markup:tt)* }) => { draw::html! { $($markup)* } };
    (@ yew::html { $($markup:tt)* }) => { yew::html! { $($markup)* } };
}

#[derive(Clone, PartialEq, Properties)]
struct NamedProps {
    name: String,
    title: AttrValue,
    times: usize,
    children: Html,
}

#[component]
fn Named(props: &NamedProps) -> Html {
    let seen = use_state(|| props.times);
    yew::html! { <section title={props.title.clone()}><b>{ &props.name }{ *seen }</b>{ props.children.clone() }</section> }
}

#[derive(Clone, PartialEq, Properties)]
struct PlainProps {
    text: &'static str,
}

#[component]
fn Plain(props: &PlainProps) -> Html {
    yew::html! { <i>{ props.text }</i> }
}

#[component]
fn Other(props: &PlainProps) -> Html {
    yew::html! { <u>{ props.text }</u> }
}

same! {
    elements_and_texts: {} {
        <div class="a b" id="one" data-some-thing="" aria-hidden="true">{ "text & <more>" }<span></span><br /></div>
    }
    fragments: {} { <><p>{ "one" }</p>{ "between" }<p>{ "two" }</p></> }
    values_of_many_kinds: {
        let (owned, known) = (String::from("owned"), "known");
        let shared = AttrValue::from("shared");
        let (some, none) = (Some("some"), None::<String>);
    } {
        <p id={owned} title={known} lang={shared} part={some} role={none} tabindex="0" aria-label={format!("{}", 1)} />
    }
    short_form: { let (class, id) = ("a", String::from("b")); } { <p {class} {id} /> }
    flags: {
        let (on, hidden) = (true, false);
    } {
        <div hidden={on}><details open={!on} /><button {hidden} disabled={on} /><form novalidate=true /><input readonly=false required={hidden} /></div>
    }
    order_of_attributes: { let (id, open) = ("x", true); } {
        <details class="c" open={open} id={id} role="r" value="v" title="t" />
    }
    controls: { let on = true; } {
        <form>
            <input type="radio" value="" checked={on} name="n" />
            <input type="checkbox" checked={!on} />
            <textarea value="long" name="t" />
            <select><option value="a" selected={on}>{ "A" }</option><option value="b" selected={!on}>{ "B" }</option></select>
        </form>
    }
    empty_class: { let (class, none) = (AttrValue::Static(""), None::<&'static str>); } { <div class=""><p {class} /><p class={none} /></div> }
    children_of_many_kinds: {
        let (owned, number, shared) = (String::from("a<b"), 7_usize, AttrValue::from("&"));
        let node = yew::html! { <b /> };
    } {
        <p>{ &owned }{ number }{ &shared }{ node }{ owned.as_str() }{ Some(owned.clone()) }{ None::<String> }{ 'c' }{ 12 }</p>
    }
    lists: { let items = ["one", "two"]; } {
        <ul>
            { for items.iter().map(|item| yew::html! { <li key={*item}>{ *item }</li> }) }
            { for items.iter().filter(|item| item.len() > 5).map(|item| yew::html! { <li>{ *item }</li> }) }
        </ul>
    }
    branches: { let (yes, found, missing) = (true, Some("found"), None::<&str>); } {
        <div>
            if yes { <p /> { "more" } }
            if !yes { <i /> } else { <b /> }
            if !yes { <i /> } else if yes { <u /> } else { <b /> }
            if let Some(found) = found { { found } }
            if let Some(missing) = missing { { missing } }
        </div>
    }
    a_branch_at_the_root: { let yes = false; } { if yes { <p /> } else { { "no" } } }
    an_expression_at_the_root: { let text = "text"; } { { text } }
    svg: {} {
        <svg viewBox="0 0 10 10" aria-hidden="true"><linearGradient /><path d="M0 0" stroke-width="2" /></svg>
    }
    listeners: { let pressed = Callback::from(|_: MouseEvent| ()); } {
        <button type="button" onclick={pressed}>{ "press" }</button>
    }
    components: { let name = String::from("n"); } {
        <div>
            <Named {name} title="t" times={2_usize}><p /></Named>
            <Named name="m" title={String::from("s")} times={3_usize}>{ "a" }<p />{ "b" }</Named>
            <Plain text="plain" /><self::Other key="k" text="other" />
        </div>
    }
    a_base_of_properties: { let base = PlainProps { text: "base" }; } { <Plain ..base /> }
    text_with_marks: { } { <p title="\u{3}x">{ "\u{1}p\u{5}" }</p> }
}

/// What Yew tells siblings apart by.
fn only(node: &VNode) -> &VNode {
    let VNode::VList(list) = node else {
        panic!("a component stands in a list of its own");
    };
    assert_eq!(list.len(), 1);
    &list[0]
}

#[test]
fn two_components_at_one_place_are_never_the_same() {
    let one = draw::html! { <Plain text="x" /> };
    let same = draw::html! { <Plain text="y" /> };
    let other = draw::html! { <Other text="x" /> };
    assert!(only(&one).has_key());
    assert_eq!(only(&one).key(), only(&same).key());
    assert_ne!(only(&one).key(), only(&other).key());
    assert_ne!(one, same, "other properties draw again");
    assert_eq!(
        one,
        draw::html! { <Plain text="x" /> },
        "equal properties do not"
    );
}

#[test]
fn only_the_author_gives_a_component_a_key_among_its_siblings() {
    assert!(!draw::html! { <Plain text="x" /> }.has_key());
    let keyed = draw::html! { <Plain key="mine" text="x" /> };
    assert_eq!(keyed.key().map(|key| &**key), Some("mine"));
    // Yew compares the keys of lists only in lists whose members all have one: the component itself differs too.
    let other = draw::html! { <Plain key="yours" text="x" /> };
    assert_ne!(only(&keyed).key(), only(&other).key());
}
