import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { BerthWorkloadDetailsBlueprint } from '@berth/backstage-plugin-berth';

/** The scores of an Evaluation, each as a bar of 100 points. */
const evaluationDetails = BerthWorkloadDetailsBlueprint.make({
  params: {
    group: 'ml.example.com',
    kind: 'Evaluation',
    loader: async () =>
      function EvaluationDetails({ workload }) {
        const bars = workload.details.parts.map(part =>
          part.type === 'setting' ? (
            <label key={part.name}>
              {part.name} <meter max={100} value={part.value} /> {part.value}
            </label>
          ) : null,
        );
        return <>{bars}</>;
      },
  },
});

export default createFrontendModule({
  pluginId: 'berth',
  extensions: [evaluationDetails],
});
