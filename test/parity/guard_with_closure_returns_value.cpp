// a closure that gets the locked value changes it and returns a copy
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <string>
#include <vector>

int main() {
  fearless::Mutex<std::vector<std::string>> names{{"ada"}};
  std::size_t seen = 0;
  std::string last = names.with([&](std::vector<std::string> &all) {
    seen += all.size();
    all.push_back("bob");
    return all.back();
  });
  std::cout << seen << ' ' << last << '\n';
}
