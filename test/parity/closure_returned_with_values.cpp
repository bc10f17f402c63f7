// a factory returns a closure over values that goes into a thread
#include <fearless/thread.h>

#include <cstdio>
#include <string>
#include <utility>

auto greeter(std::string name) {
  return [name = std::move(name)](unsigned times) {
    std::string all;
    while (times-- > 0)
      all += name;
    return all;
  };
}

int main() {
  auto greet = greeter("hi ");
  auto worker = fearless::spawn(std::move(greet), 3u);
  std::printf("%s\n", worker.join().c_str());
}
