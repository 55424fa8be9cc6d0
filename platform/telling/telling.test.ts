import { hostname } from "node:os";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "#kernel";
import { channel, mailServer, testDb } from "#platform/testing";
import { openMailer } from "./mail.ts";
import { isPublicAddress } from "./public-address.ts";
import { type DueMessage, enqueue, sendDue } from "./queue.ts";
import { checkWebhook, postWebhook } from "./webhook.ts";
import { openWebhooks } from "./webhook-store.ts";

const secret = "a secret of a test, long enough for one";
const workspace = "01990000-0000-7000-8000-000000000001";

const refusal = (address: string, allowed: readonly string[] = []): string => {
  try {
    checkWebhook(address, allowed);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  return "taken";
};

describe("a webhook's address", () => {
  test("is https on the open Internet, and nothing else", () => {
    expect(refusal("https://hooks.slack.com/services/T/B/x")).toBe("taken");
    expect(refusal("http://hooks.slack.com/services/T/B/x")).toContain("begins with https://");
    expect(refusal("file:///etc/passwd")).toContain("begins with https://");
    expect(refusal("slack")).toContain("whole address");
    expect(refusal("https://ada:pw@hooks.slack.com/x")).toContain("without a name and password");
    for (const inside of [
      "127.0.0.1",
      "127.1",
      "0x7f000001",
      "2130706433",
      "localhost",
      "localhost.",
      "db.internal",
      "10.1.2.3",
      "169.254.169.254",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "[fe80::1]",
      "[fd00::1]",
      "100.64.0.1",
    ])
      expect(refusal(`https://${inside}/x`), inside).toContain("own network");
  });

  test("inside the operator's network is taken where the operator allowed its host", () => {
    expect(refusal("http://chat.inside:8065/hooks/x", ["chat.inside"])).toBe("taken");
    expect(refusal("http://127.0.0.1:8065/hooks/x", ["127.0.0.1:8065"])).toBe("taken");
    expect(refusal("http://127.0.0.1:8066/hooks/x", ["127.0.0.1:8065"])).not.toBe("taken");
  });

  test("never stands in a refusal", () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (url) => !refusal(`${url}/s3cret`).includes("s3cret")));
  });

  test("whose name leads inside is not reached, whatever the name is", async () => {
    const outcome = await postWebhook(`https://${hostname()}/x`, { id: "1", text: "t", link: null }, []);
    expect(outcome).toMatchObject({ told: false, because: expect.stringMatching(/own network|name is not known/) });
  });

  test("an address is public, or it is not", () => {
    for (const one of ["1.1.1.1", "8.8.8.8", "2606:4700:4700::1111"]) expect(isPublicAddress(one), one).toBe(true);
    for (const one of [
      "0.0.0.0",
      "172.31.255.255",
      "192.168.0.1",
      "224.0.0.1",
      "255.255.255.255",
      "::",
      "::1",
      "::ffff:8.8.8.8",
      "64:ff9b::1",
      "2002:7f00:1::",
      "2001::1",
      "fc00::",
      "ff02::1",
      "no",
    ])
      expect(isPublicAddress(one), one).toBe(false);
  });
});

describe("a post", () => {
  test("arrives as text that calls nobody, with one id however often it is sent, and a link below it", async () => {
    await using slack = await channel();
    const message = { id: "m1", text: "Churn <!channel> & @here is due", link: "https://p.example/w/acme" };
    expect(await postWebhook(slack.address, message, [slack.host])).toEqual({ told: true });
    expect(slack.posts[0]?.text).toBe("Churn &lt;!channel&gt; &amp; @\u200bhere is due\nhttps://p.example/w/acme");
    expect(slack.posts[0]?.headers).toMatchObject({ "content-type": "application/json", "idempotency-key": "m1" });
  });

  test("has no link but its own, whatever a project is called", async () => {
    await using slack = await channel();
    const text = "[Sign in](https://evil.example/x) http://evil.example mailto:a@evil.example is due";
    await postWebhook(slack.address, { id: "m2", text, link: "https://p.example/w/acme" }, [slack.host]);
    const [said = "", link] = slack.posts[0]?.text.split("\n") ?? [];
    expect(link).toBe("https://p.example/w/acme");
    expect(said).not.toMatch(/:\/\/|\]\(|mailto:a/);
    expect(said.replaceAll("\u200b", "")).toBe(text);
  });

  test("follows no redirect, and knows what may go better later", async () => {
    await using slack = await channel();
    await using elsewhere = await channel();
    const post = () => postWebhook(slack.address, { id: "1", text: "t", link: null }, [slack.host, elsewhere.host]);
    slack.answer = () => ({ status: 307, headers: { location: elsewhere.address } });
    expect(await post()).toEqual({ told: false, because: "It answered 307, a redirect, and none is followed.", again: false });
    expect(elsewhere.posts).toEqual([]);
    slack.answer = () => ({ status: 503 });
    expect(await post()).toMatchObject({ told: false, again: true });
    slack.answer = () => ({ status: 429, headers: { "retry-after": "120" } });
    expect(await post()).toMatchObject({ told: false, again: true, afterSeconds: 120 });
    slack.answer = () => ({ status: 404 });
    expect(await post()).toMatchObject({ told: false, because: "It answered 404.", again: false });
  });

  test("to where nobody listens says so without the address", async () => {
    const gone = await channel();
    await gone[Symbol.asyncDispose]();
    expect(await postWebhook(gone.address, { id: "1", text: "t", link: null }, [gone.host])).toEqual({
      ...{ told: false, because: "It refuses connections.", again: true },
    });
  });
});

