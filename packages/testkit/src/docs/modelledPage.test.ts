import { readFileSync } from 'node:fs';
import { currentModelledPage, MODELLED_PAGE } from './modelledPage';

it('docs/modelled.md is what the code says: run `yarn workspace @berth/testkit docs:modelled`', () => {
  expect(readFileSync(MODELLED_PAGE, 'utf8')).toBe(currentModelledPage());
});
