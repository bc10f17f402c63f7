// by reading: strtok keeps its place inside libc, which is not instrumented
// Splits "name: value; name: value" headers.
#include <cstring>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace http {

class HeaderParser {
public:
  explicit HeaderParser(std::string text) : text_(std::move(text)) {}

  std::vector<std::string> fields() {
    std::vector<std::string> out;
    // One parser per connection, each on its own thread.
    for (char *part = std::strtok(text_.data(), ";"); part; // DEFECT(shared-static): strtok
         part = std::strtok(nullptr, ";"))                  // DEFECT(shared-static): has one state
      out.emplace_back(part);
    return out;
  }

private:
  std::string text_;
};

class Connection {
public:
  explicit Connection(std::string request) : thread_([this, request] { serve(request); }) {}
  ~Connection() { thread_.join(); }

private:
  void serve(const std::string &request) {
    HeaderParser parser(request);
    headers_ = parser.fields();
  }

  std::vector<std::string> headers_;
  std::thread thread_;
};

} // namespace http

int main() {
  http::Connection first("host: a; accept: text; agent: x");
  http::Connection second("host: b; accept: image; agent: y; via: z");
}
