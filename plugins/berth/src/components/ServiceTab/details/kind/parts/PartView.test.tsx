import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { KeyValues } from '../../../../../ui/KeyValues';
import { PartView } from './PartView';

const job = { group: 'batch', kind: 'Job', namespace: 'ml', name: 'train' };
const hourAgo = () => new Date(Date.now() - 3_600_000).toISOString();

type Row = [name: string, value: string];

/** A sample of each shape: a new one without a sample does not compile. */
const samples: { [T in Part['type']]: Array<[() => Part, Row]> } = {
  group: [
    [
      () => ({
        type: 'group',
        name: 'worker',
        desired: 4,
        ready: 3,
        failed: 1,
        minimum: 4,
        topology: { key: 'rack', mode: 'required' },
        health: 'Degraded',
      }),
      [
        'worker',
        'Degraded · 3 / 4 ready 1 failed · at least 4 together, or none · within one rack',
      ],
    ],
    [() => ({ type: 'group', name: 'head', ready: 1 }), ['head', '1 ready']],
  ],
  object: [
    [
      () => ({
        type: 'object',
        name: 'job',
        object: job,
        health: 'Suspended',
        message: 'not yet',
      }),
      ['job', 'Job train · Suspended not yet'],
    ],
  ],
  share: [
    [
      () => ({ type: 'share', name: 'canary', percent: 12.5 }),
      ['canary', '12.5% of traffic'],
    ],
  ],
  place: [
    [
      () => ({ type: 'place', queue: 'team-a', position: 1, ahead: [] }),
      ['Queue', 'next in queue team-a'],
    ],
    [
      () => ({ type: 'place', queue: 'team-a', ahead: [] }),
      ['Queue', 'in queue team-a, its place is not known'],
    ],
    [
      () => ({
        type: 'place',
        queue: 'team-a',
        position: 22,
        waiting: 30,
        ahead: [job],
        unnamed: 20,
      }),
      [
        'Queue',
        '22nd in queue team-a 21 ahead · 30 waiting in all · before it: Job train and 20 more',
      ],
    ],
  ],
  level: [
    [
      () => ({ type: 'level', name: 'rack', domains: 3 }),
      ['rack', '3 domains'],
    ],
  ],
  step: [
    [
      () => ({ type: 'step', name: 'Admitted', state: 'active' }),
      ['Admitted', 'under way'],
    ],
  ],
  schedule: [
    [
      () => ({
        type: 'schedule',
        cron: '0 3 * * *',
        timeZone: 'Asia/Tokyo',
        last: hourAgo(),
      }),
      ['Schedule', '0 3 * * * time zone Asia/Tokyo · last run 1 hr ago'],
    ],
    [
      () => ({ type: 'schedule', cron: '@daily' }),
      ['Schedule', '@daily never ran'],
    ],
  ],
  indexes: [
    [
      () => ({ type: 'indexes', completed: '0-3', failed: '7' }),
      ['Indexes', 'completed: 0-3failed: 7'],
    ],
  ],
  recommendation: [
    [
      () => ({
        type: 'recommendation',
        container: 'app',
        target: { cpu: '500m' },
        lower: { cpu: '100m' },
        upper: { cpu: '2' },
      }),
      ['Recommended for app', 'cpu 500m between cpu 100m and cpu 2'],
    ],
  ],
  change: [
    [
      () => ({
        type: 'change',
        object: job,
        message: 'evicted',
        at: hourAgo(),
      }),
      ['Last change', 'evicted Job train · 1 hr ago'],
    ],
  ],
  setting: [
    [
      () => ({ type: 'setting', name: 'syncPolicy', value: 'automated' }),
      ['syncPolicy', 'automated'],
    ],
  ],
  counts: [
    [
      () => ({
        type: 'counts',
        name: 'findings',
        counts: { high: 1200, low: 0 },
      }),
      ['findings', 'high 1,200 · low 0'],
    ],
  ],
};

describe('PartView', () => {
  it.each(
    Object.entries(samples).flatMap(([type, cases]) =>
      cases.map(([part, row]) => [type, row, part] as const),
    ),
  )('%s: %j', async (_type, [name, value], part) => {
    renderInTestApp(
      <KeyValues>
        <PartView part={part()} />
      </KeyValues>,
    );
    const term = await screen.findByText(name, { selector: 'dt' });
    expect(term.nextElementSibling).toHaveTextContent(value);
    expect(term.nextElementSibling?.textContent).not.toMatch(/undefined|\{\{/);
  });
});
