#!/bin/bash
# The figures of the README: the core on a large generated ledger, then the start of the released window on that
# ledger, beside an empty window of the same versions.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo bench --workspace --locked --bench bench -- "$folder/bench.towline"
cargo build --release --workspace --locked --bins --example empty
node tests/bench/window.mjs "$CARGO_TARGET_DIR/release/towline-window" "$folder/bench.towline" \
  "$CARGO_TARGET_DIR/release/examples/empty"
tests/window/headless.sh node tests/bench/frames.mjs "$CARGO_TARGET_DIR/release/towline-window" "$folder/bench.towline"
