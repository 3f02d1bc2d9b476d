import { describe, expect, test } from 'vitest';
import { parseDateLine } from '../../../renderer/reading/dates.ts';
import { parseSymbolLine } from '../../../renderer/reading/mastheadLines.ts';
import { mustReadText, ofKind } from './corpus.ts';

/** Mastheads of our own wording, in the order and with the line breaks that documents have. */
const HEADS = {
  en: {
    text: 'United Nations  A/90/211*\n\nGeneral Assembly\n\nDistr.: General\n23 July 2034\n\nOriginal: English\n\nNinetieth session\nItem 98 (a) of the preliminary list**\nGardens and their keepers\n\n## Strengthening the programme of the gardeners\n\n### Report of the Secretary-General\n\n*Summary*\n\nThis report says how the gardeners of the towns and villages kept their gardens over the year, and with whom.\n\n## I. Introduction\n\n1. The gardeners began the year with a count of every tree and every bench.',
    title: 'Strengthening the programme of the gardeners',
    body: 'General Assembly',
    session: 'Ninetieth session',
    agendaItem: '98 (a)',
  },
  fr: {
    text: 'Nations Unies\n\nA/90/211\n\nAssemblée générale\n\nDistr. générale\n23 juillet 2034\nFrançais\nOriginal : anglais\n\nQuatre-vingt-dixième session\nPoint 98 a) de l’ordre du jour provisoire\nLes jardins et leurs gardiens\n\nRenforcement du programme des jardiniers\n\nRapport du Secrétaire général\n\nI. Introduction\n\n1. Les jardiniers ont commencé l’année en comptant chaque arbre et chaque banc de la ville.',
    title: 'Renforcement du programme des jardiniers',
    body: 'Assemblée générale',
    session: 'Quatre-vingt-dixième session',
    agendaItem: '98 a)',
  },
  es: {
    text: 'Naciones Unidas\n\nA/90/211\n\nAsamblea General\n\nDistr. general\n23 de julio de 2034\nEspañol\nOriginal: inglés\n\nNonagésimo período de sesiones\nTema 98 de la lista preliminar\nLos jardines y sus guardianes\n\nFortalecimiento del programa de los jardineros\n\nInforme del Secretario General\n\nI. Introducción\n\n1. Los jardineros comenzaron el año contando cada árbol y cada banco de la ciudad.',
    title: 'Fortalecimiento del programa de los jardineros',
    body: 'Asamblea General',
    session: 'Nonagésimo período de sesiones',
    agendaItem: '98',
  },
  ru: {
    text: 'Организация Объединенных Наций\n\nA/90/211\n\nГенеральная Ассамблея\n\nDistr.: General\n23 July 2034\nRussian\nOriginal: English\n\nДевяностая сессия\nПункт 98 предварительного перечня\nСады и их хранители\n\nУкрепление программы садовников\n\nДоклад Генерального секретаря\n\nI. Введение\n\n1. Садовники начали год с подсчета каждого дерева и каждой скамьи в городе.',
    title: 'Укрепление программы садовников',
    body: 'Генеральная Ассамблея',
    session: 'Девяностая сессия',
    agendaItem: '98',
  },
  ar: {
    text: 'الأمم المتحدة\n\nA/90/211\n\nالجمعية العامة\n\nDistr.: General\n23 July 2034\nArabic\nOriginal: English\n\nالدورة التسعون\nالبند 98 من القائمة الأولية\nالحدائق وحراسها\n\nتعزيز برنامج البستانيين\n\nتقرير الأمين العام\n\nأولا - مقدمة\n\n1 - بدأ البستانيون السنة بإحصاء كل شجرة وكل مقعد في المدينة وفي القرى المجاورة لها.',
    title: 'تعزيز برنامج البستانيين',
    body: 'الجمعية العامة',
    session: 'الدورة التسعون',
    agendaItem: '98',
  },
  zh: {
    text: '联合国\n\nA/90/211\n\n大会\n\nDistr.: General\n23 July 2034\nChinese\nOriginal: English\n\n第九十届会议\n暂定项目表项目98\n花园及其看守人\n\n加强园丁方案的执行工作\n\n秘书长的报告\n\n一. 导言\n\n1. 园丁们在年初清点了城里的每一棵树和每一张长椅。',
    title: '加强园丁方案的执行工作',
    body: '大会',
    session: '第九十届会议',
    agendaItem: '98',
  },
} as const;

