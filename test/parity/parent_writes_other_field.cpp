// the parent fills one field while a thread fills the other
#include <cstddef>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

struct Stats {
  std::size_t count = 0;
  std::vector<std::string> notes;
};

int main() {
  const std::vector<int> data{4, 5, 6};
  Stats stats;
  std::thread counter([&] { stats.count = data.size(); });
  stats.notes.push_back("running");
  counter.join();
  std::printf("%zu %zu\n", stats.count, stats.notes.size());
}
