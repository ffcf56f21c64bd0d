//! The map: a mosaic whose areas are the exact shares. Left of the line the one definition is met, and in the lower
//! parts the other is. Hatching runs one way for the one, the other way for the other, and both ways for both.
//!
//! Places and sizes are percentages of the drawing, so that its text and hatching keep their size on every screen. A
//! mosaic has no direction of reading; it stays as it is where text runs from right to left.

use crate::draw::{classes, html};
use crate::parts::frame_class;
use crate::store::Store;
use framewise_core::session::{Frame, RegionKind, RegionView, Witness};
use yew::prelude::*;

/// What is drawn.
pub struct Drawing<'view> {
    /// Frames of the one and of the other.
    pub frames: (Frame, Frame),
    /// The four regions.
    pub regions: &'view [RegionView],
    /// Which of them is picked.
    pub picked: RegionKind,
}

/// A rectangle in percent.
#[derive(Clone, Copy)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// The map of four regions. Its parts can be pressed; the table beside it does the same for a keyboard.
pub fn map(drawing: &Drawing, store: &Store, pick: &Callback<RegionKind>) -> Html {
    let words = store.words();
    let mut label = String::from(words.overlap_map);
    for region in drawing.regions {
        label.push_str(". ");
        label.push_str(&region.label);
        label.push_str(": ");
        label.push_str(&region.share_text);
    }
    html! {
        <svg class="fw-map" part="map" role="img" width="100%" height="100%" aria-label={label}>
            <defs>
                { pattern(store, "left", frame_class(drawing.frames.0), true) }
                { pattern(store, "right", frame_class(drawing.frames.1), false) }
            </defs>
            { for drawing.regions.iter().map(|region| part(region, area(drawing.regions, region.kind), drawing.picked, store, pick)) }
            // Above all parts, so that the mark of a part too thin to be seen is whole.
            { for drawing.regions.iter().filter(|region| region.witness != Witness::Empty)
                .map(|region| mark(region, area(drawing.regions, region.kind), pick)) }
        </svg>
    }
}

/// Where a region lies.
fn area(regions: &[RegionView], kind: RegionKind) -> Area {
    let share = |kind: RegionKind| {
        let found = regions.iter().find(|region| region.kind == kind);
        found.map_or(0.0, |region| f64::from(region.share) / 100.0)
    };
    let across = share(RegionKind::Both) + share(RegionKind::OnlyLeft);
    let (low, column) = match kind {
        RegionKind::Both | RegionKind::OnlyLeft => (share(RegionKind::Both), across),
        RegionKind::OnlyRight | RegionKind::Neither => {
            (share(RegionKind::OnlyRight), 100.0 - across)
        }
    };
    let low = if column > 0.0 {
        100.0 * low / column
    } else {
        0.0
    };
    let is_low = matches!(kind, RegionKind::Both | RegionKind::OnlyRight);
    Area {
        x: if matches!(kind, RegionKind::Both | RegionKind::OnlyLeft) {
            0.0
        } else {
            across
        },
        y: if is_low { 100.0 - low } else { 0.0 },
        width: column,
        height: if is_low { low } else { 100.0 - low },
    }
}

/// One region.
fn part(
    region: &RegionView,
    area: Area,
    picked: RegionKind,
    store: &Store,
    pick: &Callback<RegionKind>,
) -> Html {
    let kind = region.kind;
    let rectangle = |class: &'static str, fill: Option<String>| {
        html! {
            <rect {class} {fill} x={percent(area.x)} y={percent(area.y)} width={percent(area.width)} height={percent(area.height)} />
        }
    };
    html! {
        <g class={classes!("fw-map__region", (kind == picked).then_some("is-picked"))} key={letter(kind)}
            onclick={pick.reform(move |_: MouseEvent| kind)}>
            { rectangle("fw-map__ground", None) }
            if matches!(kind, RegionKind::Both | RegionKind::OnlyLeft) { { rectangle("fw-map__hatch", Some(url(store, "left"))) } }
            if matches!(kind, RegionKind::Both | RegionKind::OnlyRight) { { rectangle("fw-map__hatch", Some(url(store, "right"))) } }
            { rectangle("fw-map__edge", None) }
        </g>
    }
}

