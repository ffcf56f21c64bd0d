//! Shorter names between a wasm file and its glue. The generator marks each imported function with a hash, so that two
//! versions of it can meet in one program; here they never do, and a hash cannot be compressed.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use anyhow::Context;
use walrus::ModuleConfig;

/// Length of a mark, without its underscore.
const MARK: usize = 16;

/// Takes the marks off the names in `<stem>_bg.wasm` and `<stem>.js`, where the name is still the only one of its kind.
///
/// # Errors
/// When a file cannot be read, or the glue does not hold what the wasm imports.
pub fn shorten(folder: &Path, stem: &str) -> anyhow::Result<()> {
    let wasm = folder.join(format!("{stem}_bg.wasm"));
    let glue = folder.join(format!("{stem}.js"));
    let bytes =
        std::fs::read(&wasm).with_context(|| format!("could not read {}", wasm.display()))?;
    let text = std::fs::read_to_string(&glue)
        .with_context(|| format!("could not read {}", glue.display()))?;
    let mut module = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(&bytes)?;
    let mut names: BTreeSet<String> = module.imports.iter().map(|one| one.name.clone()).collect();
    names.extend(module.exports.iter().map(|one| one.name.clone()));
    let short = shorter(&names);
    for import in module.imports.iter_mut() {
        if let Some(name) = short.get(import.name.as_str()) {
            import.name = (*name).to_owned();
        }
    }
    let mut renamed = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        renamed.push_str(&rename(line, &short));
    }
    std::fs::write(&wasm, module.emit_wasm())?;
    Ok(std::fs::write(&glue, renamed)?)
}

/// The new name of each name that has a mark to lose.
fn shorter(names: &BTreeSet<String>) -> BTreeMap<&str, &str> {
    let mut bare: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for name in names {
        if let Some(without) = without_mark(name) {
            bare.entry(without).or_default().push(name);
        }
    }
    bare.into_iter()
        .filter(|(bare, _)| !names.contains(*bare))
        .filter_map(|(bare, marked)| match marked.as_slice() {
            [only] => Some((*only, bare)),
            _ => None,
        })
        .collect()
}

fn without_mark(name: &str) -> Option<&str> {
    let (bare, mark) = name.rsplit_once('_')?;
    let is_mark = mark.len() == MARK && mark.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_mark && !bare.is_empty()).then_some(bare)
}

/// A line of the glue with the new names.
fn rename(line: &str, short: &BTreeMap<&str, &str>) -> String {
    let mut renamed = String::with_capacity(line.len());
    let mut word = String::new();
    for letter in line.chars() {
        if letter.is_ascii_alphanumeric() || letter == '_' || letter == '$' {
            word.push(letter);
            continue;
        }
        renamed.push_str(short.get(word.as_str()).unwrap_or(&word.as_str()));
        word.clear();
        renamed.push(letter);
    }
    renamed.push_str(short.get(word.as_str()).unwrap_or(&word.as_str()));
    renamed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &[&str]) -> BTreeSet<String> {
        list.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_mark_goes_where_the_name_stays_the_only_one() {
        let all = names(&[
            "__wbg_get_0123456789abcdef",
            "__wbg_set_0123456789abcdef",
            "__wbg_set_fedcba9876543210",
            "__wbg_new_0123456789abcdef",
            "__wbg_new",
            "__wbg_of_0123",
        ]);
        let short = shorter(&all);
        assert_eq!(
            short.into_iter().collect::<Vec<_>>(),
            [("__wbg_get_0123456789abcdef", "__wbg_get")]
        );
    }

    #[test]
    fn only_whole_names_are_replaced() {
        let all = names(&["__wbg_get_0123456789abcdef"]);
        let short = shorter(&all);
        assert_eq!(
            rename(
                "__wbg_get_0123456789abcdef: f, x__wbg_get_0123456789abcdef\n",
                &short
            ),
            "__wbg_get: f, x__wbg_get_0123456789abcdef\n"
        );
    }
}
