// a reference into a guard is stored in an object that outlives the guard
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <string_view>

class Viewer {
public:
  void show(std::string_view text) { current_ = text; }
  std::string_view current() const { return current_; }

private:
  std::string_view current_;
};

int main() {
  fearless::Mutex<std::string> page{"page 1"};
  Viewer viewer;
  {
    auto guard = page.lock();
    viewer.show(*guard);
  }
  std::cout << viewer.current() << '\n';
}
