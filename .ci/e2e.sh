#!/bin/bash
# Journeys in Debian's Chromium against `towline serve`, which the core's step has built.
set -euo pipefail
cd "$(dirname "$0")/.."
exec node --test --test-reporter=spec --test-concurrency=2 --test-timeout=180000 tests/e2e/*.test.mjs
