// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// A class whose fields are guarded by Clang's thread-safety attributes synchronises itself.
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>
#define GUARDED_BY(x) __attribute__((guarded_by(x)))
#define PT_GUARDED_BY(x) __attribute__((pt_guarded_by(x)))
class __attribute__((capability("mutex"))) Mutex {
  std::mutex M;
};
// CHECK: {{^}}Mutex: Send=yes Sync=yes SelfSync=yes Owned=yes
class Account {
  mutable Mutex Mu;
  int Balance GUARDED_BY(Mu);
  std::vector<int> History GUARDED_BY(Mu);
  mutable int Reads GUARDED_BY(Mu);
  const int Id;
  std::atomic<int> Hits;
};
// CHECK: {{^}}Account: Send=yes Sync=yes SelfSync=yes Owned=yes
class Forgot {
  Mutex Mu;
  int Balance GUARDED_BY(Mu);
  int Stray;
};
// CHECK: {{^}}Forgot: Send=yes Sync=yes SelfSync=no Owned=yes
// CHECK-NEXT: SelfSync: field 'Stray' of type 'int'
class ForgotMutable {
  Mutex Mu;
  int Balance GUARDED_BY(Mu);
  mutable int Stray;
};
// CHECK: {{^}}ForgotMutable: Send=yes Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Sync: mutable field 'Stray'
struct Node {
  int N;
};
// CHECK: {{^}}Node:
class Both { // the pointer and what it points to
  Mutex Mu;
  Node *Head GUARDED_BY(Mu) PT_GUARDED_BY(Mu);
};
// CHECK: {{^}}Both: Send=no Sync=yes SelfSync=yes Owned=no
class OnlyThePointer { // Mu says nothing about the target
  Mutex Mu;
  Node *Head GUARDED_BY(Mu);
};
// CHECK: {{^}}OnlyThePointer: Send=no Sync=no SelfSync=no Owned=no
// CHECK: SelfSync: field 'Head' of type 'Node *'
