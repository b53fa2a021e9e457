# Two commands do all the set-up on a fresh machine with Python 3.11 or newer: `make demo` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8081
# One more than there are processors: a test of screens waits for the bot now and then, the tour most of its time.
WORKERS = $(shell $(BIN)/python -c 'import os; print((os.cpu_count() or 1) + 1)')
PYTEST = $(BIN)/python -m pytest --numprocesses $(WORKERS) --maxprocesses 4 --dist worksteal --durations 15

# Some machines tell Python to keep nothing of what it has compiled. Each process would spend seconds on it.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo demo-reset proof run test-fast test test-long check bench chaos tour screenshots lock migration clean

help:  ## What there is to do
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/ready  ## The whole bot on this machine: no token, no network
	@umask 077 && $(BIN)/python -m playground demo --port $(PORT)

demo-reset: $(VENV)/ready  ## The same from the beginning: forgets everything the demo kept
	@umask 077 && $(BIN)/python -m playground demo --port $(PORT) --reset

run: $(VENV)/ready  ## Against Telegram, with the token in .env
	@$(BIN)/asar migrate
	@$(BIN)/asar run

proof: $(VENV)/ready  ## Six people who may do anything whatever: nothing may wait in silence (SEED=7 DEEDS=200: no page)
	@umask 077 && $(BIN)/python -m playground proof --port $(PORT) $(if $(SEED),--seed $(SEED)) $(if $(DEEDS),--deeds $(DEEDS))

tour: $(VENV)/ready  ## The whole main job played through, printed as a transcript
	@$(BIN)/python -m playground tour

test-fast: $(VENV)/ready-dev  ## In Kazakh alone, without processes, browser or PostgreSQL
	@$(PYTEST) --language kk -m "not long and not processes and not postgresql and not browser"

test: $(VENV)/ready-dev  ## All that answers soon: before every push
	@$(PYTEST) -m "not long"

test-long: $(VENV)/ready-dev  ## The others: kills, evaluation, the tour, each test in the languages left
	@$(PYTEST) -m long

check: $(VENV)/ready-dev  ## Style, types, architecture
	@$(BIN)/ruff check --quiet --output-format concise .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: $(VENV)/ready-dev  ## Our figures beside a peer's or a limit's, in the same run
	@for script in benchmarks/[!_]*.py; do \
		echo "== $$script"; $(BIN)/python -m benchmarks.$$(basename $$script .py) || exit 1; \
	done

chaos: $(VENV)/ready-dev  ## What can go wrong, with real processes: 20 minutes, writes docs/reliability.md
	@$(BIN)/python -m chaos

screenshots: $(VENV)/ready-dev  ## The picture of the chat page in the README
	@$(BIN)/python -m scripts.screenshots

lock: $(VENV)/ready  ## Resolve the dependencies anew, with hashes
	@scripts/lock

migration: $(VENV)/ready-dev  ## A new migration from the models: make migration m="what changes"
	@$(BIN)/python -m scripts.migration "$(m)"

clean:  ## Remove the virtual environment and what the demo kept
	rm -rf $(VENV) var .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/uv: requirements-uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "ASAR needs Python 3.11 or newer. Try: make PYTHON=python3.11 $(MAKECMDGOALS)")'
	@echo "Preparing the virtual environment in $(VENV) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r requirements-uv.txt
	@touch $@

# Nothing but ready-made wheels is installed: what is built on the spot takes unpinned tools. ASAR itself is linked in,
# with the build tools of requirements.txt.
$(VENV)/ready: $(VENV)/uv requirements.txt pyproject.toml
	@VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --only-binary :all: --require-hashes -r requirements.txt
	@VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
	@VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --only-binary :all: --require-hashes -r requirements-dev.txt
	@touch $@
