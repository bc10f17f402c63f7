// TSan: data race
// Symbols of the linker, found from many threads while objects are still read.
#include <map>
#include <mutex>
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
    fSymbols[name].address = address; // WITNESS
  }

  Map::iterator find(const std::string &name) {
    std::lock_guard<std::mutex> guard(fLock);
    return fSymbols.find(name); // DEFECT(guard-escape): an iterator into the guarded map
  }

  Map::iterator missing() { return fSymbols.end(); }

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
  auto it = table.find("main");
  for (int i = 0; i < 100; ++i) {
    std::this_thread::yield();
    if (it != table.missing())
      last = it->second.address; // DEFECT(guard-escape): follows it without the lock
  }
  reader.join();
  return last > 99;
}
