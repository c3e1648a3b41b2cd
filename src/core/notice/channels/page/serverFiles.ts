import type { NoticeFile, RenderedNotice } from "../../types.ts";
import { apacheConf } from "./apache.ts";
import { caddyfile } from "./caddy.ts";
import { lastingRetryAfter, momentsOf } from "./moments.ts";
import { nginxConf } from "./nginx.ts";

/** What a server has to know of a page that stands for all others. */
export interface ServedFile {
  /** Name of the page's file, letters, digits, dots and dashes. */
  readonly file: string;
  /** Value of `Retry-After`. */
  readonly retryAfter: string;
}

/**
 * Settings for web servers that answer everything with the page: status 503, `Retry-After`, `Cache-Control: no-store`
 * (HTTP1–HTTP3). @param now when they are written, epoch milliseconds.
 */
export function serverFiles(file: string, notices: readonly RenderedNotice[], now: number): readonly NoticeFile[] {
  const served: ServedFile = { file, retryAfter: lastingRetryAfter(momentsOf(notices), now) };
  return [
    { name: "nginx.conf", content: nginxConf(served) },
    { name: "apache.conf", content: apacheConf(served) },
    { name: "Caddyfile", content: caddyfile(served) },
  ];
}
