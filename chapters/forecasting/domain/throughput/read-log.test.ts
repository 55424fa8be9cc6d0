import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { rowsOfJson } from "./json-rows.ts";
import { rowsOf, today } from "./log.fixture.ts";
import { asGuessed, logSays, readLog } from "./read-log.ts";

const read = (...lines: readonly string[]) => readLog(rowsOf(...lines), today, asGuessed);
const weeksOf = (found: ReturnType<typeof readLog>) => {
  if (!found.weeks.known) throw new RangeError(found.weeks.because);
  return found.weeks.value;
};
const rolesIn = (...headings: readonly string[]) =>
  Object.fromEntries(
    readLog(rowsOf(headings.join(",")), today, asGuessed).columns.flatMap(({ column, role }) => (role ? [[role, column]] : [])),
  );

describe("headings are known as trackers write them", () => {
  test.each([
    [
      "Jira",
      [
        "Summary",
        "Issue key",
        "Issue id",
        "Issue Type",
        "Status",
        "Resolution",
        "Assignee",
        "Reporter",
        "Created",
        "Updated",
        "Resolved",
        "Due date",
      ],
      { id: "Issue key", kind: "Issue Type", ending: "Resolution", created: "Created", finished: "Resolved" },
    ],
    [
      "GitHub",
      ["number", "title", "state", "stateReason", "createdAt", "closedAt", "updatedAt", "author"],
      { id: "number", ending: "stateReason", created: "createdAt", finished: "closedAt" },
    ],
    [
      "Linear",
      ["ID", "Team", "Title", "Status", "Creator", "Assignee", "Created", "Updated", "Started", "Completed", "Canceled", "Archived"],
      { id: "ID", ending: "Status", created: "Created", started: "Started", finished: "Completed", dropped: "Canceled" },
    ],
    [
      "Azure DevOps",
      ["ID", "Work Item Type", "State", "Created Date", "Activated Date", "Closed Date", "Assigned To"],
      { id: "ID", kind: "Work Item Type", ending: "State", created: "Created Date", started: "Activated Date", finished: "Closed Date" },
    ],
    ["a table by hand", ["Nummer", "Begonnen", "Erledigt"], { id: "Nummer", started: "Begonnen", finished: "Erledigt" }],
  ])("%s", (_who, headings, roles) => {
    expect(rolesIn(...headings)).toEqual(roles);
  });
});

test("items are counted by whole weeks: one without any is 0, and the weeks in which a log begins and ends are left out unless they are whole", () => {
  const found = weeksOf(
    read(
      "id,created,finished",
      "1,2026-10-01,2026-10-07",
      "2,2026-10-12,2026-10-12",
      "3,2026-10-13,2026-10-18",
      "4,2026-10-20,2026-10-30",
      "5,2026-11-02,",
    ),
  );
  // 7 October 2026 is a Wednesday; 12 October a Monday; 2 November the last day in the log, a Monday.
  expect(found).toEqual({
    ...{ until: "2026-11-02", firstWeek: "2026-10-12", open: 1 },
    ...{ finished: [2, 0, 1], created: [2, 1, 0] },
  });
});

test("a log may be said to know more days than stand in it, and as of an earlier day it knows less", () => {
  const lines = rowsOf("id,created,finished", "1,2026-09-28,2026-10-05", "2,2026-10-06,2026-10-15", "3,2026-10-20,2026-10-21");
  const at = (until: string) => weeksOf(readLog(lines, today, { ...asGuessed, until: day(until) }));
  expect(at("2026-11-01").finished).toEqual([1, 1, 1, 0]);
  expect(at("2026-10-11")).toMatchObject({ finished: [1], created: [1], open: 1 });
});

