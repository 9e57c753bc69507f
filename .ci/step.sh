#!/bin/bash
# One step of `make test`: a heading, the command, and the time it took. The first failing step ends the run.
title=$1
shift
echo "== $title"
SECONDS=0
"$@" || { code=$?; echo "== $title: FAILED after $SECONDS s: $*" >&2; exit $code; }
echo "== $title: $SECONDS s"
