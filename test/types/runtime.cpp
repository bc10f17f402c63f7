// fearless's own runtime, as Rust would have it.
// RUN: %fearless dump types %s -- -std=c++20 -I%runtime | FileCheck %s
#include <atomic>
#include <fearless/fearless.h>
#include <string>
struct Lazy {
  mutable int Cached;
};
struct FEARLESS_NOT_SEND Local {
  int N;
};

// CHECK: {{^}}Guarded: Send=yes Sync=yes SelfSync=yes Owned=yes
using Guarded = fearless::Mutex<std::string>;
// CHECK-NEXT: {{^}}GuardedLazy: Send=yes Sync=yes SelfSync=yes Owned=yes
using GuardedLazy = fearless::Mutex<Lazy>; // Mutex<Cell<i32>>
// CHECK-NEXT: {{^}}GuardedPointer: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: holds 'int *'
using GuardedPointer = fearless::Mutex<int *>;
// CHECK: {{^}}Guard: Send=no Sync=yes SelfSync=no Owned=no
using Guard = fearless::MutexGuard<std::string>;
// CHECK: {{^}}Counter: Send=yes Sync=yes SelfSync=no Owned=yes
using Counter = fearless::Arc<std::atomic<int>>;
// CHECK: {{^}}Text: Send=yes Sync=yes SelfSync=no Owned=yes
using Text = fearless::Arc<std::string>;
// CHECK: {{^}}SharedGuarded: Send=yes Sync=yes SelfSync=no Owned=yes
using SharedGuarded = fearless::Arc<fearless::Mutex<std::string>>;
// CHECK: {{^}}SharedLazy: Send=no Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Send: reaches 'Lazy' [Sync]
// CHECK-NEXT: mutable field 'Cached'
using SharedLazy = fearless::Arc<Lazy>;
// CHECK: {{^}}SharedLocal: Send=no Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Send: reaches 'Local'
// CHECK-NEXT: 'Local' is tagged so
using SharedLocal = fearless::Arc<Local>;
// CHECK: {{^}}WeakText: Send=yes Sync=yes SelfSync=no Owned=yes
using WeakText = fearless::Weak<std::string>;
// CHECK: {{^}}WeakLazy: Send=no
using WeakLazy = fearless::Weak<Lazy>;
// CHECK: {{^}}Handle: Send=yes Sync=yes SelfSync=no Owned=yes
using Handle = fearless::JoinHandle<std::string>;
// CHECK: {{^}}Task: Send=yes Sync=unknown SelfSync=no Owned=yes
// CHECK-NEXT: Sync: 'fearless::SendFn<void ()>' holds something unknown
using Task = fearless::SendFn<void()>;
// CHECK: {{^}}Scope: Send=yes Sync=yes SelfSync=yes Owned=no
using Scope = fearless::Scope &;
