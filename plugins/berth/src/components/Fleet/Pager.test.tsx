import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Pager } from './Pager';

describe('Pager', () => {
  const show = (count: number) =>
    renderInTestApp(
      <Pager
        rows={Array.from({ length: count }, (_, at) => `node-${at + 1}`)}
        nameOf={row => row}
        label="Pages"
      >
        {shown => (
          <output>
            {shown.length} from {shown[0]}
          </output>
        )}
      </Pager>,
    );
  const seen = () => screen.getByText(/ from /).textContent;
  const button = (name: string) => screen.getByRole('button', { name });

  it('shows a few rows at once, and no way to others', () => {
    show(200);
    expect(seen()).toBe('200 from node-1');
    expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull();
  });

  it('leads to every row of many, one page after another or by name', async () => {
    show(450);
    expect(screen.getByText('Rows 1–200 of 450')).toBeVisible();
    expect(button('Previous rows')).toBeDisabled();
    await userEvent.click(button('Next rows'));
    expect(seen()).toBe('200 from node-201');
    await userEvent.click(button('Next rows'));
    expect(seen()).toBe('50 from node-401');
    expect(screen.getByText('Rows 401–450 of 450')).toBeVisible();
    expect(button('Next rows')).toBeDisabled();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Rows' }),
      '201–400: node-201 – node-400',
    );
    expect(seen()).toBe('200 from node-201');
    await userEvent.click(button('Previous rows'));
    expect(seen()).toBe('200 from node-1');
  });
});
