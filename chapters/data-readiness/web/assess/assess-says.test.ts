import { expect, test } from "vitest";
import { noRoles } from "../../domain/index.ts";
import { assessmentSays, isUnderWay } from "./assessment-says.ts";
import { lookSays, questionFor } from "./look-says.ts";
import { sendingSays } from "./sending-says.ts";

test("a file on its way says how much has left, and how long the rest takes once that can be told", () => {
  const sending = { file: { name: "a.csv", size: 1_000_000_000 }, since: 0 };
  expect(sendingSays({ ...sending, sent: 10_000_000 }, 500)).toBe("10 MB of 1 GB.");
  expect(sendingSays({ ...sending, sent: 250_000_000 }, 20_000)).toBe("250 MB of 1 GB, about 60 seconds to go.");
  expect(sendingSays({ ...sending, sent: 10_000_000 }, 20_000)).toBe("10 MB of 1 GB, about 33 minutes to go.");
  expect(sendingSays({ ...sending, sent: 1_000_000_000 }, 90_000)).toMatch(/^All of it is there/);
});

test("a measuring says what it is doing, and how it ended", () => {
  const of = { file: "a.csv", version: "1", because: null, step: null };
  expect(assessmentSays({ ...of, state: "waiting" })).toBe("a.csv waits for another measuring to end.");
  expect(assessmentSays({ ...of, state: "measuring", step: "measuring its columns" })).toBe("Measuring its columns.");
  expect(assessmentSays({ ...of, state: "failed", because: "Row 17 has 5 cells where the header has 4." })).toBe(
    "Row 17 has 5 cells where the header has 4.",
  );
  expect(assessmentSays({ ...of, state: "interrupted" })).toMatch(/Measure it again\.$/);
  expect(isUnderWay({ state: "waiting" })).toBe(true);
  expect(isUnderWay({ state: "cancelled" })).toBe(false);
});

test("a first look counts what it found, and offers a question without asking it", () => {
  const look = { upload: { name: "a.csv" }, rows: 1200, columns: [{ name: "y", type: "boolean" as const }], skipped: [] };
  expect(lookSays(look)).toBe("a.csv: 1,200 rows in 1 column.");
  expect(lookSays({ ...look, rows: 10_000, isCut: true })).toBe("a.csv: 1 column, by the first 10,000 rows.");
  const skipped = [
    { why: "too-few-cells" as const, rows: 3, firstRow: 17, column: null, says: "Row 17 has 5 cells where the header has 6." },
  ];
  expect(lookSays({ ...look, skipped })).toBe("a.csv: 1,200 rows in 1 column; 3 rows could not be read.");
  expect(questionFor({ ...noRoles, target: "churned" })).toBe("Can churned be predicted?");
  expect(questionFor(noRoles)).toBeNull();
});
