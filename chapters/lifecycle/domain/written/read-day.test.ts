import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import type { DayContext } from "./patterns.ts";
import { readDay } from "./read-day.ts";

const context: DayContext = {
  order: "day-first",
  orderIsGuess: false,
  orderIsSet: false,
  conflict: false,
  today: day("2026-11-22"),
  lean: "future",
};
const read = (cell: string, changed: Partial<DayContext> = {}) => {
  const found = readDay(cell, { ...context, ...changed });
  return found.is === "day" ? `${found.day}${found.guess ? " guess" : ""}` : found.is;
};

describe("a day written in full is no guess", () => {
  test.each([
    ["2026-03-12", "2026-03-12"],
    ["2026/3/12", "2026-03-12"],
    ["2026.03.12", "2026-03-12"],
    ["20260312", "2026-03-12"],
    ["2026-03-12T10:00:00Z", "2026-03-12"],
    ["2026-03-12 00:00:00", "2026-03-12"],
    ["12/03/2026 14:30", "2026-03-12"],
    ["25/03/2026", "2026-03-25"],
    ["03/25/2026", "2026-03-25"],
    ["12.3.2026", "2026-03-12"],
    ["12. 3. 2026", "2026-03-12"],
    ["12-03-2026", "2026-03-12"],
    ["12/3/26", "2026-03-12"],
    ["12.03.26", "2026-03-12"],
    ["12 March 2026", "2026-03-12"],
    ["12th March 2026", "2026-03-12"],
    ["12th of March, 2026", "2026-03-12"],
    ["March 12, 2026", "2026-03-12"],
    ["Mar 12th 2026", "2026-03-12"],
    ["Thu 12 Mar 2026", "2026-03-12"],
    ["Thursday, March 12, 2026", "2026-03-12"],
    ["12-Mar-26", "2026-03-12"],
    ["12-Mar-2026", "2026-03-12"],
    ["12 mar. 2026", "2026-03-12"],
    ["2026 March 12", "2026-03-12"],
    ["by 12 March 2026", "2026-03-12"],
    ["12. März 2026", "2026-03-12"],
    ["12. Maerz 2026", "2026-03-12"],
    ["12. Mrz. 2026", "2026-03-12"],
    ["Do, 12. März 2026", "2026-03-12"],
    ["bis zum 12.03.2026", "2026-03-12"],
    ["3. Jänner 2027", "2027-01-03"],
    ["12 mars 2026", "2026-03-12"],
    ["1er août 2026", "2026-08-01"],
    ["1er aout 2026", "2026-08-01"],
    ["jeudi 12 févr. 2026", "2026-02-12"],
    ["le 15 décembre 2026", "2026-12-15"],
    ["12 de marzo de 2026", "2026-03-12"],
    ["12 enero 2027", "2027-01-12"],
    ["1º de mayo de 2027", "2027-05-01"],
    ["12 marzo 2026", "2026-03-12"],
    ["5 gennaio 2027", "2027-01-05"],
    ["30 giugno 2026", "2026-06-30"],
    ["12 maart 2026", "2026-03-12"],
    ["12 mrt 2026", "2026-03-12"],
    ["den 12 mars 2026", "2026-03-12"],
    ["12. maj 2026", "2026-05-12"],
    ["31 oktober 2026", "2026-10-31"],
    ["29 February 2028", "2028-02-29"],
  ])("%s", (cell, expected) => expect(read(cell)).toBe(expected));
});

describe("a period is its last day, as a guess", () => {
  test.each([
    ["Mar-26", "2026-03-31 guess"],
    ["March 2026", "2026-03-31 guess"],
    ["Mar 26", "2026-03-31 guess"],
    ["März 2027", "2027-03-31 guess"],
    ["févr. 2028", "2028-02-29 guess"],
    ["03/2026", "2026-03-31 guess"],
    ["2026-03", "2026-03-31 guess"],
    ["3/26", "2026-03-31 guess"],
    ["Q3 2026", "2026-09-30 guess"],
    ["Q3/26", "2026-09-30 guess"],
    ["Q3'26", "2026-09-30 guess"],
    ["3Q26", "2026-09-30 guess"],
    ["2026 Q3", "2026-09-30 guess"],
    ["2026-Q3", "2026-09-30 guess"],
    ["end of Q3 2026", "2026-09-30 guess"],
    ["3. Quartal 2026", "2026-09-30 guess"],
    ["T3 2026", "2026-09-30 guess"],
    ["3e trimestre 2026", "2026-09-30 guess"],
    ["H1 2027", "2027-06-30 guess"],
    ["1H27", "2027-06-30 guess"],
    ["2. Halbjahr 2026", "2026-12-31 guess"],
    ["S1 2027", "2027-06-30 guess"],
    ["KW 12/2026", "2026-03-22 guess"],
    ["KW12 2026", "2026-03-22 guess"],
    ["2026-W12", "2026-03-22 guess"],
    ["CW 53 2026", "2027-01-03 guess"],
    ["sem. 12 2026", "2026-03-22 guess"],
    ["vecka 12 2026", "2026-03-22 guess"],
    ["end of June 2026", "2026-06-30 guess"],
    ["mid June 2026", "2026-06-20 guess"],
    ["mi-juin 2026", "2026-06-20 guess"],
    ["early June 2026", "2026-06-10 guess"],
    ["Anfang Juni 2026", "2026-06-10 guess"],
    ["Ende Juni 2026", "2026-06-30 guess"],
    ["fin juin 2026", "2026-06-30 guess"],
    ["finales de junio de 2026", "2026-06-30 guess"],
    ["fine giugno 2026", "2026-06-30 guess"],
    ["eind juni 2026", "2026-06-30 guess"],
    ["slutet av juni 2026", "2026-06-30 guess"],
    ["EOY 2026", "2026-12-31 guess"],
    ["end of year 2026", "2026-12-31 guess"],
    ["Jahresende 2026", "2026-12-31 guess"],
    ["Ende 2026", "2026-12-31 guess"],
    ["late 2026", "2026-12-31 guess"],
    ["mid 2027", "2027-08-31 guess"],
    ["summer 2027", "2027-08-31 guess"],
    ["2027", "2027-12-31 guess"],
    ["Q1-Q2 2027", "2027-06-30 guess"],
  ])("%s", (cell, expected) => expect(read(cell)).toBe(expected));
});

