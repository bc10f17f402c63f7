// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// Tags: a promise, a refusal, and the two unchecked claims.
#include <memory>
#define SEND [[clang::annotate("fearless:send")]]
#define SYNC [[clang::annotate("fearless:sync")]]
#define NOT_SEND [[clang::annotate("fearless:not_send")]]
#define NOT_SYNC [[clang::annotate("fearless:not_sync")]]
#define UNSAFE_SEND(why) [[clang::annotate("fearless:unsafe_send", why)]]
#define UNSAFE_SYNC(why) [[clang::annotate("fearless:unsafe_sync", why)]]

class SEND Promised { // believed here; rule send-tag checks it
  int *P;
};
// CHECK: {{^}}Promised: Send=yes Sync=no SelfSync=no Owned=no
class SYNC PromisedSync {
  mutable int N;
};
// CHECK: {{^}}PromisedSync: Send=yes Sync=yes SelfSync=no Owned=yes
class NOT_SEND Handle { // leaves Sync structural
  int Id;
};
// CHECK: {{^}}Handle: Send=no Sync=yes SelfSync=no Owned=yes
// CHECK-NEXT: Send: 'Handle' is tagged so
class NOT_SYNC Cell { // leaves Send structural
  int N;
};
// CHECK: {{^}}Cell: Send=yes Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Sync: 'Cell' is tagged so
class UNSAFE_SEND("the list owns its nodes") List { // does not give Sync
  int *Head;
};
// CHECK: {{^}}List: Send=yes Sync=no SelfSync=no Owned=yes
class UNSAFE_SEND("views static text") Name { // a reference still borrows
  int &Text;
};
// CHECK: {{^}}Name: Send=yes Sync=no SelfSync=no Owned=no
class UNSAFE_SYNC("lock-free") Ring { // does not give Send
  int *Slots;
};
// CHECK: {{^}}Ring: Send=no Sync=yes SelfSync=yes Owned=no
class SEND NOT_SEND Torn { // the refusal wins
  int N;
};
// CHECK: {{^}}Torn: Send=no Sync=yes SelfSync=no Owned=yes
class Derived : Promised { // the tag is on the base; its own structure counts
  int *Q;
};
// CHECK: {{^}}Derived: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: field 'Q' of type 'int *'
class DerivedPlain : Promised {
  int N;
};
// CHECK: {{^}}DerivedPlain: Send=yes
class DerivedRefused : Handle {};
// CHECK: {{^}}DerivedRefused: Send=no Sync=yes SelfSync=no Owned=yes
// CHECK-NEXT: Send: base class 'Handle'
// CHECK-NEXT: 'Handle' is tagged so
struct Has {
  Handle H;
};
// CHECK: {{^}}Has: Send=no Sync=yes SelfSync=no Owned=yes
// CHECK-NEXT: Send: field 'H' of type 'Handle'
template <class T> class SEND Box {
  T *P;
};
using BoxOfInt = Box<int>; // not even completed
// CHECK: {{^}}BoxOfInt: Send=yes
class SEND Early;
class Early {
  int *P;
};
// CHECK: {{^}}Early: Send=yes
using SharedHandle = std::shared_ptr<const Handle>; // destroyed by any thread
// CHECK: {{^}}SharedHandle: Send=no Sync=no SelfSync=no Owned=yes
using HandleReference = const Handle &; // reading it elsewhere is fine
// CHECK: {{^}}HandleReference: Send=yes Sync=yes
