#!/usr/bin/env bash
# axe-core, with which tests/FinsamIngest.BrowserTests check pages for accessibility. Into artifacts/, once.
set -euo pipefail
version="4.14.1"
root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)"
target="$root/artifacts/axe-${version}"
[ -f "$target/node_modules/axe-core/axe.min.js" ] && exit 0
command -v npm >/dev/null 2>&1 || { echo "npm is missing; install Node.js (https://nodejs.org)" >&2; exit 1; }
mkdir -p "$target"
npm install --prefix "$target" --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error "axe-core@${version}" >&2
