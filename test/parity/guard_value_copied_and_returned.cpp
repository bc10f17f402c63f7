// a function returns copies of what the guard leads to
#include <fearless/fearless.h>

#include <iostream>
#include <string>

class Registry {
public:
  explicit Registry(std::string name) : name_(std::move(name)), hits_(2u) {}
  std::string name() const { return *name_.lock(); }
  unsigned hits() const {
    auto guard = hits_.lock();
    return *guard;
  }

private:
  fearless::Mutex<std::string> name_;
  fearless::Mutex<unsigned> hits_;
};

int main() {
  Registry registry("a");
  std::cout << registry.name() << ' ' << registry.hits() << '\n';
}
