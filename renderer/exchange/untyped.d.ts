// Types for two modules that are imported by file. Papa Parse: its published types pull Node's globals into the pure
// rooms. write-excel-file: what its public entries do before they zip (docs/decisions/0003-xlsx-writer.md).
declare module 'papaparse/papaparse.min.js' {
  interface Parsed {
    data: unknown[];
    errors: { code: string; row?: number }[];
  }
  const Papa: {
    unparse(
      rows: readonly (readonly (string | number | null)[])[],
      options: { newline: string; escapeFormulae: RegExp },
    ): string;
    parse(text: string, options: { delimiter?: string; skipEmptyLines: boolean }): Parsed;
  };
  export default Papa;
}

declare module '*/generateXlsxFileContents.js' {
  export interface SheetCell {
    value: string | number | Date;
    type: StringConstructor | NumberConstructor | DateConstructor;
    format?: string;
    fontWeight?: 'bold';
    wrap?: boolean;
    alignVertical?: 'top';
  }
  export interface Sheet {
    sheet: string;
    data: (SheetCell | null)[][];
    columns: { width: number }[];
    stickyRowsCount: number;
    /** Of our own: the cells that the filter covers, for the feature that writes it. */
    filterRange: string;
  }
  export interface Feature {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform(xml: string, sheet: Sheet): string };
      };
    };
  }
  /** The parts of the workbook by their path inside it. */
  export default function generateXlsxFileContents(
    sheets: Sheet[],
    options: { features: Feature[] },
  ): Record<string, string>;
}