/// The letter of a region, and its share where there is room.
fn mark(region: &RegionView, area: Area, pick: &Callback<RegionKind>) -> Html {
    let kind = region.kind;
    let (wide, high) = (area.width >= 9.0, area.height >= 16.0);
    let x = if wide {
        area.x
    } else {
        area.x + area.width / 2.0
    };
    let y = if high {
        area.y
    } else {
        area.y + area.height / 2.0
    };
    let (left, top) = (if wide { 20 } else { 0 }, if high { 20 } else { 0 });
    html! {
        <svg class="fw-map__mark" x={percent(x)} y={percent(y)} aria-hidden="true" key={letter(kind)} onclick={pick.reform(move |_: MouseEvent| kind)}>
            if area.width >= 28.0 {
                <rect class="fw-map__plate" x={(left - 12).to_string()} y={(top - 12).to_string()} width="84" height="24" rx="12" />
                <text class="fw-map__share" x={(left + 15).to_string()} y={(top + 5).to_string()}>{ &region.share_text }</text>
            }
            <circle class="fw-map__dot" cx={left.to_string()} cy={top.to_string()} r="11" />
            <text class="fw-map__letter" x={left.to_string()} y={(top + 5).to_string()}>{ letter(kind) }</text>
        </svg>
    }
}

/// A small sample of a region's hatching and its letter, for the table.
pub fn swatch(kind: RegionKind, store: &Store) -> Html {
    html! {
        <svg class="fw-map__swatch" viewBox="0 0 32 24" width="32" height="24" aria-hidden="true" focusable="false">
            <rect class="fw-map__ground" width="32" height="24" />
            if matches!(kind, RegionKind::Both | RegionKind::OnlyLeft) { <rect width="32" height="24" fill={url(store, "left")} /> }
            if matches!(kind, RegionKind::Both | RegionKind::OnlyRight) { <rect width="32" height="24" fill={url(store, "right")} /> }
            <rect class="fw-map__edge" width="32" height="24" />
            <circle class="fw-map__dot" cx="16" cy="12" r="9" />
            <text class="fw-map__letter" x="16" y="16.5">{ letter(kind) }</text>
        </svg>
    }
}

/// The letter that joins a region of the map to its row in the table.
fn letter(kind: RegionKind) -> &'static str {
    match kind {
        RegionKind::Both => "A",
        RegionKind::OnlyLeft => "B",
        RegionKind::OnlyRight => "C",
        RegionKind::Neither => "D",
    }
}

/// A percentage with two digits after the point, which is what a share has.
fn percent(value: f64) -> String {
    // By whole numbers: what writes any `f64` weighs ten kilobytes.
    let hundredths = (value * 100.0).round() as u32;
    let mut text = (hundredths / 100).to_string();
    let rest = hundredths % 100;
    if rest > 0 {
        text.push('.');
        text.push_str(&(rest / 10).to_string());
    }
    if !rest.is_multiple_of(10) {
        text.push_str(&(rest % 10).to_string());
    }
    text.push('%');
    text
}

fn url(store: &Store, name: &str) -> String {
    ["url(#", &store.id(name), "-hatch)"].concat()
}

fn pattern(store: &Store, name: &str, class: &'static str, rising: bool) -> Html {
    let id = [&store.id(name), "-hatch"].concat();
    // The lines run on over the edges, so that the joints of the pattern do not show.
    let path = if rising {
        "M-3 3L3 -3M-3 11L11 -3M5 11L11 5"
    } else {
        "M-3 5L3 11M-3 -3L11 11M5 -3L11 3"
    };
    html! {
        <pattern {id} {class} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect class="fw-map__tint" width="8" height="8" />
            <path class="fw-map__line" d={path} />
        </pattern>
    }
}
