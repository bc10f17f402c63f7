// a generic function that needs Send is given plain data
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Report {
public:
  explicit Report(std::vector<std::string> lines) : lines_(std::move(lines)) {}
  void print() const { std::printf("%zu\n", lines_.size()); }

private:
  std::vector<std::string> lines_;
};

template <class T, class F> void run(T value, F body) {
  std::thread worker([value = std::move(value), body = std::move(body)] { body(value); });
  worker.join();
}

int main() {
  run(Report({"a"}), [](const Report &report) { report.print(); });
  run(5, [](int n) { std::printf("%d\n", n); });
}
