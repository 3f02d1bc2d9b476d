// A list that is drawn as far as a person has come: in a real Chromium, since only layout knows what is near.
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { useGrowing } from '../../renderer/ui/useGrowing.ts';

function Numbers({ total }: { total: number }) {
  const { shown, endRef } = useGrowing(total);
  return (
    <div id="pane" style={{ blockSize: 300, overflow: 'auto' }}>
      <ul>
        {Array.from({ length: shown }, (_, at) => `Row ${at}`).map((name) => (
          <li key={name} style={{ blockSize: 40 }}>
            {name}
          </li>
        ))}
      </ul>
      {endRef ? <div id="end" ref={endRef} /> : null}
    </div>
  );
}

const rows = (): number => document.querySelectorAll('li').length;

test('draws the first part, and more each time that the end comes near, to the last', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  root.render(<Numbers total={150} />);
  await expect.poll(rows).toBe(60);
  for (const expected of [120, 150]) {
    const pane = document.querySelector('#pane');
    pane?.scrollTo({ top: pane.scrollHeight });
    await expect.poll(rows).toBe(expected);
  }
  expect(document.querySelector('#end')).toBeNull();
  root.unmount();
  host.remove();
});

test('draws a short list whole', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  root.render(<Numbers total={7} />);
  await expect.poll(rows).toBe(7);
  expect(document.querySelector('#end')).toBeNull();
  root.unmount();
  host.remove();
});
