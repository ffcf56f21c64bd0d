// A survey of one radio question and a sentence that follows from its answer, drawn without a framework.
import { Model } from 'survey-core';
import 'survey-core/survey-core.min.css';
import 'survey-js-ui';

const survey = new Model({
  showNavigationButtons: 'none',
  elements: [
    {
      type: 'radiogroup',
      name: 'age',
      title: 'How old was the person?',
      choices: [{ value: 'under', text: 'Under 18' }, { value: 'over', text: '18 or over' }],
    },
    { type: 'html', name: 'child', visibleIf: "{age} = 'under'", html: '<p>The person was a child.</p>' },
    { type: 'html', name: 'adult', visibleIf: "{age} = 'over'", html: '<p>The person was an adult.</p>' },
  ],
});
survey.render(document.querySelector('#survey'));
