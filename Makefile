# Two commands matter: `make run` and `make test`. Each does all its own set-up inside .venv, from the lock.

VENV    := .venv
PYTHONS := python3.13 python3.12 python3.11 python3 python
UV      := uv==0.13.9

# uv installs what uv.lock says into this environment, with the Python that made it, and fetches no other.
# The system's certificates, so that downloads pass a company's own proxy.
SYNC := UV_PROJECT_ENVIRONMENT=$(VENV) UV_PYTHON_DOWNLOADS=never $(VENV)/bin/uv sync --frozen --inexact --system-certs

.DEFAULT_GOAL := help
.PHONY: help run test bench clean
.SILENT:

help:
	echo "make run     set up, then open the graph in a browser"
	echo "make test    set up, then lint, formatting, types, import contract and tests"
	echo "make bench   set up, then print what is measured"
	echo "make clean   delete what make made here (.venv and caches); your graph stays"

run: $(VENV)/.ready
	$(VENV)/bin/fusiongraph up

test: $(VENV)/.ready-to-test
	echo "Lint:"            && $(VENV)/bin/ruff check .
	echo "Formatting:"      && $(VENV)/bin/ruff format --check .
	echo "Types:"           && $(VENV)/bin/mypy
	echo "Import contract:" && $(VENV)/bin/lint-imports --no-logo
	echo "Tests:"           && $(VENV)/bin/pytest -n auto --maxprocesses 2 --dist worksteal

bench: $(VENV)/.ready-to-test
	$(VENV)/bin/python -m benchmarks

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find graph loaders app tests -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
	echo "Deleted. Your graph is kept in the user data folder; 'fusiongraph doctor' says where."

# A stamp newer than the lock means that nothing is left to do.
$(VENV)/.ready: $(VENV)/bin/uv pyproject.toml uv.lock
	echo "Installing what the application needs (the first time downloads about 200 MB)."
	$(SYNC) --no-dev
	touch $@

$(VENV)/.ready-to-test: $(VENV)/bin/uv pyproject.toml uv.lock
	echo "Installing what the application and its tests need (the first time downloads about 280 MB)."
	$(SYNC)
	touch $(VENV)/.ready $@

$(VENV)/bin/uv:
	for name in $(PYTHONS); do \
	    "$$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && python=$$name && break; \
	done; \
	if [ -z "$${python:-}" ]; then \
	    echo "No Python from 3.11 to 3.13 was found (looked for: $(PYTHONS))." >&2; \
	    echo "Install one, for example with: apt install python3.11 python3.11-venv" >&2; \
	    exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	    version=$$("$$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	    echo "$$python has no venv module, which the environment in $(VENV) is made with." >&2; \
	    echo "Install it with: apt install python3-venv (or python$$version-venv)" >&2; \
	    exit 1; \
	fi; \
	echo "Making an environment in $(VENV) with $$("$$python" --version)."; \
	"$$python" -m venv --clear $(VENV) && $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check $(UV)
