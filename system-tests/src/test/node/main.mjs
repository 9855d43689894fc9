import './objects.mjs';
import './runs.mjs';
import './errors.mjs';
import './companions.mjs';
import { tell } from './scenarios.mjs';

await tell();
