#!/bin/bash
# Looks for inputs on which a parser panics, hangs or breaks its promise: `fuzz.sh` a minute each, two parsers at a time on two
# cores. libFuzzer begins with the kept inputs, the hostile files and what it found on this machine before. An input that fails
# is put into tests/fuzz/__fuzz__/<parser>/crashes, where `cargo test -p towline-fuzz` tries it from then on. `fuzz.sh keep` adds
# the smallest set of inputs that reaches every branch ever reached to tests/fuzz/__fuzz__/<parser>/corpus.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
seconds=${TOWLINE_FUZZ_SECONDS:-60}
# A folder of its own: neither tests nor window are built anew for these flags. With --target they do not reach build scripts.
built=$CARGO_TARGET_DIR/fuzz
flags="--cfg fuzzing --cfg fuzzing_libfuzzer -Cpasses=sancov-module"
for part in level=4 inline-8bit-counters pc-table trace-compares; do
  flags+=" -Cllvm-args=-sanitizer-coverage-$part"
done
program=$(RUSTFLAGS="$flags" cargo test --locked --quiet --package towline-fuzz --profile fuzz --no-run \
  --message-format json --target "$(rustc -vV | sed -n 's/^host: //p')" --target-dir "$built" |
  sed -nE 's/.*"executable":"([^"]*)".*/\1/p')

# Runs one parser's test with libFuzzer's arguments. They are cut at spaces, so it works in a folder where all paths are relative.
fuzzed() {
  local parser=$1 ending file
  shift
  mkdir -p "$built/$parser/found" "$built/$parser/kept"
  cd "$built/$parser"
  rm -f kept/* crash-* timeout-* oom-* leak-*
  for file in "$root/tests/fuzz/__fuzz__/$parser"/{corpus,crashes}/*; do [ ! -f "$file" ] || cp "$file" kept/; done
  case $parser in
    table) ending='csv|tsv|txt' ;;
    page) ending=html ;;
    calendar) ending=ics ;;
    *) ending=none ;;
  esac
  find "$root/tests/fixtures/hostile" -regextype egrep -regex ".*\.($ending)" -size -64k -exec cp {} kept/ \;
  BOLERO_LIBFUZZER_ARGS="$*" "$program" --exact "$parser" --nocapture --test-threads 1 >log 2>&1
}

look() {
  local kept=$root/tests/fuzz/__fuzz__/$1/crashes input
  if fuzzed "$1" found kept -max_total_time="$seconds" -timeout=20 -max_len=16384 -print_final_stats=1; then
    sed -nE "s/^stat::number_of_executed_units: *([0-9]+)/$1: \1 inputs/p" "$built/$1/log"
    return
  fi
  tail -n 40 "$built/$1/log" >&2
  echo "$1 was not looked at to the end" >&2
  for input in "$built/$1"/{crash,timeout,oom,leak}-*; do
    [ -f "$input" ] || continue
    mkdir -p "$kept" && cp "$input" "$kept/"
    echo "$1 fails on tests/fuzz/__fuzz__/$1/crashes/${input##*/}; 'cargo test -p towline-fuzz' tries it again" >&2
  done
  return 1
}

keep() {
  rm -rf "$built/$1/smallest"
  mkdir -p "$built/$1/smallest"
  fuzzed "$1" -merge=1 -max_len=16384 smallest kept found
  cp "$built/$1/smallest/"* "$root/tests/fuzz/__fuzz__/$1/corpus/"
}

parsers=(calendar capture dates minutes page table workbook)
if [ "${1:-}" = keep ]; then
  for parser in "${parsers[@]}"; do (keep "$parser"); done
  exit
fi
export -f fuzzed look
export root seconds built program
printf '%s\n' "${parsers[@]}" | xargs -P "$(nproc)" -I{} bash -euo pipefail -c 'look {}'
