// Logger with refcell buffer.
#include <fearless/fearless.h>
#include <string>
#include <string_view>
#include <vector>
class FEARLESS_SEND FEARLESS_SYNC Logger {
public:
  virtual ~Logger() = default;
  virtual void log(std::string_view line) const = 0;
};
class Buffered : public Logger {
public:
  void log(std::string_view line) const override { lines_.emplace_back(line); }

private:
  mutable std::vector<std::string> lines_;
};
int main() {
  fearless::Arc<Logger> log = fearless::make_arc<Buffered>();
  auto t = fearless::spawn([other = log] { other->log("a"); });
  log->log("b");
  t.join();
}