describe("a mail", () => {
  test("arrives through a server with a password, under one id however often it is sent", async () => {
    await using server = await mailServer();
    const mailer = openMailer(server.url, "Pilothouse <pilothouse@acme.example>");
    const mail = { id: "m1", to: "ada@acme.example", subject: "Churn: a decision is due\r\nBcc: x@evil.example", text: "Größe ≥ 3" };
    expect([await mailer.send(mail), await mailer.send(mail)]).toEqual([{ told: true }, { told: true }]);
    mailer.close();
    const [first, second] = server.mails;
    expect(first).toMatchObject({ from: "pilothouse@acme.example", to: ["ada@acme.example"] });
    const idOf = (raw = "") => /^Message-ID: (.*)$/im.exec(raw)?.[1];
    expect(idOf(first?.raw)).toBe("<m1@acme.example>");
    expect(idOf(second?.raw)).toBe(idOf(first?.raw));
    expect(first?.raw).not.toMatch(/^Bcc/im);
  });

  test("that is not taken says why, and never the password or the address", async () => {
    await using server = await mailServer();
    const send = async (url: string) => {
      const mailer = openMailer(url, "pilothouse@acme.example");
      const outcome = await mailer.send({ id: "m1", to: "ada@acme.example", subject: "s", text: "t" });
      mailer.close();
      expect(JSON.stringify(outcome)).not.toMatch(/s3cret|acme\.example/);
      return outcome;
    };
    server.refuse = 550;
    expect(await send(server.url)).toEqual({ told: false, because: "The mail server answered 550.", again: false });
    server.refuse = 451;
    expect(await send(server.url)).toMatchObject({ told: false, again: true });
    expect(await send(server.url.replace("s3cret@", "wrong@"))).toMatchObject({ told: false });
    expect(await send("smtp://127.0.0.1:1")).toMatchObject({ told: false, again: true });
  });
});

describe("the queue", () => {
  const message = { key: "k", recipient: "webhook", subject: "s", text: "t", path: "/" };
  const start = Date.parse("2026-06-01T09:00:00Z");
  const at = (seconds: number) => new Date(start + seconds * 1000);

  test("tells each message once, however often it was put in line and however many send", async () => {
    await using store = await testDb();
    await Promise.all([1, 2, 3].map(() => enqueue(store.pool, workspace, [message, { ...message, key: "l" }], at(0))));
    const heard: string[] = [];
    const send = async ({ key }: DueMessage) => {
      heard.push(key);
      await new Promise((done) => setTimeout(done, 20));
      return { told: true } as const;
    };
    await Promise.all([1, 2, 3].map(() => sendDue(store.pool, () => at(0), send)));
    await enqueue(store.pool, workspace, [message], at(10));
    expect(await sendDue(store.pool, () => at(10), send)).toBe(0);
    expect(heard.toSorted()).toEqual(["k", "l"]);
  });

  test("puts off what failed, longer each time, and gives it up after two hours", async () => {
    await using store = await testDb();
    await enqueue(store.pool, workspace, [message], at(0));
    const tried: number[] = [];
    for (let second = 0; second <= 4 * 3600; second += 30) {
      await sendDue(
        store.pool,
        () => at(second),
        async () => {
          tried.push(second);
          return { told: false, because: "It answered 503.", again: true };
        },
      );
    }
    expect(tried).toEqual([0, 30, 90, 210, 450, 930, 1890, 3810, 7650]);
    const { rows } = await store.pool.query("select attempts, due_at, because from telling.message");
    expect(rows).toEqual([{ attempts: 9, due_at: null, because: "It answered 503." }]);
  });

  test("a process that dies while it sends leaves its message to the others, under the same id", async () => {
    await using store = await testDb();
    await enqueue(store.pool, workspace, [message], at(0));
    const ids: string[] = [];
    const dying = sendDue(
      store.pool,
      () => at(0),
      async ({ id }) => {
        ids.push(id);
        throw new Error("killed");
      },
    );
    await expect(dying).rejects.toThrow("killed");
    expect(
      await sendDue(
        store.pool,
        () => at(0),
        async ({ id }) => {
          ids.push(id);
          return { told: true };
        },
      ),
    ).toBe(1);
    expect(new Set(ids).size).toBe(1);
  });
});

describe("a stored address", () => {
  test("does not lie in the database as it is", async () => {
    await using store = await testDb();
    const webhooks = openWebhooks(store.pool, secret);
    await webhooks.set(workspace, { address: "https://hooks.slack.com/services/T1/B1/s3cret", origin: "http://here", setAt: new Date() });
    const { rows } = await store.pool.query("select encode(address, 'escape') as address from telling.webhook");
    expect(JSON.stringify(rows)).not.toMatch(/s3cret|slack/);
    expect(await webhooks.standing(workspace)).toMatchObject({ host: "hooks.slack.com", failures: 0 });
    expect((await openWebhooks(store.pool, "another secret").standing(workspace))?.host).toContain("another secret");
    expect(await openWebhooks(store.pool, "another secret").of(workspace)).toBeUndefined();
  });
});
