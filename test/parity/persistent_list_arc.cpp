// Persistent list arc.
#include <future>
#include <iostream>
#include <memory>
#include <utility>
struct List {
  int value;
  std::shared_ptr<const List> next;
};
int sum(const List &l) {
  int s = 0;
  for (const List *n = &l; n; n = n->next.get())
    s += n->value;
  return s;
}
int main() {
  auto tail = std::make_shared<const List>(List{2, nullptr});
  List a{1, tail};
  List b{5, std::move(tail)};
  auto t = std::async(std::launch::async, [a = std::move(a)] { return sum(a); });
  std::cout << sum(b) + t.get();
}
