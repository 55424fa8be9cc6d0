import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fontCoverage } from "./font-coverage.ts";

const FONTS = ["DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf"];
/** Typst's number for PDF; the word gives another format. */
const PDF = 1;
const MAIN = "/page.typ";

/** A page to be set: Typst source, and the pictures it names, each by its path there ("/picture.svg"). */
interface Page {
  readonly source: string;
  readonly pictures?: Readonly<Record<string, string>>;
}

/** Sets pages one after another, and knows what its typeface has. */
interface Typesetter {
  /** True for a character that the typeface has a glyph for. */
  readonly has: (character: number) => boolean;
  /**
   * The page as a tagged PDF; the same bytes for the same page where its document has a date of its own, else it is dated by the clock.
   *
   * @throws {RangeError} Where the source is no Typst: a mistake of ours, never of whoever wrote a name in it.
   */
  readonly set: (page: Page) => Promise<Uint8Array>;
}

let opening: Promise<Typesetter> | undefined;

/**
 * Typst in WebAssembly with the typeface of our pages: no browser, nothing fetched.
 *
 * The first of a process takes about a second, while the typesetter and its fonts are loaded; it then serves everybody.
 */
export const openTypesetter = (): Promise<Typesetter> => {
  opening ??= load();
  return opening;
};

async function load(): Promise<Typesetter> {
  const { createTypstCompiler, loadFonts } = await import("@myriaddreamin/typst.ts");
  const find = createRequire(import.meta.url).resolve;
  const [wasm, ...fonts] = await Promise.all([
    readFile(find("@myriaddreamin/typst-ts-web-compiler/wasm")),
    ...FONTS.map(async (name) => new Uint8Array(await readFile(find(`dejavu-fonts-ttf/ttf/${name}`)))),
  ]);
  const compiler = createTypstCompiler();
  // Its types are older than its loader, which grumbles on the console unless the bytes come in an object.
  const module = { module_or_path: wasm } as unknown as Buffer;
  await compiler.init({ getModule: () => module, beforeBuild: [loadFonts(fonts, { assets: false })] });
  let turn: Promise<unknown> = Promise.resolve();
  return {
    has: fontCoverage(fonts[0] ?? new Uint8Array()),
    set: async ({ source, pictures = {} }) => {
      // One typesetter serves everybody, so one page is set at a time.
      const page = turn.then(() => {
        compiler.resetShadow();
        for (const [path, svg] of Object.entries(pictures)) compiler.mapShadow(path, new TextEncoder().encode(svg));
        compiler.addSource(MAIN, source);
        return compiler.compile({ mainFilePath: MAIN, format: PDF, diagnostics: "full" });
      });
      turn = page.catch(() => undefined);
      const { result, diagnostics } = await page;
      if (!result) throw new RangeError(`the page could not be typeset: ${JSON.stringify(diagnostics)}`);
      return result;
    },
  };
}
