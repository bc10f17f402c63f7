// Captured by value, but what is copied is a view: the string it looks into dies with its function.
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>
#include <thread>

void greet_later(const std::string &user) {
  std::string greeting = "good morning, " + user;
  std::string_view text = greeting;
  std::thread([text] {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    std::printf("%.*s\n", static_cast<int>(text.size()), text.data());
  }).detach();
}

int main() {
  greet_later("ada");
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
}

// RUN: not %fearless check %s --profile=rust -- -std=c++20 2>&1 | FileCheck %s
// RUN: not %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s
// CHECK: p22.cpp:{{[0-9]+}}:{{[0-9]+}}: {{warning|error}}: {{.*(text|greeting)}}{{.*}}[fearless-borrow]
