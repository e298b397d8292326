import { countAt, listAt, nameAt, objectAt, type Fields } from '../fields';
import { MOST_PODS, type AppliedKind } from './AppliedKind';
import { podTemplateAt } from './podTemplate';
import { selectorAt } from './selector';

const MOST_CLAIMS = 20;

export const statefulSet: AppliedKind = {
  name: 'apps/StatefulSet',
  read(spec, metadata) {
    const template = podTemplateAt(withClaims(spec), 'spec.template');
    return {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata,
      spec: {
        replicas: countAt(spec.replicas ?? 1, 'spec.replicas', MOST_PODS),
        selector: { matchLabels: selectorAt(spec.selector, template) },
        serviceName: nameAt(spec.serviceName, 'spec.serviceName'),
        podManagementPolicy:
          spec.podManagementPolicy === 'Parallel' ? 'Parallel' : 'OrderedReady',
        updateStrategy: {
          type: 'RollingUpdate',
          rollingUpdate: { partition: 0 },
        },
        template,
      },
      status: { replicas: 0 },
    };
  },
};

/** The demo has no disks: what a claim would mount is empty, and on any node. */
function withClaims(spec: Fields): Fields {
  const template = objectAt(spec.template, 'spec.template');
  const pod = objectAt(template.spec, 'spec.template.spec');
  const field = 'spec.volumeClaimTemplates';
  const claims = listAt(
    spec.volumeClaimTemplates ?? [],
    field,
    MOST_CLAIMS,
  ).map((value, at) => {
    const { metadata } = objectAt(value, `${field}[${at}]`);
    const { name } = objectAt(metadata, `${field}[${at}].metadata`);
    return {
      name: nameAt(name, `${field}[${at}].metadata.name`),
      emptyDir: {},
    };
  });
  const volumes = listAt(
    pod.volumes ?? [],
    'spec.template.spec.volumes',
    MOST_CLAIMS,
  );
  return { ...template, spec: { ...pod, volumes: [...volumes, ...claims] } };
}
