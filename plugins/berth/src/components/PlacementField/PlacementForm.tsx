import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { styled } from '@mui/material/styles';
import { gpuModels } from '@berth/backstage-plugin-berth-workloads/sizing';
import { alternativesOf, productsOf } from '../../creating/alternatives';
import { answerClusters, fitsNow } from '../../creating/answerClusters';
import type { FormAround } from '../../creating/planOf';
import type {
  CreatedWorkload,
  PlacementTexts,
} from '../../creating/PlacementValue';
import { questionOf } from '../../creating/Question';
import type { AskedClusters } from '../../creating/useAskedClusters';
import { Banner } from '../../ui/Banner';
import { QuietButton } from '../../ui/QuietButton';
import { Secondary } from '../../ui/text';
import { useWords } from '../../words/useWords';
import { PreviewNotice } from '../PlacementPreview/PreviewNotice';
import { PreviewLayout } from '../PlacementPreview/PreviewLayout';
import { Alternatives } from './Alternatives';
import { ChosenAnswer } from './ChosenAnswer';
import { ClusterChoices } from './ClusterChoices';
import { Inputs } from './Inputs';
import { SizeChoices } from './SizeChoices';

const Answers = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  gap: theme.spacing(2),
}));

const PRODUCT = 'nvidia.com/gpu.product';

/** GPU models that a template may ask for wherever it goes. */
const usualProducts = gpuModels.flatMap(
  ({ nodeLabels }) => nodeLabels[PRODUCT] ?? [],
);

/** Fields left, answers right. */
export function PlacementForm(props: {
  workload: CreatedWorkload;
  texts: PlacementTexts;
  around: FormAround;
  clusters: AskedClusters;
  onChange: (texts: PlacementTexts) => void;
}) {
  const { workload, texts, around, onChange, clusters } = props;
  const { names, asked, unasked, missing } = clusters;
  const { t } = useWords();
  const [before, setBefore] = useState<PlacementTexts>();
  const question = useMemo(
    () => questionOf(workload, texts, around),
    [workload, texts, around],
  );
  // Fields stay ahead of the answers where thousands of nodes take longer than a key stroke.
  const answering = useDeferredValue(question);
  const answers = useMemo(
    () =>
      answering.demand ? answerClusters(asked, answering.demand) : undefined,
    [asked, answering],
  );
  const cluster = answering.texts.cluster;
  const here = answers?.find(answer => answer.name === cluster);
  const alternatives = useMemo(() => {
    const isAsked = answers?.some(({ status }) => status === 'answered');
    if (!answers || !isAsked) {
      return undefined;
    }
    // Where no cluster is chosen, one that has room is enough.
    const isWanted = here
      ? here.status === 'answered' && !fitsNow(here)
      : cluster === '' &&
        !answers.some(each => each.status === 'answered' && fitsNow(each));
    return isWanted
      ? alternativesOf({
          workload,
          question: answering,
          around,
          here: here?.status === 'answered' ? here : undefined,
          answers,
        })
      : undefined;
  }, [workload, answering, around, answers, here, cluster]);
  const products = useMemo(
    () => [
      ...usualProducts,
      ...asked.flatMap(each => ('status' in each ? [] : productsOf(each))),
    ],
    [asked],
  );

  const proposed =
    question.sizing?.status === 'sized' && texts.gpu === ''
      ? question.sizing.proposal.gpu.model
      : undefined;
  useEffect(() => {
    if (proposed !== undefined) {
      onChange({ ...texts, gpu: proposed });
    }
  }, [proposed, texts, onChange]);

  const change = (changed: Partial<PlacementTexts>) => {
    setBefore(undefined);
    // Whoever has no autoscaler goes on without one.
    const alongside =
      changed.pods !== undefined && texts.maxPods === texts.pods
        ? { maxPods: changed.pods }
        : {};
    onChange({ ...texts, ...alongside, ...changed });
  };
  const take = (changed: Partial<PlacementTexts>) => {
    change(changed);
    setBefore(texts);
  };
  const isGone = here
    ? here.status === 'gone'
    : asked.some(
        each =>
          each.name === texts.cluster &&
          'status' in each &&
          each.status === 'gone',
      );
  return (
    <PreviewLayout
      inputs={
        <Inputs
          workload={workload}
          texts={texts}
          problems={question.problems}
          products={products}
          namesCluster={missing !== undefined}
          onChange={change}
        />
      }
      answer={
        <Answers>
          {question.around.map(({ field, message }) => (
            <Banner key={field} tone="bad">
              {t('creating.around', { field, message })}
            </Banner>
          ))}
          <SizeChoices question={question} onChoose={gpu => change({ gpu })} />
          {missing && (
            <PreviewNotice
              because={missing}
              cluster={texts.cluster || t('creating.clusters.all')}
              onRetry={clusters.retry}
            />
          )}
          {names.length > 0 && (
            <ClusterChoices
              names={names}
              answers={
                answers ??
                asked.flatMap(each => ('status' in each ? [each] : []))
              }
              chosen={texts.cluster}
              onChoose={name => change({ cluster: name })}
            />
          )}
          {unasked > 0 && (
            <Secondary>
              {t('creating.clusters.more', { count: unasked })}
            </Secondary>
          )}
          {texts.cluster !== '' && isGone && (
            <div role="alert">
              <Banner tone="bad">
                {t('creating.vanished', { cluster: texts.cluster })}
              </Banner>
            </div>
          )}
          {alternatives && (
            <Alternatives
              alternatives={alternatives}
              texts={answering.texts}
              cluster={cluster}
              onTake={take}
            />
          )}
          {before && (
            <div>
              <QuietButton
                onClick={() => {
                  setBefore(undefined);
                  onChange(before);
                }}
              >
                {t('creating.alternatives.undo')}
              </QuietButton>
            </div>
          )}
          {here?.status === 'answered' && answering.demand && (
            <ChosenAnswer
              of={here.of}
              answer={here.answer}
              demand={answering.demand}
            />
          )}
        </Answers>
      }
    />
  );
}
