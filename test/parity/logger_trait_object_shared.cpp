// Logger trait object shared.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
class FEARLESS_SEND FEARLESS_SYNC Logger {
public:
  virtual ~Logger() = default;
  virtual void log(std::string_view line) const = 0;
  virtual std::size_t count() const = 0;
};
class Memory final : public Logger {
public:
  explicit Memory(std::string prefix) : prefix_(std::move(prefix)) {}
  void log(std::string_view line) const override {
    lines_.lock()->push_back(prefix_ + std::string(line));
  }
  std::size_t count() const override { return lines_.lock()->size(); }

private:
  fearless::Mutex<std::vector<std::string>> lines_;
  std::string prefix_;
};
class Null final : public Logger {
public:
  void log(std::string_view) const override {}
  std::size_t count() const override { return 0; }
};
fearless::Arc<Logger> make(bool verbose) {
  if (verbose)
    return fearless::make_arc<Memory>("> ");
  return fearless::make_arc<Null>();
}
int main() {
  auto log = make(true);
  std::vector<fearless::JoinHandle<void>> handles;
  for (int i = 0; i < 3; ++i)
    handles.push_back(fearless::spawn([log, i] { log->log(std::to_string(i)); }));
  for (auto &h : handles)
    h.join();
  std::cout << log->count() << '\n';
}
