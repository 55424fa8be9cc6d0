import { expect, test } from "vitest";
import { cssString, htmlPage } from "./index.ts";

test("a page tells the browser that it runs nothing and fetches nothing", () => {
  expect(htmlPage({ title: "A", style: "p{}", body: "<p>b</p>" })).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
});

test.each(['a"b', "a\\b", "a</style><script>b", "a\nb"])("in a style %j stays words", (text) => {
  expect(cssString(text).slice(1, -1)).not.toMatch(/["<>\n]|\\$/);
});
