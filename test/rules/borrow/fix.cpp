// The edit that a finding carries: `[&x]` becomes `[x]` where the thread only reads a plain value.
// RUN: not %fearless check --format=json %s -- %std %mock | FileCheck %s
#include <string>
#include <thread>

void use(int);
void use(const std::string &);
struct Point {
  int x = 0, y = 0;
};

void reads_a_number(int number) {
  std::thread([&number] { use(number); }).detach();
}
// CHECK: "message": "thread may outlive 'number', which it captures by reference"
// CHECK: "fix": [
// CHECK: "length": 1,
// CHECK-NEXT: "text": "",
// CHECK-NEXT: "line": 13,
// CHECK-NEXT: "column": 16

void one_of_two(Point point, int other) {
  std::thread([other, &point] { use(point.x + other); }).detach();
}
// CHECK: "message": "thread may outlive 'point', which it captures by reference"
// CHECK: "fix": [
// CHECK: "text": "",
// CHECK-NEXT: "line": 23,
// CHECK-NEXT: "column": 23

// What the thread writes should not be written to a copy in silence; a string is for the user to
// move or to copy; `[&]` names nothing that could be edited alone.
void writes(int counter) {
  std::thread([&counter] { ++counter; }).detach();
}
// CHECK: "message": "thread may outlive 'counter', which it captures by reference"
// CHECK-NOT: "length"

void owns_memory(std::string text) {
  std::thread([&text] { use(text); }).detach();
}
// CHECK: "message": "thread may outlive 'text', which it captures by reference"
// CHECK-NOT: "length"
