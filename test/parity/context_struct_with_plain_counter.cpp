// a context that scoped threads share refers to a plain counter
#include <fearless/fearless.h>

#include <atomic>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

struct Options {
  bool warnings;
  std::size_t limit;
};

using Errors = fearless::Mutex<std::vector<std::string>>;

struct Context {
  const Options &options;
  const Errors &errors;
  std::size_t &checked;

  void check(std::string_view unit) const {
    ++checked;
    if (unit.size() > options.limit)
      errors.lock()->push_back(std::string(unit) + ": too long");
    else if (options.warnings && unit.starts_with('_'))
      errors.lock()->push_back(std::string(unit) + ": reserved");
  }
};

std::vector<std::string> compile(const std::vector<std::string_view> &units,
                                 const Options &options) {
  Errors errors;
  std::size_t checked = 0;
  const Context context{options, errors, checked};
  fearless::scope([&](fearless::Scope &s) {
    for (const auto unit : units)
      s.spawn([context, unit] { context.check(unit); });
  });
  if (checked != units.size())
    return {"not all checked"};
  return std::move(errors).into_inner();
}

int main() {
  const Options options{true, 8};
  const auto errors = compile({"main", "_start", "a_very_long_name"}, options);
  std::printf("%zu\n", errors.size());
}
