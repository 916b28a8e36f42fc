#!/usr/bin/env bash
# Runs every test. On Debian and Ubuntu it installs what is missing (Chromium, PostgreSQL, LibreOffice Calc, Chinese
# fonts); elsewhere it says what it skips and why. PostgreSQL is started here, for the tests alone.
set -euo pipefail
cd "$(dirname "$0")/.."

chromium=${SURVEY_TEST_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}

install_what_is_missing() {
    local packages=()
    [ -n "$chromium" ] || packages+=(chromium)
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || packages+=(postgresql)
    command -v soffice >/dev/null || packages+=(libreoffice-calc)
    command -v pdftoppm >/dev/null || packages+=(poppler-utils)
    fc-list 2>/dev/null | grep -qi 'cjk' || packages+=(fonts-noto-cjk fontconfig)
    [ "${#packages[@]}" -gt 0 ] || return 0

    if ! command -v apt-get >/dev/null; then
        echo "Not Debian or Ubuntu: install by hand ${packages[*]}, or see their tests skipped." >&2
        return 0
    fi

    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    echo "Installing ${packages[*]} …"
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
    chromium=${chromium:-$(command -v chromium || true)}
}

install_what_is_missing
[ -z "$chromium" ] || export SURVEY_TEST_CHROMIUM=$chromium
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

. tests/postgres.sh
start_postgres || echo "Tests on PostgreSQL are skipped." >&2

dotnet build --nologo --verbosity quiet
# One project after the other: browsers, databases and LibreOffice at once are too much for two cores.
log=$(mktemp)
dotnet test --no-build --nologo -maxcpucount:1 "$@" 2>&1 | tee "$log"

sum() { { grep -oE "$1: +[0-9]+" "$log" || true; } | awk '{ n += $2 } END { print n + 0 }'; }
passed=$(sum Passed) failed=$(sum Failed) skipped=$(sum Skipped)
rm -f "$log"
echo
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
if [ -n "${CI:-}" ] && [ "$skipped" -gt 0 ]; then
    echo "A test was skipped where everything is to be had." >&2
    exit 1
fi
