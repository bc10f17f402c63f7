// Locals die in reverse order of their declaration, parameters last.
// RUN: %fearless dump flow %s -- %std %mock | FileCheck %s
#include <string>
#include <thread>
void use(int);
void handle_first() {
  std::jthread worker;
  int job = 1;
  worker = std::jthread([&] { use(job); });
}
void handle_last() {
  int job = 1;
  std::jthread worker([&] { use(job); });
}
void mixed() {
  std::string text = "a";
  std::jthread worker(use, 1);
  int n = 0;
  std::string more = "b";
}
void parameter(int job) { std::jthread worker([&] { use(job); }); }

// CHECK-LABEL: function handle_first
// CHECK: end job | #0 running{{$}}
// CHECK: join worker |{{$}}
// CHECK: end worker |{{$}}
// CHECK-LABEL: function handle_last
// CHECK: join worker |{{$}}
// CHECK: end worker |{{$}}
// CHECK: end job |{{$}}
// CHECK-LABEL: function mixed
// CHECK: end more | #0 running{{$}}
// CHECK: end n | #0 running{{$}}
// CHECK: join worker |{{$}}
// CHECK: end worker |{{$}}
// CHECK: end text |{{$}}
// CHECK-LABEL: function parameter
// CHECK: join worker |{{$}}
// CHECK: end worker |{{$}}
// CHECK: end job |{{$}}
