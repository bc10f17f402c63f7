// Option::take leaves None behind
#include <cstdio>
#include <optional>
#include <string>
#include <thread>
#include <utility>

int main() {
  std::optional<std::string> request = "get";
  std::thread worker;
  if (auto text = std::exchange(request, std::nullopt))
    worker = std::thread([text = std::move(*text)] { std::puts(text.c_str()); });
  std::printf("%d\n", request.has_value());
  if (worker.joinable())
    worker.join();
}
