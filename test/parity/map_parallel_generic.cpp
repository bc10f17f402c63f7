// a generic map runs a shared function over owned items, one scoped thread for each part
#include <fearless/fearless.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

template <class T, class F>
auto map_parallel(const std::vector<T> &items, std::size_t parts, const F &f) {
  using R = std::invoke_result_t<const F &, const T &>;
  fearless::Mutex<std::vector<std::pair<std::size_t, R>>> results;
  const std::size_t step = std::max<std::size_t>(1, (items.size() + parts - 1) / parts);
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t at = 0; at < items.size(); at += step) {
      const auto part = std::span(items).subspan(at, std::min(step, items.size() - at));
      s.spawn([part, at, &f, &results] {
        std::vector<std::pair<std::size_t, R>> local;
        for (std::size_t j = 0; j < part.size(); ++j)
          local.emplace_back(at + j, f(part[j]));
        auto all = results.lock();
        all->insert(all->end(), local.begin(), local.end());
      });
    }
  });
  auto indexed = std::move(results).into_inner();
  std::ranges::sort(indexed, {}, &std::pair<std::size_t, R>::first);
  std::vector<R> out;
  for (auto &[i, r] : indexed)
    out.push_back(std::move(r));
  return out;
}

int main() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < 9; ++i)
    names.emplace_back(i, 'n');
  std::size_t offset = 10;
  const auto lengths =
      map_parallel(names, 3, [offset](const std::string &name) { return name.size() + offset; });
  for (const auto n : lengths)
    std::printf("%zu ", n);
}
