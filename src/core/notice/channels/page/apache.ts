import type { ServedFile } from "./serverFiles.ts";

/**
 * Settings for Apache: a virtual host to include. What has been answered with 503 already is led to the page and not
 * answered anew, which would go in a circle; Apache makes that a GET, so that a sent form is answered too.
 */
export const apacheConf = ({
  file,
  retryAfter,
}: ServedFile): string => `# Placeholder page for Apache 2.4: every address is answered with the page and status 503.
# 1. Copy ${file} to /var/www/placeholder on a machine that the failure does not reach.
# 2. Save these lines there as /etc/apache2/sites-available/placeholder.conf and take other sites out:
#    a2enmod headers rewrite; a2dissite 000-default; a2ensite placeholder
# 3. apachectl configtest && apachectl graceful; then lead your domain's visitors to that machine.
# For https: the same once more in <VirtualHost *:443> with SSLEngine on, SSLCertificateFile, SSLCertificateKeyFile.
# With a new time on the page comes a new Retry-After below: copy both.

<VirtualHost *:80>
    DocumentRoot "/var/www/placeholder"
    <Directory "/var/www/placeholder">
        AllowOverride None
        Require all granted
    </Directory>

    AllowEncodedSlashes NoDecode
    ErrorDocument 503 /${file}
    RewriteEngine On
    RewriteCond "%{ENV:REDIRECT_STATUS}" "!=503"
    RewriteRule "^" "-" [R=503,L]

    <Files "${file}">
        ForceType "text/html; charset=utf-8"
    </Files>
    Header always set Retry-After "${retryAfter}"
    Header always set Cache-Control "no-store"
</VirtualHost>
`;
