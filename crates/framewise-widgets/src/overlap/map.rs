//! The map: a mosaic whose areas are the exact shares. Left of the line the one definition is met, and in the lower
//! parts the other is. Hatching runs one way for the one, the other way for the other, and both ways for both.

use crate::parts::frame_class;
use crate::store::Store;
use framewise_core::session::{Comparison, RegionKind};
use yew::prelude::*;

/// Width and height of the drawing, in its own units: a whole is `WIDTH * HEIGHT`.
const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 620.0;

/// The map of four regions.
pub fn map(
    found: &Comparison,
    store: &Store,
    picked: RegionKind,
    pick: &Callback<RegionKind>,
) -> Html {
    let words = store.words();
    let share = |kind: RegionKind| {
        found
            .regions
            .iter()
            .find(|region| region.kind == kind)
            .map_or(0.0, |region| f64::from(region.share) / 10_000.0)
    };
    let (both, left, right, neither) = (
        share(RegionKind::Both),
        share(RegionKind::OnlyLeft),
        share(RegionKind::OnlyRight),
        share(RegionKind::Neither),
    );
    let across = WIDTH * (both + left);
    let height_of = |part: f64, whole: f64| {
        if whole > 0.0 {
            HEIGHT * part / whole
        } else {
            0.0
        }
    };
    let both_height = height_of(both, both + left);
    let right_height = height_of(right, right + neither);
    let boxes = [
        (RegionKind::OnlyLeft, 0.0, 0.0, across, HEIGHT - both_height),
        (
            RegionKind::Both,
            0.0,
            HEIGHT - both_height,
            across,
            both_height,
        ),
        (
            RegionKind::Neither,
            across,
            0.0,
            WIDTH - across,
            HEIGHT - right_height,
        ),
        (
            RegionKind::OnlyRight,
            across,
            HEIGHT - right_height,
            WIDTH - across,
            right_height,
        ),
    ];
    let sentence: String = found
        .regions
        .iter()
        .fold(String::new(), |mut text, region| {
            text.push_str(&region.label);
            text.push_str(": ");
            text.push_str(&region.share_text);
            text.push_str(". ");
            text
        });
    html! {
        <svg class="fw-map" part="map" viewBox="-4 -4 1008 628" role="img" aria-label={ {
            let mut label = String::from(words.overlap_map);
            label.push_str(". ");
            label.push_str(&sentence);
            label
        } }>
            <defs>
                { pattern(store, "left", frame_class(found.left.frame), "M0 16L16 0", false) }
                { pattern(store, "right", frame_class(found.right.frame), "M0 0L16 16", true) }
            </defs>
            { for boxes.iter().filter(|(kind, _, _, width, height)| share(*kind) > 0.0 && *width > 0.0 && *height > 0.0).map(|(kind, x, y, width, height)| {
                let kind = *kind;
                let attribute = |value: &f64| ((value * 10.0).round() / 10.0).to_string();
                let label = found.regions.iter().find(|region| region.kind == kind);
                let choose = pick.reform(move |_: MouseEvent| kind);
                let rectangle = |class: &'static str, fill: Option<String>| html! {
                    <rect {class} {fill} x={attribute(x)} y={attribute(y)} width={attribute(width)} height={attribute(height)} />
                };
                html! {
                    <g class={classes!("fw-map__region", (kind == picked).then_some("is-picked"))} onclick={choose}>
                        { rectangle("fw-map__ground", None) }
                        if matches!(kind, RegionKind::Both | RegionKind::OnlyLeft) { { rectangle("fw-map__hatch", Some(url(store, "left"))) } }
                        if matches!(kind, RegionKind::Both | RegionKind::OnlyRight) { { rectangle("fw-map__hatch", Some(url(store, "right"))) } }
                        { rectangle("fw-map__edge", None) }
                        if *width > 230.0 && *height > 78.0 {
                            if let Some(region) = label {
                                <g aria-hidden="true">
                                    <rect class="fw-map__plate" x={attribute(&(x + 14.0))} y={attribute(&(y + 14.0))} width={attribute(&(width - 28.0).min(330.0))} height="62" rx="6" />
                                    <text class="fw-map__label" x={attribute(&(x + 26.0))} y={attribute(&(y + 40.0))}>{ clipped(&region.label, ((width - 52.0).min(306.0) / 11.5) as usize) }</text>
                                    <text class="fw-map__share" x={attribute(&(x + 26.0))} y={attribute(&(y + 66.0))}>{ &region.share_text }</text>
                                </g>
                            }
                        }
                    </g>
                }
            }) }
        </svg>
    }
}

/// A small sample of a region's hatching, for the table.
pub fn swatch(kind: RegionKind, store: &Store) -> Html {
    html! {
        <svg class="fw-map__swatch" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
            <rect class="fw-map__ground" width="24" height="16" />
            if matches!(kind, RegionKind::Both | RegionKind::OnlyLeft) { <rect width="24" height="16" fill={url(store, "left")} /> }
            if matches!(kind, RegionKind::Both | RegionKind::OnlyRight) { <rect width="24" height="16" fill={url(store, "right")} /> }
            <rect class="fw-map__edge" width="24" height="16" />
        </svg>
    }
}

/// A word that fits: the table has it whole.
fn clipped(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return String::from(text);
    }
    let mut short: String = text.chars().take(letters.saturating_sub(1)).collect();
    short.push('…');
    short
}

fn url(store: &Store, name: &str) -> String {
    let mut text = String::from("url(#");
    text.push_str(&store.id(name));
    text.push_str("-hatch)");
    text
}

fn pattern(store: &Store, name: &str, class: &'static str, path: &'static str, thin: bool) -> Html {
    let mut id = store.id(name);
    id.push_str("-hatch");
    html! {
        <pattern {id} {class} width="16" height="16" patternUnits="userSpaceOnUse">
            <rect class="fw-map__tint" width="16" height="16" />
            <path class="fw-map__line" d={path} stroke-width={if thin { "2" } else { "3" }} />
        </pattern>
    }
}
