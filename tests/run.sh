#!/usr/bin/env bash
# The one test command: sees that a browser is there, then runs every test of the solution.
# Closes with a line "N passed, N failed" and exits 0 only when all tests ran and passed.
set -uo pipefail
cd "$(dirname "$0")/.."

find_browser() {
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ] && echo "$CHROMIUM"
    return
  fi
  command -v chromium || command -v chromium-browser || command -v google-chrome || command -v google-chrome-stable
}

if ! browser=$(find_browser); then
  if [ -z "${CHROMIUM:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "No browser here: installing chromium."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
  fi
  if ! browser=$(find_browser); then
    echo "NO BROWSER: the browser tests need Chromium or Chrome, and without them nothing here is tested as a visitor meets it." >&2
    echo "Install one (Debian: sudo apt-get install chromium), or set CHROMIUM to where it is, and run again." >&2
    echo "0 passed, 1 failed"
    exit 1
  fi
fi
# Layout is tested under two families of fonts, by name: people have either.
missing_fonts() {
  local family
  for family in "DejaVu Sans" "Liberation Sans"; do
    [ -n "$(fc-list "$family" 2>/dev/null)" ] || echo "$family"
  done
}
if [ -n "$(missing_fonts)" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing fonts: fonts-dejavu-core fonts-liberation."
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq fontconfig fonts-dejavu-core fonts-liberation >/dev/null
fi
if [ -n "$(missing_fonts)" ]; then
  echo "FONTS MISSING: $(missing_fonts | paste -sd, -). Layout is tested under both (Debian: sudo apt-get install fonts-dejavu-core fonts-liberation)." >&2
  echo "0 passed, 1 failed"
  exit 1
fi

echo "Browser: $browser"
export CHROMIUM="$browser"

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
dotnet build -v quiet --nologo || { echo "The build failed."; echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0 status=0
for project in tests/*.*Tests/*Tests.csproj; do
  name=$(basename "$project" .csproj)
  dotnet test "$project" --no-build --nologo --results-directory "$results" --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" "$@" || status=1
  counters=$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2>/dev/null) || { echo "$name ran no test." >&2; status=1 failed=$((failed + 1)); continue; }
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  passed=$((passed + $(count passed)))
  failed=$((failed + $(count total) - $(count passed)))
done

[ "$passed" -gt 0 ] && [ "$failed" -eq 0 ] || status=1
echo "$passed passed, $failed failed"
exit "$status"
