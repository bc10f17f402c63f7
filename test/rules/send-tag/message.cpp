// The whole story of one finding, line after line.
// RUN: not %fearless check %s -- %std %mock | FileCheck %s --match-full-lines --strict-whitespace
#include <memory>
#include <string>
#define FEARLESS_SEND [[clang::annotate("fearless:send")]]

class FEARLESS_SEND Shape {
public:
  virtual ~Shape() = default;
};

struct Style {
  std::shared_ptr<std::string> font;
};

class Label : public Shape {
  Style style;
};

//      CHECK:{{.*}}message.cpp:16:7: warning: 'Label' breaks the promise of its base 'Shape' to be Send [fearless-send-tag]
// CHECK-NEXT:   16 | class Label : public Shape {
// CHECK-NEXT:      |       ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:7:21: note: the promise is made here
// CHECK-NEXT:    7 | class FEARLESS_SEND Shape {
// CHECK-NEXT:      |                     ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:17:9: note: because field 'style' has type 'Style', which is not Send
// CHECK-NEXT:   17 |   Style style;
// CHECK-NEXT:      |         ^~~~~
// CHECK-NEXT:{{.*}}message.cpp:13:32: note: because field 'font' has type 'std::shared_ptr<std::string>', which is not Send
// CHECK-NEXT:   13 |   std::shared_ptr<std::string> font;
// CHECK-NEXT:      |                                ^~~~
// CHECK-NEXT:{{.*}}message.cpp:13:32: note: every owner of 'std::string' may write the same object without synchronisation
// CHECK-NEXT:   13 |   std::shared_ptr<std::string> font;
// CHECK-NEXT:      |                                ^~~~
// CHECK-NEXT:{{.*}}message.cpp:13:32: note: change 'font', or take the promise back
// CHECK-NEXT:   13 |   std::shared_ptr<std::string> font;
// CHECK-NEXT:      |                                ^~~~
