// a function returns handles of threads that view its parameter
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

std::string_view longest(std::string_view line) {
  std::string_view best;
  while (!line.empty()) {
    const auto space = line.find(' ');
    const auto word = line.substr(0, space);
    if (word.size() > best.size())
      best = word;
    line = space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
  }
  return best;
}

std::vector<std::string_view> digest(std::string_view text) {
  return fearless::scope([&](fearless::Scope &s) {
    std::vector<fearless::JoinHandle<std::string_view>> handles;
    while (!text.empty()) {
      const auto end = text.find('\n');
      const auto line = text.substr(0, end);
      text = text.substr(end + 1);
      handles.push_back(s.spawn([line] { return longest(line); }));
    }
    std::vector<std::string_view> words;
    for (auto &h : handles)
      words.push_back(h.join());
    return words;
  });
}

std::vector<std::jthread> start(std::string_view text) {
  std::vector<std::jthread> threads;
  while (!text.empty()) {
    const auto end = text.find('\n');
    threads.emplace_back([line = text.substr(0, end)] { std::cout << longest(line); });
    text = text.substr(end + 1);
  }
  return threads;
}

std::string load(std::size_t lines) {
  std::string text;
  for (std::size_t i = 0; i < lines; ++i) {
    for (std::size_t n = 0; n <= i; ++n)
      text += "word ";
    text += "longer\n";
  }
  return text;
}

int main() {
  const std::string text = load(3);
  const auto words = digest(text);
  std::cout << words.size() << ' ' << words.front() << ' ' << start(text).size() << '\n';
}
