// Places: fields, elements, dereferences, aliases, views, smart pointers.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>
void use(int);
struct Point {
  int x = 0, y = 0;
};
struct Line {
  Point from, to;
};
void spawned(); // functions without a thread have no facts of their own
void fields(Line line, Line *far) {
  std::thread t(use, 1);
  line.from.x = 1;
  far->to.y = 2;
  t.join();
}
void elements(std::vector<int> v, int i) {
  int array[4] = {};
  std::thread t(use, 1);
  v[0] = 1;
  v[i] = 2;
  array[2] = 3;
  v.at(1) = 4;
  v.front() = 5;
  t.join();
}
void aliases(Line line) {
  std::thread t(use, 1);
  int &x = line.to.x;
  x = 1;
  Point *p = &line.from;
  p->y = 2;
  t.join();
}
void owners(std::unique_ptr<Point> one, std::shared_ptr<Point> many) {
  std::thread t(use, 1);
  one->x = 1;
  many->x = 2;
  *one = Point();
  t.join();
}
void bindings(std::pair<int, int> range, Line line) {
  std::thread t(use, 1);
  auto &[from, to] = line;
  from.x = 1;
  t.join();
}
void elements_of_a_range(std::vector<int> v) {
  std::thread t(use, 1);
  for (int &x : v)
    x = 1;
  t.join();
}

// CHECK-LABEL: function fields
// CHECK: write line.from.x
// CHECK: write far->to.y

// CHECK-LABEL: function elements
// CHECK: write v[0]
// CHECK: write v[...]
// CHECK: write array[2]
// CHECK: write v[1]
// CHECK: write v[...]

// CHECK-LABEL: function aliases
// CHECK: write line.to.x
// CHECK: write line.from.y

// CHECK-LABEL: function owners
// CHECK: write one->x
// CHECK: write many->x
// CHECK: write *one

// CHECK-LABEL: function bindings
// CHECK: write line.from.x

// CHECK-LABEL: function elements_of_a_range
// CHECK: write v[...]
