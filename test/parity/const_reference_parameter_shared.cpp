// a function lends its const parameter to threads and reads it too
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <future>
#include <string>
#include <vector>

std::size_t report(const std::vector<std::string> &names, bool verbose) {
  auto longest = std::async(std::launch::async, [&names] {
    std::size_t most = 0;
    for (const auto &n : names)
      most = std::max(most, n.size());
    return most;
  });
  if (verbose)
    for (const auto &n : names)
      std::puts(n.c_str());
  return longest.get();
}

int main() { std::printf("%zu\n", report({"ann"}, true)); }
