// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: RwLock<T> owns its data
// CHECK: RwLock<T> owns its data
#include <fearless/rwlock.h>

const fearless::RwLock<const int> lock{0};
