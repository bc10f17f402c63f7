// every branch moves the value exactly once
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

void run(std::string text, bool shout) {
  std::thread worker;
  if (shout)
    worker = std::thread([text = std::move(text)] { std::printf("%s!\n", text.c_str()); });
  else
    worker = std::thread([text = std::move(text)] { std::printf("%s\n", text.c_str()); });
  worker.join();
}

int main() { run("hi", true); }
