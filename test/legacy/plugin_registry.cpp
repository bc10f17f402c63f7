// TSan: data race
// Plugins of the application, in a global table with a global mutex.
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

std::mutex g_plugins_mutex;
std::map<int, std::string> g_plugins; // guarded by g_plugins_mutex
int g_generation = 0;                 // guarded by g_plugins_mutex

} // namespace

void registerPlugin(int id, std::string name) {
  std::lock_guard<std::mutex> lock(g_plugins_mutex);
  g_plugins[id] = std::move(name);
  ++g_generation; // WITNESS
}

bool unregisterPlugin(int id) {
  {
    std::lock_guard<std::mutex> lock(g_plugins_mutex);
    if (g_plugins.erase(id) == 0)
      return false;
  }
  ++g_generation; // DEFECT(guarded-by): the lock ended with the block above
  return true;
}

size_t pluginCount() {
  std::lock_guard<std::mutex> lock(g_plugins_mutex);
  return g_plugins.size();
}

int main() {
  std::vector<std::thread> loaders;
  for (int l = 0; l < 3; ++l)
    loaders.emplace_back([l] {
      for (int i = 0; i < 100; ++i) {
        registerPlugin(l * 100 + i, "plugin");
        std::this_thread::yield();
        unregisterPlugin(l * 100 + i);
      }
    });
  for (auto &loader : loaders)
    loader.join();
  return pluginCount() != 0 || g_generation == 0; // all loaders have ended
}
