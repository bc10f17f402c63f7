// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// Const is shallow, and every owner of a shared_ptr may write.
#include <atomic>
#include <latch>
#include <memory>
#include <mutex>
#include <string>
struct Plain {
  int N;
};
struct Counters {
  std::atomic<int> A, B;
};
struct Raw {
  int *P;
};
struct Incomplete;
struct FileClose {
  int *Log;
  void operator()(int *) const;
};

using Unique = std::unique_ptr<int>;
// CHECK: {{^}}Unique: Send=yes Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Sync: reaches 'int' [SelfSync]
// CHECK-NEXT: writes to 'int' are not synchronised
using ConstUnique = const std::unique_ptr<int>; // still hands out `int &`
// CHECK: {{^}}ConstUnique: Send=yes Sync=no SelfSync=no Owned=yes
using UniqueConst = std::unique_ptr<const int>;
// CHECK: {{^}}UniqueConst: Send=yes Sync=yes SelfSync=no Owned=yes
using UniqueAtomic = std::unique_ptr<std::atomic<int>>;
// CHECK: {{^}}UniqueAtomic: Send=yes Sync=yes SelfSync=no Owned=yes
using UniqueRaw = std::unique_ptr<Raw>;
// CHECK: {{^}}UniqueRaw: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: reaches 'Raw'
// CHECK-NEXT: field 'P' of type 'int *'
// CHECK-NEXT: 'int *' is a raw pointer
using UniqueLock = std::unique_ptr<std::mutex>; // the pointer moves, the mutex stays
// CHECK: {{^}}UniqueLock: Send=yes Sync=yes SelfSync=no Owned=yes
using UniqueArray = std::unique_ptr<int[]>;
// CHECK: {{^}}UniqueArray: Send=yes Sync=no SelfSync=no Owned=yes
using UniqueUnseen = std::unique_ptr<Incomplete>;
// CHECK: {{^}}UniqueUnseen: Send=unknown Sync=unknown SelfSync=no Owned=unknown
// CHECK-NEXT: Send: reaches 'Incomplete'
// CHECK-NEXT: 'Incomplete' is not defined here
using RawDeleter = std::unique_ptr<int, FileClose>;
// CHECK: {{^}}RawDeleter: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: holds 'FileClose'
using FunctionDeleter = std::unique_ptr<int, void (*)(int *)>;
// CHECK: {{^}}FunctionDeleter: Send=yes Sync=no SelfSync=no Owned=yes

using Shared = std::shared_ptr<Plain>;
// CHECK: {{^}}Shared: Send=no Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Send: every owner may write the shared 'Plain'
// CHECK-NEXT: Sync: every owner may write the shared 'Plain'
using SharedConst = std::shared_ptr<const Plain>;
// CHECK: {{^}}SharedConst: Send=yes Sync=yes SelfSync=no Owned=yes
using SharedCounters = std::shared_ptr<Counters>;
// CHECK: {{^}}SharedCounters: Send=yes Sync=yes SelfSync=no Owned=yes
using SharedLatch = std::shared_ptr<std::latch>;
// CHECK: {{^}}SharedLatch: Send=yes Sync=yes SelfSync=no Owned=yes
using SharedConstRaw = std::shared_ptr<const Raw>;
// CHECK: {{^}}SharedConstRaw: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: reaches 'const Raw'
// CHECK-NEXT: field 'P' of type 'int *'
using SharedVoid = std::shared_ptr<void>;
// CHECK: {{^}}SharedVoid: Send=unknown Sync=unknown SelfSync=no Owned=unknown
// CHECK-NEXT: 'void'
using SharedUniqueConst = std::shared_ptr<const std::unique_ptr<int>>;
// CHECK: {{^}}SharedUniqueConst: Send=no Sync=no SelfSync=no Owned=yes
using Weak = std::weak_ptr<Plain>;
// CHECK: {{^}}Weak: Send=no Sync=no SelfSync=no Owned=yes
using WeakConst = std::weak_ptr<const Plain>;
// CHECK: {{^}}WeakConst: Send=yes Sync=yes SelfSync=no Owned=yes

struct Session : std::enable_shared_from_this<Session> { // by the rest of Session
  std::atomic<int> N;
};
// CHECK: {{^}}Session: Send=yes Sync=yes SelfSync=yes Owned=yes
struct PlainSession : std::enable_shared_from_this<PlainSession> {
  int N;
};
// CHECK: {{^}}PlainSession: Send=yes Sync=yes SelfSync=no Owned=yes
// CHECK-NEXT: SelfSync: field 'N' of type 'int'
