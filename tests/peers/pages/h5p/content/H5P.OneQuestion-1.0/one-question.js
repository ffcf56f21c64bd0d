// The smallest content type for H5P that asks a question and shows what follows. H5P runs it in its frame.
H5P.OneQuestion = function OneQuestion({ question, choices }) {
  this.attach = ($container) => {
    const consequence = document.createElement('p');
    consequence.id = 'consequence';
    const legend = document.createElement('legend');
    legend.textContent = question;
    const fieldset = document.createElement('fieldset');
    fieldset.append(legend, ...choices.map((choice) => {
      const input = document.createElement('input');
      input.type = 'radio';
      input.name = 'age';
      input.value = choice.value;
      input.addEventListener('change', () => {
        consequence.textContent = choice.consequence;
      });
      const label = document.createElement('label');
      label.append(input, ` ${choice.label}`);
      return label;
    }));
    $container.append(fieldset, consequence);
  };
};
