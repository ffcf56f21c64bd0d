// SurveyJS: a question, and a text that its own condition shows. The stylesheet is the one without web fonts.
import 'survey-core/survey-core.fontless.css';
import { Model } from 'survey-core';
import 'survey-js-ui';

const survey = new Model({
  showNavigationButtons: false,
  elements: [
    {
      type: 'radiogroup',
      name: 'age',
      title: 'How old was the person?',
      choices: [{ value: 'under', text: 'Under 18' }, { value: 'over', text: '18 or over' }],
    },
    { type: 'html', name: 'child', html: '<p>The definition for children applies.</p>', visibleIf: "{age} = 'under'" },
    { type: 'html', name: 'adult', html: '<p>The definition for adults applies.</p>', visibleIf: "{age} = 'over'" },
  ],
});
survey.render(document.querySelector('#survey'));
