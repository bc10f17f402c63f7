// the arm that does both moves the payload to the thread first and then uses it here
#include <cctype>
#include <future>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

enum class Kind { Print, Background, Both };

struct Command {
  Kind kind;
  std::string text;
};

std::string shout(std::string text) {
  for (char &c : text)
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

std::pair<std::vector<std::string>, std::vector<std::future<std::string>>>
run(std::vector<Command> commands) {
  std::vector<std::string> here;
  std::vector<std::future<std::string>> there;
  for (auto &[kind, text] : commands) {
    switch (kind) {
    case Kind::Print:
      here.push_back(std::move(text));
      break;
    case Kind::Background:
      there.push_back(std::async(std::launch::async, shout, std::move(text)));
      break;
    case Kind::Both:
      there.push_back(std::async(std::launch::async, shout, std::move(text)));
      here.push_back(text);
      break;
    }
  }
  return {std::move(here), std::move(there)};
}

int main() {
  auto [here, there] = run({{Kind::Print, "a"}, {Kind::Background, "b"}, {Kind::Both, "c"}});
  for (const auto &line : here)
    std::cout << line << '\n';
  for (auto &task : there)
    std::cout << task.get() << '\n';
}
