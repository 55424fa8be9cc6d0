// "Nobody is measured" (P-X2): no answer adds up runs, velocity, forecasts, votes, attendance, alerts or evidence by person. The rule twice: for
// what an endpoint says it answers (its JSON schema in the OpenAPI document), and for what it did answer.
//
// A row may name who said a thing, where it stands for that one thing: an entry, a project. What may not be is a row that stands for a
// person and holds a figure or a list, since a list can be counted.

/** Of JSON Schema, what the OpenAPI document uses. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly description?: string;
}

/** An operation of the document: what may be asked, and what comes. */
export interface Operation {
  readonly path: string;
  readonly query: Readonly<Record<string, Shape>>;
  readonly reply: Shape;
}

/** Words that name people. To answer for a project (owner, sponsor) says nothing of what one does; the others say who did something. */
const DOERS =
  "member|person|people|user|account|author|voter|forecaster|rater|approver|reviewer|attendee|employee|colleague|engineer|name|email|who|by";
const ANSWERABLE = "owner|sponsor";
const isPeople = named(`${DOERS.replace("|name|email|who|by", "")}|${ANSWERABLE}`);
const isDoer = named(DOERS.replace("name|email|", ""));
/** What would be counted or scored. */
const isMeasure =
  /run|velocit|forecast|vote|attend|absent|alert|evidence|score|rank|accura|calibrat|brier|count|total|average|mean|share|rate$|streak|speed|commit/i;
/** Places in the log or in a table, and what tells versions apart: figures that count nothing. */
const isPlace = /^(entry|entries|sequence|version|place|row|rows|cites?|next|size)$/;

function named(words: string): (name: string) => boolean {
  const word = new RegExp(`(?:^|[^a-z])(?:${words})s?(?:id)?$`);
  return (name) => word.test(name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase());
}

/** By a machine or by an answer, by Luhn's check: one of a few words of ours, or declared as a way in which something was found, names nobody. */
const saysHow = ({ enum: words, description = "" }: Shape): boolean => words !== undefined || description.startsWith("How ");

/** "votesByMember", "per-person". */
const isByPerson = /(?:^|[a-z]|[-_ ])(?:[Bb]y|[Pp]er)[-_ ]?(?:[Mm]ember|[Pp]erson|[Pp]eople|[Uu]ser|[Aa]ccount|[Aa]uthor|[Oo]wner)s?$/;
const isKeyedByPeople = (name: string): boolean => isPeople(name) || isByPerson.test(name);

/** What an endpoint declares that would measure people: a sentence each, with the place in the reply. */
export function declaredMeasures({ path, query, reply }: Operation, schemas: Readonly<Record<string, Shape>>): readonly string[] {
  const resolved = (shape: Shape): Shape =>
    shape.$ref === undefined ? shape : resolved(schemas[shape.$ref.split("/").at(-1) ?? ""] ?? {});
  /** The alternatives that a shape stands for. */
  const options = (shape: Shape): readonly Shape[] => {
    const own = resolved(shape);
    const others = [...(own.anyOf ?? []), ...(own.oneOf ?? []), ...(own.allOf ?? [])];
    return others.length > 0 ? others.flatMap(options) : [own];
  };
  const isFigure = (shape: Shape): boolean =>
    options(shape).some(({ type }) => type === "number" || type === "integer" || type === "array");
  const isListOfPeople = (shape: Shape, name: string): boolean => isPeople(name) && options(shape).some(({ type }) => type === "array");
  /** The names of all figures and lists at or below a shape, but of places in the log. */
  const figures = (shape: Shape, name: string, within: readonly Shape[] = []): readonly string[] => {
    if (isPlace.test(name) || isListOfPeople(shape, name)) return [];
    if (isFigure(shape) || (isMeasure.test(name) && !isDoer(name))) return [name];
    return options(shape).flatMap((own) =>
      within.includes(own) ? [] : Object.entries(own.properties ?? {}).flatMap(([field, its]) => figures(its, field, [...within, own])),
    );
  };
  const row = (shape: Shape, collection: string, where: string): readonly string[] =>
    options(shape).flatMap((own) => {
      const fields = Object.entries(own.properties ?? {});
      const names = fields.map(([name]) => name);
      const held = fields.flatMap(([name, its]) => figures(its, name));
      const measures = fields.filter(([name, its]) => isMeasure.test(name) && (isFigure(its) || figures(its, name).length > 0));
      if (isPeople(collection) && held.length > 0) return [`${where} stands for a person and holds ${held.join(", ")}`];
      const doer = fields.find(([name, its]) => isDoer(name) && !options(its).every(saysHow))?.[0];
      if (doer === undefined || names.some((name) => /^(entry|sequence|cite)$/.test(name))) return [];
      const own_ = names.includes("id") ? measures.map(([name]) => name) : held;
      return own_.length > 0 ? [`${where} is by ${doer} and holds ${own_.join(", ")}`] : [];
    });
  const walk = (shape: Shape, name: string, where: string, within: readonly Shape[]): readonly string[] =>
    options(shape).flatMap((own) => {
      if (within.includes(own)) return [];
      const below = [...within, own];
      const { items, additionalProperties: values } = own;
      return [
        ...(items ? [...row(items, name, `${where}[]`), ...walk(items, name, `${where}[]`, below)] : []),
        ...(typeof values === "object"
          ? [
              ...(isKeyedByPeople(name) && (isFigure(values) || figures(values, "").length > 0) ? [`${where} is keyed by people`] : []),
              ...row(values, name, `${where}{}`),
              ...walk(values, name, `${where}{}`, below),
            ]
          : []),
        ...Object.entries(own.properties ?? {}).flatMap(([field, its]) => [
          ...(isByPerson.test(field) && !isDoer(field) && figures(its, field).length > 0 ? [`${where}.${field} is by person`] : []),
          ...walk(its, field, `${where}.${field}`, below),
        ]),
      ];
    });
  const [, addressed] = /\{(\w+)\}\/?[^{}]*$/.exec(path) ?? [];
  return [
    ...(addressed !== undefined && isPeople(addressed) ? row(reply, addressed, "reply") : []),
    ...walk(reply, "", "reply", []),
    ...Object.entries(query).flatMap(([name, shape]) => askedByPerson(name, options(shape))),
  ];
}

