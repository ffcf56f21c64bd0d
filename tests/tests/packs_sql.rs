//! The definitions as SQL, on a real database, never contradict the engine (NULL is unknown).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use framewise_core::logic::program::VariableId;
use framewise_core::logic::{Answer, Budget, Consistency, Engine, Status};
use framewise_core::pack::decode;
use rusqlite::Connection;

#[test]
fn sql_never_contradicts_the_engine() {
    let pack = decode(framewise_content::ONLINE_EXPLOITATION).unwrap();
    let engine = Engine::build(pack.program.clone(), Budget::default()).unwrap();
    let mut scratch = engine.scratch();
    let database = Connection::open_in_memory().unwrap();
    database
        .execute_batch(&framewise_compiler::export::sql::script(&pack))
        .unwrap();
    let variables = &pack.program.variables;
    let marks = vec!["?"; variables.len()].join(", ");
    let mut insert = database
        .prepare(&format!("INSERT INTO situation VALUES ({marks})"))
        .unwrap();
    let mut select = database.prepare("SELECT * FROM verdict").unwrap();

    let mut state: u64 = 42;
    let mut random = |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut compared = 0;
    let mut settled = 0;
    for round in 0..400 {
        // Half of the situations begin with a scenario, since random ones seldom satisfy all constraints.
        let mut row: Vec<Option<u8>> = vec![None; variables.len()];
        if round % 2 == 0 {
            let scenario =
                &pack.scenarios[usize::try_from(random(pack.scenarios.len() as u64)).unwrap()];
            scenario
                .answers
                .iter()
                .for_each(|(variable, value)| row[usize::from(variable.0)] = Some(*value));
        }
        for _ in 0..random(12) {
            let position = usize::try_from(random(variables.len() as u64)).unwrap();
            row[position] =
                Some(u8::try_from(random(u64::from(variables[position].size))).unwrap());
        }
        let mut situation = engine.unanswered();
        for (position, value) in (0u16..).zip(&row) {
            if let Some(value) = value {
                situation.set(VariableId(position), Answer::Is(*value));
            }
        }
        if engine.consistency(&situation).unwrap() != Consistency::Possible {
            continue;
        }
        database.execute("DELETE FROM situation", []).unwrap();
        insert
            .execute(rusqlite::params_from_iter(row.iter()))
            .unwrap();
        let verdicts = engine.verdicts(&situation, &mut scratch).unwrap();
        let mut rows = select.query([]).unwrap();
        let found = rows.next().unwrap().unwrap();
        for (position, status) in verdicts.iter().enumerate() {
            let sql: Option<bool> = found.get(position).unwrap();
            let id = &pack.definitions[position].id;
            match sql {
                Some(true) => assert_eq!(*status, Status::Met, "{id} in {row:?}"),
                Some(false) => assert_eq!(*status, Status::NotMet, "{id} in {row:?}"),
                None => {}
            }
            compared += 1;
            settled += u32::from(sql.is_some());
        }
    }
    assert!(compared > 5_000, "only {compared} verdicts were compared");
    assert!(
        settled > compared / 4,
        "SQL settled only {settled} of {compared}"
    );
}
