// RUN: not %clangxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// RUN: not %gxx -std=c++20 -fsyntax-only -I%runtime %s 2>&1 | FileCheck %s
// EXPECT: (static assertion failed|static_assert failed)
// CHECK: {{(static assertion failed|static_assert failed)}}
#include <fearless/arc.h>
#include <fearless/channel.h>

// One receiver: threads that share it take turns.
static_assert(fearless::Send<fearless::Arc<fearless::Receiver<int>>>);
