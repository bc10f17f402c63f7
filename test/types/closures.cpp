// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// A closure is its captures.
#include <memory>
#include <mutex>
#include <string>
struct Shop {
  std::string Name;
  int Sold;
  void open() {
    auto ByThis = [this] { ++Sold; };
    // CHECK: {{^}}ByThis: Send=yes Sync=no SelfSync=no Owned=no
    // CHECK: Owned: capture 'this' of type 'Shop *'
    // CHECK-NEXT: 'Shop *' is a reference
    auto ByStarThis = [*this] { return Sold; };
    // CHECK: {{^}}ByStarThis: Send=yes Sync=yes SelfSync=no Owned=yes
    auto Implicit = [=] { return Sold; }; // captures this
    // CHECK: {{^}}Implicit: Send=yes Sync=no SelfSync=no Owned=no
  }
  void read() const {
    auto ByConstThis = [this] { return Sold; };
    // CHECK: {{^}}ByConstThis: Send=yes Sync=yes SelfSync=yes Owned=no
  }
};
struct RawShop {
  int *Till;
  void open() {
    auto ByRawThis = [this] { ++*Till; };
    // CHECK: {{^}}ByRawThis: Send=no Sync=no SelfSync=no Owned=no
    // CHECK-NEXT: Send: capture 'this' of type 'RawShop *'
    // CHECK-NEXT: reaches 'RawShop'
    // CHECK-NEXT: field 'Till' of type 'int *'
    // CHECK-NEXT: 'int *' is a raw pointer
  }
};

void lambdas(int N, int *P, std::shared_ptr<int> Shared, std::mutex &M) {
  auto Nothing = [] {};
  // CHECK: {{^}}Nothing: Send=yes Sync=yes SelfSync=yes Owned=yes
  auto Value = [N] { return N; };
  // CHECK: {{^}}Value: Send=yes Sync=yes SelfSync=no Owned=yes
  auto Reference = [&N] { ++N; };
  // CHECK: {{^}}Reference: Send=yes Sync=no SelfSync=no Owned=no
  // CHECK: Owned: capture 'N' of type 'int &'
  auto Default = [&] { return *P; };
  // CHECK: {{^}}Default: Send=no Sync=no SelfSync=no Owned=no
  // CHECK-NEXT: Send: capture 'P' of type 'int *&'
  auto Pointer = [P] { return *P; };
  // CHECK: {{^}}Pointer: Send=no Sync=no SelfSync=no Owned=no
  // CHECK-NEXT: Send: capture 'P' of type 'int *'
  // CHECK-NEXT: 'int *' is a raw pointer
  auto Init = [Owned = std::make_unique<int>(N)] { return *Owned; };
  // CHECK: {{^}}Init: Send=yes Sync=no SelfSync=no Owned=yes
  auto InitPointer = [Address = &N] { ++*Address; };
  // CHECK: {{^}}InitPointer: Send=no Sync=no SelfSync=no Owned=no
  // CHECK-NEXT: Send: capture 'Address' of type 'int *'
  auto SharedCapture = [Shared] { ++*Shared; };
  // CHECK: {{^}}SharedCapture: Send=no Sync=no SelfSync=no Owned=yes
  // CHECK-NEXT: Send: capture 'Shared' of type 'std::shared_ptr<int>'
  // CHECK-NEXT: every owner may write the shared 'int'
  auto Lock = [&M] { M.lock(); };
  // CHECK: {{^}}Lock: Send=yes Sync=yes SelfSync=yes Owned=no
  auto Guard = [G = std::unique_lock<std::mutex>(M)] {};
  // CHECK: {{^}}Guard: Send=no
  // CHECK-NEXT: Send: capture 'G' of type
  // CHECK-NEXT: is a held lock
  auto Outer = [Pointer] { Pointer(); };
  // CHECK: {{^}}Outer: Send=no Sync=no SelfSync=no Owned=no
  // CHECK-NEXT: Send: capture 'Pointer' of type 'lambda at line
  // CHECK-NEXT: capture 'P' of type 'int *'
  [&N] {}();
  // CHECK: {{^}}lambda at line [[@LINE-1]]: Send=yes
}
