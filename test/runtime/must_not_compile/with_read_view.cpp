// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: RwLock::with_read: f returns a reference, pointer, iterator or view
// CHECK: RwLock::with_read: f returns a reference, pointer, iterator or view
#include <fearless/rwlock.h>
#include <string>
#include <string_view>

int main() {
  const fearless::RwLock<std::string> lock;
  return lock.with_read([](const std::string &s) { return std::string_view(s); }).empty();
}
