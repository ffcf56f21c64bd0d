//! Every provision that the digest of the law allows stands in the shipped pack, as firmly as the digest allows and no
//! more; every statement of the paper keeps the speaker, the lean and the lines that the digest of the paper gives it.
//!
//! The tables are copied from the digests by hand and know nothing of the pack. A place matches a citation that has
//! these characters in it; an empty place matches a work that is cited at all.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use framewise_core::pack::{Block, Citation, Confidence, Inline, Lean, Pack, Voice, decode};

/// Safe to state: some sentence states it without a mark.
const SAFE: &[(&str, &str)] = &[
    ("palermo", "Art. 3(a)"),
    ("palermo", "Art. 3(b)"),
    ("palermo", "(c)"),
    ("palermo", "Art. 3(d)"),
    ("palermo", "Art. 4"),
    ("palermo", "Art. 5(1)"),
    ("palermo", "Art. 5(2)"),
    ("untoc", "Art. 34(2)"),
    ("opsc", "Art. 2(a)"),
    ("opsc", "3(1)(a)(i)"),
    ("opsc", "3(1)(b)"),
    ("c182", "Art. 3(a)"),
    ("c182", "Art. 3(b)"),
    ("crc", "Art. 34"),
    ("crc", "Art. 35"),
    ("crc", "Art. 39"),
    ("gc25", ""),
    ("lanzarote", "Art. 20(1)"),
    ("lanzarote", "Art. 20(3)"),
    ("lanzarote", "Art. 21(1)"),
    ("lanzarote", "Art. 21(2)"),
    ("lanzarote", "Art. 23"),
    ("lanzarote-opinion-2015", ""),
    ("budapest", "Art. 9(1)"),
    ("budapest", "Art. 9(2)"),
    ("budapest", "Art. 9(3)"),
    ("eu-2011-36", "Art. 2(1)"),
    ("eu-2011-36", "Art. 2(3)"),
    ("eu-2011-36", "Art. 2(4)"),
    ("eu-2011-36", "Art. 2(6)"),
    ("eu-2011-36", "Art. 4(1)"),
    ("eu-2011-36", "Art. 4(2)"),
    ("eu-2011-36", "Art. 8"),
    ("eu-2011-36", "Art. 10"),
    ("eu-2011-36", "Art. 11"),
    ("eu-2011-36", "Art. 17"),
    ("eu-2024-1712", "Art. 4(3)"),
    ("eu-2024-1712", "Art. 18a"),
    ("eu-2011-93", "Recital 7"),
    ("eu-2011-93", "Art. 2(e)"),
    ("eu-2011-93", "Art. 3"),
    ("eu-2011-93", "Art. 4(2)"),
    ("eu-2011-93", "4(5)-(7)"),
    ("eu-2011-93", "Art. 5"),
    ("eu-2011-93", "Art. 6"),
    ("eu-2011-93", "Art. 8"),
    ("uncc", "Art. 14"),
    ("malabo", "Art. 29(3)(1)"),
    ("sm-v-croatia", ""),
    ("ra-9208", "s.3(a)"),
    ("ra-9208", "s.3(b)"),
    ("ra-9208", "s.4"),
    ("ra-9208", "s.6"),
    ("ra-9208", "s.8(b)"),
    ("ra-9208", "s.8(k)"),
    ("ra-9208", "s.15"),
    ("ra-11930", "s.4(h)"),
    ("ra-11930", "s.10"),
    ("ra-11862", ""),
    ("ra-11930", "s.5"),
    ("ra-11930", "unlawful acts"),
    ("ra-11930", "coordination"),
    // Of the duties of companies: the implementing rules, which correct the digest.
    ("ra-11930", "ss.110, 111"),
    ("ra-11648", ""),
    ("usc-1591", "(a)(1)"),
    ("usc-1591", "(a)(2)"),
    ("usc-1591", "(b)(1)"),
    ("usc-1591", "(b)(2)"),
    ("usc-1591", "(c)"),
    ("usc-1591", "(d)"),
    ("usc-1591", "(e)(3)"),
    ("usc-1591", "(e)(4)"),
    ("usc-1593", ""),
    ("usc-1595", ""),
    ("usc-1596", ""),
    ("usc-2251", "(a)"),
    ("usc-2251", "(b)"),
    ("usc-2251", "(c)"),
    ("usc-2251", "(d)"),
    ("usc-2251", "(e)"),
    ("usc-2252", "2252A"),
    ("usc-2252", "2256"),
    ("usc-2252", "2260"),
    ("usc-2252", "2252A(g)"),
    ("usc-2255", ""),
    ("usc-2259", "(b)"),
    ("usc-2259", "(d)"),
    ("usc-2422", "2422(b)"),
    ("usc-2422", "2427"),
    ("usc-2423", "(a)"),
    ("usc-2423", "(b)"),
    ("usc-2423", "(c)"),
    ("usc-2423", "(g)"),
    ("usc-2423", "(i)"),
    ("usc-2421a", ""),
    ("usc-7102", "7102(11)"),
    ("usc-230", "(e)(1)"),
    ("usc-230", "(e)(5)"),
    ("msa-2015", "s.1"),
    ("msa-2015", "s.2(1)"),
    ("msa-2015", "s.2(2)"),
    ("msa-2015", "s.2(4)"),
    ("msa-2015", "s.2(6)"),
    ("msa-2015", "s.3(3)"),
    ("msa-2015", "s.5"),
    ("msa-2015", "ss.8-10"),
    ("msa-2015", "s.45"),
    ("msa-2015", "ss.48-51"),
    ("msa-2015", "s.54"),
    ("soa-2003", "s.15A"),
    ("soa-2003", "s.47"),
    ("soa-2003", "s.48"),
    ("soa-2003", "s.49"),
    ("soa-2003", "s.50"),
    ("soa-2003", "s.51(2)"),
    ("pca-2017", "s.176"),
    ("pca-1978", "s.1(1)"),
    ("pca-1978", "s.1A"),
    ("pca-1978", "s.6"),
    ("pca-1978", "s.7"),
    ("cja-1988", "s.160"),
    ("cpa-2026", "s.72"),
    ("ca-criminal-code", "s.279.011(1)"),
    ("ca-criminal-code", "s.279.011(2)"),
    ("ca-criminal-code", "s.279.011(3)"),
    ("ca-criminal-code", "s.279.04(1)"),
    ("ca-criminal-code", "s.279.02(2)"),
    ("ca-criminal-code", "s.163.1"),
    ("ca-criminal-code", "s.286.1(2)"),
    ("ca-criminal-code", "s.286.2(2)"),
    ("ca-criminal-code", "s.286.3(2)"),
    ("senneville", ""),
    ("bns-2023", "s.143(1)"),
    ("bns-2023", "s.144(1)"),
    ("harish", ""),
    ("stgb", "s.232(1)"),
    ("stgb", "s.232(3)"),
    ("stgb", "s.184b"),
    ("stgb", "s.184c"),
    ("th-atip", "s.4"),
    ("th-atip", "s.6(2)"),
    ("th-atip", "s.52"),
    ("nl-sr", "Art. 273f(1) sub 2"),
    ("nl-sr", "Art. 273f(1) sub 5"),
    ("nl-sr", "Art. 252"),
    ("nl-sr", "Art. 7(2)(c)"),
    ("eu-2011-36", "19a"),
    ("eu-2012-29", "Art. 22(4)"),
    ("stgb", "s.78b(1)"),
    ("aufenthg", "25(4a)"),
    ("usc-1101", "(a)(15)(T)"),
    ("hr-2014-1174", ""),
    ("crc", "Art. 1"),
    ("opsc", "Art. 4"),
    ("opsc", "Art. 8"),
    ("opsc", "Art. 9(4)"),
    ("untoc", "Art. 11"),
    ("lanzarote", "Art. 18"),
    ("lanzarote", "Art. 19"),
    ("lanzarote", "Art. 22"),
    ("lanzarote", "Art. 25"),
    ("lanzarote", "Art. 27"),
    ("lanzarote", "Art. 14"),
    ("coe-thb", "Art. 2"),
    ("coe-thb", "Art. 4"),
    ("coe-thb", "Art. 10"),
    ("coe-thb", "Art. 15"),
    ("coe-thb", "Art. 18"),
    ("coe-thb", "Art. 19"),
    ("coe-thb", "Art. 23"),
    ("coe-thb", "Art. 26"),
    ("ke-cmca", "s.24"),
    ("crc", "Art. 36"),
    ("c182", "Art. 2"),
    ("c182", "Art. 7(2)"),
    ("palermo", "Art. 7"),
    ("palermo", "Art. 9(5)"),
    ("eu-2011-93", "Art. 10"),
    ("eu-2011-93", "Art. 14"),
    ("eu-2011-93", "Art. 17"),
    ("eu-2011-93", "Art. 18-20"),
    ("soa-2003", "s.25"),
    // The digest had these unchecked; their sources say where the text was read since.
    ("usc-7102", "7105"),
    ("usc-3509", ""),
    ("soa-2003", "103A"),
    ("soa-2003", "122A"),
    ("ca-criminal-code", "738"),
    ("it-act", "s.67B"),
    ("th-atip", "s.33"),
];

