# Needs Python 3.11 (or newer) and make; everything else is set up in $(VENV).
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN := $(abspath $(VENV))/bin
READY := $(VENV)/.how-codegen-ready
DEMO := build/demo
BENCH := build/bench/venv
CLIENT := build/bench/client

# The version of mypy for `make cases`: the oldest that is supported, or for example MYPY=2.4.1.
MYPY ?= $(shell sed -n 's/^OLDEST = (\([0-9]*\), \([0-9]*\))$$/\1.\2.0/p' how_codegen/mypy_range.py)
OTHER := $(VENV)/mypy-$(MYPY)

.PHONY: help demo test check bench docs format lint types tests clean
.DEFAULT_GOAL := help

help:
	@echo "make demo    set up, then check, generate and run the example"
	@echo "make test    set up, then run lint, types and tests"
	@echo "make check   the same as make test"
	@echo "make bench   measure plugin and generator, compare type checkers (about an hour and a half)"
	@echo "make docs    write the docs that come from tables: error codes, templates"
	@echo "make cases   set up another mypy (MYPY=2.4.0, say), and run the checker's cases with it"
	@echo "make format  format the code and fix what can be fixed"
	@echo "make clean   remove the virtual environment, caches and build folders"

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(READY)
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@cp -R examples/machine_translation/. $(DEMO)
	@PATH="$(BIN):$$PATH" sh examples/demo.sh $(DEMO)

test check: lint types tests

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

tests: $(READY)
	$(BIN)/python -m pytest

# Installed as users install it: an editable plugin computes what a wheel has ready.
bench:
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check '.[bench]'
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps .
	$(BENCH)/bin/python -m benchmarks.compare_checkers
	$(BENCH)/bin/python -m benchmarks.plugin_cost
	$(PYTHON) -m venv $(CLIENT)
	$(CLIENT)/bin/python -m pip install --quiet --disable-pip-version-check 'openapi-python-client==0.29.*'
	$(BENCH)/bin/python -m benchmarks.generator_cost --client $(CLIENT)/bin/openapi-python-client

docs: $(READY)
	$(BIN)/python -m how_codegen.explanations docs/codes
	$(BIN)/python -m how_codegen.render docs/templates.md

$(OTHER)/.ready: $(READY)
	$(PYTHON) -m venv $(OTHER)
	$(OTHER)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]' 'mypy==$(MYPY)'
	@touch $@

cases: $(OTHER)/.ready
	$(OTHER)/bin/python -m pytest tests/checker/test_cases.py tests/checker/test_ways_to_run.py

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
