// elements are lent to threads while the parent appends
#include <fearless/scope.h>
#include <iostream>
#include <vector>

int main() {
  std::vector<int> scores{1, 2, 3};
  fearless::scope([&](fearless::Scope &s) {
    for (int &score : scores)
      s.spawn([&score] { score *= 2; });
    scores.push_back(4);
  });
  std::cout << scores.size() << '\n';
}
