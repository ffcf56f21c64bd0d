// The pages that are measured, in the order in which they are printed: the two answers between which a reader changes, and
// where the consequence is read. ` >>> ` leads into a shadow root or a frame.
// It knows nothing of browsers and clocks.

const FRAMEWISE = {
  packages: [],
  answers: ['framewise-explorer >>> option[value=age-18-20]', 'framewise-explorer >>> option[value=age-14-15]'],
  shows: 'framewise-explorer >>> [part~=verdict]',
};

export const PEERS = [
  { name: 'Framewise, empty tag', page: 'framewise-empty', ...FRAMEWISE },
  { name: 'Framewise, text in tag', page: 'framewise-text', ...FRAMEWISE },
  {
    name: 'SurveyJS',
    page: 'surveyjs',
    packages: ['survey-core', 'survey-js-ui'],
    answers: ['#survey input[value=under]', '#survey input[value=over]'],
    shows: '#survey',
  },
  {
    name: 'Publicodes',
    page: 'publicodes',
    packages: ['publicodes', '@publicodes/react-ui', 'react', 'react-dom'],
    answers: ['input[value="17 years"]', 'input[value="18 years"]'],
    shows: '#rule',
  },
  {
    name: 'GOV.UK Frontend',
    page: 'govuk',
    packages: ['govuk-frontend'],
    // Its radios are there before any script; the mark says that they reveal something.
    answers: ['[data-govuk-radios-init] [value=under]', '[data-govuk-radios-init] [value=over]'],
    shows: 'main',
  },
  {
    name: 'Web Awesome',
    page: 'webawesome',
    packages: ['@awesome.me/webawesome'],
    // Its radios are there before any script too, as bare words.
    answers: ['[value=under] >>> [part~=control]', '[value=over] >>> [part~=control]'],
    shows: '#consequence',
  },
  {
    name: 'H5P, the player alone',
    page: 'h5p',
    packages: ['h5p-standalone'],
    answers: ['iframe >>> [value=under]', 'iframe >>> [value=over]'],
    shows: 'iframe >>> #consequence',
  },
];
