// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: Base needs a virtual function
// CHECK: Base needs a virtual function
#include <fearless/arc.h>

struct Base {};
struct Derived : Base {};
fearless::Arc<Base> up(fearless::Arc<Derived> d) { return d; }
