// a boxed Send job that borrows a local is run by a detached thread
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <thread>
#include <utility>

using Job = fearless::SendFn<void()>;

void run(Job job) { std::thread(std::move(job)).detach(); }

int main() {
  std::string name = "report";
  run([&] { std::cout << "print " << name << '\n'; });
}
