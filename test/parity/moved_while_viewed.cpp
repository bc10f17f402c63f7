// a string is moved into a thread while a view of it is used later
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

int main() {
  std::string text = "hello world";
  std::string_view word = std::string_view(text).substr(0, 5);
  std::thread worker([text = std::move(text)] { std::cout << text.size() << '\n'; });
  std::cout << word << '\n';
  worker.join();
}
