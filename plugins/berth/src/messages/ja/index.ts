import type { english, Translated } from '../en';
import { card, hint } from './card';
import { fact } from './fact';
import { preview } from './preview';
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
import { utilisation } from './utilisation';

/** Every word of the face in Japanese; the same tree as the English one. */
export const japanese: Translated<typeof english> = {
  absent,
  argo,
  autoscaling,
  capability,
  card,
  column,
  fact,
  freshness,
  gpus,
  hint,
  preview,
  rollout,
  sentence,
  services,
  tab,
  tone,
  trouble,
  utilisation,
};
