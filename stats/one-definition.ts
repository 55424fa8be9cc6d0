import { type Answer, known, unknown } from "#kernel";

/** One figure of a series whose definition changed on the way: record 21 measured by the second set of rules. */
export interface DefinedFigure {
  readonly item: string;
  readonly definition: string;
  /** > 0. */
  readonly value: number;
}

/**
 * A series in its newest definition: what was measured by an older one is multiplied by what things that were measured by both changed by.
 *
 * Link of a definition to the next = geometric mean of new/old over the items measured by both; links are multiplied. An item that was measured
 * several times keeps its newest figure. Without it a change of the clock looks like a loss, or hides a gain.
 *
 * @param figures In the order they were made; definitions follow each other by where they first appear.
 * @returns One figure an item, in the order of the items. Unknown where nothing was measured by both of two definitions.
 * @throws {RangeError} For a value that is not > 0.
 *
 * @see ILO et al. (2004), Consumer Price Index Manual, §9: chaining of overlapping series.
 *
 * @example
 * const figures = [["20", "a", 3], ["21", "a", 2], ["21", "b", 2.5]].map(([item, definition, value]) => ({ item, definition, value }));
 * inOneDefinition(figures).value.map(({ item, value }) => [item, value]); // → [["20", 3.75], ["21", 2.5]]
 */
export function inOneDefinition(figures: readonly DefinedFigure[]): Answer<readonly { readonly item: string; readonly value: number }[]> {
  const wrong = figures.find(({ value }) => !(value > 0 && Number.isFinite(value)));
  if (wrong !== undefined) throw new RangeError(`a figure that is put into another definition is > 0; got ${wrong.value}.`);
  const definitions = [...new Set(figures.map(({ definition }) => definition))];
  const inNewest = new Map<string, number>();
  let factor = 1;
  for (const [at, definition] of [...definitions.entries()].toReversed()) {
    const next = definitions[at + 1];
    if (next !== undefined) {
      const link = linkOf(figures, definition, next);
      if (link === null)
        return unknown(`Nothing was measured both as “${definition}” and as “${next}”. Measure one thing by both, and the series goes on.`);
      factor *= link;
    }
    for (const figure of figures)
      if (figure.definition === definition && !(inNewest.has(figure.item) && next !== undefined && isLater(figures, figure)))
        inNewest.set(figure.item, figure.value * factor);
  }
  return known([...new Set(figures.map(({ item }) => item))].map((item) => ({ item, value: inNewest.get(item) ?? Number.NaN })));
}

/** Whether the item was measured by a later definition as well. */
const isLater = (figures: readonly DefinedFigure[], { item, definition }: DefinedFigure): boolean => {
  const order = [...new Set(figures.map((each) => each.definition))];
  return figures.some((each) => each.item === item && order.indexOf(each.definition) > order.indexOf(definition));
};

function linkOf(figures: readonly DefinedFigure[], older: string, newer: string): number | null {
  const changes = figures
    .filter(({ definition }) => definition === older)
    .flatMap(({ item, value }) =>
      figures.filter((each) => each.item === item && each.definition === newer).map((each) => Math.log(each.value / value)),
    );
  return changes.length === 0 ? null : Math.exp(changes.reduce((total, each) => total + each, 0) / changes.length);
}
