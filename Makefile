# make run      build the page and serve it on this machine
# make build    the page, ready to host, in dist/
# make single   the page as one file, in dist-single/baton.html
# make check    the quick part of the tests: format, lints and tests of the core
# make test     everything a change has to pass
# make soak     the tests that take long: the browser killed 50 times, the readers fuzzed
# make fuzz     the readers fuzzed for FUZZ_SECONDS
# make bench    figures: core, first load, reaction time
# make bench-schedule DIR=…  how good plans are, against the bounds.csv of a folder of scheduling problems
# make shots    a picture of every page into shots/ (ONLY=name,name for some)
# make dev      rebuild and reload on every change
# make fmt      format the sources
# make setup    the build tools only
#
# Tools go into a cache outside the checkout, one folder a version, and are never rebuilt while they are there.

TRUNK_VERSION := 0.21.14
BINARYEN_VERSION := 132
BINDGEN_VERSION := $(shell awk '/^name = "wasm-bindgen"$$/ { getline; gsub(/"/, ""); print $$3 }' Cargo.lock)
PORT ?= 8080
# Another one: the service worker of the page served by `make run` would answer.
DEV_PORT ?= 8081
FUZZ_SECONDS ?= 300

CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/baton
TRUNK := $(CACHE)/trunk-$(TRUNK_VERSION)/bin/trunk
BINDGEN := $(CACHE)/wasm-bindgen-$(BINDGEN_VERSION)/bin/wasm-bindgen
BINARYEN := $(CACHE)/binaryen-$(BINARYEN_VERSION)
WASM_OPT := $(BINARYEN)/node_modules/.bin/wasm-opt
PACKAGES := tests/browser/node_modules/.package-lock.json

export PATH := $(dir $(TRUNK)):$(dir $(BINDGEN)):$(dir $(WASM_OPT)):$(HOME)/.cargo/bin:$(PATH)
export TRUNK_SKIP_VERSION_CHECK := true
# Built once and run for seconds at a time: a quick build matters more than a quick tool.
INSTALL := CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 cargo install
HOST := --locked --no-default-features --features cli
PAGE := --locked --target wasm32-unknown-unknown --lib --bin start --bin app

.NOTPARALLEL:
.PHONY: run build single check test soak fuzz bench bench-schedule shots dev fmt setup \
  machine target linters browser others fmt-check lint-host lint-page test-host docs tool specs budget

run: build
	@node tests/browser/support/server.mjs dist $(PORT)

build: setup
	$(TRUNK) build --release

single: build
	@node .build/single.mjs

check: fmt-check lint-host test-host

test: fmt-check lint-host target lint-page test-host docs build browser others specs budget

soak: build browser fuzz
	cd tests/browser && SOAK=1 npx --no-install playwright test killed --workers 1

fuzz: machine
	BATON_FUZZ_SECONDS=$(FUZZ_SECONDS) cargo test $(HOST) --profile native --test fuzz -- --nocapture

bench: build browser
	cargo bench --locked --no-default-features --bench core
	node tests/browser/bench.mjs
	node tests/browser/bench-library.mjs

bench-schedule: machine
	cargo build $(HOST) --profile native --bin baton
	BATON_PROBLEMS="$(abspath $(DIR))" BATON_TOOL="$(abspath target/native/baton)" \
	  cargo test $(HOST) --test it -- --ignored --nocapture measured_against_the_best_known

shots: build browser
	ONLY="$(ONLY)" node tests/browser/shots.mjs

dev: setup
	$(TRUNK) serve --port $(DEV_PORT) --dist target/dev

fmt: linters
	cargo fmt

# ---- what the tests are made of

fmt-check: linters
	cargo fmt --check

lint-host: linters
	cargo clippy $(HOST) --all-targets -- -D warnings

lint-page: linters target
	cargo clippy $(PAGE) -- -D warnings

test-host: machine
	cargo test $(HOST)

# The browser tests hold the page to what it says; built by test-host already.
tool: machine
	@cargo build --quiet $(HOST) --bin baton

docs: target
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --target wasm32-unknown-unknown --no-deps --lib

specs: tool
	cd tests/browser && npx --no-install playwright test $(SPECS)

budget:
	node tests/browser/size.mjs

# ---- what they need

setup: target $(TRUNK) $(BINDGEN) $(WASM_OPT)

machine:
	@command -v cargo >/dev/null || { echo "Rust is missing. Install it from https://rustup.rs and run make again." >&2; exit 1; }
	@command -v cc >/dev/null || .ci/apt-install gcc libc6-dev

target: machine
	@test -d "$$(rustc --print target-libdir --target wasm32-unknown-unknown)" || rustup target add wasm32-unknown-unknown

linters: machine
	@cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
	@cargo clippy --version >/dev/null 2>&1 || rustup component add clippy

browser: $(PACKAGES)
	@node tests/browser/support/chromium.mjs >/dev/null 2>&1 || .ci/apt-install chromium
	@node tests/browser/support/chromium.mjs >/dev/null
	@! command -v fc-list >/dev/null || fc-list :lang=zh-tw | grep -q . || .ci/apt-install fonts-noto-cjk

# Where packages have other names, or these browsers are missing, their tests are skipped and say so.
others:
	@command -v firefox-esr firefox >/dev/null || .ci/apt-install firefox-esr || echo "Without Firefox." >&2
	@command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null || .ci/apt-install webkit2gtk-driver xvfb xauth || echo "Without WebKitGTK." >&2

$(PACKAGES): tests/browser/package-lock.json tests/browser/package.json
	npm ci --prefix tests/browser --no-audit --no-fund
	@touch $@

$(TRUNK): | machine
	$(INSTALL) trunk@$(TRUNK_VERSION) --locked --root $(CACHE)/trunk-$(TRUNK_VERSION)

# Not --locked: its own lock file names a version that not every registry index offers.
$(BINDGEN): | machine
	$(INSTALL) wasm-bindgen-cli@$(BINDGEN_VERSION) --root $(CACHE)/wasm-bindgen-$(BINDGEN_VERSION)

# Installed beside its place and moved: an interrupted download never looks finished.
$(WASM_OPT):
	@command -v npm >/dev/null || { echo "Node.js 20 or later with npm is missing: https://nodejs.org" >&2; exit 1; }
	rm -rf $(BINARYEN) $(BINARYEN).part
	npm install --prefix $(BINARYEN).part --no-audit --no-fund binaryen@$(BINARYEN_VERSION)
	mv $(BINARYEN).part $(BINARYEN)
