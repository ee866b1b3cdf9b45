#!/usr/bin/env bash
# Makes sure that the programs which text recognition (--ocr) is tested with are there: tesseract with Swedish, and pdftoppm.
# Installs them where it can (root, apt-get) and says what is missing where it cannot; those tests are then skipped, and say so. Never fails.
set -uo pipefail

missing() {
  local lacks=()
  command -v tesseract >/dev/null 2>&1 || lacks+=(tesseract-ocr)
  tesseract --list-langs 2>/dev/null | grep -qx swe || lacks+=(tesseract-ocr-swe)
  command -v pdftoppm >/dev/null 2>&1 || lacks+=(poppler-utils)
  echo "${lacks[*]:-}"
}

wanted="$(missing)"
[ -n "$wanted" ] || exit 0
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
  log="$(mktemp)"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086 # a list of packages
  install() { timeout 300 apt-get install -y -q --no-install-recommends $wanted >"$log" 2>&1 </dev/null; }
  install || { timeout 120 apt-get update -q >/dev/null 2>&1 </dev/null && install; } || tail -n 3 "$log" >&2
  rm -f -- "$log"
fi
wanted="$(missing)"
[ -z "$wanted" ] || echo "tests/needs/ocr.sh: text recognition is not tested; missing: ${wanted} (apt-get install ${wanted})" >&2
exit 0
