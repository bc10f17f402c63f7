// an erased value crosses into a thread
#include <any>
#include <cstdio>
#include <thread>
#include <utility>

void print_later(std::any value) {
  std::thread([value = std::move(value)] {
    if (const int *number = std::any_cast<int>(&value))
      std::printf("%d\n", *number);
  }).detach();
}

int main() { print_later(5); }
