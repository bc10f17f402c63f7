// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: this type is not Send: it holds a pointer, view or guard
// CHECK: this type is not Send: it holds a pointer, view or guard
#include <fearless/thread.h>
#include <future>

void use(std::promise<int *>);

void start(std::promise<int *> answer) { fearless::spawn(use, std::move(answer)).detach(); }
