// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// Containers hold values, deep const: by their elements.
#include <any>
#include <array>
#include <atomic>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>
struct Lazy {
  mutable int Cached;
};
struct ByAddress {
  int *Base;
  bool operator()(int, int) const;
};

using Strings = std::vector<std::string>;
// CHECK: {{^}}Strings: Send=yes Sync=yes SelfSync=no Owned=yes
// CHECK-NEXT: SelfSync: writes to 'std::vector<std::string>' are not synchronised
using Pointers = std::vector<int *>;
// CHECK: {{^}}Pointers: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: holds 'int *'
// CHECK-NEXT: 'int *' is a raw pointer
using Lazies = std::vector<Lazy>;
// CHECK: {{^}}Lazies: Send=yes Sync=no SelfSync=no Owned=yes
// CHECK-NEXT: Sync: holds 'Lazy'
// CHECK-NEXT: mutable field 'Cached'
using Uniques = std::vector<std::unique_ptr<int>>;
// CHECK: {{^}}Uniques: Send=yes Sync=no SelfSync=no Owned=yes
using Bits = std::vector<bool>;
// CHECK: {{^}}Bits: Send=yes Sync=yes SelfSync=no Owned=yes
using Atomics = std::vector<std::atomic<int>>; // resize() races
// CHECK: {{^}}Atomics: Send=yes Sync=yes SelfSync=no Owned=yes
using Map = std::map<std::string, int>;
// CHECK: {{^}}Map: Send=yes Sync=yes SelfSync=no Owned=yes
using MapToPointer = std::map<std::string, int *>;
// CHECK: {{^}}MapToPointer: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: holds 'int *'
using PointerKeys = std::unordered_map<int *, int>;
// CHECK: {{^}}PointerKeys: Send=no Sync=no SelfSync=no Owned=no
using Comparator = std::set<int, ByAddress>;
// CHECK: {{^}}Comparator: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: holds 'ByAddress'
using Queue = std::queue<std::string>;
// CHECK: {{^}}Queue: Send=yes Sync=yes SelfSync=no Owned=yes
using Maybe = std::optional<std::string>;
// CHECK: {{^}}Maybe: Send=yes Sync=yes SelfSync=no Owned=yes
using MaybePointer = std::optional<int *>;
// CHECK: {{^}}MaybePointer: Send=no Sync=no SelfSync=no Owned=no
using Either = std::variant<int, std::string>;
// CHECK: {{^}}Either: Send=yes Sync=yes SelfSync=no Owned=yes
using EitherPointer = std::variant<int, std::string, int *>;
// CHECK: {{^}}EitherPointer: Send=no Sync=no SelfSync=no Owned=no
using Pair = std::pair<int, std::string>;
// CHECK: {{^}}Pair: Send=yes Sync=yes SelfSync=no Owned=yes
// CHECK-NEXT: SelfSync: holds 'int'
using AtomicPair = std::pair<std::atomic<int>, std::mutex>;
// CHECK: {{^}}AtomicPair: Send=yes Sync=yes SelfSync=yes Owned=yes
using Tuple = std::tuple<int, int &>;
// CHECK-NEXT: {{^}}Tuple: Send=yes Sync=no SelfSync=no Owned=no
using AtomicArray = std::array<std::atomic<int>, 4>; // its elements are fields
// CHECK: {{^}}AtomicArray: Send=yes Sync=yes SelfSync=yes Owned=yes
using Array = std::array<int *, 4>;
// CHECK-NEXT: {{^}}Array: Send=no Sync=no SelfSync=no Owned=no
using Nested = std::map<int, std::vector<std::optional<int *>>>;
// CHECK: {{^}}Nested: Send=no Sync=no SelfSync=no Owned=no
// CHECK-NEXT: Send: holds 'std::vector<std::optional<int *>>'
// CHECK-NEXT: holds 'std::optional<int *>'
// CHECK-NEXT: holds 'int *'
// CHECK-NEXT: 'int *' is a raw pointer
