import { describe, expect, test } from 'vitest';
import { directionOfReport, directionOfText } from '../../../renderer/features/reader/direction.ts';

describe('direction', () => {
  test.each([
    ['UNODC درب ضباط الشرطة في بلدان كثيرة', 'rtl'],
    ['The word سلام stands in an English sentence.', 'ltr'],
    ['2023', 'ltr'],
    ['', 'ltr'],
    ['شعوب', 'rtl'],
  ])('%s runs %s', (text, direction) => expect(directionOfText(text)).toBe(direction));

  test('only Arabic reports turn the page round', () => {
    expect(directionOfReport('ar')).toBe('rtl');
    expect(directionOfReport('und')).toBe('ltr');
  });
});
