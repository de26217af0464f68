PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
TORCH := torch==2.13.0
# PyTorch's own index holds builds without CUDA; where it can't be reached, the ordinary one is asked.
TORCH_CPU := --index-url https://download.pytorch.org/whl/cpu --retries 0 --timeout 10

.PHONY: install run test check eval bench chromium clean

install: .venv/.shop  ## .venv/bin/plainbill, ready, with its knowledge built
	$(BIN)/plainbill knowledge build

.venv/.shop: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -c "import torch" 2>/dev/null || $(PIP) install -q $(TORCH_CPU) $(TORCH) 2>/dev/null || $(PIP) install -q $(TORCH)
	$(PIP) install -q -e '.[build,ocr]'
	touch $@

.venv/.dev: .venv/.shop
	$(PIP) install -q -e '.[build,ocr,dev]'
	touch $@

run: install  ## serve at http://127.0.0.1:8000
	$(BIN)/plainbill serve

test: .venv/.dev install chromium
	$(BIN)/pytest -q -n 2 --dist loadfile

check: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: .venv/.dev install
	$(BIN)/python -m evals

bench: .venv/.dev install
	$(BIN)/python -m evals.bench
	$(BIN)/python -m evals.against

chromium:
	@sh tests/browser/chromium.sh

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis dist
