import { readFileSync } from 'node:fs';
import { currentKindsPage, KINDS_PAGE } from './kindsPage';

it('docs/kinds.md is what the code says: run `yarn workspace @berth/testkit docs:kinds`', () => {
  expect(readFileSync(KINDS_PAGE, 'utf8')).toBe(currentKindsPage());
});
