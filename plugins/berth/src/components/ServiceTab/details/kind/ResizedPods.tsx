import type {
  ContainerResources,
  PodResources,
} from '@berth/backstage-plugin-berth-workloads';
import { Foreign } from '../../../../ui/Foreign';
import { SmallTable } from '../../../../ui/SmallTable';
import { SubSection } from '../../../../ui/SubSection';
import { Secondary } from '../../../../ui/text';
import { plainText } from '../../../../words/plainText';
import { useWords, Words } from '../../../../words/useWords';

interface Row {
  name: string;
  wants?: string | number;
  granted?: string | number;
  has?: string | number;
}

function rowsOf(
  { container, desired, allocated, actual }: ContainerResources,
  { t }: Words,
): Row[] {
  const { requests = {}, limits = {} } = desired;
  const rows: Row[] = [
    ...Object.entries(requests).map(([resource, wants]) => ({
      name: `${container} · ${resource}`,
      wants,
      granted: allocated?.[resource],
      has: actual?.requests?.[resource],
    })),
    ...Object.entries(limits).map(([resource, wants]) => ({
      name: `${container} · ${t('workload.resources.limit', { resource })}`,
      wants,
      has: actual?.limits?.[resource],
    })),
  ];
  return rows.filter(({ wants, granted = wants, has = wants }) => {
    return granted !== wants || has !== wants;
  });
}

const quantityText = (quantity: string | number | undefined) =>
  quantity === undefined ? '–' : plainText(String(quantity));

function ResizedPod(props: { resources: PodResources }) {
  const { pods, pod, resize, containers } = props.resources;
  const words = useWords();
  const { t } = words;
  const title = t('workload.resources.title', {
    count: pods,
    more: pods - 1,
    pod: plainText(pod),
  });
  const rows = containers.flatMap(one => rowsOf(one, words));
  return (
    <SubSection title={title}>
      {resize && (
        <div>
          {t(`workload.resize.${resize.state}`)}{' '}
          {resize.reason?.message && (
            <Secondary>
              <Foreign text={resize.reason.message} lang="en" />
            </Secondary>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <SmallTable aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('workload.quota.resource')}</th>
              <th scope="col">{t('workload.resources.wants')}</th>
              <th scope="col">{t('workload.resources.granted')}</th>
              <th scope="col">{t('workload.resources.has')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, wants, granted, has }) => (
              <tr key={name}>
                <th scope="row">{plainText(name)}</th>
                <td>{quantityText(wants)}</td>
                <td>{quantityText(granted)}</td>
                <td>{quantityText(has)}</td>
              </tr>
            ))}
          </tbody>
        </SmallTable>
      )}
    </SubSection>
  );
}

/** Pods that were resized in place and have not what they want: what they want, were granted and have. */
export function ResizedPods(props: { resources?: readonly PodResources[] }) {
  const { resources = [] } = props;
  return (
    <>
      {resources.map((one, index) => (
        // Of each sort the first pod is named; their order is the backend's.
        <ResizedPod key={`${index} ${one.pod}`} resources={one} />
      ))}
    </>
  );
}
