// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
#include <atomic>
#include <memory>
#include <mutex>
struct Lazy {
  mutable int Cached;
};
// CHECK: {{^}}Lazy: Send=yes Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Sync: mutable field 'Cached' of type 'int' does not synchronise itself
struct Counted {
  mutable std::atomic<int> Hits;
  int Value;
};
// CHECK: {{^}}Counted: Send=yes Sync=yes SelfSync=no Owned=yes
struct Locked {
  mutable std::mutex M;
  int Value;
};
// CHECK: {{^}}Locked: Send=yes Sync=yes SelfSync=no Owned=yes
struct Below : Lazy {};
// CHECK: {{^}}Below: Send=yes Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Sync: base class 'Lazy'
// CHECK-NEXT: mutable field 'Cached'
struct Inside {
  const Lazy L; // const does not help
};
// CHECK: {{^}}Inside: Send=yes Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Sync: field 'L' of type 'const Lazy'
struct MutablePointer {
  mutable std::shared_ptr<const int> Snapshot;
};
// CHECK: {{^}}MutablePointer: Send=yes Sync=no SelfSync=no Owned=yes
struct MutableConstTarget {
  const std::shared_ptr<const int> Snapshot;
};
// CHECK: {{^}}MutableConstTarget: Send=yes Sync=yes SelfSync=yes Owned=yes
struct Frozen {
  const int A;
  const double B;
  std::atomic<int> C;
  static int Global; // not part of a value
};
// CHECK: {{^}}Frozen: Send=yes Sync=yes SelfSync=yes Owned=yes
