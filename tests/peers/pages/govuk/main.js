// GOV.UK Frontend: radios that reveal a text. Only the parts that the page uses, as a service would build them.
import { createAll, Radios } from 'govuk-frontend';
import './main.scss';

createAll(Radios);
