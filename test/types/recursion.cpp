// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// A class that reaches itself assumes Yes for itself, and a No anywhere in the cycle is found from
// every entrance, whichever is asked first.
#include <atomic>
#include <memory>
#include <vector>
struct List {
  std::unique_ptr<List> Next;
  int Value;
};
// CHECK: {{^}}List: Send=yes Sync=no SelfSync=no Owned=yes
struct Tree {
  std::vector<Tree> Children;
  int Value;
};
// CHECK: {{^}}Tree: Send=yes Sync=yes SelfSync=no Owned=yes
struct SharedTree {
  std::vector<std::shared_ptr<const SharedTree>> Children;
};
// CHECK: {{^}}SharedTree: Send=yes Sync=yes SelfSync=no Owned=yes
struct SelfShared { // assumes itself SelfSync, but a shared_ptr is not
  std::shared_ptr<SelfShared> Next;
  std::atomic<int> N;
};
// CHECK: {{^}}SelfShared: Send=no Sync=no SelfSync=no Owned=yes
struct ConstShared {
  const std::shared_ptr<ConstShared> Next;
  std::atomic<int> N;
};
// CHECK: {{^}}ConstShared: Send=yes Sync=yes SelfSync=yes Owned=yes

// Ping is asked first: while Pong is judged inside it, Pong looks fine.
struct Pong;
struct Ping {
  std::unique_ptr<Pong> Other;
  int *Bad;
};
struct Pong {
  std::unique_ptr<Ping> Other;
};
// CHECK: {{^}}Ping: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: field 'Bad' of type 'int *'
// CHECK: {{^}}Pong: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: field 'Other' of type 'std::unique_ptr<Ping>'
// CHECK-NEXT: reaches 'Ping'
// CHECK-NEXT: field 'Bad' of type 'int *'
// CHECK-NEXT: 'int *' is a raw pointer

// The same with an Unknown, and three classes in two cycles.
struct Unseen;
struct B3;
struct C3;
struct A3 {
  std::unique_ptr<B3> B;
  std::unique_ptr<C3> C;
  std::unique_ptr<Unseen> U;
};
struct B3 {
  std::unique_ptr<C3> C;
};
struct C3 {
  std::unique_ptr<B3> B;
  std::unique_ptr<A3> A;
};
// CHECK: {{^}}A3: Send=unknown
// CHECK: {{^}}B3: Send=unknown
// CHECK: {{^}}C3: Send=unknown
struct E3;
struct D3 {
  std::unique_ptr<E3> E;
};
struct E3 {
  std::unique_ptr<D3> D;
  std::unique_ptr<E3> E;
};
// CHECK: {{^}}D3: Send=yes
// CHECK: {{^}}E3: Send=yes
