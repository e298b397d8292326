import { styled } from '@mui/material/styles';
import type {
  ServiceFacetValue,
  ServiceFilterName,
  ServiceList,
} from '@berth/backstage-plugin-berth-common';
import type { ServiceChoice } from '../../services/serviceQuery';
import { SelectField } from '../../ui/SelectField';
import { shortRef } from '../../words/shortRef';
import { useWords, Words } from '../../words/useWords';
import { SearchField } from './SearchField';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(124px, 1fr))',
  gap: theme.spacing(1.5),
  '& > :first-of-type': { gridColumn: 'span 2' },
}));

type SelectedFilter = Exclude<ServiceFilterName, 'tone' | 'sync' | 'pods'>;

const SELECTED: readonly SelectedFilter[] = [
  'owner',
  'system',
  'cluster',
  'gpu',
];

/** The search and the filters. Each value says how many services it would list beside the others. */
export function FilterBar(props: {
  choice: ServiceChoice;
  facets: ServiceList['facets'] | undefined;
  onChange: (part: Partial<ServiceChoice>) => void;
}) {
  const { choice, facets, onChange } = props;
  const words = useWords();
  const { t } = words;
  return (
    <Root role="search" aria-label={t('services.filters')}>
      <SearchField
        label={t('services.search')}
        text={choice.text}
        onChange={text => onChange({ text })}
      />
      {SELECTED.map(name => {
        const chosen = choice[name];
        const options = withChosen(facets?.[name] ?? [], chosen);
        return (
          (options.length > 0 || chosen) && (
            <SelectField
              key={name}
              label={t(`services.filter.${name}`)}
              value={chosen ?? ''}
              onChange={value => onChange({ [name]: value || undefined })}
              options={[
                { value: '', text: t('services.any') },
                ...options.map(({ value, count }) => ({
                  value,
                  text: t('services.option', {
                    value: valueText(name, value, words),
                    n: count,
                  }),
                })),
              ]}
            />
          )
        );
      })}
    </Root>
  );
}

/** A value of the URL that no service has stays in its list, so that the reader sees what empties it. */
function withChosen(
  values: readonly ServiceFacetValue[],
  chosen: string | undefined,
): readonly ServiceFacetValue[] {
  return chosen === undefined || values.some(({ value }) => value === chosen)
    ? values
    : [{ value: chosen, count: 0 }, ...values];
}

function valueText(name: SelectedFilter, value: string, { t }: Words): string {
  switch (name) {
    case 'owner':
    case 'system':
      return shortRef(value);
    case 'gpu':
      return value === 'unknown' ? t('services.unknownModel') : value;
    default:
      return value;
  }
}
