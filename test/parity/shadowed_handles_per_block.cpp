// clones shadow their names block by block, and the first owner is unwrapped at the end
#include <fearless/fearless.h>

#include <iostream>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

int main() {
  auto totals = fearless::make_arc<fearless::Mutex<std::vector<long>>>(std::vector<long>(3));
  const std::string label = "total";
  auto first = [totals, label] {
    return fearless::spawn([totals, label] {
      auto guard = totals->lock();
      (*guard)[0] += static_cast<long>(label.size());
      {
        const auto label = std::accumulate(guard->begin(), guard->end(), 0L);
        return label;
      }
    });
  }();
  auto second = fearless::spawn([totals = totals.clone()] {
    auto guard = totals->lock();
    for (auto &slot : *guard)
      ++slot;
  });
  {
    const auto sum = first.join();
    std::cout << label << ' ' << sum << '\n';
  }
  second.join();
  if (auto mutex = totals->try_lock())
    std::cout << (*mutex)->size() << '\n';
}
