// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// Instantiations are judged one by one; bases, also virtual ones, count as fields do.
#include <memory>
template <class T> struct Box {
  T Value;
};
Box<int> Ints;
Box<int *> Pointers;
// CHECK: {{^}}Box<int>: Send=yes Sync=yes SelfSync=no Owned=yes
// CHECK: {{^}}Box<int *>: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: field 'Value' of type 'int *'
// CHECK: {{^}}Ints: Send=yes
// CHECK: {{^}}Pointers: Send=no
template <class T> struct Never {
  T Value;
};
using NotCompleted = Never<int>; // Clang has not needed its fields, and we force nothing
// CHECK: {{^}}NotCompleted: Send=unknown Sync=unknown SelfSync=unknown Owned=unknown
// CHECK-NEXT: Send: 'Never<int>' is not defined here
template <class T> struct Policy {};
using Stateless = Policy<int>; // not completed either, but there is nothing in it
// CHECK: {{^}}Stateless: Send=yes Sync=yes SelfSync=yes Owned=yes
struct Raw {
  int *P;
};
struct Middle : virtual Raw {};
struct Bottom : Middle {
  int N;
};
// CHECK: {{^}}Bottom: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: base class 'Middle'
// CHECK-NEXT: base class 'Raw'
// CHECK-NEXT: field 'P' of type 'int *'
// CHECK-NEXT: 'int *' is a raw pointer

struct Shape {
  virtual ~Shape();
  int N;
};
// CHECK: {{^}}Shape: Send=yes Sync=yes SelfSync=no Owned=yes
struct Disc final : Shape {};
struct [[clang::annotate("fearless:send")]] Job {
  virtual ~Job();
  virtual void run() = 0;
};
struct RawShape : Shape {
  int *P;
};
using Open = std::unique_ptr<Shape>; // may be a RawShape
// CHECK: {{^}}Open: Send=unknown Sync=no SelfSync=no Owned=unknown
// CHECK-NEXT: Send: reaches 'Shape'
// CHECK-NEXT: 'Shape' may be any derived class
using Closed = std::unique_ptr<Disc>;
// CHECK: {{^}}Closed: Send=yes Sync=no SelfSync=no Owned=yes
using PromisedBase = std::unique_ptr<Job>; // every derived class promises
// CHECK: {{^}}PromisedBase: Send=yes
using OpenRaw = std::unique_ptr<RawShape>;
// CHECK: {{^}}OpenRaw: Send=no
using SharedOpen = std::shared_ptr<const Shape>;
// CHECK: {{^}}SharedOpen: Send=unknown Sync=unknown SelfSync=no Owned=unknown
using SharedClosed = std::shared_ptr<const Disc>;
// CHECK: {{^}}SharedClosed: Send=yes Sync=yes SelfSync=no Owned=yes
struct Visitor {
  virtual void visit() const = 0;
};
using Abstract = const Visitor &; // certainly a derived class
// CHECK: {{^}}Abstract: Send=unknown Sync=unknown SelfSync=unknown Owned=no
using Concrete = const Shape &;
// CHECK: {{^}}Concrete: Send=yes Sync=yes SelfSync=yes Owned=no
