//! Formulas: leaves of text and mappings of `all`, `any`, `not`, `at-least`; elements where the caller allows them.

use super::names::{Names, Of, unknown_value};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::read::{list, nearest, text};
use crate::source::{Key, Node, Value};
use framewise_core::logic::program::{Formula, ValueSet, VariableId};
use framewise_core::pack::{Fact, FactKind};

/// Called for a mapping that has the key `element`; gives the formula that stands for it.
pub(super) type OnElement<'e> = dyn FnMut(&Node, &mut Diagnostics) -> Formula + 'e;

/// The keys of which a formula mapping has exactly one.
pub(super) const CONNECTIVES: [&str; 5] = ["all", "any", "not", "at-least", "when"];

/// Reads a formula without elements.
pub(super) fn plain(node: &Node, names: &Names, diagnostics: &mut Diagnostics) -> Formula {
    read(node, names, &mut |node, diagnostics| {
        diagnostics.push(
            Diagnostic::error("FW033", node.place.clone(), "An element cannot stand here.")
                .help("Elements belong to definitions in law/; here write the formula itself."),
        );
        Formula::Constant(false)
    }, diagnostics)
}

/// Reads a formula.
pub(super) fn read(node: &Node, names: &Names, on_element: &mut OnElement<'_>, diagnostics: &mut Diagnostics) -> Formula {
    match &node.value {
        Value::Text(_) => leaf(node, names, diagnostics),
        Value::List(_) => {
            diagnostics.push(
                Diagnostic::error("FW034", node.place.clone(), "This is a list without `all` or `any`.")
                    .help("Put `all:` before it if every line must hold, `any:` if one is enough."),
            );
            Formula::Constant(false)
        }
        Value::Map(pairs) if pairs.iter().any(|(key, _)| key.text == "element") => on_element(node, diagnostics),
        Value::Map(pairs) => {
            for (key, _) in pairs {
                if !CONNECTIVES.contains(&key.text.as_str()) && key.text != "of" {
                    let help = match nearest(&key.text, CONNECTIVES.into_iter()) {
                        Some(near) => format!("Did you mean `{near}`?"),
                        None => "A formula has one of: all, any, not, at-least (with of). An element begins with `element: id`.".to_owned(),
                    };
                    diagnostics.push(Diagnostic::error("FW010", key.place.clone(), format!("`{}` is not a key of a formula.", key.text)).help(help));
                }
            }
            connective(node, pairs, names, on_element, diagnostics)
        }
    }
}

/// Reads the one connective of a mapping; other keys are the caller's.
pub(super) fn connective(node: &Node, pairs: &[(Key, Node)], names: &Names, on_element: &mut OnElement<'_>, diagnostics: &mut Diagnostics) -> Formula {
    let mut found = pairs.iter().filter(|(key, _)| CONNECTIVES.contains(&key.text.as_str()));
    let Some((key, value)) = found.next() else {
        diagnostics.push(
            Diagnostic::error("FW035", node.place.clone(), "This has no condition.").help("Give it one of: when, all, any, not, at-least (with of)."),
        );
        return Formula::Constant(false);
    };
    if let Some((second, _)) = found.next() {
        diagnostics.push(
            Diagnostic::error("FW036", second.place.clone(), format!("`{}` and `{}` stand side by side.", key.text, second.text))
                .help(format!("Put one inside the other, so that it is clear which comes first: for example `all:` with `- {}:` under it.", second.text)),
        );
    }
    match key.text.as_str() {
        "not" => Formula::Not(Box::new(read(value, names, on_element, diagnostics))),
        "when" => read(value, names, on_element, diagnostics),
        "at-least" => {
            let number = text(value, diagnostics);
            let of = pairs.iter().find(|(key, _)| key.text == "of").map(|(_, node)| node);
            let items = of.map(|node| several(node, names, on_element, diagnostics)).unwrap_or_default();
            match number.parse::<u16>() {
                Ok(least) if least >= 1 && usize::from(least) <= items.len() => Formula::AtLeast(least, items),
                _ => {
                    diagnostics.push(
                        Diagnostic::error("FW037", value.place.clone(), format!("`at-least: {number}` does not fit {} conditions.", items.len()))
                            .help("Write a whole number from 1 to the number of conditions under `of:`."),
                    );
                    Formula::Constant(false)
                }
            }
        }
        "all" => Formula::All(several(value, names, on_element, diagnostics)),
        _ => Formula::Any(several(value, names, on_element, diagnostics)),
    }
}

fn several(node: &Node, names: &Names, on_element: &mut OnElement<'_>, diagnostics: &mut Diagnostics) -> Vec<Formula> {
    let items = list(node, diagnostics);
    if items.is_empty() {
        diagnostics.push(
            Diagnostic::error("FW038", node.place.clone(), "This is empty: it would always or never hold.").help("Give it at least one condition, or remove it."),
        );
    }
    items.iter().map(|item| read(item, names, on_element, diagnostics)).collect()
}

