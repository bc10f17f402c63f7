// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
#include <atomic>
#include <mutex>
union Number {
  int I;
  double D;
};
// CHECK: {{^}}Number: Send=yes Sync=yes SelfSync=no Owned=yes
union Either {
  int I;
  int *P;
};
// CHECK: {{^}}Either: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: field 'P' of type 'int *'
struct Tagged {
  int Kind;
  union {
    int I;
    char *Text; // named without the union around it
  };
};
// CHECK: {{^}}Tagged: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: field 'Text' of type 'char *'
struct Flags {
  unsigned A : 3;
  unsigned : 2;
  unsigned B : 3;
};
// CHECK: {{^}}Flags: Send=yes Sync=yes SelfSync=no Owned=yes
// CHECK-NEXT: SelfSync: field 'A' of type 'unsigned int'
using Ints = int[3];
// CHECK: {{^}}Ints: Send=yes Sync=yes SelfSync=no Owned=yes
using ConstInts = const int[3];
// CHECK: {{^}}ConstInts: Send=yes Sync=yes SelfSync=yes Owned=yes
using HiddenConst = const Ints;
// CHECK: {{^}}HiddenConst: Send=yes Sync=yes SelfSync=yes Owned=yes
using Pointers = int *[2][2];
// CHECK: {{^}}Pointers: Send=no Sync=no SelfSync=no Owned=no
using Atomics = std::atomic<int>[3];
// CHECK: {{^}}Atomics: Send=yes Sync=yes SelfSync=yes Owned=yes
struct Striped {
  std::mutex Locks[8];
};
// CHECK: {{^}}Striped: Send=yes Sync=yes SelfSync=yes Owned=yes
union Overlaid { // which member is active is plain data
  std::atomic<int> A;
  std::atomic<long> B;
};
// CHECK: {{^}}Overlaid: Send=yes Sync=yes SelfSync=no Owned=yes
