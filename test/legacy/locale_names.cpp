// TSan: data race
// Names of locales, looked up once and remembered.
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
  auto known = remembered.find(id);
  if (known != remembered.end())
    return known->second;
  auto it = builtin().find(id);
  std::string name = it == builtin().end() ? "unknown" : it->second;
  remembered[id] = name; // DEFECT(shared-static): a static map without a lock
  return name;
}

int main() {
  std::vector<std::thread> formatters;
  for (int f = 0; f < 2; ++f)
    formatters.emplace_back([f] { localeName(f); });
  for (auto &formatter : formatters)
    formatter.join();
  return localeName(2) != "en_GB";
}
