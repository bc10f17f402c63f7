// RUN: not %clangxx -std=c++20 -Werror -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -Werror -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: (nodiscard|unused-result).*|.*dropping the handle waits for the thread
// CHECK: {{(nodiscard|unused-result).*|.*dropping the handle waits for the thread}}
#include <fearless/thread.h>

int main() {
  fearless::spawn([] {});
}
