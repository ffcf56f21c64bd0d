import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'framewise';

// React 19 sets properties where the element has them and listens to custom events by their names.
function App() {
  const [told, setTold] = useState('');
  const [level, setLevel] = useState(3);
  return <>
    <button id="level" onClick={() => setLevel(4)}>Deeper heading</button>
    <framewise-explorer scenario="carer-streams-at-home" jurisdictions={['england-wales']} headingLevel={level}
      loading="eager" onframewise-change={(event) => setTold(event.detail.action)}>
      <p>The Palermo Protocol, article 3, in words.</p>
    </framewise-explorer>
    <output id="told">{told}</output>
  </>;
}

createRoot(document.getElementById('app')).render(<StrictMode><App /></StrictMode>);
