// TSan: silent
// Splits "name: value; name: value" headers.
#include <string.h>
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
    char *place = nullptr;
    for (char *part = strtok_r(text_.data(), ";", &place); part;
         part = strtok_r(nullptr, ";", &place))
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
