import type { WorkloadDetails } from '@berth/backstage-plugin-berth-common';
import type {
  Endpoint,
  ServedModel,
} from '@berth/backstage-plugin-berth-workloads';
import { Foreign } from '../../../../ui/Foreign';
import { KeyValue } from '../../../../ui/KeyValues';
import { OutLink } from '../../../../ui/OutLink';
import { Secondary } from '../../../../ui/text';
import { plainText } from '../../../../words/plainText';
import { useWords, Words } from '../../../../words/useWords';

function modelFacts(model: ServedModel, { t }: Words): string {
  const { name, source, format, state } = model;
  return [
    name && source && t('workload.modelFrom', { source: plainText(source) }),
    format && plainText(format),
    state && plainText(state),
  ]
    .filter(Boolean)
    .join(' · ');
}

function endpointFacts(endpoint: Endpoint, { t }: Words): string {
  const { name, port, protocol, scope } = endpoint;
  return [
    name && plainText(name),
    port !== undefined && String(port),
    protocol && plainText(protocol),
    t(`workload.scope.${scope}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The models it has to do with, where it can be reached, and the pages that people need. */
export function ServedLines(props: {
  details: Pick<WorkloadDetails, 'models' | 'endpoints' | 'links'>;
}) {
  const { models, endpoints, links } = props.details;
  const words = useWords();
  const { t } = words;
  return (
    <>
      <KeyValue name={t('workload.models')}>
        {models.length > 0 &&
          models.map(model => (
            <div key={JSON.stringify(model)}>
              <Foreign text={model.name ?? model.source ?? '–'} />{' '}
              <Secondary>{modelFacts(model, words)}</Secondary>
            </div>
          ))}
      </KeyValue>
      <KeyValue name={t('workload.endpoints')}>
        {endpoints.length > 0 &&
          endpoints.map(endpoint => (
            <div key={JSON.stringify(endpoint)}>
              {endpoint.scope === 'external' ? (
                <OutLink url={endpoint.address} />
              ) : (
                <Foreign text={endpoint.address} />
              )}{' '}
              <Secondary>{endpointFacts(endpoint, words)}</Secondary>
            </div>
          ))}
      </KeyValue>
      <KeyValue name={t('workload.links')}>
        {links.length > 0 &&
          links.map(({ what, url }) => (
            <div key={`${what} ${url}`}>
              <OutLink url={url}>{t(`workload.link.${what}`)}</OutLink>{' '}
              <Secondary>
                <Foreign text={url} />
              </Secondary>
            </div>
          ))}
      </KeyValue>
    </>
  );
}
