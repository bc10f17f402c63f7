// a guard and an iterator live as long as the if that declares them
#include <fearless/fearless.h>

#include <iostream>
#include <map>
#include <string>

int main() {
  fearless::Mutex<std::map<std::string, int>> stock;
  stock.lock()->insert({"nail", 3});
  if (auto guard = stock.lock(); guard->contains("nail")) {
    int &count = guard->at("nail");
    count -= 1;
    std::cout << count << '\n';
  }
  std::cout << stock.lock()->size() << '\n';
}
