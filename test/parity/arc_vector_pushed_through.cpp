// a vector behind a shared owner is appended to
#include <cstdio>
#include <memory>
#include <string>
#include <thread>
#include <vector>

int main() {
  auto names = std::make_shared<std::vector<std::string>>();
  std::thread worker([theirs = names] { theirs->push_back("worker"); });
  worker.join();
  std::printf("%zu\n", names->size());
}
