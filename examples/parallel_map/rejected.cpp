// A parallel map: one thread for each word, all of which append to one vector. push_back from two
// threads at once is a data race, and the results come in any order.
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

std::vector<std::size_t> lengths(const std::vector<std::string> &words) {
  std::vector<std::size_t> results;
  std::vector<std::thread> threads;
  for (const std::string &word : words)
    threads.emplace_back([&] { results.push_back(word.size()); });
  for (std::thread &thread : threads)
    thread.join();
  return results;
}

int main() {
  for (std::size_t length : lengths({"data", "races", "are", "gone"}))
    std::printf("%zu\n", length);
}
