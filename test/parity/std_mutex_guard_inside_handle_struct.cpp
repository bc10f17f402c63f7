// Std mutex guard inside handle struct.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
struct Locked {
  fearless::RwLockWriteGuard<std::string> guard;
  const char *note;
};
void consume(Locked l) { std::cout << l.guard->size() << l.note; }
int main() {
  fearless::RwLock<std::string> text{"x"};
  fearless::scope([&](fearless::Scope &s) {
    Locked l{text.write(), "n"};
    s.spawn([l = std::move(l)]() mutable { consume(std::move(l)); });
  });
}
