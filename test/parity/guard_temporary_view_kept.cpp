// a string view of a temporary guard's string is used in the next statement
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <string_view>

int main() {
  fearless::Mutex<std::string> host{"localhost"};
  std::string_view view = *host.lock();
  std::cout << view << '\n';
}
