// One question, and the library's own page that explains the rule which follows from it.
import { RulePage } from '@publicodes/react-ui';
import Engine from 'publicodes';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const rules = {
  age: { titre: 'Age of the person', question: 'How old was the person?', 'par défaut': 30 },
  child: { titre: 'The person was a child', valeur: 'age < 18' },
};
const AGES = [['Under 18', 15], ['18 or over', 30]];
const engine = new Engine(rules);
const renderers = {
  Head: () => null,
  Link: ({ to, children }) => <a href={`#${to}`}>{children}</a>,
  Text: ({ children }) => <p>{children}</p>,
};

const App = () => {
  const [age, setAge] = useState(30);
  engine.setSituation({ age });
  return (
    <>
      <fieldset>
        <legend>{rules.age.question}</legend>
        {AGES.map(([words, value]) => (
          <label key={value}>
            <input type="radio" name="age" checked={age === value} onChange={() => setAge(value)} /> {words}
          </label>
        ))}
      </fieldset>
      <p>{engine.evaluate('child').nodeValue ? 'The person was a child.' : 'The person was an adult.'}</p>
      <RulePage engine={engine} rulePath="child" documentationPath="" language="en" renderers={renderers} />
    </>
  );
};

createRoot(document.querySelector('#app')).render(<App />);
