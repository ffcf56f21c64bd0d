// Radios that reveal what follows from them, and no other component.
import 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
import { Radios, createAll } from 'govuk-frontend';

createAll(Radios);