describe('masthead', () => {
  test.each(Object.entries(HEADS))('%s', (language, { text, ...expected }) => {
    const report = mustReadText(text);
    expect(report).toMatchObject({ ...expected, symbol: 'A/90/211', date: '2034-07-23', language });
    expect(ofKind(report, 'paragraph').map((block) => block.label)).toEqual(['1']);
    expect(ofKind(report, 'heading').at(-1)?.level).toBe(1);
    expect(Object.keys(report.attributes)).toEqual(expect.arrayContaining(['subtitle', 'agendaItemTitle']));
    expect(ofKind(report, 'other').every((block) => block.path.length > 0)).toBe(true);
  });

  test('a Council report without session: its long title is no subtitle', () => {
    const title = 'Ninth report of the Secretary-General on the gardens of the northern towns';
    const report = mustReadText(
      `S/2034/496\n\nSecurity Council\n\nDistr.: General\n1 August 2034\n\n${title}\n\nI. Introduction\n\n1. Here it begins and ends.`,
    );
    expect(report).toMatchObject({ symbol: 'S/2034/496', title, body: 'Security Council', session: null });
  });

  test('a resolution of the Assembly gets its symbol from its number, and says so', () => {
    const report = mustReadText(
      'Resolution adopted by the General Assembly on 10 October 2034\n\n90/3. Declaration on gardens\n\nThe General Assembly,\n\nRecalling its resolution 89/1 of 1 January 2033,\n\n1. Adopts the declaration;\n\n2. Decides to remain in the garden.',
    );
    expect(report).toMatchObject({ symbol: 'A/RES/90/3', date: '2034-10-10', body: 'General Assembly' });
    expect(report.warnings.map((warning) => warning.code)).toContain('symbol-derived');
  });

  test('symbols of references are never taken for the document’s own', () => {
    const report = mustReadText(
      '# Notes on gardens\n\n1. See A/78/159 and [A/78/50](#) for more.\n\n\\* A/78/50.\n',
    );
    expect(report.symbol).toBeNull();
    expect(report.title).toBe('Notes on gardens');
  });

  test('lines that nobody understands stay in the text', () => {
    const report = mustReadText(
      'A/90/1\n\nGeneral Assembly\n\nA title of some length\n\nFor the attention of gardeners\n\nI. One\n\n1. Text that ends.',
    );
    expect(ofKind(report, 'other').map((block) => block.text)).toEqual(['For the attention of gardeners']);
  });

  test('without any title the file’s name stands, and that is said', () => {
    const report = mustReadText(
      '1. A first paragraph, long enough to be one, that ends here.\n\n2. A second one.',
      'garden notes.txt',
    );
    expect(report.title).toBe('garden notes');
    expect(report.warnings.map((warning) => warning.code)).toContain('title-missing');
  });
});

describe('symbols', () => {
  test.each([
    'A/78/159',
    'S/RES/687 (1991)',
    'A/81/6 (Sect. 34)/Part A',
    'E/CN.15/2023/3-E/CN.7/2023/3',
    'A/C.3/77/L.5/Rev.1',
    'ST/SGB/2003/13',
    'A/RES/217 (III) A',
    'CEDAW/C/FRA/9',
    'TD/B/EX(70)/3',
  ])('%s', (symbol) => {
    expect(parseSymbolLine(symbol)).toBe(symbol);
    expect(parseSymbolLine(`${symbol}*`)).toBe(symbol);
  });

  test.each(['and/or', 'AB/CD', '24-04696', 'See A/78/159', '2/14', 'A/78/159 is the symbol'])(
    'not %s',
    (line) => {
      expect(parseSymbolLine(line)).toBeNull();
    },
  );
});

describe('dates', () => {
  test.each([
    ['20 juillet 2023', '2023-07-20'],
    ['1er août 2025', '2025-08-01'],
    ['1 August 2025', '2025-08-01'],
    ['August 1, 2025', '2025-08-01'],
    ['3 de junio de 2025', '2025-06-03'],
    ['3 июня 2025 года', '2025-06-03'],
    ['2023年7月20日', '2023-07-20'],
    ['20 تموز/يوليه 2023', '2023-07-20'],
    ['4 تشرين الثاني/نوفمبر 2022', '2022-11-04'],
    ['of 3 Apri] 1991', '1991-04-03'],
  ])('%s', (line, date) => {
    expect(parseDateLine(line)).toBe(date);
  });

  test.each(['31 February 2024', 'On 3 May 2024 the gardeners met', '2023-2024', '12 chairs 2020'])(
    'not %s',
    (line) => {
      expect(parseDateLine(line)).toBeNull();
    },
  );
});
