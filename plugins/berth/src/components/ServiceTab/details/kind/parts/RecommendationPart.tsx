import type {
  Part,
  ResourceList,
} from '@berth/backstage-plugin-berth-workloads';
import { KeyValue } from '../../../../../ui/KeyValues';
import { Secondary } from '../../../../../ui/text';
import { plainText } from '../../../../../words/plainText';
import { useWords } from '../../../../../words/useWords';

function resourcesText(resources: ResourceList): string {
  return Object.entries(resources)
    .map(([name, quantity]) => plainText(`${name} ${quantity}`))
    .join(', ');
}

/** What a vertical autoscaler thinks that a container needs. */
export function RecommendationPart(props: {
  part: Extract<Part, { type: 'recommendation' }>;
}) {
  const { container, target, lower, upper } = props.part;
  const { t } = useWords();
  return (
    <KeyValue
      name={t('part.recommendation', { container: plainText(container) })}
    >
      {target ? resourcesText(target) : '–'}{' '}
      {lower && upper && (
        <Secondary>
          {t('part.bounds', {
            lower: resourcesText(lower),
            upper: resourcesText(upper),
          })}
        </Secondary>
      )}
    </KeyValue>
  );
}
