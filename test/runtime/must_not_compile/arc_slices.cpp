// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: would slice: make T final
// CHECK: would slice: make T final
#include <fearless/arc.h>

struct Shape {
  virtual ~Shape() = default;
};
Shape take(fearless::Arc<Shape> shape) { return shape.try_unwrap().value(); }