/// To be stated only with the mark "not yet checked": some sentence has it.
const MARKED: &[(&str, &str)] = &[
    ("lanzarote-opinion-2017", ""),
    ("acrwc", "Art. 27"),
    ("acrwc", "Art. 29"),
    ("uncc", "Art. 14(4)"),
    ("uncc", "Art. 15"),
    ("actip", "Art. 2"),
    ("actip", "Art. 3"),
    ("actip", "Art. 5"),
    ("actip", "Art. 14"),
    ("eu-2022-proposal", ""),
    ("ra-9208", "s.11"),
    ("ra-9208", "s.17"),
    ("aus-criminal-code", "s.271.4"),
    ("aus-criminal-code", "s.271.7"),
    ("aus-criminal-code", "s.474.22"),
    ("aus-criminal-code", "s.474.25A"),
    ("aus-criminal-code", "Div. 272"),
    ("aus-crimes-act", "s.21B"),
    ("sharpe", ""),
    ("a-a-2015", ""),
    ("ke-ctpa", "ss.13"),
    ("ke-ctpa", "ss.14"),
    ("ke-ctpa", "s.25"),
    ("nl-sr", "Art. 273f"),
    ("nl-sr", "Art. 252"),
    ("luxembourg-2016", ""),
    ("travaux-2000", "para. 64"),
    ("sale-trafficking-literature", ""),
];

