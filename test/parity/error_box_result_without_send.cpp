// an erased error is handed to a logging thread
#include <cstdio>
#include <exception>
#include <string>
#include <thread>
#include <utility>

void report_later(std::exception_ptr error) {
  std::thread([error = std::move(error)] {
    try {
      std::rethrow_exception(error);
    } catch (const std::exception &e) {
      std::puts(e.what());
    }
  }).detach();
}

int main() {
  try {
    (void)std::stoi("x");
  } catch (...) {
    report_later(std::current_exception());
  }
}
