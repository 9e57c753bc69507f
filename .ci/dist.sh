#!/bin/bash
# The UI that the window and `towline serve` carry, built only when something under ui/ is newer than it.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ ! -f package.json ]; then
  mkdir -p ui/dist
  [ -f ui/dist/index.html ] || echo '<!doctype html><title>Towline</title><main><h1>Towline</h1></main>' >ui/dist/index.html
  exit
fi
newest=$(find ui package.json package-lock.json -path ui/dist -prune -o -type f -newer ui/dist/index.html -print -quit 2>&1 || true)
[ -f ui/dist/index.html ] && [ -z "$newest" ] || npm run --silent build
