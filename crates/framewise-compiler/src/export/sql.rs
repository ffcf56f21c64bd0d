//! Definitions as SQL over one table of situations, in which NULL is "not known".
//!
//! SQL's three values are Kleene's: a result of 1 or 0 is what the engine says too; NULL may be settled by the engine,
//! which sees that no completion differs. It never contradicts the engine.

use framewise_core::logic::program::{Formula, PartId, Program};
use framewise_core::pack::Pack;

/// A table `situation` with one column per fact and reading, and a view `verdict` with one column per definition.
///
/// A column holds the position of the value (yes-no: 0 is no, 1 is yes), listed in a comment beside it.
pub fn script(pack: &Pack) -> String {
    let columns = columns(pack);
    let last = columns.len().saturating_sub(1);
    let mut sql = format!(
        "-- {} {}. {}\n",
        one_line(&pack.about.title),
        pack.about.version,
        one_line(&pack.about.disclaimer)
    );
    sql.push_str("CREATE TABLE situation (\n");
    for (position, (id, values)) in columns.iter().enumerate() {
        let comma = if position == last { "" } else { "," };
        sql.push_str(&format!("  {} INTEGER{comma} -- {values}\n", quoted(id)));
    }
    sql.push_str(");\nCREATE VIEW verdict AS SELECT\n");
    let last = pack.definitions.len().saturating_sub(1);
    for (position, (definition, root)) in pack
        .definitions
        .iter()
        .zip(&pack.program.definitions)
        .enumerate()
    {
        let comma = if position == last { "" } else { "," };
        let expression = expression(&pack.program, &Formula::Part(*root), &columns);
        sql.push_str(&format!(
            "  {expression} AS {}{comma}\n",
            quoted(&definition.id)
        ));
    }
    sql.push_str("FROM situation;\n");
    sql
}

/// Id and values of every variable, in the order of the program.
fn columns(pack: &Pack) -> Vec<(&str, String)> {
    let values = |ids: Vec<&str>| {
        let numbered: Vec<String> = ids
            .iter()
            .enumerate()
            .map(|(value, id)| format!("{value} {id}"))
            .collect();
        numbered.join(", ")
    };
    let facts = pack.facts.iter().map(|fact| {
        (
            fact.id.as_str(),
            values(fact.values.iter().map(|value| value.id.as_str()).collect()),
        )
    });
    let readings = pack.readings.iter().map(|reading| {
        (
            reading.id.as_str(),
            values(
                reading
                    .options
                    .iter()
                    .map(|option| option.said.id.as_str())
                    .collect(),
            ),
        )
    });
    facts.chain(readings).collect()
}

fn expression(program: &Program, formula: &Formula, columns: &[(&str, String)]) -> String {
    let inner = |formula: &Formula| expression(program, formula, columns);
    let joined = |list: &[Formula], with: &str, empty: &str| match list {
        [] => empty.to_string(),
        list => format!(
            "({})",
            list.iter().map(inner).collect::<Vec<_>>().join(with)
        ),
    };
    match formula {
        Formula::Constant(value) => u8::from(*value).to_string(),
        Formula::Is(variable, set) => {
            let column = columns
                .get(usize::from(variable.0))
                .map_or("", |(id, _)| *id);
            let values: Vec<String> = (0..32_u8)
                .filter(|value| set.contains(*value))
                .map(|value| value.to_string())
                .collect();
            format!("({} IN ({}))", quoted(column), values.join(", "))
        }
        Formula::Part(PartId(part)) => program
            .parts
            .get(usize::from(*part))
            .map_or_else(String::new, inner),
        Formula::Not(formula) => format!("(NOT {})", inner(formula)),
        Formula::All(list) => joined(list, " AND ", "1"),
        Formula::Any(list) => joined(list, " OR ", "0"),
        Formula::AtLeast(least, list) => {
            let sum = |unknown: u8| {
                let terms: Vec<String> = list
                    .iter()
                    .map(|formula| format!("coalesce({}, {unknown})", inner(formula)))
                    .collect();
                if terms.is_empty() {
                    "0".to_string()
                } else {
                    terms.join(" + ")
                }
            };
            format!(
                "(CASE WHEN {} >= {least} THEN 1 WHEN {} < {least} THEN 0 END)",
                sum(0),
                sum(1)
            )
        }
    }
}

/// An identifier in double quotes.
fn quoted(id: &str) -> String {
    format!("\"{}\"", id.replace('"', "\"\""))
}

/// A comment ends at the end of its line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
