// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: every owner of this shared_ptr may write what it shares
// CHECK: every owner of this shared_ptr may write what it shares
// CHECK-NOT: this type is not Send
#include <fearless/thread.h>
#include <memory>
#include <string>

void use(std::shared_ptr<std::string>);

void start(std::shared_ptr<std::string> text) { fearless::spawn(use, std::move(text)).detach(); }
