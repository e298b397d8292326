import { a100Training } from './a100Training';
import { aiPlatform } from './aiPlatform';
import { apiServer } from './apiServer';
import { brokenReleases } from './brokenReleases';
import { chatApi } from './chatApi';
import { embedder } from './embedder';
import { eventIngest } from './eventIngest';
import { h100Tenants } from './h100Tenants';
import { h200Serving } from './h200Serving';
import { hardware } from './hardware';
import { l4Services } from './l4Services';
import { llmGateway } from './llmGateway';
import { migServices } from './migServices';
import { nodeMaintenance } from './nodeMaintenance';
import { platform } from './platform';
import { researchNodes } from './researchNodes';
import { speechToText } from './speechToText';
import { steadyServices } from './steadyServices';
import type { Story } from './Story';
import { trainVision } from './trainVision';

export { clusterPlans } from './clusters';

/** Everything that happens in the demo clusters. */
export const stories: readonly Story[] = [
  hardware,
  platform,
  steadyServices,
  researchNodes,
  nodeMaintenance,
  h100Tenants,
  h200Serving,
  llmGateway,
  trainVision,
  chatApi,
  migServices,
  l4Services,
  speechToText,
  a100Training,
  embedder,
  apiServer,
  eventIngest,
  brokenReleases,
  aiPlatform,
];