/// Of these nothing may be stated without the mark.
const NEVER_FIRM: &[(&str, &str)] = &[
    ("actip", ""),
    ("aus-criminal-code", ""),
    ("aus-crimes-act", ""),
    ("ke-ctpa", ""),
    ("uncc", "Art. 15"),
    ("eu-2004-81", ""),
    ("jjj", ""),
];

/// Statement, lines of the paper, who speaks and which way it leans.
const STATEMENTS: &[(&str, &str, Voice, Lean)] = &[
    ("C0", "1", Voice::Paper, Lean::Neutral),
    ("P1", "4-6", Voice::Paper, Lean::Neutral),
    ("P2", "6-8", Voice::Paper, Lean::Neutral),
    ("P3", "10-13", Voice::Paper, Lean::ForTrafficking),
    ("P4", "15-19", Voice::Paper, Lean::Both),
    ("P5", "21", Voice::Paper, Lean::Both),
    ("P6", "21-23", Voice::ThirdParty, Lean::Both),
    ("P7", "23-25", Voice::Paper, Lean::ForTrafficking),
    ("P8", "27-28", Voice::Paper, Lean::Neutral),
    ("P9", "28-29", Voice::Paper, Lean::Neutral),
    ("P10", "30-31", Voice::Paper, Lean::Neutral),
    ("P11a", "31-32", Voice::Paper, Lean::Neutral),
    ("P11b", "32-33", Voice::Paper, Lean::Both),
    ("P12", "35-38", Voice::Paper, Lean::Both),
    ("C1", "40-50", Voice::Paper, Lean::Neutral),
    ("Q1", "53-54", Voice::Roundtable, Lean::Both),
    ("Q2a", "56-57", Voice::Roundtable, Lean::ForTrafficking),
    ("Q2b", "57-58", Voice::Roundtable, Lean::AgainstTrafficking),
    ("Q3", "60-61", Voice::Roundtable, Lean::Both),
    ("Q4a", "63", Voice::Roundtable, Lean::Both),
    ("Q4b", "64", Voice::Roundtable, Lean::Both),
    ("P13", "67-70", Voice::Ijm, Lean::ForTrafficking),
    ("P14", "70-72", Voice::ThirdParty, Lean::ForTrafficking),
    ("P15", "72-75", Voice::Ijm, Lean::ForTrafficking),
    ("P16", "75-77", Voice::Ijm, Lean::ForTrafficking),
    ("P17", "77-78", Voice::Ijm, Lean::ForTrafficking),
    ("P18", "78-80", Voice::Ijm, Lean::ForTrafficking),
    ("P19", "85-86", Voice::Roundtable, Lean::ForTrafficking),
    ("P20", "86-88", Voice::Roundtable, Lean::ForTrafficking),
    ("P21", "88-89", Voice::Roundtable, Lean::AgainstTrafficking),
    ("P22", "89-91", Voice::Roundtable, Lean::AgainstTrafficking),
    ("P23", "91-93", Voice::Roundtable, Lean::AgainstTrafficking),
    ("P24", "95-96", Voice::Roundtable, Lean::AgainstTrafficking),
    ("P25", "96-98", Voice::Roundtable, Lean::AgainstTrafficking),
    ("P26", "100", Voice::Roundtable, Lean::Both),
    ("P27", "100-103", Voice::Roundtable, Lean::ForTrafficking),
    ("P28", "103-104", Voice::Roundtable, Lean::ForTrafficking),
    (
        "P29",
        "118-120",
        Voice::Roundtable,
        Lean::AgainstTrafficking,
    ),
    ("P30", "120-123", Voice::Some, Lean::AgainstTrafficking),
    ("P31", "125-127", Voice::Some, Lean::AgainstTrafficking),
    ("P32", "127-129", Voice::Roundtable, Lean::ForCsea),
    ("P33", "131-132", Voice::Roundtable, Lean::Both),
    ("P34", "134-136", Voice::Roundtable, Lean::Both),
    ("P35", "136-138", Voice::Roundtable, Lean::Both),
    ("P36", "140-141", Voice::BroadlyAgreed, Lean::ForTrafficking),
    ("P37", "141-143", Voice::Reported, Lean::ForTrafficking),
    ("P38", "143-144", Voice::Roundtable, Lean::ForTrafficking),
    ("P39", "144-146", Voice::Roundtable, Lean::ForTrafficking),
    ("P40", "148-149", Voice::Roundtable, Lean::Neutral),
    ("P41", "149-150", Voice::Argued, Lean::ForTrafficking),
    ("P42", "151-153", Voice::Argued, Lean::ForTrafficking),
    ("P43", "153-154", Voice::Argued, Lean::ForTrafficking),
    ("P44", "154-155", Voice::Roundtable, Lean::Whatever),
    ("P45a", "157-158", Voice::Roundtable, Lean::ForTrafficking),
    (
        "P45b",
        "158-159",
        Voice::Roundtable,
        Lean::AgainstTrafficking,
    ),
    ("P47", "161", Voice::Roundtable, Lean::Neutral),
    ("P48", "161-162", Voice::Roundtable, Lean::ForTrafficking),
    ("P49", "163-165", Voice::Roundtable, Lean::ForTrafficking),
    ("P50", "167-168", Voice::Roundtable, Lean::ForTrafficking),
    ("P51", "168-170", Voice::Roundtable, Lean::ForTrafficking),
    ("P52", "170-172", Voice::Roundtable, Lean::ForTrafficking),
    ("P53", "172-174", Voice::Noted, Lean::ForTrafficking),
    ("P54", "178-179", Voice::Felt, Lean::Whatever),
    ("P55", "179-181", Voice::Felt, Lean::Whatever),
    ("P56", "183-185", Voice::Majority, Lean::Whatever),
    ("P57", "189-190", Voice::Paper, Lean::Whatever),
    ("P58", "190-191", Voice::Paper, Lean::Both),
    ("P59", "192-193", Voice::Paper, Lean::Both),
    ("C2", "195-196", Voice::Recommends, Lean::Neutral),
    ("P61", "200-202", Voice::Recommends, Lean::Both),
    ("P62", "204-209", Voice::Recommends, Lean::Both),
    ("P63", "211-213", Voice::Recommends, Lean::Whatever),
    ("P64", "213-214", Voice::Recommends, Lean::Whatever),
    ("P65", "216-219", Voice::Recommends, Lean::Whatever),
    ("P66", "221-222", Voice::Paper, Lean::Neutral),
    ("P67", "222-223", Voice::Paper, Lean::ForTrafficking),
    ("C3", "106-117", Voice::Paper, Lean::Neutral),
];

