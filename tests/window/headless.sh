#!/bin/bash
# Runs a command with an X server, a session bus, a window manager and a home folder of its own, all gone afterwards.
set -euo pipefail
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
mkdir -m 700 "$fresh/runtime"
export HOME=$fresh XDG_RUNTIME_DIR=$fresh/runtime
export XDG_DATA_HOME=$fresh/data XDG_CONFIG_HOME=$fresh/config XDG_CACHE_HOME=$fresh/cache
export LIBGL_ALWAYS_SOFTWARE=1 GDK_BACKEND=x11 NO_AT_BRIDGE=1 LANG=en_US.UTF-8 TZ=UTC
# Left at 1, a WebDriver screenshot of a still page never comes.
export WEBKIT_DISABLE_DMABUF_RENDERER=0
unset WEBKIT_DISABLE_COMPOSITING_MODE WAYLAND_DISPLAY DISPLAY
xvfb-run -a -s "-screen 0 1280x900x24 -nolisten tcp" \
  dbus-run-session -- bash -c 'openbox >/dev/null 2>&1 & "$@"' _ "$@"
