// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// A raw pointer promises nothing. A pointer to a function has no data behind it.
struct S {
  int Field;
  void method();
};

using Pointer = int *;
// CHECK: {{^}}Pointer: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: 'int *' is a raw pointer
// CHECK-NEXT: Sync: 'int *' is a raw pointer
// CHECK-NEXT: SelfSync: 'int *' is a raw pointer
// CHECK-NEXT: Owned: 'int *' is a raw pointer
using PointerToConst = const char *;
// CHECK-NEXT: {{^}}PointerToConst: Send=no Sync=no SelfSync=no Owned=no
using VoidPointer = void *;
// CHECK: {{^}}VoidPointer: Send=no Sync=no SelfSync=no Owned=no
using Function = void (*)(int *);
// CHECK: {{^}}Function: Send=yes Sync=yes SelfSync=no Owned=yes
using ConstFunction = void (*const)();
// CHECK: {{^}}ConstFunction: Send=yes Sync=yes SelfSync=yes Owned=yes
using MemberPointer = int S::*;
// CHECK: {{^}}MemberPointer: Send=yes Sync=yes SelfSync=no Owned=yes
using MethodPointer = void (S::*)();
// CHECK: {{^}}MethodPointer: Send=yes Sync=yes SelfSync=no Owned=yes
struct Node {
  int Value;
  Node *Next;
};
// CHECK: {{^}}Node: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: field 'Next' of type 'Node *'
// CHECK-NEXT: 'Node *' is a raw pointer
