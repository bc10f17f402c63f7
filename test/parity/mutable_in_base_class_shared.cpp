// interior mutability hides in a base class of a shared constant
#include <fearless/fearless.h>

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

class Counted {
protected:
  void use() const { ++uses_; }

private:
  mutable unsigned uses_ = 0;
};

class Font : private Counted {
public:
  explicit Font(std::string name) : name_(std::move(name)) {}
  const std::string &name() const {
    use();
    return name_;
  }

private:
  std::string name_;
};

int main() {
  auto font = fearless::make_arc<Font>("Mono");
  std::vector fonts{font.clone(), font.clone()};
  auto worker = fearless::spawn([fonts = std::move(fonts)] { std::printf("%s\n", fonts[0]->name().c_str()); });
  std::printf("%s\n", font->name().c_str());
  worker.join();
}
