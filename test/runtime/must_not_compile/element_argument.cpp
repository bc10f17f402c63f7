// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: this type is not Send: it holds a pointer, view or guard
// CHECK: this type is not Send: it holds a pointer, view or guard
#include <fearless/thread.h>
#include <memory>
#include <optional>
#include <vector>

void use(std::vector<std::optional<std::shared_ptr<int>>>);

void start(std::vector<std::optional<std::shared_ptr<int>>> v) { fearless::spawn(use, v).detach(); }
