import { type Connection, WrongUse } from "#platform/command";
import { listProjects } from "../contract/index.ts";

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** A project's id from its id, its name, or a part of its name that no other has. @throws {WrongUse} */
export async function findProject(connection: Connection, workspace: string, meant: string): Promise<string> {
  if (isId(meant)) return meant;
  const { rows } = await connection.call(listProjects, { params: { workspace }, query: { name: meant.slice(0, 200), sort: "name" } });
  const exact = rows.filter(({ name }) => name.toLowerCase() === meant.trim().toLowerCase());
  const [only] = exact.length > 0 ? exact : rows;
  if (only === undefined) throw new WrongUse(`No project is called “${meant}”. \`pilothouse project list\` names them all.`);
  if (exact.length !== 1 && rows.length > 1) {
    throw new WrongUse(`Several projects are called so: ${rows.map(({ name, id }) => `${name} (${id})`).join(", ")}. Give the id.`);
  }
  return only.id;
}
