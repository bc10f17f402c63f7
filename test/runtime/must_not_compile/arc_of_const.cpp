// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: gives const access already: drop the const
// CHECK: gives const access already: drop the const
#include <fearless/arc.h>

fearless::Arc<const int> n = fearless::make_arc<const int>(1);
