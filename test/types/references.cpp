// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// A reference is both of Rust's `&T` and `&mut T`: its target must stand being handed over and
// being read, or synchronise itself.
#include <atomic>
#include <mutex>
#include <string>
#include <functional>
struct Lazy {
  mutable int Cached;
};

using ToInt = int &;
// CHECK: {{^}}ToInt: Send=yes Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Sync: reaches 'int' [SelfSync]
// CHECK-NEXT: writes to 'int' are not synchronised
// CHECK: Owned: 'int &' is a reference
using ToConst = const int &;
// CHECK-NEXT: {{^}}ToConst: Send=yes Sync=yes SelfSync=yes Owned=no
using ToAtomic = std::atomic<int> &;
// CHECK: {{^}}ToAtomic: Send=yes Sync=yes SelfSync=yes Owned=no
using ToMutex = std::mutex &; // not Send itself, but it synchronises itself
// CHECK: {{^}}ToMutex: Send=yes Sync=yes SelfSync=yes Owned=no
using ToPointer = int *&;
// CHECK: {{^}}ToPointer: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: reaches 'int *'
// CHECK-NEXT: 'int *' is a raw pointer
using ToMutable = Lazy &; // Send, not Sync
// CHECK: {{^}}ToMutable: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: reaches 'Lazy' [Sync]
// CHECK-NEXT: mutable field 'Cached'
using ToConstMutable = const Lazy &;
// CHECK: {{^}}ToConstMutable: Send=no Sync=no SelfSync=no Owned=no
using Temporary = std::string &&;
// CHECK: {{^}}Temporary: Send=yes Sync=no SelfSync=no Owned=no
struct Holder {
  int &Ref;
};
// CHECK: {{^}}Holder: Send=yes Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Sync: field 'Ref' of type 'int &'
// CHECK-NEXT: reaches 'int' [SelfSync]
// CHECK: Owned: field 'Ref' of type 'int &'
using Wrapped = std::reference_wrapper<int>;
// CHECK: {{^}}Wrapped: Send=yes Sync=no SelfSync=no Owned=no
// CHECK: Owned: 'std::reference_wrapper<int>' looks into storage that it does not own
using WrappedAtomic = std::reference_wrapper<std::atomic<int>>;
// CHECK-NEXT: {{^}}WrappedAtomic: Send=yes Sync=yes SelfSync=no Owned=no
using WrappedPointer = std::reference_wrapper<int *>;
// CHECK: {{^}}WrappedPointer: Send=no Sync=no SelfSync=no Owned=no
