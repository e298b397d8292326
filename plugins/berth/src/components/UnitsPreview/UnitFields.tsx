import { styled } from '@mui/material/styles';
import type { PodUnit } from '@berth/backstage-plugin-berth-workloads';
import { countProblem } from '../../preview/units/checkUnits';
import type { SetInputs, UnitInputs } from '../../preview/units/UnitsInputs';
import { NumberField } from '../../ui/NumberField';
import { Secondary } from '../../ui/text';
import { plainText } from '../../words/plainText';
import { ruleTexts } from '../../words/unitsText';
import { useWords } from '../../words/useWords';

const Fieldset = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(1),
  minWidth: 0,
  margin: 0,
  padding: theme.spacing(0, 0, 1.5),
  border: 0,
  borderBottom: `1px solid ${theme.palette.divider}`,
  '& > legend': {
    padding: 0,
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
}));

const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))',
  gap: theme.spacing(1),
  alignItems: 'start',
}));

/** One unit: how many of it, and of each of its sets how many pods with how many accelerators. */
export function UnitFields(props: {
  unit: PodUnit;
  /** Its place among several, from 1. */
  number: number | undefined;
  inputs: UnitInputs;
  onChange: (inputs: UnitInputs) => void;
}) {
  const { unit, number, inputs, onChange } = props;
  const words = useWords();
  const { t } = words;
  const field = (
    name: string,
    which: 'times' | 'count' | 'gpus',
    value: string,
  ) => {
    const label = t('units.of', { field: t(`units.field.${which}`), name });
    const found = countProblem(value, which);
    return {
      label: t(`units.field.${which}`),
      lessText: t('preview.less', { field: label }),
      moreText: t('preview.more', { field: label }),
      min: 0,
      value,
      problem: found && t(`preview.problem.${found}`),
    };
  };
  const changeSet = (at: number, change: Partial<SetInputs>) =>
    onChange({
      ...inputs,
      sets: inputs.sets.map((set, i) =>
        i === at ? { ...set, ...change } : set,
      ),
    });
  const unitName = plainText(
    unit.name ?? t('units.unit', { n: String(number ?? 1) }),
  );
  const rules = ruleTexts(unit, words);
  return (
    <>
      {(unit.times !== 1 || rules.length > 0) && (
        <Fieldset>
          <legend>{unitName}</legend>
          {rules.length > 0 && <Secondary>{rules.join(' · ')}</Secondary>}
          {unit.times !== 1 && (
            <NumberField
              {...field(unitName, 'times', inputs.times)}
              onChange={times => onChange({ ...inputs, times })}
            />
          )}
        </Fieldset>
      )}
      {unit.sets.map((set, at) => {
        const { count, gpus } = inputs.sets[at];
        const name = plainText(set.name);
        const setRules = ruleTexts(set, words);
        return (
          <Fieldset key={`${at} ${set.name}`}>
            <legend>{name}</legend>
            <Pair>
              {!set.perNode && (
                <NumberField
                  {...field(name, 'count', count)}
                  onChange={value => changeSet(at, { count: value })}
                />
              )}
              {gpus !== undefined && (
                <NumberField
                  {...field(name, 'gpus', gpus)}
                  onChange={value => changeSet(at, { gpus: value })}
                />
              )}
            </Pair>
            {setRules.length > 0 && (
              <Secondary>{setRules.join(' · ')}</Secondary>
            )}
          </Fieldset>
        );
      })}
    </>
  );
}
