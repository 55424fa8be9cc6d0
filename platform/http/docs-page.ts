import type { OpenApi, Operation } from "./open-api.ts";

const style = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 52rem; padding: 2rem 1rem 6rem; color: #1c2024; background: #fff }
h1 { font-size: 1.6rem } h2 { font-size: 1.15rem; margin-top: 2.5rem; text-transform: capitalize }
details { border-top: 1px solid #d9dde1 } summary { cursor: pointer; padding: .6rem 0 }
summary code { font-weight: 600 } summary span { color: #4d5761; margin-left: .75rem }
pre { background: #f4f6f8; padding: .75rem; overflow: auto; font-size: 13px; line-height: 1.4 }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 } td, th { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0 }
h3 { font-size: .95rem; margin: 1rem 0 .25rem } a { color: #0b57a4 }
@media (prefers-color-scheme: dark) { body { color: #e4e7ea; background: #14171a } pre { background: #1e2327 } details { border-color: #343b42 } summary span { color: #a8b1ba } a { color: #7db8f0 } }
`;

/** The API as a page to read: made from the document, with no script. */
export function docsPage(document: OpenApi): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  const sections = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(tag));
    return `<h2 id="${escaped(tag)}">${escaped(tag)}</h2>${own.map(({ path, method, operation }) => entry(path, method, operation)).join("")}`;
  });
  const shapes = Object.entries(document.components.schemas).map(
    ([name, schema]) => `<details id="${escaped(name)}"><summary><code>${escaped(name)}</code></summary>${pre(schema)}</details>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pilothouse API</title><style>${style}</style></head><body><main>
<h1>Pilothouse API</h1>
<p>Send an API key as <code>Authorization: Bearer ph_…</code>. Bodies are JSON; unknown fields are refused by name. What goes wrong comes back as
<code>application/problem+json</code> with a sentence that says what to do. The same in a form for machines: <a href="/api/openapi.json">openapi.json</a>.</p>
${sections.join("")}<h2>Shapes</h2>${shapes.join("")}</main></body></html>`;
}

function entry(path: string, method: string, operation: Operation): string {
  const parameters = operation.parameters ?? [];
  const rows = parameters.map(
    ({ name, in: where, required, description = "" }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${where}${required ? "" : ", optional"}</td><td>${escaped(description)}</td></tr>`,
  );
  const answers = Object.entries(operation.responses).map(
    ([status, { description }]) => `<tr><td>${status}</td><td>${escaped(String(description))}</td></tr>`,
  );
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"))?.[1];
  return `<details id="${escaped(operation.operationId)}"><summary><code>${method} ${escaped(path)}</code><span>${escaped(operation.summary)}</span></summary>
<p>${escaped(operation.description)}</p>
${rows.length > 0 ? `<h3>Parameters</h3><table>${rows.join("")}</table>` : ""}
${operation.requestBody ? `<h3>Body</h3>${pre(operation.requestBody.content)}` : ""}
${success ? `<h3>Reply</h3>${pre(success.content)}` : ""}
<h3>Answers</h3><table>${answers.join("")}</table></details>`;
}

/** JSON in which names of components lead to them. */
const pre = (value: unknown): string =>
  `<pre>${escaped(JSON.stringify(value, null, 2)).replace(/#\/components\/schemas\/(\w+)/g, (whole, name: string) => `<a href="#${name}">${whole}</a>`)}</pre>`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
