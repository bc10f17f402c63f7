// a global lock does not own the global beside it
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

std::mutex lines_mutex;
std::vector<std::string> lines;

void log(std::string line) {
  const std::lock_guard guard(lines_mutex);
  lines.push_back(std::move(line));
}

int main() {
  std::thread worker([] { log("from worker"); });
  log("from main");
  worker.join();
}
