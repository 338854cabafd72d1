# Each target is one script in scripts/. `make help` lists them.

PORT ?= 8080
DATA ?= data
export PORT DATA
ifdef FAMILIES
export FAMILIES
endif

help:      ## Say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run:       ## Build Kith and serve a demo authority on 127.0.0.1 (PORT=8080 DATA=data)
	@scripts/run

test:      ## Check the files, build, and run every test, in Swift and in the browser
	@scripts/test

check:     ## Check the formatting, the layers and what a file may hold
	@scripts/check

torture:   ## Harm Kith in every way the tests know for a while (SECONDS=900); the last line is the verdict
	@scripts/torture $(SECONDS)

bench:     ## Measure the speed: one tab-separated line a figure (FAMILIES=1000,10000,100000)
	@scripts/bench

build:     ## Build the optimised program: .build/release/kith
	@scripts/prepare run && scripts/build release

pictures:  ## Take pictures of every page into pictures/ and docs/pictures/
	@scripts/pictures

clean:     ## Remove what was built or fetched; your data stays
	@scripts/clean

.DEFAULT_GOAL := help
.PHONY: help run test torture check bench build pictures clean
