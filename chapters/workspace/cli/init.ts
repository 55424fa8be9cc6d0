import { type Command, WrongUse } from "#platform/command";
import { initInstallation } from "../contract/index.ts";

export const init: Command = {
  name: "init",
  summary: "Open a workspace without a browser, with its owner if you name one.",
  usage: "NAME [--email EMAIL --person NAME]",
  options: {
    slug: { type: "string", value: "SLUG", says: "Its name in addresses; made from NAME when left out." },
    email: { type: "string", value: "EMAIL", says: "The owner's account; its password is read from PILOTHOUSE_PASSWORD." },
    person: { type: "string", value: "NAME", says: "What the owner is called." },
  },
  examples: ['pilothouse init "Acme"', 'PILOTHOUSE_PASSWORD=… pilothouse init "Acme" --email ada@acme.example --person "Ada Lovelace"'],
  run: async (typed, terminal) => {
    const [name, ...rest] = typed.words;
    if (name === undefined || rest.length > 0) throw new WrongUse('Name the workspace in one word or in quotes: pilothouse init "Acme".');
    const email = typed.text("email");
    const password = terminal.environment.PILOTHOUSE_PASSWORD;
    if (email !== undefined && !password)
      throw new WrongUse("Set PILOTHOUSE_PASSWORD to the owner's password; it is not taken from the command line.");
    const owner = email === undefined || !password ? {} : { owner: { email, password, name: typed.text("person") ?? email } };
    const slug = typed.text("slug");
    const connection = await terminal.connect();
    const made = await connection.call(initInstallation, { body: { workspace: name, ...(slug === undefined ? {} : { slug }), ...owner } });
    if (terminal.json) terminal.print(JSON.stringify(made));
    else terminal.print(`${made.workspace.name} is open as ${made.workspace.slug}${made.owner ? `; its owner is ${made.owner}` : ""}.`);
    return 0;
  },
};
