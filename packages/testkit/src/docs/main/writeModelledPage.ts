/** Writes docs/modelled.md from the code's own list: `yarn workspace @berth/testkit docs:modelled`. */
import { writeFileSync } from 'node:fs';
import { currentModelledPage, MODELLED_PAGE } from '../modelledPage';

writeFileSync(MODELLED_PAGE, currentModelledPage());
