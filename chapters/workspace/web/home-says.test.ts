import { expect, test } from "vitest";
import { homeOf, homeSays } from "./home-says.ts";

const place = (slug: string, sample = false) => ({ slug, name: slug, sample, role: "owner" as const });
const row = (name: string, due = 0, sample = false) => {
  const need = { project: "p", name: "Churn", says: "A go is due.", next: "Decide.", breach: false, yours: false };
  return { ...place(name, sample), says: "Nothing is due.", needsYou: Array.from({ length: due }, () => need), more: 0 };
};

test("one workspace of one's own is gone to straight away; a sample beside it changes nothing", () => {
  expect(homeOf({ workspaces: [place("acme")] })).toBe("/w/acme/portfolio");
  expect(homeOf({ workspaces: [place("marrowby", true), place("acme")] })).toBe("/w/acme/portfolio");
  expect(homeOf({ workspaces: [place("marrowby", true)] })).toBe("/w/marrowby/portfolio");
});

test("several workspaces, or none, begin at home", () => {
  expect(homeOf({ workspaces: [place("acme"), place("globex")] })).toBe("/home");
  expect(homeOf({ workspaces: [] })).toBe("/home");
});

test("the home says where somebody is waited for, and counts no sample", () => {
  expect(homeSays({ workspaces: [row("Acme", 2), row("Globex"), row("Marrowby", 4, true)] })).toBe(
    "You belong to 2 workspaces. Acme waits for you.",
  );
  expect(homeSays({ workspaces: [row("Acme", 1), row("Globex", 1)] })).toBe("You belong to 2 workspaces. Acme and Globex wait for you.");
  expect(homeSays({ workspaces: [row("Acme"), row("Globex")] })).toBe("You belong to 2 workspaces. Nothing waits for you.");
  expect(homeSays({ workspaces: [row("Marrowby", 4, true)] })).toBe("You belong to no workspace of your own yet.");
});
