// static members that are constant or lock their data
#include <fearless/fearless.h>

#include <cstdio>
#include <string>
#include <vector>

class Sessions {
public:
  static constexpr std::size_t limit = 10;

  static bool open(const std::string &user) {
    auto open = open_.lock();
    if (open->size() >= limit)
      return false;
    open->push_back(user);
    return true;
  }

private:
  inline static fearless::Mutex<std::vector<std::string>> open_;
};

int main() {
  auto worker = fearless::spawn([] { return Sessions::open("ann"); });
  const bool here = Sessions::open("bob");
  std::printf("%d %d\n", here, worker.join());
}
