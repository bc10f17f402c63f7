// a function returns a static singleton that locks its own data
#include <fearless/mutex.h>

#include <string>
#include <thread>
#include <utility>
#include <vector>

class Registry {
public:
  static Registry &instance() {
    static Registry registry;
    return registry;
  }
  void add(std::string name) { names_.lock()->push_back(std::move(name)); }

private:
  Registry() = default;
  fearless::Mutex<std::vector<std::string>> names_;
};

int main() {
  std::thread loader([] { Registry::instance().add("disk"); });
  Registry::instance().add("net");
  loader.join();
}
