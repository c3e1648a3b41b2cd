import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createPageServer } from "../../../src/adapters/http/pageServer.ts";
import type { ListeningServer } from "../../../src/app/ports.ts";
import { type PageAnswer, pageAnswer } from "../../../src/core/notice/channels/page/answer.ts";
import { ask } from "../../support/httpRequest.ts";

const html = "<!doctype html>\n<title>Zaraz wracamy – ł</title>\n";
const answer = (): PageAnswer => pageAnswer([{ html }], undefined, 0);

async function serve(): Promise<ListeningServer & { readonly port: number }> {
  const server = await createPageServer().listen(answer, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  return { ...server, port: Number(new URL(server.url).port) };
}

/** What comes back for these bytes until the server hangs up. */
const raw = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (data) => (text += data.toString()));
    socket.on("error", reject);
    socket.on("close", () => resolve(text));
  });

describe("the server of the placeholder page", () => {
  it.each(["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])(
    "answers %s with the page",
    async (method) => {
      const { port } = await serve();
      const body = method === "TRACE" || method === "GET" ? undefined : "a=1";
      const got = await ask(port, { method, path: "/order?x=1", ...(body !== undefined && { body }) });
      expect(got).toMatchObject({ status: 503, body: html });
      expect(got.headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "content-length": String(Buffer.byteLength(html)),
        "cache-control": "no-store",
        "retry-after": "1800",
      });
    },
  );

  it("answers HEAD with the same headers and no body", async () => {
    const { port } = await serve();
    const got = await ask(port, { method: "HEAD", path: "/x" });
    expect(got).toMatchObject({ status: 503, body: "" });
    expect(got.headers["content-length"]).toBe(String(Buffer.byteLength(html)));
    expect(got.headers["retry-after"]).toBe("1800");
  });

  it.each([
    "/../../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "//etc/passwd",
    "/..\\..\\x",
    "/%00",
    "*",
    `/${"x".repeat(10_000)}`,
  ])("the address says nothing: %.40s gets the page as every other (F5)", async (path) => {
    const { port } = await serve();
    expect(await ask(port, { path })).toMatchObject({ status: 503, body: html });
  });

  it("answers what wants a tunnel, an upgrade or expects something", async () => {
    const { port } = await serve();
    expect(await raw(port, "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n")).toMatch(
      /^HTTP\/1.1 503 [\s\S]*Zaraz wracamy/,
    );
    const upgrade = "GET / HTTP/1.1\r\nHost: x\r\nConnection: upgrade, close\r\nUpgrade: websocket\r\n\r\n";
    expect(await raw(port, upgrade)).toMatch(/^HTTP\/1.1 503 [\s\S]*Zaraz wracamy/);
    const expecting = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: a-cup-of-tea\r\n\r\n";
    expect(await raw(port, expecting)).toMatch(/^HTTP\/1.1 503 [\s\S]*Zaraz wracamy/);
  });

  it("takes an upload of some megabytes and throws it away", async () => {
    const { port } = await serve();
    expect(await ask(port, { method: "POST", body: Buffer.alloc(5_000_000) })).toMatchObject({
      status: 503,
      body: html,
    });
  });

  it("takes no more than 16 KiB of headers, and lives on", async () => {
    const { port } = await serve();
    expect((await ask(port, { headers: { "x-much": "x".repeat(20_000) } })).status).toBe(431);
    expect(await raw(port, "NONSENSE\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
    expect((await ask(port)).status).toBe(503);
  });

  it("has done with everybody when it is closed, also with those who hold on", async () => {
    const server = await createPageServer().listen(answer, { host: "127.0.0.1", port: 0 });
    const held = raw(Number(new URL(server.url).port), "GET / HTTP/1.1\r\n");
    await ask(Number(new URL(server.url).port));
    await server.close();
    expect(await held.catch(() => "")).toBe("");
  });

  it.each([
    ["a port that is taken", async () => ({ host: "127.0.0.1", port: (await serve()).port }), "port-taken"],
    ["an address of another machine", async () => ({ host: "192.0.2.1", port: 0 }), "no-such-address"],
    ["what is no address", async () => ({ host: "no.such.host.invalid", port: 0 }), "no-such-address"],
  ])("says so in a sentence: %s", async (_, where, code) => {
    await expect(createPageServer().listen(answer, await where())).rejects.toMatchObject({ name: "UserError", code });
  });
});
