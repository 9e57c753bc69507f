#!/bin/bash
# The UI that the window and `towline serve` carry, built only when something under ui/ is newer than it.
set -euo pipefail
cd "$(dirname "$0")/.."
newest=$(find ui icons package.json package-lock.json vite.config.ts svelte.config.js -path ui/dist -prune -o -type f -newer ui/dist/index.html -print -quit 2>&1 || true)
[ -f ui/dist/index.html ] && [ -z "$newest" ] || npm run --silent build
