//! "Did you mean": the nearest of the names that would have been right.

/// Help that names the nearest candidate, or lists the candidates when there are few, or `otherwise`.
pub fn did_you_mean<'a>(
    wrong: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    let mut candidates: Vec<&str> = candidates
        .into_iter()
        .filter(|name| !name.is_empty())
        .collect();
    candidates.sort_unstable();
    candidates.dedup();
    match nearest(wrong, &candidates) {
        Some(name) => format!("did you mean `{name}`?"),
        None if !candidates.is_empty() && candidates.len() <= 16 => {
            format!("write one of: {}", quoted(&candidates))
        }
        None => otherwise.to_string(),
    }
}

/// Names in code marks, separated by commas.
pub fn quoted(names: &[&str]) -> String {
    let marked: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    marked.join(", ")
}

/// The candidate that differs least, if it differs by less than about a third.
pub fn nearest<'a>(wrong: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let distance = |name: &&str| strsim::damerau_levenshtein(wrong, name);
    let most = wrong.chars().count().max(3) / 3;
    let near = candidates.iter().copied().min_by_key(distance)?;
    (distance(&near) <= most).then_some(near)
}
