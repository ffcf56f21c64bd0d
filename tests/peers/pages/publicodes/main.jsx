// Publicodes: a question of ours, since the library has none, and its page that explains a rule under the answer.
// The rules stand here as the object that their YAML would be read into. The library's own words are French.
import { RulePage } from '@publicodes/react-ui';
import Engine from 'publicodes';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const engine = new Engine({
  age: { titre: 'Age of the person', question: 'How old was the person?', unité: 'years', 'par défaut': '30 years' },
  definition: {
    titre: 'Which definition applies',
    variations: [{ si: 'age < 18 years', alors: "'for children'" }, { sinon: "'for adults'" }],
  },
});
const CHOICES = [{ label: 'Under 18', age: '17 years' }, { label: '18 or over', age: '18 years' }];
const RENDERERS = { Link: ({ to, children }) => <a href={to}>{children}</a>, Text: ({ children }) => <>{children}</> };

const Page = () => {
  const [age, setAge] = useState();
  const answered = engine.shallowCopy().setSituation(age ? { age } : {});
  return (
    <>
      <fieldset>
        <legend>How old was the person?</legend>
        {CHOICES.map((choice) => (
          <label key={choice.age}>
            <input type="radio" name="age" value={choice.age} checked={choice.age === age} onChange={() => setAge(choice.age)} /> {choice.label}
          </label>
        ))}
      </fieldset>
      <div id="rule">
        <RulePage documentationPath="" rulePath="definition" engine={answered} language="en" renderers={RENDERERS} showDevSection={false} />
      </div>
    </>
  );
};

createRoot(document.querySelector('#page')).render(<Page />);
