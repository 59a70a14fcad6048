# Two commands do all the set-up: `make chat` and `make test`.

PREFIX ?= /usr/local
BUILD = swift build -c release --static-swift-stdlib --product firstline --scratch-path .build-release
PROGRAM = .build-release/release/firstline
# Bash is there on every Debian, and its `pipefail` keeps a failed build from passing for a good one.
SHELL = /bin/bash -o pipefail

.PHONY: chat build test faults eval eval-redaction bench-check mutants fuzz lint install uninstall clean
.PHONY: setup-chat setup-test

chat: build
	@$(PROGRAM) chat

build: setup-chat
	@echo "Building firstline; the first time takes about a minute."
	@$(BUILD) 2>&1 | awk '/error:/ { print; next } { last = $$0 } \
	  END { print last }' || { echo "The build failed; '$(BUILD)' shows all of it."; exit 1; }

test: setup-test
	swift build --build-tests --explicit-target-dependency-import-check error
	@# A run without a test passes by default, so the count is checked too.
	swift test --skip-build --disable-xctest 2>&1 | tee .build/test.log
	@grep -Eq 'Test run with [1-9][0-9]* tests' .build/test.log
	Tests/Faults/faults.py --short .build/debug/firstline

# Kills the program before every file system call, fails each of them, and cuts the power: nothing may be lost.
faults: build
	Tests/Faults/faults.py $(if $(ONLY),--only "$(ONLY)") $(PROGRAM)

# How well texts are understood, on labelled reports that are not part of this repository.
REPORTS ?= ../shared/corpus/reports.jsonl
eval: build
	Benchmarks/understanding.py $(PROGRAM) $(REPORTS)

# How well secrets are found in made texts, what that costs, and whether one of them is in any file that the program
# writes; SEED=N for other texts.
eval-redaction: build
	swift build -c release --static-swift-stdlib --product RedactionFigures --scratch-path .build-release
	.build-release/release/RedactionFigures prompts $(or $(SEED),1) $(PROGRAM)

# What proving content costs, by its size; it grows with the edges and not with the conversations.
bench-check:
	swift build -c release --static-swift-stdlib --product CheckCost --scratch-path .build-release
	.build-release/release/CheckCost $(SEED)

# Makes every mistake of some kinds in the content, and lists those that nothing notices.
mutants:
	swift build -c release --static-swift-stdlib --product Mutants --scratch-path .build-release
	.build-release/release/Mutants prompts transcripts $(EVERY)

# Feeds the readers with a million inputs made by chance; the seed is printed, and `SEED=` sets it.
fuzz:
	swift build -c release --static-swift-stdlib --product Fuzz --scratch-path .build-release
	.build-release/release/Fuzz prompts transcripts $(if $(SEED),--seed $(SEED)) $(if $(COUNT),--count $(COUNT))

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/firstline
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/firstline
	rm -rf $(DESTDIR)$(PREFIX)/share/firstline/prompts
	cp -R prompts $(DESTDIR)$(PREFIX)/share/firstline/prompts

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/firstline
	rm -rf $(DESTDIR)$(PREFIX)/share/firstline

clean:
	rm -rf .build .build-release

# What the chat needs: the line editor. It brings libmd along.
setup-chat:
	@.ci/install-packages libedit-dev libmd-dev

# What the tests need besides: a terminal to drive, and what makes the file system fail.
setup-test: setup-chat
	@.ci/install-packages tmux python3
