# Towline: the commands of the README. `make run` opens it, `make test` is the whole check and what CI runs.
# Build products stay outside the checkout, so that a fresh clone of the same machine is warm.
export CARGO_TARGET_DIR ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/towline/target
# Everything comes with the clone and the package registries: no toolchain, no browser is fetched.
export RUSTUP_AUTO_INSTALL := 0
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1
export TZ ?= UTC
# The same draws of the property tests in every run, so that what lands hangs on the commit and not on luck. Plain
# `cargo test` and `make long` draw anew each time.
export PROPTEST_RNG_SEED ?= 20231201

# One selection of packages and features for lint, test and window: another one would compile Tauri a second time.
ALL := --workspace --locked
STEP = @.ci/step.sh

.DEFAULT_GOAL := help
.PHONY: help setup run test check long fuzz bench deps dist fmt lint core ui formats e2e window shots bindings

help: ## this list
	@grep -hE '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: ## install what is missing (Debian packages, node modules); costs nothing when all is there
	@.ci/setup.sh

run: deps ## build and open the window (without a display: serve it to a browser on this machine)
	@.ci/run-app.sh

test: setup ## the whole check: format, lint, core, UI, journeys in Chromium, the real window, parsers fuzzed
	@$(MAKE) --no-print-directory dist fmt lint core ui formats e2e window fuzz
	@echo "== all green"

check: deps ## while working: format, lint and the core's tests, without browser and window
	@$(MAKE) --no-print-directory dist fmt lint core

long: deps ## the laws over random histories, ten thousand of them, drawn anew; an hour or so
	@$(MAKE) --no-print-directory dist
	TOWLINE_UNDO_CASES=10000 TOWLINE_PAST_CASES=1000 PROPTEST_RNG_SEED=$$(date +%s) cargo test --locked --test it -- undo import_laws past --nocapture

fuzz: dist ## look for inputs that a parser can not take, a minute a parser (TOWLINE_FUZZ_SECONDS)
	$(STEP) "Parsers under libFuzzer" .ci/fuzz.sh

bench: deps ## figures: the core on a large ledger, and the start of the window
	@$(MAKE) --no-print-directory dist
	$(STEP) "Figures" .ci/bench.sh

deps: setup

dist: ## build the UI that window and server carry
	$(STEP) "UI build" .ci/dist.sh

fmt:
	$(STEP) "Rust format" cargo fmt --all --check

lint:
	$(STEP) "Rust lint, library and window" cargo clippy $(ALL) --all-targets -- -D warnings

core:
	$(STEP) "Rust tests, and the window built" cargo test $(ALL)

ui: ## types, lint and logic of the UI
	$(STEP) "UI types and lint" npm run --silent check
	$(STEP) "UI logic" npm test --silent

formats: ## files written by the core, read back by other programs
	$(STEP) "Files read by other programs" .ci/formats.sh

e2e: ## journeys in Chromium against the real core
	$(STEP) "Journeys in Chromium" .ci/e2e.sh

window: ## a smoke in the real window, under Xvfb
	$(STEP) "The real window" .ci/window.sh

shots: dist ## take the pictures of the README anew
	$(STEP) "Core" cargo build --locked
	$(STEP) "Pictures of Today and the Timeline" node --test --test-reporter=spec tests/e2e/shots.mjs

bindings: ## write ui/src/bindings.ts anew from the Rust types
	TOWLINE_WRITE_BINDINGS=1 cargo test --locked --lib bindings
