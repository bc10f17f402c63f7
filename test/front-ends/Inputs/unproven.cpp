// Two functions that cannot be proven: one that Clang builds no control flow for, and one that is too
// large to compare everything.
#include <thread>
#include <vector>
bool often();

void not_followed(int n) {
  std::thread t([&] { ++n; });
  for (; ({ continue; true; });)
    ++n;
  t.join();
}

#define ONE if (often()) ts.emplace_back([=, &x] { *p = 1; ++x; }); else ++x;
#define FIVE ONE ONE ONE ONE ONE
#define MANY FIVE FIVE FIVE FIVE FIVE FIVE FIVE FIVE
#define TOO_MANY MANY MANY MANY MANY MANY MANY

void too_large(std::vector<int> &v) {
  int x = 0;
  std::vector<std::thread> ts;
  while (often()) {
    int *p = &v[0];
    TOO_MANY
  }
  for (auto &t : ts)
    t.join();
}
