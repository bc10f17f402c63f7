// TSan: silent
// Symbols of the linker, found from many threads while objects are still read.
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

struct Symbol {
  long address = 0;
  int uses = 0;
};

class SymbolTable {
public:
  typedef std::map<std::string, Symbol> Map;

  void define(const std::string &name, long address) {
    std::lock_guard<std::mutex> guard(fLock);
    fSymbols[name].address = address;
  }

  std::optional<Symbol> find(const std::string &name) {
    std::lock_guard<std::mutex> guard(fLock);
    auto found = fSymbols.find(name);
    if (found == fSymbols.end())
      return std::nullopt;
    return found->second;
  }

private:
  std::mutex fLock;
  Map fSymbols; // guarded by fLock
};

int main() {
  SymbolTable table;
  table.define("main", 0);
  std::thread reader([&table] {
    for (long at = 1; at < 100; ++at) {
      table.define("main", at);
      std::this_thread::yield();
    }
  });
  long last = 0;
  for (int i = 0; i < 100; ++i) {
    std::this_thread::yield();
    auto it = table.find("main");
    if (it)
      last = it->address;
  }
  reader.join();
  return last > 99;
}
