// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
#include <atomic>
#include <barrier>
#include <condition_variable>
#include <latch>
#include <mutex>
#include <pthread.h>
#include <semaphore>
#include <shared_mutex>
using Mutex = std::mutex;
// CHECK: {{^}}Mutex: Send=no Sync=yes SelfSync=yes Owned=yes
// CHECK-NEXT: Send: 'std::mutex' cannot be moved
using SharedMutex = std::shared_mutex;
// CHECK: {{^}}SharedMutex: Send=no Sync=yes SelfSync=yes Owned=yes
using Condition = std::condition_variable;
// CHECK: {{^}}Condition: Send=no Sync=yes SelfSync=yes Owned=yes
using Latch = std::latch;
// CHECK: {{^}}Latch: Send=no Sync=yes SelfSync=yes Owned=yes
using Barrier = std::barrier<>;
// CHECK: {{^}}Barrier: Send=no Sync=yes SelfSync=yes Owned=yes
using Semaphore = std::counting_semaphore<3>;
// CHECK: {{^}}Semaphore: Send=no Sync=yes SelfSync=yes Owned=yes
using Once = std::once_flag;
// CHECK: {{^}}Once: Send=no Sync=yes SelfSync=yes Owned=yes
using Posix = pthread_mutex_t; // a typedef of an anonymous union
// CHECK: {{^}}Posix: Send=no Sync=yes SelfSync=yes Owned=yes
// CHECK-NEXT: Send: 'pthread_mutex_t' cannot be moved
using PosixCondition = pthread_cond_t;
// CHECK: {{^}}PosixCondition: Send=no Sync=yes SelfSync=yes Owned=yes
using Attributes = pthread_attr_t;
// CHECK: {{^}}Attributes: Send=yes Sync=yes SelfSync=no Owned=yes
struct Guarded { // moving it cannot move the lock: it is as Send as the rest
  mutable std::mutex M;
  int N;
};
// CHECK: {{^}}Guarded: Send=yes Sync=yes SelfSync=no Owned=yes
using Atomic = std::atomic<int>;
// CHECK: {{^}}Atomic: Send=yes Sync=yes SelfSync=yes Owned=yes
using AtomicPointer = std::atomic<int *>;
// CHECK: {{^}}AtomicPointer: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: holds 'int *'
using Flag = std::atomic_flag;
// CHECK: {{^}}Flag: Send=yes Sync=yes SelfSync=yes Owned=yes
using Guard = std::lock_guard<std::mutex>;
// CHECK: {{^}}Guard: Send=no Sync=yes SelfSync=no Owned=no
// CHECK-NEXT: Send: 'std::lock_guard<std::mutex>' is a held lock
using Unique = std::unique_lock<std::mutex>;
// CHECK: {{^}}Unique: Send=no
using Scoped = std::scoped_lock<std::mutex, std::shared_mutex>;
// CHECK: {{^}}Scoped: Send=no
using Shared = std::shared_lock<std::shared_mutex>;
// CHECK: {{^}}Shared: Send=no
