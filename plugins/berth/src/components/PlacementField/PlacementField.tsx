import { useMemo } from 'react';
import { styled } from '@mui/material/styles';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import {
  readPlacement,
  writePlacement,
  type PlacementValue,
} from '../../creating/PlacementValue';
import { useAskedClusters } from '../../creating/useAskedClusters';
import { PlacementForm } from './PlacementForm';
import { readFormAround } from '../../creating/planOf';
import { workloadOf, type PlacementFieldOptions } from './workloadOf';

// What is inside folds by the width of the form, as it does by that of a card elsewhere.
const Measured = styled('div')(({ theme }) => ({
  containerType: 'inline-size',
  containerName: 'berth',
  fontVariantNumeric: 'tabular-nums',
  color: theme.palette.text.primary,
  '& > h3': {
    margin: theme.spacing(0, 0, 1.5),
    fontSize: theme.typography.pxToRem(16),
    fontWeight: 600,
  },
}));

/**
 * A field of a template's form: what is to run, how many GPUs that needs, and where it would run now, answered while one
 * types by the scheduling core in the browser. It sees what its reader may see.
 */
export function PlacementField(
  props: FieldExtensionComponentProps<PlacementValue, PlacementFieldOptions>,
) {
  const { formData, formContext, onChange, uiSchema, schema } = props;
  const workload = workloadOf(uiSchema['ui:options']);
  const texts = useMemo(() => readPlacement(formData), [formData]);
  const around = useMemo(
    () => readFormAround(formContext?.formData),
    [formContext?.formData],
  );
  const clusters = useAskedClusters(texts.cluster);
  return (
    <Measured>
      {schema.title && <h3>{schema.title}</h3>}
      <PlacementForm
        workload={workload}
        texts={texts}
        around={around}
        clusters={clusters}
        onChange={next => onChange(writePlacement(next, workload))}
      />
    </Measured>
  );
}
