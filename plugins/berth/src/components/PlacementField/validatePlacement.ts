import { translationApiRef } from '@backstage/frontend-plugin-api';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { checkPlacement } from '../../creating/checkPlacement';
import { readFormAround } from '../../creating/planOf';
import {
  readPlacement,
  type PlacementField,
  type PlacementValue,
} from '../../creating/PlacementValue';
import { questionOf } from '../../creating/Question';
import { berthTranslationRef } from '../../translation';
import { fieldLabel } from '../../words/creating';
import { workloadOf, type PlacementFieldOptions } from './workloadOf';

/** Keeps the form on its page while a field cannot become a plan, and says which one. */
export const validatePlacement: CustomFieldValidator<
  PlacementValue,
  PlacementFieldOptions
> = (value, validation, { apiHolder, formData, uiSchema }) => {
  const translations = apiHolder.get(translationApiRef);
  const words = translations?.getTranslation(berthTranslationRef);
  if (!words?.ready) {
    validation.addError('The words of this page are still being loaded');
    return;
  }
  const { t } = words;
  const workload = workloadOf(uiSchema?.['ui:options']);
  const texts = readPlacement(value);
  const problems = Object.entries(checkPlacement(texts, workload));
  for (const [field, problem] of problems) {
    validation.addError(
      t('creating.fieldProblem', {
        field: fieldLabel(field as PlacementField, workload, t),
        problem: t(`creating.problem.${problem}`),
      }),
    );
  }
  if (problems.length > 0) {
    return;
  }
  const question = questionOf(workload, texts, readFormAround(formData));
  if (workload === 'inference' && !question.shape) {
    validation.addError(
      question.sizing?.status === 'sized'
        ? t('creating.sizes.chosenTooSmall', { model: texts.gpu })
        : t('creating.sizes.nothing'),
    );
  }
};
