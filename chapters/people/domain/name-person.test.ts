import { expect, test } from "vitest";
import { erasePerson, namelessPerson, namePerson, personErased, renamePerson } from "./name-person.ts";
import { personFold } from "./person.ts";

const ada = personFold.evolve(personFold.initial("p1"), {
  ...{ sequence: 0, at: "2026-03-01T00:00:00Z", recordedAt: "2026-03-01T00:00:00Z", by: "member/m1", imported: false },
  ...{ stream: "people/person/p1", kind: "people/person-named", version: 1, body: { name: "Ada", email: null } },
});

test("a person is somebody with a name", () => {
  expect(namePerson("p1", { name: "  Ada " })).toMatchObject({ stream: "people/person/p1", body: { name: "Ada", email: null } });
  expect(() => namePerson("p1", { name: " " })).toThrow(namelessPerson({ field: "name" }).message);
  expect(renamePerson(ada, "Ada L.").body).toEqual({ name: "Ada L." });
});

test("an erased person cannot be renamed, nor erased twice", () => {
  const gone = { ...ada, erased: true };
  expect(() => renamePerson(gone, "Ada")).toThrow(personErased(null).message);
  expect(erasePerson(gone, "asked")).toEqual([]);
  expect(erasePerson(ada, "asked")).toHaveLength(1);
});
