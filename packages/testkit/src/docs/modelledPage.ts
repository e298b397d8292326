import {
  modelled,
  modelledPage,
} from '@berth/backstage-plugin-berth-scheduler/modelled';
import { packagePath } from '../packagePath';

/** The page that says what is modelled, in the repository's docs. */
export const MODELLED_PAGE = packagePath('..', '..', 'docs', 'modelled.md');

/** What the page should hold. */
export function currentModelledPage(): string {
  return modelledPage(modelled());
}
