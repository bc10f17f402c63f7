// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: a pointer, reference, iterator or view may not cross to another thread
// CHECK: a pointer, reference, iterator or view may not cross to another thread
#include <fearless/thread.h>
#include <string>
#include <string_view>

void print(std::string_view text);

void start(const std::string &text) { fearless::spawn(print, std::string_view(text)).detach(); }
