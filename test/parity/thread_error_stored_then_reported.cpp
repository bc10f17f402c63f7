// Thread error stored then reported.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <variant>
struct Range {
  std::size_t at, max;
};
struct Parse {
  std::string text;
};
using Fault = std::variant<Parse, Range>;
std::variant<std::size_t, Fault> parse(const std::string &s, std::size_t max) {
  if (s.empty() || s[0] < '0' || s[0] > '9')
    return Fault(Parse{s});
  std::size_t n = std::stoul(s);
  if (n > max)
    return Fault(Range{n, max});
  return n;
}
int main() {
  fearless::Mutex<std::optional<Fault>> first_error;
  fearless::scope([&](fearless::Scope &s) {
    for (const char *text : {"1", "x", "99"})
      s.spawn([&first_error, text] {
        auto r = parse(text, 10);
        if (auto *f = std::get_if<Fault>(&r)) {
          auto g = first_error.lock();
          if (!*g)
            *g = std::move(*f);
        }
      });
  });
  if (auto f = std::move(first_error).into_inner())
    std::cout << f->index();
}
