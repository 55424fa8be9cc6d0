import { type Opening, type OpenTable, openSource, openTable, type SourceToOpen } from "#platform/datasets";

/** Where rows are from: a file on this machine, or a source. */
export type Given = GivenFile | { readonly source: Omit<SourceToOpen, "name"> };

interface GivenFile {
  readonly path: string;
  /** The folder in which it has to lie, links followed; anywhere where it is left out. */
  readonly within?: string | undefined;
}

/** Opens it under the name it is told by. */
export const openGiven = (given: Given, name: string, how: Opening): Promise<OpenTable> =>
  "path" in given ? openTable({ ...given, name }, how) : openSource({ ...given.source, name }, how);

/** What is being done first, in words. */
export const firstStep = (given: Given): string => ("path" in given ? "reading the file" : "reading the source");
