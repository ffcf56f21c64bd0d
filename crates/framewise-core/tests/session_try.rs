mod session_support;
use framewise_core::session::*;
use session_support::*;
#[test]
fn show() {
    let mut s = session();
    println!("{:?}", answer(&mut s, "age", "under-16"));
    println!("{:#?}", answer(&mut s, "travel", "yes"));
    println!("{:#?}", answer(&mut s, "images", "yes"));
    println!("{:#?}", s.view());
    println!("{:#?}", s.explain("s-sale"));
    println!("{:#?}", s.explain("n-travel"));
    println!("{:#?}", s.reasons("n-travel"));
    println!(
        "{:#?}",
        s.changes(
            &Goal::Cell("northland".into(), Frame::Trafficking),
            Target::NotMet
        )
    );
    println!("{:#?}", s.compare("n-travel", "s-sale"));
    println!("{:#?}", session().interview(&[], &[]));
    println!("{:#?}", s.frame_difference("northland"));
    println!("{:#?}", s.explainer("start"));
    println!("{:#?}", s.quiz());
}
