// One finding here, one in the header, and three that the source asks not to hear.
#include "unit.h"

void in_the_source(int number) {
  std::thread([&number] { use(number); }).detach();
}

void silent_line(int number) {
  std::thread([&number] { use(number); }).detach(); // NOLINT(fearless-borrow): a test
}

void silent_next_line(int number) {
  // NOLINTNEXTLINE(fearless-*)
  std::thread([&number] { use(number); }).detach();
}

[[clang::annotate("fearless:allow", "borrow", "a test")]] void silent_function(int number) {
  std::thread([&number] { use(number); }).detach();
}
