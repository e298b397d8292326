import { knownModels } from '@berth/backstage-plugin-berth-workloads/sizing';
import type { Question } from '../../creating/Question';
import { shapesOf } from '../../creating/servingSizes';
import { Banner } from '../../ui/Banner';
import { Choices } from '../../ui/Choices';
import { Notice } from '../../ui/Notice';
import { Secondary } from '../../ui/text';
import { bytesText } from '../../words/bytes';
import { useWords } from '../../words/useWords';
import { MemoryBudgetBar } from './MemoryBudgetBar';

/** Which GPUs hold the model, how many of each, and where their memory goes. */
export function SizeChoices(props: {
  question: Question;
  onChoose: (gpu: string) => void;
}) {
  const { question, onChoose } = props;
  const { sizing, shape, texts } = question;
  const words = useWords();
  const { t } = words;
  if (!sizing || sizing.status === 'invalid') {
    return null;
  }
  if (sizing.status === 'nothing fits') {
    return (
      <div role="alert">
        <Notice
          tone="bad"
          title={t('creating.sizes.nothing')}
          detail={t('creating.sizes.nothingDetail')}
        />
      </div>
    );
  }
  const { proposal, tooSmall } = sizing;
  const made = knownModels[texts.model].contextLength;
  const asked = Number(texts.contextLength);
  return (
    <>
      <Choices
        label={t('creating.sizes.title')}
        value={texts.gpu}
        onChange={onChoose}
        options={shapesOf(sizing).map(({ gpu, perPod, budget, sequences }) => ({
          value: gpu.model,
          text: t('creating.sizes.shape', { n: perPod, model: gpu.model }),
          note: (
            <Secondary>
              {[
                ...(gpu.model === proposal.gpu.model
                  ? [t('creating.sizes.proposed')]
                  : []),
                t('creating.sizes.free', {
                  free: bytesText(budget.free, words),
                  memory: bytesText(budget.memory, words),
                }),
                t('creating.sizes.sequences', { n: sequences }),
              ].join(' · ')}
            </Secondary>
          ),
        }))}
      />
      {tooSmall.length > 0 && (
        <Secondary>
          {t('creating.sizes.tooSmall', {
            models: tooSmall.map(({ model }) => model).join(', '),
          })}
        </Secondary>
      )}
      {!shape && texts.gpu !== '' && (
        <div role="alert">
          <Banner tone="bad">
            {t('creating.sizes.chosenTooSmall', { model: texts.gpu })}
          </Banner>
        </div>
      )}
      {asked > made && (
        <Banner tone="look">
          {t('creating.sizes.longContext', { made, asked })}
        </Banner>
      )}
      {shape && <MemoryBudgetBar shape={shape} />}
    </>
  );
}
