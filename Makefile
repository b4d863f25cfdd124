# Kinweave: two commands on a machine that has only python3 and make.
#
#   make run     set everything up, load the demonstration area once, serve it on this machine only
#   make test    set everything up, run every check and every test
#
# Each is safe to repeat, and quick the second time. `make help` lists the rest.

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
# Commands that only read the code keep nothing: what they make goes here, away from var/.
APART := KINWEAVE_DATA_DIR=.venv/apart
DEMONSTRATION := KINWEAVE_DEMONSTRATION=yes
PATH := $(CURDIR)/$(BIN):$(PATH)
export PATH

SET_UP := .venv/set-up
PACKAGES := node_modules/set-up
BUILT := kinweave/web/static/built-at

.PHONY: help setup assets run test check lint types floors architecture schema deployment security messages \
        check-rules test-pg postgresql bench exam screenshots wheel lock clean

help: ## What can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile

setup: $(SET_UP) ## The virtual environment, with everything in it

$(SET_UP): requirements/uv.txt requirements/development.txt pyproject.toml
	@scripts/environment $(PYTHON)
	@touch $@

assets: $(BUILT) ## Styles, script, pictures and translations, as the pages load them

$(PACKAGES): $(SET_UP) package.json package-lock.json .npmrc
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(BUILT): $(PACKAGES) $(shell find kinweave/web/assets kinweave/locale -type f -not -name '*.mo' 2>/dev/null)
	@npm run --silent build
	@python scripts/messages.py compile
	@$(APART) python -m django collectstatic --noinput --clear --verbosity 0 --settings kinweave.config.settings
	@touch $@

run: setup assets ## The demonstration area, on http://localhost:8000 (PORT=... for another)
	@$(DEMONSTRATION) kinweave demo
	@$(DEMONSTRATION) exec kinweave serve --workers 1 --host 127.0.0.1 --port $(PORT)

test: check ## Every check and every test
	@KINWEAVE_CHROMIUM="$$(scripts/chromium)" python -m pytest -q -n 2 --dist loadgroup --durations 10

check: setup assets lint types floors architecture schema deployment security messages ## The quick checks, under two minutes
	@echo "Every check passed."

lint: setup
	@ruff check --quiet .
	@ruff format --quiet --check . || (echo "Run: ruff format ." && false)

types: setup
	@$(APART) mypy --no-error-summary kinweave

floors: setup
	@lint-imports --no-logo

architecture: setup assets
	@python -m pytest -q -p no:cacheprovider tests/architecture

schema: setup
	@$(APART) python -m django makemigrations --check --dry-run --verbosity 1 --settings kinweave.config.settings

deployment: setup
	@$(APART) python -m django check --deploy --fail-level WARNING --settings kinweave.config.settings

security: setup
	@said=$$(bandit --quiet --recursive --skip B404 kinweave 2>&1) || (echo "$$said" && false)

messages: assets
	@python scripts/messages.py check

check-rules: setup ## Every small change to the rules of sharing, and whether a test notices
	@scripts/check-rules

test-pg: setup assets ## The tests once more, on PostgreSQL, behind the wall between organisations
	@scripts/on-postgresql -n 2

postgresql: test-pg

bench: setup assets ## How fast it is, at 1,000, 10,000 and 100,000 people; the rules beside two policy engines, linkage beside Splink
	@uv pip install --quiet --python .venv/bin/python --require-hashes -r requirements/bench.txt
	@uv pip install --quiet --python .venv/bin/python --require-hashes -r requirements/linkage.txt
	@python -m tests.bench
	@python -m tests.bench.trail
	@python -m tests.bench.linkage

exam: setup assets ## The reliability exam, whole
	@KINWEAVE_CHROMIUM="$$(scripts/chromium)" KINWEAVE_EXAM=whole python -m pytest tests/exam tests/trail

screenshots: setup assets ## Pictures of the screens, for the README and the guides
	@KINWEAVE_CHROMIUM="$$(scripts/chromium)" python -m tests.screenshots

wheel: setup assets ## The package that others install, with the assets in it
	@python -m build --wheel --no-isolation

lock: ## Choose versions again, and lock them with their hashes
	@scripts/lock

clean: ## Everything that was made, except what a service keeps in var/
	@rm -rf .venv node_modules dist build kinweave/web/static screenshots
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache mutants
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
