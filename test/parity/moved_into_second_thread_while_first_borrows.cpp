// one thread borrows what the next one owns
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

int main() {
  std::string text = "shared";
  std::jthread reader([&text] { std::printf("%zu\n", text.size()); });
  std::jthread owner([text = std::move(text)] { std::puts(text.c_str()); });
}
