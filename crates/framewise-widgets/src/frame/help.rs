//! Places of help: static, dated, sourced; the reader picks the country. Nothing is located or called.

use crate::draw::hooks::{use_memo, use_state};
use crate::draw::html;
use crate::parts::{Choose, ChooseProps, Entry, cite, heading};
use crate::store::Store;
use crate::words::fill;
use framewise_core::arrange::Arrange;
use framewise_core::session::HelplineView;
use yew::prelude::*;

/// Properties of [`Help`].
#[derive(Clone, PartialEq, Properties)]
pub struct HelpProps {
    /// The store.
    pub store: Store,
    /// Told when a person closes it.
    pub on_close: Callback<MouseEvent>,
}

/// The panel.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let store = &props.store;
    let words = store.words();
    let all = use_memo(store.config.complete, |_| {
        store.ask(|session| session.helplines())
    });
    let country = use_state(|| store.config.help_country.clone());
    let mut countries: Vec<&str> = all
        .iter()
        .map(|line| line.country.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    countries.arrange();
    countries.dedup();
    let mut entries = vec![Entry::new("", words.help_any_country)];
    entries.extend(countries.iter().map(|name| Entry::new(*name, *name)));
    let known = country.is_empty() || countries.contains(&country.as_str());
    let choose = {
        let country = country.clone();
        Callback::from(move |value| country.set(value))
    };
    let here: Vec<&HelplineView> = all
        .iter()
        .filter(|line| !line.country.is_empty() && line.country == *country)
        .collect();
    let anywhere: Vec<&HelplineView> = all.iter().filter(|line| line.country.is_empty()).collect();
    let control = store.id("help-country");
    html! { <>
        <div class="fw-help__head">
            { heading(store.config.heading_level, 0, "fw-h3", None, html! { { words.help_heading } }) }
            <button type="button" class="fw-link fw-noprint" onclick={props.on_close.clone()}>{ words.close }</button>
        </div>
        <slot name="helplines">
            <p>{ words.help_text }</p>
            if !store.config.complete {
                <p class="fw-soft">{ words.not_arrived }</p>
            }
            if !countries.is_empty() {
                <p class="fw-field fw-noprint">
                    <label for={control.clone()}>{ words.help_country }</label>
                    <Choose id={control} ..ChooseProps::field(entries, (*country).clone(), choose) />
                </p>
            }
            if !known {
                <p>{ words.help_none }</p>
            }
            <ul class="fw-help__list">
                { for here.into_iter().chain(anywhere).map(|line| draw(line, store)) }
            </ul>
        </slot>
    </> }
}

fn draw(line: &HelplineView, store: &Store) -> Html {
    let words = store.words();
    let call = fill(words.help_call, &[("phone", &line.phone)]);
    html! {
        <li key={line.id.clone()}>
            <b><a href={line.link.clone()} target="_blank" rel="noopener noreferrer">{ &line.name }</a></b>
            <p>{ &line.about }</p>
            if !line.phone.is_empty() {
                <p>
                    if let Some(address) = dialled(&line.phone) {
                        <a href={address}>{ call }</a>
                    } else {
                        { call }
                    }
                </p>
            }
            <p class="fw-soft">{ &line.checked }{ " " }{ cite(&line.cite) }</p>
        </li>
    }
}

/// The address that dials a number, or none where it is given in letters: a part of a number would be a wrong one.
pub(crate) fn dialled(phone: &str) -> Option<String> {
    if phone.chars().any(char::is_alphabetic) {
        return None;
    }
    let mut address = String::from("tel:");
    address.extend(
        phone
            .chars()
            .filter(|letter| letter.is_ascii_digit() || *letter == '+'),
    );
    Some(address)
}
