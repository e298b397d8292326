import { roleWords } from '@berth/backstage-plugin-berth-workloads';

/** What an object is, in its reader's words. */
export const role = roleWords;