fn pack() -> Pack {
    decode(framewise_content::ONLINE_EXPLOITATION).unwrap()
}

/// Every citation of the pack.
fn citations(pack: &Pack) -> Vec<&Citation> {
    let mut all: Vec<&Citation> = Vec::new();
    all.extend(pack.definitions.iter().map(|own| &own.cite));
    all.extend(pack.parts.iter().filter_map(|own| own.cite.as_ref()));
    all.extend(pack.commentary.outcomes.iter().map(|own| &own.cite));
    let options = pack.readings.iter().flat_map(|own| &own.options);
    all.extend(options.flat_map(|own| &own.holders).map(|own| &own.cite));
    all.extend(
        pack.commentary
            .corrections
            .iter()
            .flat_map(|own| &own.cites),
    );
    all.extend(pack.scenarios.iter().filter_map(|own| own.cite.as_ref()));
    all.extend(pack.commentary.quiz.iter().map(|own| &own.cite));
    all.extend(pack.commentary.glossary.iter().map(|own| &own.cite));
    let steps = pack.commentary.explainers.iter().flat_map(|own| &own.steps);
    for block in steps.flat_map(|step| &step.blocks) {
        let pieces: Vec<&Inline> = match block {
            Block::Paragraph(pieces) => pieces.iter().collect(),
            Block::List(items) => items.iter().flatten().collect(),
            _ => Vec::new(),
        };
        all.extend(pieces.into_iter().filter_map(|piece| match piece {
            Inline::Cite(cite) => Some(cite),
            _ => None,
        }));
    }
    all
}

