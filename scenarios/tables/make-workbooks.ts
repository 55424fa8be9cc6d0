import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Unpacked, zipStored } from "../../chapters/reporting/server/files/zip.ts";

/** A cell of a workbook to be made: words, a number, or a day in the form `d:2026-03-12`. */
type MadeCell = string | number | null;

interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const letter = (index: number): string => String.fromCharCode(65 + index);
const serial = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse("1899-12-30T00:00:00Z")) / 86_400_000);

function cellXml(cell: MadeCell, place: string): string {
  if (cell === null) return `<c r="${place}" s="1"/>`;
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (cell.startsWith("d:")) return `<c r="${place}" s="1"><v>${serial(cell.slice(2))}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const sheetXml = ({ rows }: MadeSheet): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((cells, row) =>
      cells.length === 0 ? "" : `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letter(column)}${row + 1}`)).join("")}</row>`,
    )
    .join("")}</sheetData></worksheet>`;

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** A small .xlsx, the same bytes each time. */
export function workbook(sheets: readonly MadeSheet[]): Buffer {
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_sheet, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships">${sheets.map((_sheet, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipStored(Object.entries(files).map(([name, xml]): Unpacked => ({ name, bytes: Buffer.from(head + xml, "utf8") })));
}

/** A workbook as an engineering office keeps one: a cover, the list with days as days, and a sheet of people. */
export const portfolioWorkbook = (): Buffer =>
  workbook([
    { name: "Read me", rows: [["How this file works"], ["Colours: see the legend. Ask Ingrid before sorting."]] },
    {
      name: "AI portfolio",
      rows: [
        ["AI portfolio 2026"],
        [],
        ["ID", "Project", "Stage", "Kick-off", "Go-live", "Lead", "Sponsor", "KPI", "Stop if", "FTE", "Cost to date (k€)", "Data ready?"],
        [1, "Parcel ETA model", "Pilot", "d:2026-06-01", "d:2027-02-28", "Sofia Brandt", "COO", "late parcels", "error > 30 min after March", 3, 140, "yes"],
        [2, "Returns chatbot", "Live", "d:2025-09-15", null, "Noor Haddad", "Head of Care", "tickets avoided", null, 2, 88.5, "partly"],
        [3, "Route planning agent", "Not started", null, "Q4 2027", null, null, null, null, null, null, "no"],
        [],
        [4, "Damage photos", "Data collection", "d:2026-10-05", null, "Sofia Brandt", "CFO", "claims cost", null, 1.5, 12, "no - no labels"],
        [null, "Total", null, null, null, null, null, null, null, 6.5, 240.5, null],
      ],
    },
    { name: "People", rows: [["Name", "Role"], ["Sofia Brandt", "ML engineer"], ["Noor Haddad", "Product owner"]] },
  ]);

if (import.meta.main) await writeFile(join(import.meta.dirname, "portfolio.xlsx"), portfolioWorkbook());
