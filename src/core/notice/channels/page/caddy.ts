import type { ServedFile } from "./serverFiles.ts";

/**
 * Settings for Caddy: a site. The file server would refuse a sent form and would answer "not modified" to a visitor who
 * has an older page at hand: so it is asked for the whole page always.
 */
export const caddyfile = ({
  file,
  retryAfter,
}: ServedFile): string => `# Placeholder page for Caddy 2: every address is answered with the page and status 503.
# 1. Copy ${file} to /var/www/placeholder on a machine that the failure does not reach.
# 2. Save these lines there as /etc/caddy/Caddyfile.
# 3. caddy validate --config /etc/caddy/Caddyfile && systemctl reload caddy;
#    then lead your domain's visitors to that machine.
# For https: the names of your website in place of :80, and Caddy gets the certificates itself.
# With a new time on the page comes a new Retry-After below: copy both.

:80 {
	root * /var/www/placeholder

	header Retry-After "${retryAfter}"
	header Cache-Control "no-store"
	header Content-Type "text/html; charset=utf-8"

	@sent not method GET HEAD
	method @sent GET
	rewrite * /${file}
	request_header -If-Match
	request_header -If-Modified-Since
	request_header -If-None-Match
	request_header -If-Range
	request_header -If-Unmodified-Since
	request_header -Range

	file_server {
		status 503
	}
}
`;
