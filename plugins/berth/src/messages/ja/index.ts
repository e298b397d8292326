import type { english, Translated } from '../en';
import { card, hint } from './card';
import { cause } from './cause';
import { creating } from './creating';
import { fact } from './fact';
import { page } from './page';
import { part } from './part';
import { fleet } from './fleet';
import { personal } from './personal';
import { preview } from './preview';
import { reason } from './reason';
import { role } from './role';
import { sentence } from './sentence';
import { services } from './services';
import {
  absent,
  argo,
  autoscaling,
  capability,
  column,
  freshness,
  gpus,
  rollout,
  tone,
  trouble,
} from './status';
import { tab } from './tab';
import { units } from './units';
import { utilisation } from './utilisation';
import { workload } from './workload';

/** Every word of the face in Japanese; the same tree as the English one. */
export const japanese: Translated<typeof english> = {
  absent,
  argo,
  autoscaling,
  capability,
  card,
  cause,
  column,
  creating,
  fact,
  fleet,
  freshness,
  gpus,
  hint,
  page,
  part,
  personal,
  preview,
  reason,
  role,
  rollout,
  sentence,
  services,
  tab,
  tone,
  trouble,
  units,
  utilisation,
  workload,
};
