// --color=always paints also in a pipe, auto and never do not; what is said is the same.
//
// RUN: %status 1 %fearless check %s --color=always -- %std %mock > %t.always 2> %t.err
// RUN: %status 1 %fearless check %s --color=never -- %std %mock > %t.never
// RUN: %status 1 %fearless check %s -- %std %mock > %t.auto
// RUN: diff %t.never %t.auto
// RUN: %python -c "import re, sys; print(re.sub('\x1b\[[0-9;]*m', '', open('%t.always').read()), end='')" > %t.stripped
// RUN: diff %t.never %t.stripped
// RUN: %python -c "import sys; print(ascii(open('%t.always').read()))" | FileCheck %s
// CHECK: \x1b[{{[0-9;]*}}35mwarning: \x1b[0m
#include <thread>
void f() {
  int hits = 0;
  std::thread([&] { ++hits; }).detach();
}
