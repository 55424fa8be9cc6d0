import { z } from "zod";
import { asOfQuery, idField, workspaceParams } from "#chapters/workspace/contract";

/** A person on the wire: words are the reader's to see, or "[erased]". */
export const personView = z
  .object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable(), erased: z.boolean() })
  .meta({ id: "Person" });
export type PersonView = z.infer<typeof personView>;

const personsPath = "/api/v1/workspaces/:workspace/persons";
const mayName = { permission: "people:name", least: "member" } as const;
const name = z.string().min(1).max(200);
const personParams = z.object({ ...workspaceParams.shape, person: idField });

export const listPersons = {
  method: "GET",
  path: personsPath,
  summary: "List everyone who is named on a project or may be.",
  can: { permission: "people:read", least: "viewer" },
  params: workspaceParams,
  query: asOfQuery,
  reply: z.object({ persons: z.array(personView) }).meta({ id: "Persons" }),
} as const;

export const namePersonEndpoint = {
  method: "POST",
  path: personsPath,
  summary: "Name a person, who need not be a member.",
  can: mayName,
  params: workspaceParams,
  body: z.object({ name, email: z.email().max(320).optional() }).meta({ id: "NewPerson" }),
  reply: personView,
} as const;

export const erasePersonEndpoint = {
  method: "POST",
  path: `${personsPath}/:person/erase`,
  summary: "Erase a person's name and address for good; what they did stays, under nobody's name.",
  can: { permission: "people:erase", least: "admin" },
  params: personParams,
  body: z.object({ because: z.string().min(1).max(500) }).meta({ id: "PersonErasure" }),
  reply: personView,
} as const;

export const renamePersonEndpoint = {
  method: "POST",
  path: `${personsPath}/:person/name`,
  summary: "Call a person by another name.",
  can: mayName,
  params: personParams,
  body: z.object({ name }).meta({ id: "PersonName" }),
  reply: personView,
} as const;
