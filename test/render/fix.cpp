// The edits of a remedy, as data: offset, line and column agree.
//
// RUN: %status 1 %fearless check %s --format=json -- %std %mock > %t.json
// RUN: %python %S/Inputs/fix.py %t.json | FileCheck %s
#include <thread>

void moved_in_by_default_capture() {
  int hits = 0;
  std::thread([&] { ++hits; }).detach();
}
// CHECK: every edit lies inside its file and its line