/// A line such as `travel`, `not travel`, `age under 18`, `relation is parent or carer`.
fn leaf(node: &Node, names: &Names, diagnostics: &mut Diagnostics) -> Formula {
    let line = text(node, diagnostics);
    let (positive, negated) = match line.strip_prefix("not ") {
        Some(rest) => (rest.trim(), true),
        None => (line.as_str(), false),
    };
    let (name, condition) = match positive.split_once(' ') {
        Some((name, condition)) => (name, condition.trim()),
        None => (positive, ""),
    };
    let formula = if let Some(position) = names.find(Of::Fact, name) {
        match names.facts.get(position) {
            Some(fact) => of_fact(node, fact, names.fact(position), condition, diagnostics),
            None => None,
        }
    } else if let Some(position) = names.find(Of::Reading, name) {
        let ids: Vec<&str> = names.readings.get(position).map(|reading| reading.options.iter().map(|option| option.said.id.as_str()).collect()).unwrap_or_default();
        is(node, name, names.reading(position), &ids, condition, "FW031", diagnostics)
    } else if let Some(position) = names.find(Of::Term, name) {
        match names.terms.get(&position) {
            Some(part) if condition.is_empty() => Some(Formula::Part(*part)),
            Some(_) => {
                diagnostics.push(Diagnostic::error("FW039", node.place.clone(), format!("`{name}` is a term; it takes no condition.")).help(format!("Write `{name}` or `not {name}`.")));
                None
            }
            // Terms are built in the order of their needs; one that is not there yet is part of a cycle, reported there.
            None => None,
        }
    } else {
        let help = match nearest(name, names.formula_names()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "Declare it in facts/, readings.yaml or terms.yaml, or correct the id.".to_owned(),
        };
        diagnostics.push(Diagnostic::error("FW030", node.place.clone(), format!("There is no fact, reading or term `{name}`.")).help(help));
        None
    };
    match formula {
        None => Formula::Constant(false),
        Some(formula) if negated => Formula::Not(Box::new(formula)),
        Some(formula) => formula,
    }
}

fn of_fact(node: &Node, fact: &Fact, variable: VariableId, condition: &str, diagnostics: &mut Diagnostics) -> Option<Formula> {
    let ids: Vec<&str> = fact.values.iter().map(|said| said.id.as_str()).collect();
    match fact.kind {
        FactKind::YesNo if condition.is_empty() => Some(Formula::Is(variable, ValueSet(0b10))),
        FactKind::Band if condition.starts_with("under ") || condition.starts_with("at least ") => {
            let under = condition.starts_with("under ");
            let number = condition.rsplit(' ').next().unwrap_or_default();
            let border = number.parse::<u16>().ok().and_then(|number| fact.cuts.iter().position(|cut| *cut == number));
            let Some(border) = border else {
                let borders: Vec<String> = fact.cuts.iter().map(u16::to_string).collect();
                diagnostics.push(
                    Diagnostic::error("FW040", node.place.clone(), format!("`{number}` is not a border between the bands of `{}`.", fact.id))
                        .help(format!("The borders are {}. Add a band if the law draws another line.", borders.join(", "))),
                );
                return None;
            };
            let below = (1_u32 << (border + 1)) - 1;
            let whole = ((1_u64 << fact.values.len()) - 1) as u32;
            Some(Formula::Is(variable, ValueSet(if under { below } else { whole & !below })))
        }
        FactKind::YesNo | FactKind::OneOf | FactKind::Band => is(node, &fact.id, variable, &ids, condition, "FW032", diagnostics),
    }
}

/// `is a or b`, `is not a`.
fn is(node: &Node, name: &str, variable: VariableId, ids: &[&str], condition: &str, code: &'static str, diagnostics: &mut Diagnostics) -> Option<Formula> {
    let Some(rest) = condition.strip_prefix("is ") else {
        let example = ids.first().copied().unwrap_or("value");
        diagnostics.push(
            Diagnostic::error("FW039", node.place.clone(), format!("`{name} {condition}` is not a condition.", ).replace(" `", "`"))
                .help(format!("Write for example `{name} is {example}`. It has: {}.", ids.join(", "))),
        );
        return None;
    };
    let (rest, negated) = match rest.strip_prefix("not ") {
        Some(rest) => (rest, true),
        None => (rest, false),
    };
    let mut mask = 0_u32;
    for word in rest.split(" or ").map(str::trim) {
        match ids.iter().position(|id| *id == word) {
            Some(index) => mask |= 1 << index,
            None => {
                diagnostics.push(unknown_value(code, name, word, ids.iter().copied(), &node.place));
                return None;
            }
        }
    }
    let whole = ((1_u64 << ids.len()) - 1) as u32;
    Some(Formula::Is(variable, ValueSet(if negated { whole & !mask } else { mask })))
}
