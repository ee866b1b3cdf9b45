#!/usr/bin/env bash
# Restores, builds and runs every test project of the solution, from whatever folder it is called.
# Ends with "N passed, N failed" on a line of its own; the exit code is not 0 when a test fails or nothing could be built.
# Arguments are handed on to dotnet test (for instance: --filter Markup).
set -uo pipefail

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"
cd -- "$root" || exit 1

# The results are read from the output, so it must be in one language.
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 VSLANG=1033
# Build servers outlive the command and would keep a calling pipe open.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

if ! command -v dotnet >/dev/null 2>&1; then
  echo "tests/run.sh: dotnet is missing; install the .NET 10 SDK (https://dotnet.microsoft.com/download)" >&2
  exit 1
fi
if ! dotnet --list-sdks | grep -q '^10\.'; then
  echo "tests/run.sh: the .NET 10 SDK is missing; found: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' ')" >&2
  exit 1
fi

# What tests need beside the SDK (an emulator, a browser, Debian packages): each script gets one thing if it is missing, and says so when it cannot.
for need in tests/needs/*.sh; do
  [ -e "$need" ] || continue
  bash "$need" || echo "tests/run.sh: ${need} could not get what its tests need" >&2
done

if ! dotnet build FinsamIngest.sln -nodeReuse:false -v quiet; then
  echo "0 passed, 0 failed"
  echo "tests/run.sh: the solution does not build" >&2
  exit 1
fi

log="$(mktemp)"
trap 'rm -f -- "$log"' EXIT
passed=0
failed=0
code=0
while IFS= read -r project; do
  echo "== ${project}"
  dotnet test "$project" --no-build --nologo "$@" 2>&1 | tee "$log"
  result=${PIPESTATUS[0]}
  [ "$result" -eq 0 ] || code=1
  counts="$(sed -nE 's/^(Passed|Failed|Skipped)! +- Failed: +([0-9]+), Passed: +([0-9]+),.*/\2 \3/p' "$log" | tail -n 1)"
  if [ -n "$counts" ]; then
    failed=$((failed + ${counts% *}))
    passed=$((passed + ${counts#* }))
  fi
  # A run that crashed has no counts, and must not look like a success.
  if [ -z "$counts" ] && [ "$result" -ne 0 ]; then
    failed=$((failed + 1))
  fi
done < <(dotnet sln FinsamIngest.sln list | tr -d '\r' | tr '\\' '/' | grep -E '(Tests|\.Accuracy|\.EndToEnd)\.csproj$' | LC_ALL=C sort)

echo
echo "${passed} passed, ${failed} failed"
[ "$code" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
