# make start: everything that is needed, then the app in the browser. make test: everything that is needed, then the tests.
.DEFAULT_GOAL := help
BIN := .venv/bin
JOBS ?= 2

.PHONY: help start test check fuzz bench book sheet prove enumerate trust mutants safety gauntlet browsers app dev pins kills clean

help: ## What each target does
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

start: app ## Start Liftagain and open the browser
	@$(BIN)/liftagain

test: dev ## Run all tests (installs what is missing, Chromium included)
	@scripts/chromium.sh
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadfile

check: dev ## Lint, types, import rules
	@$(BIN)/ruff check --no-cache .
	@$(BIN)/ruff format --no-cache --check .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/mypy

bench: dev ## Measure: every figure in the docs
	@$(BIN)/python -m bench

book: dev ## Write the rule book from the knowledge, and the hazard log from its data
	@$(BIN)/python -m liftagain.output.rule_book docs/reference
	@$(BIN)/python tests/safety/hazard_page.py docs/safety

safety: dev ## Turn each control of the hazard log off in a copy, and see its tests fail (ONLY="H1 door" takes some)
	@JOBS=$(JOBS) $(BIN)/python tests/safety/report.py $(ONLY)

sheet: app ## Write a page with every drawing, to be looked at
	@$(BIN)/python -m liftagain.output.contact_sheet var/drawings.html

prove: dev ## Prove the safety properties of the rules, and show the planted faults that are caught
	@$(BIN)/python tests/proofs/report.py

enumerate: dev ## Compare the rules with the oracle over a hundred million cases (CASES=n for another number)
	@$(BIN)/python tests/enumeration/run.py $(CASES)

trust: dev ## What the screening is trusted for, in one table: cases, vignettes, proofs, enumeration (CASES=n)
	@PYTHONPATH=tests $(BIN)/python -m trust $(if $(CASES),--cases $(CASES))

gauntlet: dev ## Made-up people by 50,000 days and a million hostile plans against the guardrails (DAYS=n PLANS=n): hours
	@JOBS=$(JOBS) PYTHONPATH=tests nice $(BIN)/python tests/gauntlet/run.py $(or $(DAYS),50000) $(or $(PLANS),1000000)

mutants: dev ## Change the screening and the plan line by line and count the changes that the tests catch (ONLY="advance route" takes some)
	@nice $(BIN)/python tests/mutation/run.py

fuzz: dev ## Feed every reader of training logs with damaged files, FUZZ_SECONDS (60) each
	@$(BIN)/python -m fuzz --seconds $(or $(FUZZ_SECONDS),60) --jobs $(JOBS)

browsers: ## Install Firefox and WebKit, so that the drawings are tried in them too (Debian, Ubuntu)
	@scripts/browsers.sh

kills: dev ## Kill the server 200 times and count the lost facts
	@LIFTAGAIN_KILLS=200 $(BIN)/python -m pytest -p no:randomly tests/crash -s

app:
	@scripts/bootstrap.sh app

dev:
	@scripts/bootstrap.sh dev

pins: dev ## Renew requirements/*.txt with versions and hashes
	@scripts/pins.sh

clean: ## Remove what was built and installed here; your data are elsewhere and stay
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis dist build
