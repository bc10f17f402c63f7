// the loop's exit condition looks at the item that the turn moved away
#include <cstddef>
#include <deque>
#include <fearless/thread.h>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

struct Link {
  std::string url;
  unsigned depth = 0;
};

std::vector<Link> visit(const Link &link) {
  std::vector<Link> found;
  for (int i = 0; i < 2; ++i)
    found.push_back({link.url + '/' + std::to_string(i), link.depth + 1});
  return found;
}

int main() {
  std::deque<Link> frontier{{"root"}};
  int seen = 0;
  std::vector<fearless::JoinHandle<void>> printers;
  while (!frontier.empty()) {
    Link link = std::move(frontier.front());
    frontier.pop_front();
    if (link.depth > 2)
      continue;
    if (++seen > 50)
      break;
    for (auto &next : visit(link))
      frontier.push_back(std::move(next));
    const auto length = link.url.size();
    printers.push_back(
        fearless::spawn([link = std::move(link)] { std::cout << link.url << '\n'; }));
    if (length > 1000 || link.url.ends_with("/2"))
      break;
  }
  for (auto &printer : printers)
    printer.join();
  std::cout << seen << ' ' << frontier.size() << '\n';
}
