// a class keeps a thread that shares its state by Arc and joins it in its destructor
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

class Recorder {
public:
  explicit Recorder(std::string_view name)
      : lines_(fearless::make_arc<fearless::Mutex<std::vector<std::string>>>()),
        worker_([lines = lines_, name = std::string(name)] { lines->lock()->push_back(name); }) {}
  Recorder(const Recorder &) = delete;
  Recorder &operator=(const Recorder &) = delete;
  ~Recorder() { worker_.join(); }

  std::size_t size() const { return lines_->lock()->size(); }

private:
  fearless::Arc<fearless::Mutex<std::vector<std::string>>> lines_;
  std::thread worker_;
};

int main() { std::cout << Recorder("a").size() << '\n'; }
