// RUN: %fearless dump types %s -- -std=c++20 %mock | FileCheck %s
// What a std::function holds cannot be told from its type: neither Yes nor No.
#include <any>
#include <exception>
#include <functional>
#include <string>
using Callback = std::function<void()>;
// CHECK: {{^}}Callback: Send=unknown Sync=unknown SelfSync=no Owned=unknown
// CHECK-NEXT: Send: 'std::function<void ()>' holds something unknown
using Any = std::any;
// CHECK: {{^}}Any: Send=unknown Sync=unknown SelfSync=no Owned=unknown
using Exception = std::exception_ptr;
// CHECK: {{^}}Exception: Send=unknown Sync=unknown SelfSync=no Owned=unknown
using MoveOnly = std::move_only_function<void()>;
// CHECK: {{^}}MoveOnly: Send=unknown
struct Task {
  std::string Name;
  std::function<int(int)> Run;
};
// CHECK: {{^}}Task: Send=unknown Sync=unknown SelfSync=no Owned=unknown
// CHECK-NEXT: Send: field 'Run' of type 'std::function<int (int)>'
// CHECK-NEXT: 'std::function<int (int)>' holds something unknown
struct WorseTask : Task { // a No beats an Unknown
  int *P;
};
// CHECK: {{^}}WorseTask: Send=no
// CHECK-NEXT: Send: field 'P' of type 'int *'
