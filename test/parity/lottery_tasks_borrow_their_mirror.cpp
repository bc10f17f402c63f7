// detached tasks borrow the mirrors that the function owns
#include <fearless/fearless.h>

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct Mirror {
  std::string url;
  unsigned slow;
};
using Answer = std::pair<std::string, std::size_t>;

std::optional<std::size_t> probe(const Mirror &mirror) {
  std::size_t n = 0;
  for (unsigned i = 0; i < mirror.slow * 1000; ++i)
    n += i;
  if (mirror.url.empty())
    return std::nullopt;
  return mirror.url.size() + n % 2;
}

std::optional<Answer> fastest(std::vector<Mirror> mirrors) {
  auto [answers, inbox] = fearless::channel<Answer>();
  for (auto &mirror : mirrors)
    fearless::spawn([&mirror, answers = answers] {
      if (const auto n = probe(mirror))
        answers.send({mirror.url, *n});
    }).detach();
  {
    const auto last = std::move(answers);
  }
  return inbox.recv_timeout(std::chrono::seconds(5));
}

int main() {
  std::vector<Mirror> mirrors;
  mirrors.push_back({"https://a", 3});
  mirrors.push_back({"", 1});
  if (const auto answer = fastest(std::move(mirrors)))
    std::printf("%s %zu\n", answer->first.c_str(), answer->second);
  else
    std::puts("none");
}
