// A parallel map: every thread reads the input, which nobody writes meanwhile, and returns its
// result instead of writing it somewhere. The handles keep the order.
#include <fearless/scope.h>

#include <cstdio>
#include <string>
#include <type_traits>
#include <vector>

template <class T, class F>
std::vector<std::invoke_result_t<const F &, const T &>> parallel_map(const std::vector<T> &input,
                                                                     const F &f) {
  using R = std::invoke_result_t<const F &, const T &>;
  return fearless::scope([&](fearless::Scope &s) {
    std::vector<fearless::JoinHandle<R>> threads;
    threads.reserve(input.size());
    for (const T &item : input)
      threads.push_back(s.spawn([&f, &item] { return f(item); }));
    std::vector<R> results;
    results.reserve(input.size());
    for (auto &thread : threads)
      results.push_back(thread.join());
    return results;
  });
}

int main() {
  const std::vector<std::string> words = {"data", "races", "are", "gone"};
  const auto lengths = parallel_map(words, [](const std::string &word) { return word.size(); });
  for (std::size_t length : lengths)
    std::printf("%zu\n", length);
}
