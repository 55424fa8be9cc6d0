import { type Connection, WrongUse } from "#platform/command";
import { type DataSetView, getDataSet, listDataSets, nameDataSetEndpoint } from "../contract/index.ts";

interface Meant {
  readonly connection: Connection;
  readonly workspace: string;
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** A data set's page from its id or its name; named anew where `create` says so. @throws {WrongUse} With the names there are. */
export async function dataSetMeant(text: string, { connection, workspace }: Meant, create: boolean): Promise<DataSetView> {
  const page = (dataSet: string) => connection.call(getDataSet, { params: { workspace, dataSet } });
  if (isId(text)) return page(text);
  const { dataSets } = await connection.call(listDataSets, { params: { workspace }, query: { limit: 100 } });
  const found = dataSets.find(({ name }) => isSame(name, text));
  if (found !== undefined) return page(found.id);
  if (create) return connection.call(nameDataSetEndpoint, { params: { workspace }, body: { name: text.trim() } });
  const names = dataSets.slice(0, 10).map(({ name }) => name);
  throw new WrongUse(`No data set is called “${text}”.${names.length === 0 ? "" : ` There are: ${names.join(", ")}.`} --new names it.`);
}

/** A question's id from its id or its words; null where none is meant. @throws {WrongUse} */
export function questionMeant(text: string | undefined, { questions }: DataSetView): string | null {
  if (text === undefined) return null;
  const asked = questions.filter(({ withdrawn }) => withdrawn === null);
  const found = asked.find(({ id, asks }) => id === text || (asks !== null && isSame(asks, text)));
  if (found !== undefined) return found.id;
  throw new WrongUse(
    `The data set is not asked “${text}”. It is asked: ${asked.map(({ asks }) => asks ?? "").join("; ") || "nothing yet"}.`,
  );
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
