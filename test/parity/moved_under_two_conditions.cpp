// two independent conditions may each move the value
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

void run(std::string text, bool log, bool send) {
  std::vector<std::thread> workers;
  if (log)
    workers.emplace_back([text = std::move(text)] { std::printf("log %s\n", text.c_str()); });
  if (send)
    workers.emplace_back([text = std::move(text)] { std::printf("send %s\n", text.c_str()); });
  for (auto &w : workers)
    w.join();
}

int main() { run("hi", true, true); }
