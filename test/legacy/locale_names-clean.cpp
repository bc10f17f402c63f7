// TSan: silent
// Names of locales, looked up once and remembered.
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

// Built when first used, never changed afterwards: safe to read from everywhere.
static const std::unordered_map<int, std::string> &builtin() {
  static const std::unordered_map<int, std::string> names = {{1, "C"}, {2, "en_GB"}, {3, "de_DE"}};
  return names;
}

std::string localeName(int id) {
  static std::unordered_map<int, std::string> remembered;
  static std::mutex mutex;
  std::lock_guard<std::mutex> lock(mutex);
  auto known = remembered.find(id);
  if (known != remembered.end())
    return known->second;
  auto it = builtin().find(id);
  std::string name = it == builtin().end() ? "unknown" : it->second;
  remembered[id] = name;
  return name;
}

int main() {
  std::vector<std::thread> formatters;
  for (int f = 0; f < 4; ++f)
    formatters.emplace_back([f] {
      for (int i = 0; i < 50; ++i)
        localeName(f + i % 5);
    });
  for (auto &formatter : formatters)
    formatter.join();
  return localeName(2) != "en_GB";
}
