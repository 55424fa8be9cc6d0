import { dirname, join } from "node:path/posix";
import { browserRooms, chapterRows, pureMayUse, rooms } from "./rooms.ts";

/** Where a file lives: `room` is a key of `rooms`, `unit` the part behind one door (a chapter's room, or one module of the platform). */
interface Place {
  readonly room: string;
  readonly chapter: string | undefined;
  readonly unit: string;
  readonly inside: string;
}

interface Found {
  readonly specifier: string;
  /** Undefined for third-party code. */
  readonly to: Place | undefined;
  readonly byPath: boolean;
}

const rowOf = new Map(chapterRows.flatMap((names, row) => names.map((name) => [name, row] as const)));

/** What is wrong with one file's imports and, in pure rooms, with what it reads: a sentence each, naming the file and the rule. */
export function complaints(file: string, text: string): string[] {
  const code = withoutComments(text);
  const from = placeOf(file);
  if (!(from.room in rooms)) return [`${file}: ${from.room || "this folder"} is no room of tests/rooms.ts`];
  return [
    ...importsOf(file, code).flatMap((found) => wrongImport(file, from, found) ?? []),
    ...(/\bimport\s*\(\s*[^"'\s]/.test(code) && from.room !== "platform" ? [`${file}: import() names a file, not an expression`] : []),
    ...(/^export \*/m.test(code) ? [`${file}: a door lists what it shows by name, never *`] : []),
    ...(from.room in pureMayUse ? impurities(code).map((what) => `${file}: ${from.room} is pure and may not read ${what}`) : []),
  ];
}

function placeOf(path: string): Place {
  const [first = "", second = "", third = "", ...rest] = path.split("/");
  if (first === "chapters") return { room: third, chapter: second, unit: `chapters/${second}/${third}`, inside: rest.join("/") };
  const deeper = [third, ...rest].filter(Boolean).join("/");
  if (first === "platform") return { room: first, chapter: undefined, unit: `platform/${second}`, inside: deeper };
  if (first === "apps") return { room: `apps/${second}`, chapter: undefined, unit: `apps/${second}`, inside: deeper };
  return { room: first, chapter: undefined, unit: first, inside: [second, deeper].filter(Boolean).join("/") };
}

/** Only comments that begin a line: a line's tail may be a part of a string. */
const withoutComments = (text: string): string => text.replace(/^\s*\/\*[\s\S]*?\*\//gm, "").replace(/^\s*\/\/.*$/gm, "");

function importsOf(file: string, code: string): Found[] {
  const statements = code.matchAll(/(?:^(?:import|export)\s(?:[^"';]*?\sfrom\s)?|\bimport\s*\(\s*)["']([^"']+)["']/gm);
  return [...statements].map(([, specifier = ""]) => {
    if (specifier.startsWith("#")) return { specifier, to: placeOf(specifier.slice(1)), byPath: false };
    if (specifier.startsWith(".")) return { specifier, to: placeOf(join(dirname(file), specifier)), byPath: true };
    return { specifier, to: undefined, byPath: false };
  });
}

function wrongImport(file: string, from: Place, { specifier, to, byPath }: Found): string | undefined {
  if (!to) return wrongPackage(file, from, specifier);
  if (from.unit === to.unit) return;
  if (!rooms[from.room]?.includes(to.room)) return `${file}: ${from.room} may not import ${to.room} (${specifier})`;
  const neighbours = from.chapter === to.chapter && (from.chapter !== undefined || from.room === to.room);
  if (byPath && !neighbours) return `${file}: reach ${to.unit} through #${to.unit}, not by path (${specifier})`;
  const atDoor = byPath ? to.inside === "index.ts" || (from.chapter && to.inside.endsWith("/index.ts")) : to.inside === "";
  if (!atDoor) return `${file}: reach ${to.unit} through its index.ts, not past it (${specifier})`;
  if (to.chapter && to.chapter !== from.chapter) return wrongRow(file, from.chapter, to.chapter);
}

function wrongPackage(file: string, from: Place, specifier: string): string | undefined {
  const allowed = pureMayUse[from.room];
  if (allowed && !allowed.includes(specifier)) return `${file}: ${from.room} is pure and may not use ${specifier}`;
  if (browserRooms.includes(from.room) && specifier.startsWith("node:"))
    return `${file}: ${from.room} runs in a browser, without ${specifier}`;
}

function wrongRow(file: string, from: string | undefined, to: string): string | undefined {
  const lower = rowOf.get(to);
  if (lower === undefined) return `${file}: ${to} has no row in tests/rooms.ts`;
  if (from === undefined) return;
  const own = rowOf.get(from);
  if (own === undefined) return `${file}: ${from} has no row in tests/rooms.ts`;
  if (lower >= own) {
    return `${file}: ${from} (row ${own}) may not import ${to} (row ${lower}); move the noun up, append an entry, or compose in apps/`;
  }
}

const readings: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^)\s])|(?<!new )\bDate\(|\bperformance\b|\bTemporal\.Now\b/, "the clock: `now` is handed in"],
  [/\bMath\.random\b|\bcrypto\b/, "dice: a seed or an id is handed in"],
  [/\}\s*=\s*(?:Date|Math)\b/, "the clock or dice under another name"],
  [/\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(/, "the machine's time zone: days are UTC"],
];

const impurities = (code: string): string[] => readings.flatMap(([pattern, what]) => (pattern.test(code) ? [what] : []));
