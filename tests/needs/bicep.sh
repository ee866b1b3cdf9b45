#!/usr/bin/env bash
# The grammar of Bicep, which tests/FinsamIngest.Infra.Tests read infra/ with. Into artifacts/, once.
set -euo pipefail
root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)"
target="$root/artifacts/bicep"
[ -e "$target/.complete-1" ] && exit 0
command -v npm >/dev/null 2>&1 || { echo "npm is missing; install Node.js (https://nodejs.org)" >&2; exit 1; }
mkdir -p "$target"
# Without scripts: the grammar is used as WebAssembly, nothing has to be compiled.
npm install --prefix "$target" --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error \
  tree-sitter-bicep@1.1.0 web-tree-sitter@0.27.1 >&2
touch "$target/.complete-1"
