# shellcheck shell=bash
# Sourced by the scripts beside it: how they speak, and how they start something they can end again.

say() { printf '\n▸ %s\n' "$*"; }

fail() {
    printf '\n✘ %s\n' "$*" >&2
    exit 1
}

# Runs a command or function in a process group of its own. A signal to this script ends that group and nothing else.
child() {
    local pid status=0
    set -m
    "$@" </dev/null &
    pid=$!
    set +m
    # shellcheck disable=SC2064  # the group is known now
    trap "trap '' INT TERM HUP; kill -TERM -- -$pid 2>/dev/null; wait $pid 2>/dev/null; exit 130" INT TERM HUP
    wait "$pid" || status=$?
    trap - INT TERM HUP
    return "$status"
}

# Where tests lay their databases: in memory where there is room, because waiting for the disk is on, as Kith demands it,
# and then costs little. What proves that the disk is waited for, and what harms it, lies on the disk itself.
scratch_place() {
    local free
    free=$(df --output=avail --block-size=1M /dev/shm 2>/dev/null | tail -n 1) || free=0
    if [ -w /dev/shm ] && [ "$free" -ge 3000 ]; then echo /dev/shm; else echo "${TMPDIR:-/tmp}"; fi
}

# How `make test` builds: optimised, as the program that people run, with what the tests look into left open. One build
# serves the Swift tests and the browser tests, and lies beside the one for real use, whose flags differ.
# shellcheck disable=SC2034  # for those who source this
optimised_tests=(--configuration release -Xswiftc -enable-testing --scratch-path .build-tests)

export PYTHONDONTWRITEBYTECODE=1
