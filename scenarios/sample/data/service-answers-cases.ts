import { among, csv, daysBefore, diceOf, type SampleTable, TOLD_FROM } from "./sample-table.ts";

const header = ["case", "written_on", "topic", "language", "question", "expected", "answer", "judge", "agent", "licence", "hard"];
const topics = { delivery: 0.4, returns: 0.26, warranty: 0.18, assembly: 0.16 };
const goods = ["oak table", "corner sofa", "kitchen tap", "wardrobe", "bunk bed", "desk lamp", "bookshelf", "dishwasher"];
const asks: Readonly<Record<string, readonly string[]>> = {
  delivery: ["when does it come", "may a neighbour take it in", "can the day be moved", "does it come up the stairs"],
  returns: ["how long may it be given back", "who pays for sending it back", "when is the money back", "is the box needed"],
  warranty: ["is a scratch covered", "how long does it hold", "who repairs it", "what if it was a gift"],
  assembly: ["which screws are meant", "can it hang on plaster", "is a second person needed", "where is the plan"],
};

/** Real questions to try the answers on: enough to see whether it is any good, and too few for the margin that is claimed; some without a right answer. */
export const answerCases: SampleTable = {
  name: "answers",
  file: "service-answers-cases.csv",
  measuredOn: TOLD_FROM,
  text: () => {
    const roll = diceOf("answers");
    const rows = Array.from({ length: 160 }, (_, row) => {
      const topic = among(roll, topics);
      const good = goods[Math.floor(roll() * goods.length)] ?? "";
      const ask = asks[topic]?.[Math.floor(roll() * 4)] ?? "";
      const right = roll() < 0.8;
      const agent = row < 90 ? (right ? 1 : 0) : "";
      const judge = roll() < 0.88 ? (right ? 1 : 0) : right ? 0 : 1;
      return [
        ...[`Q${row + 1}`, daysBefore(TOLD_FROM, 20 + Math.floor(roll() * 420)), topic, among(roll, { en: 0.5, de: 0.3, fr: 0.2 })],
        `About the ${good} of order ${4000 + row * 7}: ${ask}?`,
        row % 13 === 12 ? "" : `As the terms of ${topic} say for a ${good}: ${ask}, case ${row + 1}.`,
        `${right ? "As the terms say" : "I think that"}: ${ask} (${good}, ${row + 1}).`,
        ...[judge, agent, "our own mail", row % 6 === 0 ? "yes" : "no"],
      ];
    });
    return csv(header, rows);
  },
};
