// What leaves for a thread, and what brings a variable back to life.
// RUN: %fearless dump facts %s -- %std %mock | FileCheck %s
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>
void use(const std::string &);
void into_a_capture(std::string text) {
  std::thread t([text = std::move(text)] { use(text); });
  text = "a";
  t.join();
}
void into_an_argument(std::string text) {
  std::thread t(use, std::move(text));
  text.clear();
  t.join();
}
struct Account {
  std::string owner;
};
void part(Account account) {
  std::thread t([owner = std::move(account.owner)] { use(owner); });
  account.owner = "a";
  t.join();
}
void constant(const std::string text) {
  std::thread t([text = std::move(text)] { use(text); });
  t.join();
}
void owner(std::unique_ptr<int> n) {
  std::thread t([n = std::move(n)] {});
  n.reset();
  t.join();
}

// CHECK-LABEL: function into_a_capture
// CHECK: depart text
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture text by move of text: {{.*}}
// CHECK: revive t
// CHECK: revive text

// CHECK-LABEL: function into_an_argument
// CHECK: depart text
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: argument text by move of text: std::string
// CHECK: revive t
// CHECK: revive text

// CHECK-LABEL: function part
// CHECK: depart account.owner
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture account.owner by move of account.owner: {{.*}}
// CHECK: revive t
// CHECK: revive account.owner

// CHECK-LABEL: function constant
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture text by copy of text: {{.*}}
// CHECK: revive t

// CHECK-LABEL: function owner
// CHECK: depart n
// CHECK: spawn #0 std::thread::thread -> t
// CHECK-NEXT: capture n by move of n: {{.*}}
// CHECK: revive t
// CHECK: revive n
