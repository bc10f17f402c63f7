// containers whose order is a function pointer or a closure move to a thread
#include <cstdio>
#include <deque>
#include <map>
#include <queue>
#include <set>
#include <string>
#include <thread>
#include <utility>

bool descending(int a, int b) { return a > b; }

int main() {
  std::set<int, bool (*)(int, int)> sorted(descending);
  sorted.insert({3, 1});
  auto by_last_digit = [](int a, int b) { return a % 10 < b % 10; };
  std::priority_queue<int, std::vector<int>, decltype(by_last_digit)> heap(by_last_digit);
  heap.push(14);
  std::map<std::string, std::deque<std::pair<int, char>>> names;
  names["a"].emplace_back(1, 'x');
  std::thread worker([sorted = std::move(sorted), heap = std::move(heap), names = std::move(names)] {
    std::printf("%d %d %zu\n", *sorted.begin(), heap.top(), names.size());
  });
  worker.join();
}
