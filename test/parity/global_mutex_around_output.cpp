// a global lock alone keeps lines of output whole
#include <iostream>
#include <mutex>
#include <string_view>
#include <thread>

std::mutex output_mutex;

void log(std::string_view line) {
  const std::scoped_lock guard(output_mutex);
  std::cout << "[log] ";
  std::cout << line << '\n';
}

int main() {
  std::thread worker([] { log("from worker"); });
  log("from main");
  worker.join();
}
