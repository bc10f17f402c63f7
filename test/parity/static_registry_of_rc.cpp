// Static registry of rc.
#include <fearless/fearless.h>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>
struct Plugin {
  std::string name;
  std::shared_ptr<int> state;
};
fearless::Mutex<std::vector<Plugin>> plugins;
void install(std::string name) {
  auto state = std::make_shared<int>(0);
  plugins.lock()->push_back({std::move(name), std::move(state)});
}
int main() {
  auto t = fearless::spawn([] { install("a"); });
  install("b");
  t.join();
  std::cout << plugins.lock()->size();
}
