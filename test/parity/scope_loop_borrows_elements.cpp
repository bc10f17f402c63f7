// scoped threads in a loop each borrow an element of an outer vector, handles kept in a vector
#include <fearless/fearless.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
  const std::vector<std::string> docs{"one two", "three"};
  const long total = fearless::scope([&](fearless::Scope &s) {
    std::vector<fearless::JoinHandle<long>> counts;
    for (const auto &doc : docs)
      counts.push_back(s.spawn([&doc] { return 1 + std::count(doc.begin(), doc.end(), ' '); }));
    long sum = 0;
    for (auto &count : counts)
      sum += count.join();
    return sum;
  });
  std::cout << total << " in " << docs.size() << '\n';
}
