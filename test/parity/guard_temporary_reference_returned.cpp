// a function returns a reference into a temporary guard
#include <fearless/fearless.h>

#include <iostream>
#include <string>

class Registry {
public:
  explicit Registry(std::string name) : name_(std::move(name)) {}
  const std::string &name() const { return *name_.lock(); }

private:
  fearless::Mutex<std::string> name_;
};

int main() {
  Registry registry("a");
  std::cout << registry.name() << '\n';
}
