import { expect, test } from 'vitest';
import { firstReports, groupReports } from '../../../renderer/features/library/groupReports.ts';
import { aReport } from '../storage/sampleRows.ts';

const { report } = await aReport(1);
const compare = new Intl.Collator('en', { numeric: true }).compare;
const reports = ['2021', '2023', '2022', null, '2023'].map((year, at) => ({
  ...report,
  title: `Report ${5 - at}`,
  date: year === null ? null : `${year}-05-0${at + 1}`,
}));

test('the newest year first, reports without a date last, titles in order', () => {
  const groups = groupReports(reports, 'year', '', compare);
  expect(groups.map(({ key, reports }) => [key, reports.map(({ title }) => title)])).toEqual([
    ['2023', ['Report 1', 'Report 4']],
    ['2022', ['Report 3']],
    ['2021', ['Report 5']],
    ['', ['Report 2']],
  ]);
});

test('the first reports of the groups: as many as asked for, no empty group', () => {
  const groups = groupReports(reports, 'year', '', compare);
  const sizes = (count: number): number[] => firstReports(groups, count).map((group) => group.reports.length);
  expect(sizes(0)).toEqual([]);
  expect(sizes(2)).toEqual([2]);
  expect(sizes(3)).toEqual([2, 1]);
  expect(firstReports(groups, 99)).toEqual(groups);
});
