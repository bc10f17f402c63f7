// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: Mutex<T> owns its data
// CHECK: Mutex<T> owns its data
#include <fearless/mutex.h>

int n = 0;
const fearless::Mutex<int &> m{n};
