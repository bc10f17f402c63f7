// a shared owner of unsynchronised data goes into a thread
#include <memory>
#include <string>
#include <thread>
#include <vector>

int main() {
  auto log = std::make_shared<std::vector<std::string>>();
  std::thread worker([log] { log->push_back("worker"); });
  log->push_back("main");
  worker.join();
}
