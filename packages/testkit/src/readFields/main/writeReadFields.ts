/** Writes which fields the backend keeps, from the registry of kinds: `yarn workspace @berth/testkit kinds:fields`. */
import { writeFileSync } from 'node:fs';
import { currentReadFields, READ_FIELDS } from '../readFields';

writeFileSync(
  READ_FIELDS,
  `${JSON.stringify(currentReadFields(), undefined, 2)}\n`,
);
