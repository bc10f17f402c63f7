// What the source asks not to hear is not said, whatever form it asks in, and is counted.
//
// RUN: %status 1 %fearless check %s --stats -- %std -I %runtime > %t.out 2> %t.err
// RUN: grep warning: %t.out | FileCheck %s
// RUN: FileCheck %s --check-prefix=ERR --input-file=%t.err
// ERR: 13 findings suppressed in the source
#include <fearless/send.h>
#include <thread>

void bare() { int hits = 0;
  std::thread([&] { ++hits; }).detach(); // NOLINT
}
void with_reason() { int hits = 0;
  std::thread([&] { ++hits; }).detach(); // NOLINT(fearless-borrow): the program never ends
}
void in_a_list() { int hits = 0;
  std::thread([&] { ++hits; }).detach(); // NOLINT(bugprone-x, fearless-*)
}
void next_line() { int hits = 0;
  // NOLINTNEXTLINE
  std::thread([&] { ++hits; }).detach();
}
void next_line_by_glob() { int hits = 0;
  // NOLINTNEXTLINE(*-borrow)
  std::thread([&] { ++hits; }).detach();
}
// NOLINTBEGIN(fearless-borrow)
void in_a_block() { int hits = 0;
  std::thread([&] { ++hits; }).detach();
}
void in_a_block_too() { int hits = 0;
  std::thread([&] { ++hits; }).detach();
}
// NOLINTEND(fearless-borrow)

#define START(Body) std::thread([&] { Body; }).detach() // NOLINT
void in_a_macro() { int hits = 0;
  START(++hits);
}

FEARLESS_ALLOW("borrow", "the program never ends")
void allowed_function() { int hits = 0;
  std::thread([&] { ++hits; }).detach();
}

struct FEARLESS_ALLOW("fearless-borrow", "the program never ends") AllowedClass {
  void run() { int hits = 0;
    std::thread([&] { ++hits; }).detach();
  }
};

template <class T> FEARLESS_ALLOW("*", "the program never ends") void allowed_template() { T hits = 0;
  std::thread([&] { ++hits; }).detach();
}
template void allowed_template<int>();

void allowed_variable() { int hits = 0;
  FEARLESS_ALLOW("borrow", "the program never ends") std::thread t([&] { ++hits; });
  t.detach();
}

void allowed_statement() { int hits = 0;
  FEARLESS_ALLOW("borrow", "the program never ends") {
    std::thread([&] { ++hits; }).detach();
  }
}

// What does not suppress:
void another_check() { int hits = 0;
  // CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning: thread may outlive 'hits'
  std::thread([&] { ++hits; }).detach(); // NOLINT(fearless-send)
}
void another_word() { int hits = 0;
  // CHECK-NEXT: :[[#@LINE+1]]:{{[0-9]+}}: warning: thread may outlive 'hits'
  std::thread([&] { ++hits; }).detach(); // NOLINTED is just a word, and UNNOLINT another
}
void a_negative_glob() { int hits = 0;
  // CHECK-NEXT: :[[#@LINE+1]]:{{[0-9]+}}: warning: thread may outlive 'hits'
  std::thread([&] { ++hits; }).detach(); // NOLINT(-fearless-borrow)
}
// NOLINTBEGIN(fearless-borrow) is never closed
void in_an_open_block() { int hits = 0;
  // CHECK-NEXT: :[[#@LINE+1]]:{{[0-9]+}}: warning: thread may outlive 'hits'
  std::thread([&] { ++hits; }).detach();
}
// NOLINTEND(fearless-send) closes another list

FEARLESS_ALLOW("send", "another rule") void another_rule() { int hits = 0;
  // CHECK-NEXT: :[[#@LINE+1]]:{{[0-9]+}}: warning: thread may outlive 'hits'{{.*$}}
  std::thread([&] { ++hits; }).detach();
}
// CHECK-NOT: warning
