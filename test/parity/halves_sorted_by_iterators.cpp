// two threads sort the two sides of a vector, and the merge comes after them
#include <fearless/fearless.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <vector>

using Values = std::vector<unsigned>;

void merge_sort(Values &values) {
  const auto begin = values.begin();
  const auto middle = begin + values.size() / 2;
  const auto end = values.end();
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([begin, middle] { std::sort(begin, middle); });
    s.spawn([middle, end] { std::sort(middle, end); });
  });
  Values out;
  out.reserve(values.size());
  std::merge(begin, middle, middle, end, std::back_inserter(out));
  values = std::move(out);
}

int main() {
  Values values;
  for (unsigned i = 0; i < 40; ++i)
    values.push_back(i * 37 % 41);
  merge_sort(values);
  std::printf("%u %d\n", values.front(), std::ranges::is_sorted(values));
}
