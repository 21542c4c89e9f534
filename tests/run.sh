#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors and runs every test.
#   tests/run.sh          the preset ci
#   tests/run.sh asan     the same tests under the address and undefined behaviour sanitizers
set -euo pipefail
cd "$(dirname "$0")/.."
source app/packages.sh
preset=${1:-ci}
case $preset in ci|asan|dev) ;; *) echo "tests/run.sh [ci|asan|dev]" >&2; exit 2 ;; esac
install_missing "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
cmake --workflow --preset "$preset"
