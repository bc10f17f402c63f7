// The heaviest file that a user is likely to write: most of the standard library's large headers,
// and under them an ordinary program: a parallel index of the words in a directory of text files.
// There is nothing to report in it. See bench.py.
#include <algorithm>
#include <any>
#include <atomic>
#include <bitset>
#include <charconv>
#include <chrono>
#include <codecvt>
#include <complex>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <forward_list>
#include <fstream>
#include <functional>
#include <future>
#include <iomanip>
#include <iostream>
#include <latch>
#include <list>
#include <locale>
#include <map>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <numbers>
#include <numeric>
#include <optional>
#include <queue>
#include <random>
#include <ranges>
#include <regex>
#include <semaphore>
#include <set>
#include <shared_mutex>
#include <span>
#include <sstream>
#include <stack>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <tuple>
#include <typeindex>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <valarray>
#include <variant>
#include <vector>
#if __has_include(<format>)
#include <format>
#endif

namespace fs = std::filesystem;

namespace {

struct Posting {
  std::uint32_t document;
  std::uint32_t line;
  auto operator<=>(const Posting &) const = default;
};

using Index = std::unordered_map<std::string, std::vector<Posting>>;

struct Word {
  std::string text;
};
struct Prefix {
  std::string text;
};
struct Pattern {
  std::string text;
  std::regex compiled;
};
using Query = std::variant<Word, Prefix, Pattern>;

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) { return std::tolower(c); });
  return result;
}

std::optional<Query> parse(std::string_view text) {
  if (text.empty())
    return std::nullopt;
  if (text.front() == '/' && text.back() == '/' && text.size() > 2) {
    std::string body(text.substr(1, text.size() - 2));
    try {
      return Pattern{body, std::regex(body, std::regex::optimize)};
    } catch (const std::regex_error &) {
      return std::nullopt;
    }
  }
  if (text.back() == '*')
    return Prefix{lower(text.substr(0, text.size() - 1))};
  return Word{lower(text)};
}

Index index_one(const fs::path &path, std::uint32_t document) {
  static const std::regex word("[A-Za-z][A-Za-z0-9_'-]*");
  Index index;
  std::ifstream in(path);
  std::string text;
  for (std::uint32_t line = 1; std::getline(in, text); ++line)
    for (std::sregex_iterator it(text.begin(), text.end(), word), end; it != end; ++it)
      index[lower(it->str())].push_back({document, line});
  return index;
}

void merge(Index &into, Index &&from) {
  for (auto &[word, postings] : from) {
    auto &all = into[word];
    all.insert(all.end(), std::make_move_iterator(postings.begin()),
               std::make_move_iterator(postings.end()));
  }
}

// One task per document, each with its own index; the caller merges what they return.
Index index_by_tasks(std::span<const fs::path> paths) {
  std::vector<std::future<Index>> tasks;
  for (std::uint32_t i = 0; i < paths.size(); ++i)
    tasks.push_back(std::async(std::launch::async, index_one, paths[i], i));
  Index index;
  for (auto &task : tasks)
    merge(index, task.get());
  return index;
}

// Documents handed out by an atomic counter to threads that fill one slot each.
Index index_by_threads(const std::vector<fs::path> &paths, unsigned workers) {
  std::vector<std::promise<Index>> slots(workers);
  std::vector<std::future<Index>> results;
  std::ranges::transform(slots, std::back_inserter(results),
                         [](std::promise<Index> &slot) { return slot.get_future(); });
  auto next = std::make_shared<std::atomic<std::size_t>>(0);
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < workers; ++i)
    threads.emplace_back([next, paths, slot = std::move(slots[i])]() mutable {
      Index mine;
      for (std::size_t at = (*next)++; at < paths.size(); at = (*next)++)
        merge(mine, index_one(paths[at], static_cast<std::uint32_t>(at)));
      slot.set_value(std::move(mine));
    });
  Index index;
  for (auto &result : results)
    merge(index, result.get());
  return index;
}

std::vector<Posting> find(const Index &index, const Query &query) {
  std::set<Posting> found;
  auto take = [&found](const std::vector<Posting> &postings) {
    found.insert(postings.begin(), postings.end());
  };
  std::visit(
      [&](const auto &q) {
        using Q = std::decay_t<decltype(q)>;
        if constexpr (std::is_same_v<Q, Word>) {
          if (auto it = index.find(q.text); it != index.end())
            take(it->second);
        } else {
          for (const auto &[word, postings] : index) {
            if constexpr (std::is_same_v<Q, Prefix>) {
              if (word.starts_with(q.text))
                take(postings);
            } else if (std::regex_match(word, q.compiled)) {
              take(postings);
            }
          }
        }
      },
      query);
  return {found.begin(), found.end()};
}

std::vector<fs::path> text_files(const fs::path &root) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (const auto &entry : fs::recursive_directory_iterator(root, error))
    if (entry.is_regular_file() && entry.path().extension() == ".txt")
      paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

void report(std::ostream &out, const Index &index, std::size_t count) {
  std::vector<std::pair<std::size_t, std::string_view>> ranked;
  for (const auto &[word, postings] : index)
    ranked.emplace_back(postings.size(), word);
  std::ranges::partial_sort(ranked, ranked.begin() + std::min(count, ranked.size()),
                            std::greater<>{});
  auto longer = ranked | std::views::take(count) |
                std::views::filter([](const auto &entry) { return entry.second.size() > 3; });
  for (const auto &[uses, word] : longer)
    out << std::setw(8) << uses << ' ' << word << '\n';
  auto total =
      std::accumulate(ranked.begin(), ranked.end(), std::size_t{0},
                      [](std::size_t sum, const auto &entry) { return sum + entry.first; });
  out << total << " words, " << std::numbers::ln2 * static_cast<double>(total) << " bits\n";
}

} // namespace

int main(int argc, char **argv) {
  std::span<char *> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() < 2) {
    std::cerr << "usage: heavy_std DIRECTORY [QUERY...]\n";
    return 2;
  }
  auto start = std::chrono::steady_clock::now();
  auto paths = text_files(arguments[1]);
  Index index = paths.size() < 16 ? index_by_tasks(paths) : index_by_threads(paths, 8);
  report(std::cout, index, 20);
  for (std::string_view text : arguments.subspan(2)) {
    auto query = parse(text);
    if (!query) {
      std::cerr << "not a query: " << text << '\n';
      continue;
    }
    for (const Posting &posting : find(index, *query))
      std::cout << paths[posting.document].string() << ':' << posting.line << '\n';
  }
  std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::cout << std::fixed << std::setprecision(3) << seconds.count() << " s\n";
}