/// The citations of a place, by their confidence.
fn of<'a>(pack: &'a Pack, source: &str, place: &str) -> Vec<&'a Citation> {
    let all = citations(pack).into_iter();
    all.filter(|cite| {
        pack.sources[usize::from(cite.source)].id == source && covers(&cite.at, place)
    })
    .collect()
}

/// Whether a citation speaks of a place: its characters, not followed by another digit, in one or several.
fn covers(at: &str, place: &str) -> bool {
    let bare = |text: &str| {
        text.replace("Arts ", "Art. ")
            .replace("Arts. ", "Art. ")
            .replace("ss.", "s.")
    };
    let (at, place) = (bare(at), bare(place));
    at.match_indices(&place).any(|(found, _)| {
        let after = at[found + place.len()..].chars().next();
        place.is_empty() || !after.is_some_and(|next| next.is_ascii_digit())
    })
}

fn missing(pack: &Pack, wanted: &[(&str, &str)], confidence: Confidence) -> Vec<String> {
    let gone = wanted.iter().filter(|(source, place)| {
        !of(pack, source, place)
            .iter()
            .any(|cite| cite.confidence == confidence)
    });
    gone.map(|(source, place)| format!("{source} {place}"))
        .collect()
}

#[test]
fn every_provision_that_may_be_stated_is_stated() {
    assert_eq!(
        missing(&pack(), SAFE, Confidence::Verified),
        Vec::<String>::new()
    );
}

#[test]
fn every_provision_that_was_not_checked_stands_with_its_mark() {
    assert_eq!(
        missing(&pack(), MARKED, Confidence::NotYetChecked),
        Vec::<String>::new()
    );
}

#[test]
fn nothing_unchecked_is_stated_firmly() {
    let pack = pack();
    let firm: Vec<String> = NEVER_FIRM
        .iter()
        .flat_map(|(source, place)| of(&pack, source, place))
        .filter(|cite| cite.confidence == Confidence::Verified)
        .map(|cite| format!("{} {}", pack.sources[usize::from(cite.source)].id, cite.at))
        .collect();
    assert_eq!(firm, Vec::<String>::new());
}

#[test]
fn a_pack_without_a_provision_would_be_found_out() {
    let mut poorer = pack();
    let reparation = poorer
        .sources
        .iter()
        .position(|own| own.id == "usc-2259")
        .unwrap();
    poorer
        .commentary
        .outcomes
        .retain(|own| usize::from(own.cite.source) != reparation);
    poorer.commentary.corrections.clear();
    poorer.commentary.glossary.clear();
    poorer.commentary.explainers.clear();
    let gone = missing(&poorer, SAFE, Confidence::Verified);
    assert!(gone.contains(&"usc-2259 (b)".to_string()), "{gone:?}");
}

#[test]
fn every_statement_keeps_its_speaker_its_lean_and_its_lines() {
    let pack = pack();
    let mut wrong = Vec::new();
    for (id, lines, voice, lean) in STATEMENTS {
        let Some(own) = pack.commentary.arguments.iter().find(|own| own.id == *id) else {
            wrong.push(format!("{id} is missing"));
            continue;
        };
        if (own.lines.as_str(), own.voice, own.lean) != (*lines, *voice, *lean) {
            wrong.push(format!(
                "{id} has {} {:?} {:?}, the digest says {lines} {voice:?} {lean:?}",
                own.lines, own.voice, own.lean
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let more: Vec<&str> = pack
        .commentary
        .arguments
        .iter()
        .map(|own| own.id.as_str())
        .filter(|id| !STATEMENTS.iter().any(|(known, ..)| known == id))
        .collect();
    assert!(more.is_empty(), "not in the digest: {more:?}");
}
