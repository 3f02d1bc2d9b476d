// Names that mastheads print: organs, the organisation itself, kinds of document, in the six official languages.
// Words only; where on the page they count is decided in masthead.ts.

const UNITED_NATIONS =
  /^(?:United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|Объединенные Нации|ООН|الأمم المتحدة|联\s*合\s*国)$/i;

const ORGANS: readonly RegExp[] = [
  /^(?:General Assembly|Assemblée générale|Asamblea General|Генеральная Ассамблея|الجمعية العامة|大\s*会)$/i,
  /^(?:Security Council|Conseil de sécurité|Consejo de Seguridad|Совет Безопасности|مجلس الأمن|安全理事会)$/i,
  /^(?:Economic and Social Council|Conseil économique et social|Consejo Económico y Social|Экономический и Социальный Совет|المجلس الاقتصادي والاجتماعي|经济及社会理事会)$/i,
  /^(?:Human Rights Council|Conseil des droits de l['’]homme|Consejo de Derechos Humanos|Совет по правам человека|مجلس حقوق الإنسان|人权理事会)$/i,
  /^(?:Trusteeship Council|Conseil de tutelle|Consejo de Administración Fiduciaria|Совет по Опеке|مجلس الوصاية|托管理事会)$/i,
  /^(?:Secretariat|Secrétariat|Secretaría|Секретариат|الأمانة العامة|秘书处)$/i,
];

/** Organs known by their first word only: commissions, committees, conferences, boards. */
const ORGAN_KIND =
  /^(?:Executive |Preparatory |Standing |Special |First |Second |Third |Fourth |Fifth |Sixth )?(?:Commission|Committee|Conference|Council|Board|Commission|Comité|Conférence|Conseil|Conferencia|Consejo|Comisión|Комиссия|Комитет|Конференция|Совет)(?![\p{L}-])|^(?:لجنة|مؤتمر|مجلس)\s|(?:委员会|理事会|会议)$/iu;

export function isUnitedNations(line: string): boolean {
  return UNITED_NATIONS.test(line);
}

/** A main organ by its full name. */
export function isMainOrgan(line: string): boolean {
  return ORGANS.some((pattern) => pattern.test(line));
}

/** A body by the kind of its name ("Commission on Narcotic Drugs"); only worth something inside a masthead. */
export function isOrganLike(line: string): boolean {
  return line.length <= 120 && ORGAN_KIND.test(line) && !/[.,;:]$/.test(line);
}

export function isGeneralAssembly(line: string): boolean {
  return ORGANS[0]?.test(line) ?? false;
}

export function isSecurityCouncil(line: string): boolean {
  return ORGANS[1]?.test(line) ?? false;
}

const DOCUMENT_KIND =
  /^(?:(?:Annual )?Reports?|Notes?|Letters? dated|Rapports?|Lettres?|Informes?|Notas?|Доклад|Записка|Памятная записка|تقرير|مذكرة)[ \u00a0](?:of|by|from|du|de la|de l['’]|des|del|de|)?.{3,70}$|^.{0,12}(?:秘书长|秘书处|主席|高级专员|委员会)(?:的)?(?:报告|说明|的说明)$/iu;

/** "Report of the Secretary-General", "Note by the Secretariat": what the document is, seldom its title. */
export function isDocumentKind(line: string): boolean {
  return line.length <= 90 && !/[.,;:]$/.test(line) && DOCUMENT_KIND.test(line);
}

/** "Résumé", "Summary": heads the abstract before the numbered text. */
export function isSummaryHeading(line: string): boolean {
  return /^(?:Summary|Executive summary|Abstract|Résumé(?: analytique)?|Resumen(?: ejecutivo)?|Резюме|موجز|摘要|内容提要)$/i.test(
    line.trim(),
  );
}

/** "Contents", "Table des matières". */
export function isContentsHeading(line: string): boolean {
  return /^(?:Contents|Table of contents|Table des matières|Sommaire|Índice|Содержание|Оглавление|المحتويات|目\s*录|目次)$/i.test(
    line.trim(),
  );
}
