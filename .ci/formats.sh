#!/bin/bash
# Files that Towline writes, read back by other programs: Python's csv, openpyxl and icalendar, poppler, cmark, Chromium.
# `make setup` has made the folder in the cache, and the core's step has built what writes; nothing is fetched here.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${XDG_CACHE_HOME:-$HOME/.cache}/towline/formats/bin/python
exec "$python" -B -m unittest discover -s tests/formats -p 'test_*.py'
