// State moved in one arm matched again.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>
using Bytes = std::vector<unsigned char>;
using State = std::variant<Bytes, std::string>;
int main() {
  State s = Bytes{1};
  std::optional<fearless::JoinHandle<std::size_t>> t;
  if (auto *v = std::get_if<Bytes>(&s))
    t = fearless::spawn([v = std::move(*v)] { return v.size(); });
  else
    std::cout << std::get<std::string>(s);
  if (auto *v = std::get_if<Bytes>(&s))
    std::cout << v->size();
  else
    std::cout << std::get<std::string>(s);
  if (t)
    t->join();
}
