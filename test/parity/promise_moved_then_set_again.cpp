// Promise moved then set again.
#include <future>
#include <string>
#include <thread>
#include <utility>
int main(int argc, char **) {
  std::promise<std::string> p;
  const bool hurry = argc > 1;
  std::thread t([p = std::move(p)]() mutable { p.set_value("worker"); });
  if (hurry)
    p.set_value("main");
  t.join();
}
