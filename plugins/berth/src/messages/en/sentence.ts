import type { SentenceCode } from '@berth/backstage-plugin-berth-workloads';

/** A message, or one for each plural form. */
type Message<K extends string> =
  | { [P in K]: string }
  | ({ [P in `${K}_one` | `${K}_other`]: string } & {
      [P in `${K}_zero`]?: string;
    });

/** `lead` is what happens, `detail` why; a reader who stops after the lead has understood. */
type SentenceMessages = Message<'lead'> & { detail?: string };

export const sentence = {
  join: '{{lead}}: {{detail}}',
  healthy: {
    lead_one: 'Healthy in {{count, number}} cluster',
    lead_other: 'Healthy in {{count, number}} clusters',
  },
  scaledToZero: {
    lead_one: 'Scaled to zero in {{count, number}} cluster',
    lead_other: 'Scaled to zero in {{count, number}} clusters',
    detail: 'no pods are wanted',
  },
  rollingOut: {
    lead: '{{workload}} is rolling out in {{cluster}}',
    detail: '{{updated, number}} of {{desired, number}} pods are new',
  },
  rolloutPaused: {
    lead: 'The rollout of {{workload}} is paused in {{cluster}}',
  },
  rolloutStalled: {
    lead: 'The rollout of {{workload}} is stuck in {{cluster}}',
    detail: '{{reason}}',
  },
  workloadDegraded: {
    lead: '{{kind}} {{workload}} has failed in {{cluster}}',
    detail: '{{reason}}',
  },
  workloadInMotion: {
    lead: '{{kind}} {{workload}} is under way in {{cluster}}',
    detail: '{{reason}}',
  },
  workloadSuspended: {
    lead: '{{kind}} {{workload}} waits in {{cluster}}',
    detail: '{{reason}}',
  },
  podsWaiting: {
    lead_one:
      '{{waiting, number}} of {{count, number}} pod waits in {{cluster}}',
    lead_other:
      '{{waiting, number}} of {{count, number}} pods wait in {{cluster}}',
    detail: 'no suitable node',
  },
  podsWaitingForGpus: {
    lead_one:
      '{{waiting, number}} of {{count, number}} pod waits in {{cluster}}',
    lead_other:
      '{{waiting, number}} of {{count, number}} pods wait in {{cluster}}',
    detail: 'no node has {{gpus, number}} free {{model}}',
  },
  podsGated: {
    lead_one:
      '{{waiting, number}} of {{count, number}} pod is held back in {{cluster}}',
    lead_other:
      '{{waiting, number}} of {{count, number}} pods are held back in {{cluster}}',
    detail: 'a scheduling gate is set',
  },
  crashLoop: {
    lead_one:
      '{{count, number}} pod of {{workload}} keeps crashing in {{cluster}}',
    lead_other:
      '{{count, number}} pods of {{workload}} keep crashing in {{cluster}}',
    detail: 'CrashLoopBackOff',
  },
  outOfMemory: {
    lead_one:
      '{{count, number}} pod of {{workload}} ran out of memory in {{cluster}}',
    lead_other:
      '{{count, number}} pods of {{workload}} ran out of memory in {{cluster}}',
    detail: 'OOMKilled',
  },
  imagePull: {
    lead_one:
      '{{count, number}} pod of {{workload}} cannot pull its image in {{cluster}}',
    lead_other:
      '{{count, number}} pods of {{workload}} cannot pull their image in {{cluster}}',
  },
  containerConfig: {
    lead_one:
      '{{count, number}} pod of {{workload}} cannot create its container in {{cluster}}',
    lead_other:
      '{{count, number}} pods of {{workload}} cannot create their container in {{cluster}}',
  },
  podsFailed: {
    lead_one: '{{count, number}} pod of {{workload}} failed in {{cluster}}',
    lead_other: '{{count, number}} pods of {{workload}} failed in {{cluster}}',
  },
  resizesPending: {
    lead_one:
      '{{count, number}} pod of {{workload}} has not got what it was resized to in {{cluster}}',
    lead_other:
      '{{count, number}} pods of {{workload}} have not got what they were resized to in {{cluster}}',
    detail: '{{reason}}: {{message}}',
  },
  podsNotReady: {
    lead_one:
      '{{notReady, number}} of {{count, number}} pod is not ready in {{cluster}}',
    lead_other:
      '{{notReady, number}} of {{count, number}} pods are not ready in {{cluster}}',
  },
  replicasMissing: {
    lead_one:
      '{{missing, number}} of {{count, number}} replica is missing in {{cluster}}',
    lead_other:
      '{{missing, number}} of {{count, number}} replicas are missing in {{cluster}}',
  },
  autoscalerAtMaximum: {
    lead: '{{autoscaler}} is at its maximum in {{cluster}}',
    detail: '{{metric}} asks for more than {{max, number}} replicas',
  },
  autoscalerInactive: {
    lead: '{{autoscaler}} does not scale in {{cluster}}',
  },
  autoscalerUnable: {
    lead: '{{autoscaler}} cannot scale in {{cluster}}',
  },
  argoOutOfSync: {
    lead: '{{application}} is OutOfSync in {{cluster}}',
    detail: 'Git and the cluster differ',
  },
  argoDegraded: {
    lead: '{{application}} is Degraded in {{cluster}}',
  },
  argoMissing: {
    lead: '{{application}} is Missing in {{cluster}}',
    detail: 'Git has objects that the cluster has not',
  },
  argoOperationFailed: {
    lead: 'The last sync of {{application}} failed in {{cluster}}',
  },
  argoError: {
    lead: 'Argo CD cannot work on {{application}} in {{cluster}}',
  },
  clusterStale: {
    lead: '{{cluster}} has not answered since {{time}}',
    detail: 'what you see of it is from then',
  },
  clusterUnreachable: {
    lead: '{{cluster}} cannot be reached',
    detail: 'nothing is known of it',
  },
  clusterForbidden: {
    lead: '{{cluster}} does not let Berth read',
    detail: 'its credential was refused',
  },
  signInRefused: {
    lead: '{{cluster}} does not accept your sign-in',
    detail: 'sign in again',
  },
  signInForbidden: {
    lead: '{{cluster}} does not let you read',
    detail: 'ask whoever runs the cluster',
  },
  clusterTooLarge: {
    lead: '{{cluster}} has more than Berth may hold in memory',
    detail: 'a kind of object that takes much is left out',
  },
  clusterLoading: {
    lead: '{{cluster}} is being read for the first time',
  },
  namespaceNotOpen: {
    lead: 'Namespace {{namespace}} is not open to the owner of this entity',
    detail: 'nothing was looked up in it',
  },
  nothingFound: {
    lead_zero: 'Nothing found',
    lead_one: 'Nothing found in {{count, number}} cluster',
    lead_other: 'Nothing found in {{count, number}} clusters',
  },
  nothingKnown: {
    lead_one: 'Nothing is known: {{count, number}} cluster could not be asked',
    lead_other:
      'Nothing is known: none of {{count, number}} clusters could be asked',
  },
  signInNeeded: {
    lead_one:
      'Nothing found so far: {{count, number}} cluster is read only with your own sign-in',
    lead_other:
      'Nothing found so far: {{count, number}} clusters are read only with your own sign-in',
  },
  noClusters: { lead: 'Berth watches no cluster yet' },
} as const satisfies { join: string } & Record<SentenceCode, SentenceMessages>;
