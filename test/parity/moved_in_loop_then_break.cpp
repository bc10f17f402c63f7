// the value is moved on the turn that leaves the loop
#include <cstddef>
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

int main() {
  std::string request = "get /";
  std::thread worker;
  for (std::size_t id = 0; id < 5; ++id) {
    if (id * id > request.size()) {
      worker = std::thread([id, request = std::move(request)] { std::printf("%zu %s\n", id, request.c_str()); });
      break;
    }
  }
  if (worker.joinable())
    worker.join();
}
