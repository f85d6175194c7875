#!/bin/sh
# The one way from a clone to a running command: installs and builds when needed, then becomes the command.
# Everything it says goes to stderr, so that the output of the command stays clean.
set -eu
cd "$(dirname "$0")/.."

cache=.cache
lock=$cache/prepare.lock
takeover=$cache/prepare.takeover
installed=node_modules/.package-lock.json
installed_copy=node_modules/.installed-lock.json
built=dist/.built
child=

say() { echo "$*" >&2; }

# In the background and waited for: a shell that waits for a foreground child does not hear signals.
run() {
  "$@" >&2 &
  child=$!
  wait "$child"
  child=
}

holder() { readlink "$lock" 2>/dev/null || true; }
alive() { kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ]; }
release() { [ "$(holder)" != "$$" ] || rm -f "$lock"; }

stop() {
  [ -z "$child" ] || { kill "$child" 2>/dev/null || true; wait "$child" 2>/dev/null || true; }
  release
  exit "$1"
}

# A lock is a link that names its holder: made and signed in one step. Only who holds `takeover` removes a dead one's.
remove_if_stale() {
  mkdir "$takeover" 2>/dev/null || return 0
  owner=$(holder)
  if [ -n "$owner" ] && ! alive "$owner"; then rm -f "$lock"; fi
  rmdir "$takeover"
}

acquire() {
  mkdir -p "$cache"
  waited=0
  until ln -s "$$" "$lock" 2>/dev/null; do
    owner=$(holder)
    if [ -n "$owner" ] && ! alive "$owner"; then remove_if_stale; fi
    [ "$waited" -ne 2 ] || say "Another process (${owner:-just ended}) is installing or building; waiting for it."
    [ "$waited" -lt 1200 ] || { say "Waited 20 minutes: remove $lock and $takeover if nothing is running."; exit 1; }
    waited=$((waited + 1))
    sleep 1
  done
}

# By time stamp first; by content where git or a copy has renewed the stamp of an unchanged lock file.
needs_install() {
  [ -f "$installed" ] && [ -x node_modules/.bin/tsc ] || return 0
  [ -n "$(find package-lock.json -newer "$installed")" ] || return 1
  ! cmp -s package-lock.json "$installed_copy"
}

# Folders count too: a deleted source changes its folder.
needs_build() {
  [ -f "$built" ] || return 0
  [ -n "$(find gateway subgraphs scripts "$installed" -newer "$built" | head -n 1)" ]
}

install() {
  say 'Installing packages (npm ci) …'
  run npm ci --include=dev --no-audit --no-fund
  cp package-lock.json "$installed_copy"
}

# Beside the old build and swapped in whole: no output of a deleted source, and a failed build changes nothing. Types are
# checked by `npm run check`: everybody waits for a build.
build() {
  say 'Building …'
  fresh=dist.new
  rm -rf "$fresh" dist.old
  mkdir -p "$fresh"
  touch "$fresh/.built"
  run node scripts/build.cjs "$fresh"
  [ ! -d dist ] || mv dist dist.old
  mv "$fresh" dist
  rm -rf dist.old
}

# prepare install|build: checked without the lock first, so that the usual start waits for nobody.
prepare() {
  if ! needs_install && { [ "$1" = install ] || ! needs_build; }; then return 0; fi
  trap 'stop 130' INT
  trap 'stop 143' TERM HUP
  trap release EXIT
  acquire
  if needs_install; then install; fi
  if [ "$1" = build ] && needs_build; then build; fi
  release
  trap - INT TERM HUP EXIT
}

bin() {
  tool=$1
  shift
  prepare install
  exec "node_modules/.bin/$tool" "$@"
}

verb=${1:?usage: launch.sh <verb> [arguments]}
shift
case $verb in
  start) prepare build; exec node dist/gateway/main.js "$@" ;;
  subgraph) prepare build; exec node dist/subgraphs/main.js "$@" ;;
  script) name=${1:?usage: launch.sh script <name>}; shift; prepare build; exec node "dist/scripts/$name.js" "$@" ;;
  build) prepare build ;;
  test)
    prepare build
    result=${TEST_RESULT_FILE:-$cache/test-result.json}
    rm -f "$result"
    # Test files come and go: with room for what is young, a tenth less time goes into collecting it. The soak measures
    # memory, so there nothing is changed.
    [ -n "${SOAK:-}" ] || export NODE_OPTIONS="${NODE_OPTIONS:-} --max-semi-space-size=64"
    # Who names files wants each by itself.
    [ -n "${SOAK:-}" ] || [ $# -gt 0 ] || export WHOLE_RUN=1
    exec node_modules/.bin/jest --json --outputFile="$result" "$@"
    ;;
  source) prepare install; exec node_modules/.bin/tsx "$@" ;;
  *) bin "$verb" "$@" ;;
esac
