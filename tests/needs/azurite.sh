#!/usr/bin/env bash
# Gets Azurite, the emulator of Azure Storage that the storage tests start, in one pinned version, into a cache folder of the user. Does nothing when it is there.
set -euo pipefail

version="3.34.0"
folder="${FINSAM_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/finsam-ingest}/azurite-${version}"
[ -f "${folder}/node_modules/azurite/dist/src/azurite.js" ] && exit 0

if ! command -v npm >/dev/null 2>&1; then
  echo "tests/needs/azurite.sh: npm is missing (Node.js 20 or later: https://nodejs.org); the tests of the storage in Azure will fail" >&2
  exit 1
fi

# Installed beside its place and moved there whole: an interrupted download leaves nothing that looks finished.
mkdir -p "$(dirname -- "$folder")"
unfinished="$(mktemp -d "${folder}.XXXXXX")"
trap 'rm -rf -- "$unfinished"' EXIT
echo "tests/needs/azurite.sh: getting azurite ${version} from npm" >&2
npm install --prefix "$unfinished" --no-save --no-package-lock --no-audit --no-fund --loglevel=error "azurite@${version}" >&2
chmod 755 "$unfinished"
mv -T -- "$unfinished" "$folder" 2>/dev/null || [ -f "${folder}/node_modules/azurite/dist/src/azurite.js" ]
