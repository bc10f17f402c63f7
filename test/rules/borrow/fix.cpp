// The edits that findings carry: applied, the file compiles and nothing is left to report.
// RUN: cp %s %t.cpp
// RUN: %fearless fix %t.cpp -- %std %mock
// RUN: %clangxx %std %mock -fsyntax-only %t.cpp
// RUN: %fearless check %t.cpp -- %std %mock
// RUN: cp %s %t.tidy.cpp
// RUN: %clang-tidy --load %fearless-tidy --checks=-*,fearless-* --config={} --fix %t.tidy.cpp -- %std %mock
// RUN: cmp %t.cpp %t.tidy.cpp
// RUN: FileCheck %s --input-file=%t.cpp
#include <string>
#include <thread>
#include <vector>

void use(int);
void use(const std::string &);
struct Point {
  int x = 0, y = 0;
};

void reads_a_number(int number) {
  std::thread([&number] { use(number); }).detach();
  // CHECK: {{^ *}}std::thread([number] { use(number); }).detach();
}

void one_of_two(Point point, int other) {
  std::thread([other, &point] { use(point.x + other); }).detach();
  // CHECK: {{^ *std::thread\(}}[other, point] { use(
}

void moves_what_nobody_uses_any_more(std::string text) {
  std::thread([&text] { use(text); }).detach();
  // CHECK: {{^ *std::thread\(}}[text = std::move(text)] { use(
}

void spells_out_a_default_capture(int number) {
  std::thread([&] { use(number); }).detach();
  // CHECK: {{^ *}}std::thread([number] { use(number); }).detach();
}
