// From a situation to a verdict, what would change it, and a code that brings the same state back.
import { FramewiseError, load } from 'framewise/engine';

const pack = await load();
const session = pack.session();

// Start from a situation and look at one definition.
session.apply({ type: 'load-scenario', id: 'carer-streams-at-home' });
const [before] = session.verdicts(['ew-msa-s2']);
console.log(`${before.head.cite.text}: ${before.verdict.word}. ${before.verdict.reason}`);

// What would turn it? All changes are of the smallest size; `complete` says whether every one of that size is listed.
const { outcome, complete } = session.changes({ definition: 'ew-msa-s2' }, 'met');
if (outcome.type === 'possible') {
  for (const change of outcome.changes) console.log('-', change.sentence);
  console.log(complete ? 'No other change is as small.' : 'There may be others as small.');
}

// An answer says what it flipped; an open verdict says on what it turns.
console.log(session.apply({ type: 'answer', fact: 'travel', value: 'yes' }).sentence);
for (const { head, verdict } of session.verdicts(session.definitions().map(({ id }) => id))) {
  const open = [...verdict.facts, ...verdict.readings].map(({ text }) => text);
  if (open.length) console.log(`${head.short} is ${verdict.kind}: ${open.join('; ')}`);
}

// The state as short text, and the same state elsewhere.
const code = session.shareCode;
const other = pack.session();
try {
  const { dropped } = other.open(code);
  if (dropped.length) console.log('No longer in this content:', dropped.join('; '));
} catch (error) {
  if (!(error instanceof FramewiseError)) throw error;
  console.log(error.kind, error.message);
}

console.log(session.view().about.disclaimer);
for (const one of [session, other, pack]) one.free();
