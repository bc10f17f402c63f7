#!/bin/sh
# Compiles every header of the runtime by itself, and the tests, with g++ and with clang++; runs the
# tests. Fails at the first thing that does not work.
set -eu
cd "$(dirname "$0")/../.."
flags='-std=c++20 -Wall -Wextra -Wpedantic -Werror -Ilib/runtime'
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

for compiler in "${GXX:-g++}" "${CLANGXX:-clang++-22}"; do
  for header in lib/runtime/fearless/*.h lib/runtime/fearless/detail/*.h; do
    echo "#include <${header#lib/runtime/}>" >"$out/alone.cpp"
    echo "$compiler: ${header#lib/runtime/}"
    "$compiler" $flags -fsyntax-only "$out/alone.cpp"
  done
  echo "$compiler: tests"
  "$compiler" $flags -g test/runtime/*_test.cpp -o "$out/tests" -lgtest -lgtest_main -ltbb -pthread
  "$out/tests" --gtest_brief=1
done
