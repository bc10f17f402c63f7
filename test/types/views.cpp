// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// A view is a reference that can be reseated: a borrow of what it looks at.
#include <list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
using Text = std::string_view; // looks at const char
// CHECK: {{^}}Text: Send=yes Sync=yes SelfSync=no Owned=no
// CHECK-NEXT: SelfSync: writes to 'std::string_view' are not synchronised
// CHECK-NEXT: Owned: 'std::string_view' looks into storage that it does not own
using Span = std::span<int>;
// CHECK-NEXT: {{^}}Span: Send=yes Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Sync: reaches 'int' [SelfSync]
using ConstSpan = std::span<const int>;
// CHECK: {{^}}ConstSpan: Send=yes Sync=yes SelfSync=no Owned=no
using PointerSpan = std::span<int *>;
// CHECK: {{^}}PointerSpan: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: reaches 'int *'
using List = std::initializer_list<int>;
// CHECK: {{^}}List: Send=yes Sync=yes SelfSync=no Owned=no
using VectorIterator = std::vector<int>::iterator;
// CHECK: {{^}}VectorIterator: Send=yes Sync=no SelfSync=no Owned=no
using VectorConstIterator = std::vector<int>::const_iterator;
// CHECK: {{^}}VectorConstIterator: Send=yes Sync=yes SelfSync=no Owned=no
using ListIterator = std::list<int *>::iterator;
// CHECK: {{^}}ListIterator: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: reaches 'int *'
using MapIterator = std::map<int, std::string>::iterator;
// CHECK: {{^}}MapIterator: Send=yes Sync=no SelfSync=no Owned=no
using MapConstIterator = std::map<int, std::string>::const_iterator;
// CHECK: {{^}}MapConstIterator: Send=yes Sync=yes SelfSync=no Owned=no
using HashIterator = std::unordered_map<int, std::string>::iterator;
// CHECK: {{^}}HashIterator: Send=yes Sync=no SelfSync=no Owned=no
using HashConstIterator = std::unordered_map<int, std::string>::const_iterator;
// CHECK: {{^}}HashConstIterator: Send=yes Sync=yes SelfSync=no Owned=no
using ReverseIterator = std::vector<int>::reverse_iterator;
// CHECK: {{^}}ReverseIterator: Send=yes Sync=no SelfSync=no Owned=no
class [[gsl::Pointer]] Slice { // a view of the user's own
  const char *Begin, *End;

public:
  const char &operator*() const;
};
// CHECK: {{^}}Slice: Send=yes Sync=yes SelfSync=no Owned=no
class [[gsl::Pointer(int)]] Cursor {
  int *At;
};
// CHECK: {{^}}Cursor: Send=yes Sync=no SelfSync=no Owned=no
class [[gsl::Pointer]] Opaque { // nothing says what it looks at
  void *At;
};
// CHECK: {{^}}Opaque: Send=no Sync=no SelfSync=no Owned=no
struct Parsed {
  std::string Line;
  std::string_view Word;
};
// CHECK: {{^}}Parsed: Send=yes Sync=yes SelfSync=no Owned=no
// CHECK: Owned: field 'Word' of type 'std::string_view'
