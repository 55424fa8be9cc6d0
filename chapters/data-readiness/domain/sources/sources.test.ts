import { expect, test } from "vitest";
import { addSource, liveSources, readingName, removeSource, setSourcePassword } from "./add-source.ts";
import { type DataSource, dataSourceFold } from "./data-source.ts";
import type { SourceDraft } from "./entries.ts";

/** A source as its drafts make it. */
const after = (id: string, ...drafts: readonly SourceDraft[]): DataSource =>
  drafts.reduce((source, draft, sequence) => {
    const at = "2026-03-01T12:00:00Z";
    return dataSourceFold.evolve(source, { ...draft, sequence, at, recordedAt: at, by: "member/ada", imported: false });
  }, dataSourceFold.initial(id));

const shop = { name: " The shop ", engine: "postgres", host: "db.example.org" } as const;

test("a source is added, gets another password, is removed once, and its name is free again", () => {
  const added = after("s1", addSource("s1", shop, []));
  expect(added).toMatchObject({ name: "The shop", engine: "postgres", host: "db.example.org", removed: null });
  expect(() => addSource("s2", { ...shop, name: "the  SHOP" }, [added])).toThrow(/“The shop”/);
  expect(after("s1", addSource("s1", shop, []), setSourcePassword(added))).toEqual(added);
  const [draft] = removeSource(added);
  const removed = after("s1", addSource("s1", shop, []), ...(draft ? [draft] : []));
  expect(removeSource(removed)).toEqual([]);
  expect(liveSources([added, removed, dataSourceFold.initial("s3")])).toEqual([added]);
  expect(addSource("s2", shop, [removed]).body).toMatchObject({ name: "The shop" });
});

test("a workspace has a hundred at most", () => {
  const many = Array.from({ length: 100 }, (_, at) => after(`s${at}`, addSource(`s${at}`, { ...shop, name: `shop ${at}` }, [])));
  expect(() => addSource("s", shop, many)).toThrow(/100 sources at most/);
});

test("what is read is named after table and source", () => {
  expect([readingName({ name: "Shop" }, "orders"), readingName({ name: "Shop" }, null)]).toEqual(["orders in Shop", "a query of Shop"]);
});
