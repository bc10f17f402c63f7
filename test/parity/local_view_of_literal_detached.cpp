// a local string_view over a literal goes to a detached thread by value
#include <iostream>
#include <string_view>
#include <thread>

int main() {
  std::string_view greeting = "good morning";
  std::string_view brief = greeting.substr(0, 4);
  std::thread worker([greeting, brief] { std::cout << greeting << " / " << brief << '\n'; });
  worker.join();
}
