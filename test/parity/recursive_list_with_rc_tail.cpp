// Recursive list with rc tail.
#include <fearless/fearless.h>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
struct List {
  int value;
  std::shared_ptr<List> next;
};
struct Doc {
  std::string title;
  List history;
};
int main() {
  Doc doc{"t", {1, std::make_shared<List>(List{2, nullptr})}};
  auto t = fearless::spawn(
      [doc = std::move(doc)] { return doc.history.value + static_cast<int>(doc.title.size()); });
  std::cout << t.join();
}
