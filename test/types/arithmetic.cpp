// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// Plain data may be handed over and read at once, but not written at once.

using Int = int;
// CHECK: {{^}}Int: Send=yes Sync=yes SelfSync=no Owned=yes
// CHECK-NEXT: SelfSync: writes to 'int' are not synchronised
using ConstInt = const int; // nobody writes it
// CHECK-NEXT: {{^}}ConstInt: Send=yes Sync=yes SelfSync=yes Owned=yes
using VolatileInt = volatile int; // volatile is nothing
// CHECK-NEXT: {{^}}VolatileInt: Send=yes Sync=yes SelfSync=no Owned=yes
using Real = double;
// CHECK: {{^}}Real: Send=yes Sync=yes SelfSync=no Owned=yes
using Wide = _BitInt(77);
// CHECK: {{^}}Wide: Send=yes Sync=yes SelfSync=no Owned=yes
enum class Colour { Red };
using Enum = Colour;
// CHECK: {{^}}Enum: Send=yes Sync=yes SelfSync=no Owned=yes
using Null = decltype(nullptr);
// CHECK: {{^}}Null: Send=yes Sync=yes SelfSync=no Owned=yes
using Vector = float __attribute__((vector_size(16)));
// CHECK: {{^}}Vector: Send=yes Sync=yes SelfSync=no Owned=yes
struct Empty {}; // nothing to race on
// CHECK: {{^}}Empty: Send=yes Sync=yes SelfSync=yes Owned=yes
// CHECK-NEXT: {{^}}C11Atomic: Send=yes Sync=yes SelfSync=yes Owned=yes
using C11Atomic = _Atomic(int);
// CHECK-NEXT: {{^}}C11AtomicPointer: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: holds 'int *'
// CHECK-NEXT: 'int *' is a raw pointer
using C11AtomicPointer = _Atomic(int *);
