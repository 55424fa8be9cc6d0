import { type Entry, longDay, type Words } from "#kernel";
import { dependencySays } from "../dependencies/dependency.ts";
import type { DependencyBodies } from "../dependencies/entries.ts";
import { pricesSay } from "../dependencies/prices-say.ts";
import type { Project } from "../project.ts";
import type { StorySaying } from "./story-says.ts";

type DependencyEntry = { [K in keyof DependencyBodies]: Entry<K, DependencyBodies[K]> }[keyof DependencyBodies];
type Line = (says: string, words?: Readonly<Record<string, Words | null>>) => StorySaying;

/** How what is said about the models and products of others reads in the story. */
export function dependencyStorySays(entry: DependencyEntry, { dependencies }: Project, line: Line): StorySaying {
  const model = (id: string): string => dependencies.find((dependency) => dependency.id === id)?.model ?? "A dependency";
  const retired = (day: DependencyBodies["lifecycle/retirement-announced"]["retiresOn"]) =>
    day === null ? "" : ` It is retired on ${longDay(day)}.`;
  switch (entry.kind) {
    case "lifecycle/dependency-declared": {
      const { retiresOn, prices, pricesAsOf } = entry.body;
      const price = prices.length === 0 || pricesAsOf === null ? "" : ` ${pricesSay(prices)}, as of ${longDay(pricesAsOf)}.`;
      return line(`It stands on ${dependencySays(entry.body)}.${retired(retiresOn)}${price}`);
    }
    case "lifecycle/dependency-version-changed": {
      const { dependency, version, on, retiresOn, reason } = entry.body;
      const says = `${model(dependency)} has version ${version} since ${longDay(on)}: what was measured with another counts no more.`;
      return line(`${says}${retired(retiresOn)}`, { because: reason });
    }
    case "lifecycle/retirement-announced": {
      const { dependency, retiresOn } = entry.body;
      return line(
        retiresOn === null
          ? `The retirement of ${model(dependency)} was taken back.`
          : `${model(dependency)} is retired on ${longDay(retiresOn)}.`,
      );
    }
    case "lifecycle/dependency-price-changed": {
      const { dependency, prices, asOf } = entry.body;
      return line(`The price of ${model(dependency)} as of ${longDay(asOf)}: ${prices.length === 0 ? "none" : pricesSay(prices)}.`);
    }
    case "lifecycle/dependency-dropped":
      return line(`It stands on ${model(entry.body.dependency)} no more.`, { because: entry.body.reason });
  }
}
