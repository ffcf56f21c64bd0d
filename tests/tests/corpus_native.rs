//! The corpus is worth comparing: the same every time, of many kinds, and every kind of answer occurs in it.

#![allow(clippy::unwrap_used, missing_docs)]

use framewise_core::session::Loaded;
use framewise_tests::corpus;

#[test]
fn the_corpus_is_the_same_every_time_and_every_kind_of_answer_occurs() {
    let loaded = Loaded::decode(framewise_content::ONLINE_EXPLOITATION).unwrap();
    let started = std::time::Instant::now();
    let all = corpus::situations(&loaded, 1);
    let lines = corpus::lines(&loaded, &all);
    println!("{} situations in {:?}", lines.len(), started.elapsed());
    let again = corpus::situations(&loaded, 1);
    assert_eq!(lines.len(), again.len());
    // What a browser gets is a part of it and asks about as much.
    let fewer = corpus::situations(&loaded, 4);
    assert!(fewer.len() * 2 < all.len(), "{} situations", fewer.len());
    let definitions = loaded.pack().definitions.len();
    assert_eq!(corpus::asked_about(&loaded, &all), definitions);
    assert_eq!(corpus::asked_about(&loaded, &fewer), definitions);
    for (line, situation) in lines.iter().zip(&again).step_by(97) {
        let answers = corpus::answer(&loaded, situation);
        assert_eq!(*line, corpus::json::line(situation, &answers));
    }
    let kinds = [
        " met [",
        " not-met [",
        " on-facts [",
        " on-readings [",
        " on-both [",
        " clash [",
        "\"no clash\"",
        "\"ask ",
        "\"done\"",
        "\"already-so\"",
        "\"nothing\"",
        " overlapping ",
        " disjoint ",
        "-implies-",
        "refused unknown-id",
        "refused nothing-there",
        "refused bad-share-code",
        "\"not disputed\"",
        "even if [fact",
        "settles ",
        "no room ",
    ];
    for kind in kinds {
        let count = lines.iter().filter(|line| line.contains(kind)).count();
        println!("{kind:?} in {count} situations");
        assert!(count > 0, "no situation with {kind:?}");
    }
}
