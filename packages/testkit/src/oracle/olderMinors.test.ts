import { replayCase } from '@berth/backstage-plugin-berth-scheduler/replay';
import { compareVerdicts } from './compareVerdicts';
import { explainRecorded, shrinkingMs } from './explainRecorded';
import { generateCase, mayStayUnknown } from './generateCase';
import { hashCase, readRecording, recordingNames } from './recordedVerdicts';

// The newest minor is asked live too, and its recordings are looked at more closely.
describe.each(['1.34', '1.35', '1.36'] as const)(
  'the core and the recorded verdicts of kube-scheduler %s',
  kubernetesVersion => {
    const recordings = recordingNames(kubernetesVersion);

    it.each(recordings)(
      'agree on %s',
      async name => {
        const disagreements = readRecording(name, kubernetesVersion).flatMap(
          ({ seed, hash, verdict }) => {
            const made = generateCase(seed);
            const ours = replayCase(made.case, { kubernetesVersion });
            const isSilent =
              ours.unknown !== undefined && !mayStayUnknown(made);
            return [
              ...(hashCase(made.case) === hash ? [] : ['the case has changed']),
              ...(isSilent ? [`unknown: ${ours.unknown}`] : []),
              ...compareVerdicts({ oracle: verdict, ours }).map(
                ({ about, says }) => `${about}: ${says}`,
              ),
            ].map(what => ({ seed, says: what }));
          },
        );
        await expect(
          explainRecorded({ kubernetesVersion, disagreements }),
        ).resolves.toBe('');
      },
      shrinkingMs,
    );

    it('are 3,000', () => {
      const counts = recordings.map(
        name => readRecording(name, kubernetesVersion).length,
      );
      expect(counts).toEqual([1000, 1000, 1000]);
    });
  },
);
