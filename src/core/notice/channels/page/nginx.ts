import type { ServedFile } from "./serverFiles.ts";

/**
 * Settings for nginx: a server block to include. The page is reached by an internal redirect only, which turns every
 * method but HEAD into GET, so that a sent form is answered too.
 */
export const nginxConf = ({
  file,
  retryAfter,
}: ServedFile): string => `# Placeholder page for nginx: every address is answered with the page and status 503.
# 1. Copy ${file} to /var/www/placeholder on a machine that the failure does not reach.
# 2. Save these lines there as /etc/nginx/conf.d/placeholder.conf and take other sites out
#    (/etc/nginx/sites-enabled/default).
# 3. nginx -t && nginx -s reload; then lead your domain's visitors to that machine.
# With a new time on the page comes a new Retry-After below: copy both.

server {
    listen 80 default_server;
    listen [::]:80 default_server;  # take this line out where IPv6 is switched off
    # For https:
    # listen 443 ssl default_server;
    # listen [::]:443 ssl default_server;
    # ssl_certificate     /etc/ssl/your-domain.pem;
    # ssl_certificate_key /etc/ssl/your-domain.key;
    server_name _;
    server_tokens off;

    root /var/www/placeholder;
    client_max_body_size 0;
    error_page 400 403 404 405 408 411 413 414 416 500 501 502 503 504 =503 /${file};

    location / {
        return 503;
    }

    location = /${file} {
        internal;
        types { }
        default_type "text/html; charset=utf-8";
        add_header Retry-After "${retryAfter}" always;
        add_header Cache-Control "no-store" always;
    }
}
`;
