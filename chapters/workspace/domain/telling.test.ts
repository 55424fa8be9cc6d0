import { expect, test } from "vitest";
import type { Role } from "#kernel";
import type { MailChoice } from "./entries.ts";
import { type MemberState, memberFold } from "./members.ts";
import { chosenMail, hearsOf, mailChoiceOf } from "./telling.ts";

const member = (role: Role, mail: MailChoice | null = null, removedAt: string | null = null): MemberState => ({
  ...memberFold.initial("ada"),
  ...{ role, mail, removedAt },
});

test("a vote is mailed to whom it is asked of, and to nobody else", () => {
  expect(hearsOf(member("member"), "vote-asked", ["ada"])).toBe(true);
  expect(hearsOf(member("owner"), "vote-asked", ["grace"])).toBe(false);
  expect(hearsOf(member("member", { atOnce: "none", digest: true }), "vote-asked", ["ada"])).toBe(false);
});

test("who decides hears what asks for a decision, and the digest; others do only when they want to", () => {
  for (const about of ["criterion-met", "decision-due", "digest"] as const) {
    expect(hearsOf(member("lead"), about, null)).toBe(true);
    expect(hearsOf(member("member"), about, null)).toBe(false);
    expect(hearsOf(member("viewer", { atOnce: "all", digest: true }), about, null)).toBe(true);
    expect(hearsOf(member("owner", null, "2026-03-01T00:00:00Z"), about, null)).toBe(false);
  }
  expect(hearsOf(member("lead", { atOnce: "all", digest: false }), "digest", null)).toBe(false);
});

test("a choice is written once, and holds", () => {
  const choice = { atOnce: "votes", digest: false } as const;
  const [draft] = chosenMail(member("owner"), choice);
  expect(draft).toMatchObject({ stream: "workspace/member/ada", kind: "workspace/mail-chosen", body: choice });
  expect(mailChoiceOf(member("owner", choice))).toEqual(choice);
  expect(chosenMail(member("owner", choice), choice)).toEqual([]);
});
