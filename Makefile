# Each target does its own set-up from a clean clone: an environment in .venv and the locked packages.
.DEFAULT_GOAL := help
SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
UV_VERSION := 0.13.9
export UV_PROJECT_ENVIRONMENT := $(CURDIR)/$(VENV)
export UV_NO_PROGRESS := $(if $(CI),1,)

.PHONY: help run test check bench clean

help: ## Say what can be done
	@echo "make run    set up, start the local Neo4j and open the pages"
	@echo "make test   set up, then lint, types, import contract and tests"
	@echo "make check  the same without the tests"
	@echo "make bench  measure loading against the bare driver"
	@echo "make clean  remove the environment and caches of this folder"

run: $(VENV)/.runtime ## Set up and open the pages
	@$(BIN)/fusiongraph up

test: check ## Lint, types, import contract, tests
	@echo "Running the tests ..."
	@$(BIN)/pytest

check: $(VENV)/.dev
	@echo "Checking style ..."
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@echo "Checking types ..."
	@$(BIN)/mypy
	@echo "Checking the direction of imports ..."
	@$(BIN)/lint-imports

bench: $(VENV)/.dev ## Measure
	@$(BIN)/python -m benchmarks

$(BIN)/uv:
	@sh -c 'for p in python3.13 python3.12 python3.11 python3 python; do \
	  if command -v $$p >/dev/null 2>&1 && $$p -c "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))" 2>/dev/null; then found=$$p; break; fi; done; \
	if [ -z "$$found" ]; then echo "fusiongraph needs Python 3.11, 3.12 or 3.13, and none is on the PATH. Install one and run make again." >&2; exit 1; fi; \
	if ! $$found -c "import venv, ensurepip" 2>/dev/null; then echo "$$found comes without venv. On Debian or Ubuntu: apt install python3-venv; then run make again." >&2; exit 1; fi; \
	echo "Making the environment in $(VENV) with $$($$found --version) ..."; \
	$$found -m venv $(VENV) && $(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)'

$(VENV)/.runtime: pyproject.toml uv.lock | $(BIN)/uv
	@echo "Installing the locked packages (about 300 MB the first time) ..."
	@$(BIN)/uv sync --frozen --no-dev --inexact --python $(BIN)/python
	@touch $@

$(VENV)/.dev: pyproject.toml uv.lock | $(BIN)/uv
	@echo "Installing the locked packages and the tools for development ..."
	@$(BIN)/uv sync --frozen --inexact --python $(BIN)/python
	@touch $@ $(VENV)/.runtime

clean: ## Remove what make made here; data and downloaded jars stay
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
