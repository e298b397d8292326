import type { z } from 'zod/v3';

/** The zod that the scaffolder gives to whoever describes an action. */
export type Zod = typeof z;