describe("a day without its year is the nearest that makes sense", () => {
  test.each([
    ["12 March", "2027-03-12 guess"],
    ["March 12th", "2027-03-12 guess"],
    ["15. Dezember", "2026-12-15 guess"],
    ["15/12", "2026-12-15 guess"],
    ["15.10.", "2026-10-15 guess"],
    ["end of June", "2027-06-30 guess"],
    ["Q3", "2026-09-30 guess"],
    ["Q1", "2027-03-31 guess"],
    ["KW 50", "2026-12-13 guess"],
    ["June", "2027-06-30 guess"],
    ["end of year", "2026-12-31 guess"],
  ])("%s", (cell, expected) => expect(read(cell)).toBe(expected));

  test("a start lies behind", () => {
    expect(read("12 March", { lean: "past" })).toBe("2026-03-12 guess");
    expect(read("15 January", { lean: "past" })).toBe("2026-01-15 guess");
  });
});

describe("03/04/2026", () => {
  test("is read in the column's order, which is no guess once the column shows it", () => {
    expect(read("03/04/2026")).toBe("2026-04-03");
    expect(read("03/04/2026", { order: "month-first" })).toBe("2026-03-04");
  });

  test("is a guess, and says so, where nothing shows the order", () => {
    const found = readDay("03/04/2026", { ...context, orderIsGuess: true });
    expect(found).toMatchObject({ is: "day", day: "2026-04-03", guess: true });
    expect(found).toHaveProperty("says", expect.stringMatching(/^Read as day\/month; nothing in this column/));
  });

  test("is a guess where the column shows both orders", () => {
    expect(read("03/04/2026", { conflict: true })).toBe("2026-04-03 guess");
  });

  test("with dots is day first, unless a person says otherwise", () => {
    expect(read("03.04.2026", { order: "month-first", orderIsGuess: true })).toBe("2026-04-03");
    expect(read("03.04.2026", { order: "month-first", orderIsSet: true })).toBe("2026-03-04");
  });

  test("with the same number twice leaves nothing to guess", () => {
    expect(read("04/04/2026", { orderIsGuess: true })).toBe("2026-04-04");
  });
});

describe("what leaves a doubt is read with it", () => {
  test.each([
    ["12 March 2026?", "2026-03-12 guess"],
    ["~12/03/2026", "2026-03-12 guess"],
    ["12 March 2026 (tbc)", "2026-03-12 guess"],
    ["12 March 2026 if legal agrees", "2026-03-12 guess"],
    ["12 Febuary 2026", "2026-02-12 guess"],
    ["15 Septmber 2026", "2026-09-15 guess"],
    ["12-15 March 2026", "2026-03-15 guess"],
    ["46093", "2026-03-12 guess"],
    ["46093.75", "2026-03-12 guess"],
    ["26-03-12", "2026-03-12 guess"],
  ])("%s", (cell, expected) => expect(read(cell)).toBe(expected));
});

describe("what says no day is not recorded", () => {
  test.each([
    "",
    "  ",
    "-",
    "–",
    "?",
    "TBD",
    "tbc",
    "n/a",
    "N.A.",
    "k.A.",
    "offen",
    "à définir",
    "por definir",
    "da definire",
    "n.v.t.",
    "#N/A",
    "…",
  ])("%s", (cell) => expect(read(cell)).toBe("blank"));

  test.each([
    "31/02/2026",
    "2026-13-40",
    "45/45/2026",
    "12/03/0206",
    "asap",
    "soon",
    "when data is ready",
    "FY26",
    "FY27 Q3",
    "in 3 weeks",
    "moved from 3 Feb to 12 March 2026 or later",
    "12/03/2026 or 30/04/2026",
    "ask Mai and Tom",
    "1",
    "x".repeat(5000),
  ])("%s is remarked, never dropped", (cell) => {
    const found = readDay(cell, context);
    expect(found.is).toBe("unreadable");
    expect(found).toHaveProperty("says", expect.stringMatching(/not recorded\.$/i));
  });
});
