// a scoped thread takes ownership and the parent reads on
#include <cstdio>
#include <fearless/scope.h>
#include <string>
#include <utility>

int main() {
  std::string text = "mine";
  std::string &text_ref = text;
  std::puts(text_ref.c_str());
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([text = std::move(text)] { std::puts(text.c_str()); });
  });
  std::printf("%zu\n", text.size());
}