/** A list may be looked for by whoever answers for it, never be sorted, grouped or filtered by who did it. */
function askedByPerson(name: string, shapes: readonly Shape[]): readonly string[] {
  if (!/^(sort|order|group|rank)/i.test(name)) return isDoer(name) && name !== "name" ? [`?${name}= picks out one person`] : [];
  const values = shapes.flatMap((shape) => shape.enum ?? (shape.type === "string" ? ["anything"] : []));
  return values
    .filter((value) => value === "anything" || isPeople(String(value)) || (isDoer(String(value)) && value !== "name"))
    .map((value) => `?${name}=${value} orders by person`);
}

/**
 * What an answer holds that measures people, by what it says rather than by what its fields are called.
 *
 * @param people Every name, e-mail address and id of somebody in this workspace.
 */
export function toldMeasures(reply: unknown, people: ReadonlySet<string>, where = "reply"): readonly string[] {
  if (Array.isArray(reply))
    return [...peopleAsRows(reply, people, where), ...reply.flatMap((item, at) => toldMeasures(item, people, `${where}[${at}]`))];
  if (typeof reply !== "object" || reply === null) return [];
  const fields = Object.entries(reply);
  const keyed = fields.filter(([name, value]) => people.has(name) && holdsFigure(value));
  return [
    ...(keyed.length > 0 ? [`${where} is keyed by people`] : []),
    ...fields.flatMap(([name, value]) => toldMeasures(value, people, `${where}.${name}`)),
  ];
}

/** A list with a row for each person, where the rows hold figures and stand for nothing else. */
function peopleAsRows(rows: readonly unknown[], people: ReadonlySet<string>, where: string): readonly string[] {
  if (rows.length < 2 || !rows.every((row) => typeof row === "object" && row !== null)) return [];
  const records = rows as readonly Readonly<Record<string, unknown>>[]; // looked at above
  const whom = (value: unknown): string | undefined => {
    if (typeof value === "string") return people.has(value) ? value : undefined;
    if (typeof value !== "object" || value === null) return undefined;
    return Object.values(value).find((its): its is string => typeof its === "string" && people.has(its));
  };
  const keys = Object.keys(records[0] ?? {}).filter((name) => {
    const named = records.map((row) => whom(row[name]));
    return named.every((one) => one !== undefined) && new Set(named).size === named.length;
  });
  const standsForElse = records.some((row) =>
    Object.entries(row).some(
      ([name, value]) => /^(id|entry|sequence|cite)$/.test(name) && whom(value) === undefined && !people.has(String(value)),
    ),
  );
  const holds = records.some((row) =>
    Object.entries(row).some(([name, value]) => !keys.includes(name) && !isPlace.test(name) && holdsFigure(value)),
  );
  return keys.length > 0 && holds && !standsForElse ? [`${where} has a row for each ${keys[0]}, with figures`] : [];
}

const holdsFigure = (value: unknown): boolean =>
  typeof value === "number" ||
  Array.isArray(value) ||
  (typeof value === "object" && value !== null && Object.entries(value).some(([name, its]) => !isPlace.test(name) && holdsFigure(its)));
