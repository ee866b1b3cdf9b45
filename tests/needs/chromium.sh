#!/usr/bin/env bash
# The browser that tests/FinsamIngest.BrowserTests drive: Debian's package, unless there is one already.
set -euo pipefail
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
command -v apt-get >/dev/null 2>&1 || { echo "chromium is missing; install it with your system's package manager" >&2; exit 1; }
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo -n"
echo "tests/needs/chromium.sh: installing the package chromium" >&2
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq >/dev/null
$as_root apt-get install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null
