# Needs nothing but Python 3.10 or newer, git and make. `make` alone lists the targets.

# The virtual environment to work in, and the Python to make it with (empty: the first that fits).
VENV = .venv
PYTHON =
# Further arguments for pytest: make test ARGS='-k login'; also for hostile, fuzz, chaos, soak and bench.
ARGS =
# How many executions `make fuzz` does.
RUNS = 1000000

RUN = $(VENV)/bin/python
PIP_INSTALL = $(RUN) -m pip --quiet --disable-pip-version-check install

help:
	@echo 'make demo    show the peers of the simulated PBX'
	@echo 'make test    run the tests, but for the live ones'
	@echo 'make lint    check style and types'
	@echo 'make live    run the live tests, on real Asterisk servers (Debian, root)'
	@echo 'make hostile every recorded reply cut at each byte, and faults over sockets (half an hour)'
	@echo 'make fuzz    coverage-guided fuzzing of what reads answers: make fuzz RUNS=10000000'
	@echo 'make chaos   trouble on real servers, while actions and events run (a quarter of an hour)'
	@echo 'make soak    ten minutes of steady work on real servers, with restarts'
	@echo 'make catalog write the actions and records from tools/catalog.toml'
	@echo 'make ami-coverage  count the actions and events that have a class, by Asterisk version'
	@echo 'make bench   measure'
	@echo 'make docs    build the documentation in docs/_build/html'
	@echo 'make clean   remove what the other targets made'

demo: $(VENV)/installed-cli
	$(VENV)/bin/ajam peers --url simulated://

test: $(VENV)/installed-test
	$(RUN) -m pytest --cov $(ARGS)

lint: $(VENV)/installed-test
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -m mypy tests/live tests/campaigns
	$(RUN) -m mypy tools
	$(RUN) -m tools.generate --check

live: $(VENV)/installed-test
	$(RUN) -m pytest -m live $(ARGS) tests/live

hostile: $(VENV)/installed-test
	$(RUN) -m tests.campaigns $(ARGS)

fuzz: $(VENV)/installed-fuzz
	$(RUN) -m tests.campaigns.fuzz --runs $(RUNS) $(ARGS)

catalog: $(VENV)/installed-test
	$(RUN) -m tools.generate

ami-coverage: $(VENV)/installed-test
	$(RUN) -m tools.coverage

chaos: $(VENV)/installed-test
	$(RUN) -m tests.live.chaos $(ARGS)

soak: $(VENV)/installed-test
	$(RUN) -m tests.live.soak $(ARGS)

bench: $(VENV)/installed-test
	$(RUN) -m benchmarks $(ARGS)

docs: $(VENV)/installed-docs
	$(RUN) -m sphinx -W -b html docs docs/_build/html

clean:
	test ! -d .live -o ! -x $(RUN) || $(RUN) -m tests.live down
	rm -rf .fuzz .live .venv .venv-* .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist docs/_build
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN):
	@rm -rf $(VENV)
	@python="$(PYTHON)"; test -n "$$python" || python=$$(sh .ci/find-python) || exit 1; \
	echo "Making $(VENV) with $$python"; \
	"$$python" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# One stamp for each extra of pyproject.toml: installed again only when pyproject.toml has changed.
$(VENV)/installed-%: $(RUN) pyproject.toml
	@echo "Installing ajam[$*] into $(VENV)"
	@$(PIP_INSTALL) --editable '.[$*]'
	@touch $@

.PHONY: help demo test lint live hostile fuzz chaos soak catalog ami-coverage bench docs clean
