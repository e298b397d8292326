import { readFileSync } from 'node:fs';
import { currentReadFields, READ_FIELDS } from './readFields';

it('the backend keeps what is read: run `yarn workspace @berth/testkit kinds:fields`', () => {
  const written: unknown = JSON.parse(readFileSync(READ_FIELDS, 'utf8'));
  expect(written).toEqual(currentReadFields());
});
