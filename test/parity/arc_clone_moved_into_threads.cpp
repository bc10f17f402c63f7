// several detached threads own a clone of an Arc
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
  for (int i = 0; i < 3; ++i)
    std::thread([i, dictionary] { std::cout << i << ' ' << dictionary->words.size() << '\n'; })
        .detach();
  std::cout << dictionary->words[0] << '\n';
}
