// the fields of a struct are moved into two detached threads
#include <iostream>
#include <string>
#include <thread>
#include <vector>

struct Settings {
  unsigned retries;
  std::string host;
  std::vector<std::string> tags;
};

int main() {
  Settings settings{3, "a", {}};
  std::thread([host = std::move(settings.host)] { std::cout << host << '\n'; }).detach();
  std::thread([tags = std::move(settings.tags)] { std::cout << tags.size() << '\n'; }).detach();
  std::cout << settings.retries << '\n';
}
