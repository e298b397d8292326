/** Writes docs/kinds.md from the registry of kinds: `yarn workspace @berth/testkit docs:kinds`. */
import { writeFileSync } from 'node:fs';
import { currentKindsPage, KINDS_PAGE } from '../kindsPage';

writeFileSync(KINDS_PAGE, currentKindsPage());
