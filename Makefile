# Larix: everything one does with a checkout. Needs Python 3.11 or later, git and make; the rest is installed into .venv.
# Each step leaves a stamp in .venv/.stamps, so that only what changed is done again.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PORT ?= 8000
SERVE ?= yes
DATABASE ?= sqlite
WORKERS ?= 2
TIMES ?= 200

# Trust whom the machine trusts: the networks of hospitals often have an authority of their own.
export UV_SYSTEM_CERTS ?= 1
NPM = PATH="$(CURDIR)/$(BIN):$$PATH" NODE_OPTIONS=--use-system-ca $(BIN)/npm

STAMPS := .venv/.stamps
VENDOR := src/larix/web/static/vendor/designsystemet
BIN := .venv/bin
UV := $(BIN)/uv
CATALOGUES := $(wildcard src/larix/locale/*/LC_MESSAGES/django.po)
# Programs in .venv know its path by heart, so a checkout that was moved needs a new one.
ifneq ($(shell cat $(STAMPS)/place 2>/dev/null),$(CURDIR))
$(shell rm -rf $(STAMPS))
endif

# uv first; where only pip's own configuration knows the way to packages (a mirror, say), pip. Both check every hash.
define install
quiet=; [ -t 2 ] || quiet=--quiet; \
$(UV) pip install $$quiet --python $(BIN)/python --require-hashes --requirement $(1) || { \
  echo "    uv could not fetch them; trying pip, which reads this machine's own settings."; \
  $(call pip,$(1)); }
endef
define pip
PIP_USER=0 $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $(1) || { \
  echo "The packages could not be fetched (see above). When the network is there, run the same command again." >&2; \
  exit 1; }
endef

## make demo [SERVE=no] [PORT=8000]    the demo: install, load the trial HELP, build a snapshot, serve on 127.0.0.1
.PHONY: demo
demo: setup
	@$(BIN)/larix demo --port $(PORT) $(if $(filter no,$(SERVE)),--no-serve)

## make reset                          throw the demo's data in var/ away and start over; asks first
.PHONY: reset
reset: setup
	@$(BIN)/larix reset

## make test [DATABASE=postgres]       every check and test; with postgres, the tests that touch a database
.PHONY: test
test: setup $(STAMPS)/dev
	@$(BIN)/python -m tools.run_tests --database $(DATABASE) --workers $(WORKERS)

## make torture [TIMES=200]            kill the server again and again while people write; writes docs/generated/torture.json
.PHONY: torture
torture: setup $(STAMPS)/dev
	@$(BIN)/python -m tools.torture --times $(TIMES)

## make bench                          how fast it is, as a table with medians
.PHONY: bench
bench: setup $(STAMPS)/dev
	@$(BIN)/python -m bench

## make screenshots                    take the pictures that README shows
.PHONY: screenshots
screenshots: setup $(STAMPS)/dev
	@$(BIN)/python -m tools.screenshots

## make messages                       find new interface text in the code and compile the catalogues
.PHONY: messages
messages: setup
	@$(BIN)/python tools/messages.py update
	@$(BIN)/python tools/messages.py compile

## make docs                           write docs/generated anew from the code
.PHONY: docs
docs: setup
	@$(BIN)/python -m tools.generated

## make lock                           choose the newest versions that fit and write the lock files anew
.PHONY: lock
lock: $(STAMPS)/frontend
	@PATH="$(CURDIR)/$(BIN):$$PATH" NODE_OPTIONS=--use-system-ca bash tools/lock.sh

## make setup                          install what the demo needs, and nothing more
.PHONY: setup
setup: $(STAMPS)/package $(STAMPS)/frontend $(STAMPS)/messages

## make help                           this list
.PHONY: help
help:
	@sed -n 's/^## /  /p' $(MAKEFILE_LIST)

$(STAMPS)/venv: requirements/uv.txt
	@echo "1/4 Python environment in .venv"
	@test -w . || { echo "Larix may not write in this folder: $(CURDIR)" >&2; exit 1; }
	@python=$$(bash tools/find_python.sh) && "$$python" -m venv --clear .venv
	@$(call pip,$<)
	@mkdir -p $(STAMPS) && printf '%s' '$(CURDIR)' > $(STAMPS)/place && touch $@

$(STAMPS)/demo: requirements/demo.txt $(STAMPS)/venv
	@echo "2/4 Python packages (the first time this takes a minute or two)"
	@$(call install,$<)
	@touch $@

# The tools of a developer are the demo's packages and more, with the same versions: nothing is ever taken out again.
$(STAMPS)/dev: requirements/dev.txt $(STAMPS)/demo
	@echo "    and the tools that the tests need"
	@$(call install,$<)
	@touch $@

$(STAMPS)/package: pyproject.toml src/larix/__init__.py $(STAMPS)/demo
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --offline --editable .
	@touch $@

$(STAMPS)/frontend: package.json package-lock.json $(STAMPS)/demo
	@echo "3/4 Front-end files"
	@$(NPM) ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null || { \
	  echo "The front-end files could not be fetched (see above). When the network is there, run the same command again." >&2; exit 1; }
	@mkdir -p $(VENDOR)
	@cp node_modules/@digdir/designsystemet-css/LICENSE $(VENDOR)/LICENSE
	@cp node_modules/@digdir/designsystemet-css/dist/src/index.css $(VENDOR)/designsystemet.css
	@cp node_modules/@digdir/designsystemet-css/dist/theme/designsystemet.css $(VENDOR)/theme.css
	@touch $@

$(STAMPS)/messages: tools/messages.py $(CATALOGUES) $(STAMPS)/demo
	@echo "4/4 Messages in bokmål and nynorsk"
	@$(BIN)/python tools/messages.py compile
	@touch $@
