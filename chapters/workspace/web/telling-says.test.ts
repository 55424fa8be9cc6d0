import { expect, test } from "vitest";
import { testSays, webhookSays } from "./telling-says.ts";

const webhook = {
  ...{ host: "hooks.slack.com", setAt: "2026-06-01T09:00:00Z", toldAt: "2026-06-02T09:00:00Z", failures: 0, failedAt: null, because: null },
};

test("a channel that hears is said in a line; one that fails, with why and what to do", () => {
  expect(webhookSays(null)).toBe("No channel is told yet.");
  expect(webhookSays({ ...webhook, toldAt: null })).toBe("hooks.slack.com is told. Nothing has arrived there yet.");
  const failing = webhookSays({ ...webhook, failures: 3, failedAt: "2026-06-03T09:00:00Z", because: "It answered 404." });
  expect(failing).toMatch(/^hooks\.slack\.com could not be told, 3 times in a row, .*: It answered 404\. .*send a test message\.$/);
});

test("a test says how each way went", () => {
  const told = { told: true, because: null };
  expect(testSays({ webhook: told, mail: told })).toBe("The channel took the message. A mail is on its way to you.");
  expect(testSays({ webhook: { told: false, because: "It answered 404." }, mail: null })).toBe(
    "The channel did not take it. It answered 404.",
  );
  expect(testSays({ webhook: null, mail: null })).toContain("nowhere");
});
