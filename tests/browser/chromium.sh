#!/bin/sh
# The browser tests drive a Chromium of the system. Installs Debian's where it may, else says what is missing.
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
[ -n "$PLAINBILL_CHROMIUM" ] && exit 0
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo"; else as="no"; fi
    if [ "$as" != no ]; then
        echo "Installing Debian's Chromium for the browser tests."
        $as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq chromium >/dev/null && exit 0
    fi
fi
echo "No Chromium was found, so the browser tests will be skipped. Install it (Debian: apt install chromium) or name one in PLAINBILL_CHROMIUM."
[ -z "$CI" ]
