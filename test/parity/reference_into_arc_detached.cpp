// a detached thread owns a reference to what a local Arc owns
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Dictionary {
  std::vector<std::string> words;
};

int main() {
  auto dictionary = std::make_shared<const Dictionary>(Dictionary{{"a"}});
  const auto &words = dictionary->words;
  std::thread([&words] { std::cout << words.size() << '\n'; }).detach();
}
