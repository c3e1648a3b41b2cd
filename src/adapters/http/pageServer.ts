import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { ListenAt, ListeningServer, PageServer } from "../../app/ports.ts";
import type { PageAnswer } from "../../core/notice/channels/page/answer.ts";
import { listenError } from "./listenError.ts";

const status = 503;

/** Milliseconds and numbers that nobody needs more of to read one page; whoever wants to tie the server up gets no further. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  /** Bytes. */
  maxHeaderSize: 16_384,
};
const silence = 30_000;
const connections = 1000;
const headerLines = 100;

/**
 * A server that gives one answer to every method and every address: status 503 with a page. The address is not even
 * looked at, so that no request can reach a file. What is sent along is thrown away.
 */
export function createPageServer(): PageServer {
  return {
    async listen(answer, at) {
      const server = createServer(limits);
      server.timeout = silence;
      server.maxConnections = connections;
      server.maxHeadersCount = headerLines;
      const reply = (request: IncomingMessage, response: ServerResponse): void => {
        send(request, response, answer(request.headers["accept-language"]));
      };
      server.on("request", reply);
      // Whatever a visitor expects, she gets the page.
      server.on("checkExpectation", reply);
      server.on("connect", (request, socket) => refuseTunnel(socket, answer(request.headers["accept-language"])));
      await listening(server, at);
      return listeningServer(server);
    },
  };
}

/** Node leaves the body out where the method is HEAD. */
function send(request: IncomingMessage, response: ServerResponse, { headers, body }: PageAnswer): void {
  request.resume();
  response.writeHead(status, { ...headers, "Content-Length": String(Buffer.byteLength(body)) });
  response.end(body);
}

/** `CONNECT` is no request for a page; Node hands its bare connection over. */
function refuseTunnel(socket: Duplex, { headers, body }: PageAnswer): void {
  const all = { ...headers, "Content-Length": String(Buffer.byteLength(body)), Connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.on("error", () => socket.destroy());
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines, "", body].join("\r\n"));
}

/** @throws UserError when it cannot listen there. */
const listening = (server: Server, at: ListenAt): Promise<void> =>
  new Promise((resolve, reject) => {
    server.on("error", (error: NodeJS.ErrnoException) => reject(listenError(error, at)));
    server.listen(at.port, at.host, resolve);
  });

function listeningServer(server: Server): ListeningServer {
  const { address, family, port } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
