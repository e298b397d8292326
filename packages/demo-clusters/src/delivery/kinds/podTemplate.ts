import {
  InputError,
  schedule,
  Snapshot,
  takeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import type { Container, PodTemplate } from '../../kubernetes';
import {
  FieldError,
  listAt,
  nameAt,
  objectAt,
  textAt,
  textsAt,
} from '../fields';

const MOST_CONTAINERS = 20;

/** Where nothing is, every filter still reads the pod. */
const nowhere: Snapshot = takeSnapshot({ nodes: [], pods: [] });

function container(value: unknown, field: string): Container {
  const given = objectAt(value, field);
  return {
    ...given,
    name: nameAt(given.name, `${field}.name`),
    image: textAt(given.image, `${field}.image`),
    imagePullPolicy: 'IfNotPresent',
  };
}

/** A pod template with the API server's defaults, of which the scheduling core can read every field. */
export function podTemplateAt(value: unknown, field: string): PodTemplate {
  const given = objectAt(value, field);
  const metadata = objectAt(given.metadata ?? {}, `${field}.metadata`);
  const spec = objectAt(given.spec, `${field}.spec`);
  const template: PodTemplate = {
    metadata: {
      labels: textsAt(metadata.labels, `${field}.metadata.labels`),
      ...(metadata.annotations !== undefined && {
        annotations: textsAt(
          metadata.annotations,
          `${field}.metadata.annotations`,
        ),
      }),
    },
    spec: {
      restartPolicy: 'Always',
      terminationGracePeriodSeconds: 30,
      dnsPolicy: 'ClusterFirst',
      serviceAccountName: 'default',
      schedulerName: 'default-scheduler',
      priority: 0,
      preemptionPolicy: 'PreemptLowerPriority',
      ...spec,
      containers: listAt(
        spec.containers,
        `${field}.spec.containers`,
        MOST_CONTAINERS,
      ).map((each, at) => container(each, `${field}.spec.containers[${at}]`)),
    },
  };
  checkReadable(template, field);
  return template;
}

function checkReadable(template: PodTemplate, field: string) {
  try {
    schedule(
      nowhere,
      { ...template, metadata: { ...template.metadata, name: 'pod' } },
      { kubernetesVersion: '1.37' },
    );
  } catch (error) {
    if (error instanceof InputError) {
      throw new FieldError(`${field}.${error.field}`, error.reason);
    }
    throw error;
  }
}
