import { refuse } from "./problems.ts";

/** What one comes across in an XML text, in order. */
export type XmlEvent = { readonly opens: string; readonly attributes: ReadonlyMap<string, string> } | { readonly closes: string };

const DEEPEST = 64;
const LONGEST_TAG = 1_000_000;
const NAME = /[A-Za-z_][\w.:-]{0,199}/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]{0,199})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_ENDS = /\s*(\/?)>/y;

/**
 * Tags and attributes of an XML text, in one pass and constant memory. It knows no document type and no entities but XML's own five and
 * characters by number, so there is nothing to expand and nowhere to reach. Text between tags is passed over.
 *
 * @throws {Problem} 422 for what is not well formed, has a document type, or is nested deeper than any report.
 */
export function* readXml(text: string): Generator<XmlEvent> {
  const open: string[] = [];
  let roots = 0;
  let at = text.indexOf("<");
  if (text.slice(0, at < 0 ? undefined : at).trim() !== "") refuse("The file is not XML: it begins with something else than a tag.");
  while (at >= 0) {
    if (text.startsWith("<!--", at)) at = past(text, "-->", at + 4);
    else if (text.startsWith("<![CDATA[", at)) at = past(text, "]]>", at + 9);
    else if (text.startsWith("<?", at)) at = past(text, "?>", at + 2);
    else if (text.startsWith("<!", at))
      refuse("The XML has a document type or entities of its own; these are not read. Export the report without them.");
    else if (text[at + 1] === "/") {
      const name = named(text, at + 2);
      if (open.pop() !== name) refuse(`The XML is not well formed: </${name}> closes what is not open.`);
      at = past(text, ">", at + 2 + name.length);
      yield { closes: local(name) };
    } else {
      const tag = readTag(text, at + 1);
      if (open.length === 0 && ++roots > 1) refuse("The XML is not well formed: it has two outermost elements.");
      if (open.length >= DEEPEST) refuse(`The XML is nested more than ${DEEPEST} deep, as no report is.`);
      yield { opens: local(tag.name), attributes: tag.attributes };
      if (tag.closed) yield { closes: local(tag.name) };
      else open.push(tag.name);
      at = tag.end;
    }
    at = text.indexOf("<", at);
  }
  if (open.length > 0) refuse(`The XML ends too early: <${open.at(-1)}> is not closed. Was it cut off?`);
  if (roots === 0) refuse("The file is not XML: it has no element.");
}

function past(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) refuse(`The XML ends too early: “${mark}” is missing. Was it cut off?`);
  return found + mark.length;
}

function named(text: string, at: number): string {
  NAME.lastIndex = at;
  const [name] = NAME.exec(text) ?? [];
  return name ?? refuse("The XML is not well formed: a tag has no name.");
}

function readTag(text: string, from: number) {
  const name = named(text, from);
  const attributes = new Map<string, string>();
  let at = from + name.length;
  for (;;) {
    TAG_ENDS.lastIndex = at;
    const ends = TAG_ENDS.exec(text);
    if (ends) return { name, attributes, closed: ends[1] === "/", end: at + ends[0].length };
    ATTRIBUTE.lastIndex = at;
    const [all, key, double, single] = ATTRIBUTE.exec(text) ?? [];
    if (all === undefined || key === undefined || at - from > LONGEST_TAG) refuse(`The XML is not well formed in <${name}>.`);
    attributes.set(local(key), plain(double ?? single ?? ""));
    at += all.length;
  }
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

const known: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,40}));/g, (_all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return known[name] ?? refuse(`The XML uses the entity &${name};, and no entities of its own are read.`);
    const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
  });
