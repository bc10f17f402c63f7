// Recursive enum expression sent.
#include <fearless/fearless.h>
#include <iostream>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>
struct Expr;
struct Num {
  long n;
};
struct Add {
  std::unique_ptr<Expr> a, b;
};
struct Call {
  std::string name;
  std::vector<Expr> args;
};
struct Expr {
  std::variant<Num, Add, Call> v;
};
long eval(const Expr &e) {
  if (auto *n = std::get_if<Num>(&e.v))
    return n->n;
  if (auto *a = std::get_if<Add>(&e.v))
    return eval(*a->a) + eval(*a->b);
  long sum = 0;
  for (const Expr &x : std::get<Call>(e.v).args)
    sum += eval(x);
  return sum;
}
int main() {
  Expr e{Add{std::make_unique<Expr>(Num{1}), std::make_unique<Expr>(Call{"f", {}})}};
  auto t = fearless::spawn([e = std::move(e)] { return eval(e); });
  std::cout << t.join();
}
