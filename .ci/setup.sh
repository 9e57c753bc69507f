#!/bin/bash
# Installs what is missing and nothing else: Debian packages in one call of apt, node modules when the lock changed.
# A second run only looks. What can not be done here is named as the exact line to run.
set -euo pipefail
cd "$(dirname "$0")/.."

build=(build-essential pkg-config libwebkit2gtk-4.1-dev libgtk-3-dev librsvg2-dev libssl-dev libxdo-dev file patchelf)
window=(webkit2gtk-driver xvfb xauth dbus dbus-x11 at-spi2-core openbox xdotool xclip
  fonts-dejavu-core fonts-liberation fonts-noto-color-emoji)
browser=(chromium)
formats=(python3 python3-venv poppler-utils cmark)

stop() {
  printf 'make setup: %s\n' "$@" >&2
  exit 1
}

missing() {
  for package in "$@"; do
    dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed' || echo "$package"
  done
}

node_major() {
  { node --version 2>/dev/null || echo v0; } | sed -E 's/^v([0-9]+).*/\1/'
}

install_packages() {
  local line=(apt-get install -y --no-install-recommends "$@")
  if [ "$(id -u)" = 0 ]; then
    as_root=()
  elif sudo -n true 2>/dev/null || { [ -t 0 ] && command -v sudo >/dev/null; }; then
    as_root=(sudo)
  else
    stop "some packages are missing; run this line as root, then again:" "  ${line[*]}"
  fi
  echo "== Installing: $*"
  # Package lists may be days old: without fresh ones a moved version fails the whole call.
  "${as_root[@]}" apt-get update -q || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "${line[@]}"
}

node_of_apt() {
  apt-cache policy nodejs 2>/dev/null | sed -nE 's/ *Candidate: *([0-9]+:)?([0-9]+)\..*/\2/p'
}

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
  mapfile -t wanted < <(missing "${build[@]}" "${window[@]}" "${browser[@]}" "${formats[@]}")
  if [ "$(node_major)" -lt 20 ] && [ "$(node_of_apt)" ] && [ "$(node_of_apt)" -ge 20 ]; then
    wanted+=(nodejs npm)
  fi
  [ ${#wanted[@]} = 0 ] || install_packages "${wanted[@]}"
elif ! pkg-config --exists webkit2gtk-4.1 openssl 2>/dev/null; then
  stop "this is not a Debian system; install what these packages hold:" "  ${build[*]}" "  ${window[*]} ${browser[*]} ${formats[*]}"
fi

[ "$(node_major)" -ge 20 ] ||
  stop "Node 20 or newer is needed; run:" \
    "  curl -fsSL https://deb.nodesource.com/setup_22.x | sudo bash - && sudo apt-get install -y nodejs"
command -v cargo >/dev/null ||
  stop "Rust is needed; run:" "  curl --proto '=https' -sSf https://sh.rustup.rs | sh -s -- -y"
wanted_rust=$(sed -nE 's/^rust-version = "1\.([0-9]+).*/\1/p' Cargo.toml)
found_rust=$(rustc --version | sed -nE 's/^rustc 1\.([0-9]+).*/\1/p')
[ "${found_rust:-0}" -ge "$wanted_rust" ] ||
  stop "Rust 1.$wanted_rust or newer is needed, this is 1.${found_rust:-0}; run:" "  rustup update stable"

if ! cmp -s package-lock.json node_modules/.installed-lock; then
  echo "== Node modules"
  npm ci --no-audit --no-fund
  cp package-lock.json node_modules/.installed-lock
fi

# The programs that read our files back are Python's; they lie in a folder of their own, made anew when the list changed.
readers=${XDG_CACHE_HOME:-$HOME/.cache}/towline/formats
if ! cmp -s tests/formats/requirements.txt "$readers/.installed"; then
  echo "== Readers of exported files"
  python3 -m venv --clear "$readers"
  "$readers/bin/pip" install --quiet --disable-pip-version-check --requirement tests/formats/requirements.txt
  cp tests/formats/requirements.txt "$readers/.installed"
fi

# The cache is shared by all checkouts of this machine. What Cargo built of another checkout's own code would pass for
# ours when it is newer than our files, so it is thrown away; the dependencies, which take the time, stay.
target=${CARGO_TARGET_DIR:-target}
if [ -d "$target" ] && [ "$(cat "$target/.checkout" 2>/dev/null)" != "$PWD" ]; then
  cargo clean --quiet --package towline --package towline-window
  cargo clean --quiet --package towline --package towline-window --release
  cargo clean --quiet --package towline --package towline-fuzz --profile fuzz \
    --target "$(rustc -vV | sed -n 's/^host: //p')" --target-dir "$target/fuzz"
fi
mkdir -p "$target"
echo "$PWD" >"$target/.checkout"