test("what is impossible or cannot be read is left out, and told with row, column and how often", () => {
  const found = read(
    "Key,Started,Done",
    "A-1,2026-01-05,2026-01-08",
    "A-2,2026-02-06,2026-02-05",
    "A-3,2026-01-05,2026-12-05",
    "A-3,2026-01-05,2026-01-09",
    "A-3,2026-01-05,2026-01-09",
    "A-4,2026-01-05,soon",
    "A-5,2026-01-05,later",
  );
  expect(found.finished).toBe(2);
  expect(found.leftOut).toEqual([
    { says: "“soon” cannot be read as a day. Write it as 2026-05-01.", rows: 2, firstRow: 7, column: "Done" },
    { says: "It was finished on 5 February 2026, before it was started on 6 February 2026.", rows: 1, firstRow: 3, column: "Done" },
    { says: "5 December 2026 lies ahead. Only what has happened is counted.", rows: 1, firstRow: 4, column: "Done" },
    { says: "“A-3” stands in row 5 already, and counts once.", rows: 1, firstRow: 6, column: "Key" },
  ]);
  expect(logSays(found)).toBe("2 finished items of 7 rows, 0 whole weeks up to 9 January 2026; 0 are open.");
});

test("what was dropped is neither done nor open", () => {
  const found = read("id,resolution,resolved", "1,Done,2026-01-08", "2,Won't Do,2026-01-09", "3,Duplicate,2026-01-09", "4,,");
  expect([found.finished, weeksOf(found).open, found.leftOut[0]?.rows]).toEqual([1, 1, 2]);
});

test("a kind alone can be counted, and another order of days be chosen", () => {
  const lines = rowsOf("id,type,done", "1,Bug,03/04/2026", "2,Story,04/04/2026");
  expect(readLog(lines, today, { ...asGuessed, kind: "Bug" }).finished).toBe(1);
  expect(readLog(lines, today, asGuessed).kinds).toEqual([
    { kind: "Bug", items: 1 },
    { kind: "Story", items: 1 },
  ]);
  expect(weeksOf(readLog(lines, today, asGuessed)).until).toBe("2026-04-04");
  expect(weeksOf(readLog(lines, today, { ...asGuessed, dayOrder: "month-first" })).until).toBe("2026-04-04");
  expect(weeksOf(readLog(lines.slice(0, 2), today, { ...asGuessed, dayOrder: "month-first" })).until).toBe("2026-03-04");
});

test("who did what is not kept, and a log of one person is not counted at all", () => {
  const rows = Array.from({ length: 6 }, (_, at) => `${at},2026-01-0${at + 1},ana`);
  expect(read("id,done,assignee", ...rows).weeks).toMatchObject({ known: false, because: expect.stringMatching(/one name/) });
  const two = read("id,done,assignee", ...rows, "7,2026-01-08,ben");
  expect([two.weeks.known, two.people]).toEqual([true, ["assignee"]]);
  expect(JSON.stringify(two)).not.toMatch(/ana|ben/);
});

test.each([
  [[], /nothing in it/],
  [["id,done"], /no items below/],
  [["id,title", "1,x"], /No heading says on which day/],
  [["id,done", "1,"], /No item in it is finished/],
])("of nothing that can be counted it says why: %j", (lines, why) => {
  expect(logSays(read(...lines))).toMatch(why);
});

test("200,000 rows are the most", () => {
  const rows = Array.from({ length: 200_001 }, (_, at) => ({ number: at + 2, cells: [String(at), "2026-01-05"] }));
  const [header] = rowsOf("id,done");
  if (header === undefined) throw new RangeError("there is one");
  expect(logSays(readLog([header, ...rows], today, asGuessed))).toMatch(/^It has 200,001 rows, and at most 200,000/);
  expect(readLog([header, ...rows.slice(1)], today, asGuessed).finished).toBe(200_000);
});

test("JSON is read as a table: lists, lists within, objects within, an object a line", () => {
  const jira = {
    issues: [{ key: "A-1", fields: { created: "2026-01-02T10:00:00.000+0100", resolutiondate: "2026-01-09T10:00:00.000+0100" } }],
  };
  expect(weeksOf(readLog(rowsOfJson(JSON.stringify(jira)), today, asGuessed)).until).toBe("2026-01-09");
  const lines = '{"number":1,"closedAt":"2026-01-09T10:00:00Z"}\n{"number":2,"closedAt":null}';
  expect(weeksOf(readLog(rowsOfJson(lines), today, asGuessed))).toMatchObject({ until: "2026-01-09", open: 1 });
  expect(rowsOfJson("[]")).toEqual([]);
  expect(() => rowsOfJson("[{")).toThrow(/cannot be read as such/);
});
