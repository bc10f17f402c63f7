// Findings without an edit: what the thread writes must not be written to a copy in silence, what is
// used afterwards must not be moved away, and a macro's text is not ours to change.
// RUN: not %fearless check --format=json %s -- %std %mock | FileCheck %s
// CHECK: "message": "thread may outlive
// CHECK-NOT: "length"
#include <string>
#include <thread>

void use(const std::string &);

void writes(int counter) {
  std::thread([&counter] { ++counter; }).detach();
}

void is_used_afterwards(std::string text) {
  std::thread([&text] { use(text); }).detach();
  use(text);
}

#define IN_BACKGROUND(body) std::thread([&] { body; }).detach()
void in_a_macro(std::string text) { IN_BACKGROUND(use(text)); }
