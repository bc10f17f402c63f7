// A finding in Clang's shape: headline, source, caret; then the story.
//
// RUN: cd %S && %status 1 %fearless check text.cpp --profile=audit -- %std %mock 2>/dev/null \
// RUN:     | FileCheck %s --match-full-lines
#include <thread>

void detached_thread_borrows_a_local() {
  int hits = 0;
	std::thread([&] { ++hits; }).detach();
}
// CHECK:      text.cpp:[[#@LINE-2]]:{{[0-9]+}}: warning: thread may outlive 'hits', which it captures by reference [fearless-borrow]
// CHECK-NEXT:     9 |         std::thread([&] { ++hits; }).detach();
// CHECK-NEXT: {{^}}      | {{ *}}^{{~*}}
// CHECK-NEXT: text.cpp:{{[0-9]+}}:{{[0-9]+}}: note: {{.+}}
// CHECK-NEXT: {{^}} {{ *[0-9]+}} | {{.+}}
// CHECK-NEXT: {{^}}      | {{ *}}^{{~*}}
