// Answers of the shipped wasm as lines of text: the same as `tests/src/corpus/answers.rs` writes for native Rust.
// It knows the shapes of `framewise-engine` and nothing of where they run (Node.js or a browser).

/** What an action flipped, or why it was refused. */
export function flipped(work) {
  return guarded(() => {
    const changed = work();
    return [
      `${changed.sentence} (${changed.dropped.join('; ')})`,
      ...changed.definitions.map((one) => `${one.definition} ${one.from} > ${one.to}: ${one.sentence}`),
      ...changed.cells.map((one) => `${one.jurisdiction} ${one.frame} ${one.from} > ${one.to}: ${one.sentence}`),
    ];
  });
}

/** The answer to a query of the corpus. */
export function lines(pack, session, query) {
  return guarded(() => {
    switch (query.type) {
      case 'verdicts': return verdicts(session);
      case 'share': return share(pack, session);
      case 'room': return room(session);
      case 'explain': return explain(session.explain(query.definition));
      case 'reasons': return reasons(session.reasons(query.definition));
      case 'changes': return changes(session.changes(query.goal, query.target));
      case 'compare': return compare(session.compare(query.left, query.right));
      case 'next': return next(session.nextQuestion(query.goals, query.skipped));
      default: throw new Error(`no query ${query.type}`);
    }
  });
}

function guarded(work) {
  try {
    return work();
  } catch (error) {
    if (error.name !== 'FramewiseError') throw error;
    return [`refused ${error.kind}: ${error.message} (${error.cure})`];
  }
}

function verdicts(session) {
  const all = session.definitions().map((head) => head.id);
  const view = session.view();
  const { clash } = view.clash;
  return [
    ...session.verdicts(all).map((one) => `${one.head.id} ${one.decides} ${verdict(one.verdict)}`),
    ...view.jurisdictions.flatMap((place) =>
      place.cells.map((cell) => `${place.id} ${cell.frame} ${verdict(cell.verdict)}`)),
    view.clash.type === 'none'
      ? 'no clash'
      : `clash ${givens(clash.answers)} ${idsOf(clash.because)} ${idsOf(clash.mend)} ${clash.sentence}`,
    `${view.left.unanswered} ${view.left.needed} ${view.left.sentence}`,
  ];
}

function room(session) {
  const facts = session.view().topics.flatMap((topic) => topic.facts);
  return facts.flatMap((fact) =>
    fact.options
      .filter((option) => !option.possible)
      .map((option) => `no room ${fact.id} ${option.id}: ${session.noRoom(fact.id, option.id) ?? ''}`));
}

function share(pack, session) {
  const code = session.shareCode();
  const other = pack.session();
  try {
    return [code, ...flipped(() => other.open(code)), other.shareCode()];
  } finally {
    other.free();
  }
}

function explain(one) {
  return [
    `${one.head.id} ${verdict(one.verdict)}`,
    `${one.rule.text} complete ${one.complete}`,
    ...one.elements.flatMap((each) => element(each, 1)),
    one.routeSentence,
    ...one.route.map((step) => `${given(step.given)}: ${step.text}`),
    ...(one.across.type === 'not-disputed'
      ? ['not disputed']
      : [
          `${one.across.sentence} complete ${one.across.complete}`,
          ...one.across.cases.map((each) => `${givens(each.readings)} ${each.kind}`),
        ]),
  ];
}

function element(one, depth) {
  const looks = one.looksAt.map((look) => {
    const answer = look.answer.type === 'value' ? look.answer.value.id : look.answer.type;
    return `${look.sort} ${look.what.id} ${answer} ${look.wanted} ${look.status}`;
  });
  return [
    `${' '.repeat(depth)}${one.id} ${one.status} ${one.rule.text} decisive ${one.decisive} [${looks.join(', ')}] `
      + `[${cites(one)}] ${one.label}: ${one.note}`,
    ...one.children.flatMap((child) => element(child, depth + 1)),
  ];
}

function reasons(one) {
  return [
    `${one.head.id} ${verdict(one.verdict)} complete ${one.complete}`,
    `even if ${givens(one.standsEvenIf)}: ${one.standsSentence}`,
    ...one.sets.map((set) => `${givens(set.given)}: ${set.sentence}`),
  ];
}

function changes(one) {
  return [
    `${goal(one.goal)} ${one.target}: ${one.goalText}`,
    verdict(one.verdict),
    `${one.sentence} complete ${one.complete}`,
    `even if ${givens(one.standsEvenIf)}`,
    `fixed ${givens(one.fixed)}`,
    ...(one.outcome.type === 'possible'
      ? one.outcome.changes.map((change) => {
          const steps = change.steps.map((step) => `${step.fact.id} ${step.from} > ${step.to.id} ${step.clause}`);
          return `${steps.join(', ')}: ${change.sentence}`;
        })
      : [one.outcome.type]),
  ];
}

function compare(one) {
  return [
    `${one.left.id} ${one.relation} ${one.right.id}`,
    `${one.sentence} ${one.total} ${one.counted}`,
    `as ${givens(one.readAs)} under ${givens(one.under)}`,
    ...one.regions.map((region) => {
      const { witness } = region;
      const seen = witness.type === 'empty' ? 'empty' : `${givens(witness.given)}: ${witness.sentence}`;
      return `${region.kind} ${region.count} ${region.shareText} ${region.label} ${seen}`;
    }),
    `complete ${one.casesComplete}`,
    ...one.cases.map((each) =>
      `${givens(each.readings)} ${each.regions.map((region) => region.count).join(' ')} of ${each.total}`),
  ];
}

function next(one) {
  const asked = () => {
    const { question } = one.next;
    return [
      `ask ${question.fact.id}: ${question.whySentence}`,
      ...question.why.map((why) => {
        const settles = why.settles.map((each) => `${goal(each.goal)} ${each.to}`);
        return `${why.value.id} settles ${settles.join(', ')}: ${why.sentence}`;
      }),
    ];
  };
  return [
    `${one.number} ${one.least} ${one.most} ${one.leftSentence}`,
    ...(one.next.type === 'ask' ? asked() : [one.next.type]),
    `not needed ${idsOf(one.notNeeded)}`,
    ...one.settled.map((each) => `settled ${goal(each.goal)} ${verdict(each.verdict)}`),
    ...one.unsettled.map((each) => `unsettled ${goal(each.goal)} ${verdict(each.verdict)}`),
  ];
}

function verdict(one) {
  return `${one.kind} ${idsOf(one.facts)} / ${idsOf(one.readings)} ${one.word}: ${one.reason} [${cites(one)}]`;
}

function goal(one) {
  return 'definition' in one ? one.definition : `${one.jurisdiction} ${one.frame}`;
}

const cites = (one) => one.cites.map((cite) => cite.text).join(', ');
const givens = (list) => `[${list.map(given).join(', ')}]`;
const given = (one) => `${one.sort} ${one.what.id}=${one.value.id} ${one.clause}`;
const idsOf = (list) => `[${list.map((said) => said.id).join(' ')}]`;
